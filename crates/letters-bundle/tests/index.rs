//! Indexes of sites: what is read, what is refused, and whether the bundles are those it names.

mod common;

use common::summary;
use letters_bundle::{decode_index, digest, encode_index, examine_index, format_of};

const BUNDLE: &[u8] = b"any bytes";

fn index(path: &str, sha256: &str, bytes: &str, version: &str) -> String {
    format!(
        r#"{{"format":"open-letters-index/1","title":{{"en":"S","zh-Hant":"站"}},"version":{version},
"bundles":[{{"path":"{path}","sha256":"{sha256}","bytes":{bytes}}}]}}"#
    )
}

fn right() -> String {
    index("a/b.json", &digest(BUNDLE).to_string(), "9", "3")
}

fn find(path: &str) -> Option<Vec<u8>> {
    (path == "a/b.json").then(|| BUNDLE.to_vec())
}

#[test]
fn an_index_is_read_and_written() {
    let read = decode_index(right().as_bytes()).unwrap();
    assert_eq!((read.version, read.bundles.len(), read.bundles[0].bytes), (3, 1, 9));
    assert_eq!(decode_index(encode_index(&read).as_bytes()).unwrap(), read);
    assert_eq!(format_of(right().as_bytes()).as_deref(), Some("open-letters-index/1"));
    let examination = examine_index(right().as_bytes(), find);
    assert_eq!(examination.problems, []);
    assert_eq!(examination.accepted, Some(read));
}

#[track_caller]
fn refused(source: &str, code: &str, path: &str, line: usize, column: usize) {
    let refusal = decode_index(source.as_bytes()).unwrap_err();
    assert_eq!(summary(&refusal.problems), [(code.into(), path.into(), line, column)], "{source}");
}

#[test]
fn wrong_indexes_are_refused() {
    let sha256 = "0".repeat(64);
    for path in [
        "",
        "/a.json",
        "../a.json",
        "a//b.json",
        "a/./b.json",
        "https://example.org/a.json",
        "a.json?x",
        "a.json#x",
        "a%2fb.json",
        "a b.json",
    ] {
        refused(&index(path, &sha256, "9", "1"), "bad-path", "$.bundles[0].path", 2, 20);
    }
    refused(&index("a.json", "0", "9", "1"), "bad-digest", "$.bundles[0].sha256", 2, 38);
    for number in ["0", "-1", "1.5", "99999999999999999999"] {
        refused(&index("a.json", &sha256, "9", number), "bad-number", "$.version", 1, 77);
    }
    refused(&index("a.json", &sha256, "\"9\"", "1"), "wrong-type", "$.bundles[0].bytes", 2, 113);
    refused(&right().replace("index/1", "index/2"), "newer-format", "$.format", 1, 11);
    refused(&right().replace("-index/1", "/1"), "wrong-format", "$.format", 1, 11);
    refused(&right().replace("\"bytes\":9", "\"size\":9"), "missing-field", "$.bundles[0]", 2, 12);
}

#[test]
fn bundles_are_what_the_index_says() {
    let sha256 = digest(BUNDLE).to_string();
    for (source, code, path) in [
        (index("b.json", &sha256, "9", "1"), "bundle-absent", "$.bundles[0].path"),
        (index("a/b.json", &sha256, "8", "1"), "bundle-differs", "$.bundles[0].bytes"),
        (index("a/b.json", &"0".repeat(64), "9", "1"), "bundle-differs", "$.bundles[0].sha256"),
    ] {
        let examination = examine_index(source.as_bytes(), find);
        assert!(examination.accepted.is_none());
        let [problem] = &examination.problems[..] else { panic!("{:?}", examination.problems) };
        assert_eq!((problem.fault.code(), problem.path.as_str()), (code, path));
    }
}

#[test]
fn no_path_that_leaves_the_site_is_looked_for() {
    let source = index("/etc/passwd", &"0".repeat(64), "9", "1");
    let examination = examine_index(source.as_bytes(), |path| panic!("looked for {path}"));
    assert!(examination.accepted.is_none());
}
