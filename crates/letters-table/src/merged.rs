//! Cells with which words would get lost.

use std::collections::HashSet;

use letters_model::{Archive, Letter, LetterId, PassageId, Tag};

use crate::problem::{CellPlace, Flaw, TableProblem};

/// A cell that says other words than the bundle, or none.
pub(crate) struct ChangedCell {
    pub letter: LetterId,
    pub passage: PassageId,
    pub language: Tag,
    pub place: CellPlace,
}

/// The cells that leave a passage without words although another one is said to contain it, and that
/// were not so before.
pub(crate) fn problems(
    before: &Archive,
    after: &Archive,
    cells: &[ChangedCell],
) -> Vec<TableProblem> {
    let changed: HashSet<&LetterId> = cells.iter().map(|cell| &cell.letter).collect();
    let mut problems = Vec::new();
    for (old, new) in before.letters.iter().zip(&after.letters) {
        if changed.contains(&new.id) {
            problems.extend(in_letter(old, new, cells));
        }
    }
    problems.sort_by_key(|problem| problem.place);
    problems
}

fn in_letter<'a>(
    old: &'a Letter,
    new: &'a Letter,
    cells: &'a [ChangedCell],
) -> impl Iterator<Item = TableProblem> + 'a {
    let lost_before: HashSet<(PassageId, Tag)> =
        old.lost_passages().into_iter().map(|(one, tag)| (one.id.clone(), tag.clone())).collect();
    let lost = new.lost_passages().into_iter();
    let lost = lost.map(|(one, tag)| (one.id.clone(), tag.clone()));
    lost.filter(move |one| !lost_before.contains(one)).filter_map(|(passage, language)| {
        let those = cells.iter().filter(|cell| cell.letter == new.id && cell.language == language);
        // The cell of the passage itself, or else the one that took the words away from it.
        let cell = those.max_by_key(|cell| cell.passage == passage)?;
        let flaw = Flaw::Lost { passage: passage.to_string(), language: language.to_string() };
        Some(TableProblem { place: cell.place, flaw })
    })
}
