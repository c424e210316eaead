//! Loose answers: to what no letter says as it stands.

use crate::index::Index;
use crate::index::scores;
use crate::lenience::misspelt;
use crate::lenience::numbers::{self, is_figures};
use crate::lenience::whom::bearers_at_an_end;
use crate::matches::tier::Tier;
use crate::plan::answer_by_parts_of_names;
use crate::plan::expand::{self, spelling};
use crate::plan::run;
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// What may have been meant by a want to which no letter answers.
pub(crate) fn answer_loosely(index: &Index, want: &mut Want, effort: &mut usize) {
    match want.pieces.clone().as_slice() {
        [run] if run.is_run() => {
            answer_by_parts_of_names(index, want);
            if !want.is_name() {
                misspelt::answer(index, std::slice::from_mut(want));
            }
        }
        [word] => of_word(index, want, word, effort),
        pieces => of_phrase(index, want, pieces, effort),
    }
}

fn of_word(index: &Index, want: &mut Want, word: &Piece, effort: &mut usize) {
    for sequence in expand::split(index, word, want.open) {
        want.answer_by(index, Some(sequence), effort);
    }
    if !want.is_missing_as_it_stands(index) {
        return;
    }
    answer_by_parts_of_names(index, want);
    if want.is_name() {
        return;
    }
    want.answer_by(index, expand::without_ly(index, word), effort);
    // What is short or a number begins too many others.
    if word.characters.len() > 2 && !is_figures(word) {
        want.answer_by(index, expand::begun(index, word), effort);
    }
    want.answer_by(index, expand::without_number(index, word), effort);
    if want.is_missing_as_it_stands(index) {
        want.answer_by(index, expand::within(index, word), effort);
    }
    if want.is_missing_as_it_stands(index) {
        want.answer_by(index, expand::slipped(index, word), effort);
    }
    if want.is_missing(index) {
        answer_by_parts_of_names(index, want);
    }
    if want.is_missing(index) {
        let bearers = bearers_at_an_end(index, &spelling(word));
        want.bearers.extend_from_slice(bearers);
        bearers.iter().for_each(|entity| want.answer_by_entity(index, *entity, Tier::Entity));
    }
}

/// Pieces that nowhere follow one another may stand apart.
fn of_phrase(index: &Index, want: &mut Want, pieces: &[Piece], effort: &mut usize) {
    answer_by_parts_of_names(index, want);
    want.answer_by(index, numbers::counted_other_way(index, pieces), effort);
    let is_counted = matches!(pieces, [number, counted] if numbers::is_small(number)
        && counted.is_run() && counted.characters.len() == 1);
    if want.is_name() || !want.is_missing(index) || is_counted {
        return;
    }
    let mut apart: Option<Vec<u8>> = None;
    for piece in pieces {
        let mut parts = run::wants(index, piece, effort);
        let is_missing = |part: &Want| part.is_missing_as_it_stands(index);
        if piece.is_run() && piece.characters.len() > 1 && parts.iter().any(is_missing) {
            // 年 of 2026年公開信 counts years, and begins no word.
            parts = run::apart(index, piece, 1, effort);
        }
        for mut part in parts {
            if !piece.is_run() && is_missing(&part) {
                part.answer_by(index, expand::begun(index, piece), effort);
                part.answer_by(index, numbers::other_way(index, piece), effort);
            }
            if !piece.is_run() && piece.characters.len() > 3 && is_missing(&part) {
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
