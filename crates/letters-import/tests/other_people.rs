//! Names of others that begin or end like a name of the archive: nobody is marked who is not meant.

use letters_import::{Imported, SourceFile, Wishes, import};
use letters_model::{Archive, Letter, Span};

const KNOWN: &str = r#"{
  "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en", "zh-Hant"], "letters": [],
  "entities": [
    {"id": "li-qiang", "kind": "person", "name": {"en": "Li Qiang", "zh-Hant": "李強"}},
    {"id": "chow-hang", "kind": "person", "name": {"en": "Chow Hang"}},
    {"id": "league", "kind": "organization", "name": {"en": "Human Rights League", "zh-Hant": "人權聯盟"}}
  ]
}"#;

fn letter(english: &str, chinese: &str) -> Imported {
    let known: Archive = letters_bundle::decode(KNOWN.as_bytes()).unwrap();
    let text = format!(
        "Letter on the harbour\n\n4 March 2026\n\nDear Harbour Master,\n\n{english}\n\nYours sincerely,\n\nAlan \
         Reed\n\n關於港口的信\n\n2026年3月4日\n\n尊敬的港務長：\n\n{chinese}\n\n此致\n\n艾倫\n"
    );
    let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
    import(&files, Some(&known), &Wishes::default()).unwrap()
}

fn marked(letter: &Letter) -> Vec<&str> {
    let texts = letter.passages.iter().flat_map(|passage| passage.text.iter());
    let spans = texts.flat_map(|(_, text)| &text.0);
    let names = spans.filter_map(|span| match span {
        Span::Name { text, .. } => Some(text.as_str()),
        _ => None,
    });
    names.collect()
}

#[test]
fn others_are_not_marked_and_are_listed_as_uncertain() {
    let imported = letter(
        "We met Li Qiang-min and Chow Hang-tung at the pier. The International Human Rights League was there.",
        "我們在碼頭見到李強民。國際人權聯盟也在場。",
    );
    assert_eq!(marked(&imported.archive.letters[0]), [""; 0]);
    let doubts: Vec<&str> =
        imported.report.uncertain().flat_map(|line| &line.uncertain).map(String::as_str).collect();
    for name in ["`Li Qiang`", "`Chow Hang`", "`Human Rights League`", "`李強`", "`人權聯盟`"]
    {
        let is_about = |doubt: &&&str| doubt.starts_with(name) && doubt.contains("not marked as");
        assert_eq!(doubts.iter().filter(is_about).count(), 1, "{name}: {doubts:?}");
    }
}

#[test]
fn those_who_are_meant_are_marked() {
    let imported = letter(
        "We met Premier Li Qiang, and Li Qiang's wife. The Human Rights League was there.",
        "我們在碼頭見到總理李強，李強說他累了。人權聯盟也在場。",
    );
    assert_eq!(
        marked(&imported.archive.letters[0]),
        ["Li Qiang", "Li Qiang", "Human Rights League", "李強", "李強", "人權聯盟"]
    );
}
