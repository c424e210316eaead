//! Lists that one language heads as endorsements and another one as signatures.

use crate::lists::bodies::are_headed;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;

/// The lines of those who sign in one language and are as many as those who endorse in another one, where neither
/// has a list of the other kind: 聯署團體 may stand beside `Endorsing organizations`, which says more of them.
pub(crate) fn endorsing_elsewhere(sorted: &Sorted<'_>, languages: usize) -> Vec<usize> {
    let lists: Vec<[Vec<usize>; 2]> = (0..languages)
        .map(|language| [true, false].map(|signs| list(sorted, language, signs)))
        .collect();
    let meets = |[signing, endorsing]: &&[Vec<usize>; 2]| {
        let is_same =
            |[others, other]: &[Vec<usize>; 2]| others.is_empty() && other.len() == signing.len();
        signing.len() >= 2 && endorsing.is_empty() && lists.iter().any(is_same)
    };
    lists.iter().filter(meets).flat_map(|[signing, _]| signing).copied().collect()
}

/// The lines of a language that name organizations which sign, or those that name who endorses.
fn list(sorted: &Sorted<'_>, language: usize, signs: bool) -> Vec<usize> {
    let is_one = |at: &usize| match sorted.part(*at) {
        _ if sorted.languages.get(*at) != Some(&language) => false,
        Some(Part::CoSignatory) => signs,
        Some(Part::Signature) => signs && are_headed(sorted, *at),
        Some(Part::Endorser) => !signs,
        _ => false,
    };
    (0..sorted.lines.len()).filter(is_one).collect()
}
