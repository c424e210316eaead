//! Bundles at their limits are accepted, and those beyond are refused: the ones that are too large
//! to lie among the fixtures.

mod common;

use common::{Expectation, bundle, summary};
use letters_bundle::{decode, limits};

const MINIMAL: &str =
    r#"{"format":"open-letters/1","title":{"en":"T"},"languages":["en"],"letters":[]}"#;

#[track_caller]
fn accepted(source: &str) {
    if let Err(refusal) = decode(source.as_bytes()) {
        panic!("{refusal}");
    }
}

#[track_caller]
fn refused(source: &str, code: &str, path: &str, (line, column): (usize, usize)) {
    let expected: Expectation = (code.into(), path.into(), line, column);
    assert_eq!(summary(&decode(source.as_bytes()).unwrap_err().problems), [expected]);
}

/// `{…}` repeated with a number in place of each `#`, with commas between.
fn repeated(item: &str, times: usize) -> String {
    (0..times).map(|n| item.replace('#', &n.to_string())).collect::<Vec<_>>().join(",")
}

/// The minimal bundle with an unknown field; its value begins at column 18.
fn with_unknown(value: &str) -> String {
    format!("{{\"unknown\":      {value},{}", &MINIMAL[1..])
}

const AFTER_UNKNOWN: (usize, usize) = (1, 18);

#[test]
fn a_bundle_has_20_mib() {
    let full = format!("{MINIMAL}{}", " ".repeat(limits::BUNDLE_BYTES - MINIMAL.len()));
    assert_eq!(full.len(), 20 * 1024 * 1024);
    accepted(&full);
    refused(&format!("{full} "), "too-large", "$", (1, 1));
}

#[test]
fn a_bundle_has_10_000_letters() {
    let letter = r##"{"id":"l#","edition":"full","languages":["en"],"date":"2026","title":{"en":"A"},"blocks":[]}"##;
    let with = |times| MINIMAL.replace("[]", &format!("[{}]", repeated(letter, times)));
    accepted(&with(10_000));
    refused(&with(10_001), "too-many", "$.letters", (1, 76));
}

#[test]
fn a_bundle_has_50_000_entities() {
    let entity = r##"{"id":"e#","kind":"person","name":{"en":"E"}}"##;
    let with = |times| format!("{{\"entities\":[{}],{}", repeated(entity, times), &MINIMAL[1..]);
    accepted(&with(50_000));
    refused(&with(50_001), "too-many", "$.entities", (1, 13));
}

#[test]
fn a_list_has_200_000_strings_in_known_and_unknown_fields() {
    let list = |times| format!("[{}]", repeated("\"\"", times));
    accepted(&with_unknown(&list(200_000)));
    refused(&with_unknown(&list(200_001)), "too-many", "$.unknown", AFTER_UNKNOWN);

    let text = |times| {
        bundle("", &format!(r#"{{"id":"p","kind":"item","text":{{"en":{}}}}}"#, list(times)))
    };
    accepted(&text(200_000));
    refused(&text(200_001), "too-many", "$.letters[0].blocks[0].text.en", (3, 56));
    // The limit is one of strings: other values are limited by the size of the file alone.
    accepted(&with_unknown(&format!("[{}]", repeated("0", 200_001))));
}

#[test]
fn a_string_has_1_mib_however_it_is_written() {
    let mib = 1024 * 1024;
    let quoted = |text: String| format!("\"{text}\"");
    accepted(&with_unknown(&quoted("x".repeat(mib))));
    accepted(&with_unknown(&quoted("\\u00e9".repeat(mib / 2))));
    accepted(&MINIMAL.replace('T', &"文".repeat(mib / 3)));
    for long in ["x".repeat(mib + 1), "\\u00e9".repeat(mib / 2) + "x"] {
        refused(&with_unknown(&quoted(long)), "string-too-long", "$.unknown", AFTER_UNKNOWN);
    }
    let title = MINIMAL.replace('T', &"x".repeat(mib + 1));
    refused(&title, "string-too-long", "$.title.en", (1, 42));
    let key = format!("{{\"{}\":1,{}", "x".repeat(mib + 1), &MINIMAL[1..]);
    refused(&key, "string-too-long", "$", (1, 2));
}

#[test]
fn values_are_nested_32_deep() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth| format!("{}null{}", open.repeat(depth), close.repeat(depth));
        // The outermost object is the first of the 32.
        accepted(&with_unknown(&nested(31)));
        for depth in [32, 100, 255, 256, 257, 100_000] {
            let problems = decode(with_unknown(&nested(depth)).as_bytes()).unwrap_err().problems;
            let codes: Vec<_> = problems.iter().map(|problem| problem.fault.code()).collect();
            assert_eq!(codes, ["too-deep"], "{depth}");
            assert_eq!(problems[0].column, AFTER_UNKNOWN.1 + 31 * open.len());
        }
    }
    for unfinished in ["[".repeat(1_000_000), "{\"a\":".repeat(1_000_000)] {
        let problems = decode(unfinished.as_bytes()).unwrap_err().problems;
        assert_eq!(problems[0].fault.code(), "too-deep");
    }
}

#[test]
fn problems_beyond_10_000_are_counted() {
    let refusal =
        decode(with_unknown(&format!("[{}]", repeated("1e999", 10_007))).as_bytes()).unwrap_err();
    assert_eq!((refusal.problems.len(), refusal.omitted), (10_000, 7));
}

/// Bundles that would take minutes if anything in the reading took the square of their length.
#[test]
fn hostile_bundles_take_no_longer_than_others() {
    let texts = repeated(r##""x-a#":"x""##, 200_000);
    let tags = repeated(r##""x-a#""##, 200_000);
    let many_tags = MINIMAL.replace("\"en\"]", &format!("\"en\",{tags}]"));
    let ids = repeated(
        r##"{"id":"a123456789-123456789-123456789-123456789-123456789-#","kind":"person","name":{"en":"E"}}"##,
        2_000,
    );
    let marks = repeated(
        r##"{"text":"","entity":"b123456789-123456789-123456789-123456789-123456780-#"}"##,
        10_000,
    );
    let block = format!(r#"{{"id":"p","kind":"item","text":{{"en":[{marks}]}}}}"#);
    for hostile in [
        MINIMAL.replace("{\"en\":\"T\"}", &format!("{{{texts}}}")),
        MINIMAL.replace("{\"en\":\"T\"}", &format!("{{{texts}}}")).replace("[\"en\"]", "1"),
        many_tags.replace("{\"en\":\"T\"}", &format!("{{{texts}}}")),
        bundle(&format!("\"entities\":[{ids}],"), &block),
    ] {
        let started = std::time::Instant::now();
        assert!(letters_bundle::examine(hostile.as_bytes()).accepted.is_none());
        eprintln!("{:?} for {} bytes", started.elapsed(), hostile.len());
    }
}
