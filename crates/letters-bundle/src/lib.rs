//! Reads and writes bundles of open letters, format `open-letters/1`.
//!
//! [`decode`] turns bytes into a checked [`Archive`](letters_model::Archive) or into every
//! [`Problem`] that it finds, each with a stable code, a JSON path, a line and a column.
//! [`encode`] turns an archive into bytes; [`schema_document`] describes the format as JSON Schema.
//! This crate is the only one that knows JSON.
//!
//! The way of a bundle: `json` makes a tree of values that know their places and sees to the
//! limits; `format` and `index` list the objects of the formats field by field; from these tables
//! `form` makes what the format asks, as data (`kind`), and the small code that makes and writes
//! values; `check` compares the tree with that data, while `context` keeps the path, the known ids
//! and the problems; only of a tree that was checked are values made. `rules` has what tables cannot
//! say, and `warnings` what editors are told besides. All of it can be done a part at a time
//! ([`Reading`]): what remains to be done stands in lists of what is open, and not on the stack. `sending`
//! makes strings of refusals, for programs that read in one thread and show in another.
//!
//! The reader ships this crate as WebAssembly, where every kilobyte counts. That is why checking is
//! one function that walks data, and not code made anew for each type.
//!
//! ```
//! let bundle = br#"{
//!   "format": "open-letters/1",
//!   "title": {"en": "Letters"},
//!   "languages": ["en"],
//!   "letters": [],
//!   "topics": [{"id": "trade", "name": {"fr": "Commerce"}}]
//! }"#;
//! let refusal = letters_bundle::decode(bundle).unwrap_err();
//! let problem = &refusal.problems[0];
//! assert_eq!(problem.fault.code(), "unlisted-language");
//! assert_eq!(problem.path, "$.topics[0].name.fr");
//! assert_eq!((problem.line, problem.column), (6, 39));
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod check;
mod choice;
mod compact;
mod context;
mod decode;
mod document;
mod encode;
mod form;
mod format;
mod index;
mod json;
mod kind;
mod learning;
pub mod limits;
mod locate;
mod message;
mod names;
mod open;
mod path;
mod problem;
mod problems;
mod reading;
mod rules;
mod schema;
mod sending;
mod shorten;
mod text;
mod values;
mod warnings;
mod word;

pub use choice::Choice;
pub use compact::compact;
pub use decode::{
    Digester, Examination, Refusal, decode, decode_index, digest, examine, examine_index,
    format_of, tree,
};
pub use encode::{encode, encode_index, encode_letters};
pub use format::FORMAT;
pub use index::{INDEX_FORMAT, IndexEntry, SiteIndex};
pub use json::{Arena, JsonKind, Member, Node, Value};
pub use problem::{Expected, Fault, Problem, Severity, Thing};
pub use reading::Reading;
pub use schema::schema_document;
pub use warnings::nearest;
