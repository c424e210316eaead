//! Planning: from what was typed to wants, each with all that may answer to it.

pub(crate) mod edit;
pub(crate) mod expand;
pub(crate) mod run;
pub(crate) mod sequence;
pub(crate) mod slot;
pub(crate) mod span;
pub(crate) mod want;

use crate::index::Index;
use crate::index::scores;
use crate::lenience::Lenience;
use crate::lenience::numbers::is_year;
use crate::matches::tier::Tier;
use crate::plan::sequence::Sequence;
use crate::plan::want::Want;
use crate::query::piece::Piece;
use crate::query::{Phrase, Query};

/// The wants of a query, answered as well as the index can.
pub(crate) fn wants(
    index: &Index,
    query: &Query,
    lenience: &Lenience,
    effort: &mut usize,
) -> Vec<Want> {
    let phrases = query.wanted.iter();
    let mut wants: Vec<Want> =
        phrases.flat_map(|phrase| of_phrase(index, phrase, lenience, effort)).collect();
    (lenience.dates)(index, &mut wants, effort);
    span::answer(index, &mut wants, effort);
    (lenience.synonyms)(index, &mut wants, effort);
    let has_others = wants.iter().any(|want| !want.in_title);
    for want in &mut wants {
        if !want.quoted && want.is_missing_as_it_stands(index) {
            (lenience.loosely)(index, want, effort);
        }
        if want.in_title {
            index.keep_titles(&mut want.scores);
            // Beside other words, what has a title is a letter that has these.
            if has_others {
                index.spread(&mut want.scores, Tier::Letter);
            }
        }
    }
    wants
}

/// What is not wanted, as it stands.
pub(crate) fn unwanted(index: &Index, query: &Query, effort: &mut usize) -> Vec<Want> {
    let want = |phrase: &Phrase| {
        let mut want = of_pieces(index, &phrase.pieces, false, effort);
        if phrase.in_title {
            index.keep_titles(&mut want.scores);
        }
        // Nothing of a letter is wanted whose title has it, or that is of that year.
        if phrase.in_title || is_year(&want) {
            index.spread(&mut want.scores, Tier::Letter);
        }
        want
    };
    query.unwanted.iter().map(want).collect()
}

fn of_phrase(index: &Index, phrase: &Phrase, lenience: &Lenience, effort: &mut usize) -> Vec<Want> {
    let pieces = phrase.pieces.as_slice();
    let mut wants = match pieces {
        [one] if !phrase.quoted => {
            let want = of_piece(index, one, phrase.open, effort);
            let apart = match one.is_run() && !scores::any(&want.scores, 1) {
                true => (lenience.apart)(index, one, effort),
                false => None,
            };
            apart.unwrap_or_else(|| vec![want])
        }
        _ => vec![of_pieces(index, pieces, phrase.open, effort)],
    };
    let last = wants.len().saturating_sub(1);
    for (at, want) in wants.iter_mut().enumerate() {
        want.open = phrase.open && at == last;
        want.quoted = phrase.quoted;
        want.in_title = phrase.in_title;
    }
    wants
}

/// Pieces one after another.
pub(crate) fn of_pieces(index: &Index, pieces: &[Piece], open: bool, effort: &mut usize) -> Want {
    let mut want = Want::new(index, pieces.to_vec());
    want.answer_by(index, expand::as_it_stands(index, pieces, open, Tier::Exact), effort);
    want
}

/// A word with its other forms, or a run.
pub(crate) fn of_piece(index: &Index, piece: &Piece, open: bool, effort: &mut usize) -> Want {
    let pieces = std::slice::from_ref(piece);
    if piece.is_run() {
        return of_pieces(index, pieces, open, effort);
    }
    let mut want = Want::new(index, pieces.to_vec());
    // Other forms stand in the same slot as the word, so that the best of them counts.
    let slot = expand::word(index, piece, open, true);
    want.answer_by(index, Sequence::new(vec![slot], Tier::Exact), effort);
    want
}

/// Lets what names an entity answer to words of its names.
pub(crate) fn answer_by_parts_of_names(index: &Index, want: &mut Want) {
    if want.quoted || want.in_title {
        return;
    }
    let length: usize = want.pieces.iter().map(|piece| piece.characters.len()).sum();
    // A short word with a slip is part of another name: Peng is not Ping.
    let least = if length < 5 { Tier::Letter as u8 } else { 1 };
    let is_part = |entity: &u32| want.scores[index.units() + *entity as usize] >= least;
    let named: Vec<u32> = want.named(index).filter(is_part).take(MANY_NAMES).collect();
    for entity in named {
        let tier = Tier::from_number(want.scores[index.units() + entity as usize]);
        want.answer_by_entity(index, entity, tier.unwrap_or(Tier::Entity));
    }
}

/// No more entities than these are taken for a part of a name.
const MANY_NAMES: usize = 32;
