//! `letters table`, run as editors run it.

mod common;

use common::{Site, failed, letters, letters_with, path, root, stdout};
use serde_json::Value;

/// A folder with the shipped archive and its table.
fn archive(name: &str) -> (Site, String, String) {
    let site = Site::new(name);
    let shipped = root().join("public/letters/canada-china.json");
    std::fs::copy(shipped, site.0.join("a.json")).unwrap();
    let (bundle, table) = (path(&site.0.join("a.json")), path(&site.0.join("a.csv")));
    assert_eq!(letters(&["table", &bundle, "--out", &table]).status.code(), Some(0));
    (site, bundle, table)
}

#[test]
fn a_table_changes_what_it_says_and_nothing_else() {
    let (site, bundle, table) = archive("table");
    let before = site.read("a.json");
    let applied = letters(&["table", &bundle, "--apply", &table]);
    assert_eq!(stdout(&applied), "0 passages changed\n");
    assert_eq!(site.read("a.json"), before);

    let text = site.read("a.csv");
    let kind = text.lines().nth(1).unwrap().split(',').nth(2).unwrap().to_owned();
    let id = text.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
    let other = if kind == "closing" { "heading" } else { "closing" };
    let text = text.replacen(&format!(",{id},{kind},"), &format!(",{id},{other},"), 1);
    std::fs::write(&table, text).unwrap();
    let tried = letters(&["table", &bundle, "--apply", &table, "--dry-run"]);
    assert!(stdout(&tried).ends_with(&format!(" {id}: kind\n1 passage would change\n")));
    assert_eq!(site.read("a.json"), before);
    let applied = letters(&["table", &bundle, "--apply", &table, "--json"]);
    let report: Value = serde_json::from_slice(&applied.stdout).unwrap();
    assert_eq!(report["changes"][0]["columns"][0], "kind");
    let after = site.read("a.json");
    let changed: Vec<_> =
        before.lines().zip(after.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!(before.lines().count(), after.lines().count());
    let [(old, new)] = changed[..] else { panic!("{changed:?}") };
    assert_eq!(old.replace(&format!("\"{kind}\""), &format!("\"{other}\"")), new);
    assert_eq!(site.names(), ["a.csv", "a.json"]);
}

#[test]
fn a_wrong_table_is_explained_and_nothing_is_written() {
    let (site, bundle, table) = archive("table-wrong");
    let before = site.read("a.json");
    std::fs::write(&table, "letter;passage;en\nnone;p1;x\n").unwrap();
    let output = letters(&["table", &bundle, "--apply", &table]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("a.csv: line 2, cell A2: the bundle has no letter `none`"), "{said}");
    let output = letters(&["table", &bundle, "--apply", &table, "--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["problems"][0]["line"], output.status.code()), (&2.into(), Some(1)));
    // Of a cell all that is wrong is said.
    assert_eq!(letters(&["table", &bundle, "--out", &table, "--force"]).status.code(), Some(0));
    let row = site.read("a.csv").lines().nth(1).unwrap().to_owned();
    let ids: Vec<&str> = row.split(',').take(2).collect();
    let cell = "[A](@nobody) and [B](@no-one) and [^n99]";
    let wrong = format!("letter,passage,en\n{},{},{cell}\n", ids[0], ids[1]);
    std::fs::write(&table, wrong).unwrap();
    let said = letters(&["table", &bundle, "--apply", &table]).stderr;
    let said = String::from_utf8(said).unwrap();
    for id in ["`nobody`", "`no-one`", "`n99`"] {
        assert!(said.contains(id), "{said}");
    }
    assert_eq!(site.read("a.json"), before);
}

#[test]
fn a_table_that_lost_its_quotation_marks_or_all_its_rows_is_told_so_once() {
    let (site, bundle, table) = archive("table-quotes");
    let said = |text: &str| {
        std::fs::write(&table, text).unwrap();
        let output = letters(&["table", &bundle, "--apply", &table, "--json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let problems = report["problems"].as_array().unwrap().clone();
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems[0]["message"].as_str().unwrap().to_owned()
    };
    let why = said(&site.read("a.csv").replace('"', ""));
    assert!(why.contains("and so do ") && why.contains("quotation marks"), "{why}");
    assert!(said("").contains("the table is empty"));
}

#[test]
fn files_are_kept_unless_they_may_go() {
    let (site, bundle, table) = archive("table-kept");
    std::fs::write(&table, "mine").unwrap();
    failed(&letters(&["table", &bundle, "--out", &table]), "--force");
    assert_eq!(site.read("a.csv"), "mine");
    assert_eq!(letters(&["table", &bundle, "--out", &table, "--force"]).status.code(), Some(0));
    let piped = letters_with(&["table", "-"], site.read("a.json").as_bytes());
    assert_eq!(stdout(&piped), site.read("a.csv"));
    let piped = letters_with(&["table", "-", "--apply", &table], site.read("a.json").as_bytes());
    failed(&piped, "--out");
    failed(&letters(&["table", "none.json"]), "give the path of a file that exists");
}

#[test]
fn files_that_are_no_csv_are_called_by_their_name() {
    let (site, bundle, table) = archive("table-formats");
    let said = |bytes: &[u8]| {
        std::fs::write(&table, bytes).unwrap();
        String::from_utf8(letters(&["table", &bundle, "--apply", &table]).stderr).unwrap()
    };
    let why = said(b"PK\x03\x04..xl/workbook.xml");
    assert!(
        why.contains("a.csv` is an Excel workbook; save the table in the spreadsheet as"),
        "{why}"
    );
    let why = said(b"letter,passage,en\nferry,p1,Caf\xe9 and cr\xeape\n");
    assert!(why.contains("line 2: this is not UTF-8 and seems to be Windows-1252"), "{why}");
    // What Excel calls "Unicode Text".
    assert_eq!(letters(&["table", &bundle, "--out", &table, "--force"]).status.code(), Some(0));
    let wide: Vec<u8> = site.read("a.csv").encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&table, wide).unwrap();
    let applied = letters(&["table", &bundle, "--apply", &table]);
    assert_eq!(stdout(&applied), "0 passages changed\n", "{applied:?}");
}
