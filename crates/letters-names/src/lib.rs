//! Whether words that spell a name stand there as that name, or as a part of another one: 李強 in 李強民, `Chow
//! Hang` in `Chow Hang-tung`, `Human Rights League` in `International Human Rights League`.
//!
//! To mark someone who is not meant is the worst that an archive of named prisoners can do. So a name is only taken
//! for one ([`Standing::Alone`]) where what stands beside it is known to be no part of names; where it is not, an
//! editor has to say ([`Standing::Doubtful`]). Imports and reviews ask the same question here.
//!
//! ```
//! use letters_model::EntityKind;
//! use letters_names::{Standing, standing};
//!
//! let of = |text: &str, name: &str| {
//!     let at = text.find(name).map(|start| start..start + name.len()).unwrap_or_default();
//!     standing(text, at, EntityKind::Person)
//! };
//! assert_eq!(of("Release Li Qiang’s lawyer.", "Li Qiang"), Standing::Alone);
//! assert_eq!(of("Release Li Qiang-min.", "Li Qiang"), Standing::Doubtful);
//! assert_eq!(of("李強說他還在獄中。", "李強"), Standing::Alone);
//! assert_eq!(of("李強民還在獄中。", "李強"), Standing::Doubtful);
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod latin;
mod lists;
mod unspaced;

use std::ops::Range;

use letters_model::EntityKind;

/// How words that spell a name stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// As the name: nothing beside it can be a part of a longer one.
    Alone,
    /// Perhaps as a part of another name: an editor has to say.
    Doubtful,
    /// Within a word: they are no name at all.
    Within,
}

/// How the words at a place of a text stand, if they spell a name of something of this kind. Of a place that is not
/// in the text nothing is known, so it is doubtful.
pub fn standing(text: &str, at: Range<usize>, kind: EntityKind) -> Standing {
    let parts = (text.get(..at.start), text.get(at.clone()), text.get(at.end..));
    let (Some(before), Some(name), Some(after)) = parts else { return Standing::Doubtful };
    let (first, last) = (name.chars().next(), name.chars().next_back());
    let left = match first.is_some_and(unspaced::is_unspaced) {
        true => unspaced::before(before, name, kind),
        false => latin::before(before, kind),
    };
    let right = match last.is_some_and(unspaced::is_unspaced) {
        true => unspaced::after(after, name, kind),
        false => latin::after(after, kind),
    };
    left.max(right)
}
