//! The pages of the reader as trees of elements, and the words of its interface.
//!
//! A page is made of a [`Scene`], which says what is open and how it is to be shown, by functions
//! that know no browser: the same scene always gives the same [`Node`]s. Whoever has a browser puts
//! them into its document; whoever has none can write them as HTML.
//!
//! Words come from bundles and from [`Wording`]; both become text and never markup, and every run
//! of text from a bundle carries its language.
//!
//! ```
//! use letters_address::{Page, Route};
//! use letters_model::{Library, Tag, Text};
//! use letters_pages::{Scene, Wording, content};
//!
//! let language = Tag::parse("zh-Hant")?;
//! let (library, title, route) = (Library::default(), Text::new(), Route::default());
//! let wording = Wording::for_reader_of(&[language.clone()]);
//! let scene = Scene {
//!     library: &library, title: &title, troubles: &[], language: &language, wording, route: &route,
//! };
//! let html: String = content(&scene).iter().map(ToString::to_string).collect();
//! assert!(html.contains("檔案中還沒有信件。"));
//! # Ok::<(), letters_model::TagError>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod about_page;
mod action;
mod columns;
mod content;
mod coverage;
mod entity_list;
mod entity_page;
mod frame;
mod letter_head;
mod letter_list;
mod letter_page;
mod loading;
mod node;
mod notes;
mod parties;
mod passages;
mod running_text;
mod scene;
mod text;
mod trouble;
mod trouble_page;
mod wording;

pub use action::Action;
pub use columns::Columns;
pub use content::{content, title};
pub use frame::Frame;
pub use loading::loading;
pub use node::{Element, Node, Parts, element};
pub use scene::Scene;
pub use trouble::{FetchFault, Reason, Trouble};
pub use trouble_page::failure;
pub use wording::{Wording, endonym};

/// The id of the element with the content of a page. No id of a bundle has an underscore, so none
/// can be taken for it.
pub const MAIN: &str = "main_content";
