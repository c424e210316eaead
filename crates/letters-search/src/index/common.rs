//! What very many units contain: words, and beginnings of words. Their units are kept as one bit for
//! each besides, since reading a hundred thousand postings takes longer than a keystroke may.

use crate::index::Index;
use crate::index::posting::FORMS;

/// The units of very common terms and beginnings, one bit for each, 64 to a number.
#[derive(Debug, Default)]
pub(crate) struct Common {
    /// Beginnings of one character or two.
    beginnings: Vec<(Vec<u8>, Vec<u64>)>,
    /// Terms in ascending order, with the units in which each form is printed; none for a form
    /// that is printed nowhere.
    terms: Vec<(u32, [Vec<u64>; FORMS])>,
}

/// From which size on, in bytes of postings.
const LARGE: usize = 25_000;

impl Common {
    /// Takes the units of a beginning, if it is very common; the number of bytes that were read.
    pub fn add_beginning(&mut self, index: &Index, start: &[u8]) -> usize {
        let words = || index.lexicon.words_from(start);
        let size = words().map(|word| index.postings.size_of(word)).sum();
        if size <= LARGE {
            return 0;
        }
        let mut units = no_units(index);
        words().for_each(|word| add_units(index, word, &mut units));
        self.beginnings.push((start.to_vec(), units));
        size
    }

    /// Takes the units of a term, which is to be beyond those taken before, if it is very common;
    /// the number of bytes that were read.
    pub fn add_term(&mut self, index: &Index, term: u32) -> usize {
        let size = index.postings.size_of(term);
        if size <= LARGE {
            return 0;
        }
        let mut forms = [(); FORMS].map(|()| no_units(index));
        for posting in index.postings.of(term) {
            for (form, units) in forms.iter_mut().enumerate() {
                let is_printed = u64::from(posting.forms >> form & 1);
                units[posting.unit as usize / 64] |= is_printed << (posting.unit % 64);
            }
        }
        for units in forms.iter_mut().filter(|units| units.iter().all(|word| *word == 0)) {
            *units = Vec::new();
        }
        self.terms.push((term, forms));
        size
    }

    /// Where in the list a beginning stands.
    pub fn find_beginning(&self, start: &[u8]) -> Option<usize> {
        self.beginnings.iter().position(|(known, _)| known == start)
    }

    /// The units with a beginning, by its place in the list.
    pub fn beginning(&self, at: usize) -> Option<&[u64]> {
        self.beginnings.get(at).map(|(_, units)| units.as_slice())
    }

    /// The units of a term, by the form that is printed; nothing if it is not very common.
    pub fn term(&self, term: u32) -> Option<&[Vec<u64>; FORMS]> {
        let at = self.terms.binary_search_by_key(&term, |(known, _)| *known).ok()?;
        Some(&self.terms[at].1)
    }

    /// The number of bytes of memory.
    pub fn size(&self) -> usize {
        let forms = self.terms.iter().flat_map(|(_, forms)| forms);
        let units = self.beginnings.iter().map(|(_, units)| units).chain(forms);
        units.map(|units| 8 * units.len()).sum()
    }
}

/// Room for a bit for each unit.
pub(crate) fn no_units(index: &Index) -> Vec<u64> {
    vec![0; index.starts.len().div_ceil(64)]
}

/// Adds the units of a term.
pub(crate) fn add_units(index: &Index, term: u32, units: &mut [u64]) {
    for posting in index.postings.of(term) {
        units[posting.unit as usize / 64] |= 1 << (posting.unit % 64);
    }
}

/// Adds units to others.
pub(crate) fn join(units: &mut [u64], others: &[u64]) {
    units.iter_mut().zip(others).for_each(|(units, others)| *units |= others);
}

/// Leaves the units that are among others, too.
pub(crate) fn meet(units: &mut [u64], others: &[u64]) {
    units.iter_mut().zip(others).for_each(|(units, others)| *units &= others);
}

/// The beginnings for which this is worth while: of one character or two. What the first keystrokes
/// ask for would otherwise take longest.
pub(crate) fn beginnings() -> impl Iterator<Item = Vec<u8>> {
    let letters = || b'a'..=b'z';
    let ones = letters().chain(b'0'..=b'9').map(|first| vec![first]);
    ones.chain(letters().flat_map(move |first| letters().map(move |second| vec![first, second])))
}
