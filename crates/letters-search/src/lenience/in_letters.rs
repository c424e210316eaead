//! What a letter has besides: the rest of a query may stand in its title, its date or among its parties, as in torture
//! 2026 and in torture Carney.

use std::ops::Range;

use crate::index::Index;
use crate::index::place::kind;
use crate::index::scores;
use crate::lenience::numbers::{self, is_year};
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// Lets places answer to what their letter has besides, where more is wanted; says whether any is found by that. What has
/// nothing of a query itself is not found by its letter alone, nor is a title or a line that says who a party is.
pub(crate) fn answer(index: &Index, wants: &mut [Want]) -> bool {
    if wants.len() < 2 {
        return false;
    }
    let has_year = wants.iter().any(is_year);
    let is_small = |want: &Want| matches!(want.pieces.as_slice(), [one] if numbers::is_small(one));
    let asked: Vec<Asked> = wants
        .iter()
        .map(|want| Asked {
            of_letter: want.is_day || !want.quoted && !want.in_title && !is_common(want, has_year),
            of_party: want.is_name() || want.pieces.iter().any(is_long),
            is_telling: !is_small(want),
        })
        .collect();
    let mut found: Vec<usize> = Vec::new();
    // Where each want is answered next: most letters have nothing of one of them, and are passed over.
    let mut next: Vec<usize> = vec![0; wants.len()];
    for units in index.each_letter() {
        let has_all = wants.iter().zip(&mut next).all(|(want, next)| {
            if *next < units.start {
                *next = scores::next(&want.scores, units.start).unwrap_or(usize::MAX);
            }
            *next < units.end
        });
        if has_all {
            found.extend(in_letter(index, wants, &asked, units));
        }
    }
    for unit in &found {
        for want in wants.iter_mut().filter(|want| want.scores[*unit] == 0) {
            want.scores[*unit] = Tier::Letter as u8;
        }
    }
    !found.is_empty()
}

/// What of a letter may answer to a want.
struct Asked {
    /// Its title and its date.
    of_letter: bool,
    /// From whom it is, to whom, and who signed it.
    of_party: bool,
    /// Whether it says anything where a place has it.
    is_telling: bool,
}

/// The places of a letter in which a part of what is wanted stands, while the letter has the rest besides.
fn in_letter(index: &Index, wants: &[Want], asked: &[Asked], units: Range<usize>) -> Vec<usize> {
    let is_head = |unit: usize| kind::is_head(index.places[unit]);
    let is_party = |unit: usize| kind::of(index.places[unit]) == kind::PARTY;
    let has = |(want, asked): (&Want, &Asked)| {
        let by_party = |unit: usize| {
            asked.of_party && is_party(unit) && want.scores[unit] > Tier::Letter as u8
        };
        let answers = |unit: usize| is_head(unit) && want.scores[unit] > 0 || by_party(unit);
        asked.of_letter && units.clone().any(answers)
    };
    let besides: Vec<bool> = wants.iter().zip(asked).map(has).collect();
    let is_found = |unit: &usize| {
        let scores = || wants.iter().map(|want| want.scores[*unit]);
        let mut own = scores().zip(asked);
        let mut own =
            own.by_ref().map(|(score, asked)| asked.is_telling && score > Tier::Letter as u8);
        let is_all = scores().zip(&besides).all(|(score, besides)| score > 0 || *besides);
        let is_besides = is_head(*unit) || is_party(*unit);
        is_all && if is_besides { own.all(|own| own) } else { own.any(|own| own) }
    };
    units.clone().filter(is_found).collect()
}

/// In letters; what is shorter is part of too many names.
fn is_long(piece: &Piece) -> bool {
    spelling(piece).len() >= 4
}

/// Whether a want alone says nothing of a letter's title or date: 12 prisoners are not those of December, but 9 January
/// 2026 is a day; nor is one character a word.
fn is_common(want: &Want, has_year: bool) -> bool {
    let [piece] = want.pieces.as_slice() else { return false };
    !has_year && (piece.is_run() && piece.characters.len() == 1 || numbers::is_small(piece))
}
