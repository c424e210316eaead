//! Letters of more than a page can hold: what is left out is said to be, and nothing else is.

mod common;

use common::{page, with_scene};
use letters_pages::content;

const TOO_MUCH: &str = "There is more here than a browser can show at once.";

/// A letter of an archive with these fields besides.
fn bundle(fields: &str) -> String {
    format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "A"}}, "languages": ["en"],
        "letters": [{{"id": "l", "edition": "full", "languages": ["en"], "date": "2009", "title": {{"en": "L"}}, {fields}}}]}}"#
    )
}

/// So many of the shortest things that there can be, as the value of a field.
fn many(count: usize, thing: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..count).map(thing).collect::<Vec<_>>().join(","))
}

/// The letter, and how many elements of its page have a name and a class, or a name alone.
fn drawn(fields: &str, beginning: &str) -> (usize, bool) {
    let html: String = with_scene(&bundle(fields), "?letter=l", "en", |scene| {
        content(scene).iter().map(ToString::to_string).collect()
    });
    (html.matches(beginning).count(), html.contains(TOO_MUCH))
}

#[test]
fn as_many_as_can_be_drawn_are_and_that_there_are_more_is_said() {
    let block = |at| format!(r#"{{"id": "b{at}", "kind": "paragraph", "text": {{"en": "x"}}}}"#);
    let party = |_| r#"{"role": "signatory", "printed": {"en": "x"}}"#.to_owned();
    let note = |at| format!(r#"{{"id": "n{at}", "label": "1", "text": {{"en": "x"}}}}"#);
    let report = |_| r#"{"outlet": {"en": "x"}, "title": {"en": "x"}}"#.to_owned();
    type Make<'a> = &'a dyn Fn(usize) -> String;
    let kinds: [(&str, Make<'_>, &str); 4] = [
        ("blocks", &|count| many(count, block), "<div id=\"b"),
        ("parties", &|count| many(count, party), "<div class=\"party\""),
        ("notes", &|count| many(count, note), "<li id=\"note_n"),
        ("coverage", &|count| many(count, report), "<cite>"),
    ];
    for (field, make, beginning) in kinds {
        let blocks = if field == "blocks" { "" } else { "\"blocks\": []," };
        let drawn = |count| drawn(&format!("{blocks} \"{field}\": {}", make(count)), beginning);
        assert_eq!(drawn(1_000), (1_000, false), "{field}");
        let (few, is_cut) = drawn(30_000);
        assert!(is_cut && (2_500..8_000).contains(&few), "{field}: {few}");
        // Of just more than can be drawn, the same stands there, and it is said just as well.
        assert_eq!(drawn(few + 1), (few, true), "{field}");
    }
}

#[test]
fn an_ordinary_letter_says_nothing_of_it() {
    let block = r#""blocks": [{"id": "b", "kind": "paragraph", "text": {"en": "x"}}]"#;
    assert!(!page(&bundle(block), "?letter=l", "en").contains(TOO_MUCH));
}
