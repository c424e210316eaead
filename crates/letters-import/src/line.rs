//! Lines of the source, with their numbers.

use std::borrow::Cow;

use crate::dates;
use crate::error::ImportError;
use crate::script::{Script, script};

/// A file with the text of a letter, or of a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFile<'a> {
    /// What reports call it.
    pub name: &'a str,
    /// What is in it: UTF-8, with or without a byte-order mark, or UTF-16 with one.
    pub bytes: &'a [u8],
}

/// A line that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The place of its file among all, from 0.
    pub file: usize,
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it says: without white space around it, no-break spaces as spaces, without invisible
    /// characters. Tabs are kept here, since they divide the columns of tables.
    pub text: String,
    /// How many empty lines stand before it.
    pub gap: usize,
    /// Whether it is set in, as first lines of paragraphs are.
    pub indented: bool,
}

/// All lines of all files.
///
/// # Errors
/// A file is neither UTF-8 nor UTF-16, or no plain text.
pub(crate) fn read(files: &[SourceFile<'_>]) -> Result<Vec<Line>, ImportError> {
    let mut lines = Vec::new();
    for (file, source) in files.iter().enumerate() {
        let text = decode(source)?;
        let is_quoted = is_quoted(&text);
        // The beginning of a file is a beginning like that after an empty line.
        let mut gap = 1;
        for (index, raw) in text.split('\n').enumerate() {
            // Some programs divide lines by other signs; a number is what an editor shows for `\n`.
            let raw = raw.strip_suffix('\r').unwrap_or(raw);
            for part in raw.split(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
                let part = if is_quoted { unquoted(part) } else { part };
                let text = clean(part);
                if text.is_empty() {
                    gap += 1;
                    continue;
                }
                let indented = part.starts_with([' ', '\t', '\u{3000}', '\u{a0}']);
                lines.push(Line { file, number: index + 1, text, gap, indented });
                gap = 0;
            }
        }
    }
    Ok(languages_apart(dates_apart(lines)))
}

/// The rows of a table that has one language in each of two columns are lines of their own.
fn languages_apart(lines: Vec<Line>) -> Vec<Line> {
    let halves: Vec<Option<[String; 2]>> = lines.iter().map(|line| halves(&line.text)).collect();
    let rows = halves.iter().flatten().count();
    if rows < 4 || rows * 10 < lines.len() * 6 {
        return lines;
    }
    let apart = lines.into_iter().zip(halves).flat_map(|(line, halves)| match halves {
        Some(halves) => {
            let gap = line.gap.max(1);
            halves.map(|text| Line { text, gap, indented: false, ..line.clone() }).to_vec()
        }
        None => vec![line],
    });
    apart.collect()
}

/// What stands in the two columns of a row, if the one is in Latin letters and the other in Han characters.
fn halves(text: &str) -> Option<[String; 2]> {
    let bare = text.trim_matches(['|', ' ']);
    let mut cells = bare.split(['\t', '|']).map(str::trim).filter(|cell| !cell.is_empty());
    let (one, other) = (cells.next()?, cells.next()?);
    let of = [script(one)?, script(other)?];
    let is_pair = of.contains(&Script::Latin) && of.contains(&Script::Han);
    (is_pair && cells.next().is_none()).then(|| [one.to_owned(), other.to_owned()])
}

/// A date at the right of a letterhead is a line of its own: `Weavers' Guild      17 March 2018`.
fn dates_apart(lines: Vec<Line>) -> Vec<Line> {
    let stands_alone = |at: usize| lines.get(at).is_none_or(|line| line.gap > 0);
    let apart = lines.iter().enumerate().map(|(at, line)| {
        let cells = line.text.split('\t').flat_map(|cell| cell.split("   ")).map(str::trim);
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        match cells.as_slice() {
            [head, date]
                if stands_alone(at)
                    && stands_alone(at + 1)
                    && dates::line(date).is_some_and(|found| found.date.day().is_some()) =>
            {
                let head = Line { text: (*head).to_owned(), ..line.clone() };
                vec![head, Line { text: (*date).to_owned(), gap: 1, ..line.clone() }]
            }
            _ => vec![line.clone()],
        }
    });
    apart.flatten().collect()
}

/// Whether a text is quoted as mail quotes: nearly all of its lines begin with `>`.
fn is_quoted(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let quoted = lines().filter(|line| line.starts_with('>')).count();
    quoted >= 4 && quoted * 10 >= lines().count() * 9
}

fn unquoted(line: &str) -> &str {
    let bare = line.trim_start_matches(['>', ' ']);
    if line.starts_with('>') { bare } else { line }
}

fn decode<'a>(source: &SourceFile<'a>) -> Result<Cow<'a, str>, ImportError> {
    if let Some(format) = format_of(source.bytes) {
        return Err(ImportError::NotPlainText { file: source.name.to_owned(), format });
    }
    let wide = match source.bytes {
        [0xff, 0xfe, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        _ => None,
    };
    let wrong = |line| ImportError::NotUtf8 { file: source.name.to_owned(), line };
    match wide {
        Some(text) => text.map(Cow::Owned).map_err(wrong),
        None => std::str::from_utf8(source.bytes).map(Cow::Borrowed).map_err(|why| {
            let before = source.bytes.get(..why.valid_up_to()).unwrap_or_default();
            wrong(before.iter().filter(|byte| **byte == b'\n').count() + 1)
        }),
    }
}

/// UTF-16, as Windows calls "Unicode"; the line of the first wrong unit if it is none.
fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::new();
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let line = || text.matches('\n').count() + 1;
        text.push(c.map_err(|_| line())?);
    }
    if odd.is_empty() { Ok(text) } else { Err(text.matches('\n').count() + 1) }
}

/// What a file is, if it is the file of a program or of a page rather than plain text.
fn format_of(bytes: &[u8]) -> Option<&'static str> {
    let beginning = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let beginning = String::from_utf8_lossy(beginning).trim_start().to_lowercase();
    let formats = [
        ("pk\u{3}\u{4}", "a Word or LibreOffice document"),
        ("%pdf-", "a PDF"),
        ("{\\rtf", "an RTF document"),
        ("<!doctype html", "a page in HTML"),
        ("<html", "a page in HTML"),
    ];
    let is_json = beginning.starts_with('{')
        && beginning.trim_start_matches(['{', ' ', '\n', '\r', '\t']).starts_with('"');
    if is_json {
        return Some("a bundle, or another file of JSON");
    }
    formats.iter().find(|(start, _)| beginning.starts_with(start)).map(|(_, format)| *format)
}

/// A line as it is printed: spaces of all kinds are spaces, and what nobody sees is gone.
pub(crate) fn clean(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_invisible(*c));
    let spaced = kept.map(|c| match c {
        '\t' => '\t',
        // An ideographic space is printed wider, and divides as a space does.
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    });
    spaced.collect::<String>().trim().to_owned()
}

/// Whether a character is never seen and is no part of a word: byte-order marks, soft hyphens, and
/// what only steers the direction or the breaking of lines.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{ad}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap()
    }

    #[test]
    fn lines_keep_their_numbers() {
        let lines = lines("\u{feff}One\r\n\r\n  Two\u{a0}words\u{200b}\nthree\u{c}four");
        let seen: Vec<_> =
            lines.iter().map(|l| (l.number, l.text.as_str(), l.gap > 0, l.indented)).collect();
        assert_eq!(
            seen,
            [
                (1, "One", true, false),
                (3, "Two words", true, true),
                (4, "three", false, false),
                (4, "four", false, false)
            ]
        );
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = "\u{feff}一\r\n𠮷".encode_utf16().flat_map(unit).collect();
            let lines = read(&[SourceFile { name: "a", bytes: &bytes }]).unwrap();
            let seen: Vec<_> = lines.iter().map(|l| (l.number, l.text.as_str())).collect();
            assert_eq!(seen, [(1, "一"), (2, "𠮷")]);
        }
    }

    #[test]
    fn other_encodings_are_refused_with_the_line() {
        let error = |bytes| read(&[SourceFile { name: "a.txt", bytes }]).unwrap_err();
        let wrong = |line| ImportError::NotUtf8 { file: "a.txt".into(), line };
        assert_eq!(error(b"fine\n\xff\xfe"), wrong(2));
        assert_eq!(error(b"\xff\xfea\0\n\0\0\xd8"), wrong(2));
        assert_eq!(error(b"\xff\xfea\0\n"), wrong(1));
        for other in [&b"{\\rtf1\\ansi"[..], b"{\n  \"format\": \"open-letters/1\""] {
            assert!(matches!(error(other), ImportError::NotPlainText { .. }));
        }
    }
}
