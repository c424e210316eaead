//! Runs: characters without spaces between words, of which nobody knows where a word ends.

use crate::fold::Character;
use crate::index::Index;
use crate::index::scores;
use crate::lenience::around_name;
use crate::lenience::misspelt;
use crate::lenience::numbers;
use crate::lenience::synonyms;
use crate::lenience::titles;
use crate::matches::tier::Tier;
use crate::plan::expand::{as_it_stands, spelling};
use crate::plan::of_piece;
use crate::plan::want::Want;
use crate::query::piece::Piece;

/// The parts of a run that is nowhere as a whole: the longest that are known, from its start, so that
/// 香港黎智英 is 香港 and 黎智英. One character between two parts (黎智英和鄒幸彤) asks for nothing; what else is
/// unknown is wanted for itself. Nothing if it is no such run.
pub(crate) fn parts(index: &Index, piece: &Piece, effort: &mut usize) -> Option<Vec<Want>> {
    let all = piece.characters.as_slice();
    // A name with a character of another is no two words.
    if all.len() < 5 && !misspelt::nearest(index, std::iter::once(piece)).1.is_empty() {
        return None;
    }
    if let Some(title) = titles::at_end(titles::BEHIND, all) {
        return Some(apart(index, piece, title, effort));
    }
    if titles::at_end(titles::OFFICES, all) == Some(1) {
        let office = of_piece(index, &part(piece, 1..all.len()), false, effort);
        return Some(vec![of_surname(index, part(piece, 0..1))?, office]);
    }
    if let Some(sequence) = numbers::counted_other_way(index, std::slice::from_ref(piece)) {
        let mut want = Want::new(index, vec![piece.clone()]);
        want.answer_by(index, Some(sequence), effort);
        if !want.is_missing(index) {
            return Some(vec![want]);
        }
    }
    if let Some(wants) = around_name::apart(index, piece, effort) {
        return Some(wants);
    }
    let mut wants: Vec<Want> = Vec::new();
    let (mut at, mut known) = (0, 0);
    while at <= all.len() {
        let is_end = at == all.len();
        let found = longest(index, piece, at, known == at && at > 0, effort);
        let found = found.or_else(|| in_other_words(index, piece, at));
        if found.is_none() && !is_end && at - known < LOOSE {
            at += 1;
            continue;
        }
        let rest = (known < at).then(|| part(piece, known..at));
        match rest {
            // The family name of somebody else: 李和平 is not 李 and peace.
            Some(rest) if wants.is_empty() && rest.characters.len() == 1 => return None,
            Some(rest) if is_end || rest.characters.len() > 1 => {
                wants.push(Want::new(index, vec![rest]));
            }
            _ => {}
        }
        let Some(want) = found else { break };
        at += want.pieces[0].characters.len();
        known = at;
        wants.push(want);
    }
    if known == 0 || at < all.len() {
        return None;
    }
    Some(wants)
}

/// All parts of a run that are known, from its start, whatever stands between them.
pub(crate) fn known(index: &Index, piece: &Piece, effort: &mut usize) -> Vec<Want> {
    let mut wants = Vec::new();
    let mut at = 0;
    while at < piece.characters.len() {
        match longest(index, piece, at, false, effort).filter(|want| !want.is_missing(index)) {
            Some(want) => {
                at += want.pieces[0].characters.len();
                wants.push(want);
            }
            None => at += 1,
        }
    }
    wants
}

/// No part of a run is tried that is longer, in characters.
const LONGEST: usize = 24;

/// No more characters than these may be unknown one after another.
const LOOSE: usize = 6;

/// The longest part that is known and begins here. It has two characters or more, unless it is the
/// end of a run and follows another part.
fn longest(
    index: &Index,
    piece: &Piece,
    at: usize,
    follows: bool,
    effort: &mut usize,
) -> Option<Want> {
    let rest = &piece.characters[at..];
    let pairs = rest.windows(2).take(LONGEST - 1);
    let is_known =
        |pair: &&[Character]| index.lexicon.find_pair(pair[0].folded, pair[1].folded).is_some();
    let most = rest.len().min(1 + pairs.take_while(is_known).count());
    let least = if follows { 2.min(rest.len()) } else { 2 };
    (least.max(1)..=most).rev().find_map(|length| {
        let mut want = Want::new(index, vec![part(piece, at..at + length)]);
        let sequence = as_it_stands(index, &want.pieces, false, Tier::Part);
        want.answer_by(index, sequence, effort);
        scores::any(&want.scores, 1).then_some(want)
    })
}

/// The part that begins here if letters may say the same in other words: 奧運 of 北京奧運.
fn in_other_words(index: &Index, piece: &Piece, at: usize) -> Option<Want> {
    let length = synonyms::length_at_start(&piece.characters[at..]);
    (length > 0).then(|| Want::new(index, vec![part(piece, at..at + length)]))
}

/// What names somebody with a short name that begins so: 習主席 is 習 and 主席.
fn of_surname(index: &Index, surname: Piece) -> Option<Want> {
    /// Three characters.
    const SHORT: usize = 9;
    let spelt = spelling(&surname);
    let mut want = Want::new(index, vec![surname]);
    let names = index.names.words_from(&spelt);
    let short = names.filter(|id| index.names.word(*id).is_some_and(|name| name.len() <= SHORT));
    for entity in short.filter_map(|id| index.bearers.get(id as usize)).flatten() {
        want.answer_by_entity(index, *entity, Tier::Entity);
    }
    if want.entities.len() == 1 {
        want.bearers = want.entities.clone();
    }
    (!want.entities.is_empty()).then_some(want)
}

/// The two parts of a run as if they were typed apart.
pub(crate) fn apart(index: &Index, piece: &Piece, at: usize, effort: &mut usize) -> Vec<Want> {
    let mut wants = wants(index, &part(piece, 0..at), effort);
    wants.append(&mut self::wants(index, &part(piece, at..piece.characters.len()), effort));
    wants
}

/// A word, or a run; a run that is nowhere is taken apart where its parts are known.
pub(crate) fn wants(index: &Index, piece: &Piece, effort: &mut usize) -> Vec<Want> {
    let want = of_piece(index, piece, false, effort);
    let is_known = !piece.is_run() || scores::any(&want.scores, 1);
    let apart = if is_known { None } else { parts(index, piece, effort) };
    apart.unwrap_or_else(|| vec![want])
}

/// Some characters of a run.
pub(crate) fn part(piece: &Piece, characters: std::ops::Range<usize>) -> Piece {
    // Characters know their place in the part of the query that was folded with them.
    let origin = piece.characters.first().map_or(0, |c| c.start as usize);
    let place = |at: u32| piece.typed.start + (at as usize).saturating_sub(origin);
    let characters = &piece.characters[characters];
    let typed = characters.first().map_or(0, |c| place(c.start))
        ..characters.last().map_or(0, |c| place(c.end));
    Piece { characters: characters.to_vec(), typed }
}
