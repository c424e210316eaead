//! Every refused fixture is refused for just the reasons that its expectations list.

mod common;

use std::collections::BTreeSet;

use common::{fixtures, summary};
use letters_bundle::{Refusal, Severity, decode, examine};

#[test]
fn every_problem_is_found_and_placed() {
    let mut wrong = Vec::new();
    for fixture in fixtures("refused") {
        let found = match decode(&fixture.bytes) {
            Ok(_) => Vec::new(),
            Err(refusal) => summary(&refusal.problems),
        };
        if found != fixture.expected {
            wrong.push(format!(
                "{}\n  found    {found:?}\n  expected {:?}",
                fixture.name, fixture.expected
            ));
        }
    }
    assert!(wrong.is_empty(), "{} fixtures differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn examining_finds_the_same_errors_as_decoding() {
    for fixture in fixtures("refused") {
        let examination = examine(&fixture.bytes);
        assert!(examination.accepted.is_none(), "{}", fixture.name);
        let errors: Vec<_> = examination
            .problems
            .into_iter()
            .filter(|problem| problem.fault.severity() == Severity::Error)
            .collect();
        assert_eq!(summary(&errors), fixture.expected, "{}", fixture.name);
    }
}

#[test]
fn every_problem_says_what_is_wrong_and_what_would_be_right() {
    for fixture in fixtures("refused") {
        for problem in decode(&fixture.bytes).unwrap_err().problems {
            let message = problem.fault.to_string();
            assert!(!message.is_empty() && !problem.fault.remedy().is_empty(), "{}", fixture.name);
            assert!(!message.ends_with('.'), "{message}");
            assert!(problem.path.starts_with('$'), "{}", problem.path);
        }
    }
}

#[test]
fn the_fixtures_cover_every_code_that_a_small_bundle_can_have() {
    // The others are those of large bundles (`limits.rs`) and of indexes (`index.rs`).
    let elsewhere = [
        "too-large",
        "string-too-long",
        "bad-number",
        "bad-path",
        "bundle-absent",
        "bundle-differs",
        // A letter that is not there is no error.
        "unknown-letter",
    ];
    let codes: BTreeSet<&str> =
        common::codes().into_iter().filter(|code| !elsewhere.contains(code)).collect();
    let all: Vec<_> = [fixtures("refused"), fixtures("accepted")].into_iter().flatten().collect();
    let seen: BTreeSet<&str> = all
        .iter()
        .flat_map(|fixture| fixture.expected.iter().map(|expected| expected.0.as_str()))
        .collect();
    assert!(codes.len() > 30, "{codes:?}");
    assert_eq!(seen, codes);
}

#[test]
fn every_refusal_comes_back_from_its_strings() {
    for fixture in fixtures("refused") {
        let examination = examine(&fixture.bytes);
        let refusal = Refusal { problems: examination.problems, omitted: 7 };
        let strings = refusal.to_strings();
        assert_eq!(Refusal::from_strings(strings.clone()), Some(refusal), "{}", fixture.name);
        // What is not whole, or has more behind it, is no refusal.
        let (last, before) = strings.split_last().expect("a refusal is never empty");
        assert_eq!(Refusal::from_strings(before.to_vec()), None);
        let more = strings.iter().chain([last]).cloned();
        assert_eq!(Refusal::from_strings(more), None);
    }
}
