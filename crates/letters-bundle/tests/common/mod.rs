//! The fixtures under `tests/fixtures`, with what is to be said of each.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use letters_bundle::Problem;

/// A file, its bytes, and the problems that it has.
pub struct Fixture {
    pub name: String,
    pub bytes: Vec<u8>,
    pub expected: Vec<Expectation>,
}

/// The code of a problem, its path, its line and its column.
pub type Expectation = (String, String, usize, usize);

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All fixtures of a kind, `accepted` or `refused`; each has an entry in `expected.json`.
pub fn fixtures(kind: &str) -> Vec<Fixture> {
    let folder = root().join("tests/fixtures").join(kind);
    let expected = fs::read(folder.join("expected.json")).unwrap();
    let mut expected: BTreeMap<String, Vec<Expectation>> =
        serde_json::from_slice(&expected).unwrap();
    let mut fixtures = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name != "expected.json" {
            let expected = expected.remove(&name).unwrap_or_else(|| panic!("{name} not expected"));
            fixtures.push(Fixture { name, bytes: fs::read(path).unwrap(), expected });
        }
    }
    assert!(expected.is_empty(), "no such files: {:?}", expected.keys());
    fixtures.sort_by(|a, b| a.name.cmp(&b.name));
    fixtures
}

/// Problems in the form of `expected.json`.
pub fn summary(problems: &[Problem]) -> Vec<Expectation> {
    problems.iter().map(|p| (p.fault.code().to_owned(), p.path.clone(), p.line, p.column)).collect()
}

/// The bundles that ship with the reader.
pub fn shipped() -> Vec<(String, Vec<u8>)> {
    let mut bundles = Vec::new();
    for entry in fs::read_dir(root().join("public/letters")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".json") && name != "index.json" {
            bundles.push((name, fs::read(path).unwrap()));
        }
    }
    assert!(!bundles.is_empty());
    bundles.sort();
    bundles
}

/// A bundle with one letter, and a place for more fields of the bundle (each with a comma after it)
/// and for the letter's blocks.
pub fn bundle(fields: &str, blocks: &str) -> String {
    format!(
        r#"{{"format":"open-letters/1","title":{{"en":"T"}},"languages":["en"],{fields}"letters":[
        {{"id":"a","edition":"full","languages":["en"],"date":"2026","title":{{"en":"A"}},
        "blocks":[{blocks}]}}]}}"#
    )
}

/// The codes of all problems, in the order of [`letters_bundle::Fault`].
pub fn codes() -> Vec<&'static str> {
    let source = include_str!("../../src/problem.rs");
    let (_, code) = source.split_once("pub fn code(").unwrap();
    let (code, _) = code.split_once("pub fn severity(").unwrap();
    code.lines().filter_map(|line| line.split_once("=> \"")?.1.strip_suffix("\",")).collect()
}
