//! A document: bytes to a tree that was compared with a format, a part at a time.

use crate::check::Check;
use crate::context::{Advice, Context};
use crate::decode::Refusal;
use crate::form::Form;
use crate::json::{Arena, JsonKind, Node, Reader, Value};
use crate::kind::Object;
use crate::limits;
use crate::locate::Locating;
use crate::path::{Path, Step};
use crate::problem::Fault;
use crate::problems::Problems;
use crate::shorten::shorten;

/// A document that is being read.
pub(crate) struct Document<'a> {
    source: &'a [u8],
    arena: &'a Arena,
    /// What its outermost object is to be.
    object: &'static Object,
    advice: Option<&'static Advice>,
    stage: Stage<'a>,
}

enum Stage<'a> {
    /// The bytes become a tree.
    Json(Reader<'a>),
    /// The tree is compared with the format.
    Format(Node<'a>, Box<Check<'a>>),
    Done(Option<Node<'a>>, Problems),
}

/// A document that was read.
pub(crate) struct Read<'a> {
    source: &'a [u8],
    /// The tree, if a value can be made of it.
    pub tree: Option<Node<'a>>,
    /// What is wrong with it.
    pub problems: Problems,
}

impl<'a> Document<'a> {
    pub fn new(
        bytes: &'a [u8],
        arena: &'a Arena,
        object: &'static Object,
        advice: Option<&'static Advice>,
    ) -> Document<'a> {
        let (source, stage) = match begin(bytes, arena) {
            Some((source, reader)) => (source, Stage::Json(reader)),
            None => {
                let mut problems = Problems::default();
                problems.add(0, &Path::default(), Fault::TooLarge { bytes: bytes.len() });
                (bytes, Stage::Done(None, problems))
            }
        };
        Document { source, arena, object, advice, stage }
    }

    /// Reads about so many bytes more; says whether that was all.
    pub fn work(&mut self, bytes: usize) -> bool {
        /// As how many bytes of work the check of one value counts.
        const VALUE: usize = 16;
        self.stage = match self.take_stage() {
            Stage::Json(mut reader) => match reader.work(bytes) {
                false => Stage::Json(reader),
                true => self.compare(reader),
            },
            Stage::Format(tree, mut check) => match check.work(bytes.div_ceil(VALUE)) {
                false => Stage::Format(tree, check),
                true => {
                    let (is_right, problems) = check.finish();
                    Stage::Done(is_right.then_some(tree), problems)
                }
            },
            done => done,
        };
        matches!(self.stage, Stage::Done(..))
    }

    /// What came of it; what is left to be done is done at once.
    pub fn read(&mut self) -> Read<'a> {
        while !self.work(usize::MAX) {}
        let (tree, problems) = match self.take_stage() {
            Stage::Done(tree, problems) => (tree, problems),
            Stage::Json(_) | Stage::Format(..) => (None, Problems::default()),
        };
        Read { source: self.source, tree, problems }
    }

    /// The stage, which has to be put back unless nothing is left to be done.
    fn take_stage(&mut self) -> Stage<'a> {
        std::mem::replace(&mut self.stage, Stage::Done(None, Problems::default()))
    }

    fn compare(&self, reader: Reader<'a>) -> Stage<'a> {
        let (tree, problems) = reader.finish();
        let Some(tree) = tree else { return Stage::Done(None, problems) };
        let mut context = Context::new(self.advice, problems);
        let tree: &Node = self.arena.alloc(tree);
        if !check_format(tree, &mut context, self.object) {
            return Stage::Done(None, context.into_problems());
        }
        Stage::Format(*tree, Box::new(Check::new(context, tree, self.object)))
    }
}

impl<'a> Read<'a> {
    /// The value that the document holds.
    pub fn make<T: Form>(&self) -> Option<T> {
        T::make(self.tree.as_ref()?)
    }

    /// The problems that are being given their lines and columns, and how many there are besides.
    pub fn locating(self) -> (Locating<'a>, usize) {
        let (problems, omitted) = self.problems.into_parts();
        (Locating::new(self.source, problems), omitted)
    }

    /// All that is wrong with it.
    pub fn refusal(self) -> Refusal {
        let (mut locating, omitted) = self.locating();
        while !locating.work(usize::MAX) {}
        Refusal { problems: locating.finish(), omitted }
    }
}

/// The text of a document, and the reading of it as JSON; nothing where it is too large. Offsets count from
/// behind a byte-order mark.
pub(crate) fn begin<'a>(bytes: &'a [u8], arena: &'a Arena) -> Option<(&'a [u8], Reader<'a>)> {
    // One byte-order mark is allowed, and no editor counts it as a column.
    let source = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    (bytes.len() <= limits::BUNDLE_BYTES).then(|| (source, Reader::new(source, arena)))
}

/// Whether the document is worth reading on: one for a newer reader is not, since all that is
/// unknown in it would be called wrong.
fn check_format<'n>(node: &'n Node<'n>, context: &mut Context<'n>, object: &Object) -> bool {
    let Some(expected) = object.format else { return true };
    let Some(field) = node.member("format") else {
        if matches!(node.value, Value::Object(_)) {
            let fault = Fault::MissingField { field: "format".into(), of: object.name.into() };
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
            let (found, expected) = (shorten(found), expected.into());
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
