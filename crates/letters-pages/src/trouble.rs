//! Why a file of the site is not shown.

use letters_bundle::Refusal;
use letters_model::Digest;

/// A file that is not shown, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The file, relative to the page.
    pub path: String,
    /// Why it is not shown.
    pub reason: Reason,
}

/// Why a file is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It could not be had.
    Fetch(FetchFault),
    /// Its length is not the one in the index.
    Length {
        /// By the index, in bytes.
        expected: u64,
        /// As it came.
        found: u64,
    },
    /// Its digest is not the one in the index.
    Digest {
        /// By the index.
        expected: Digest,
        /// As it came.
        found: Digest,
    },
    /// It is not what was signed with a key.
    Altered {
        /// The id of the key.
        key: String,
    },
    /// It is not what the format asks for.
    Refused(Refusal),
}

/// Why a file could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// No answer: there is no network, or the host is gone.
    Unreachable,
    /// The host answered that it will not, or cannot, give the file.
    Status(u16),
    /// It is on the reader's device, and the browser cannot read it.
    Unreadable,
    /// The host began to answer, and the rest did not come or could not be unpacked.
    BrokenOff,
    /// The host sent more than the file may have.
    TooLong {
        /// The number of bytes that the file may have.
        most: u64,
    },
}
