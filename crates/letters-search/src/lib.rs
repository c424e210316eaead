//! Finds passages of open letters under any spelling, in either script, and counts what filters
//! leave.
//!
//! An [`Index`] is made from a [`Library`](letters_model::Library), at once or in slices
//! ([`Builder`]). A [`Query`] is what someone typed; it is never wrong. [`Matches`] is all that
//! answers to it: from there come the hits that are shown ([`Matches::hits`]), how many there are,
//! who is named, and what became of each word. A [`Catalogue`] keeps or drops letters by [`Filters`](letters_model::Filters)
//! and counts what each value of a filter would leave, with a query or without.
//!
//! The way of a query: `fold` gives what was typed and what is printed one form; `term` divides
//! folded text into words and pairs of Han characters; `lexicon` numbers these, `posting` says in
//! which units each stands, and `index` keeps all terms of all units in order, so that phrases and
//! Han strings are found exactly, without the text. `query` reads what was typed into phrases;
//! `plan` makes a `want` of each, with the help of `expand` (other forms, slips), `span` (names,
//! words set together); `lenience` is what is tried where nothing answers; a `sequence` scores the units that contain it; `rank` orders the
//! best, and only for those `hit` looks at the text again, to say where and why.
//!
//! ```
//! use std::sync::Arc;
//!
//! use letters_model::Library;
//! use letters_search::{Catalogue, Index, Matches, Place};
//!
//! let bundle = r#"{
//!   "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en", "zh-Hant"],
//!   "entities": [{"id": "joe", "kind": "person", "name": {"en": "Joe Tay", "zh-Hant": "鄭敬基"}}],
//!   "letters": [{
//!     "id": "a", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2026",
//!     "title": {"en": "A letter"},
//!     "blocks": [{"id": "p1", "kind": "paragraph", "text": {
//!       "en": ["We ask about ", {"text": "Joe Tay", "entity": "joe"}, "."],
//!       "zh-Hant": ["我們關注", {"text": "鄭敬基", "entity": "joe"}, "。"]
//!     }}]
//!   }]
//! }"#;
//! let archive = letters_bundle::decode(bundle.as_bytes()).map_err(|refusal| refusal.to_string())?;
//! let library = Library::new(vec![Arc::new(archive)]);
//! let index = Index::new(&library);
//! let catalogue = Catalogue::new(&library);
//!
//! // A reader of Simplified looks for a name that is printed in Traditional.
//! let (query, filters) = catalogue.read("郑敬基 year:2026");
//! let matches = Matches::new(&index, &query);
//! let kept = catalogue.keep(&filters);
//! let hits = matches.hits(&index, &library, &query, Some(&kept), 20);
//! assert_eq!((hits[0].letter.as_str(), hits[0].place), ("a", Place::Passage(0)));
//! assert_eq!(hits[0].reasons[0].printed, "鄭敬基");
//! # Ok::<(), String>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod catalogue;
mod fold;
mod index;
mod lenience;
mod matches;
mod plan;
mod query;
mod term;

pub use catalogue::builder::CatalogueBuilder;
pub use catalogue::{Catalogue, Facet, FacetValue};
pub use fold::Folded;
pub use index::Index;
pub use index::builder::{Builder, Progress};
pub use index::place::{Part, Place, Words};
pub use lenience::Lenience;
pub use matches::excerpt::excerpt;
pub use matches::hit::{Found, Hit};
pub use matches::reason::Reason;
pub use matches::tier::Tier;
pub use matches::{Count, Matches, Tried};
pub use query::Query;
pub use query::shortcut::Shortcut;
