//! Most: what answers to a part of a query where nothing answers to all of it.

use crate::index::Index;
use crate::index::scores;
use crate::lenience::whom::bearers_at_an_end;
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::want::Want;

/// How places answer to a part of a query, where that is enough of what was asked for: places that have all that was
/// quoted; of these, the ones that name the most of whom the query names; of these, the ones that answer to the most
/// of its words. It is enough if that is
///
/// - somebody who is named: "release Jimmy Lai" brings what names him;
/// - what was quoted, if that stands in few places;
/// - of a run of characters, of which nobody knows where its words end, all but one character or a quarter, if that
///   stands in few places;
/// - of four to seven words all but one, of more three of four, and half of what is so long that it was pasted and
///   may stand in two passages. Of three words or less none may be missing, or any word would bring something.
pub(crate) fn most_of(index: &Index, wants: &[Want], mut scores: Vec<u8>) -> Vec<u8> {
    let names = names(index, wants);
    let is_quoted = wants.iter().any(|want| want.quoted);
    let is_run = wants.iter().flat_map(|want| &want.pieces).all(|piece| piece.is_run());
    if wants.len() < 4 && names.is_empty() && !is_quoted && !is_run {
        return scores;
    }
    // A longer name is not more of somebody.
    let weight = |want: &Want| if is_run && !want.is_name() { length(want) as u32 } else { 1 };
    let worth = worth(&scores[..index.units()], wants, &names, weight);
    let most = worth.iter().copied().max().filter(|most| *most > 0);
    let best = || worth.iter().enumerate().filter(|(_, worth)| Some(**worth) == most);
    let are_few = best().nth(FEW).is_none();
    for (unit, worth) in best() {
        let is_telling =
            are_few && (is_quoted || is_run && is_nearly_all(wants, unit)) || *worth >= NAME;
        if is_telling || are_most(wants, unit) {
            let answers = wants.iter().map(|want| want.scores[unit]).filter(|score| *score > 0);
            scores[unit] = answers.min().unwrap_or(0).min(Tier::Part as u8);
        }
    }
    scores
}

/// What stands in more places tells nothing of what was asked for besides.
const FEW: usize = 12;

/// What somebody who is named is worth: more than all words of a query.
const NAME: u32 = 1 << 16;

/// What the answers of each unit are worth; nothing where what was quoted is missing.
fn worth(
    units: &[u8],
    wants: &[Want],
    names: &[Vec<&Want>],
    weight: impl Fn(&Want) -> u32,
) -> Vec<u32> {
    let mut worth = vec![0_u32; units.len()];
    for want in wants {
        let weight = weight(want);
        for (worth, score) in worth.iter_mut().zip(&want.scores) {
            *worth += weight * u32::from(*score > 0);
        }
    }
    for name in names {
        let Some((first, others)) = name.split_first() else { continue };
        let mut all = first.scores.clone();
        others.iter().for_each(|want| scores::lower(&mut all, &want.scores));
        for (worth, score) in worth.iter_mut().zip(all) {
            *worth += NAME * u32::from(score > 0);
        }
    }
    for want in wants.iter().filter(|want| is_required(want)) {
        for (worth, score) in worth.iter_mut().zip(&want.scores) {
            *worth *= u32::from(*score > 0);
        }
    }
    worth
}

fn is_required(want: &Want) -> bool {
    want.quoted || want.in_title
}

/// Whom a query names by a whole name, since a part of it may be that of another: of each, all that is the name.
fn names<'w>(index: &Index, wants: &'w [Want]) -> Vec<Vec<&'w Want>> {
    /// Of no more it is counted who is named where.
    const MANY: usize = 8;
    let mut named: Vec<(u32, Vec<&Want>)> = Vec::new();
    for want in wants.iter().filter(|want| !is_required(want)) {
        let runs = want.pieces.iter().filter(|piece| piece.is_run()).map(spelling);
        let at_end = runs.flat_map(|run| bearers_at_an_end(index, &run)).copied();
        for entity in want.bearers.iter().copied().chain(at_end) {
            let known = named.iter().position(|(known, _)| *known == entity);
            let Some((_, all)) = known.and_then(|at| named.get_mut(at)) else {
                named.push((entity, vec![want]));
                continue;
            };
            if !all.last().is_some_and(|last| std::ptr::eq(*last, want)) {
                all.push(want);
            }
        }
    }
    named.into_iter().take(MANY).map(|(_, name)| name).collect()
}

/// How many characters a want has.
fn length(want: &Want) -> usize {
    want.pieces.iter().map(|piece| piece.characters.len()).sum()
}

/// Whether a unit has all characters of a run but one, or but a quarter.
fn is_nearly_all(wants: &[Want], unit: usize) -> bool {
    let missing = wants.iter().filter(|want| want.scores[unit] == 0).map(length).sum::<usize>();
    let all: usize = wants.iter().map(length).sum();
    missing <= 1 && all > 2 || 4 * missing <= all
}

/// Whether a unit answers to nearly all of many words, and to half of them by what it says itself.
fn are_most(wants: &[Want], unit: usize) -> bool {
    let count = |least: u8| wants.iter().filter(|want| want.scores[unit] >= least).count();
    let is_pasted = wants.iter().map(length).sum::<usize>() > TYPED;
    let allowed = wants.len() / if is_pasted { 2 } else { 4 };
    wants.len() > 3
        && wants.len() - count(1) <= allowed
        && 2 * count(Tier::Topic as u8) >= wants.len()
}

/// Nobody types more characters.
const TYPED: usize = 56;
