//! Planning: from what was typed to wants, each with all that may answer to it.

use crate::expand;
use crate::index::Index;
use crate::lenience::Lenience;
use crate::query::{Phrase, Piece, Query};
use crate::run;
use crate::scores;
use crate::span;
use crate::tier::Tier;
use crate::want::Want;

/// The wants of a query, answered as well as the index can.
pub(crate) fn wants(
    index: &Index,
    query: &Query,
    lenience: &Lenience,
    effort: &mut usize,
) -> Vec<Want> {
    let mut wants: Vec<Want> =
        query.wanted.iter().flat_map(|phrase| of_phrase(index, phrase, effort)).collect();
    span::answer(index, &mut wants, effort);
    for want in &mut wants {
        if !want.quoted && want.is_missing_as_it_stands(index) {
            (lenience.loosely)(index, want, effort);
        }
        if want.in_title {
            index.keep_titles(&mut want.scores);
        }
    }
    wants
}

/// What is not wanted, as it stands.
pub(crate) fn unwanted(index: &Index, query: &Query, effort: &mut usize) -> Vec<Want> {
    let want = |phrase: &Phrase| {
        let mut want = Want::new(index, phrase.pieces.clone());
        let sequence = expand::as_it_stands(index, &phrase.pieces, false, Tier::Exact);
        want.answer_by(index, sequence, effort);
        if phrase.in_title {
            // Nothing of a letter is wanted whose title has it.
            index.keep_titles(&mut want.scores);
            index.spread(&mut want.scores, Tier::Letter);
        }
        want
    };
    query.unwanted.iter().map(want).collect()
}

fn of_phrase(index: &Index, phrase: &Phrase, effort: &mut usize) -> Vec<Want> {
    let pieces = phrase.pieces.as_slice();
    let mut wants = match pieces {
        [one] if !phrase.quoted => of_piece(index, one, phrase.open, effort),
        _ => {
            let mut want = Want::new(index, pieces.to_vec());
            let sequence = expand::as_it_stands(index, pieces, phrase.open, Tier::Exact);
            want.answer_by(index, sequence, effort);
            want.quoted = phrase.quoted;
            vec![want]
        }
    };
    let last = wants.len().saturating_sub(1);
    for (at, want) in wants.iter_mut().enumerate() {
        want.open = phrase.open && at == last;
        want.in_title = phrase.in_title;
    }
    wants
}

/// A word, or a run; a run that is nowhere is taken apart where its parts are known.
pub(crate) fn of_piece(index: &Index, piece: &Piece, open: bool, effort: &mut usize) -> Vec<Want> {
    let mut want = Want::new(index, vec![piece.clone()]);
    if piece.is_run() {
        let pieces = std::slice::from_ref(piece);
        want.answer_by(index, expand::as_it_stands(index, pieces, open, Tier::Exact), effort);
        if !scores::any(&want.scores, 1)
            && let Some(parts) = run::parts(index, piece, effort)
        {
            return parts;
        }
        return vec![want];
    }
    // Other forms stand in the same slot as the word, so that the best of them counts.
    let slot = expand::word(index, piece, open, true);
    want.answer_by(index, crate::sequence::Sequence::new(vec![slot], Tier::Exact), effort);
    // What is a word, or the beginning of one, is taken for that, and not for two words.
    let spelt = expand::spelling(piece);
    let is_known = index.lexicon.find_word(&spelt).is_some()
        || open && index.lexicon.words_from(&spelt).next().is_some();
    if !is_known {
        for sequence in expand::split(index, piece, open) {
            want.answer_by(index, Some(sequence), effort);
        }
    }
    vec![want]
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
    named.iter().for_each(|entity| want.answer_by_entity(index, *entity));
}

/// No more entities than these are taken for a part of a name.
const MANY_NAMES: usize = 32;
