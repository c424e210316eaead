//! Misspelled fields: which get their names, and which are left to an editor.

use letters_bundle::decode;
use letters_review::{fix, review};

fn bundle(fields: &str) -> String {
    format!(
        r#"{{
  "format": "open-letters/1", "title": {{ "en": "Letters" }}, "languages": ["en"],
  "letters": [{{
    "id": "ferry", "languages": ["en"], "date": "2001", "title": {{ "en": "Ferry" }}, {fields},
    "blocks": [{{ "id": "p1", "kind": "paragraph", "text": {{ "en": "Let her cross." }} }}]
  }}]
}}"#
    )
}

fn fixed(bundle: &str) -> String {
    String::from_utf8(fix(bundle.as_bytes()).bytes).unwrap()
}

fn mends(bundle: &str) -> usize {
    review(bundle.as_bytes()).findings.iter().filter(|finding| !finding.mend.is_empty()).count()
}

#[test]
fn a_bundle_that_is_refused_for_a_misspelled_field_is_mended() {
    let before = bundle(r#""editon": "full", "subjct": { "en": "Ferry" }"#);
    assert!(decode(before.as_bytes()).is_err());
    assert_eq!(mends(&before), 2);
    assert_eq!(fixed(&before), bundle(r#""edition": "full", "subject": { "en": "Ferry" }"#));
}

#[test]
fn of_two_fields_that_would_get_one_name_somebody_chooses() {
    let before = bundle(r#""edition": "full", "subjct": { "en": "a" }, "sujbect": { "en": "b" }"#);
    assert_eq!(mends(&before), 0);
    assert_eq!(fixed(&before), before);
    let taken = bundle(r#""edition": "full", "subjct": { "en": "a" }, "subject": { "en": "b" }"#);
    assert_eq!((mends(&taken), fixed(&taken)), (0, taken.clone()));
}

#[test]
fn what_stays_refused_is_left_as_it_is() {
    let before = bundle(r#""editon": "whole", "subjct": { "en": "Ferry" }"#);
    assert_eq!((mends(&before), fixed(&before)), (0, before.clone()));
}
