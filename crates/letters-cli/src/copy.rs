//! `letters copy`: one page with letters and the reader in it.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use letters_bundle::{SiteIndex, decode, decode_index, digest};
use letters_copy::{File, INDEX, NoTemplate, SIGNATURE, TEMPLATE, Template, chosen};
use letters_model::{Library, Tag};
use letters_site::{Files, Order, Site, page_key};
use serde::Serialize;

use crate::answer::{Trouble, answer};
use crate::outcome::Outcome;
use crate::output::{self, Existing};
use crate::progress::Progress;
use crate::reader_files::reader;
use crate::site::{named, trouble};
use crate::values;

/// Make one file of letters with the reader in it, to be opened from a disk or a memory stick
///
/// The file is a page that opens by a double click and asks nothing of any network. It is the same, byte
/// for byte, that readers get by "Save a copy" on the site of these archives.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Copy {
    /// The archives, in the order in which the reader has them; or the folder of a site, signed or not
    #[arg(required = true, value_name = "ARCHIVE")]
    archives: Vec<PathBuf>,
    /// The file
    #[arg(long, value_name = "FILE.html")]
    out: PathBuf,
    /// A letter by its id, as its address on a site has it; otherwise all, as they are in the archives
    #[arg(long = "letter", value_name = "ID")]
    letters: Vec<String>,
    /// The folder of a built reader, in the place of the one in this program
    #[arg(long, value_name = "DIR")]
    reader: Option<PathBuf>,
    /// The name of the site in a language; otherwise that of the first archive
    #[arg(long = "title", value_name = "TAG=TEXT", value_parser = values::title)]
    titles: Vec<(Tag, String)>,
    /// The version of the index, when all letters are copied
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    version: Option<u64>,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
    /// Print one JSON object instead of lines to read
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  letters copy my-letters.json --out my-letters.html
  letters copy 2009.json 2026.json --letter canada-2026 --out canada-2026.html
  letters copy site --out all.html

Exit codes: 0 the file is there, 1 an archive was refused or has no such letter, 2 wrong usage, or a \
file cannot be read or written, or would have been overwritten";

impl Copy {
    /// Makes the file, and says what became of it.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn run(self, out: &mut dyn Write) -> io::Result<Outcome> {
        let progress = Progress::of_one_piece("copying letters");
        let made = self.make();
        drop(progress);
        answer(made, self.json, out)
    }

    fn make(&self) -> Result<Made, Trouble> {
        values::once_each("--title", &self.titles)?;
        output::spares(&self.out, self.archives.iter())?;
        let page = self.page()?;
        let existing = if self.force { Existing::Replaced } else { Existing::Kept };
        output::write(&self.out, page.as_bytes(), existing)?;
        Ok(Made { file: self.out.display().to_string(), bytes: page.len() })
    }

    fn page(&self) -> Result<String, Trouble> {
        let failed = |why: &dyn fmt::Display| Trouble::failed(why);
        let of_site = |site: &Files| page(site, &self.letters).map_err(NotCopied::trouble);
        if let [folder] = self.archives.as_slice()
            && folder.is_dir()
        {
            if self.reader.is_some() || self.version.is_some() || !self.titles.is_empty() {
                return Err(failed(&NotCopied::HasItsOwn));
            }
            let site = reader(Some(folder)).map_err(|why| failed(&why))?;
            if !site.contains_key(INDEX) {
                return Err(NotCopied::NoSite(folder.clone()).trouble());
            }
            return of_site(&site);
        }
        let archives =
            self.archives.iter().map(|file| named(file)).collect::<Result<Vec<_>, _>>()?;
        let reader = reader(self.reader.as_deref()).map_err(|why| failed(&why))?;
        let title = (!self.titles.is_empty()).then(|| self.titles.iter().cloned().collect());
        let order = Order { archives, reader, title, version: self.version, ..Order::default() };
        let site = Site::new(order).map_err(|why| trouble(&why, &self.archives))?;
        of_site(site.files())
    }
}

/// A copy that was made.
#[derive(Serialize)]
struct Made {
    file: String,
    bytes: usize,
}

impl fmt::Display for Made {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {} bytes", self.file, self.bytes)
    }
}

/// Why no copy is made.
#[derive(Debug)]
enum NotCopied {
    /// The reader has not all that a copy needs.
    Incomplete(String),
    /// The page for copies is not as it has to be.
    NoTemplate(NoTemplate),
    /// A file of a site is not what its index says.
    Altered(String),
    /// The folder is no site.
    NoSite(PathBuf),
    /// A site is given, and besides what it has itself.
    HasItsOwn,
    /// The archives have no letter of this name, but these.
    NoLetter(String, Vec<String>),
}

impl NotCopied {
    fn trouble(self) -> Trouble {
        match self {
            NotCopied::NoLetter(..) => Trouble::refused(self),
            _ => Trouble::failed(self),
        }
    }
}

impl fmt::Display for NotCopied {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotCopied::Incomplete(file) => write!(
                out,
                "the reader has no {file}; give the folder that `cargo xtask build` makes"
            ),
            NotCopied::Altered(file) => write!(
                out,
                "{file} is not what {INDEX} says of it; make the site anew, or take one that is whole"
            ),
            NotCopied::NoSite(folder) => write!(
                out,
                "`{}` is no site, as it has no {INDEX}; give an archive, or a folder that \
                 `letters site` has made",
                folder.display()
            ),
            NotCopied::HasItsOwn => out.write_str(
                "a site has its own reader, title and version; leave `--reader`, `--title` and \
                 `--version` out",
            ),
            NotCopied::NoTemplate(why) => why.fmt(out),
            NotCopied::NoLetter(id, all) => {
                write!(out, "no archive has a letter `{id}`; give one of: {}", all.join(", "))
            }
        }
    }
}

/// The page with these letters of a site, or with all.
fn page(site: &Files, letters: &[String]) -> Result<String, NotCopied> {
    let template = text(site, TEMPLATE)?;
    let template = Template::parse(&template).map_err(NotCopied::NoTemplate)?;
    let part = |path: &str| {
        let part = site.get(path).map(Vec::as_slice);
        part.ok_or_else(|| NotCopied::Incomplete(path.to_owned()))
    };
    let program = template.program().map(part).collect::<Result<Vec<&[u8]>, _>>()?;
    let index = text(site, INDEX)?;
    let whole = File { path: INDEX.to_owned(), text: index };
    let Ok(index) = decode_index(whole.text.as_bytes()) else {
        return Err(NotCopied::Incomplete(INDEX.to_owned()));
    };
    let key = site.get("index.html").and_then(|page| page_key(page));
    let key = key.filter(|_| letters.is_empty()).map(|key| key.to_string());
    let mut files = vec![whole];
    for entry in &index.bundles {
        let path = Path::new(INDEX).with_file_name(&entry.path).display().to_string();
        let text = text(site, &path)?;
        if (text.len() as u64, digest(text.as_bytes())) != (entry.bytes, entry.sha256) {
            return Err(NotCopied::Altered(path));
        }
        files.push(File { path, text });
    }
    if !letters.is_empty() {
        files = some(&index, &files[1..], letters)?;
    }
    if key.is_some() {
        files.insert(1, File { path: SIGNATURE.to_owned(), text: text(site, SIGNATURE)? });
    }
    Ok(template.fill(&program, &files, key.as_deref()))
}

/// The files of a site with some letters alone.
fn some(index: &SiteIndex, bundles: &[File], letters: &[String]) -> Result<Vec<File>, NotCopied> {
    let archives = bundles.iter().filter_map(|file| decode(file.text.as_bytes()).ok());
    let library = Library::new(archives.map(Arc::new));
    if let Some(id) = letters.iter().find(|id| library.letter(id).is_none()) {
        let all = library.letters().map(|letter| letter.address.to_owned()).collect();
        return Err(NotCopied::NoLetter(id.clone(), all));
    }
    let is_chosen: Vec<bool> =
        library.letters().map(|letter| letters.iter().any(|id| id == letter.address)).collect();
    Ok(chosen(&library, &index.title, &is_chosen))
}

fn text(site: &Files, path: &str) -> Result<String, NotCopied> {
    let bytes = site.get(path).cloned();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.ok_or_else(|| NotCopied::Incomplete(path.to_owned()))
}
