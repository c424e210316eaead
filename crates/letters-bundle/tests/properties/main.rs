//! What holds for every archive, for every change of a bundle, and for every JSON text.

mod archives;
#[path = "../common/mod.rs"]
mod common;

use archives::{archive, words};
use common::{fixtures, shipped};
use letters_bundle::{Arena, Fault, Reading, Refusal, decode, encode, examine};
use letters_model::Archive;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Every file that a test can start from.
fn seeds() -> Vec<Vec<u8>> {
    let fixtures = fixtures("accepted").into_iter().chain(fixtures("refused"));
    fixtures.map(|fixture| fixture.bytes).chain(shipped().into_iter().map(|(_, b)| b)).collect()
}

/// A change of some bytes.
#[derive(Debug, Clone)]
enum Change {
    Replace(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Copy(Index, Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let tokens =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "\\u", "\\ud800", "1e999", "\u{feff}"];
    let inserted = prop_oneof![
        select(tokens.to_vec()).prop_map(|token| token.as_bytes().to_vec()),
        vec(any::<u8>(), 1..4),
    ];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Replace(at, byte)),
        (any::<Index>(), inserted).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (any::<Index>(), 1..40usize).prop_map(|(at, length)| Change::Remove(at, length)),
        (any::<Index>(), any::<Index>(), 1..200usize)
            .prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &Index, bytes: &[u8]| at.index(bytes.len() + 1);
    match change {
        Change::Replace(at, byte) => {
            let at = place(at, bytes);
            bytes.get_mut(at).into_iter().for_each(|old| *old = *byte);
        }
        Change::Insert(at, inserted) => {
            let at = place(at, bytes);
            bytes.splice(at..at, inserted.iter().copied());
        }
        Change::Remove(at, length) => {
            let at = place(at, bytes);
            bytes.drain(at..bytes.len().min(at + length));
        }
        Change::Copy(from, to, length) => {
            let (from, to) = (place(from, bytes), place(to, bytes));
            let copied = bytes[from..bytes.len().min(from + length)].to_vec();
            bytes.splice(to..to, copied);
        }
    }
}

/// What holds for any bytes: reading ends, its places lie in the source, and what is accepted is
/// written and read again as the same.
fn check(bytes: &[u8]) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    let decoded = decode(bytes);
    let examination = examine(bytes);
    assert_eq!(decoded.as_ref().ok(), examination.accepted.as_ref());
    for problem in &examination.problems {
        assert!((1..=lines).contains(&problem.line) && problem.column >= 1, "{problem}");
    }
    for part in [1, 400] {
        assert_eq!(read_in_parts(bytes, part), decoded);
    }
    match decoded {
        Ok(archive) => assert_eq!(decode(encode(&archive).as_bytes()), Ok(archive)),
        Err(refusal) => assert!(!refusal.problems.is_empty()),
    }
}

fn read_in_parts(bytes: &[u8], part: usize) -> Result<Archive, Refusal> {
    let arena = Arena::new();
    let mut reading = Reading::new(bytes, &arena);
    while !reading.work(part) {}
    reading.finish()
}

/// Whether our reader takes a text for JSON. What else it may find wrong does not matter here.
fn is_json(bytes: &[u8]) -> bool {
    let problems = decode(bytes).err().map(|refusal| refusal.problems).unwrap_or_default();
    !problems.iter().any(|problem| {
        matches!(
            problem.fault,
            Fault::Syntax { .. }
                | Fault::TrailingText { .. }
                | Fault::NotUtf8 { .. }
                | Fault::LoneSurrogate { .. }
                | Fault::NumberOutOfRange { .. }
        )
    })
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        words().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(serde_json::Value::Array),
            vec((words(), inner), 0..5)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn archives_are_read_as_they_were_written(archive in archive()) {
        let written = encode(&archive);
        prop_assert_eq!(decode(written.as_bytes()), Ok(archive));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        check(&bytes);
    }

    #[test]
    fn changed_bundles_are_read_or_refused(
        seed in select(seeds()),
        changes in vec(change(), 1..6),
    ) {
        let mut bytes = seed;
        changes.iter().for_each(|change| apply(&mut bytes, change));
        check(&bytes);
    }

    #[test]
    fn json_is_json(value in json(), pretty in any::<bool>()) {
        let text = if pretty { format!("{value:#}") } else { value.to_string() };
        prop_assert!(is_json(text.as_bytes()), "{}", text);
    }

    #[test]
    fn what_is_json_to_serde_is_json_here(value in json(), changes in vec(change(), 1..3)) {
        let mut bytes = value.to_string().into_bytes();
        changes.iter().for_each(|change| apply(&mut bytes, change));
        prop_assume!(!bytes.starts_with(b"\xEF\xBB\xBF"));
        let theirs = serde_json::from_slice::<serde_json::Value>(&bytes).is_ok();
        prop_assert_eq!(is_json(&bytes), theirs, "{}", String::from_utf8_lossy(&bytes));
    }
}
