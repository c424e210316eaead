//! A site: everything that a host needs, as files.

use letters_bundle::encode_index;
use letters_model::Text;

use crate::manifest::{MANIFEST, link_manifest, manifest};
use crate::reader_page::{self, PAGE, ReaderPage};
use crate::shelf::{self, FOLDER, INDEX, NamedArchive};
use crate::{Files, Previous, Release, SUMS, SiteError, policy};

/// The name of the offline worker.
const WORKER: &str = "offline.js";

/// The files beside the reader, which it does not need.
const ASIDE: [&str; 3] = ["_headers", ".htaccess", ".nojekyll"];

/// Whether a file of a site belongs to the reader, and is not written for hosts or for those who have
/// no scripts.
pub(crate) fn is_of_reader(path: &str) -> bool {
    !ASIDE.contains(&path)
}

/// What a site is made of.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The archives, in the order in which the reader has them.
    pub archives: Vec<NamedArchive>,
    /// The built reader. Letters and headers that it has are not taken over.
    pub reader: Files,
    /// The name of the site; otherwise that of the first archive.
    pub title: Option<Text>,
    /// The version of the index; otherwise the next one.
    pub version: Option<u64>,
    /// The site that this one replaces.
    pub previous: Option<Previous>,
}

/// A site that is made.
#[derive(Debug)]
pub struct Site {
    files: Files,
    release: Release,
    version: u64,
}

impl Site {
    /// Makes a site.
    ///
    /// # Errors
    /// An archive is refused, or the reader is not as it has to be.
    pub fn new(order: Order) -> Result<Site, SiteError> {
        let Order { archives, reader, title, version, previous } = order;
        let shelf = shelf::read(archives)?;
        let index = shelf::index(&shelf, title, version, previous.as_ref())?;
        let mut reader = Reader::of(reader)?;
        reader.files.insert(MANIFEST.to_owned(), manifest(&index.title).into_bytes());
        reader.files.insert(INDEX.to_owned(), encode_index(&index).into_bytes());
        for read in shelf {
            reader.files.insert([FOLDER, &read.path].concat(), read.bytes);
        }
        let (release, mut files) = reader.release()?;
        files.insert("_headers".to_owned(), policy::headers_file().into_bytes());
        files.insert(".htaccess".to_owned(), policy::htaccess_file().into_bytes());
        // Without it, GitHub's pages leave out what begins with an underscore.
        files.insert(".nojekyll".to_owned(), Vec::new());
        Ok(Site { files, release, version: index.version })
    }

    /// Every file that is not made when it is asked for.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The files that the reader needs.
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The version of the index.
    pub fn version(&self) -> u64 {
        self.version
    }
}

/// The reader, taken apart: the files that it needs, and the worker that is to know them.
struct Reader {
    files: Files,
    worker: Vec<u8>,
}

impl Reader {
    fn of(mut files: Files) -> Result<Reader, SiteError> {
        if files.contains_key(SUMS) {
            return Err(SiteError::IsSite);
        }
        let worker = files.remove(WORKER).ok_or(SiteError::Incomplete(WORKER))?;
        files.retain(|path, _| !path.starts_with(FOLDER) && is_of_reader(path));
        let page = files.get(PAGE).ok_or(SiteError::Incomplete(PAGE))?;
        let page = link_manifest(&ReaderPage(page).with_policy()?)?;
        files.insert(PAGE.to_owned(), page.into_bytes());
        Ok(Reader { files, worker })
    }

    /// Names the release in the page, and lists all files in the worker.
    fn release(self) -> Result<(Release, Files), SiteError> {
        let Reader { mut files, worker } = self;
        let mut release = Release::of(&files);
        let page = files.get(PAGE).map(|page| String::from_utf8_lossy(page)).unwrap_or_default();
        let page = reader_page::name_release(&page, &release.version)?;
        release.count(PAGE, page.as_bytes());
        files.insert(PAGE.to_owned(), page.into_bytes());
        files.insert(WORKER.to_owned(), release.put_into(&worker)?);
        Ok((release, files))
    }
}
