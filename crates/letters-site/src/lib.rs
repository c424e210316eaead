//! A whole site for any static host, made of archives and the built reader.
//!
//! Files come in and files go out; no file system, no clock, no network. The same [`Order`] always
//! gives the same bytes. What a site holds:
//!
//! - the reader, with the content [`policy`] in its page and the name of the release;
//! - each archive without the white space between its values, under a name with its digest,
//!   `letters/NAME.DIGEST.json`, and the index of them;
//! - where there is a key, the signature of the index, and the key in the page;
//! - `offline.js`, which knows every file that the reader needs by length and digest ([`Release`]);
//! - the `manifest` of the site, for browsers that install it;
//! - a plain page for every letter and for everybody whom letters name, in each language, to be read
//!   without scripts ([`PlainPage`]); they are made when they are asked for, since there can be many;
//! - a feed for each language, a sitemap, a page for addresses at which there is nothing, and samples
//!   of headers for hosts that can send them.
//!
//! The way of a site: `shelf` reads archives and lists them, `reader_page` adds to the reader's page,
//! `release` counts its files, `worker` tells the offline worker of them, `plain` has the plain pages, `site` puts it together. [`Previous`] is what has to be known of the
//! site that the new one replaces, and [`Sums`] is how a folder knows which of its files are ours.
//!
//! ```
//! use letters_site::{Files, NamedArchive, Order, Site};
//!
//! let page = "<!doctype html><head><link rel=stylesheet href=./reader.css></head>";
//! let reader = Files::from([
//!     ("index.html".to_owned(), page.into()),
//!     ("reader.css".to_owned(), "body{}".into()),
//!     ("offline.js".to_owned(), "const RELEASE = {};\n".into()),
//! ]);
//! let bundle = r#"{"format": "open-letters/1", "title": {"en": "Our letters"},
//!     "languages": ["en"], "letters": []}"#;
//! let archives = vec![NamedArchive { name: "ours".to_owned(), bytes: bundle.into() }];
//! let site = Site::new(Order { archives, reader, ..Order::default() })?;
//! assert_eq!(site.version(), 1);
//! assert!(site.files().contains_key("letters/index.json"));
//! let pages: Vec<String> = site.pages().iter().map(|page| page.path()).collect();
//! assert_eq!(pages, ["plain/index.html", "plain/en/index.html"]);
//! # Ok::<(), letters_site::SiteError>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod base_url;
mod error;
mod feed;
mod manifest;
mod not_found;
mod plain;
pub mod policy;
mod previous;
mod reader_page;
mod release;
mod shelf;
mod signing;
mod site;
mod sitemap;
mod sums;
mod worker;

use std::collections::BTreeMap;

pub use base_url::{BaseUrl, BaseUrlError};
pub use error::SiteError;
pub use plain::PlainPage;
pub use previous::{Previous, PreviousError};
pub use release::Release;
pub use shelf::{NamedArchive, Repeated};
pub use signing::{PUBLIC_KEY, SIGNATURE, page_key};
pub use site::{Order, Site};
pub use sums::{SUMS, Sums, SumsError};

/// The files of a folder: bytes by path, with `/` between the parts of a path.
pub type Files = BTreeMap<String, Vec<u8>>;
