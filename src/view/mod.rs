//! What is drawn, and where the reader is on it.
//!
//! What a page contains comes from `letters-pages`; here is what stands around it, what answers to
//! hands, and the putting of all of it into the document.

mod controls;
mod drawing;
mod frame;
pub mod place;

pub use frame::frame;
