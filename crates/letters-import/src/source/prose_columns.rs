//! Prose in two columns, a language in each: what stands side by side goes on below itself.

use crate::language::script::{Script, script};
use crate::source::layout::cells;
use crate::source::line::Line;
use crate::words::shape::ends_sentence;

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
    let blocks = lines.chunk_by(|_, next| next.gap == 0);
    blocks.flat_map(block_apart).collect()
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

/// The lines of one block: what stands alone belongs to the column in its script.
fn block_apart(block: &[Line]) -> Vec<Line> {
    let Some(first) = block.iter().find_map(halves).and_then(|[one, _]| script(one)) else {
        return block.to_vec();
    };
    let column = |is_first: bool| {
        let own = block.iter().filter_map(move |line| match halves(line) {
            Some([one, other]) => Some((line, if is_first { one } else { other })),
            None => {
                ((script(&line.text) == Some(first)) == is_first).then_some((line, &*line.text))
            }
        });
        own.enumerate().map(|(place, (line, text))| {
            let gap = if place == 0 { line.gap.max(1) } else { line.gap };
            Line { text: text.to_owned(), gap, ..line.clone() }
        })
    };
    column(true).chain(column(false)).collect()
}
