//! Rows of a table of cases whose cells say the same in two languages: each row is one in each language.

use crate::language::pairs;
use crate::source::grid::{Grid, cells};
use crate::source::line::Line;

/// The lines with such rows on lines of their own.
pub(crate) fn rows_apart(lines: Vec<Line>) -> Vec<Line> {
    let may_be_row = |line: &Line| line.text.contains(['|', '\t']) || line.text.contains("   ");
    if !lines.iter().any(may_be_row) {
        return lines;
    }
    let grid = Grid::find(&lines);
    let is_row = |at: usize| grid.line(at).filter(|row| row.is_of_cases).map(|row| row.table);
    let all: Vec<usize> = (0..lines.len()).collect();
    let tables = all.chunk_by(|one, next| is_row(*one) == is_row(*next));
    let apart = tables.flat_map(|table| {
        let rows = || table.iter().filter_map(|at| lines.get(*at));
        let in_two = rows().filter(|line| halves(&line.text).is_some()).count();
        let is_in_two = table.first().is_some_and(|at| is_row(*at).is_some())
            && in_two >= 2
            && in_two * 3 >= table.len() * 2;
        let divided = |line: &Line| match halves(&line.text).filter(|_| is_in_two) {
            Some([one, other]) => vec![
                Line { text: one, ..line.clone() },
                Line { text: other, gap: 0, ..line.clone() },
            ],
            None => vec![line.clone()],
        };
        rows().flat_map(divided).collect::<Vec<_>>()
    });
    apart.collect()
}

/// What a row says in Latin letters and in Han characters, if half of its cells say the same in both. What has but one
/// form is that of both.
fn halves(text: &str) -> Option<[String; 2]> {
    let cells = cells(text);
    let pairs: Vec<_> = cells.iter().map(|cell| pairs::split(cell)).collect();
    let in_two = pairs.iter().flatten().count();
    let says = cells.iter().filter(|cell| cell.contains(char::is_alphabetic)).count();
    if in_two < 2 || in_two * 2 < says {
        return None;
    }
    let divider = if text.contains('\t') { "\t" } else { " | " };
    let half = |of: &dyn Fn(&pairs::Pair<'_>) -> String| {
        let each = cells.iter().zip(&pairs);
        let each = each.map(|(cell, pair)| pair.as_ref().map_or((*cell).to_owned(), of));
        each.collect::<Vec<_>>().join(divider)
    };
    Some([half(&|pair| pair.latin.to_owned()), half(&|pair| pair.han.to_owned())])
}
