//! Tables that were pasted with each of their cells on a line of its own: the heads of the columns, then row by row.

use crate::language::pairs;
use crate::source::grid::{heads_any, heads_cases, heads_names};
use crate::source::line::Line;
use crate::words::shape::{is_person, is_sentence};

/// How many columns such a table has at least, so that a few short lines are none.
const LEAST: usize = 3;

/// How many columns without a known head may stand behind those that have one.
const MOST_UNKNOWN: usize = 3;

/// How long a cell may be.
const LONGEST: usize = 80;

/// The lines of such a table of cases that begins with the first of them: for each its place, and whether it begins a
/// row. None if none begins there.
pub(crate) fn cell_lines(lines: &[Line]) -> Vec<(usize, bool)> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    if !heads_any(text(0)) {
        return Vec::new();
    }
    let known = (0..lines.len()).take_while(|at| heads_any(text(*at))).count();
    let heads = || (0..known).map(text);
    let Some(named) = heads().position(heads_names) else { return Vec::new() };
    if known < LEAST || !heads().any(heads_cases) {
        return Vec::new();
    }
    let is_row = |first: usize, width: usize| {
        let cells = first..first + width;
        first + width <= lines.len()
            && cells.clone().all(|at| is_cell(text(at)))
            && names_one(text(first + named))
    };
    let rows = |width: usize| (1..).take_while(|row| is_row(row * width, width)).count();
    // Of several widths the one is right with which most lines are rows.
    let widths = known..=known + MOST_UNKNOWN;
    let width = widths.max_by_key(|width| (rows(*width) * width, std::cmp::Reverse(*width)));
    let width = width.unwrap_or(known);
    let count = rows(width);
    if count < 2 {
        return Vec::new();
    }
    (0..width * (count + 1)).map(|at| (at, at % width == 0)).collect()
}

fn is_cell(text: &str) -> bool {
    text.chars().count() <= LONGEST && !is_sentence(text)
}

/// Whether a cell names a person, in one script or in two.
fn names_one(cell: &str) -> bool {
    is_person(pairs::without_aside(cell)) || pairs::named_twice(cell).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn cells_make_rows_as_long_as_their_names_stand_in_their_column() {
        let rows = |text: &str| {
            let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
            cell_lines(&lines).into_iter().filter(|(_, begins)| *begins).count()
        };
        let head = "No.\nName\nAge\nCharge";
        let wen = "1\nWen Ruilin 溫瑞霖\n29\nIllegal assembly";
        let hao = "2\nHao Jing\n45\nIllegal assembly";
        assert_eq!(rows(&format!("{head}\n{wen}\n{hao}\nWe ask that you meet them soon.")), 3);
        assert_eq!(rows(&format!("{head}\nRemarks of ours\n{wen}\nMoved\n{hao}\nMoved")), 3);
        assert_eq!(rows(&format!("{head}\n{wen}")), 0);
        assert_eq!(rows("Name\nPosition\nOrganization\nMara Quill\nChair\nHarbour Guild"), 0);
    }
}
