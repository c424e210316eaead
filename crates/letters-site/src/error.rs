//! Why no site is made.

use std::fmt;
use std::io;

use letters_bundle::Refusal;

/// Why no site is made.
#[derive(Debug)]
pub enum SiteError {
    /// There is no archive.
    NoArchives,
    /// An archive is refused.
    Refused {
        /// Which of the archives it is, from 0.
        number: usize,
        /// All that is wrong with it.
        refusal: Refusal,
    },
    /// The same archive is given twice under one name.
    Repeated(String),
    /// An archive has a name that no index can hold.
    BadName(Refusal),
    /// The new version is not above that of the site which it replaces.
    OlderVersion {
        /// The version that was asked for.
        asked: u64,
        /// The version of the site that is there.
        present: u64,
    },
    /// The site that is there is signed, and the new one would not be.
    NoLongerSigned,
    /// A file of the reader is missing.
    Incomplete(&'static str),
    /// The folder with the reader is a whole site.
    IsSite,
    /// The reader's page is not as it has to be.
    BadPage(String),
    /// The offline worker has no place for the list of files.
    NoPlaceForRelease,
    /// A feed or a sitemap cannot be written.
    Xml(io::Error),
}

impl fmt::Display for SiteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SiteError::NoArchives => out.write_str("there is no archive; name one at least"),
            SiteError::Refused { number, refusal } => {
                let number = number + 1;
                write!(out, "archive {number} is refused, so nothing was written:\n{refusal}")
            }
            SiteError::Repeated(name) => {
                write!(out, "the archive `{name}` is given twice; name it once")
            }
            SiteError::BadName(refusal) => {
                write!(out, "an archive has a name that no index can hold; rename it:\n{refusal}")
            }
            SiteError::OlderVersion { asked, present } => write!(
                out,
                "version {asked} is not above {present}, that of the site which is there, and \
                 readers keep the newer one; give {} or leave `--version` out",
                present + 1
            ),
            SiteError::NoLongerSigned => out.write_str(
                "the site that is there is signed, and readers are warned of one that no longer is; \
                 give `--key`, or `--unsigned` if that is meant",
            ),
            SiteError::Incomplete(file) => write!(
                out,
                "the reader has no {file}; give the folder that `cargo xtask build` makes"
            ),
            SiteError::IsSite => out.write_str(
                "the folder with the reader is a whole site; give the folder of the reader alone",
            ),
            SiteError::BadPage(what) => write!(
                out,
                "the index.html of the reader {what}; give the folder that `cargo xtask build` makes"
            ),
            SiteError::NoPlaceForRelease => out.write_str(
                "the offline.js of the reader has not just one line `const RELEASE = {};`, where \
                 the list of files belongs; give the folder that `cargo xtask build` makes",
            ),
            SiteError::Xml(why) => write!(out, "a feed or a sitemap cannot be written: {why}"),
        }
    }
}

impl std::error::Error for SiteError {}
