//! The letters that a site had before and has no more.
//!
//! Bundles of the version before stay for readers who still have its page open. Who takes a letter away, for the
//! safety of somebody perhaps, has to know that, and in which file its words still are.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::path::Path;

use letters_bundle::decode;
use letters_site::Site;
use serde::Serialize;

/// A letter that a site had before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gone {
    letter: String,
    /// The file that has its words.
    file: String,
    /// Whether that file is still there.
    kept: bool,
}

/// Whether a file of a site is one of its bundles.
pub fn is_bundle(path: &str) -> bool {
    path.starts_with("letters/") && path.ends_with(".json") && path != "letters/index.json"
}

/// The letters of old bundles that a new site does not have.
pub fn letters(dir: &Path, paths: &[&str], site: &Site, kept: bool) -> Vec<Gone> {
    let present: HashSet<&str> = site.letters().collect();
    let bundles = paths.iter().filter(|path| is_bundle(path));
    let read = bundles.filter_map(|path| {
        let archive = decode(&fs::read(dir.join(path)).ok()?).ok()?;
        Some((dir.join(path).display().to_string(), archive.letters))
    });
    let each = read.flat_map(|(file, letters)| {
        let gone = letters.into_iter().map(|letter| letter.id.to_string());
        gone.map(move |letter| Gone { letter, file: file.clone(), kept })
    });
    each.filter(|gone| !present.contains(gone.letter.as_str())).collect()
}

/// Says of letters that are gone what still has them.
pub struct Said<'a>(pub &'a [Gone]);

impl fmt::Display for Said<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 10;
        let kept: Vec<&Gone> = self.0.iter().filter(|gone| gone.kept).collect();
        let list = if kept.is_empty() { self.0.iter().collect() } else { kept.clone() };
        let names: Vec<String> =
            list.iter().take(MOST).map(|gone| format!("`{}`", gone.letter)).collect();
        write!(out, "no longer in the site: {}", names.join(", "))?;
        if list.len() > MOST {
            write!(out, " and {} more", list.len() - MOST)?;
        }
        if kept.is_empty() {
            return out.write_str("; the file that had them is removed");
        }
        let mut files: Vec<&str> = kept.iter().map(|gone| gone.file.as_str()).collect();
        files.dedup();
        write!(
            out,
            "; their words can still be fetched from `{}`, which stays for readers who have the version before \
             open; `--forget-old` removes it at once, the next change of the site in any case",
            files.join("`, `")
        )
    }
}
