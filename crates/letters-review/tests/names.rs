//! Names that stand without their mark: which are marked by `fix`, and which are left to an editor.

use letters_bundle::decode;
use letters_review::{Finding, fix, review};

fn bundle(english: &str, chinese: &str) -> String {
    format!(
        r#"{{
  "format": "open-letters/1", "title": {{ "en": "Letters" }}, "languages": ["en", "zh-Hant"],
  "entities": [
    {{ "id": "li-qiang", "kind": "person", "name": {{ "en": "Li Qiang", "zh-Hant": "李強" }} }},
    {{ "id": "fong", "kind": "person", "name": {{ "en": "Fong Wai-lan", "zh-Hant": "方慧蘭" }} }},
    {{ "id": "union", "kind": "organization", "name": {{ "en": "Ferry Union", "zh-Hant": "渡輪工會" }} }}
  ],
  "letters": [{{
    "id": "ferry", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2001", "title": {{ "en": "Ferry" }},
    "blocks": [{{ "id": "p1", "kind": "paragraph", "text": {{ "en": {english}, "zh-Hant": {chinese} }} }}]
  }}]
}}"#
    )
}

fn unmarked(bundle: &str) -> Vec<Finding> {
    let review = review(bundle.as_bytes());
    assert!(review.accepted.is_some(), "{:?}", review.findings);
    review.findings.into_iter().filter(|finding| finding.code == "unmarked-name").collect()
}

/// Sees that the first of the names is warned of with these words, and that nothing is changed.
#[track_caller]
fn is_left(english: &str, chinese: &str, remedy: &str) {
    let bundle = bundle(english, chinese);
    let found = unmarked(&bundle);
    let remedies: Vec<_> = found.iter().map(|one| &one.remedy).collect();
    assert!(remedies.first().is_some_and(|one| one.contains(remedy)), "{english} {remedies:?}");
    assert!(fix(bundle.as_bytes()).bytes == bundle.as_bytes(), "{english} {chinese}");
}

#[test]
fn what_may_be_another_name_is_never_marked() {
    let another = "may make another name of it";
    for english in [
        "Let Li Qiang-min cross.",
        "Let O’Li Qiang cross.",
        "Let Fong Wai-lan-yee cross.",
        "The National Ferry Union asks.",
        "The Ferry Union Trust asks.",
    ] {
        is_left(&format!("\"{english}\""), r#""請准""#, another);
    }
    for chinese in
        ["全國渡輪工會聯合會", "渡輪工會基金會", "北港渡輪工會要求", "李強民說", "議員陳方慧蘭說"]
    {
        is_left(r#""Let them.""#, &format!("\"{chinese}\""), another);
    }
    // What stands beside the name may be in another string, or marked.
    is_left(r#"["Let Li Qiang", "-min cross."]"#, r#""請准""#, another);
    is_left(
        r#""Let them.""#,
        r#"["准", {"text": "李強", "entity": "li-qiang"}, "與渡輪工會", {"text": "聯合", "sic": "聯合"}, "會"]"#,
        another,
    );
}

#[test]
fn names_that_are_written_otherwise_are_warned_of() {
    let otherwise = "the archive writes it `Li Qiang`";
    for english in ["Let Li\\u00a0Qiang cross.", "Let Li  Qiang cross.", "Let Li\\nQiang cross."] {
        is_left(&format!("\"{english}\""), r#""請准""#, otherwise);
    }
    is_left(r#""FREE LI QIANG NOW.""#, r#""請准""#, otherwise);
    is_left(r#""Let Ｌｉ Ｑｉａｎｇ cross.""#, r#""請准""#, otherwise);
    is_left(r#""Let them.""#, r#""请准李强和他渡海""#, "the archive writes it `李強`");
    is_left(r#"["Let Li", " Qiang cross."]"#, r#""請准""#, "it stands in several strings");
    for english in ["a ferry union asks", "Let Li, Qiang and others cross.", "Ferry union"] {
        assert_eq!(unmarked(&bundle(&format!("\"{english}\""), r#""請准""#)), [], "{english}");
    }
}

#[test]
fn names_between_known_words_are_marked() {
    let before = bundle(
        r#""Dear Li Qiang, see Fong Wai-lan’s Li Qiang and the Ferry Union.""#,
        r#""請准方慧蘭和渡輪工會的人渡海""#,
    );
    let fixed = String::from_utf8(fix(before.as_bytes()).bytes).unwrap();
    decode(fixed.as_bytes()).unwrap();
    let marked = |name: &str| fixed.matches(&format!("{{ \"text\": \"{name}\"")).count();
    let names = ["Li Qiang", "Fong Wai-lan", "Ferry Union", "方慧蘭", "渡輪工會"];
    assert_eq!(names.map(marked), [2, 1, 1, 1, 1], "{fixed}");
}
