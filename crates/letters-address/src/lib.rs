//! What an address of the reader says is to be shown, and the address of what is shown.
//!
//! The reader is one page at any path; all that it shows is said by the query string and the
//! fragment. [`Route::parse`] understands both and never fails: names and values that it does not
//! know are passed over. [`Route::to_reference`] gives the shortest address that says the same.
//!
//! ```
//! use letters_address::{Page, Route};
//!
//! let route = Route::parse("?letter=2026-01-09&view=side&utm=x", "#p3");
//! assert_eq!(route.page, Page::Letter("2026-01-09".into()));
//! assert_eq!(route.passage.as_deref(), Some("p3"));
//! assert_eq!(route.to_reference(), "?letter=2026-01-09&view=side#p3");
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod filter_parameters;
mod page;
mod route;

pub use filter_parameters::{dimension, parameter, parameters, relation, role, toggled};
pub use page::Page;
pub use route::{Layout, Route};
