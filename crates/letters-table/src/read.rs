//! Tables as spreadsheets leave them.

use std::fmt;

use letters_model::{Archive, Tag};
use letters_source::without_mark;

use crate::guard::unguarded;
use crate::problem::{CellPlace, Flaw, TableProblem};

/// What a column has of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Column {
    Letter,
    Passage,
    Kind,
    Words(Tag),
    Asks,
    Topics,
    /// Nothing: a column without a name, in which no row says anything.
    Nothing,
}

impl fmt::Display for Column {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Column::Letter => "letter",
            Column::Passage => "passage",
            Column::Kind => "kind",
            Column::Words(tag) => tag.as_str(),
            Column::Asks => "asks",
            Column::Topics => "topics",
            Column::Nothing => "",
        })
    }
}

/// A table whose columns are known.
#[derive(Debug)]
pub(crate) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

impl Table {
    /// Where a column stands, from 0.
    pub fn number_of(&self, column: &Column) -> Option<usize> {
        self.columns.iter().position(|one| one == column)
    }
}

/// A row that says something.
#[derive(Debug)]
pub(crate) struct Row {
    /// The place of its first cell.
    pub place: CellPlace,
    /// What the cells say; fewer than there are columns where a program left out empty ones.
    pub cells: Vec<String>,
}

impl Row {
    /// Whether it says something behind so many columns.
    pub fn is_longer_than(&self, columns: usize) -> bool {
        self.cells.iter().skip(columns).any(|cell| !cell.is_empty())
    }

    /// The place of a cell.
    pub fn cell(&self, column: usize) -> CellPlace {
        CellPlace { column, ..self.place }
    }
}

/// Reads CSV; its cells are parted by commas, semicolons or tabs, as spreadsheets of different
/// countries have it.
///
/// # Errors
/// The file is no text, or its first row is not what it should be.
pub(crate) fn read(bytes: &[u8], archive: &Archive) -> Result<Table, Vec<TableProblem>> {
    let start = CellPlace { line: 1, row: 1, column: 0 };
    let problem = |place, flaw| vec![TableProblem { place, flaw }];
    let text = std::str::from_utf8(without_mark(bytes)).map_err(|why| {
        let line =
            bytes[..why.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        problem(CellPlace { line, ..start }, Flaw::NotUtf8)
    })?;
    let mut records = csv::ReaderBuilder::new();
    records.delimiter(delimiter(text)).flexible(true).has_headers(false);
    // Older programs end rows with CR alone, and what breaks the lines of a cell is something else.
    let line_end = line_end(text);
    if line_end == '\r' {
        records.terminator(csv::Terminator::Any(b'\r'));
    }
    let (mut rows, mut line, mut reached) = (Vec::new(), 1, 0);
    for (number, record) in records.from_reader(text.as_bytes()).into_records().enumerate() {
        let record = record.map_err(|_| problem(start, Flaw::NotUtf8))?;
        let start = record.position().map_or(reached, |position| position.byte() as usize);
        // The end of the line before may still be to be read.
        let begins =
            start + text[start..].bytes().take_while(|byte| b"\r\n".contains(byte)).count();
        line += text[reached..begins].matches(line_end).count() as u64;
        reached = begins;
        let cells =
            record.iter().map(|cell| unguarded(cell).replace("\r\n", "\n").replace('\r', "\n"));
        let cells: Vec<String> = cells.collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { place: CellPlace { line, row: number + 1, column: 0 }, cells });
        }
    }
    // Some spreadsheets say in a line of its own what stands between the cells: `sep=;`.
    let says_sign = |row: &Row| row.cells.first().is_some_and(|cell| cell.starts_with("sep="));
    if rows.first().is_some_and(says_sign) {
        rows.remove(0);
    }
    drop_empty_columns(&mut rows);
    if rows.is_empty() {
        return Err(problem(start, Flaw::Empty));
    }
    let head = rows.remove(0).cells;
    let is_used = |column: usize| {
        rows.iter().any(|row: &Row| row.cells.get(column).is_some_and(|cell| !cell.is_empty()))
    };
    let used: Vec<bool> = (0..head.len()).map(is_used).collect();
    Ok(Table { columns: columns(&head, &used, archive, start)?, rows })
}

/// Drops the columns at the end of a table in which no row says anything.
fn drop_empty_columns(rows: &mut [Row]) {
    let said =
        |row: &Row| row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
    let Some(named) = rows.first().map(said) else { return };
    let last = rows.iter().map(said).max().unwrap_or(named).max(named);
    for row in rows {
        row.cells.truncate(last);
    }
}

fn columns(
    head: &[String],
    used: &[bool],
    archive: &Archive,
    start: CellPlace,
) -> Result<Vec<Column>, Vec<TableProblem>> {
    let (mut columns, mut problems) = (Vec::new(), Vec::new());
    let mut wrong = |column, flaw| {
        problems.push(TableProblem { place: CellPlace { column, ..start }, flaw });
    };
    // Where all names are wrong, the row is another one.
    let is_named = |name: &String| column(name.trim(), archive).is_some();
    if let Some(first) = head.first().filter(|_| !head.iter().any(is_named)) {
        let found = first.chars().take(40).collect();
        wrong(0, Flaw::NoHead { found });
        return Err(problems);
    }
    for (number, name) in head.iter().enumerate() {
        let (name, is_used) = (name.trim(), used.get(number).is_some_and(|used| *used));
        match column(name, archive) {
            None if name.is_empty() && !is_used => columns.push(Column::Nothing),
            None if name.is_empty() => wrong(number, Flaw::NoName),
            None => {
                let languages = archive.languages.iter().map(Tag::to_string).collect();
                wrong(number, Flaw::BadColumn { found: name.to_owned(), languages });
            }
            Some(column) if columns.contains(&column) => {
                wrong(number, Flaw::RepeatedColumn { name: column.to_string() });
            }
            Some(column) => columns.push(column),
        }
    }
    for (needed, name) in [(Column::Letter, "letter"), (Column::Passage, "passage")] {
        if !columns.contains(&needed) {
            wrong(0, Flaw::NoColumn { name });
        }
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

fn column(name: &str, archive: &Archive) -> Option<Column> {
    match name.to_lowercase().as_str() {
        "letter" => Some(Column::Letter),
        "passage" => Some(Column::Passage),
        "kind" => Some(Column::Kind),
        "asks" => Some(Column::Asks),
        "topics" => Some(Column::Topics),
        // Spreadsheets begin cells with a capital letter.
        other => {
            let mut all = archive.languages.iter();
            let tag = all.find(|tag| tag.as_str().eq_ignore_ascii_case(other))?;
            Some(Column::Words(tag.clone()))
        }
    }
}

/// The sign that ends a row, or ends it together with one before.
fn line_end(text: &str) -> char {
    let (first, rest) = text.split_once('\r').unwrap_or((text, "\n"));
    if first.contains('\n') || rest.starts_with('\n') { '\n' } else { '\r' }
}

/// What stands between the cells of the first line.
fn delimiter(text: &str) -> u8 {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let count = |sign: u8| line.bytes().filter(|byte| *byte == sign).count();
    // Of equals the last would be taken, and commas are the rule.
    [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}
