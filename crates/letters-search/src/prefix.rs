//! Beginnings of words that very many units contain.

use crate::index::Index;

/// The beginnings for which this is worth while: of one character or two. What the first keystrokes
/// ask for would otherwise take longest.
pub(crate) fn beginnings() -> impl Iterator<Item = Vec<u8>> {
    let letters = || b'a'..=b'z';
    let ones = letters().chain(b'0'..=b'9').map(|first| vec![first]);
    ones.chain(letters().flat_map(move |first| letters().map(move |second| vec![first, second])))
}

/// The size of the postings, in bytes, of all words with this beginning.
pub(crate) fn size(index: &Index, start: &[u8]) -> usize {
    index.lexicon.words_from(start).map(|word| index.postings.size_of(word)).sum()
}

/// From which size on postings are read beforehand.
pub(crate) const LARGE: usize = 50_000;

/// The units in which words with this beginning stand, one bit for each.
pub(crate) fn units(index: &Index, start: &[u8]) -> Vec<u64> {
    let mut units = vec![0; index.starts.len().div_ceil(64)];
    for word in index.lexicon.words_from(start) {
        for posting in index.postings.of(word) {
            units[posting.unit as usize / 64] |= 1 << (posting.unit % 64);
        }
    }
    units
}
