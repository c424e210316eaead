//! Copies in one file: a page that has the reader and letters in it, and asks nothing of any network.
//!
//! A build of the reader has the page with a place left open, `copy.html`: a [`Template`]. The program and
//! the letters are put there by this crate, or in a browser by `public/save-copy.js`; the same choice gives
//! the same bytes. What goes in are the files that a site would give, by the same paths
//! ([`File`]): all as the site has them, so that digests stay what they are; or some letters in
//! bundles of their own ([`chosen`]).
//!
//! In the page they are data blocks, which no browser runs, so the digests in its content policy stay
//! the same whatever the letters say. No letter can end its block: see `block`. `docs/one-file.md`
//! says more.
//!
//! ```
//! use letters_copy::{File, Template};
//!
//! let page = "<body>\n    <!-- program: reader_bg.wasm -->\n</body>";
//! let template = Template::parse(page)?;
//! assert!(template.program().eq(["reader_bg.wasm"]));
//! let hostile = File { path: "letters/a.json".into(), text: "</script>".into() };
//! let copy = template.fill(&[b"\0asm"], &[hostile], None);
//! assert!(copy.contains(r#"<script type="text/plain" data-path="letters/a.json">%3C/script></script>"#));
//! assert!(copy.contains(r#"data-path="reader_bg.wasm" data-kind="base64">AGFzbQ==</script>"#));
//! # Ok::<(), letters_copy::NoTemplate>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod block;
mod chosen;
mod template;

pub use chosen::chosen;
pub use template::{NoTemplate, Template};

/// The path of the index among the files of a site.
pub const INDEX: &str = "letters/index.json";

/// The path of its signature.
pub const SIGNATURE: &str = "letters/index.json.minisig";

/// The path of the template among the files of the reader.
pub const TEMPLATE: &str = "copy.html";

/// A file that a site would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path, relative to the page.
    pub path: String,
    /// All that is in it.
    pub text: String,
}
