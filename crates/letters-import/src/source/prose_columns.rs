//! Prose in two columns, a language in each: what stands side by side goes on below itself.

use crate::language::script::{Script, script};
use crate::source::layout::{cells, columns, is_full};
use crate::source::line::Line;
use crate::words::shape::ends_sentence;
use crate::words::signs::bullet;

/// How much room lies between two columns.
const ROOM: &str = "   ";

/// The lines of a text that stands in two columns, a block at a time: those of the first column, then those of the
/// second.
pub(crate) fn columns_apart(lines: Vec<Line>) -> Vec<Line> {
    let rows: Vec<[&str; 2]> = lines.iter().filter_map(halves).collect();
    let is_prose = rows.iter().any(|row| row.iter().any(|half| !ends_sentence(half)))
        && lines.iter().zip(lines.iter().skip(1)).any(|(line, next)| goes_on(line, next));
    if rows.len() < 4 || rows.len() * 10 < lines.len() * 6 || !is_prose {
        return lines;
    }
    let width = |side: usize| rows.iter().map(|row| columns(row[side])).max().unwrap_or(0);
    let widths = [width(0), width(1)];
    let blocks = lines.chunk_by(|_, next| next.gap == 0);
    blocks.flat_map(|block| block_apart(block, widths)).collect()
}

/// Whether the first half of a row goes on in that of the row right below.
fn goes_on(line: &Line, next: &Line) -> bool {
    let (Some([one, _]), Some(_)) = (halves(line), halves(next)) else { return false };
    next.gap == 0 && one.contains(' ') && !ends_sentence(one) && !one.ends_with([',', '，'])
}

/// The halves of a row, in the order in which they stand.
fn halves(line: &Line) -> Option<[&str; 2]> {
    let found = cells(&line.text, ROOM);
    let [one, other] = found.as_slice() else { return None };
    let scripts = [script(one), script(other)];
    let in_two = scripts.contains(&Some(Script::Latin)) && scripts.contains(&Some(Script::Han));
    (in_two && !line.text.contains('\t')).then_some([*one, *other])
}

/// What stands in a column of a block: the place of the row, the line of the source, and the words.
type Cell<'a> = (usize, &'a Line, &'a str);

/// The lines of one block: what stands alone belongs to the column in its script.
fn block_apart(block: &[Line], widths: [usize; 2]) -> Vec<Line> {
    let Some(first) = block.iter().find_map(halves).and_then(|[one, _]| script(one)) else {
        return block.to_vec();
    };
    let column = |side: usize| -> Vec<Cell<'_>> {
        let own = block.iter().enumerate().filter_map(|(row, line)| match halves(line) {
            Some(both) => Some((row, line, both[side])),
            None => {
                let is_own = (script(&line.text) == Some(first)) == (side == 0);
                is_own.then_some((row, line, line.text.as_str()))
            }
        });
        own.collect()
    };
    let both = [column(0), column(1)];
    let full = [0, 1].map(|side| full_rows(&both[side], widths[side]));
    let made = |side: usize| {
        let (full, both) = (&full, &both);
        both[side].iter().enumerate().map(move |(place, (row, line, text))| {
            let gap = if place == 0 { line.gap.max(1) } else { line.gap };
            // Both columns say the same: where the one goes on, the other does unless it has ended its sentence.
            let above = place.checked_sub(1).and_then(|above| both[side].get(above));
            let goes_on = above.is_some_and(|(above, _, words)| {
                above + 1 == *row
                    && bullet(text).is_none()
                    && (full[side].contains(above)
                        || full[1 - side].contains(above) && !ends_sentence(words))
            });
            Line { text: (*text).to_owned(), gap, goes_on, ..(*line).clone() }
        })
    };
    made(0).chain(made(1)).collect()
}

/// The rows of a column whose line is as long as the column is wide, so that the next one goes on with it.
fn full_rows(column: &[Cell<'_>], width: usize) -> Vec<usize> {
    let pairs = column.iter().zip(column.iter().skip(1));
    let full = pairs.filter(|((_, _, text), (_, _, next))| is_full(text, next, width));
    full.map(|((row, ..), _)| *row).collect()
}
