//! What can be wrong with a table.

use std::fmt;

use letters_bundle::Refusal;

use crate::{AskFlaw, NotationFlaw};

/// Why a table changes nothing.
#[derive(Debug)]
pub enum Refused {
    /// The bundle to be changed is refused itself.
    Bundle(Refusal),
    /// The bundle to be changed is no text with JSON in it.
    NoJson,
    /// What is wrong with the table, in its order.
    Table(Vec<TableProblem>),
    /// The bundle would be refused after the changes.
    Result(Refusal),
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::Bundle(refusal) => {
                write!(out, "the bundle is refused; mend it first:\n{refusal}")
            }
            Refused::NoJson => out.write_str("the bundle is no JSON; mend it first"),
            Refused::Table(problems) => {
                let mut problems = problems.iter();
                let first = problems.next();
                first.map_or(Ok(()), |problem| problem.fmt(out))?;
                problems.try_for_each(|problem| write!(out, "\n{problem}"))
            }
            Refused::Result(refusal) => {
                write!(out, "the bundle would be refused with these changes:\n{refusal}")
            }
        }
    }
}

impl std::error::Error for Refused {}

/// One thing that is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableProblem {
    /// Where it is.
    pub place: CellPlace,
    /// What it is.
    pub flaw: Flaw,
}

impl fmt::Display for TableProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TableProblem { place, flaw } = self;
        write!(out, "{place}: {flaw}")
    }
}

/// A cell, as spreadsheets and as text editors find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellPlace {
    /// The line of the file in which the row begins, from 1.
    pub line: u64,
    /// The row, from 1.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
}

impl fmt::Display for CellPlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut letters, mut rest) = (Vec::new(), self.column + 1);
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        let column: String = letters.into_iter().rev().collect();
        write!(out, "line {}, cell {column}{}", self.line, self.row)
    }
}

/// What is wrong with a cell, a row or the head of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The file is not UTF-8.
    NotUtf8,
    /// No row says anything.
    Empty,
    /// The first row that says something does not name columns.
    NoHead {
        /// What its first cell says.
        found: String,
    },
    /// A column by which rows are known is not there.
    NoColumn {
        /// Its name.
        name: &'static str,
    },
    /// A column has a name that no column has.
    BadColumn {
        /// Its name.
        found: String,
        /// The languages of the bundle, which are names of columns.
        languages: Vec<String>,
    },
    /// A column has the name of one before it.
    RepeatedColumn {
        /// The name.
        name: String,
    },
    /// A column has no name, and rows say something in it.
    NoName,
    /// The row ends before this cell, where the bundle has something.
    ShortRow,
    /// The row goes on behind the last column.
    LongRow {
        /// How many rows below it do so too.
        more: usize,
    },
    /// Question marks stand where the bundle has characters that a program could not write.
    LostCharacters,
    /// A spreadsheet has taken words for a formula, and shows what is wrong with that.
    FailedFormula {
        /// What it shows.
        found: String,
    },
    /// The row does not say of which letter or passage it speaks.
    NoId {
        /// Which of the two is empty.
        thing: &'static str,
    },
    /// The row of the same passage stands above.
    RepeatedRow {
        /// Where.
        first: usize,
    },
    /// Something that the bundle does not have.
    Unknown {
        /// What it is to be: `letter`, `entity`.
        thing: &'static str,
        /// What the cell says.
        found: String,
        /// The nearest that the bundle has.
        nearest: Option<String>,
    },
    /// The letter does not exist in the language of the column.
    NotOfLetter {
        /// The language.
        language: String,
    },
    /// The words of a passage would be nowhere.
    Lost {
        /// The passage.
        passage: String,
        /// The language.
        language: String,
    },
    /// A mark that means nothing.
    Notation(NotationFlaw),
    /// Asks that are written in another way.
    Asks(AskFlaw),
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NotUtf8 => {
                out.write_str("the table is not UTF-8; save it as `CSV UTF-8`, or choose Unicode (UTF-8)")
            }
            Flaw::Empty => out.write_str("the table is empty; `letters table` writes one of all passages"),
            Flaw::NoHead { found } => write!(
                out,
                "the first row has to name the columns (letter, passage, kind, the languages, asks, topics) \
                 and begins with `{found}`; put the row of names above all others"
            ),
            Flaw::NoColumn { name } => write!(
                out,
                "there is no column `{name}`, by which passages are known; copy it from the table \
                 that `letters table` writes"
            ),
            Flaw::NoName => out.write_str(
                "the column has no name, and rows say something in it; write above it what it has (a \
                 language of the bundle, asks or topics), or empty it",
            ),
            Flaw::BadColumn { found, languages } => write!(
                out,
                "no column is called `{found}`; columns are letter, passage, kind, {}, asks and topics",
                languages.join(", ")
            ),
            Flaw::RepeatedColumn { name } => {
                write!(out, "the column `{name}` is there twice; take one of them away")
            }
            Flaw::ShortRow => out.write_str(
                "the row ends before this cell, where the bundle has something; write its cells, \
                 or take the row away to leave the passage as it is",
            ),
            Flaw::LongRow { more } => {
                out.write_str("the row goes on behind the last column")?;
                if *more > 0 {
                    write!(out, ", and so do {more} others")?;
                }
                out.write_str(
                    ", so nothing else was looked at; cells that hold commas have to stand in quotation marks (\"): save the table as CSV in the \
                     spreadsheet itself",
                )
            }
            Flaw::LostCharacters => out.write_str(
                "question marks stand in the place of characters, which were lost as the table was \
                 saved; save it once more as `CSV UTF-8`, or choose Unicode (UTF-8)",
            ),
            Flaw::FailedFormula { found } => write!(
                out,
                "the spreadsheet took the words for a formula and shows `{found}`; write the words again \
                 with an apostrophe (') before them, or take the row away"
            ),
            Flaw::NoId { thing } => write!(
                out,
                "the row does not say of which {thing} it speaks; copy that from the table that `letters \
                 table` writes (new passages are added in the bundle)"
            ),
            Flaw::RepeatedRow { first } => {
                write!(out, "the passage has a row already, row {first}; keep one of them")
            }
            Flaw::Unknown { thing, found, nearest } => {
                write!(out, "the bundle has no {thing} `{found}`; ")?;
                match nearest {
                    Some(nearest) => write!(out, "did you mean `{nearest}`?"),
                    None => write!(out, "write one that it has, or add it to the bundle first"),
                }
            }
            Flaw::NotOfLetter { language } => write!(
                out,
                "the letter does not exist in `{language}`; add that to its `languages` in the \
                 bundle, or empty the cell"
            ),
            Flaw::Lost { passage, language } => write!(
                out,
                "the words of `{passage}` in `{language}` would be nowhere; write `[=…]` with the \
                 passage whose text contains it, or its words"
            ),
            Flaw::Notation(flaw) => flaw.fmt(out),
            Flaw::Asks(flaw) => flaw.fmt(out),
        }
    }
}
