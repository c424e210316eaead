//! What a letter has besides: the rest of a query may stand in its title, its date or among its parties, as in torture
//! 2026 and in torture Carney.

use crate::index::Index;
use crate::index::place::kind;
use crate::lenience::numbers::{self, is_year};
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::want::Want;
use crate::query::Piece;

/// Lets places answer to what their letter has besides, where more is wanted; says whether any is found by that. What has
/// nothing of a query itself is not found by its letter alone, nor is a title or a line that says who a party is.
pub(crate) fn answer(index: &Index, wants: &mut [Want]) -> bool {
    if wants.len() < 2 {
        return false;
    }
    let has_year = wants.iter().any(is_year);
    let may_be = |want: &&mut Want| {
        want.is_day || !want.quoted && !want.in_title && !is_common(want, has_year)
    };
    let before: Vec<Vec<u8>> = wants.iter().map(|want| want.scores.clone()).collect();
    for want in wants.iter_mut().filter(may_be) {
        want.answer_by_letters(index);
        answer_by_parties(index, want);
    }
    let is_small = |want: &Want| matches!(want.pieces.as_slice(), [one] if numbers::is_small(one));
    let telling: Vec<bool> = wants.iter().map(|want| !is_small(want)).collect();
    let mut is_any = false;
    for unit in 0..index.units() {
        let place = index.places[unit];
        let is_besides = kind::is_head(place) || kind::of(place) == kind::PARTY;
        let own = wants.iter().zip(&telling);
        let mut own =
            own.map(|(want, telling)| *telling && want.scores[unit] != Tier::Letter as u8);
        let is_all = wants.iter().all(|want| want.scores[unit] > 0);
        if is_all && if is_besides { own.all(|own| own) } else { own.any(|own| own) } {
            is_any = true;
        } else {
            wants[0].scores[unit] = 0;
        }
    }
    if !is_any {
        wants.iter_mut().zip(before).for_each(|(want, before)| want.scores = before);
    }
    is_any
}

/// Takes places as an answer to whose letter's parties a want answers: from whom it is, to whom, and who signed it.
fn answer_by_parties(index: &Index, want: &mut Want) {
    /// In letters; what is shorter is part of too many names.
    const SHORT: usize = 4;
    let is_short = |piece: &Piece| spelling(piece).len() < SHORT;
    if !want.is_name() && want.pieces.iter().all(is_short) {
        return;
    }
    for mut units in index.each_letter() {
        let is_named = |unit: usize| {
            kind::of(index.places[unit]) == kind::PARTY && want.scores[unit] > Tier::Letter as u8
        };
        if units.clone().any(is_named) {
            units.by_ref().for_each(|unit| {
                want.scores[unit] = want.scores[unit].max(Tier::Letter as u8);
            });
        }
    }
}

/// Whether a want alone says nothing of a letter's title or date: 12 prisoners are not those of December, but 9 January
/// 2026 is a day; nor is one character a word.
fn is_common(want: &Want, has_year: bool) -> bool {
    let [piece] = want.pieces.as_slice() else { return false };
    !has_year && (piece.is_run() && piece.characters.len() == 1 || numbers::is_small(piece))
}
