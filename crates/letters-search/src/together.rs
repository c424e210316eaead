//! What follows one another as it was typed, found for all hits at once: among thousands of hits, a phrase in
//! an old letter comes before scattered words in a new one.

use crate::index::Index;
use crate::sequence::Sequence;
use crate::want::Want;

/// For each unit how the words of a query stand there one after another, as typed; 0 where they do not.
/// Nothing for a query of one word. Looks into at most `effort` units, the newest ones first, and says whether
/// that was enough.
pub(crate) fn together(index: &Index, wants: &[Want], effort: &mut usize) -> (Vec<u8>, bool) {
    let firsts: Option<Vec<&Sequence>> = wants.iter().map(|want| want.sequences.first()).collect();
    let phrase = firsts.filter(|firsts| firsts.len() > 1).and_then(|firsts| Sequence::of(&firsts));
    let Some(mut phrase) = phrase else { return (Vec::new(), true) };
    let mut scores = vec![0; index.scores()];
    let is_enough = phrase.score(index, &mut scores, effort);
    (scores, is_enough)
}
