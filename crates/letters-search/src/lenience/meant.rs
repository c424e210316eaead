//! What may have been meant by words that are nowhere together.

use crate::index::Index;
use crate::lenience::fillers;
use crate::lenience::misspelt;
use crate::lenience::numbers::{self, is_year};
use crate::lenience::synonyms;
use crate::lenience::titles;
use crate::lenience::web_address;
use crate::plan;
use crate::plan::want::Want;

/// Changes what is wanted; says whether that may have changed what answers.
pub(crate) type Meant = fn(&Index, &mut Vec<Want>, &mut usize) -> bool;

/// What may have been meant, one after the other, until something answers: the end of an address; the same without
/// titles; whom the words name, as in prime minister carney; the same in other words; the same without fillers; a
/// name that was misspelt; a passage of a letter that has the rest in its title or date, as in torture 2026.
pub(crate) const MEANT: [Meant; 8] = [
    web_address::end,
    titles::set_aside,
    |index, wants, _| {
        wants.iter_mut().for_each(|want| plan::answer_by_parts_of_names(index, want));
        wants.len() > 1
    },
    |index, wants, effort| synonyms::answer_in_other_words(index, wants, effort),
    fillers::set_aside,
    // Of ex-PM a title is left.
    titles::set_aside,
    |index, wants, _| misspelt::answer(index, wants),
    |index, wants, _| in_letters(index, wants),
];

/// Lets places answer to what stands in the title or the date of their letter, where more is wanted; says
/// whether any does.
fn in_letters(index: &Index, wants: &mut [Want]) -> bool {
    let mut is_any = false;
    if wants.len() > 1 {
        let has_year = wants.iter().any(is_year);
        let may_be =
            |want: &&mut Want| !want.quoted && !want.in_title && !is_common(want, has_year);
        for want in wants.iter_mut().filter(may_be) {
            is_any |= want.answer_by_letters(index);
        }
    }
    is_any
}

/// Whether a want alone says nothing of a letter's title or date: 12 prisoners are not those of December, but 9 January
/// 2026 is a day; nor is one character a word.
fn is_common(want: &Want, has_year: bool) -> bool {
    let [piece] = want.pieces.as_slice() else { return false };
    !has_year && (piece.is_run() && piece.characters.len() == 1 || numbers::is_small(piece))
}
