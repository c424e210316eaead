//! Beginnings of words that very many units contain.

use crate::index::Index;

/// The units in which words with very common beginnings stand, for beginnings of one and two
/// letters: what the first keystrokes ask for would otherwise take longest.
pub(crate) fn common(index: &Index) -> Vec<(Vec<u8>, Vec<u64>)> {
    let letters = || b'a'..=b'z';
    let ones = letters().map(|first| vec![first]);
    let twos = letters().flat_map(|first| letters().map(move |second| vec![first, second]));
    let digits = (b'0'..=b'9').map(|first| vec![first]);
    let enough = |start: &Vec<u8>| {
        let words = index.lexicon.words_from(start);
        words.map(|word| index.postings.size_of(word)).sum::<usize>() > ENOUGH
    };
    ones.chain(digits)
        .chain(twos)
        .filter(enough)
        .map(|start| (start.clone(), units(index, &start)))
        .collect()
}

/// The size of postings, in bytes, above which they are read beforehand.
const ENOUGH: usize = 50_000;

fn units(index: &Index, start: &[u8]) -> Vec<u64> {
    let mut units = vec![0; index.starts.len().div_ceil(64)];
    for word in index.lexicon.words_from(start) {
        for posting in index.postings.of(word) {
            units[posting.unit as usize / 64] |= 1 << (posting.unit % 64);
        }
    }
    units
}
