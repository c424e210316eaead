//! The text of a bundle as its editors see it: values with their lines, columns and bytes.

use std::ops::Range;

use letters_bundle::{Arena, Node, tree};

use crate::lines::{Lines, Place};

/// A bundle as text and as a tree of values.
pub struct Source<'a> {
    text: &'a str,
    tree: Node<'a>,
    lines: Lines<'a>,
}

impl<'a> Source<'a> {
    /// Reads the bytes of a bundle, into an arena; nothing if they are no JSON at all.
    pub fn read(bytes: &'a [u8], arena: &'a Arena) -> Option<Source<'a>> {
        let text = std::str::from_utf8(without_mark(bytes)).ok()?;
        let tree = tree(bytes, arena)?;
        Some(Source { text, tree, lines: Lines::new(text) })
    }

    /// The text, without a byte-order mark.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The outermost value.
    pub fn tree(&self) -> &Node<'a> {
        &self.tree
    }

    /// The place of a byte.
    pub fn place(&self, offset: usize) -> Place {
        self.lines.place(offset)
    }

    /// The byte at a place.
    pub fn offset(&self, place: Place) -> Option<usize> {
        self.lines.offset(place)
    }

    /// The bytes of the value that begins at an offset.
    pub fn extent(&self, start: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let (mut at, mut depth) = (start, 0_usize);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => at = self.literal(at).range.end - 1,
                b'{' | b'[' => depth += 1,
                b'}' | b']' if depth == 0 => return start..at,
                b'}' | b']' => depth -= 1,
                b',' | b' ' | b'\t' | b'\r' | b'\n' | b':' if depth == 0 => return start..at,
                _ => {}
            }
            at += 1;
            if depth == 0 && matches!(byte, b'"' | b'}' | b']') {
                break;
            }
        }
        start..at.min(bytes.len())
    }

    /// The string that begins at an offset.
    pub fn literal(&self, start: usize) -> Literal {
        Literal::new(self.text, start)
    }
}

/// The bytes without a byte-order mark.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A string as written, and which bytes of it stand for which of the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// The bytes of the source, quotation marks included.
    pub range: Range<usize>,
    /// For each character where it begins in the text, and its bytes in the source.
    characters: Vec<(usize, Range<usize>)>,
}

impl Literal {
    /// Reads a string that is known to be right.
    fn new(source: &str, start: usize) -> Literal {
        let bytes = source.as_bytes();
        let (mut at, mut length, mut characters) = (start + 1, 0, Vec::new());
        while at < bytes.len() && bytes[at] != b'"' {
            let (written, meant) = match source[at..].chars().next() {
                Some('\\') => escape(&source[at..]),
                Some(character) => (character.len_utf8(), character.len_utf8()),
                None => break,
            };
            characters.push((length, at..at + written));
            length += meant;
            at += written;
        }
        Literal { range: start..(at + 1).min(bytes.len()), characters }
    }

    /// The bytes of the source that stand for a part of the text.
    pub fn part(&self, text: Range<usize>) -> Range<usize> {
        let inside = self.range.end - 1;
        let at = |offset: usize| {
            let found = self.characters.partition_point(|(start, _)| *start < offset);
            self.characters.get(found).map_or(inside, |(_, bytes)| bytes.start)
        };
        at(text.start)..at(text.end)
    }
}

/// The length of an escape as written, and of the character that it means.
fn escape(written: &str) -> (usize, usize) {
    let unit = |from: usize| {
        let digits = written.get(from..from + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    match unit(0) {
        None => (2, 1),
        Some(0xD800..=0xDBFF) if unit(6).is_some() => (12, 4),
        Some(unit) => (6, char::from_u32(unit).map_or(1, char::len_utf8)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_bytes_lead_to_each_other() {
        let arena = Arena::new();
        let source =
            Source::read("\u{feff}{\"a\": \"一\",\n \"b\": \"二x\"}".as_bytes(), &arena).unwrap();
        let node = source.tree().member("b").unwrap();
        let place = source.place(node.start);
        assert_eq!(place, Place { line: 2, column: 7 });
        assert_eq!(source.offset(place), Some(node.start));
        assert_eq!(source.offset(Place { line: 9, column: 1 }), None);
    }

    #[test]
    fn values_end_where_they_end() {
        let text = r#"{"a": [1, {"b": "]\"}"}, []] , "c":true,"d": -1.5e3}"#;
        let arena = Arena::new();
        let source = Source::read(text.as_bytes(), &arena).unwrap();
        for (key, value) in [("a", r#"[1, {"b": "]\"}"}, []]"#), ("c", "true"), ("d", "-1.5e3")] {
            let node = source.tree().member(key).unwrap();
            assert_eq!(&text[source.extent(node.start)], value);
        }
        assert_eq!(source.extent(0), 0..text.len());
    }

    #[test]
    fn places_far_along_a_line_are_found_too() {
        let text = format!("{{\"a\": \"{}\",\n \"b\": 1}}", "一x".repeat(5_000));
        let arena = Arena::new();
        let source = Source::read(text.as_bytes(), &arena).unwrap();
        for (offset, _) in text.char_indices().step_by(97) {
            let line = text[..offset].matches('\n').count() + 1;
            let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
            let column = text[start..offset].chars().count() + 1;
            assert_eq!(source.place(offset), Place { line, column });
            assert_eq!(source.offset(Place { line, column }), Some(offset));
        }
    }

    #[test]
    fn parts_of_a_text_are_found_among_escapes() {
        let written = r#"{"a": "\u4e00\"x\ud83d\ude00 二"}"#;
        let arena = Arena::new();
        let source = Source::read(written.as_bytes(), &arena).unwrap();
        let node = source.tree().member("a").unwrap();
        let (text, literal) = (node.string().unwrap(), source.literal(node.start));
        assert_eq!(&written[literal.range.clone()], r#""\u4e00\"x\ud83d\ude00 二""#);
        for (part, expected) in
            [("一", r"\u4e00"), ("\"x", "\\\"x"), ("😀", r"\ud83d\ude00"), ("二", "二")]
        {
            let start = text.find(part).unwrap();
            assert_eq!(&written[literal.part(start..start + part.len())], expected);
        }
    }
}
