//! What may have been meant by words that are nowhere together.

use crate::fillers;
use crate::index::Index;
use crate::misspelt;
use crate::plan;
use crate::synonyms;
use crate::tier::Tier;
use crate::titles;
use crate::want::Want;

/// Changes what is wanted; says whether that may have changed what answers.
pub(crate) type Meant = fn(&Index, &mut Vec<Want>, &mut usize) -> bool;

/// What may have been meant, one after the other, until something answers: the same without titles; whom
/// the words name, as in prime minister carney; the same in other words; the same without fillers; a name that
/// was misspelt; a passage of a letter that has the rest in its title or date, as in torture 2026.
pub(crate) const MEANT: [Meant; 6] = [
    titles::set_aside,
    |index, wants, _| {
        wants.iter_mut().for_each(|want| plan::answer_by_parts_of_names(index, want));
        wants.len() > 1
    },
    |index, wants, effort| synonyms::answer_in_other_words(index, wants, effort),
    fillers::set_aside,
    |index, wants, _| misspelt::answer(index, wants),
    |index, wants, _| in_letters(index, wants),
];

/// Lets places answer to what stands in the title or the date of their letter, where more is wanted; says
/// whether any does.
fn in_letters(index: &Index, wants: &mut [Want]) -> bool {
    let mut is_any = false;
    if wants.len() > 1 {
        for want in wants.iter_mut().filter(|want| !want.quoted && !want.in_title) {
            is_any |= want.answer_by_letters(index);
        }
    }
    is_any
}

/// How places answer to nearly all wants, those that answer to the most of them: one of four to seven
/// may be missing, of more one of four, and half of what is so long that it was pasted and may stand in two
/// passages. Of three or less none may, or any word would bring something.
///
/// Where somebody is named, all that is in no letter may be missing: 王炳章的女兒 brings what names 王炳章.
pub(crate) fn most_of(index: &Index, wants: &[Want], mut scores: Vec<u8>) -> Vec<u8> {
    if wants.len() < 4 && !wants.iter().any(Want::is_name) {
        return scores;
    }
    let units = index.units();
    let mut counts = vec![0_u16; units];
    let may_be_missing = || wants.iter().filter(|want| !want.quoted && !want.in_title);
    for want in may_be_missing() {
        for (count, score) in counts.iter_mut().zip(&want.scores) {
            *count += u16::from(*score > 0);
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let missing = wants.len() - usize::from(most);
    let pieces = wants.iter().flat_map(|want| &want.pieces);
    let is_pasted = pieces.map(|piece| piece.characters.len()).sum::<usize>() > TYPED;
    let allowed = wants.len() / if is_pasted { 2 } else { 4 };
    let nowhere = may_be_missing().filter(|want| want.is_missing(index)).count();
    let is_named =
        missing == nowhere && wants.iter().any(|want| want.is_name() && !want.is_missing(index));
    if !is_named && (wants.len() < 4 || missing > allowed) {
        return scores;
    }
    for (unit, count) in counts.iter().enumerate() {
        if *count == most {
            let answers = wants.iter().map(|want| want.scores[unit]).filter(|score| *score > 0);
            scores[unit] = answers.min().unwrap_or(0).min(Tier::Part as u8);
        }
    }
    scores
}

/// Nobody types more characters.
const TYPED: usize = 56;
