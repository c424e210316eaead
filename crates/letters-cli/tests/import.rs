//! `letters import` and `letters check --source`, run as editors run them.

mod common;

use std::fs;

use common::{Site, failed, letters, path, root, stdout};
use serde_json::Value;

/// The path of an invented letter.
fn letter(name: &str) -> String {
    path(&root().join("crates/letters-import/tests/letters").join(name))
}

#[test]
fn a_letter_is_imported_checked_and_proved() {
    let site = Site::new("import-proved");
    let (archive, report) = (path(&site.0.join("a.json")), path(&site.0.join("report.json")));
    let text = letter("ferry.txt");
    let output = letters(&["import", &text, "--into", &archive, "--report", &report]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = stdout(&output);
    assert!(said.contains("2024-03-05-reed added"), "{said}");
    assert!(said.contains("88  Share this page  (navigation of the page)"), "{said}");
    assert_eq!(letters(&["check", &archive]).status.code(), Some(0));
    let report: Value = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
    assert_eq!(report["fate"], "added");
    assert_eq!(report["lines"][0]["is"], "furniture");

    let proof = letters(&["check", "--source", &text, &archive]);
    assert_eq!(proof.status.code(), Some(0));
    assert!(stdout(&proof).contains("56 lines stand in it exactly once, 0 do not"));
    let altered = fs::read_to_string(&archive).unwrap().replace("forty-one", "fourteen");
    fs::write(&archive, altered).unwrap();
    let proof = letters(&["check", "--source", &text, "--json", &archive]);
    assert_eq!(proof.status.code(), Some(1));
    let proof: Value = serde_json::from_slice(&proof.stdout).unwrap();
    assert_eq!(proof[0]["holds"], false);
    assert_eq!(proof[0]["lost"][0]["line"], 21);
}

#[test]
fn importing_again_leaves_the_bytes_and_an_editors_changes() {
    let site = Site::new("import-again");
    let archive = path(&site.0.join("a.json"));
    let texts = [letter("canal-en.txt"), letter("canal-fr.txt")];
    let import = || letters(&["import", &texts[0], &texts[1], "--into", &archive]);
    assert_eq!(import().status.code(), Some(0));
    // Also the white space of an editor's own hand stays.
    let first = fs::read_to_string(&archive).unwrap().replacen('{', "{ ", 1);
    fs::write(&archive, &first).unwrap();
    assert!(stdout(&import()).contains("unchanged"));
    assert_eq!(fs::read_to_string(&archive).unwrap(), first);
    let corrected = first.replace("Eleven schools", "Twelve schools");
    fs::write(&archive, &corrected).unwrap();
    let said = stdout(&import());
    assert!(
        said.contains("kept") && said.contains("the words of passage `p1` are others"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&archive).unwrap(), corrected);
}

#[test]
fn what_is_settled_is_read_and_mistakes_are_named() {
    let site = Site::new("import-settled");
    let (archive, settle) = (path(&site.0.join("a.json")), path(&site.0.join("settle.toml")));
    let import =
        || letters(&["import", &letter("river.txt"), "--settle", &settle, "--into", &archive]);
    fs::write(&settle, "id = \"fung\"\n[lines]\n\"17\" = \"furniture\"\n").unwrap();
    let output = import();
    assert!(stdout(&output).contains(": fung added"), "{output:?}");
    fs::write(&settle, "[lines]\n\"17\" = \"poem\"\n").unwrap();
    failed(&import(), "settle.toml");
    fs::write(&settle, "[lines]\n\"170\" = \"furniture\"\n").unwrap();
    failed(&import(), "settle file, line 2, column 1: the text has no words at `170`");
    let text = letter("river.txt");
    let output = letters(&["import", &text, "--settle", &settle, "--into", &archive, "--json"]);
    for place in ["\"line\": 2,", "\"column\": 1,"] {
        assert!(stdout(&output).contains(place), "{output:?}");
    }
    // All that is wrong is said at once.
    fs::write(&settle, "[lines]\n\"170\" = \"furniture\"\n\"180\" = \"furniture\"\n").unwrap();
    failed(&import(), "line 3, column 1: the text has no words at `180`");
    fs::write(&settle, "id = \"Not An Id\"\ndate = \"2026-02-31\"\n").unwrap();
    failed(&import(), "settle file, line 2, column 8");
    fs::write(&settle, b"id = \"fung\"\n# \xff\n").unwrap();
    failed(&import(), "line 2: this is not UTF-8");
    failed(&letters(&["import", "no.txt", "--into", &archive]), "cannot read `no.txt`");
}

#[test]
fn a_report_takes_the_place_of_a_report_only() {
    let site = Site::new("import-report");
    let (archive, other) = (path(&site.0.join("a.json")), path(&site.0.join("other.json")));
    fs::write(&other, "{}").unwrap();
    let output =
        letters(&["import", &letter("market.txt"), "--into", &archive, "--report", &other]);
    failed(&output, "is there already");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.trim_end().ends_with("nothing was imported") && !said.contains("--force"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&other).unwrap(), "{}");
    let nowhere = path(&site.0.join("no/report.json"));
    let output =
        letters(&["import", &letter("market.txt"), "--into", &archive, "--report", &nowhere]);
    failed(&output, "there is no such folder");
    assert!(!site.0.join("a.json").exists());
    // The text in the place of the archive.
    let output = letters(&["import", &letter("market.txt"), "--into", &letter("market.txt")]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("it is no archive; give one here"), "{said}");
}

#[test]
fn a_settle_file_is_plain_text_in_any_unicode() {
    let site = Site::new("import-settle-text");
    let (archive, settle) = (path(&site.0.join("a.json")), path(&site.0.join("settle.toml")));
    let import =
        || letters(&["import", &letter("river.txt"), "--settle", &settle, "--into", &archive]);
    fs::write(&settle, b"{\\rtf1 date = \"2026-03-04\"}").unwrap();
    let remedy = "write the settle file as plain text, and save it as UTF-8";
    failed(&import(), &format!("settle.toml` is an RTF document; {remedy}"));
    let text = "\u{feff}id = \"fung\"\r\n";
    fs::write(&settle, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).unwrap();
    let output = import();
    assert!(stdout(&output).contains(": fung added"), "{output:?}");
}
