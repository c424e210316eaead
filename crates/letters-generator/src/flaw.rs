//! What can be wrong with the generator's own data, or with what is asked of it.

use std::fmt;

/// Why there is no archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// A list of words, names or sentences is not there or is empty.
    NoList {
        /// Its name.
        name: String,
    },
    /// A line of a list has another number of forms than its list has.
    BadLine {
        /// The list.
        list: String,
        /// The line.
        line: String,
    },
    /// A sentence names other things to be filled in on one side than on the other.
    UnevenSentence {
        /// Its English side.
        english: String,
    },
    /// A sentence names a thing to be filled in that cannot be closed or is not known.
    BadSlot {
        /// What stands between the braces.
        slot: String,
    },
    /// What was made is no id, no date or no language tag.
    BadValue {
        /// The text.
        text: String,
    },
    /// There are more letters than one bundle may hold.
    TooManyForOneBundle {
        /// The number asked for.
        letters: usize,
        /// The most that one bundle holds.
        most: usize,
    },
}

impl Flaw {
    /// For `map_err` after reading a value that was made here.
    pub(crate) fn value<E>(text: &str) -> impl FnOnce(E) -> Flaw {
        let text = text.to_owned();
        move |_| Flaw::BadValue { text }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::NoList { name } => {
                write!(out, "no list [{name}] in the data; add one with a line at least")
            }
            Flaw::BadLine { list, line } => {
                write!(out, "a line of [{list}] has too few or too many forms: `{line}`")
            }
            Flaw::UnevenSentence { english } => {
                write!(out, "both sides must have the same things to fill in: `{english}`")
            }
            Flaw::BadSlot { slot } => {
                write!(out, "nothing can be filled in for `{slot}`; name a list of words")
            }
            Flaw::BadValue { text } => write!(out, "`{text}` was made and is not valid"),
            Flaw::TooManyForOneBundle { letters, most } => write!(
                out,
                "{letters} letters are too many for one bundle, which holds {most}; \
                 write several with --out-dir DIR"
            ),
        }
    }
}

impl std::error::Error for Flaw {}
