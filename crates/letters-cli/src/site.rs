//! `letters site`: a whole site for any static host.

use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use letters_model::Tag;
use letters_signature::{PublicKey, Signer};
use letters_site::{BaseUrl, NamedArchive, Order, Repeated, SiteError, page_key};
use serde::Serialize;

use crate::answer::{Trouble, answer};
use crate::former::Said;
use crate::input::{self, Input};
use crate::key_file;
use crate::outcome::Outcome;
use crate::progress::Progress;
use crate::reader_files::reader;
use crate::site_folder::{Changes, SiteFolder};
use crate::values;

/// Make a whole site of archives, for any static host
///
/// The folder then holds the reader, the archives with their index, the offline worker with the list
/// of all files, a plain page of every letter and of everybody whom letters name in each language, a
/// feed, and samples of headers. Done again, it replaces the site: what has changed
/// is written, files that nothing needs any more are removed, and the files of the version before
/// stay for readers who still have its page open. Your own files in the folder stay as they are.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Site {
    /// The archives, in the order in which the reader has them
    #[arg(required = true, value_name = "ARCHIVE")]
    archives: Vec<PathBuf>,
    /// The folder of the site; it is made where it is not there yet
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The folder of a built reader, in the place of the one in this program
    #[arg(long, value_name = "DIR")]
    reader: Option<PathBuf>,
    /// The name of the site in a language; otherwise that of the first archive
    #[arg(long = "title", value_name = "TAG=TEXT", value_parser = values::title)]
    titles: Vec<(Tag, String)>,
    /// The address under which the site is published; with it come a sitemap and canonical addresses
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,
    /// The version of the index; otherwise one above that of the site which is there
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    version: Option<u64>,
    /// Sign the index with this secret key, which `letters sign --new-key` makes
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// What those who sign are called; otherwise as the first archive names its publisher
    #[arg(long, value_name = "NAME", value_parser = values::words, requires = "key")]
    signer: Option<String>,
    /// Replace a site that is signed by one that is not; its readers will be warned
    #[arg(long, conflicts_with = "key")]
    unsigned: bool,
    /// Replace a site that is signed by one that another key signs; its readers will be warned
    #[arg(long, requires = "key")]
    other_key: bool,
    /// Replace whatever is in the folder under the names of the site's files
    #[arg(long)]
    force: bool,
    /// Remove the letters of the version before at once, also from readers who have its page open
    #[arg(long)]
    forget_old: bool,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters site my-letters.json --out site
  letters site 2009.json 2026.json --out site --title 'en=Our letters' --title zh-Hant=我們的信
  letters site my-letters.json --out site --key letters.key
  letters serve site

Exit codes: 0 the site is there, 1 an archive was refused, 2 wrong usage, or a file cannot be read or \
written, or would have been overwritten";

impl Site {
    /// Makes the site, and says what became of it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let json = self.json;
        answer(self.make(), json, out)
    }

    fn make(self) -> Result<Made, Trouble> {
        values::once_each("--title", &self.titles)?;
        let archives =
            self.archives.iter().map(|file| named(file)).collect::<Result<Vec<_>, _>>()?;
        let reader = reader(self.reader.as_deref()).map_err(Trouble::failed)?;
        let folder = SiteFolder::open(&self.out, self.force)?;
        let key = self.key.as_deref().map(key_file::read).transpose().map_err(Trouble::failed)?;
        if let Some(key) = key.as_ref().filter(|_| !self.other_key) {
            is_key_of_site(&self.out, &key.public_key())?;
        }
        let signer = key.map(|key| Signer { key, name: self.signer });
        let title = (!self.titles.is_empty()).then(|| self.titles.into_iter().collect());
        let previous = folder.previous().cloned();
        let order = Order {
            archives,
            reader,
            title,
            base_url: self.base_url,
            version: self.version,
            previous,
            signer,
            may_be_unsigned: self.unsigned,
        };
        let progress = Progress::of_one_piece("reading letters");
        let site = letters_site::Site::new(order);
        drop(progress);
        let site = site.map_err(|why| trouble(&why, &self.archives))?;
        let changes = folder.replace(&site, self.forget_old)?;
        if !changes.gone.is_empty() {
            Outcome::Accepted.because(Said(&changes.gone));
        }
        let repeated: Vec<Twice> =
            site.repeated().iter().map(|one| Twice::new(one, &self.archives)).collect();
        if let Some(first) = repeated.first() {
            Outcome::Accepted.because(format!("{} letters come twice: {first}", repeated.len()));
        }
        Ok(Made {
            folder: self.out.display().to_string(),
            version: site.version(),
            release: site.release().version.clone(),
            changes,
            repeated,
        })
    }
}

/// Sees that a site which is there is signed with no other key: readers who know that one are warned.
fn is_key_of_site(folder: &Path, key: &PublicKey) -> Result<(), Trouble> {
    let page = fs::read(folder.join("index.html")).unwrap_or_default();
    match page_key(&page).filter(|known| known != key) {
        None => Ok(()),
        Some(known) => Err(Trouble::failed(format!(
            "the site in `{}` is signed with the key {}, and this is the key {}, of which its readers would be \
             warned; give the key of the site, or `--other-key` too if it is to have a new one",
            folder.display(),
            known.id,
            key.id
        ))),
    }
}

/// A site that was made.
#[derive(Serialize)]
struct Made {
    folder: String,
    version: u64,
    release: String,
    #[serde(flatten)]
    changes: Changes,
    /// The letters that two archives have.
    repeated: Vec<Twice>,
}

impl fmt::Display for Made {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Made { folder, version, release, changes, .. } = self;
        write!(out, "{folder}: version {version}, release {release}, {changes}")
    }
}

fn base_url(argument: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(argument).map_err(|why| why.to_string())
}

/// A letter that two archives have.
#[derive(Serialize)]
struct Twice {
    letter: String,
    archives: [String; 2],
}

impl Twice {
    fn new(repeated: &Repeated, archives: &[PathBuf]) -> Twice {
        let name = |number: usize| archives.get(number).map(|file| file.display().to_string());
        let archives = repeated.archives.map(|number| name(number).unwrap_or_default());
        Twice { letter: repeated.letter.to_string(), archives }
    }
}

impl fmt::Display for Twice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Twice { letter, archives: [first, second] } = self;
        write!(out, "`{letter}` is in `{first}` and in `{second}`; take it out of one of them")
    }
}

/// Why no site is made of these archives.
pub fn trouble(error: &SiteError, archives: &[PathBuf]) -> Trouble {
    match error {
        SiteError::Refused { number, refusal } => {
            let file = archives.get(*number).map(|file| file.display().to_string());
            let what_follows = ", so nothing was written; `letters check` shows where";
            Trouble::of_refusal(what_follows, &file.unwrap_or_default(), refusal)
        }
        SiteError::BadName(_) => Trouble::refused(error),
        _ => Trouble::failed(error),
    }
}

/// An archive under the name of its file.
///
/// # Errors
/// The file cannot be read, or is one of another program.
pub fn named(file: &Path) -> Result<NamedArchive, Trouble> {
    let Input { name, bytes, .. } = input::read(file)?;
    input::no_other_format(&name, &bytes)?;
    let name = match file.file_stem() {
        Some(name) if file != Path::new("-") => speakable(&name.to_string_lossy()),
        _ => "letters".to_owned(),
    };
    Ok(NamedArchive { name, bytes })
}

/// A name as addresses hold it: whatever an address would have to write otherwise is a hyphen.
fn speakable(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = name.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
    match name.trim_matches(['-', '.']) {
        "" => "letters".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::speakable;

    #[test]
    fn a_file_of_any_name_has_a_name_that_an_address_can_hold() {
        for (name, expected) in [
            ("canada-china", "canada-china"),
            ("Our letters (2026)", "Our-letters--2026"),
            ("公開信 2026年", "公開信-2026年"),
            ("a/b?c#d%20", "a-b-c-d-20"),
            ("...", "letters"),
        ] {
            assert_eq!(speakable(name), expected);
        }
    }
}
