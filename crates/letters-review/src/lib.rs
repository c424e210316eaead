//! What the editors of a bundle should look at again, where it stands, what would be right, and what
//! a program can mend without asking.
//!
//! [`review`] says all that can be said of a bundle: what the format itself finds (crate
//! `letters-bundle`), and what only a look at the words finds. Each kind of finding is a module:
//! `names` that stand without their mark, marks without `counterparts` in the other language, texts
//! in another of the `scripts`, `merged` passages without words, `counts` that the lists contradict, `invisible` characters. [`fix`]
//! makes the changes that need no decision in the text of the file and leaves every other byte as it
//! is. [`parity`] compares the languages of every passage: names, numbers, notes.
//!
//! Only the command line needs this, so it stands apart from the crates that the reader ships.
//!
//! ```
//! let bundle = br#"{
//!   "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en"],
//!   "entities": [{"id": "mara-quill", "kind": "person", "name": {"en": "Mara Quill"}}],
//!   "letters": [{
//!     "id": "ferry", "edition": "full", "languages": ["en"], "date": "2001", "title": {"en": "Ferry"},
//!     "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": "Please let Mara Quill cross."}}]
//!   }]
//! }"#;
//! let review = letters_review::review(bundle);
//! let finding = &review.findings[0];
//! assert_eq!((finding.code, finding.place.line, finding.place.column), ("unmarked-name", 6, 77));
//!
//! let fixed = letters_review::fix(bundle);
//! let text = String::from_utf8(fixed.bytes)?;
//! assert!(text.contains(r#"["Please let ", { "text": "Mara Quill", "entity": "mara-quill" }, " cross."]"#));
//! assert!(letters_review::review(text.as_bytes()).findings.is_empty());
//! # Ok::<(), std::string::FromUtf8Error>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod counterparts;
mod counts;
mod finding;
mod fix;
mod invisible;
mod mends;
mod merged;
mod names;
mod numbers;
mod parity;
mod review;
mod running_text;
mod scripts;
mod texts;
mod unmarked;

pub use finding::{CODES, Finding};
pub use fix::{Fixed, fix};
pub use parity::{Difference, Kind, parity};
pub use review::{Review, review};
