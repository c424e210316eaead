//! Byte offsets to lines and columns.

use std::collections::BinaryHeap;

use crate::problem::Problem;
use crate::problems::RawProblem;

/// The giving of its line and its column in characters to every problem, in the order of the source;
/// problems of one place stay in their order.
#[derive(Debug)]
pub(crate) struct Locating<'a> {
    source: &'a [u8],
    /// Where each problem stands, and its place among those that were found.
    keys: std::vec::IntoIter<u64>,
    found: Vec<Option<RawProblem>>,
    /// The problem to which the counting goes.
    next: Option<RawProblem>,
    reached: usize,
    line: usize,
    column: usize,
    located: Vec<Problem>,
}

impl<'a> Locating<'a> {
    pub fn new(source: &'a [u8], found: Vec<RawProblem>) -> Locating<'a> {
        // What is sorted are plain numbers, the offset above the place in the list, and by a heap: the
        // sorting of slices costs the program three kilobytes.
        let keys = found.iter().zip(0..).map(|(problem, at)| (problem.offset as u64) << 32 | at);
        let keys = keys.collect::<BinaryHeap<u64>>().into_sorted_vec().into_iter();
        let found = found.into_iter().map(Some).collect();
        let (next, located) = (None, Vec::new());
        Locating { source, keys, found, next, reached: 0, line: 1, column: 1, located }
    }

    /// Looks at so many bytes more; says whether that was all.
    pub fn work(&mut self, bytes: usize) -> bool {
        let stop = self.character_from(self.reached.saturating_add(bytes));
        while let Some(problem) = self.take_next() {
            let offset = problem.offset.min(self.source.len());
            self.count_to(offset.min(stop));
            if self.reached < offset {
                self.next = Some(problem);
                return false;
            }
            let RawProblem { fault, path, .. } = problem;
            self.located.push(Problem { fault, path, line: self.line, column: self.column });
        }
        true
    }

    /// The problems that have their place.
    pub fn finish(self) -> Vec<Problem> {
        self.located
    }

    fn take_next(&mut self) -> Option<RawProblem> {
        self.next.take().or_else(|| {
            let key = self.keys.next()?;
            self.found.get_mut(key as u32 as usize)?.take()
        })
    }

    /// Where a character, or what is none, begins: here or behind.
    fn character_from(&self, at: usize) -> usize {
        let rest = self.source.get(at..).unwrap_or_default();
        let is_inside = |byte: &&u8| matches!(**byte, 0x80..0xC0);
        at + rest.iter().take_while(is_inside).count()
    }

    fn count_to(&mut self, offset: usize) {
        for part in self.source[self.reached..offset].utf8_chunks() {
            for character in part.valid().chars() {
                (self.line, self.column) = match character {
                    '\n' => (self.line + 1, 1),
                    _ => (self.line, self.column + 1),
                };
            }
            // What is no text is shown as one sign, and counts as one.
            self.column += usize::from(!part.invalid().is_empty());
        }
        self.reached = offset;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Fault;

    #[test]
    fn columns_count_characters() {
        let source = "一二\n三x".as_bytes();
        let at = |offset| RawProblem { offset, path: String::new(), fault: Fault::TooDeep };
        for bytes in [1, 2, 100] {
            let problems = vec![at(11), at(3), at(0), at(10), at(99)];
            let mut locating = Locating::new(source, problems);
            while !locating.work(bytes) {}
            let located = locating.finish();
            let places: Vec<_> = located.iter().map(|found| (found.line, found.column)).collect();
            assert_eq!(places, [(1, 1), (1, 2), (2, 2), (2, 3), (2, 3)]);
        }
    }
}
