//! Titles: what people put beside a name, and letters often do not.

use crate::fold::Character;
use crate::index::Index;
use crate::matches::tier::Tier;
use crate::plan::expand::spelling;
use crate::plan::span;
use crate::plan::want::Want;
use crate::plan::{of_piece, of_pieces};
use crate::query::piece::Piece;

/// The titles of an unspaced script, folded; they stand behind the name.
pub(crate) const BEHIND: &str = "先生 女士 小姐 大师 博士 牧师 神父 主教 案";

/// Other titles, folded, each with a meaning of its own only where letters say it.
const BEFORE: &str =
    "mr mrs ms miss madam sir mme dr prof rev hon rt pm chairman reverend honourable honorable";

/// What somebody may be, folded: as a word among others it is wanted, beside a whole name it is a title.
pub(crate) const OFFICES: &str = "lawyer barrister doctor professor president premier minister senator ambassador mp 大律师 律师 医生 教授 外长 部长 \
     议员 参议员 大使 记者 学者 作家 主席 总理 总统 首相 会长";

/// Leaves titles out of a query that asks for something else besides; whether there were any.
pub(crate) fn set_aside(index: &Index, wants: &mut Vec<Want>, effort: &mut usize) -> bool {
    let before = wants.len();
    let names_somebody = wants.iter().any(|want| want.is_name()) || is_of_one(index, wants);
    if !wants.iter().all(|want| is_title(want, names_somebody)) {
        wants.retain(|want| !is_title(want, names_somebody));
    }
    let mut is_any = wants.len() < before;
    for want in wants.iter_mut().filter(|want| !want.quoted && !want.in_title) {
        // Mr.Lai
        if let [title, rest @ ..] = want.pieces.as_slice()
            && !rest.is_empty()
            && is_in(BEFORE, &spelling(title))
        {
            is_any = true;
            *want = match rest {
                [one] => of_piece(index, one, want.open, effort),
                _ => of_pieces(index, rest, want.open, effort),
            };
        }
    }
    if is_any {
        span::answer(index, wants, effort);
    }
    is_any
}

/// Whether all but offices and titles is part of the name of somebody, and of nobody else's.
fn is_of_one(index: &Index, wants: &[Want]) -> bool {
    let mut names = wants.iter().filter(|want| !is_title(want, true));
    let Some(first) = names.next().filter(|first| !first.quoted && !first.in_title) else {
        return false;
    };
    let others: Vec<&Want> = names.collect();
    let is_all = |entity: &u32| {
        let score = |want: &Want| want.scores[index.units() + *entity as usize];
        index.is_entity(*entity) && others.iter().all(|want| score(want) >= Tier::Stem as u8)
    };
    let mut entities = first.named(index).filter(is_all);
    entities.next().is_some() && entities.next().is_none()
}

fn is_in(list: &str, spelt: &[u8]) -> bool {
    list.split(' ').any(|title| title.as_bytes() == spelt)
}

/// Whether a want is a title, or an office where somebody is named.
pub(crate) fn is_title(want: &Want, or_office: bool) -> bool {
    let is_letter =
        |piece: &Piece| matches!(spelling(piece).as_slice(), [one] if one.is_ascii_lowercase());
    // An initial: H. Celil, Benny Y.T. Tai
    if or_office && !want.quoted && !want.is_name() && want.pieces.iter().all(is_letter) {
        return true;
    }
    let [piece] = want.pieces.as_slice() else { return false };
    let spelt = spelling(piece);
    let is_one = is_in(BEHIND, &spelt)
        || is_in(BEFORE, &spelt)
        || or_office && !want.is_name() && is_in(OFFICES, &spelt);
    is_one && !want.quoted && !want.in_title
}

/// Where the title of a list begins with which a run of three characters or more ends, and which is not all of it.
pub(crate) fn at_end(titles: &str, run: &[Character]) -> Option<usize> {
    titles.split(' ').find_map(|title| {
        let at =
            run.len().checked_sub(title.chars().count()).filter(|at| *at > 0 && run.len() > 2)?;
        title.chars().eq(run[at..].iter().map(|c| c.folded)).then_some(at)
    })
}
