//! Mends a bundle where nobody has to decide anything.

use std::sync::Arc;

use letters_bundle::decode;
use letters_source::{Edit, apply, without_mark};

use crate::{Finding, review};

/// A bundle that was mended.
pub struct Fixed {
    /// The file as it is to be; the same bytes where there was nothing to mend.
    pub bytes: Vec<u8>,
    /// What was wrong and is mended now, with the places that it had.
    pub mended: Vec<Finding>,
}

/// Makes all changes that need no decision, and leaves every other byte as it is.
pub fn fix(bytes: &[u8]) -> Fixed {
    // One mend can stand in the way of another in the same string; the next round finds it again.
    const ROUNDS: usize = 4;
    let mut fixed = Fixed { bytes: bytes.to_owned(), mended: Vec::new() };
    for _ in 0..ROUNDS {
        let findings = review(&fixed.bytes).findings;
        let (mut edits, mut mended): (Vec<Edit>, Vec<Finding>) = (Vec::new(), Vec::new());
        let (mut reached, mut last) = (0, Arc::default());
        for finding in findings.into_iter().filter(|finding| !finding.mend.is_empty()) {
            if !Arc::ptr_eq(&finding.mend, &last) {
                if finding.mend.iter().any(|edit| edit.range.start < reached) {
                    continue;
                }
                reached = finding.mend.iter().map(|edit| edit.range.end).max().unwrap_or(reached);
                edits.extend(finding.mend.iter().cloned());
                last = Arc::clone(&finding.mend);
            }
            mended.push(finding);
        }
        let Some(new) = with(&fixed.bytes, &edits) else { break };
        fixed.bytes = new;
        fixed.mended.extend(mended);
    }
    fixed.mended.sort_by_key(|finding| finding.place);
    fixed
}

/// The bytes with edits; nothing if there are none, or the bundle would be refused with them.
fn with(bytes: &[u8], edits: &[Edit]) -> Option<Vec<u8>> {
    if edits.is_empty() {
        return None;
    }
    let (mark, text) = bytes.split_at(bytes.len() - without_mark(bytes).len());
    let text = apply(std::str::from_utf8(text).ok()?, edits);
    let new = [mark, text.as_bytes()].concat();
    decode(&new).is_ok().then_some(new)
}
