//! Archives as they come, the names under which a site has them, and the index of them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use letters_bundle::{IndexEntry, SiteIndex, compact, decode, decode_index, digest};
use letters_model::{Archive, Bundle, Digest, LetterId, Origin, Text};

use crate::{Previous, SiteError};

/// The folder of a site with its bundles.
pub(crate) const FOLDER: &str = "letters/";

/// The path of the index of a site.
pub(crate) const INDEX: &str = "letters/index.json";

/// How many digits of a digest stand in the name of a file: enough that no two versions of an
/// archive ever share one.
const DIGITS: usize = 16;

/// An archive as it came: bytes, and what its file is called without the ending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedArchive {
    /// The name. In a site, the digest is added to it.
    pub name: String,
    /// The bytes of the bundle; they are published without the white space between its values.
    pub bytes: Vec<u8>,
}

/// An archive that was read.
pub(crate) struct ReadArchive {
    /// The path of its file, relative to the index.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Their digest.
    pub digest: Digest,
    /// What they hold.
    pub archive: Arc<Archive>,
}

impl ReadArchive {
    fn of(number: usize, named: NamedArchive) -> Result<ReadArchive, SiteError> {
        let NamedArchive { name, bytes } = named;
        let archive = match decode(&bytes) {
            Ok(archive) => Arc::new(archive),
            Err(refusal) => return Err(SiteError::Refused { number, refusal }),
        };
        let bytes = compact(&bytes);
        let digest = digest(&bytes);
        let digits: String = digest.to_string().chars().take(DIGITS).collect();
        // An archive that is taken from a site has the digest in its name already.
        let name = name.strip_suffix(&format!(".{digits}")).unwrap_or(&name);
        let path = format!("{name}.{digits}.json");
        Ok(ReadArchive { path, bytes, digest, archive })
    }

    /// The archive as the library takes it.
    pub fn bundle(&self) -> Bundle {
        Bundle { archive: self.archive.clone(), digest: Some(self.digest), origin: Origin::Site }
    }
}

/// Reads all archives.
pub(crate) fn read(archives: Vec<NamedArchive>) -> Result<Vec<ReadArchive>, SiteError> {
    let mut shelf: Vec<ReadArchive> = Vec::new();
    for (number, named) in archives.into_iter().enumerate() {
        let read = ReadArchive::of(number, named)?;
        if shelf.iter().any(|other| other.path == read.path) {
            return Err(SiteError::Repeated(read.path));
        }
        shelf.push(read);
    }
    if shelf.is_empty() { Err(SiteError::NoArchives) } else { Ok(shelf) }
}

/// A letter that stands in two archives, and so comes twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The letter.
    pub letter: LetterId,
    /// The first archive that has it, and this one, as numbers from 0.
    pub archives: [usize; 2],
}

/// The letters of all archives that an archive before has, too.
pub(crate) fn repeated(shelf: &[ReadArchive]) -> Vec<Repeated> {
    let (mut first, mut repeated) = (HashMap::new(), Vec::new());
    for (number, read) in shelf.iter().enumerate() {
        for letter in &read.archive.letters {
            match first.entry(&letter.id) {
                Entry::Vacant(entry) => drop(entry.insert(number)),
                Entry::Occupied(entry) => {
                    let archives = [*entry.get(), number];
                    repeated.push(Repeated { letter: letter.id.clone(), archives });
                }
            }
        }
    }
    repeated
}

/// The index of a site. Its version is one above the previous one, unless nothing has changed.
pub(crate) fn index(
    shelf: &[ReadArchive],
    title: Option<Text>,
    version: Option<u64>,
    previous: Option<&Previous>,
) -> Result<SiteIndex, SiteError> {
    let title = title.or_else(|| Some(shelf.first()?.archive.title.clone())).unwrap_or_default();
    let bundles = shelf.iter().map(|read| IndexEntry {
        path: read.path.clone(),
        sha256: read.digest,
        bytes: read.bytes.len() as u64,
    });
    let mut index = SiteIndex { title, version: 1, bundles: bundles.collect() };
    if let Some(Previous { index: present, .. }) = previous {
        index.version = present.version;
        let is_changed = index != *present;
        index.version += u64::from(is_changed);
        let least = index.version;
        if let Some(asked) = version.filter(|asked| *asked < least) {
            return Err(SiteError::OlderVersion { asked, present: present.version });
        }
    }
    index.version = version.unwrap_or(index.version);
    let document = letters_bundle::encode_index(&index);
    decode_index(document.as_bytes()).map_err(SiteError::BadName)
}
