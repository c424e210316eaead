//! The passages of a bundle as a table for spreadsheets, and back.
//!
//! [`table`] writes CSV: a row for each passage, a column for each language, and the passage's asks
//! and topics. [`apply`] reads such a table, as spreadsheets leave it, and changes in the text of the
//! bundle only what differs in the table; a table that nobody has changed changes no byte.
//!
//! Marks are written as in Markdown, so that a cell can be read and typed (module `notation`, and
//! `docs/command-line.md` for editors):
//!
//! | cell | meaning |
//! |---|---|
//! | `[Mara Quill](@mara-quill)` | a name of the entity `mara-quill` |
//! | `[^n1]` | the sign of the note `n1` |
//! | `[bord](sic board)` | a misprint, and what was meant |
//! | `\[` and `\\` | these characters themselves |
//! | `[=p1]` alone | in this language the passage `p1` contains it |
//! | nothing | not translated |
//!
//! ```
//! let bundle = r#"{
//!   "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en", "zh-Hant"],
//!   "entities": [{"id": "mara", "kind": "person", "name": {"en": "Mara"}}],
//!   "letters": [{
//!     "id": "ferry", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2001",
//!     "title": {"en": "Ferry"},
//!     "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": "Let Mara cross."}}]
//!   }]
//! }"#;
//! let archive = letters_bundle::decode(bundle.as_bytes())?;
//! let table = letters_table::table(&archive);
//! assert!(table.ends_with("ferry,p1,paragraph,Let Mara cross.,,,\r\n"));
//! assert_eq!(letters_table::apply(bundle.as_bytes(), table.as_bytes())?.bytes, bundle.as_bytes());
//!
//! let edited = table.replace("Let Mara cross.,,", "Let [Mara](@mara) cross.,請准渡海,");
//! let applied = letters_table::apply(bundle.as_bytes(), edited.as_bytes())?;
//! let text = r#"{"en": ["Let ", { "text": "Mara", "entity": "mara" }, " cross."], "zh-Hant": "請准渡海"}"#;
//! assert!(String::from_utf8(applied.bytes)?.contains(text));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod apply;
mod asks;
mod difference;
mod guard;
mod json;
mod layout;
mod merged;
mod notation;
mod problem;
mod read;
mod rewrite;
mod write;

pub use apply::{Applied, Change, apply};
pub use asks::AskFlaw;
pub use notation::NotationFlaw;
pub use problem::{CellPlace, Flaw, Refused, TableProblem};
pub use write::{row_of, row_with_date, table};
