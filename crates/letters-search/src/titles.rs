//! Titles: what people put beside a name, and letters often do not.

use crate::expand::spelling;
use crate::fold::Character;
use crate::want::Want;

/// The titles of an unspaced script, folded; they stand behind the name.
const BEHIND: [&str; 3] = ["先生", "女士", "小姐"];

/// Other titles, folded, each with a meaning of its own only where letters say it.
const BEFORE: &str = "mr mrs ms miss madam sir mme dr prof rev hon rt pm chairman";

/// What somebody may be, folded: as a word among others it is wanted, beside a whole name it is a title.
const OFFICES: &str =
    "lawyer barrister doctor president premier minister mp 大律师 律师 医生 教授 外长 部长 议员";

/// Leaves titles out of a query that asks for something else besides; whether there were any.
pub(crate) fn set_aside(wants: &mut Vec<Want>) -> bool {
    let before = wants.len();
    let names_somebody = wants.iter().any(|want| want.is_name);
    if !wants.iter().all(|want| is_title(want, names_somebody)) {
        wants.retain(|want| !is_title(want, names_somebody));
    }
    wants.len() < before
}

/// Whether a want is a title, or an office where somebody is named.
pub(crate) fn is_title(want: &Want, or_office: bool) -> bool {
    let [piece] = want.pieces.as_slice() else { return false };
    let spelt = spelling(piece);
    let is_in = |list: &str| list.split(' ').any(|title| title.as_bytes() == spelt);
    let is_one = BEHIND.iter().any(|title| title.as_bytes() == spelt)
        || is_in(BEFORE)
        || or_office && !want.is_name && is_in(OFFICES);
    is_one && !want.quoted && !want.in_title
}

/// Where the title begins with which a run ends, and which is not all of it.
pub(crate) fn at_end(run: &[Character]) -> Option<usize> {
    let at = run.len().checked_sub(2).filter(|at| *at > 0)?;
    let last = || run[at..].iter().map(|c| c.folded);
    BEHIND.iter().any(|title| title.chars().eq(last())).then_some(at)
}
