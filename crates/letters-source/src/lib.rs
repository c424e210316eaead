//! The text of a bundle as its editors see it.
//!
//! A [`Source`] knows the line and column of every value, and [`Edit`]s change parts of its text while
//! every other byte stays as it is: the layout of a bundle, the order of its fields and the fields
//! that only its editors know are theirs.
//!
//! ```
//! use letters_source::{Arena, Edit, Source, apply};
//!
//! let text = "{ \"title\": { \"en\": \"Ferry\" },  \"mine\": 1 }";
//! let arena = Arena::new();
//! let source = Source::read(text.as_bytes(), &arena).ok_or("no JSON")?;
//! let title = source.tree().member("title").and_then(|title| title.member("en")).ok_or("none")?;
//! let edit = Edit { range: source.extent(title.start), text: "\"Boat\"".to_owned() };
//! assert_eq!(apply(text, [&edit]), "{ \"title\": { \"en\": \"Boat\" },  \"mine\": 1 }");
//! # Ok::<(), &str>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod edit;
mod lines;
mod source;

pub use letters_bundle::Arena;

pub use edit::{Edit, apply, quoted};
pub use lines::{Lines, Place};
pub use source::{Literal, Source, without_mark};
