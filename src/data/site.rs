//! The letters of this site: its index and its bundles.

use std::sync::Arc;

use letters_bundle::{IndexEntry, limits};
use letters_model::{Archive, Bundle, Library, LibraryBuilder, Origin, Text};
use letters_pages::{Authenticity, FetchFault, Reason, Trouble};
use letters_search::{Catalogue, CatalogueBuilder};

use super::fetch::{Fetched, Freshness, fetch};
use super::index::{self, INDEX};
use super::reading::read;
use super::{Turn, Work};

/// How many places in letters are put into the catalogue between two looks at the clock: some
/// milliseconds' worth, also on an old phone.
const PLACES: usize = 4_000;

/// The same of letters of which it is noted whom they concern.
const LETTERS: usize = 500;

/// What could be opened of a site.
#[derive(Debug)]
pub struct Site {
    /// Its name.
    pub title: Text,
    /// The letters of all bundles that are shown.
    pub library: Library,
    /// What each of them is filtered by.
    pub catalogue: Catalogue,
    /// The bundles that are not shown.
    pub troubles: Arc<[Trouble]>,
    /// Who has signed it.
    pub authenticity: Authenticity,
}

/// How far the opening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// The bytes that have come.
    pub received: u64,
    /// The bytes that will come in all; nothing until the index says so.
    pub total: Option<u64>,
}

/// Opens the site: its index, then every bundle that the index names.
///
/// # Errors
/// Without its index a site cannot be opened. A bundle that cannot be shown is no error: it stands
/// among the [`Site::troubles`], and the others are shown.
pub async fn open(progress: impl Fn(Progress)) -> Result<Site, Trouble> {
    let (index, authenticity) = index::open().await?;
    let total = index.bundles.iter().map(|entry| entry.bytes).sum();
    let mut received = 0;
    let mut bundles = Vec::new();
    let mut troubles = Vec::new();
    for entry in &index.bundles {
        // What is there already, under another name or the same, is not there twice.
        if bundles.iter().any(|bundle: &Bundle| bundle.digest == Some(entry.sha256)) {
            continue;
        }
        let path = beside_index(&entry.path);
        let report = |received| progress(Progress { received, total: Some(total) });
        match open_bundle(&path, entry, &|bytes| report(received + bytes)).await {
            Ok(archive) => {
                let (archive, digest) = (Arc::new(archive), Some(entry.sha256));
                bundles.push(Bundle { archive, digest, origin: Origin::Site });
            }
            Err(reason) => troubles.push(Trouble { path, reason }),
        }
        received += entry.bytes;
        report(received);
    }
    Ok(Site::new(index.title, bundles, troubles.into(), authenticity).await)
}

impl Site {
    /// A site with these bundles on its shelf.
    pub fn new(
        title: Text,
        bundles: Vec<Bundle>,
        troubles: Arc<[Trouble]>,
        authenticity: Authenticity,
    ) -> Work<'static, Site> {
        Box::pin(async move {
            let mut turn = Turn::new();
            let mut library = LibraryBuilder::new(bundles);
            turn.end().await;
            while !library.work(LETTERS) {
                turn.rest().await;
            }
            let library = library.finish();
            let mut catalogue = CatalogueBuilder::new();
            while !catalogue.work(&library, PLACES).is_done() {
                turn.rest().await;
            }
            // The page that is drawn now is a turn of its own.
            turn.end().await;
            Site { title, library, catalogue: catalogue.finish(), troubles, authenticity }
        })
    }

    /// The bundles of the site itself.
    pub fn own_bundles(&self) -> impl Iterator<Item = &Bundle> {
        self.library.bundles().iter().filter(|bundle| bundle.origin == Origin::Site)
    }
}

/// The path of a bundle relative to the page, which the index gives relative to itself.
fn beside_index(path: &str) -> String {
    match INDEX.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{path}"),
        None => path.to_owned(),
    }
}

/// A bundle that is as the index says. A copy in the browser's cache, or half a deployment, can
/// differ from it: then the host is asked once more, past all caches.
async fn open_bundle(
    path: &str,
    entry: &IndexEntry,
    progress: &dyn Fn(u64),
) -> Result<Archive, Reason> {
    let most = (limits::BUNDLE_BYTES as u64).max(entry.bytes);
    let mut checked = Err(Reason::Fetch(FetchFault::Unreachable));
    for freshness in [Freshness::Checked, Freshness::Fresh] {
        let fetched = fetch(path, freshness, most, progress).await.map_err(Reason::Fetch);
        checked = fetched.and_then(|fetched| check(fetched, entry));
        if !matches!(checked, Err(Reason::Length { .. } | Reason::Digest { .. })) {
            break;
        }
    }
    read(&checked?).await.map_err(Reason::Refused)
}

/// Lets bytes pass that have the length and the digest of the index.
fn check(fetched: Fetched, entry: &IndexEntry) -> Result<Vec<u8>, Reason> {
    let Fetched { bytes, digest: found } = fetched;
    let length = bytes.len() as u64;
    if length != entry.bytes {
        return Err(Reason::Length { expected: entry.bytes, found: length });
    }
    if found != entry.sha256 {
        return Err(Reason::Digest { expected: entry.sha256, found });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn altered_bytes_do_not_pass() {
        let fetched =
            |bytes: &[u8]| Fetched { bytes: bytes.to_vec(), digest: letters_bundle::digest(bytes) };
        let sha256 = letters_bundle::digest(b"right");
        let entry = IndexEntry { path: "a.json".into(), sha256, bytes: 5 };
        assert_eq!(check(fetched(b"right"), &entry), Ok(b"right".to_vec()));
        let shorter = check(fetched(b"righ"), &entry);
        assert_eq!(shorter, Err(Reason::Length { expected: 5, found: 4 }));
        assert!(matches!(check(fetched(b"wrong"), &entry), Err(Reason::Digest { .. })));
    }

    #[test]
    fn bundles_lie_beside_their_index() {
        assert_eq!(beside_index("a/b.json"), "letters/a/b.json");
    }
}
