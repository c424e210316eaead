//! A name within a run, and what stands around it: 商人黎智英 is 商人 and 黎智英, whatever other words 人黎智英 may end.

use std::ops::Range;

use crate::index::Index;
use crate::plan::expand::spelling;
use crate::plan::of_piece;
use crate::plan::run::{part, wants};
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// The longest name in a run, or else the usual part of a long one, with what stands before and behind it. A single
/// character beside it asks for nothing.
pub(crate) fn apart(index: &Index, piece: &Piece, effort: &mut usize) -> Option<Vec<Want>> {
    let (name, bearers) = name_within(index, piece, effort)?;
    let around = |range: Range<usize>| (range.len() > 1).then(|| part(piece, range));
    let before = around(0..name.start);
    let behind = around(name.end..piece.characters.len());
    let mut found: Vec<Want> =
        before.iter().flat_map(|piece| wants(index, piece, effort)).collect();
    let mut of_name = of_piece(index, &part(piece, name), false, effort);
    of_name.bearers = bearers;
    found.push(of_name);
    found.extend(behind.iter().flat_map(|piece| wants(index, piece, effort)));
    Some(found)
}

/// In characters; nobody types more without a gap, and in less a name is all.
const LENGTHS: Range<usize> = 4..25;

/// Of a name that is longer, so many characters tell whose it is.
const TELLING: usize = 3;

/// In no more places beyond those that name somebody the part of a name stands.
const MANY: usize = 3;

/// Where a name stands in a run, and whose it is.
fn name_within(
    index: &Index,
    piece: &Piece,
    effort: &mut usize,
) -> Option<(Range<usize>, Vec<u32>)> {
    let all = piece.characters.len();
    if !LENGTHS.contains(&all) {
        return None;
    }
    let parts = |least: usize| {
        (least..all).rev().flat_map(move |length| (0..=all - length).map(move |at| at..at + length))
    };
    let spelt = |range: &Range<usize>| spelling(&part(piece, range.clone()));
    let found = parts(2).find_map(|range| {
        let name = index.names.find_word(&spelt(&range))?;
        Some((range, bearers(index, name))).filter(|(_, bearers)| !bearers.is_empty())
    });
    found.or_else(|| {
        parts(TELLING).find_map(|range| {
            let spelt = spelt(&range);
            let mut names = index.names.words_from(&spelt).map(|name| bearers(index, name));
            let first = names.next().filter(|first| first.len() == 1)?;
            // What stands in more places than name whoever it is, as that of a country, is no part of a name.
            let mut is_name = || {
                let want = of_piece(index, &part(piece, range.clone()), false, effort);
                let mentions = first.iter().map(|entity| index.mentions_of(*entity).len());
                (1..=MANY + 2 * mentions.sum::<usize>()).contains(&want.count(index))
            };
            (names.all(|other| other == first) && is_name()).then_some((range, first))
        })
    })
}

fn bearers(index: &Index, name: u32) -> Vec<u32> {
    let bearers = index.bearers.get(name as usize).into_iter().flatten().copied();
    bearers.filter(|entity| index.is_entity(*entity)).collect()
}
