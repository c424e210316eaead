//! Tables within a text, as of prisoners or of cases: which lines are their rows, and what stands in the columns.

use crate::language::pairs;
use crate::source::cell_lines::cell_lines;
use crate::source::line::Line;
use crate::words::shape::is_sentence;
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// A line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GridLine {
    /// The place of the table among all.
    pub table: usize,
    /// Whether it is the first cell of its row, or all of it.
    pub begins: bool,
    /// Whether the table says what became of people, by the heads of its columns. No table of those who sign does.
    pub is_of_cases: bool,
}

/// The lines of a source that stand in tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    lines: Vec<Option<GridLine>>,
}

impl Grid {
    /// Finds the tables of a source: rows that tabs, upright strokes or spaces divide, and tables that were pasted
    /// with each cell on a line of its own.
    pub fn find(lines: &[Line]) -> Grid {
        let mut grid = Grid { lines: vec![None; lines.len()] };
        let mut table = 0;
        let mut at = 0;
        while at < lines.len() {
            let (rows, is_of_cases) = match cell_lines(lines.get(at..).unwrap_or_default()) {
                rows if rows.is_empty() => divided(lines, at),
                rows => (rows, true),
            };
            for (place, begins) in rows.iter().copied() {
                if let Some(line) = grid.lines.get_mut(at + place) {
                    *line = Some(GridLine { table, begins, is_of_cases });
                }
            }
            table += 1;
            at += rows.last().map_or(1, |(last, _)| last + 1);
        }
        grid
    }

    /// What a line is in a table, if it stands in one.
    pub fn line(&self, at: usize) -> Option<GridLine> {
        self.lines.get(at).copied().flatten()
    }

    /// Whether a line stands in a table that says what became of people.
    pub fn is_of_cases(&self, at: usize) -> bool {
        self.line(at).is_some_and(|line| line.is_of_cases)
    }
}

/// How long what heads a column may be, in characters.
const LONGEST_HEAD: usize = 60;

/// How the columns of a row are divided, the plainest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Divider {
    Stroke,
    Tab,
    Spaces,
}

/// What stands in the columns of a row; between tabs and strokes a cell may be empty.
pub(crate) fn cells(text: &str) -> Vec<&str> {
    match divider(text) {
        Some(Divider::Stroke) => without_frame(text).split('|').map(str::trim).collect(),
        Some(Divider::Tab) => text.split('\t').map(str::trim).collect(),
        Some(Divider::Spaces) => {
            text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
        }
        None => vec![text],
    }
}

/// A row without the strokes around it: `| Mara Quill | 61 |`.
pub(crate) fn without_frame(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('|').unwrap_or(text);
    inner.strip_suffix('|').unwrap_or(inner).trim()
}

/// Whether a cell heads a column, by words for what became of people.
pub(crate) fn heads_cases(cell: &str) -> bool {
    is_brief(cell) && words::contains(cell, Kind::CaseColumn)
}

/// Whether a cell heads the column in which the names stand.
pub(crate) fn heads_names(cell: &str) -> bool {
    is_column(cell, "name")
}

/// Whether a cell heads a column of any table.
pub(crate) fn heads_any(cell: &str) -> bool {
    let is = |half: &str| words::is_one(half, Kind::TableColumn);
    let in_two = || pairs::split(cell).is_some_and(|pair| is(pair.latin) && is(pair.han));
    heads_cases(cell) || is(pairs::without_aside(cell)) || in_two() || column_of(cell).is_some()
}

fn is_column(cell: &str, field: &str) -> bool {
    column_of(cell) == Some(field)
}

/// What stands in the column that a cell heads, which may say it in two languages.
fn column_of(cell: &str) -> Option<&'static str> {
    let of = |half: &str| {
        let plain = words::plain(pairs::without_aside(half));
        let bare = plain.trim_matches(['*', '.', ':', '：', ' ']);
        let mut known = words::of(Kind::Column).filter_map(|entry| entry.rsplit_once(' '));
        known.find(|(heading, _)| *heading == bare).map(|(_, field)| field)
    };
    let in_two = || {
        let pair = pairs::split(cell)?;
        of(pair.latin).filter(|field| of(pair.han) == Some(field))
    };
    if cell.chars().count() > LONGEST_HEAD { None } else { of(cell).or_else(in_two) }
}

/// Whether a cell is as short as what heads a column.
fn is_brief(cell: &str) -> bool {
    cell.split_whitespace().count() <= 5 && cell.chars().count() <= 32 && !is_sentence(cell)
}

/// The rows from one line on whose columns are divided on the line, as places from there, and whether the first of
/// them says that they are cases. None if there are too few of them.
fn divided(lines: &[Line], from: usize) -> (Vec<(usize, bool)>, bool) {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let Some(own) = divider(text(from)) else { return (Vec::new(), false) };
    let gap = |at: usize| lines.get(at).map_or(0, |line| line.gap);
    let first_gap = lines.get(from + 1).map_or(0, |line| line.gap);
    let mut rows = vec![(0, true)];
    for at in from + 1..lines.len() {
        let is_rule = !text(at).contains(char::is_alphanumeric) && own == Divider::Stroke;
        let is_near = gap(at) == 0 || own != Divider::Spaces && gap(at) == first_gap;
        if is_near && is_rule {
            continue;
        }
        if !is_near || divider(text(at)) != Some(own) {
            break;
        }
        rows.push((at - from, true));
    }
    let count = |(place, _): &(usize, bool)| cells(text(from + place)).len();
    let widest = rows.iter().map(count).max().unwrap_or(0);
    let least = if widest >= 3 { 2 } else { 3 };
    let head = cells(text(from));
    let is_of_cases = tells_cases(&head);
    if rows.len() < least {
        return (Vec::new(), false);
    }
    (rows, is_of_cases)
}

/// Whether the heads of columns are those of a table of cases: one says so, or there are names with what no list of those
/// who sign has beside them, such as ages.
fn tells_cases(head: &[&str]) -> bool {
    let has = |is: &dyn Fn(&str) -> bool| head.iter().any(|cell| is(cell));
    let signs = ["position", "organization", "address", "other"];
    let is_other = has(&heads_names)
        && has(&|cell| words::is_one(cell, Kind::TableColumn))
        && !has(&|cell| signs.iter().any(|field| is_column(cell, field)));
    (has(&heads_cases) || is_other)
        && head.iter().filter(|cell| !cell.is_empty()).all(|cell| is_brief(cell))
}

/// How the columns of a line are divided; nothing if it is no row.
fn divider(text: &str) -> Option<Divider> {
    let filled = |parts: &mut dyn Iterator<Item = &str>| {
        parts.filter(|part| part.contains(char::is_alphanumeric)).count()
    };
    // A number or a bullet before a tab is that of an item.
    let is_item =
        |text: &str| bullet(text).is_some_and(|(_, at)| !text[at..].contains(['\t', '|']));
    if is_item(text) {
        return None;
    }
    if filled(&mut text.split('|')) >= 2 && (text.contains(" | ") || text.starts_with('|')) {
        return Some(Divider::Stroke);
    }
    if filled(&mut text.split('\t')) >= 2 {
        return Some(Divider::Tab);
    }
    // Two spaces may stand behind a sentence.
    let cells: Vec<&str> =
        text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let are_apart = text.contains("   ") || cells.len() >= 3;
    let says = cells.iter().any(|cell| is_sentence(cell) || cell.ends_with(['.', '。']));
    (cells.len() >= 2 && are_apart && !says).then_some(Divider::Spaces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    fn found(text: &str) -> Vec<(usize, bool)> {
        let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
        let grid = Grid::find(&lines);
        let rows = (0..lines.len()).filter_map(|at| Some((at, grid.line(at)?.is_of_cases)));
        rows.collect()
    }

    #[test]
    fn rows_are_divided_in_several_ways() {
        let cases =
            "As follows:\nName\tAge\tSentence\nWen Ruilin\t61\t\nHao Jing\t\t2 years\nWe ask.";
        assert_eq!(found(cases), [(1, true), (2, true), (3, true)]);
        let strokes = "| 姓名 | 刑期 |\n|---|---|\n| 溫瑞霖 | 七年 |\n| 郝靜怡 | 兩年 |";
        assert_eq!(found(strokes), [(0, true), (2, true), (3, true)]);
        let spaces =
            "Gu Lianhua      tram driver\nTao Zhiyuan     proofreader\nXing Baozhu     gardener";
        assert_eq!(found(spaces), [(0, false), (1, false), (2, false)]);
        for none in [
            "1.\tWe ask for this.\n2.\tWe ask for that.\n3.\tWe ask for more.",
            "It sailed.  It sank.  It was lost.\nIt was found.  It sails.  All is well.",
            "Mara Quill\tChair\n\nWe ask.",
        ] {
            assert_eq!(found(none), [], "{none}");
        }
    }

    #[test]
    fn cells_may_be_empty() {
        assert_eq!(cells("2 Nov\tKang Yonghe\t47\t\tat night").len(), 5);
        assert_eq!(cells("| 溫瑞霖 | | 七年 |"), ["溫瑞霖", "", "七年"]);
        assert_eq!(cells("Gu Lianhua     tram driver"), ["Gu Lianhua", "tram driver"]);
    }
}
