//! What may have been meant by words that are nowhere together.

use crate::index::Index;
use crate::index::place::kind;
use crate::lenience::fillers;
use crate::lenience::misspelt;
use crate::lenience::numbers::{self, is_year};
use crate::lenience::synonyms;
use crate::lenience::titles;
use crate::lenience::web_address;
use crate::matches::tier::Tier;
use crate::plan;
use crate::plan::expand::spelling;
use crate::plan::want::Want;
use crate::query::Piece;

/// Changes what is wanted; says whether that may have changed what answers.
pub(crate) type Meant = fn(&Index, &mut Vec<Want>, &mut usize) -> bool;

/// What may have been meant, one after the other, until something answers: the end of an address; the same without
/// titles; whom the words name, as in prime minister carney; the same in other words; the same without fillers; a
/// name that was misspelt; a passage of a letter that has the rest in its title or date, as in torture 2026, or among
/// its parties, as in torture Carney.
pub(crate) const MEANT: [Meant; 9] = [
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
    |index, wants, _| in_letters(index, wants, Want::answer_by_letters),
    |index, wants, _| in_letters(index, wants, answer_by_parties),
];

/// Lets places answer to what stands in such a place of their letter, where more is wanted; says whether any does. A
/// place that has none of what is wanted is not found by its letter alone.
fn in_letters(index: &Index, wants: &mut [Want], answer: fn(&mut Want, &Index) -> bool) -> bool {
    let mut is_any = false;
    if wants.len() > 1 {
        let has_year = wants.iter().any(is_year);
        let may_be = |want: &&mut Want| {
            want.is_day || !want.quoted && !want.in_title && !is_common(want, has_year)
        };
        let before: Vec<Vec<u8>> = wants.iter().map(|want| want.scores.clone()).collect();
        for want in wants.iter_mut().filter(may_be) {
            answer(want, index);
        }
        for unit in 0..index.units() {
            let is_own = |want: &Want| {
                want.scores[unit] != Tier::Letter as u8
                    && !matches!(want.pieces.as_slice(), [one] if numbers::is_small(one))
            };
            if wants.iter().all(|want| want.scores[unit] > 0) && wants.iter().any(is_own) {
                is_any = true;
            } else {
                wants[0].scores[unit] = 0;
            }
        }
        if !is_any {
            wants.iter_mut().zip(before).for_each(|(want, before)| want.scores = before);
        }
    }
    is_any
}

/// Takes places as an answer to whose letter's parties the want answers: from whom it is, to whom, and who signed it.
fn answer_by_parties(want: &mut Want, index: &Index) -> bool {
    /// In letters; what is shorter is part of too many names.
    const SHORT: usize = 4;
    let length = |piece: &Piece| spelling(piece).len();
    if !want.is_name() && want.pieces.iter().all(|piece| length(piece) < SHORT) {
        return false;
    }
    let mut is_any = false;
    for mut units in index.each_letter() {
        let is_party = |unit: usize| kind::of(index.places[unit]) == kind::PARTY;
        if units.clone().any(|unit| is_party(unit) && want.scores[unit] > Tier::Letter as u8) {
            is_any = true;
            units
                .by_ref()
                .for_each(|unit| want.scores[unit] = want.scores[unit].max(Tier::Letter as u8));
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
