//! Bytes to archives, or to every problem found.

use std::fmt;

use letters_model::{Archive, Digest};

use crate::context::Context;
use crate::form::Form;
use crate::format::FORMAT;
use crate::index::{INDEX_FORMAT, SiteIndex, check_bundles};
use crate::json::{self, Node};
use crate::limits;
use crate::locate::locate;
use crate::path::Path;
use crate::problem::{Fault, Problem, Problems, Severity, shorten};

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
    accept(read(bytes, FORMAT, false, |_, _, _| {}))
}

/// Reads a bundle as [`decode`] does, and warns besides of what its editors should look at.
pub fn examine(bytes: &[u8]) -> Examination {
    judge(read(bytes, FORMAT, true, |_, _, _| {}))
}

/// Reads the index of a site.
///
/// # Errors
/// The bytes are no index; the refusal says everything that is wrong with them.
pub fn decode_index(bytes: &[u8]) -> Result<SiteIndex, Refusal> {
    accept(read(bytes, INDEX_FORMAT, false, |_, _, _| {}))
}

/// Reads the index of a site as [`decode_index`] does, warns besides, and sees whether each bundle
/// is what the index says. `find` gives the bytes of the bundle at a path, if there are any.
pub fn examine_index(
    bytes: &[u8],
    find: impl FnMut(&str) -> Option<Vec<u8>>,
) -> Examination<SiteIndex> {
    judge(read(bytes, INDEX_FORMAT, true, |index, node, context| {
        check_bundles(index, node, context, find);
    }))
}

/// The format that a document says it has, whatever else may be wrong with it.
pub fn format_of(bytes: &[u8]) -> Option<String> {
    let (_, node, _) = parse(bytes);
    node?.member("format")?.string().map(str::to_owned)
}

/// The SHA-256 digest of some bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(hmac_sha256::Hash::hash(bytes))
}

/// What was read, what is wrong with it, and how much more was.
type Reading<T> = (Option<T>, Vec<Problem>, usize);

fn accept<T>((value, problems, omitted): Reading<T>) -> Result<T, Refusal> {
    match value {
        Some(value) if problems.is_empty() => Ok(value),
        _ => Err(Refusal { problems, omitted }),
    }
}

fn judge<T>((value, problems, omitted): Reading<T>) -> Examination<T> {
    let refused = problems.iter().any(|problem| problem.fault.severity() == Severity::Error);
    Examination { accepted: value.filter(|_| !refused), problems, omitted }
}

/// The text of a document, its tree if it is JSON, and what is wrong with it so far.
fn parse(bytes: &[u8]) -> (&[u8], Option<Node<'_>>, Problems) {
    let mut problems = Problems::default();
    // One byte-order mark is allowed, and no editor counts it as a column.
    let source = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let node = if bytes.len() > limits::BUNDLE_BYTES {
        problems.add(0, &Path::default(), Fault::TooLarge { bytes: bytes.len() });
        None
    } else {
        json::read(source, &mut problems)
    };
    (source, node, problems)
}

/// Reads a document of a format; `check` looks once more at what was read.
fn read<T: Form>(
    bytes: &[u8],
    format: &'static str,
    with_warnings: bool,
    check: impl for<'a> FnOnce(&T, &Node<'a>, &mut Context<'a>),
) -> Reading<T> {
    let (source, node, problems) = parse(bytes);
    let mut context = Context::new(with_warnings, problems);
    let value = node.and_then(|node| {
        let is_readable = check_format(&node, &mut context, format);
        let value = is_readable.then(|| T::read(&node, &mut context)).flatten()?;
        check(&value, &node, &mut context);
        Some(value)
    });
    let (problems, omitted) = context.into_problems().into_parts();
    (value, locate(source, problems), omitted)
}

/// Whether the document is worth reading on: one for a newer reader is not, since all that is
/// unknown in it would be called wrong.
fn check_format<'a>(node: &Node<'a>, context: &mut Context<'a>, expected: &'static str) -> bool {
    let Some(field) = node.member("format") else {
        if matches!(node.value, json::Value::Object(_)) {
            let of = if expected == FORMAT { "Bundle" } else { "Index" };
            context.report(node.start, Fault::MissingField { field: "format", of });
        }
        return true;
    };
    context.at_key("format", |context| {
        let Some(found) = String::read(field, context) else { return true };
        if found == expected {
            return true;
        }
        let is_newer = is_later(&found, expected);
        let found = shorten(&found);
        context.report(
            field.start,
            match is_newer {
                true => Fault::NewerFormat { found, expected },
                false => Fault::WrongFormat { found, expected },
            },
        );
        !is_newer
    })
}

/// Whether a format is a later number of the expected one, `NAME/1`.
fn is_later(found: &str, expected: &str) -> bool {
    let name = expected.trim_end_matches('1');
    found.strip_prefix(name).is_some_and(|number| {
        !number.starts_with('0')
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
