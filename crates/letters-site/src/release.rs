//! The files of a release, each with its length and digest, as the offline worker knows them.

use std::collections::BTreeMap;

use letters_bundle::digest;
use serde::{Deserialize, Serialize};

use crate::{Files, SiteError};

/// The line of the offline worker that is replaced by the list.
const PLACE: &str = "const RELEASE = {};";

/// How the line begins and ends.
const LINE: (&str, &str) = ("const RELEASE = ", ";");

/// How many digits name a release.
const DIGITS: usize = 16;

/// The files that the reader needs, and the name of their whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The first sixteen digits of the digest of the list of files, in which the page is counted as
    /// it was before it named the release.
    pub version: String,
    /// For each path the SHA-256 digest in hexadecimal digits, and the number of bytes.
    pub files: BTreeMap<String, (String, u64)>,
}

impl Release {
    /// Counts the files of a release.
    pub(crate) fn of(files: &Files) -> Release {
        let mut release = Release { version: String::new(), files: BTreeMap::new() };
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

    /// Puts the list into the offline worker.
    pub(crate) fn put_into(&self, worker: &[u8]) -> Result<Vec<u8>, SiteError> {
        let text = std::str::from_utf8(worker).map_err(|_| SiteError::NoPlaceForRelease)?;
        let is_place = |line: &&str| line.trim_end_matches(['\r', '\n']) == PLACE;
        if text.split_inclusive('\n').filter(is_place).count() != 1 {
            return Err(SiteError::NoPlaceForRelease);
        }
        let json = serde_json::to_string(self).map_err(|_| SiteError::NoPlaceForRelease)?;
        let filled = text.split_inclusive('\n').map(|line| match is_place(&line) {
            true => [LINE.0, &json, LINE.1, &line[PLACE.len()..]].concat(),
            false => line.to_owned(),
        });
        Ok(filled.collect::<String>().into_bytes())
    }

    /// Reads the list out of an offline worker.
    pub(crate) fn in_worker(worker: &[u8]) -> Option<Release> {
        let text = std::str::from_utf8(worker).ok()?;
        text.lines().find_map(|line| {
            let json = line.trim_end().strip_prefix(LINE.0)?.strip_suffix(LINE.1)?;
            serde_json::from_str(json).ok()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files::from([("b.js".into(), b"2".to_vec()), ("a.css".into(), b"1".to_vec())])
    }

    #[test]
    fn the_list_takes_the_place_of_the_empty_one() {
        let release = Release::of(&files());
        let worker = b"// const RELEASE = {};\r\nconst RELEASE = {};\r\nuse(RELEASE);";
        let filled = release.put_into(worker).unwrap();
        let text = String::from_utf8(filled.clone()).unwrap();
        let one = digest(b"1");
        let expected = format!(
            "// const RELEASE = {{}};\r\nconst RELEASE = {{\"version\":\"{}\",\"files\":\
             {{\"a.css\":[\"{one}\",1],",
            release.version
        );
        assert!(text.starts_with(&expected), "{text}");
        assert!(text.ends_with(",1]}};\r\nuse(RELEASE);"), "{text}");
        assert_eq!(Release::in_worker(&filled), Some(release));
    }

    #[test]
    fn a_worker_has_one_place() {
        let release = Release::of(&files());
        for wrong in ["", "const RELEASE = [];", " const RELEASE = {};", "\u{0}"] {
            assert!(release.put_into(wrong.as_bytes()).is_err(), "{wrong}");
        }
        assert!(release.put_into(PLACE.repeat(2).as_bytes()).is_err());
        assert!(release.put_into([PLACE, "\n", PLACE].concat().as_bytes()).is_err());
        assert_eq!(Release::in_worker(PLACE.as_bytes()), None);
    }

    #[test]
    fn any_change_is_another_release() {
        let version = |files: &Files| Release::of(files).version;
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
