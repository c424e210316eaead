//! What a row says that the bundle does not.

use letters_bundle::Choice as _;
use letters_model::{
    Archive, Ask, EntityId, Inline, Letter, Passage, PassageKind, Rendering, Span, Tag, TopicId,
};

use crate::merged::ChangedCell;
use crate::notation::Cell;
use crate::problem::{CellPlace, Flaw, TableProblem};
use crate::read::{Column, Row};
use crate::{asks, notation, write};

/// What is to become of a part of a passage.
#[derive(Debug)]
pub(crate) enum Difference {
    Kind(PassageKind),
    Words(Tag, Cell),
    Asks(Vec<Ask>),
    Topics(Vec<TopicId>),
}

/// A passage, and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub archive: &'a Archive,
    pub letter: &'a Letter,
    pub passage: &'a Passage,
}

impl Place<'_> {
    /// What the cells of a row say that the bundle does not, each with its column.
    pub fn differences(
        self,
        columns: &[Column],
        row: &Row,
        problems: &mut Vec<TableProblem>,
    ) -> Vec<(usize, Difference)> {
        let mut differences = Vec::new();
        for (number, column) in columns.iter().enumerate() {
            let found = match row.cells.get(number) {
                Some(cell) => self.difference(column, cell),
                None if self.written(column).is_empty() => Ok(None),
                None => Err(vec![Flaw::ShortRow]),
            };
            match found {
                Ok(None) => {}
                Ok(Some(difference)) => differences.push((number, difference)),
                Err(flaws) => problems.extend(
                    flaws.into_iter().map(|flaw| TableProblem { place: row.cell(number), flaw }),
                ),
            }
        }
        differences
    }

    /// A cell with other words of the passage.
    pub fn changed_cell(self, language: &Tag, place: CellPlace) -> ChangedCell {
        let (letter, passage) = (self.letter.id.clone(), self.passage.id.clone());
        ChangedCell { letter, passage, language: language.clone(), place }
    }

    /// The cell as it would be written.
    fn written(self, column: &Column) -> String {
        match column {
            Column::Letter => self.letter.id.to_string(),
            Column::Passage => self.passage.id.to_string(),
            Column::Kind => self.passage.kind.word().to_owned(),
            Column::Words(tag) => notation::write(self.passage.rendering(tag)),
            Column::Asks => asks::write(&self.passage.asks),
            Column::Topics => write::write_topics(&self.passage.topics),
            Column::Nothing => String::new(),
        }
    }

    fn difference(self, column: &Column, cell: &str) -> Result<Option<Difference>, Vec<Flaw>> {
        let written = self.written(column);
        if cell == written {
            return Ok(None);
        }
        if is_impoverished(cell, &written) {
            return Err(vec![Flaw::LostCharacters]);
        }
        if is_failed_formula(cell) {
            return Err(vec![Flaw::FailedFormula { found: cell.trim().to_owned() }]);
        }
        let passage = self.passage;
        Ok(match column {
            Column::Letter | Column::Passage | Column::Nothing => None,
            Column::Kind => {
                let kind = kind(cell.trim()).map_err(|flaw| vec![flaw])?;
                (kind != passage.kind).then_some(Difference::Kind(kind))
            }
            Column::Words(tag) => {
                let cell = notation::read(cell).map_err(|why| vec![Flaw::Notation(why)])?;
                self.check_words(tag, &cell)?;
                (!says(&cell, passage.rendering(tag))).then(|| Difference::Words(tag.clone(), cell))
            }
            Column::Asks => {
                let asks = asks::read(cell).map_err(|why| vec![Flaw::Asks(why)])?;
                all(asks.iter().flat_map(|ask| self.check_ask(ask)))?;
                (asks != passage.asks).then_some(Difference::Asks(asks))
            }
            Column::Topics => {
                let topics = self.topics(cell)?;
                (topics != passage.topics).then_some(Difference::Topics(topics))
            }
        })
    }

    fn check_words(self, tag: &Tag, cell: &Cell) -> Result<(), Vec<Flaw>> {
        if !matches!(cell, Cell::Nothing) && !self.letter.languages.contains(tag) {
            return Err(vec![Flaw::NotOfLetter { language: tag.to_string() }]);
        }
        match cell {
            Cell::Nothing => Ok(()),
            Cell::Merged(id) => {
                let ids = self.letter.passages.iter().map(|passage| passage.id.as_str());
                all([known("passage", id.as_str(), ids)])
            }
            Cell::Words(Inline(spans)) => all(spans.iter().map(|span| match span {
                Span::Name { entity, .. } => self.check_entity(entity),
                Span::Note(id) => known(
                    "note",
                    id.as_str(),
                    self.letter.notes.iter().map(|note| note.id.as_str()),
                ),
                Span::Plain(_) | Span::Misprint { .. } => Ok(()),
            })),
        }
    }

    fn check_entity(self, id: &EntityId) -> Result<(), Flaw> {
        if self.archive.entity(id).is_some() {
            return Ok(());
        }
        known("entity", id.as_str(), self.archive.entities.iter().map(|entity| entity.id.as_str()))
    }

    fn check_ask(self, ask: &Ask) -> Vec<Result<(), Flaw>> {
        let languages = || self.archive.languages.iter().map(Tag::as_str);
        let demand = ask.demand.iter().map(|(tag, _)| known("language", tag.as_str(), languages()));
        ask.of.iter().map(|of| self.check_entity(of)).chain(demand).collect()
    }

    fn topics(self, cell: &str) -> Result<Vec<TopicId>, Vec<Flaw>> {
        let ids = || self.archive.topics.iter().map(|topic| topic.id.as_str());
        let words = || {
            let words = cell.split(|sign: char| sign.is_whitespace() || sign == ',');
            words.filter(|word| !word.is_empty())
        };
        all(words().map(|word| known("topic", word, ids())))?;
        let read = |word| TopicId::parse(word).map_err(|_| vec![unknown("topic", word, ids())]);
        words().map(read).collect()
    }
}

/// All flaws of a cell; nothing is wrong if there are none.
fn all(checked: impl IntoIterator<Item = Result<(), Flaw>>) -> Result<(), Vec<Flaw>> {
    let flaws: Vec<Flaw> = checked.into_iter().filter_map(Result::err).collect();
    if flaws.is_empty() { Ok(()) } else { Err(flaws) }
}

/// Whether a cell is what was written, with question marks for characters that another encoding has not.
fn is_impoverished(cell: &str, written: &str) -> bool {
    let is_lost = |now: char, before: char| now == '?' && !before.is_ascii();
    let mut pairs = cell.chars().zip(written.chars());
    cell.chars().count() == written.chars().count()
        && pairs.all(|(now, before)| now == before || is_lost(now, before))
}

/// Whether a cell shows what a spreadsheet shows in the place of a formula that it cannot work out.
fn is_failed_formula(cell: &str) -> bool {
    // In English, German, French and Spanish.
    const SHOWN: [&str; 12] = [
        "#NAME?",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#N/A",
        "#NULL!",
        "#NUM!",
        "#ERROR!",
        "#WERT!",
        "#BEZUG!",
        "#NOM?",
        "#¿NOMBRE?",
    ];
    let cell = cell.trim();
    SHOWN.contains(&cell)
        || cell.strip_prefix("Err:").is_some_and(|number| number.parse::<u16>().is_ok())
}

fn kind(word: &str) -> Result<PassageKind, Flaw> {
    let words = PassageKind::CHOICES.iter().map(|(word, _)| *word);
    PassageKind::of_word(word).ok_or_else(|| unknown("kind of passage", word, words))
}

/// Whether a cell says what is there already.
fn says(cell: &Cell, rendering: Rendering<'_>) -> bool {
    match (cell, rendering) {
        (Cell::Nothing, Rendering::Untranslated) => true,
        (Cell::Merged(id), Rendering::Merged(there)) => id == there,
        (Cell::Words(text), Rendering::Own(there)) => text == there,
        _ => false,
    }
}

/// Sees that a name is one of those that are known.
///
/// # Errors
/// It is none of them.
fn known<'k>(
    thing: &'static str,
    found: &str,
    all: impl Iterator<Item = &'k str> + Clone,
) -> Result<(), Flaw> {
    if all.clone().any(|name| name == found) { Ok(()) } else { Err(unknown(thing, found, all)) }
}

/// What is to be said of a name that is none of those that are known.
pub(crate) fn unknown<'k>(
    thing: &'static str,
    found: &str,
    all: impl Iterator<Item = &'k str>,
) -> Flaw {
    // As far from each other as slips of the pen are.
    const NEAR: f64 = 0.75;
    let similar = all.map(|name| (strsim::normalized_damerau_levenshtein(found, name), name));
    let nearest = similar.filter(|(near, _)| *near >= NEAR).max_by(|a, b| a.0.total_cmp(&b.0));
    Flaw::Unknown {
        thing,
        found: found.to_owned(),
        nearest: nearest.map(|(_, name)| name.to_owned()),
    }
}
