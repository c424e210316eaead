//! `--json`: what other programs read of every subcommand, also when nothing came of it.

mod common;

use common::reader::reader;
use common::{Site, fixture, letters, path};
use serde_json::{Value, json};

const FERRY: &str = "accepted/every-field.json";
const REFUSED: &str = "refused/title-is-empty.json";

/// The JSON on standard output, and the exit code.
#[track_caller]
fn json_of(arguments: &[&str]) -> (Value, Option<i32>) {
    let output = letters(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let value = serde_json::from_slice(&output.stdout);
    (value.unwrap_or_else(|why| panic!("{why}: {said}")), output.status.code())
}

#[test]
fn what_was_made_is_said() {
    let (site, reader) = (Site::new("json"), path(&reader("json-reader")));
    let at = |name: &str| path(&site.0.join(name));
    let ferry = fixture(FERRY);
    let (archive, out, file) = (at("a.json"), at("site"), at("ferry.txt"));
    assert_eq!(
        json_of(&["new", "--json", &archive, "--title", "en=T", "--title", "zh-Hant=題"]),
        (json!({ "file": archive, "languages": ["en", "zh-Hant"] }), Some(0))
    );
    let (made, _) = json_of(&["site", "--json", &ferry, "--reader", &reader, "--out", &out]);
    assert_eq!((&made["folder"], &made["version"]), (&out.clone().into(), &1.into()));
    assert!(made["written"].as_u64() > Some(10), "{made}");
    assert_eq!((&made["unchanged"], &made["removed"]), (&0.into(), &0.into()));
    let (files, _) = json_of(&["export", "--json", "--to", "text", &ferry, "--out", &file]);
    assert_eq!(files, json!({ "files": [file] }));
    let (index, _) = json_of(&["index", "--json", &at("site/letters")]);
    assert_eq!((&index["written"], &index["version"]), (&false.into(), &1.into()));
    assert!(index["bundles"][0]["sha256"].as_str().unwrap().len() == 64);
    let (key, _) = json_of(&["sign", "--json", "--new-key", &at("a.key"), "--no-password"]);
    assert!(key["key"].as_str().unwrap().starts_with("RW"));
    let signed = at("site/letters/index.json");
    let (signed, _) = json_of(&["sign", "--json", "--key", &at("a.key"), &signed]);
    assert_eq!(signed["problems"], json!([]));
    let public = at("a.pub");
    let (report, code) =
        json_of(&["verify", "--json", "--key", &public, &at("site/letters/index.json")]);
    assert_eq!((&report["holds"], code), (&true.into(), Some(0)));
    let says = report["files"][0]["says"].as_str().unwrap();
    assert!(says.contains("index.json") && !says.contains("\\t"), "{says}");
}

#[test]
fn what_is_wrong_has_its_place() {
    let (site, reader) = (Site::new("json-wrong"), path(&reader("json-wrong-reader")));
    let (refused, out) = (fixture(REFUSED), path(&site.0.join("out")));
    std::fs::write(site.0.join("t.csv"), "letter,passage\n").unwrap();
    let table = path(&site.0.join("t.csv"));
    std::fs::copy(&refused, site.0.join("b.json")).unwrap();
    let (folder, copied) = (path(&site.0), path(&site.0.join("b.json")));
    let text = path(&common::root().join("crates/letters-import/tests/letters/ferry.txt"));
    for (arguments, file) in [
        (vec!["site", &refused, "--reader", &reader, "--out", &out], &refused),
        (vec!["copy", &refused, "--reader", &reader, "--out", &out], &refused),
        (vec!["export", "--to", "tei", &refused, "--out", &out], &refused),
        (vec!["search", &refused, "--", "x"], &refused),
        (vec!["import", &text, "--into", &refused], &refused),
        (vec!["table", &refused, "--apply", &table], &refused),
        (vec!["index", &folder], &copied),
    ] {
        let arguments = [&arguments[..1], &["--json"], &arguments[1..]].concat();
        let (report, code) = json_of(&arguments);
        let problem = &report["problems"][0];
        assert_eq!(code, Some(1), "{arguments:?}");
        assert_eq!(problem["file"], **file, "{arguments:?}");
        assert_eq!(problem["code"], "empty-text");
        assert!(problem["line"].is_u64() && problem["column"].is_u64(), "{problem}");
        let said = letters(&arguments).stderr;
        let place = format!("{file}:{}:{}: ", problem["line"], problem["column"]);
        assert!(String::from_utf8_lossy(&said).contains(&place), "{arguments:?}");
    }
}

#[test]
fn what_cannot_be_read_is_said_too() {
    for arguments in [
        vec!["check", "--json", "none.json"],
        vec!["check", "--json", "--parity", "none.json"],
        vec!["search", "--json", "none.json", "--", "x"],
        vec!["import", "--json", "none.json", "--into", "none-either.json"],
        vec!["export", "--json", "--to", "text", "none.json", "--out", "none.txt"],
        vec!["verify", "--json", "none.json"],
        vec!["table", "--json", "none.json", "--apply", "none.csv"],
    ] {
        let (report, code) = json_of(&arguments);
        let problem = if report.is_array() { &report[0] } else { &report["problems"][0] };
        assert_eq!(code, Some(2), "{arguments:?}");
        assert_eq!(problem["file"], "none.json", "{report}");
        assert!(problem["line"].is_null(), "{report}");
    }
}

#[test]
fn a_wrong_call_is_said_as_json_too() {
    let (said, code) = json_of(&["check", "--json", "--parity", "--fix", "a.json"]);
    assert_eq!(code, Some(2));
    let message = said["problems"][0]["message"].as_str().unwrap();
    assert!(message.contains("--parity") && !message.contains("Usage"), "{message}");
    assert!(letters(&["check", "--parity", "--fix", "a.json"]).stdout.is_empty());
}

#[test]
fn several_bundles_against_a_text_are_one_document() {
    let site = Site::new("json-source");
    let at = |name: &str| path(&site.0.join(name));
    std::fs::write(site.0.join("t.txt"), "Dear Harbour Master,\n\nLet us cross.\n\n4 March 2001\n")
        .unwrap();
    let (ferry, text, none) = (fixture(FERRY), at("t.txt"), at("none.json"));
    let (said, code) = json_of(&["check", "--source", &text, "--json", &ferry, &ferry, &none]);
    assert_eq!(said.as_array().unwrap().len(), 3, "{said}");
    assert_eq!((&said[0]["file"], &said[2]["file"]), (&ferry.into(), &none.into()));
    assert!(said[2]["problems"][0]["message"].is_string());
    assert_eq!(code, Some(2));
}
