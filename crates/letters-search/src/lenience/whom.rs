//! Whom a query names of which a part is something else: President Xi, 總理李強, #FreeJimmyLai.

use crate::index::Index;
use crate::index::scores;
use crate::lenience::misspelt;
use crate::lenience::titles::is_title;
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::span::LONGEST;
use crate::plan::want::Want;

/// The entity whose names are all of a query but titles and offices, if it is the only one; those with
/// whose name a run begins or ends; those of whom some pieces are the name; or those of whose name the query is a
/// misspelling.
pub(crate) fn whom(index: &Index, wants: &[Want]) -> Vec<u32> {
    let names = || wants.iter().filter(|want| !is_title(want, true));
    let is_named = |entity: &u32| {
        let score = |want: &Want| want.scores[index.units() + *entity as usize];
        names().all(|want| score(want) >= Tier::Stem as u8)
    };
    let among = names().next().filter(|_| names().count() < wants.len());
    let mut named: Vec<u32> =
        among.iter().flat_map(|want| want.named(index)).filter(is_named).collect();
    if named.len() > 1 {
        named.clear();
    }
    let pieces = || wants.iter().flat_map(|want| &want.pieces);
    let runs = pieces().filter(|piece| piece.is_run());
    let beside = runs.flat_map(|run| bearers_at_an_end(index, &spelling(run))).take(FEW);
    for entity in beside.chain(bearers_of_pieces(index, pieces().map(spelling).collect())) {
        if !named.contains(entity) {
            named.push(*entity);
        }
    }
    // A misspelling has a word that no letter has.
    let is_strange = |want: &Want| !scores::any(&want.scores[..index.units()], Tier::Stem as u8);
    if named.is_empty() && wants.len() > 1 && wants.iter().any(is_strange) {
        let (_, names) = misspelt::nearest(index, pieces());
        named.extend(names.iter().flat_map(|name| &index.bearers[*name as usize]));
    }
    named
}

/// Those of whom two pieces or more are the name, the last ones in a query.
fn bearers_of_pieces(index: &Index, spelt: Vec<Vec<u8>>) -> &[u32] {
    let spans = (0..spelt.len()).flat_map(|start| {
        (start + 2..=spelt.len().min(start + LONGEST)).map(move |end| start..end)
    });
    let name = spans.rev().find_map(|span| index.names.find_word(&spelt[span].concat()));
    name.and_then(|name| index.bearers.get(name as usize)).map_or(&[], Vec::as_slice)
}

/// No more entities than these are named beside something else.
const FEW: usize = 3;

/// Those with whose name, the longest one, a longer word or run ends or begins.
pub(crate) fn bearers_at_an_end<'a>(index: &'a Index, spelt: &[u8]) -> &'a [u32] {
    /// In bytes: two Han characters, or six letters.
    const SHORT: usize = 6;
    let name = (SHORT..spelt.len()).rev().find_map(|length| {
        let (end, start) = (&spelt[spelt.len() - length..], &spelt[..length]);
        index.names.find_word(end).or_else(|| index.names.find_word(start))
    });
    name.and_then(|name| index.bearers.get(name as usize)).map_or(&[], Vec::as_slice)
}
