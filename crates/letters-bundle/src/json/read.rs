//! Bytes to a tree of values.

use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer, num::Lex as _};

use super::number::is_out_of_range;
use super::written::{
    ESCAPE, first_text, first_valid, first_word, lone_surrogate, string_length, unescaped,
};
use super::{Arena, Member, Node, Value};
use crate::limits;
use crate::names::Names;
use crate::path::{Path, Step};
use crate::problem::{Expected, Fault};
use crate::problems::Problems;
use crate::shorten::shorten;

/// The nesting at which reading stops, so that no bytes can exhaust the stack.
const DEEPEST: usize = 8 * limits::DEPTH;

/// Reads one JSON value that fills the whole source, and reports what is wrong with it.
///
/// Broken strings, repeated keys, and values beyond the limits are reported and passed over; a
/// source that is not JSON ends the reading where it ceases to be. The value is there unless the
/// source is not JSON. `depth` is that of the value in its document, from one up.
pub(crate) fn read<'a>(
    source: &'a [u8],
    depth: usize,
    problems: &mut Problems,
    arena: &'a Arena,
) -> Option<Node<'a>> {
    let mut reader = Reader {
        source,
        arena,
        text: std::str::from_utf8(source).ok(),
        lexer: SliceLexer::new(source),
        items: Vec::new(),
        members: Vec::new(),
        path: Path::default(),
        problems,
    };
    reader.document(depth).ok()
}

/// The source is not JSON from here on; that is reported already.
struct Stopped;

struct Reader<'a, 'p> {
    source: &'a [u8],
    arena: &'a Arena,
    /// The source, if all of it is text.
    text: Option<&'a str>,
    lexer: SliceLexer<'a>,
    /// What has been read of the lists in which the reading is, one behind the other: so each of them
    /// is made when its length is known.
    items: Vec<Node<'a>>,
    /// The same of the objects.
    members: Vec<Member<'a>>,
    path: Path<'a>,
    problems: &'p mut Problems,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self, depth: usize) -> Result<Node<'a>, Stopped> {
        let node = self.value(depth)?;
        if self.lexer.ws_peek().is_some() {
            let found = shorten(&first_text(self.lexer.as_slice()));
            self.report_here(self.offset(), Fault::TrailingText { found });
        }
        Ok(node)
    }

    fn value(&mut self, depth: usize) -> Result<Node<'a>, Stopped> {
        let next = self.lexer.ws_peek();
        let start = self.offset();
        let value = match next {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => self.string()?.map_or(Value::Broken, Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(start)?,
            Some(b'a'..=b'z') => match self.lexer.null_or_bool() {
                Some(None) => Value::Null,
                Some(Some(truth)) => Value::Boolean(truth),
                None => return Err(self.syntax(start, Expected::Value)),
            },
            _ => return Err(self.syntax(start, Expected::Value)),
        };
        Ok(Node { start, value })
    }

    fn number(&mut self, start: usize) -> Result<Value<'a>, Stopped> {
        let is_whole = self.lexer.num_ignore().validate().is_ok();
        let end = self.offset();
        if !is_whole {
            return Err(self.syntax(end, Expected::Digit));
        }
        let written = first_valid(&self.source[start..end]);
        if is_out_of_range(written) {
            self.report(start, Fault::NumberOutOfRange { found: shorten(written) });
            return Ok(Value::Broken);
        }
        Ok(Value::Number(written))
    }

    /// Reports the outermost value that is nested too deeply, and stops where following it further
    /// would endanger the stack.
    fn check_depth(&mut self, depth: usize) -> Result<(), Stopped> {
        if depth == limits::DEPTH + 1 {
            self.report(self.offset(), Fault::TooDeep);
        }
        if depth > DEEPEST { Err(Stopped) } else { Ok(()) }
    }

    fn list(&mut self, depth: usize) -> Result<Value<'a>, Stopped> {
        self.check_depth(depth)?;
        let start = self.offset();
        self.lexer.take_next();
        let first = self.items.len();
        let mut strings = 0;
        if self.closes(b']', Expected::ValueOrListEnd)? {
            return Ok(Value::List(&[]));
        }
        loop {
            self.path.push(Step::Item(self.items.len() - first));
            let item = self.value(depth + 1);
            self.path.pop();
            let item = item?;
            strings += usize::from(matches!(item.value, Value::String(_)));
            self.items.push(item);
            if self.ends(b']', Expected::CommaOrListEnd)? {
                break;
            }
        }
        if strings > limits::STRINGS_IN_LIST {
            let most = limits::STRINGS_IN_LIST;
            self.report(start, Fault::TooMany { found: strings, most });
        }
        let items = self.arena.alloc_slice_copy(&self.items[first..]);
        self.items.truncate(first);
        Ok(Value::List(items))
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Stopped> {
        self.check_depth(depth)?;
        self.lexer.take_next();
        let first = self.members.len();
        let mut seen = Names::default();
        if self.closes(b'}', Expected::KeyOrObjectEnd)? {
            return Ok(Value::Object(&[]));
        }
        loop {
            if let Some(member) = self.member(depth)? {
                self.add(first, &mut seen, member);
            }
            if self.ends(b'}', Expected::CommaOrObjectEnd)? {
                let members = self.arena.alloc_slice_copy(&self.members[first..]);
                self.members.truncate(first);
                return Ok(Value::Object(members));
            }
        }
    }

    /// Adds a member to those of the object whose first one is this, or reports that its key is there
    /// already.
    fn add(&mut self, first: usize, seen: &mut Names, member: Member<'a>) {
        // Few keys are compared with each other; so many that this would take long are looked up.
        const FEW: usize = 16;
        let members = &self.members[first..];
        let is_new = if members.len() < FEW {
            members.iter().all(|other| other.key != member.key)
        } else {
            if seen.is_empty() {
                for other in members {
                    seen.add(other.key.to_owned());
                }
            }
            seen.add(member.key.to_owned())
        };
        if is_new {
            self.members.push(member);
            return;
        }
        let fault = Fault::DuplicateKey { key: shorten(member.key) };
        self.path.push(Step::Key(member.key));
        self.report(member.key_start, fault);
        self.path.pop();
    }

    /// A key and its value; nothing if the key is a broken string.
    fn member(&mut self, depth: usize) -> Result<Option<Member<'a>>, Stopped> {
        let next = self.lexer.ws_peek();
        let key_start = self.offset();
        if next != Some(b'"') {
            return Err(self.syntax(key_start, Expected::Key));
        }
        let key = self.string()?;
        if self.lexer.ws_peek() != Some(b':') {
            return Err(self.syntax(self.offset(), Expected::Colon));
        }
        self.lexer.take_next();
        self.path.push(Step::Key(key.unwrap_or("\u{fffd}")));
        let node = self.value(depth + 1);
        self.path.pop();
        let node = node?;
        Ok(key.map(|key| Member { key, key_start, node }))
    }

    /// Whether a list or object closes before its first value.
    fn closes(&mut self, end: u8, expected: Expected) -> Result<bool, Stopped> {
        match self.lexer.ws_peek() {
            Some(next) if next == end => {
                self.lexer.take_next();
                Ok(true)
            }
            Some(_) => Ok(false),
            None => Err(self.syntax(self.offset(), expected)),
        }
    }

    /// Whether a list or object ends after a value, rather than going on with a comma.
    fn ends(&mut self, end: u8, expected: Expected) -> Result<bool, Stopped> {
        match self.lexer.ws_peek() {
            Some(next) if next == end || next == b',' => {
                self.lexer.take_next();
                Ok(next == end)
            }
            _ => Err(self.syntax(self.offset(), expected)),
        }
    }

    /// A string; nothing if what it decodes to is no text, which is reported.
    fn string(&mut self) -> Result<Option<&'a str>, Stopped> {
        self.lexer.take_next();
        let start = self.offset();
        let rest = &self.source[start..];
        let (length, has_escapes, missing) = string_length(rest);
        let inside = &rest[..length];
        if let (None, false, Some(text)) = (missing, has_escapes, self.text) {
            // Nearly all strings: text that stands for itself.
            self.lexer = SliceLexer::new(&rest[length + 1..]);
            return Ok(self.limited(start, &text[start..start + length]));
        }
        let lone = if has_escapes { lone_surrogate(inside) } else { None };
        if let Some(at) = lone {
            let found = String::from_utf8_lossy(&inside[at..at + ESCAPE]).into_owned();
            self.report(start + at, Fault::LoneSurrogate { found });
        }
        let text = first_valid(inside);
        if let Some(byte) = inside.get(text.len()) {
            self.report(start + text.len(), Fault::NotUtf8 { byte: *byte });
        }
        if let Some(expected) = missing {
            return Err(self.syntax(start + length, expected));
        }
        self.lexer = SliceLexer::new(&rest[length + 1..]);
        let is_right = lone.is_none() && text.len() == length;
        let text =
            if has_escapes && is_right { self.arena.alloc_str(&unescaped(text)) } else { text };
        Ok(if is_right { self.limited(start, text) } else { None })
    }

    /// The text of a string, unless it is too long, which is reported.
    fn limited(&mut self, start: usize, text: &'a str) -> Option<&'a str> {
        if text.len() <= limits::STRING_BYTES {
            return Some(text);
        }
        self.report(start - 1, Fault::StringTooLong { bytes: text.len() });
        None
    }

    fn offset(&self) -> usize {
        self.source.len() - self.lexer.as_slice().len()
    }

    fn report(&mut self, offset: usize, fault: Fault) {
        self.problems.add(offset, &self.path, fault);
    }

    /// Ends the reading: from this offset on the source is not JSON.
    fn syntax(&mut self, offset: usize, expected: Expected) -> Stopped {
        let found = first_word(&self.source[offset..]);
        self.report_here(offset, Fault::Syntax { found, expected });
        Stopped
    }

    /// Reports a problem of the text at an offset, unless it is not even text.
    fn report_here(&mut self, offset: usize, fault: Fault) {
        let here = self.source[offset..].utf8_chunks().next();
        let fault = match here.filter(|chunk| chunk.valid().is_empty()) {
            Some(chunk) => Fault::NotUtf8 { byte: chunk.invalid()[0] },
            None => fault,
        };
        self.report(offset, fault);
    }
}
