//! `letters check`, run as editors and programs run it.

mod common;

use common::{Site, failed, fixture, letters, path, stdout};
use serde_json::Value;

#[test]
fn accepted_bundles_pass() {
    let output = letters(&["check", &fixture("accepted/minimal.json")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).ends_with("accepted/minimal.json: accepted\n"));
    assert!(output.stderr.is_empty());
}

#[test]
fn warnings_are_shown_and_accepted() {
    let output = letters(&["check", &fixture("accepted/bad-links.json")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("warning[no-link]"));
    assert!(stdout(&output).ends_with("accepted, 7 warnings\n"));
}

#[test]
fn a_refusal_shows_the_place_the_line_and_the_remedy() {
    let file = fixture("refused/entity-of-unknown-kind.json");
    let output = letters(&["check", &file]);
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        r#"error[unknown-value]: `people` is not known here
 --> {file}:5:40
  |
5 |   "entities": [{{ "id": "anna", "kind": "people", "name": {{ "en": "A" }} }}],
  |                                        ^^^^^^^^
  = at: $.entities[0].kind
  = help: expected `person`, `group`, `organization`

{file}: refused, 1 error
"#
    );
    assert_eq!(stdout(&output), expected);
}

#[test]
fn wide_characters_line_up_and_long_lines_are_cut() {
    let output = letters(&["check", &fixture("refused/lone-high-surrogate.json")]);
    // Two Han characters before the escape are as wide as four Latin ones.
    let lines: Vec<String> = stdout(&output).lines().map(str::to_owned).collect();
    let line = lines.iter().position(|line| line.contains("一二")).unwrap();
    let before = lines[line].split_once('\\').unwrap().0;
    let marked = lines[line + 1].split_once('^').unwrap().0;
    assert_eq!(marked.chars().count(), before.chars().count() + 2);

    let long = fixture("refused/several-references.json");
    for line in stdout(&letters(&["check", &long])).lines() {
        assert!(line.chars().count() < 140, "{line}");
    }
}

#[test]
fn several_files_have_a_summary() {
    let (good, bad) = (fixture("accepted/minimal.json"), fixture("refused/empty-file.json"));
    let output = letters(&["check", &good, &bad]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).ends_with(&format!(
        "{good}: accepted\n{bad}: refused, 1 error\n2 files: 1 accepted, 1 refused\n"
    )));
}

#[test]
fn json_is_one_array_of_all_problems() {
    let (good, bad) = (fixture("accepted/bad-links.json"), fixture("refused/several-letters.json"));
    let output = letters(&["check", "--json", &good, &bad]);
    assert_eq!(output.status.code(), Some(1));
    let Value::Array(findings) = serde_json::from_slice(&output.stdout).unwrap() else {
        panic!("no array")
    };
    assert_eq!(findings.len(), 7 + 7);
    let keys = [
        "code", "column", "expected", "file", "fixable", "fixed", "found", "line", "message",
        "path", "severity",
    ];
    for finding in &findings {
        let object = finding.as_object().unwrap();
        assert_eq!(object.keys().collect::<Vec<_>>(), keys);
        assert!(object["line"].is_u64() && object["column"].is_u64());
    }
    assert_eq!(findings[0]["severity"], "warning");
    assert_eq!(findings[0]["file"], good);
    assert_eq!(findings[7]["severity"], "error");
    assert_eq!(findings[7]["code"], "unknown-value");
    assert_eq!(findings[7]["found"], "FULL");
    assert_eq!(findings[7]["path"], "$.letters[0].edition");
    assert_eq!(findings[10]["code"], "empty-list");
    assert_eq!(findings[10]["found"], Value::Null);
}

#[test]
fn json_of_nothing_wrong_is_an_empty_array() {
    let output = letters(&["check", "--json", &fixture("accepted/minimal.json")]);
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), "[]\n".to_owned()));
}

#[test]
fn standard_input_is_read() {
    let bytes = std::fs::read(fixture("refused/title-is-empty.json")).unwrap();
    let output = common::letters_with(&["check", "--json", "-"], &bytes);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("\"file\": \"<stdin>\""));
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_checked() {
    let good = fixture("accepted/minimal.json");
    let output = letters(&["check", "no-such-file.json", &good]);
    failed(&output, "cannot read `no-such-file.json`: No such file or directory; give");
    assert!(stdout(&output).contains(&format!("{good}: accepted")));
    failed(&letters(&["check", &fixture("accepted")]), "not of a folder");
}

#[test]
fn files_of_other_programs_are_called_by_their_name() {
    let site = Site::new("check-formats");
    std::fs::write(site.0.join("letter.docx"), b"PK\x03\x04..word/document.xml").unwrap();
    let (file, out) = (path(&site.0.join("letter.docx")), path(&site.0.join("out")));
    for command in [
        &["check", &file][..],
        &["site", &file, "--out", &out],
        &["table", &file],
        &["table", &file, "--apply", &fixture("accepted/minimal.json")],
        &["export", &file, "--to", "text"],
    ] {
        let output = letters(command);
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("letter.docx` is a Word document, and no bundle"), "{said}");
    }
}

#[test]
fn wrong_usage_is_explained() {
    failed(&letters(&["check"]), "Usage: letters check");
    failed(&letters(&["chek", "x"]), "check");
    failed(&letters(&[]), "Usage: letters");
}

#[test]
fn no_colours_outside_of_terminals() {
    let output = letters(&["check", &fixture("refused/empty-file.json")]);
    assert!(!stdout(&output).contains('\u{1b}'));
}

#[test]
fn help_and_version_are_there() {
    let help = letters(&["check", "--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(stdout(&help).contains("Examples:"));
    let version = letters(&["--version"]);
    assert_eq!(stdout(&version), format!("letters {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_index_is_compared_with_its_bundles() {
    let site = common::Site::new("compared");
    site.copy("accepted/minimal.json", "a.json");
    assert_eq!(letters(&["index", &path(&site.0)]).status.code(), Some(0));
    let index = path(&site.0.join("index.json"));
    assert_eq!(letters(&["check", &index]).status.code(), Some(0));

    site.copy("accepted/empty-letters.json", "a.json");
    let changed = letters(&["check", "--json", &index]);
    assert_eq!(changed.status.code(), Some(1));
    assert!(stdout(&changed).contains("bundle-differs"));

    std::fs::remove_file(site.0.join("a.json")).unwrap();
    assert!(stdout(&letters(&["check", &index])).contains("error[bundle-absent]"));
}
