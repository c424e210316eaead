//! `letters index`: the index of a folder of bundles.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_bundle::{IndexEntry, SiteIndex, decode, decode_index, digest, encode_index};
use letters_model::{Tag, Text};
use serde::{Serialize, Serializer};
use serde_json::json;

use crate::answer::{Trouble, answer};
use crate::input;
use crate::outcome::Outcome;
use crate::output::{self, Existing};
use crate::values;

const NAME: &str = "index.json";

/// Write the index of a folder of bundles, DIR/index.json
///
/// Every bundle is checked first; if one is refused, nothing is written. The version of the
/// index grows by one whenever anything has changed, and the file is left alone otherwise.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Index {
    /// The folder with the bundles
    dir: PathBuf,
    /// The name of the site
    #[command(flatten)]
    titles: Titles,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters index public/letters
  letters index public/letters --title-en 'Our letters' --title zh-Hant=我們的信

Exit codes: 0 the index is right, 1 a bundle was refused, 2 wrong usage, or a file cannot be read or \
written";

/// The name of a site, in one language or several.
#[derive(Debug, Args)]
pub struct Titles {
    /// The name of the site in English; without a name, that of the old index or the first bundle
    #[arg(long, value_name = "TEXT", value_parser = values::words)]
    title_en: Option<String>,
    /// The name of the site in any language; may be given once for each
    #[arg(long = "title", value_name = "TAG=TEXT", value_parser = values::title)]
    titles: Vec<(Tag, String)>,
}

impl Titles {
    /// Each language with the name in it.
    pub fn all(&self) -> Vec<(Tag, String)> {
        let english = self.title_en.iter();
        let english = english.filter_map(|text| values::title(&format!("en={text}")).ok());
        english.chain(self.titles.iter().cloned()).collect()
    }
}

impl Index {
    /// Writes the index, and says what became of it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        answer(write_index(&self.dir, &self.titles.all()), self.json, out)
    }
}

/// What became of an index.
#[derive(Debug)]
enum Written {
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

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (file, index, is_new) = match self {
            Written::Unchanged(file, index) => (file, index, false),
            Written::New(file, index) => (file, index, true),
        };
        let bundles = index.bundles.iter().map(|entry| {
            let IndexEntry { path, sha256, bytes } = entry;
            json!({ "path": path, "sha256": sha256.to_string(), "bytes": bytes })
        });
        let bundles: Vec<_> = bundles.collect();
        json!({
            "file": file.display().to_string(),
            "written": is_new,
            "version": index.version,
            "bundles": bundles,
        })
        .serialize(serializer)
    }
}

/// Writes the index of all bundles of a folder, if it is not right already.
///
/// # Errors
/// A bundle is refused, or a file cannot be read or written; then nothing has changed.
fn write_index(dir: &Path, titles: &[(Tag, String)]) -> Result<Written, Trouble> {
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
    decode_index(document.as_bytes()).map_err(|refusal| {
        let why = "a bundle has a name that no index can hold; rename it";
        Trouble::refused(format!("{why}:\n{refusal}"))
    })?;
    output::write(&file, document.as_bytes(), Existing::Replaced)?;
    Ok(Written::New(file, index))
}

fn old_index(file: &Path) -> Result<Option<SiteIndex>, Trouble> {
    if !file.exists() {
        return Ok(None);
    }
    let bytes = input::read(file)?.bytes;
    let name = file.display().to_string();
    decode_index(&bytes)
        .map(Some)
        .map_err(|refusal| Trouble::of_refusal(SO_NOTHING, &name, &refusal))
}

/// What follows when a bundle is refused.
const SO_NOTHING: &str = ", so nothing was written; `letters check` shows where";

/// The bundles of a folder in the order of their names, and the title of the first.
fn list_bundles(dir: &Path) -> Result<(Vec<IndexEntry>, Text), Trouble> {
    let mut files = Vec::new();
    let no_folder = |why| {
        let dir = dir.display();
        Trouble::failed(format!("cannot list `{dir}`: {why}; give a folder of bundles"))
            .of_file(dir)
    };
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
        let bytes = input::read(&file)?.bytes;
        let name = file.display().to_string();
        let archive =
            decode(&bytes).map_err(|refusal| Trouble::of_refusal(SO_NOTHING, &name, &refusal))?;
        title.get_or_insert(archive.title);
        bundles.push(IndexEntry { path, sha256: digest(&bytes), bytes: bytes.len() as u64 });
    }
    let title = title.ok_or_else(|| {
        let dir = dir.display();
        Trouble::failed(format!("there is no bundle in `{dir}`; put *.json files there"))
            .of_file(dir)
    })?;
    Ok((bundles, title))
}
