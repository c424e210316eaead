//! What stands on the shelves of a library: bundles, and the letters in them.

use std::sync::Arc;

use crate::{Archive, Digest, Letter};

/// Where an archive came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// From the site.
    #[default]
    Site,
    /// From the device of the reader, who opened it.
    Device,
}

/// An archive as it came, with the digest of its bytes.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// What it holds.
    pub archive: Arc<Archive>,
    /// The digest of the bytes that it was read from, where they are known.
    pub digest: Option<Digest>,
    /// Where it came from.
    pub origin: Origin,
}

impl From<Arc<Archive>> for Bundle {
    fn from(archive: Arc<Archive>) -> Self {
        Bundle { archive, digest: None, origin: Origin::Site }
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
    /// Where that came from.
    pub origin: Origin,
    /// The name under which it is addressed.
    pub address: &'a str,
}
