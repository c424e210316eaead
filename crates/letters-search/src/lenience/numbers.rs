//! Numbers: small ones, which letters write as words and people type in figures, or the other way.

use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::expand::{known, spelling};
use crate::plan::sequence::Sequence;
use crate::plan::slot::Slot;
use crate::plan::want::Want;
use crate::query::Piece;

/// From 2 on.
const WORDS: &str = "two three four five six seven eight nine ten eleven twelve";

/// Whether a want is a year.
pub(crate) fn is_year(want: &Want) -> bool {
    matches!(want.pieces.as_slice(), [piece] if piece.characters.len() == 4 && is_figures(piece))
        && !want.quoted
        && !want.in_title
}

/// Whether this is a number, in figures or as a word, that days and months have.
pub(crate) fn is_small(piece: &Piece) -> bool {
    piece.characters.len() < 3 && is_figures(piece)
        || WORDS.split(' ').any(|word| word.as_bytes() == spelling(piece))
}

/// Whether a piece consists of figures.
pub(crate) fn is_figures(piece: &Piece) -> bool {
    piece.characters.iter().all(|c| c.folded.is_ascii_digit())
}

/// A number in the way in which it was not typed: eight for 8.
pub(crate) fn other_way(index: &Index, piece: &Piece) -> Option<Sequence> {
    let spelt = spelling(piece);
    let numbers = WORDS.split(' ').zip(2_u8..).map(|(word, number)| (word, number.to_string()));
    let other = numbers.into_iter().find_map(|(word, figures)| {
        let is_either = |one: &str| one.as_bytes() == spelt;
        if is_either(&figures) { Some(word.to_owned()) } else { is_either(word).then_some(figures) }
    });
    let terms = known(index, other?.as_bytes(), Tier::Folded, false);
    Sequence::new(vec![Slot::new(terms, 0)], Tier::Folded)
}
