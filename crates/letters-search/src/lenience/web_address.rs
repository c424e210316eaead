//! Addresses of the web: of one that was pasted, what its last part names.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::of_pieces;
use crate::plan::span::answer_by_bearers;
use crate::plan::want::Want;

/// Looks for whom the end of an address names instead of the address: https://example.org/wiki/Ann_Example is
/// Ann Example; says whether it names anybody.
pub(crate) fn end(index: &Index, wants: &mut Vec<Want>, effort: &mut usize) -> bool {
    /// No name has more parts.
    const PARTS: usize = 5;
    let is_scheme = |want: &Want| match want.pieces.as_slice() {
        [piece] => matches!(spelling(piece).as_slice(), b"http" | b"https"),
        _ => false,
    };
    let [scheme, .., address] = wants.as_slice() else { return false };
    if !is_scheme(scheme) {
        return false;
    }
    let pieces = &address.pieces;
    let mut starts = pieces.len().saturating_sub(PARTS)..pieces.len();
    let named = starts.find_map(|start| {
        let spelt: Vec<u8> = pieces[start..].iter().flat_map(spelling).collect();
        Some((start, index.names.find_word(&spelt)?))
    });
    let Some((start, name)) = named else { return false };
    *wants = vec![of_pieces(index, &pieces[start..], false, effort)];
    answer_by_bearers(index, wants, name, Tier::Entity);
    true
}
