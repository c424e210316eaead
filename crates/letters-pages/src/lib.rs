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
//! use letters_pages::{
//!     Authenticity, MENTIONS_PER_PART, OfflineCopy, Scene, Settings, Wording, content,
//! };
//! use letters_search::Catalogue;
//!
//! let language = Tag::parse("zh-Hant")?;
//! let (library, title, route) = (Library::default(), Text::new(), Route::default());
//! let scene = Scene {
//!     library: &library,
//!     catalogue: &Catalogue::new(&library),
//!     is_indexed: false,
//!     search: None,
//!     title: &title,
//!     troubles: &[],
//!     authenticity: &Authenticity::default(),
//!     opened: &[],
//!     refused: &[],
//!     language: &language,
//!     wording: Wording::for_reader_of(&[language.clone()]),
//!     route: &route,
//!     settings: Settings::default(),
//!     unfolded: &[],
//!     offline: &OfflineCopy::Unknown,
//!     tried: &[],
//!     mentions_per_part: MENTIONS_PER_PART,
//!     site_address: "https://example.org/letters/",
//! };
//! let html: String = content(&scene).iter().map(ToString::to_string).collect();
//! assert!(html.contains("檔案庫中還沒有信件。"));
//! # Ok::<(), letters_model::TagError>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod about_page;
mod action;
mod advice;
mod asked_by;
mod asks;
mod authenticity;
mod case_list;
mod citation;
mod columns;
mod comparison;
mod comparison_choice;
mod comparison_page;
mod comparison_subjects;
mod content;
mod controls;
mod coverage;
mod entity_page;
mod excess;
mod extra;
mod filter_panel;
mod filtering;
mod found_here;
mod found_places;
mod frame;
mod help;
mod html;
mod invisible;
mod ledger;
mod letter_head;
mod letter_list;
mod letter_page;
mod loading;
mod marked_passages;
mod matrix;
mod matrix_table;
mod name_forms;
mod name_order;
mod node;
mod note_marks;
mod notes;
mod offline_copy;
mod one_file;
mod opened;
mod organization_page;
mod organizations_page;
mod parties;
mod parts;
mod passage_tools;
mod passages;
mod plain_text;
mod portion;
mod result;
mod results_page;
mod running_text;
mod scene;
mod script;
mod search;
mod search_field;
mod settings;
mod settings_panel;
mod silent_letters;
mod stacks;
mod standing;
mod take_along;
mod text;
mod timeline;
mod trial;
mod trouble;
mod trouble_page;
mod why;
mod wording;

pub use action::Action;
pub use authenticity::{Authenticity, Doubt, Signed};
pub use citation::citation;
pub use columns::Columns;
pub use content::{content, first_content, first_title, title};
pub use controls::{SETTINGS_BUTTON, SETTINGS_PANEL};
pub use entity_page::{MENTIONS_PER_PART, entity_parts};
pub use extra::{Extra, FileKind, OfflineTask};
pub use filter_panel::FILTER_SHEET;
pub use frame::Frame;
pub use invisible::visible;
pub use loading::{loading, rest_coming};
pub use node::{Content, Element, Node, Parts, Value, element};
pub use offline_copy::{Check, NoCopy, OfflineCopy, REMOVAL_QUESTION, Receipt};
pub use one_file::copied;
pub use opened::{OPENED, Opened};
pub use plain_text::{party_line, plain_text, report_lines, words_of};
pub use portion::{Later, PORTION, Placed};
pub use scene::Scene;
pub use search::{Search, Typing, hits_count};
pub use search_field::SEARCH_FIELD;
pub use settings::{Invisible, Keys, Measure, Setting, Settings, Size, Theme};
pub use take_along::letter_bundle;
pub use trial::{Trial, try_searches};
pub use trouble::{FetchFault, Reason, Trouble};
pub use trouble_page::{failure, problems_text, rest_missing};
pub use wording::{Wording, endonym};

/// The id of the element with the content of a page. No id of a bundle has an underscore, so none
/// can be taken for it.
pub const MAIN: &str = "main_content";
/// The id of what the filters leave, on pages that have some: the first link of the page leads past them.
pub const FOUND: &str = "found_content";

/// The class of what a reader steps through with keys: passages, letters, results.
pub const STEP: &str = "step";

/// The attribute of an element that names an entity, with the entity's id.
pub const NAMED: &str = "data-named";

/// The attribute of a text that stands in a column beside another one: `first` or `second`.
pub const COLUMN: &str = "data-column";

/// What is added to the id of a note for the same note beside its passage.
pub const BESIDE: &str = "_beside";
