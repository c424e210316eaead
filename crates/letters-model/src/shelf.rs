//! What stands on the shelves of a library: bundles, and the letters in them.

use std::sync::Arc;

use crate::{Archive, Digest, Letter};

/// An archive as it came, with the digest of its bytes.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// What it holds.
    pub archive: Arc<Archive>,
    /// The digest of the bytes that it was read from, where they are known.
    pub digest: Option<Digest>,
}

impl From<Arc<Archive>> for Bundle {
    fn from(archive: Arc<Archive>) -> Self {
        Bundle { archive, digest: None }
    }
}

/// A letter as it stands in a [`Library`](crate::Library).
#[derive(Debug, Clone, Copy)]
pub struct Shelved<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// The archive that holds it.
    pub archive: &'a Archive,
    /// The digest of the bundle from which that was read, where it is known.
    pub digest: Option<Digest>,
    /// The name under which it is addressed.
    pub address: &'a str,
}
