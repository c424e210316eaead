//! Loose answers: to what no letter says as it stands.

use crate::expand::{self, spelling};
use crate::index::Index;
use crate::numbers;
use crate::plan::{answer_by_parts_of_names, of_piece};
use crate::run;
use crate::scores;
use crate::span;
use crate::tier::Tier;
use crate::want::Want;
use crate::whom::bearers_at_an_end;

/// What may have been meant by a want to which no letter answers.
pub(crate) fn answer_loosely(index: &Index, want: &mut Want, effort: &mut usize) {
    answer_by_parts_of_names(index, want);
    if want.is_name || (want.pieces.len() > 1 && !want.is_missing(index)) {
        return;
    }
    match want.pieces.clone().as_slice() {
        [run] if run.is_run() => span::answer_by_like_names(index, want),
        [word] => {
            want.answer_by(index, expand::begun(index, word), effort);
            want.answer_by(index, numbers::other_way(index, word), effort);
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
                want.is_name = !bearers.is_empty();
                bearers.iter().for_each(|entity| want.answer_by_entity(index, *entity));
            }
        }
        pieces => {
            // Pieces that nowhere follow one another may stand apart.
            let mut apart: Option<Vec<u8>> = None;
            for piece in pieces {
                let mut parts = of_piece(index, piece, false, effort);
                if piece.is_run()
                    && piece.characters.len() > 1
                    && parts.iter().any(|part| part.is_missing_as_it_stands(index))
                {
                    // 年 of 2026年公開信 counts years, and begins no word.
                    parts = run::apart(index, piece, 1, effort);
                }
                for mut part in parts {
                    let is_long = piece.characters.len() > 3 && !piece.is_run();
                    if is_long && part.is_missing_as_it_stands(index) {
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
