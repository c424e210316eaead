//! What follows one another as it was typed, found for all hits at once: among thousands of hits, a phrase in
//! an old letter comes before scattered words in a new one.

use crate::index::Index;
use crate::index::scores;
use crate::plan::sequence::Sequence;
use crate::plan::want::Want;

/// For each hit how the words of a query stand there one after another, as typed; 0 where they do not.
/// Nothing for a query of one word. Looks into at most `effort` hits, the newest ones, and says whether that
/// was enough.
pub(crate) fn together(
    index: &Index,
    wants: &[Want],
    hits: &[u8],
    mut effort: usize,
) -> (Vec<u8>, bool) {
    let firsts: Option<Vec<&Sequence>> = wants.iter().map(|want| want.sequences.first()).collect();
    let phrase = firsts.filter(|firsts| firsts.len() > 1);
    let Some(phrase) = phrase.and_then(|firsts| Sequence::of(index, &firsts)) else {
        return (Vec::new(), true);
    };
    let mut candidates = Vec::new();
    scores::each(hits, 1, |unit, _| {
        candidates.push(unit);
        // No score is so high: those that are known are enough.
        if candidates.len() > effort { NO_MORE } else { 1 }
    });
    let mut found = vec![0; index.scores()];
    let is_enough = phrase.score_in(index, &candidates, &mut found, &mut effort);
    (found, is_enough)
}

/// More than any score.
const NO_MORE: u8 = 127;
