//! Archives to tables.

use std::borrow::Cow;

use letters_bundle::Choice as _;
use letters_model::{Archive, Letter, Passage, TopicId};

use crate::guard::guarded;
use crate::{asks, notation};

/// The names of the columns before those of the languages.
pub(crate) const BEFORE: [&str; 3] = ["letter", "passage", "kind"];
/// The names of the columns after them.
pub(crate) const AFTER: [&str; 2] = ["asks", "topics"];

/// Writes the passages of an archive as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know
/// it): a row for each passage, a column for each language of the archive.
pub fn table(archive: &Archive) -> String {
    let mut out = "\u{feff}".to_owned();
    let languages = archive.languages.iter().map(|tag| tag.as_str());
    row_of(BEFORE.into_iter().chain(languages).chain(AFTER), &mut out);
    for letter in &archive.letters {
        for passage in &letter.passages {
            let cells = row(archive, letter, passage);
            row_of(cells.iter().map(String::as_str), &mut out);
        }
    }
    out
}

/// The cells of a passage.
pub(crate) fn row(archive: &Archive, letter: &Letter, passage: &Passage) -> Vec<String> {
    let mut cells =
        vec![letter.id.to_string(), passage.id.to_string(), passage.kind.word().to_owned()];
    let languages = archive.languages.iter();
    cells.extend(languages.map(|language| notation::write(passage.rendering(language))));
    cells.push(asks::write(&passage.asks));
    cells.push(write_topics(&passage.topics));
    cells
}

pub(crate) fn write_topics(topics: &[TopicId]) -> String {
    topics.iter().map(TopicId::as_str).collect::<Vec<_>>().join(" ")
}

/// Adds a row of CSV, ended by CR LF; cells that a spreadsheet would take for a formula, a number or a date
/// have an apostrophe before them.
pub fn row_of<'c>(cells: impl Iterator<Item = &'c str>, out: &mut String) {
    written(cells.map(guarded), out);
}

/// The same, where the cells of one column are dates and are to be taken for such.
pub fn row_with_date<'c>(cells: impl Iterator<Item = &'c str>, column: usize, out: &mut String) {
    let cells = cells.enumerate();
    written(cells.map(|(at, cell)| if at == column { cell.into() } else { guarded(cell) }), out);
}

fn written<'c>(cells: impl Iterator<Item = Cow<'c, str>>, out: &mut String) {
    for (number, cell) in cells.enumerate() {
        out.push_str(if number > 0 { "," } else { "" });
        if cell.contains(['"', ',', ';', '\t', '\n', '\r']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
