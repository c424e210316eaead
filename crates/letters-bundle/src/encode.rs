//! Archives to bytes.

use letters_model::Archive;

use crate::form::Form;
use crate::index::SiteIndex;

/// Writes an archive as a bundle. Equal archives give equal bytes, and [`crate::decode`] gives back
/// the same archive.
pub fn encode(archive: &Archive) -> String {
    archive.write().to_document()
}

/// Writes the index of a site.
pub fn encode_index(index: &SiteIndex) -> String {
    index.write().to_document()
}
