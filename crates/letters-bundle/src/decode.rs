//! Bytes to archives, or to every problem found.

use std::fmt;

use letters_model::{Archive, Digest};

use crate::context::Context;
use crate::document::{Document, Read, begin};
use crate::form::Explained as _;
use crate::index::{SiteIndex, check_bundles};
use crate::json::{Arena, Node};
use crate::problem::{Problem, Severity};
use crate::reading::Reading;
use crate::warnings::ADVICE;

/// Why a bundle or an index is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, in the order of the source.
    pub problems: Vec<Problem>,
    /// How many problems there are besides, of those that were too many to keep.
    pub omitted: usize,
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problems.iter().try_for_each(|problem| writeln!(out, "{problem}"))?;
        match self.omitted {
            0 => Ok(()),
            more => writeln!(out, "and {more} problems more"),
        }
    }
}

impl std::error::Error for Refusal {}

/// What a document is, and all that can be said against it.
#[derive(Debug)]
pub struct Examination<T = Archive> {
    /// What was read, unless it is refused.
    pub accepted: Option<T>,
    /// Errors and warnings, in the order of the source.
    pub problems: Vec<Problem>,
    /// How many there are besides, of those that were too many to keep.
    pub omitted: usize,
}

/// Reads a bundle: accepts it whole or refuses it whole.
///
/// # Errors
/// The bytes are no bundle; the refusal says everything that is wrong with them.
pub fn decode(bytes: &[u8]) -> Result<Archive, Refusal> {
    Reading::new(bytes, &Arena::new()).finish()
}

/// Reads a bundle as [`decode`] does, and tells its editors besides what they should look at, and what
/// they most likely meant.
pub fn examine(bytes: &[u8]) -> Examination {
    let arena = Arena::new();
    let read = Document::new(bytes, &arena, Archive::OBJECT, Some(&ADVICE)).read();
    let value = read.make();
    judge(value, read)
}

/// Reads the index of a site.
///
/// # Errors
/// The bytes are no index; the refusal says everything that is wrong with them.
pub fn decode_index(bytes: &[u8]) -> Result<SiteIndex, Refusal> {
    let arena = Arena::new();
    let read = Document::new(bytes, &arena, SiteIndex::OBJECT, None).read();
    let value = if read.problems.is_empty() { read.make() } else { None };
    value.ok_or_else(|| read.refusal())
}

/// Reads the index of a site as [`decode_index`] does, warns besides, and sees whether each bundle
/// is what the index says. `find` gives the bytes of the bundle at a path, if there are any.
pub fn examine_index(
    bytes: &[u8],
    find: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Examination<SiteIndex> {
    let arena = Arena::new();
    let mut read = Document::new(bytes, &arena, SiteIndex::OBJECT, Some(&ADVICE)).read();
    let value = read.make();
    if let (Some(index), Some(node)) = (&value, &read.tree) {
        let mut context = Context::new(None, read.problems);
        check_bundles(index, node, &mut context, find);
        read.problems = context.into_problems();
    }
    judge(value, read)
}

fn judge<T>(value: Option<T>, read: Read<'_>) -> Examination<T> {
    let Refusal { problems, omitted } = read.refusal();
    let refused = problems.iter().any(|problem| problem.fault.severity() == Severity::Error);
    Examination { accepted: value.filter(|_| !refused), problems, omitted }
}

/// The document as a tree of values that know where they stand, if it is JSON; offsets count from
/// behind a byte-order mark. The tree stands in the arena.
pub fn tree<'a>(bytes: &'a [u8], arena: &'a Arena) -> Option<Node<'a>> {
    let (_, mut reader) = begin(bytes, arena)?;
    while !reader.work(usize::MAX) {}
    reader.finish().0
}

/// The format that a document says it has, whatever else may be wrong with it.
pub fn format_of(bytes: &[u8]) -> Option<String> {
    let arena = Arena::new();
    tree(bytes, &arena)?.member("format")?.string().map(str::to_owned)
}

/// The SHA-256 digest of some bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(hmac_sha256::Hash::hash(bytes))
}

/// The digest of bytes that come in parts.
#[derive(Default)]
pub struct Digester(hmac_sha256::Hash);

impl Digester {
    /// Takes the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all bytes.
    pub fn finish(self) -> Digest {
        Digest(self.0.finalize())
    }
}
