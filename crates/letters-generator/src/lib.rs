//! Makes archives of invented letters in English and Traditional Chinese, as large as one likes: to
//! see how the reader fares with more letters than anybody has written yet.
//!
//! The same number of letters and the same seed give the same bytes on every machine. Nothing is
//! copied from anywhere: sentences, words and the parts of names are in `data/`, and chance puts
//! them together.
//!
//! The way of a letter: [`Site::new`] draws a *world*, which has everybody of whom letters speak (the
//! *cast*) and an *outline* of every letter: its date, its addressee and its id. A *writer* then
//! writes one letter: it takes *sentences* with things to be filled in, the same on both sides, and
//! fills them with *words* and *names*; common words come far more often than rare ones, as in life.
//! *Slips* are what goes wrong: misprints, merged passages, passages that nobody has translated.
//!
//! ```
//! let bundle = letters_generator::one_bundle(3, 7)?;
//! assert_eq!(bundle, letters_generator::one_bundle(3, 7)?);
//! let archive = letters_bundle::decode(bundle.as_bytes()).expect("it is valid");
//! assert_eq!(archive.letters.len(), 3);
//! # Ok::<(), letters_generator::Flaw>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod apparatus;
mod archive;
mod calendar;
mod cast;
mod chance;
mod entities;
mod flaw;
mod letter;
mod lists;
mod names;
mod parties;
mod passages;
mod phrases;
mod sentence;
mod slips;
mod world;
mod writer;

pub use archive::{File, LETTERS_IN_BUNDLE, Site, one_bundle};
pub use flaw::Flaw;
