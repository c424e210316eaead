//! Bytes to archives, or to every problem found.

use std::fmt;

use letters_model::{Archive, Digest};

use crate::context::{Advice, Context};
use crate::form::{Explained as _, Form};
use crate::index::{SiteIndex, check_bundles};
use crate::json::{self, Arena, JsonKind, Node};
use crate::kind::Object;
use crate::limits;
use crate::locate::locate;
use crate::path::{Path, Step};
use crate::problem::{Fault, Problem, Severity};
use crate::problems::Problems;
use crate::shorten::shorten;
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
    accept(Document::read(bytes, &Arena::new(), Archive::OBJECT, None))
}

/// Reads a bundle as [`decode`] does, and tells its editors besides what they should look at, and what
/// they most likely meant.
pub fn examine(bytes: &[u8]) -> Examination {
    let arena = Arena::new();
    let document = Document::read(bytes, &arena, Archive::OBJECT, Some(&ADVICE));
    let value = document.make();
    document.judge(value)
}

/// Reads the index of a site.
///
/// # Errors
/// The bytes are no index; the refusal says everything that is wrong with them.
pub fn decode_index(bytes: &[u8]) -> Result<SiteIndex, Refusal> {
    accept(Document::read(bytes, &Arena::new(), SiteIndex::OBJECT, None))
}

/// Reads the index of a site as [`decode_index`] does, warns besides, and sees whether each bundle
/// is what the index says. `find` gives the bytes of the bundle at a path, if there are any.
pub fn examine_index(
    bytes: &[u8],
    find: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Examination<SiteIndex> {
    let arena = Arena::new();
    let mut document = Document::read(bytes, &arena, SiteIndex::OBJECT, Some(&ADVICE));
    let value = document.make();
    if let (Some(index), Some(node)) = (&value, &document.tree) {
        let mut context = Context::new(None, document.problems);
        check_bundles(index, node, &mut context, find);
        document.problems = context.into_problems();
    }
    document.judge(value)
}

/// The document as a tree of values that know where they stand, if it is JSON; offsets count from
/// behind a byte-order mark. The tree stands in the arena.
pub fn tree<'a>(bytes: &'a [u8], arena: &'a Arena) -> Option<Node<'a>> {
    parse(bytes, arena).1
}

/// The format that a document says it has, whatever else may be wrong with it.
pub fn format_of(bytes: &[u8]) -> Option<String> {
    let arena = Arena::new();
    let (_, node, _) = parse(bytes, &arena);
    node?.member("format")?.string().map(str::to_owned)
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

/// A document that was compared with its format.
struct Document<'a> {
    source: &'a [u8],
    /// The tree, if a value can be made of it.
    tree: Option<Node<'a>>,
    problems: Problems,
}

impl<'a> Document<'a> {
    /// Reads a document whose outermost object is to be such a one.
    fn read(
        bytes: &'a [u8],
        arena: &'a Arena,
        object: &Object,
        advice: Option<&'static Advice>,
    ) -> Self {
        let (source, tree, problems) = parse(bytes, arena);
        let Some(tree) = tree else { return Document { source, tree: None, problems } };
        let mut context = Context::new(advice, problems);
        let is_right =
            check_format(&tree, &mut context, object) && context.check_object(&tree, object);
        let problems = context.into_problems();
        Document { source, tree: is_right.then_some(tree), problems }
    }

    /// The value that the document holds.
    fn make<T: Form>(&self) -> Option<T> {
        T::make(self.tree.as_ref()?)
    }

    fn located(self) -> (Vec<Problem>, usize) {
        let (problems, omitted) = self.problems.into_parts();
        (locate(self.source, problems), omitted)
    }

    fn judge<T>(self, value: Option<T>) -> Examination<T> {
        let (problems, omitted) = self.located();
        let refused = problems.iter().any(|problem| problem.fault.severity() == Severity::Error);
        Examination { accepted: value.filter(|_| !refused), problems, omitted }
    }
}

fn accept<T: Form>(document: Document<'_>) -> Result<T, Refusal> {
    let value = if document.problems.is_empty() { document.make() } else { None };
    value.ok_or_else(|| {
        let (problems, omitted) = document.located();
        Refusal { problems, omitted }
    })
}

/// The text of a document, its tree if it is JSON, and what is wrong with it so far.
fn parse<'a>(bytes: &'a [u8], arena: &'a Arena) -> (&'a [u8], Option<Node<'a>>, Problems) {
    let mut problems = Problems::default();
    // One byte-order mark is allowed, and no editor counts it as a column.
    let source = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let node = if bytes.len() > limits::BUNDLE_BYTES {
        problems.add(0, &Path::default(), Fault::TooLarge { bytes: bytes.len() });
        None
    } else {
        json::read(source, 1, &mut problems, arena)
    };
    (source, node, problems)
}

/// Whether the document is worth reading on: one for a newer reader is not, since all that is
/// unknown in it would be called wrong.
fn check_format<'n>(node: &'n Node<'n>, context: &mut Context<'n>, object: &Object) -> bool {
    let Some(expected) = object.format else { return true };
    let Some(field) = node.member("format") else {
        if matches!(node.value, json::Value::Object(_)) {
            let fault = Fault::MissingField { field: "format", of: object.name };
            context.report(node.start, fault);
        }
        return true;
    };
    context.path.push(Step::Key("format"));
    let is_newer = match field.string() {
        None => {
            context.expected(field, JsonKind::String);
            false
        }
        Some(found) if found == expected => false,
        Some(found) => {
            let is_newer = is_later(found, expected);
            let found = shorten(found);
            let fault = match is_newer {
                true => Fault::NewerFormat { found, expected },
                false => Fault::WrongFormat { found, expected },
            };
            context.report(field.start, fault);
            is_newer
        }
    };
    context.path.pop();
    !is_newer
}

/// Whether a format is a later number of the expected one, `NAME/1`.
fn is_later(found: &str, expected: &str) -> bool {
    let name = expected.trim_end_matches('1');
    found.strip_prefix(name).is_some_and(|number| {
        !matches!(number.as_bytes(), [] | [b'0', ..])
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
