//! `letters check --fix` and `--parity`, run as editors run them.

mod common;

use common::{Site, failed, fixture, letters, letters_with, path, stdout};
use serde_json::Value;

/// A bundle with an unmarked name in a text whose string has an escape, and with a misspelled field.
const BUNDLE: &str = "{\r\n\
  \"format\": \"open-letters/1\", \"title\": {\"en\": \"Ferry\"}, \"languages\": [\"en\"],\r\n\
  \"abuot\": {\"en\": \"x\"},\r\n\
  \"entities\": [{\"id\": \"mara\", \"kind\": \"person\", \"name\": {\"en\": \"Mara Quill\"}}],\r\n\
  \"letters\": [{\"id\": \"a\", \"edition\": \"full\", \"languages\": [\"en\"], \"date\": \"2001\",\r\n\
   \"title\": {\"en\": \"T\"}, \"blocks\": [{\"id\": \"p\", \"kind\": \"paragraph\",\r\n\
    \"text\": {\"en\": \"Let\\u0020Mara Quill cross.\"}}]}]}";

fn mended() -> String {
    let name = "[\"Let\\u0020\", { \"text\": \"Mara Quill\", \"entity\": \"mara\" }, \" cross.\"]";
    BUNDLE.replace("abuot", "about").replace("\"Let\\u0020Mara Quill cross.\"", name)
}

#[test]
fn what_needs_no_decision_is_mended_in_the_file_and_listed() {
    let site = Site::new("fix");
    let file = site.0.join("a.json");
    std::fs::write(&file, BUNDLE.replace("Let", "let")).unwrap();
    let before = letters(&["check", &path(&file)]);
    assert!(stdout(&before).ends_with("2 warnings, 2 of them mended by --fix\n"));
    let output = letters(&["check", "--fix", &path(&file)]);
    assert_eq!(output.status.code(), Some(0));
    let said = stdout(&output);
    assert!(said.contains("a.json:3:1: the format knows no field `abuot` here"), "{said}");
    assert!(said.contains("a.json:7:26: the name `Mara Quill` has no mark"), "{said}");
    assert!(said.ends_with("a.json: accepted, 2 mended\n"), "{said}");
    assert_eq!(site.read("a.json"), mended().replace("Let", "let"));
    assert_eq!(site.names(), ["a.json"]);
    // Nothing is left to be mended, and nothing is written.
    let written = std::fs::metadata(&file).unwrap().modified().unwrap();
    assert!(stdout(&letters(&["check", "--fix", &path(&file)])).ends_with("a.json: accepted\n"));
    assert_eq!(std::fs::metadata(&file).unwrap().modified().unwrap(), written);
}

#[test]
fn what_was_mended_is_told_to_programs_too() {
    let site = Site::new("fix-json");
    let file = site.0.join("a.json");
    std::fs::write(&file, BUNDLE.replace("Let", "Anna")).unwrap();
    let output = letters(&["check", "--fix", "--json", &path(&file)]);
    let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
    let states: Vec<_> = findings.as_array().unwrap().iter().map(|one| &one["fixed"]).collect();
    // `Anna` before a name may be part of one, so an editor has to decide.
    assert_eq!(states, [true, false]);
    assert_eq!(findings[1]["code"], "unmarked-name");
    assert_eq!(findings[1]["fixable"], false);
}

#[test]
fn refused_bundles_and_standard_input_are_not_mended() {
    let site = Site::new("fix-refused");
    site.copy("refused/title-is-empty.json", "a.json");
    let before = site.read("a.json");
    let output = letters(&["check", "--fix", &path(&site.0.join("a.json"))]);
    assert_eq!((output.status.code(), site.read("a.json")), (Some(1), before));
    failed(&letters_with(&["check", "--fix", "-"], BUNDLE.as_bytes()), "cannot be mended");
}

#[test]
fn languages_are_compared_passage_by_passage() {
    let site = Site::new("parity");
    let file = site.0.join("a.json");
    let bundle = std::fs::read_to_string(fixture("accepted/every-field.json")).unwrap();
    let bundle = bundle.replace("No ship.", "Not 3 ships.");
    std::fs::write(&file, bundle).unwrap();
    let output = letters(&["check", "--parity", &path(&file)]);
    assert_eq!(output.status.code(), Some(0));
    let said = stdout(&output);
    assert!(said.ends_with("a.json: 1 difference\n"), "{said}");
    let json = letters(&["check", "--parity", "--json", &path(&file)]);
    let differences: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(differences[0]["what"], "3");
    assert_eq!(differences[0]["missing"], "zh-Hant");
    assert_eq!(differences[0]["passage"], "q1");
}
