//! The rows of tables within a text. A bundle has no tables: each row is an item, and so is the row of the heads.

use crate::sort::sorted::Sorted;
use crate::source::part::Part;

/// Says of the lines of tables in one language that each of their rows is an item.
pub(crate) fn find(sorted: &mut Sorted<'_>, lines: &[usize]) {
    lines.iter().for_each(|at| sort(sorted, *at));
}

/// Says of a line that stands in a table, and of which nothing is known yet, that it is an item, or goes on with one.
pub(crate) fn sort(sorted: &mut Sorted<'_>, at: usize) {
    if let Some(line) = sorted.grid.line(at).filter(|_| sorted.part(at).is_none()) {
        sorted.set(at, Part::Item);
        sorted.set_joins(at, !line.begins);
    }
}
