//! Planning: from what was typed to wants, each with all that may answer to it.

use crate::expand;
use crate::index::Index;
use crate::query::{Phrase, Piece, Query};
use crate::scores;
use crate::span;
use crate::tier::Tier;
use crate::want::Want;

/// The wants of a query, answered as well as the index can.
pub(crate) fn wants(index: &Index, query: &Query, effort: &mut usize) -> Vec<Want> {
    let mut wants: Vec<Want> =
        query.wanted.iter().flat_map(|phrase| of_phrase(index, phrase, effort)).collect();
    span::answer(index, &mut wants, effort);
    for want in &mut wants {
        if !want.quoted && want.is_missing_as_it_stands(index) {
            answer_loosely(index, want, effort);
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
fn of_piece(index: &Index, piece: &Piece, open: bool, effort: &mut usize) -> Vec<Want> {
    let mut want = Want::new(index, vec![piece.clone()]);
    if piece.is_run() {
        let pieces = std::slice::from_ref(piece);
        want.answer_by(index, expand::as_it_stands(index, pieces, open, Tier::Exact), effort);
        if !scores::any(&want.scores, 1)
            && let Some(parts) = parts_of_run(index, piece, effort)
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

/// The longest parts of a run that are known, from its start: 香港黎智英 is 香港 and 黎智英. Nothing
/// if there is a part of two characters or more that is not.
fn parts_of_run(index: &Index, piece: &Piece, effort: &mut usize) -> Option<Vec<Want>> {
    let mut wants = Vec::new();
    let mut rest = piece.characters.as_slice();
    while !rest.is_empty() {
        // One character alone is a part at the end only, and never of a text that short.
        let least = if wants.is_empty() { 2 } else { 2.min(rest.len()) };
        let longest = rest.len().min(LONGEST);
        let found = (least..=longest).rev().find_map(|length| {
            let (part, _) = rest.split_at(length);
            let part = Piece { characters: part.to_vec(), typed: typed(piece, part) };
            let mut want = Want::new(index, vec![part.clone()]);
            let part = std::slice::from_ref(&part);
            want.answer_by(index, expand::as_it_stands(index, part, false, Tier::Part), effort);
            scores::any(&want.scores, 1).then_some((want, length))
        });
        let (want, length) = found?;
        wants.push(want);
        rest = &rest[length..];
    }
    Some(wants)
}

/// No part of a run is tried that is longer, in characters.
const LONGEST: usize = 24;

/// Where some characters of a piece were typed.
fn typed(piece: &Piece, part: &[crate::fold::Character]) -> std::ops::Range<usize> {
    // Characters know their place in the part of the query that was folded with them.
    let origin = piece.characters.first().map_or(0, |c| c.start as usize);
    let place = |at: u32| piece.typed.start + (at as usize).saturating_sub(origin);
    part.first().map_or(0, |c| place(c.start))..part.last().map_or(0, |c| place(c.end))
}

/// What may have been meant by a want to which no letter answers.
fn answer_loosely(index: &Index, want: &mut Want, effort: &mut usize) {
    answer_by_parts_of_names(index, want);
    if want.is_name {
        return;
    }
    match want.pieces.clone().as_slice() {
        [run] if run.is_run() => span::answer_by_like_names(index, want),
        [word] => {
            want.answer_by(index, expand::begun(index, word), effort);
            if want.is_missing_as_it_stands(index) {
                want.answer_by(index, expand::within(index, word), effort);
            }
            if want.is_missing_as_it_stands(index) {
                want.answer_by(index, expand::slipped(index, word), effort);
            }
            if want.is_missing(index) {
                answer_by_parts_of_names(index, want);
            }
        }
        pieces => {
            // Pieces that nowhere follow one another may stand apart.
            let mut apart: Option<Vec<u8>> = None;
            for piece in pieces {
                for mut part in of_piece(index, piece, false, effort) {
                    if part.is_missing_as_it_stands(index) && !piece.is_run() {
                        part.answer_by(index, expand::slipped(index, piece), effort);
                    }
                    match &mut apart {
                        None => apart = Some(part.scores),
                        Some(all) => scores::lower(all, &part.scores),
                    }
                    want.sequences.append(&mut part.sequences);
                }
            }
            for (score, part) in want.scores.iter_mut().zip(apart.unwrap_or_default()) {
                *score = (*score).max(part.min(Tier::Part as u8));
            }
        }
    }
}

/// Lets what names an entity answer to words of its names.
pub(crate) fn answer_by_parts_of_names(index: &Index, want: &mut Want) {
    if want.quoted || want.in_title {
        return;
    }
    let named: Vec<u32> = want.named(index).take(MANY_NAMES).collect();
    named.iter().for_each(|entity| want.answer_by_entity(index, *entity));
}

/// No more entities than these are taken for a part of a name.
const MANY_NAMES: usize = 32;
