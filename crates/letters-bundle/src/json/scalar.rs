//! Numbers and strings, as they stand in a source.

use hifijson::{Read as _, SliceLexer, num::Lex as _};

use super::Value;
use super::number::is_out_of_range;
use super::read::{Reader, Stopped};
use super::written::{ESCAPE, first_valid, lone_surrogate, string_length, unescaped};
use crate::limits;
use crate::problem::{Expected, Fault};
use crate::shorten::shorten;

impl<'a> Reader<'a> {
    /// A number.
    pub(super) fn number(&mut self, start: usize) -> Result<Value<'a>, Stopped> {
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

    /// A string; nothing if what it decodes to is no text, which is reported.
    pub(super) fn string(&mut self) -> Result<Option<&'a str>, Stopped> {
        self.lexer.take_next();
        let start = self.offset();
        let rest = &self.source[start..];
        let (length, has_escapes, missing) = string_length(rest);
        let inside = &rest[..length];
        if let (None, false, Ok(text)) = (missing, has_escapes, std::str::from_utf8(inside)) {
            // Nearly all strings: text that stands for itself.
            self.lexer = SliceLexer::new(&rest[length + 1..]);
            return Ok(self.limited(start, text));
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
}
