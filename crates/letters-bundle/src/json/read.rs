//! Bytes to a tree of values.

use std::borrow::Cow;
use std::collections::HashSet;

use hifijson::str::{Error as StringError, Lex as _, LexAlloc as _};
use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer, escape, num::LexWrite as _};

use super::number::is_out_of_range;
use super::{Member, Node, Value};
use crate::limits;
use crate::path::{Path, Step};
use crate::problem::{Expected, Fault, Problems, shorten};

/// The nesting at which reading stops, so that no bytes can exhaust the stack.
const DEEPEST: usize = 8 * limits::DEPTH;

/// Reads one JSON value that fills the whole source, and reports what is wrong with it.
///
/// Broken strings, repeated keys, and values beyond the limits are reported and passed over; a
/// source that is not JSON ends the reading where it ceases to be. The value is there unless the
/// source is not JSON.
pub(crate) fn read<'a>(source: &'a [u8], problems: &mut Problems) -> Option<Node<'a>> {
    let lexer = SliceLexer::new(source);
    let mut reader = Reader { source, lexer, path: Path::default(), problems };
    reader.document().ok()
}

/// The source is not JSON from here on; that is reported already.
struct Stopped;

struct Reader<'a, 'p> {
    source: &'a [u8],
    lexer: SliceLexer<'a>,
    path: Path<'a>,
    problems: &'p mut Problems,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Result<Node<'a>, Stopped> {
        let node = self.value(1)?;
        match self.lexer.ws_peek() {
            None => Ok(node),
            Some(_) => {
                let found = self.text_here();
                self.stop(self.offset(), Fault::TrailingText { found })
            }
        }
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
                None => return self.syntax(start, Expected::Value),
            },
            _ => return self.syntax(start, Expected::Value),
        };
        Ok(Node { start, value })
    }

    fn number(&mut self, start: usize) -> Result<Value<'a>, Stopped> {
        let Ok((written, _)) = self.lexer.num_string().validated() else {
            return self.syntax(start, Expected::Digit);
        };
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
        let mut items = Vec::new();
        let mut count = 0;
        if self.closes(b']', Expected::ValueOrListEnd)? {
            return Ok(Value::List(items));
        }
        loop {
            self.path.push(Step::Item(count));
            let item = self.value(depth + 1)?;
            self.path.pop();
            count += 1;
            if count <= limits::LIST {
                items.push(item);
            }
            if self.ends(b']', Expected::CommaOrListEnd)? {
                break;
            }
        }
        if count > limits::LIST {
            self.report(start, Fault::TooMany { found: count, most: limits::LIST });
        }
        Ok(Value::List(items))
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Stopped> {
        self.check_depth(depth)?;
        self.lexer.take_next();
        let mut members: Vec<Member<'a>> = Vec::new();
        if self.closes(b'}', Expected::KeyOrObjectEnd)? {
            return Ok(Value::Object(members));
        }
        loop {
            members.extend(self.member(depth)?);
            if self.ends(b'}', Expected::CommaOrObjectEnd)? {
                self.drop_repeated(&mut members);
                return Ok(Value::Object(members));
            }
        }
    }

    /// Keeps the first member of each key, and reports the others.
    fn drop_repeated(&mut self, members: &mut Vec<Member<'a>>) {
        let mut seen: HashSet<Cow<'a, str>> = HashSet::with_capacity(members.len());
        members.retain(|member| {
            let is_first = seen.insert(member.key.clone());
            if !is_first {
                self.path.push(Step::Key(member.key.clone()));
                let key = shorten(&member.key);
                self.report(member.key_start, Fault::DuplicateKey { key });
                self.path.pop();
            }
            is_first
        });
    }

    /// A key and its value; nothing if the key is a broken string.
    fn member(&mut self, depth: usize) -> Result<Option<Member<'a>>, Stopped> {
        let next = self.lexer.ws_peek();
        let key_start = self.offset();
        if next != Some(b'"') {
            return self.syntax(key_start, Expected::Key);
        }
        let key = self.string()?;
        if self.lexer.ws_peek() != Some(b':') {
            return self.syntax(self.offset(), Expected::Colon);
        }
        self.lexer.take_next();
        self.path.push(Step::Key(key.clone().unwrap_or(Cow::Borrowed("\u{fffd}"))));
        let node = self.value(depth + 1)?;
        self.path.pop();
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
            None => self.syntax(self.offset(), expected),
        }
    }

    /// Whether a list or object ends after a value, rather than going on with a comma.
    fn ends(&mut self, end: u8, expected: Expected) -> Result<bool, Stopped> {
        match self.lexer.ws_peek() {
            Some(next) if next == end || next == b',' => {
                self.lexer.take_next();
                Ok(next == end)
            }
            _ => self.syntax(self.offset(), expected),
        }
    }

    /// A string; nothing if what it decodes to is no text, which is reported.
    fn string(&mut self) -> Result<Option<Cow<'a, str>>, Stopped> {
        self.lexer.take_next();
        let start = self.offset();
        let error = match self.lexer.str_string() {
            Ok(text) if text.len() <= limits::STRING_BYTES => return Ok(Some(text)),
            Ok(text) => {
                self.report(start - 1, Fault::StringTooLong { bytes: text.len() });
                return Ok(None);
            }
            Err(error) => error,
        };
        let here = self.offset();
        match error {
            StringError::Utf8(_) => {}
            StringError::Escape(
                escape::Error::InvalidChar(_) | escape::Error::ExpectedLowSurrogate,
            ) => {
                let at = lone_surrogate(self.source, here);
                let found = String::from_utf8_lossy(&self.source[at..at + 6]).into_owned();
                self.report(at, Fault::LoneSurrogate { found });
            }
            StringError::Control => return self.syntax(here - 1, Expected::EscapedControl),
            StringError::Escape(escape::Error::InvalidKind(_)) => {
                return self.syntax(here - 1, Expected::Escape);
            }
            StringError::Escape(escape::Error::InvalidHex(_)) => {
                return self.syntax(here - 1, Expected::HexDigit);
            }
            StringError::Escape(escape::Error::Eof) | StringError::Eof => {
                return self.syntax(here, Expected::StringEnd);
            }
        }
        // The text is broken but its end can be found: pass over it and read on.
        self.lexer = SliceLexer::new(&self.source[start..]);
        let ended = self.lexer.str_ignore();
        let end = self.offset();
        if let Err(bad) = std::str::from_utf8(&self.source[start..end]) {
            let at = start + bad.valid_up_to();
            self.report(at, Fault::NotUtf8 { byte: self.source[at] });
        }
        match ended {
            Ok(()) => Ok(None),
            Err(StringError::Control) => self.syntax(end - 1, Expected::EscapedControl),
            Err(StringError::Escape(escape::Error::InvalidKind(_))) => {
                self.syntax(end - 1, Expected::Escape)
            }
            Err(StringError::Escape(escape::Error::InvalidHex(_))) => {
                self.syntax(end - 1, Expected::HexDigit)
            }
            Err(_) => self.syntax(end, Expected::StringEnd),
        }
    }

    fn offset(&self) -> usize {
        self.source.len() - self.lexer.as_slice().len()
    }

    /// What stands at the present offset, shortened.
    fn text_here(&self) -> String {
        let rest = &self.source[self.offset()..];
        shorten(&String::from_utf8_lossy(&rest[..rest.len().min(200)]))
    }

    fn report(&mut self, offset: usize, fault: Fault) {
        self.problems.add(offset, &self.path, fault);
    }

    fn stop<T>(&mut self, offset: usize, fault: Fault) -> Result<T, Stopped> {
        self.report(offset, fault);
        Err(Stopped)
    }

    fn syntax<T>(&mut self, offset: usize, expected: Expected) -> Result<T, Stopped> {
        let rest = &self.source[offset.min(self.source.len())..];
        let text = String::from_utf8_lossy(&rest[..rest.len().min(80)]);
        let found = text.chars().next().map(|character| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => {
                text.chars().take_while(|c| c.is_ascii_alphanumeric()).collect()
            }
            other => other.to_string(),
        });
        self.stop(offset, Fault::Syntax { found: found.as_deref().map(shorten), expected })
    }
}

/// The offset of the escape with half a character that ended the reading of a string at `end`.
fn lone_surrogate(source: &[u8], end: usize) -> usize {
    let is_high = |at: usize| {
        matches!(&source[at..at + 4], [b'\\', b'u', b'd' | b'D', digit]
            if matches!(digit, b'8' | b'9' | b'a' | b'b' | b'A' | b'B'))
    };
    let is_escape = |at: usize| source[at..].starts_with(b"\\u");
    let last = end - 6;
    // A first half followed by an escape that is no second half was read together with that escape.
    if last >= 6 && is_escape(last) && !is_high(last) && is_escape(last - 6) && is_high(last - 6) {
        last - 6
    } else {
        last
    }
}
