//! Tables back to bundles.

use std::collections::HashMap;

use letters_bundle::{Node, decode};
use letters_model::{Archive, LetterId, PassageId};
use letters_source::{Arena, Edit, Source, apply as apply_edits, without_mark};

use crate::difference::{Difference, Place, unknown};
use crate::merged::{self, ChangedCell};
use crate::problem::{Flaw, Refused, TableProblem};
use crate::read::{Column, Row, Table, read};
use crate::rewrite;

/// A bundle as a table wants it.
#[derive(Debug)]
pub struct Applied {
    /// The bytes; the same as before where the table says nothing new.
    pub bytes: Vec<u8>,
    /// What has changed, in the order of the table.
    pub changes: Vec<Change>,
}

/// A passage that a table has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its letter.
    pub letter: LetterId,
    /// The passage.
    pub passage: PassageId,
    /// The columns that said something new, by their names.
    pub columns: Vec<String>,
}

/// Changes in a bundle what differs in a table. Passages without a row stay as they are, and so does
/// everything in the file that the table does not say.
///
/// # Errors
/// Something in the table is wrong, or the bundle is refused, before or after; each problem says where.
pub fn apply(bundle: &[u8], table: &[u8]) -> Result<Applied, Refused> {
    let archive = decode(bundle).map_err(Refused::Bundle)?;
    let arena = Arena::new();
    let source = Source::read(bundle, &arena).ok_or(Refused::NoJson)?;
    let table = read(table, &archive).map_err(Refused::Table)?;
    let (edits, changes, cells) = edits(&archive, &source, &table).map_err(Refused::Table)?;
    let (mark, _) = bundle.split_at(bundle.len() - without_mark(bundle).len());
    let bytes = [mark, apply_edits(source.text(), &edits).as_bytes()].concat();
    let after = decode(&bytes).map_err(Refused::Result)?;
    let problems = merged::problems(&archive, &after, &cells);
    if !problems.is_empty() {
        return Err(Refused::Table(problems));
    }
    Ok(Applied { bytes, changes })
}

/// What is to be written, in which passages, and in which cells of their words.
type Edits = (Vec<Edit>, Vec<Change>, Vec<ChangedCell>);

fn edits(
    archive: &Archive,
    source: &Source<'_>,
    table: &Table,
) -> Result<Edits, Vec<TableProblem>> {
    // Where marks are missing in one row, it is seldom the only one, and cells stand in the wrong columns.
    let mut long = table.rows.iter().filter(|row| row.is_longer_than(table.columns.len()));
    if let Some(row) = long.next() {
        let (place, more) = (row.cell(table.columns.len()), long.count());
        return Err(vec![TableProblem { place, flaw: Flaw::LongRow { more } }]);
    }
    let passages = Passages::new(archive, source);
    let (mut edits, mut changes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    let mut cells = Vec::new();
    let mut rows: HashMap<(&str, &str), usize> = HashMap::new();
    for row in &table.rows {
        let (letter, passage) = (id(table, row, &Column::Letter), id(table, row, &Column::Passage));
        let (place, node) = match passages.find(letter, passage) {
            Ok(found) => found,
            Err((column, flaw)) => {
                let column = table.number_of(&column).unwrap_or(0);
                problems.push(TableProblem { place: row.cell(column), flaw });
                continue;
            }
        };
        if let Some(first) = rows.insert((letter, passage), row.place.row) {
            problems.push(TableProblem { place: row.place, flaw: Flaw::RepeatedRow { first } });
            continue;
        }
        let differences = place.differences(&table.columns, row, &mut problems);
        if differences.is_empty() {
            continue;
        }
        cells.extend(differences.iter().filter_map(|(number, difference)| match difference {
            Difference::Words(language, _) => Some(place.changed_cell(language, row.cell(*number))),
            _ => None,
        }));
        let (columns, differences): (Vec<_>, Vec<_>) = differences.into_iter().unzip();
        edits.push(rewrite::passage(source, node, place.passage, &differences));
        changes.push(Change {
            letter: place.letter.id.clone(),
            passage: place.passage.id.clone(),
            columns: columns.into_iter().map(|number| table.columns[number].to_string()).collect(),
        });
    }
    if problems.is_empty() { Ok((edits, changes, cells)) } else { Err(problems) }
}

/// What a row has in one of the columns by which it is known.
fn id<'t>(table: &Table, row: &'t Row, column: &Column) -> &'t str {
    let cell = table.number_of(column).and_then(|number| row.cells.get(number));
    cell.map_or("", |cell| cell.trim())
}

/// The passages of a bundle by their ids.
struct Passages<'a> {
    archive: &'a Archive,
    letters: HashMap<&'a str, usize>,
    /// For each letter the numbers of its passages.
    passages: Vec<HashMap<&'a str, usize>>,
    nodes: &'a [Node<'a>],
}

impl<'a> Passages<'a> {
    fn new(archive: &'a Archive, source: &'a Source<'a>) -> Passages<'a> {
        let letters = archive.letters.iter().enumerate();
        let passages = archive.letters.iter().map(|letter| {
            letter
                .passages
                .iter()
                .enumerate()
                .map(|(number, one)| (one.id.as_str(), number))
                .collect()
        });
        Passages {
            archive,
            letters: letters.map(|(number, letter)| (letter.id.as_str(), number)).collect(),
            passages: passages.collect(),
            nodes: source.tree().member_items("letters"),
        }
    }

    /// A passage and its place in the text; or what is wrong in which column.
    fn find(
        &self,
        letter: &str,
        passage: &str,
    ) -> Result<(Place<'a>, &'a Node<'a>), (Column, Flaw)> {
        let archive = self.archive;
        for (id, column, thing) in
            [(letter, Column::Letter, "letter"), (passage, Column::Passage, "passage")]
        {
            if id.is_empty() {
                return Err((column, Flaw::NoId { thing }));
            }
        }
        let Some(&number) = self.letters.get(letter) else {
            return Err((Column::Letter, unknown("letter", letter, self.letters.keys().copied())));
        };
        let passages = &self.passages[number];
        let Some(&block) = passages.get(passage) else {
            return Err((Column::Passage, unknown("passage", passage, passages.keys().copied())));
        };
        let letter = &archive.letters[number];
        let place = Place { archive, letter, passage: &letter.passages[block] };
        Ok((place, &self.nodes[number].member_items("blocks")[block]))
    }
}
