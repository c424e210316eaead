//! `docs/bundle-format.md` speaks of the format as it is.

mod common;

use letters_bundle::{decode_index, examine};

fn document() -> String {
    std::fs::read_to_string(common::root().join("docs/bundle-format.md")).unwrap()
}

/// The examples of JSON in the document.
fn examples(document: &str) -> Vec<&str> {
    document.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_examples_are_accepted() {
    let document = document();
    let [bundle, index] = examples(&document)[..] else { panic!("two examples") };
    let examination = examine(bundle.as_bytes());
    assert_eq!(examination.problems, []);
    let archive = examination.accepted.unwrap();
    assert_eq!((archive.letters.len(), archive.letters[0].passages.len()), (1, 2));
    assert_eq!(decode_index(index.as_bytes()).unwrap().version, 3);
}

#[test]
fn every_code_is_explained_and_no_other() {
    let document = document();
    let tables = document
        .split("| code |")
        .skip(1)
        .flat_map(|rest| rest.lines().skip(1).take_while(|line| line.starts_with('|')));
    let mut explained: Vec<&str> = tables
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
        .flat_map(|(codes, _)| codes.split("`, `"))
        .collect();
    explained.push("unknown-letter");
    explained.sort_unstable();
    let mut codes = common::codes();
    codes.sort_unstable();
    assert_eq!(explained, codes);
    assert!(document.contains("`unknown-letter`"));
}

#[test]
fn every_field_of_the_schema_is_explained() {
    let document = document();
    let schema: serde_json::Value =
        serde_json::from_str(&letters_bundle::schema_document()).unwrap();
    for (name, object) in schema["$defs"].as_object().unwrap() {
        for field in object["properties"].as_object().unwrap().keys() {
            assert!(document.contains(&format!("| `{field}` |")), "{name}.{field}");
        }
    }
}
