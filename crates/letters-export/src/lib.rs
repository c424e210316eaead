//! Archives of open letters in the formats of others.
//!
//! Each [`Format`] is a module of its own: [`text`], [`markdown`], [`tei`], [`cmif`], [`asks_csv`] and
//! [`json_ld`]. All of them take an [`Export`], which says what of an archive is wanted and what only
//! the archive's publisher knows: where it is on the web, and under which licence. The same export gives
//! the same bytes.
//!
//! ```
//! use letters_export::{Export, Format};
//!
//! let bundle = br#"{
//!   "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en"],
//!   "letters": [{
//!     "id": "ferry", "edition": "full", "languages": ["en"], "date": "2001-05-03",
//!     "title": {"en": "Ferry"}, "parties": [{"role": "sender", "printed": {"en": "Mara Quill"}}],
//!     "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": "Open the ferry."}}]
//!   }]
//! }"#;
//! let archive = letters_bundle::decode(bundle)?;
//! let export = Export::new(archive);
//! assert!(export.write(Format::Markdown).starts_with("# Ferry\n\n**From:** Mara Quill"));
//! assert!(export.write(Format::Tei).contains(r#"<date when="2001-05-03"/>"#));
//! # Ok::<(), letters_bundle::Refusal>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod asks_csv;
pub mod cmif;
mod export;
pub mod json_ld;
pub mod markdown;
pub mod tei;
pub mod text;
mod xml;

pub use export::{Export, Format};
