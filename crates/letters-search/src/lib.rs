//! wip
#![forbid(unsafe_code)]
#![warn(missing_docs)]
mod builder;
mod fold;
mod index;
mod lexicon;
mod names;
mod place;
mod posting;
mod prefix;
mod term;
pub use builder::{Builder, Progress};
pub use fold::Folded;
pub use index::Index;
pub use place::{Part, Place, Words};
