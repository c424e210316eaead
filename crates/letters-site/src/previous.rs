//! What has to be known of the site that a new one replaces.

use std::fmt;

use letters_bundle::{Refusal, SiteIndex, decode_index};

use crate::site::is_of_reader;
use crate::worker::release_of;
use crate::{Release, SIGNATURE};

/// The site that a new one replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previous {
    /// Its index.
    pub index: SiteIndex,
    /// The files that its reader needs.
    pub release: Release,
}

/// Why a folder is no site that could be replaced.
#[derive(Debug)]
pub enum PreviousError {
    /// Its index is refused.
    Index(Refusal),
    /// Its offline worker has no list of files.
    Release,
}

impl fmt::Display for PreviousError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PreviousError::Index(refusal) => {
                write!(out, "its letters/index.json is refused:\n{refusal}")
            }
            PreviousError::Release => out.write_str("its offline.js has no list of files"),
        }
    }
}

impl std::error::Error for PreviousError {}

impl Previous {
    /// Reads a site's `letters/index.json` and `offline.js`.
    ///
    /// # Errors
    /// One of them is none that this crate has written.
    pub fn read(index: &[u8], worker: &[u8]) -> Result<Previous, PreviousError> {
        let index = decode_index(index).map_err(PreviousError::Index)?;
        let release = release_of(worker).ok_or(PreviousError::Release)?;
        Ok(Previous { index, release })
    }

    /// Whether its index is signed.
    pub fn is_signed(&self) -> bool {
        self.release.files.contains_key(SIGNATURE)
    }

    /// Whether a file of this site stays beside those of a new one that does not have it: what the
    /// reader of the version before may still fetch, on a page that was loaded before the new one
    /// came. Made anew without a change, a site keeps what it has kept before.
    pub fn keeps(&self, path: &str, new: &Release) -> bool {
        // What it signs is no longer there.
        if path == SIGNATURE {
            return false;
        }
        match self.release == *new {
            true => is_of_reader(path),
            false => self.release.files.contains_key(path),
        }
    }
}
