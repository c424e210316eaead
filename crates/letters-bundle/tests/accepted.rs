//! Every accepted fixture is accepted with just the warnings expected, and what is written is read
//! again as the same.

mod common;

use common::{fixtures, shipped, summary};
use letters_bundle::{Severity, decode, encode, examine};

#[test]
fn every_accepted_fixture_is_accepted() {
    for fixture in fixtures("accepted") {
        if let Err(refusal) = decode(&fixture.bytes) {
            panic!("{}: {refusal}", fixture.name);
        }
    }
}

#[test]
fn warnings_are_found_and_placed() {
    for fixture in fixtures("accepted") {
        let examination = examine(&fixture.bytes);
        assert_eq!(summary(&examination.problems), fixture.expected, "{}", fixture.name);
        assert!(examination.accepted.is_some(), "{}", fixture.name);
        assert!(examination.problems.iter().all(|p| p.fault.severity() == Severity::Warning));
    }
}

#[test]
fn what_is_written_is_read_again() {
    for fixture in fixtures("accepted") {
        let archive = decode(&fixture.bytes).unwrap();
        let written = encode(&archive);
        assert_eq!(decode(written.as_bytes()).unwrap(), archive, "{}", fixture.name);
        assert_eq!(encode(&archive), written, "{}", fixture.name);
    }
}

#[test]
fn shipped_bundles_have_no_problem_and_are_written_as_they_are() {
    for (name, bytes) in shipped() {
        let examination = examine(&bytes);
        assert_eq!(examination.problems, [], "{name}");
        let archive = examination.accepted.unwrap();
        assert!(encode(&archive).as_bytes() == bytes, "{name} is not as `encode` writes it");
    }
}

#[test]
fn no_number_of_warnings_hides_an_error() {
    let unknown: String =
        (0..=letters_bundle::limits::PROBLEMS).map(|n| format!("\"x{n}\":1,")).collect();
    let bundle = common::bundle(&unknown, r#"{"id":"p","kind":"item","text":{},"topics":["t"]}"#);
    let examination = examine(bundle.as_bytes());
    assert!(examination.accepted.is_none());
    assert_eq!(examination.problems.last().unwrap().fault.code(), "unknown-topic");
    assert!(examination.omitted > 0);
}
