//! A site: everything that a host needs, as files.

use std::io;

use letters_bundle::encode_index;
use letters_model::Text;
use letters_signature::{PublicKey, Signer};

use crate::feed;
use crate::manifest::{MANIFEST, link_manifest, manifest};
use crate::not_found::not_found;
use crate::plain::{self, PICTURE, Plain};
use crate::reader_page::{self, Look, PAGE, ReaderPage, begin_with_policy};
use crate::shelf::{self, FOLDER, INDEX, NamedArchive, Repeated};
use crate::signing::{self, PUBLIC_KEY, SIGNATURE};
use crate::sitemap::sitemaps;
use crate::{BaseUrl, Files, PlainPage, Previous, Release, SUMS, SiteError, Sums, policy, worker};

/// The name of the offline worker.
const WORKER: &str = "offline.js";

/// The files beside the reader and the plain pages, which it does not need.
const ASIDE: [&str; 6] =
    ["_headers", ".htaccess", ".nojekyll", "404.html", "nginx.conf", PUBLIC_KEY];

/// Whether a file of a site belongs to the reader, and is not written for hosts or for those who have
/// no scripts.
pub(crate) fn is_of_reader(path: &str) -> bool {
    let is_sitemap = path.starts_with("sitemap") && path.ends_with(".xml");
    !ASIDE.contains(&path) && !path.starts_with(plain::FOLDER) && !is_sitemap
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
    /// The address under which the site is published, if it is known.
    pub base_url: Option<BaseUrl>,
    /// The version of the index; otherwise the next one.
    pub version: Option<u64>,
    /// The site that this one replaces.
    pub previous: Option<Previous>,
    /// Who signs the index. Without a name, they are called as the first archive calls its publisher.
    pub signer: Option<Signer>,
    /// Whether a site that was signed may be replaced by one that is not.
    pub may_be_unsigned: bool,
}

/// A site that is made.
#[derive(Debug)]
pub struct Site {
    files: Files,
    plain: Plain,
    pages: Vec<PlainPage>,
    release: Release,
    version: u64,
    signer: Option<Signer>,
    repeated: Vec<Repeated>,
}

impl Site {
    /// Makes a site.
    ///
    /// # Errors
    /// An archive is refused, or the reader is not as it has to be.
    pub fn new(order: Order) -> Result<Site, SiteError> {
        let may_be_unsigned = order.may_be_unsigned || order.signer.is_some();
        if !may_be_unsigned && order.previous.as_ref().is_some_and(Previous::is_signed) {
            return Err(SiteError::NoLongerSigned);
        }
        let Order { archives, reader, title, base_url, version, previous, signer, .. } = order;
        let shelf = shelf::read(archives)?;
        let index = shelf::index(&shelf, title, version, previous.as_ref())?;
        let repeated = shelf::repeated(&shelf);
        let signer = signer.map(|signer| signing::named(signer, &shelf));
        let key = signer.as_ref().map(|signer| signer.key.public_key());
        let mut reader = Reader::of(reader, key.as_ref())?;
        reader.files.insert(MANIFEST.to_owned(), manifest(&index.title).into_bytes());
        let bundles: Vec<_> = shelf.iter().map(|read| read.bundle()).collect();
        let mut plain = Plain::new(bundles, index.title.clone(), reader.looks()?, base_url);
        plain.picture = reader.files.contains_key(PICTURE).then(|| PICTURE.to_owned());
        reader.say_what_it_shows(&plain)?;
        let document = encode_index(&index).into_bytes();
        if let Some(signer) = &signer {
            let signature = signer.sign("index.json", Some(index.version), &document);
            reader.files.insert(SIGNATURE.to_owned(), signature.into_bytes());
        }
        reader.files.insert(INDEX.to_owned(), document);
        for read in shelf {
            reader.files.insert([FOLDER, &read.path].concat(), read.bytes);
        }
        let signed_version = signer.as_ref().map(|_| index.version);
        let (release, mut files) = reader.release(signed_version)?;
        let pages = plain.pages();
        add_beside(&mut files, &plain, &pages).map_err(SiteError::Xml)?;
        files.extend(key.map(|key| (PUBLIC_KEY.to_owned(), key.to_file().into_bytes())));
        Ok(Site { files, plain, pages, release, version: index.version, signer, repeated })
    }

    /// Every file that is not made when it is asked for.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Every plain page.
    pub fn pages(&self) -> &[PlainPage] {
        &self.pages
    }

    /// The bytes of a plain page.
    pub fn html(&self, page: &PlainPage) -> Vec<u8> {
        self.plain.html(page).into_bytes()
    }

    /// The files that the reader needs.
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The ids of its letters.
    pub fn letters(&self) -> impl Iterator<Item = &str> {
        self.plain.library.letters().map(|shelved| shelved.letter.id.as_str())
    }

    /// The letters that are published twice, since two archives have them.
    pub fn repeated(&self) -> &[Repeated] {
        &self.repeated
    }

    /// The version of the index.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The signature of a list of its files, by those who have signed the index; nothing if nobody has.
    pub fn sign(&self, sums: &Sums) -> Option<String> {
        let signer = self.signer.as_ref()?;
        Some(signer.sign(SUMS, Some(self.version), sums.to_string().as_bytes()))
    }
}

/// Adds what is for hosts, for feed readers and for search engines.
fn add_beside(files: &mut Files, plain: &Plain, pages: &[PlainPage]) -> io::Result<()> {
    for language in &plain.languages {
        files.insert(feed::path(language), feed::feed(plain, language)?);
    }
    if let Some(base) = &plain.base_url {
        files.extend(sitemaps(plain, pages, base)?);
    }
    files.insert("404.html".to_owned(), not_found(plain).into_bytes());
    files.insert("_headers".to_owned(), policy::headers_file().into_bytes());
    let path = plain.base_url.as_ref().map(BaseUrl::path);
    files.insert(".htaccess".to_owned(), policy::htaccess_file(path).into_bytes());
    files.insert("nginx.conf".to_owned(), policy::nginx_file(path).into_bytes());
    // Without it, GitHub's pages leave out what begins with an underscore.
    files.insert(".nojekyll".to_owned(), Vec::new());
    Ok(())
}

/// The reader, taken apart: the files that it needs, and the worker that is to know them.
struct Reader {
    files: Files,
    worker: Vec<u8>,
}

impl Reader {
    fn of(mut files: Files, key: Option<&PublicKey>) -> Result<Reader, SiteError> {
        if files.contains_key(SUMS) {
            return Err(SiteError::IsSite);
        }
        let worker = files.remove(WORKER).ok_or(SiteError::Incomplete(WORKER))?;
        files.retain(|path, _| !path.starts_with(FOLDER) && is_of_reader(path));
        let page = files.get(PAGE).ok_or(SiteError::Incomplete(PAGE))?;
        let page = link_manifest(ReaderPage(page).text()?)?;
        // The name of a release follows from the policy, too.
        let page = begin_with_policy(&reader_page::name_key(&page, key)?)?;
        files.insert(PAGE.to_owned(), page.into_bytes());
        Ok(Reader { files, worker })
    }

    /// Says in the page what the site is, for those who read the address where it is shared, or in a search. Without
    /// a known address there is nobody to whom it could be said, and every visitor would have to fetch it.
    fn say_what_it_shows(&mut self, plain: &Plain) -> Result<(), SiteError> {
        let Some(_) = &plain.base_url else { return Ok(()) };
        let page = ReaderPage(self.files.get(PAGE).ok_or(SiteError::Incomplete(PAGE))?);
        let page = page.text()?;
        let page = reader_page::share(page, plain.full_title().as_deref(), &plain.shared(""))?;
        self.files.insert(PAGE.to_owned(), page.into_bytes());
        Ok(())
    }

    /// The addresses of the reader's style sheets.
    fn looks(&self) -> Result<Vec<Look>, SiteError> {
        let page = self.files.get(PAGE).ok_or(SiteError::Incomplete(PAGE))?;
        ReaderPage(page).looks()
    }

    /// Names the release in the page, and tells the worker of it.
    fn release(self, signed_version: Option<u64>) -> Result<(Release, Files), SiteError> {
        let Reader { mut files, worker } = self;
        let mut release = Release::of(&files, signed_version);
        let page = files.get(PAGE).map(|page| String::from_utf8_lossy(page)).unwrap_or_default();
        let page = reader_page::name_release(&page, &release.version)?;
        let page = begin_with_policy(&page)?;
        release.count(PAGE, page.as_bytes());
        files.insert(PAGE.to_owned(), page.into_bytes());
        files.insert(WORKER.to_owned(), worker::filled(&worker, &release)?);
        Ok((release, files))
    }
}
