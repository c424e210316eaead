//! Why nothing can be imported.

use std::fmt;

/// Why a text cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// A file is neither UTF-8 nor UTF-16 with a byte-order mark; the line with the first wrong byte.
    NotUtf8 {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
    },
    /// A file is no plain text.
    NotPlainText {
        /// The file.
        file: String,
        /// What it is.
        format: &'static str,
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

/// What is wrong with a settle file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettleError {
    /// It is no TOML, or has fields that it cannot have; the message names line and column.
    Form(String),
    /// A key of `lines`, or an entry of `together`, names no lines.
    Lines {
        /// What stands there.
        found: String,
    },
    /// Lines are named that the source does not have, or that are empty.
    NoSuchLine {
        /// What stands there.
        found: String,
    },
    /// A language is settled that is none of the letter's.
    Language {
        /// The tag.
        found: String,
    },
    /// A party is settled that the letter does not have.
    NoSuchParty {
        /// What is looked for.
        found: String,
    },
    /// An entity is named that neither the archive has nor the settle file describes.
    NoSuchEntity {
        /// The id.
        found: String,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::NotUtf8 { file, line } => write!(
                out,
                "`{file}`, line {line}: this is not UTF-8; save the text as UTF-8 (plain text) and import it again"
            ),
            ImportError::NotPlainText { file, format } => write!(
                out,
                "`{file}` is {format}; copy its text into a plain text file, or save it as one (UTF-8), \
                 and import that"
            ),
            ImportError::Empty => out.write_str(
                "no line of the text is part of a letter; give a file with the text of one, or say in \
                 a settle file which lines are",
            ),
            ImportError::NoDate => out.write_str(
                "no date was found in the letter; write `date = \"YYYY-MM-DD\"` in a settle file",
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
        match self {
            SettleError::Form(why) => write!(out, "the settle file cannot be read: {why}"),
            SettleError::Lines { found } => write!(
                out,
                "the settle file names the lines `{found}`; write a number, a range such as `3-7`, or \
                 `2:14` for line 14 of the second file"
            ),
            SettleError::NoSuchLine { found } => write!(
                out,
                "the settle file names the lines `{found}`, where the source has no words; look at the \
                 numbers in the report"
            ),
            SettleError::Language { found } => write!(
                out,
                "the settle file names the language `{found}`; name it with `--language {found}` too"
            ),
            SettleError::NoSuchParty { found } => write!(
                out,
                "the settle file speaks of a party `{found}`, which the letter does not have; write the \
                 name as the report gives it"
            ),
            SettleError::NoSuchEntity { found } => write!(
                out,
                "the settle file names the entity `{found}`, which the archive does not have; write \
                 `{{ id = \"{found}\", kind = \"person\" }}` in `names` to make it"
            ),
        }
    }
}

impl SettleError {
    /// Why a text is no settle file, with the line and the column where that shows.
    pub(crate) fn at(text: &str, why: &toml::de::Error) -> SettleError {
        let message = why.message();
        let before = why.span().and_then(|span| text.get(..span.start));
        SettleError::Form(match before {
            Some(before) => {
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                format!("line {line}, column {column}: {message}")
            }
            None => message.to_owned(),
        })
    }
}

impl std::error::Error for ImportError {}
impl std::error::Error for SettleError {}

impl From<SettleError> for ImportError {
    fn from(why: SettleError) -> Self {
        ImportError::Settle(why)
    }
}
