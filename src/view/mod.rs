//! The page in the document, and where the reader is on it.
//!
//! What a page contains comes from `letters-pages`; here it is put into the document, and what
//! hands do there becomes what the state understands.

pub mod columns;
pub mod dialog;
mod drawing;
mod growing;
mod hands;
pub mod keys;
mod page;
pub mod place;

pub use hands::{Wish, listen};
pub use page::{draw, whole_page};
