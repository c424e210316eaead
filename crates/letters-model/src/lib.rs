//! What an archive of open letters is made of.
//!
//! An [`Archive`] holds [`Letter`]s and the [`Entity`]s that they name. A letter is a row of
//! [`Passage`]s; one passage holds the same words in every language in which the letter exists, and
//! that is how the languages are aligned. Several archives read together are a [`Library`].
//!
//! The types carry what has been checked: a [`Tag`] is a well-formed language tag, a [`Date`] is a
//! real day, an id has the shape of an id. They are made from bytes by `letters-bundle` and by
//! nothing else, and they know neither JSON nor a browser.
//!
//! ```
//! use letters_model::{ByLanguage, Tag};
//!
//! let english = Tag::parse("en")?;
//! let chinese = Tag::parse("zh-hant")?; // spelled as BCP 47 recommends: zh-Hant
//! let mut title = ByLanguage::new();
//! title.insert(english.clone(), "A letter".to_owned());
//!
//! // What is missing in one language is shown from another, and says so by its own tag.
//! let (tag, words) = title.nearest(&chinese).ok_or("empty")?;
//! assert_eq!((tag, words.as_str()), (&english, "A letter"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod address;
mod archive;
mod by_language;
mod date;
mod digest;
mod entity;
mod filters;
mod grouped;
mod id;
mod inline;
mod invisible;
mod letter;
mod library;
mod mentions;
mod merged;
mod name_form;
mod party;
mod passage;
mod profile;
mod seed;
mod shelf;
mod tag;

pub use address::Address;
pub use archive::{Archive, Publisher, Topic};
pub use by_language::{ByLanguage, Text};
pub use date::{Date, DateError, ENGLISH_MONTHS};
pub use digest::{Digest, DigestError};
pub use entity::{Alias, Entity, EntityKind, Link};
pub use filters::{Dimension, Filters, Relation};
pub use grouped::grouped;
pub use id::{EntityId, Id, IdError, LetterId, NoteId, PassageId, TopicId};
pub use inline::{Inline, Span};
pub use invisible::is_invisible;
pub use letter::{Coverage, Edition, Letter, Note, OtherDate, Source};
pub use library::Library;
pub use library::builder::LibraryBuilder;
pub use mentions::Mention;
pub use name_form::NameForm;
pub use party::{Party, Role};
pub use passage::{Ask, Passage, PassageKind, Rendering};
pub use profile::{Profile, YearOfMentions};
pub use seed::{Numbers, Seed, set_seed};
pub use shelf::{Bundle, Origin, Shelved};
pub use tag::{Tag, TagError};
