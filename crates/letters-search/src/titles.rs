//! Titles: what people put beside a name, and letters often do not.

use crate::expand::spelling;
use crate::fold::Character;
use crate::want::Want;

/// The titles, folded; those of an unspaced script stand behind the name.
const TITLES: [&str; 11] =
    ["mr", "mrs", "ms", "miss", "sir", "mme", "dr", "prof", "先生", "女士", "小姐"];

/// Leaves titles out of a query that asks for something else besides; whether there were any.
pub(crate) fn set_aside(wants: &mut Vec<Want>) -> bool {
    let is_title = |want: &Want| {
        let is_one = |piece| TITLES.iter().any(|title| title.as_bytes() == spelling(piece));
        !want.quoted && !want.in_title && matches!(want.pieces.as_slice(), [one] if is_one(one))
    };
    let before = wants.len();
    if !wants.iter().all(is_title) {
        wants.retain(|want| !is_title(want));
    }
    wants.len() < before
}

/// Where the title begins with which a run ends, and which is not all of it.
pub(crate) fn at_end(run: &[Character]) -> Option<usize> {
    let at = run.len().checked_sub(2).filter(|at| *at > 0)?;
    let last = || run[at..].iter().map(|c| c.folded);
    TITLES.iter().any(|title| title.chars().eq(last())).then_some(at)
}
