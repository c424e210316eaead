//! `letters index`: the index of a folder of bundles.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use letters_bundle::{IndexEntry, Refusal, SiteIndex, decode, decode_index, digest, encode_index};
use letters_model::{Tag, Text};

use crate::Outcome;
use crate::input::{self, Unreadable};

const NAME: &str = "index.json";

/// What became of an index.
#[derive(Debug)]
pub enum Written {
    /// It says already what it should.
    Unchanged(PathBuf, SiteIndex),
    /// It was written, with a new version.
    New(PathBuf, SiteIndex),
}

impl fmt::Display for Written {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, verb, index) = match self {
            Written::Unchanged(file, index) => (file, "unchanged", index),
            Written::New(file, index) => (file, "written", index),
        };
        let SiteIndex { version, bundles, .. } = index;
        write!(out, "{}: {verb}, version {version}, bundles: {}", file.display(), bundles.len())
    }
}

/// Why an index is not written.
#[derive(Debug)]
pub enum IndexError {
    /// A file or the folder cannot be read.
    Unreadable(Unreadable),
    /// The folder cannot be listed.
    NoFolder(PathBuf, io::Error),
    /// There is nothing to list.
    NoBundles(PathBuf),
    /// A bundle, or the old index, is refused.
    Refused(PathBuf, Refusal),
    /// The new index would be refused, for the name of a bundle.
    BadName(Refusal),
    /// The file cannot be written.
    Unwritable(PathBuf, io::Error),
}

impl IndexError {
    /// What the command says to the program that called it.
    pub fn outcome(&self) -> Outcome {
        match self {
            IndexError::Refused(..) | IndexError::BadName(_) => Outcome::Refused,
            _ => Outcome::Failed,
        }
    }
}

impl fmt::Display for IndexError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IndexError::Unreadable(why) => why.fmt(out),
            IndexError::NoFolder(dir, why) => {
                write!(out, "cannot list `{}`: {why}; give a folder of bundles", dir.display())
            }
            IndexError::NoBundles(dir) => {
                write!(out, "there is no bundle in `{}`; put *.json files there", dir.display())
            }
            IndexError::Refused(file, refusal) => write!(
                out,
                "`{}` is refused, so nothing was written; `letters check` shows where:\n{refusal}",
                file.display()
            ),
            IndexError::BadName(refusal) => {
                write!(out, "a bundle has a name that no index can hold; rename it:\n{refusal}")
            }
            IndexError::Unwritable(file, why) => {
                write!(out, "cannot write `{}`: {why}; make room or allow it", file.display())
            }
        }
    }
}

impl std::error::Error for IndexError {}

/// Writes the index of all bundles of a folder, if it is not right already.
///
/// # Errors
/// A bundle is refused, or a file cannot be read or written; then nothing has changed.
pub fn write_index(dir: &Path, titles: &[(Tag, String)]) -> Result<Written, IndexError> {
    let file = dir.join(NAME);
    let old = old_index(&file)?;
    let (bundles, first_title) = list_bundles(dir)?;
    let title = match (titles, &old) {
        ([], Some(old)) => old.title.clone(),
        ([], None) => first_title,
        (titles, _) => titles.iter().cloned().collect(),
    };
    let version = old.as_ref().map_or(1, |old| old.version);
    let index = SiteIndex { title, version, bundles };
    let index = match old {
        Some(old) if old == index => return Ok(Written::Unchanged(file, index)),
        Some(old) => SiteIndex { version: old.version + 1, ..index },
        None => index,
    };
    let document = encode_index(&index);
    decode_index(document.as_bytes()).map_err(IndexError::BadName)?;
    replace(&file, &document).map_err(|why| IndexError::Unwritable(file.clone(), why))?;
    Ok(Written::New(file, index))
}

fn old_index(file: &Path) -> Result<Option<SiteIndex>, IndexError> {
    if !file.exists() {
        return Ok(None);
    }
    let bytes = input::read(file).map_err(IndexError::Unreadable)?.bytes;
    let refused = |refusal| IndexError::Refused(file.to_owned(), refusal);
    decode_index(&bytes).map(Some).map_err(refused)
}

/// The bundles of a folder in the order of their names, and the title of the first.
fn list_bundles(dir: &Path) -> Result<(Vec<IndexEntry>, Text), IndexError> {
    let mut files = Vec::new();
    let no_folder = |why| IndexError::NoFolder(dir.to_owned(), why);
    for entry in fs::read_dir(dir).map_err(no_folder)? {
        let name = entry.map_err(no_folder)?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") && !name.starts_with('.') && name != NAME {
            files.push(name);
        }
    }
    files.sort();
    let mut bundles = Vec::new();
    let mut title = None;
    for path in files {
        let file = dir.join(&path);
        let bytes = input::read(&file).map_err(IndexError::Unreadable)?.bytes;
        let archive = decode(&bytes).map_err(|refusal| IndexError::Refused(file, refusal))?;
        title.get_or_insert(archive.title);
        bundles.push(IndexEntry { path, sha256: digest(&bytes), bytes: bytes.len() as u64 });
    }
    let title = title.ok_or_else(|| IndexError::NoBundles(dir.to_owned()))?;
    Ok((bundles, title))
}

/// Replaces a file in one step: nobody ever sees half of it.
fn replace(file: &Path, document: &str) -> io::Result<()> {
    let beside = file.with_file_name(format!(".{NAME}.{}", std::process::id()));
    let write = || {
        let mut new = fs::File::create(&beside)?;
        new.write_all(document.as_bytes())?;
        new.sync_all()?;
        fs::rename(&beside, file)
    };
    write().inspect_err(|_| {
        // What could not be written may not be there to be removed.
        let _ = fs::remove_file(&beside);
    })
}
