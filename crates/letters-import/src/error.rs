//! Why nothing can be imported.

use std::fmt;

use letters_model::EntityKind;

use crate::settle::spot::Spot;
use crate::source::plain_text::NotPlainText;

/// Why a text cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// A file is no plain text.
    NotPlainText {
        /// The file.
        file: String,
        /// What it is.
        why: NotPlainText,
    },
    /// No line of any file is part of a letter.
    Empty,
    /// The letter gives no date.
    NoDate,
    /// More languages than a bundle can have.
    TooManyLanguages {
        /// How many there are.
        found: usize,
    },
    /// The settle file cannot be read, or settles what cannot be.
    Settle(SettleError),
}

/// What is wrong with a settle file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettleError {
    /// Where it stands; nothing where all of the file is meant.
    pub spot: Option<Spot>,
    /// What is wrong there.
    pub flaw: SettleFlaw,
    /// What else is wrong, at other places.
    pub more: Vec<SettleError>,
}

/// What is wrong at one place of a settle file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettleFlaw {
    /// It is no TOML, or has fields or values that it cannot have.
    Form {
        /// What is wrong, and what would be right.
        why: String,
    },
    /// A key of `lines`, or an entry of `together`, names no lines.
    Lines {
        /// What stands there.
        found: String,
    },
    /// Lines are named that the source does not have, or that are empty.
    NoSuchLine {
        /// What stands there.
        found: String,
        /// The line with words that is nearest.
        nearest: Option<usize>,
    },
    /// A language is settled that is none of the letter's.
    Language {
        /// The tag.
        found: String,
        /// Those of the letter.
        languages: Vec<String>,
    },
    /// A party is settled that the letter does not have.
    NoSuchParty {
        /// What is looked for.
        found: String,
        /// The role in which it is looked for.
        role: &'static str,
        /// Those whom the letter has in that role, as it prints them.
        printed: Vec<String>,
    },
    /// An entity is named that neither the archive has nor the settle file describes.
    NoSuchEntity {
        /// The id.
        found: String,
        /// Of what kind it seems to be.
        kind: EntityKind,
        /// The id of the archive that is nearest.
        nearest: Option<String>,
    },
    /// A party is stated with words that its lines do not have.
    NotPrinted {
        /// The words.
        found: String,
        /// The lines.
        lines: String,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::NotPlainText { file, why } => write!(
                out,
                "{}; {}",
                why.of(file),
                match why {
                    NotPlainText::Format { .. } =>
                        "open it, copy the words of the letter into a plain text file (UTF-8), and import that",
                    NotPlainText::Encoding { .. } =>
                        "open it where its words can be read, save it as plain text with the encoding UTF-8, and \
                         import that",
                }
            ),
            ImportError::Empty => out.write_str(
                "no line of the text is part of a letter; give a file with the text of one, or say in \
                 a settle file which lines are",
            ),
            ImportError::NoDate => out.write_str(
                "no line of the letter gives its date; write it into a text file, for example settle.toml, \
                 as `date = \"2026-03-04\"` (year, month, day), and import with `--settle settle.toml`",
            ),
            ImportError::TooManyLanguages { found } => {
                write!(out, "the text has {found} languages; a letter can have 16 at most")
            }
            ImportError::Settle(why) => why.fmt(out),
        }
    }
}

impl fmt::Display for SettleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.spot {
            Some(spot) => write!(out, "settle file, {spot}: {}", self.flaw)?,
            None => write!(out, "settle file: {}", self.flaw)?,
        }
        self.more.iter().try_for_each(|other| write!(out, "\n{other}"))
    }
}

impl fmt::Display for SettleFlaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettleFlaw::Form { why } => out.write_str(why),
            SettleFlaw::Lines { found } => write!(
                out,
                "`{found}` names no lines; write a number, a range such as `3-7`, or `2:14` for line 14 \
                 of the second file"
            ),
            SettleFlaw::NoSuchLine { found, nearest: Some(nearest) } => write!(
                out,
                "the text has no words at `{found}`; the nearest line that has some is {nearest}"
            ),
            SettleFlaw::NoSuchLine { found, nearest: None } => {
                write!(out, "the text has no words at `{found}`; look at the numbers in the report")
            }
            SettleFlaw::Language { found, languages } => write!(
                out,
                "`{found}` is no language of the letter; write one of {}, or name it with \
                 `--language {found}` too",
                quoted(languages)
            ),
            SettleFlaw::NoSuchParty { found, role, printed } if printed.is_empty() => write!(
                out,
                "the letter has no {role} `{found}`, and none at all; settle the line of the name as \
                 `{role}` first"
            ),
            SettleFlaw::NoSuchParty { found, role, printed } => {
                write!(out, "the letter has no {role} `{found}`; write {}", quoted(printed))
            }
            SettleFlaw::NoSuchEntity { found, nearest: Some(nearest), .. } => {
                write!(out, "the archive has no entity `{found}`; did you mean `{nearest}`?")
            }
            SettleFlaw::NoSuchEntity { found, kind, nearest: None } => {
                let kind = match kind {
                    EntityKind::Person | EntityKind::Group => "person",
                    EntityKind::Organization => "organization",
                };
                write!(
                    out,
                    "the archive has no entity `{found}`; write `{{ id = \"{found}\", kind = \"{kind}\" }}` \
                     in `names`, behind its name as the letter prints it, to make it"
                )
            }
            SettleFlaw::NotPrinted { found, lines } => write!(
                out,
                "`lines` ({lines}) do not say `{found}`; a party has the words that the letter prints, so \
                 copy them from there, or add the line where they stand"
            ),
        }
    }
}

/// Words of which one is to be chosen.
fn quoted(words: &[String]) -> String {
    // More are found faster in the report.
    const MOST: usize = 6;
    let shown: Vec<String> = words.iter().take(MOST).map(|word| format!("`{word}`")).collect();
    let more = if words.len() > MOST { " or another of the report" } else { "" };
    shown.join(" or ") + more
}

impl SettleError {
    /// A flaw at a place.
    pub(crate) fn at(spot: Spot, flaw: SettleFlaw) -> SettleError {
        SettleError { spot: Some(spot), flaw, more: Vec::new() }
    }

    /// All of several; all is well if there are none.
    pub(crate) fn all(errors: impl IntoIterator<Item = SettleError>) -> Result<(), SettleError> {
        let mut errors = errors.into_iter();
        match errors.next() {
            None => Ok(()),
            Some(first) => Err(SettleError { more: errors.collect(), ..first }),
        }
    }

    /// Each thing that is wrong, this one first.
    pub fn each(&self) -> impl Iterator<Item = &SettleError> {
        std::iter::once(self).chain(&self.more)
    }
}

impl std::error::Error for ImportError {}
impl std::error::Error for SettleError {}

impl From<SettleError> for ImportError {
    fn from(why: SettleError) -> Self {
        ImportError::Settle(why)
    }
}
