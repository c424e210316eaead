//! Values to text.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Boolean(bool),
    Number(u64),
    String(String),
    List(Vec<Json>),
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// The line length up to which a list or an object stands on one line, in characters.
const LINE: usize = 100;

impl Json {
    /// An empty object.
    pub fn object() -> Json {
        Json::Object(Vec::new())
    }

    /// Adds a member to an object.
    pub fn with(mut self, key: impl Into<Cow<'static, str>>, value: Json) -> Json {
        if let Json::Object(members) = &mut self {
            members.push((key.into(), value));
        }
        self
    }

    /// Whether this is what stands for nothing: no truth, an empty list or object.
    pub fn is_empty(&self) -> bool {
        match self {
            Json::Boolean(truth) => !truth,
            Json::List(items) => items.is_empty(),
            Json::Object(members) => members.is_empty(),
            Json::Number(_) | Json::String(_) => false,
        }
    }

    /// The value as a document: UTF-8, two spaces a level, short lists and objects on one line, a
    /// line feed at the end. Equal values are written as equal bytes.
    pub fn to_document(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, indent: usize, column: usize) {
        let start = out.len();
        if self.write_line(out, LINE.saturating_sub(column)).is_some() {
            return;
        }
        out.truncate(start);
        let line = |out: &mut String, indent: usize| {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
        };
        match self {
            Json::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    line(out, indent + 2);
                    item.write(out, indent + 2, indent + 2);
                }
                line(out, indent);
                out.push(']');
            }
            Json::Object(members) => {
                out.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    line(out, indent + 2);
                    write_string(out, key);
                    out.push_str(": ");
                    value.write(out, indent + 2, indent + 4 + key.chars().count() + 2);
                }
                line(out, indent);
                out.push('}');
            }
            Json::String(text) => write_string(out, text),
            // A number or a truth value has no other form than the short one.
            Json::Boolean(_) | Json::Number(_) => drop(self.write_line(out, usize::MAX)),
        }
    }

    /// Writes the value on one line if it fits into `room` characters; gives the room that is left.
    fn write_line(&self, out: &mut String, room: usize) -> Option<usize> {
        let start = out.len();
        let used = |out: &String| out[start..].chars().count();
        match self {
            Json::Boolean(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Json::Number(number) => drop(write!(out, "{number}")),
            Json::String(text) => write_string(out, text),
            Json::List(items) => {
                let mut left = room.checked_sub(2)?;
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                        left = left.checked_sub(2)?;
                    }
                    left = item.write_line(out, left)?;
                }
                out.push(']');
            }
            Json::Object(members) => {
                let mut left = room.checked_sub(4)?;
                out.push_str(if members.is_empty() { "{" } else { "{ " });
                for (index, (key, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    write_string(out, key);
                    out.push_str(": ");
                    left = left.checked_sub(key.chars().count() + 6)?;
                    left = value.write_line(out, left)?;
                }
                out.push_str(if members.is_empty() { "}" } else { " }" });
            }
        }
        room.checked_sub(used(out))
    }
}

fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line and paragraph separators end lines in some editors, and the others are invisible.
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", character as u32);
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_values_share_a_line_and_long_ones_do_not() {
        let text = |s: &str| Json::String(s.into());
        let short = Json::object().with("a", Json::List(vec![text("x"), Json::Number(1)]));
        assert_eq!(short.to_document(), "{ \"a\": [\"x\", 1] }\n");
        let long =
            Json::object().with("a", text(&"文".repeat(60))).with("b", text(&"x".repeat(60)));
        assert_eq!(long.to_document().lines().count(), 4);
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        let mut out = String::new();
        write_string(&mut out, "a\"\\\n\u{0}\u{2028}文");
        assert_eq!(out, r#""a\"\\\n\u0000\u2028文""#);
    }
}
