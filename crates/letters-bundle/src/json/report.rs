//! What is wrong with a source, reported.

use super::read::{Reader, Stopped};
use super::written::first_word;
use crate::problem::{Expected, Fault};

impl Reader<'_> {
    /// Reports a problem of what stands at an offset.
    pub(super) fn report(&mut self, offset: usize, fault: Fault) {
        self.problems.add(offset, &self.path, fault);
    }

    /// Ends the reading: from this offset on the source is not JSON.
    pub(super) fn syntax(&mut self, offset: usize, expected: Expected) -> Stopped {
        let found = first_word(&self.source[offset..]);
        self.report_here(offset, Fault::Syntax { found, expected });
        Stopped
    }

    /// Reports a problem of the text at an offset, unless it is not even text.
    pub(super) fn report_here(&mut self, offset: usize, fault: Fault) {
        // No sign is longer.
        const SIGN: usize = 4;
        let rest = &self.source[offset..];
        let here = rest[..rest.len().min(SIGN)].utf8_chunks().next();
        let fault = match here.filter(|chunk| chunk.valid().is_empty()) {
            Some(chunk) => Fault::NotUtf8 { byte: chunk.invalid()[0] },
            None => fault,
        };
        self.report(offset, fault);
    }
}
