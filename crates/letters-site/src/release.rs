//! The files of a release, each with its length and digest, as the offline worker knows them.

use std::collections::BTreeMap;

use letters_bundle::digest;
use serde::{Deserialize, Serialize};

use crate::Files;

/// How many digits name a release.
const DIGITS: usize = 16;

/// The files that the reader needs, and the name of their whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Release {
    /// The first sixteen digits of the digest of the list of files, in which the page is counted as
    /// it was before it named the release.
    pub version: String,
    /// For each path the SHA-256 digest in hexadecimal digits, and the number of bytes.
    pub files: BTreeMap<String, (String, u64)>,
    /// The version of the index, if that is signed: nobody is to be set back to an older one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_version: Option<u64>,
}

impl Release {
    /// Counts the files of a release.
    pub(crate) fn of(files: &Files, signed_version: Option<u64>) -> Release {
        let (version, listed) = (String::new(), BTreeMap::new());
        let mut release = Release { version, files: listed, signed_version };
        files.iter().for_each(|(path, bytes)| release.count(path, bytes));
        let list = release
            .files
            .iter()
            .map(|(path, (digest, bytes))| format!("{digest} {bytes} {path}\n"));
        let list: String = list.collect();
        release.version = digest(list.as_bytes()).to_string().chars().take(DIGITS).collect();
        release
    }

    /// Counts a file as it is now. The name of the release stays.
    pub(crate) fn count(&mut self, path: &str, bytes: &[u8]) {
        let counted = (digest(bytes).to_string(), bytes.len() as u64);
        self.files.insert(path.to_owned(), counted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files::from([("b.js".into(), b"2".to_vec()), ("a.css".into(), b"1".to_vec())])
    }

    #[test]
    fn any_change_is_another_release() {
        let version = |files: &Files| Release::of(files, None).version;
        let old = files();
        assert_eq!((version(&old).len(), version(&old)), (DIGITS, version(&files())));
        let mut new = files();
        new.insert("a.css".into(), b"3".to_vec());
        assert_ne!(version(&old), version(&new));
        let mut renamed = files();
        let bytes = renamed.remove("a.css").unwrap();
        renamed.insert("c.css".into(), bytes);
        assert_ne!(version(&old), version(&renamed));
    }
}
