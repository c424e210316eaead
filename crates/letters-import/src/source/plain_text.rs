//! Files as plain text, or what they are instead.

use std::borrow::Cow;
use std::fmt;

use crate::source::encoding::likely_encoding;

/// What a file is that is no plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPlainText {
    /// The file of a program, a page or a picture.
    Format {
        /// Which.
        format: &'static str,
    },
    /// Text that is neither UTF-8 nor UTF-16 with a byte-order mark.
    Encoding {
        /// The line with the first wrong byte, from 1.
        line: usize,
        /// The encoding that it seems to have.
        likely: Option<&'static str>,
    },
}

impl NotPlainText {
    /// What a file is, to be followed by what would be right.
    #[must_use]
    pub fn of(&self, file: &str) -> String {
        match self {
            NotPlainText::Format { format } => format!("`{file}` is {format}"),
            NotPlainText::Encoding { line, .. } => format!("`{file}`, line {line}: {self}"),
        }
    }
}

impl fmt::Display for NotPlainText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotPlainText::Format { format } => write!(out, "this is {format}"),
            NotPlainText::Encoding { likely: Some(likely), .. } => {
                write!(out, "this is not UTF-8 and seems to be {likely}")
            }
            NotPlainText::Encoding { likely: None, .. } => out.write_str("this is not UTF-8"),
        }
    }
}

/// Reads the bytes of a file as text: UTF-8 with or without a byte-order mark, or UTF-16 with one, as
/// Windows calls "Unicode".
///
/// # Errors
/// They are no plain text.
pub fn plain_text(bytes: &[u8]) -> Result<Cow<'_, str>, NotPlainText> {
    if let Some(format) = format_of(bytes) {
        return Err(NotPlainText::Format { format });
    }
    let wide = match bytes {
        // UTF-32 begins with the same two bytes.
        [0xff, 0xfe, 0, 0, ..] => None,
        [0xff, 0xfe, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        _ => None,
    };
    let wrong = |line| NotPlainText::Encoding { line, likely: likely_encoding(bytes) };
    match wide {
        Some(text) => text.map(Cow::Owned).map_err(wrong),
        None if has_gaps(bytes) => Err(wrong(1)),
        None => std::str::from_utf8(bytes)
            .map(|text| Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)))
            .map_err(|why| wrong(line_at(bytes, why.valid_up_to()))),
    }
}

/// Whether so many bytes are nothing that a character has two or four of them, or that there are no words.
fn has_gaps(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| **byte == 0).count() * 20 > bytes.len()
}

/// The line in which a byte stands, from 1.
fn line_at(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// UTF-16; the line of the first wrong unit if it is none.
fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::new();
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let line = || text.matches('\n').count() + 1;
        text.push(c.map_err(|_| line())?);
    }
    if odd.is_empty() { Ok(text) } else { Err(text.matches('\n').count() + 1) }
}

/// What files of programs, pages and pictures begin with.
const FORMATS: [(&[u8], &str); 16] = [
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "a document of an older Word or Excel"),
    (b"<!doctype html", "a page in HTML"),
    (b"<html", "a page in HTML"),
    (b"<head", "a page in HTML"),
    (b"<?xml", "a file of XML"),
    (b"<p>", "a piece of a page in HTML"),
    (b"<p ", "a piece of a page in HTML"),
    (b"<div", "a piece of a page in HTML"),
    (b"bplist", "a page that Safari has saved"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"Rar!", "a packed file"),
];

/// What a file is, if it is the file of a program or of a page rather than plain text.
fn format_of(bytes: &[u8]) -> Option<&'static str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |start: &[u8]| {
        bytes.get(..start.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(start))
    };
    if begins(b"PK\x03\x04") {
        return Some(packed_format(bytes));
    }
    let of_json = bytes.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    if of_json.is_some_and(|rest| rest.starts_with(b"\"")) {
        return Some("a bundle, or another file of JSON");
    }
    let is_sent = ["base64", "quoted-printable"].iter().any(|way| {
        let line = format!("\ncontent-transfer-encoding: {way}");
        bytes.windows(line.len()).any(|part| part.eq_ignore_ascii_case(line.as_bytes()))
    });
    if is_sent {
        return Some("a mail or a page as programs send it");
    }
    FORMATS.iter().find(|(start, _)| begins(start)).map(|(_, format)| *format)
}

/// What a packed file is, by the names of what is packed in it.
fn packed_format(bytes: &[u8]) -> &'static str {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    let formats: [(&[u8], &str); 6] = [
        (b"word/", "a Word document"),
        (b"xl/", "an Excel workbook"),
        (b"opendocument.text", "a LibreOffice document"),
        (b"opendocument.spreadsheet", "a LibreOffice spreadsheet"),
        (b"epub+zip", "an electronic book"),
        (b"Index/Document.iwa", "a Pages or Numbers document"),
    ];
    let found = formats.into_iter().find(|(name, _)| has(name));
    found.map_or("a packed file (zip)", |(_, format)| format)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_read_by_its_mark() {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = "\u{feff}一\r\n𠮷".encode_utf16().flat_map(unit).collect();
            assert_eq!(plain_text(&bytes).unwrap(), "一\r\n𠮷");
        }
    }

    #[test]
    fn other_encodings_have_a_line() {
        let line = |bytes| match plain_text(bytes) {
            Err(NotPlainText::Encoding { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line(b"fine\n\xff\xfe"), 2);
        assert_eq!(line(b"\xff\xfea\0\n\0\0\xd8"), 2);
        assert_eq!(line(b"\xff\xfea\0\n"), 1);
    }

    #[test]
    fn files_of_programs_are_called_by_their_name() {
        for (bytes, format) in [
            (&b"PK\x03\x04..[Content_Types].xml..word/document.xml"[..], "a Word document"),
            (b"PK\x03\x04..[Content_Types].xml..xl/workbook.xml", "an Excel workbook"),
            (
                b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text",
                "a LibreOffice document",
            ),
            (b"PK\x03\x04..letter.txt", "a packed file (zip)"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older Word or Excel"),
            (b"\n<!DOCTYPE html>", "a page in HTML"),
            (b"<div class=\"x\">Dear Minister,</div>", "a piece of a page in HTML"),
            (b"{\\rtf1\\ansi", "an RTF document"),
            (b"{\n  \"format\": \"open-letters/1\"", "a bundle, or another file of JSON"),
            (b"\xff\xd8\xff\xe0", "a picture"),
            (
                b"To: a\nContent-Transfer-Encoding: BASE64\n\nRGVhcg",
                "a mail or a page as programs send it",
            ),
        ] {
            assert_eq!(plain_text(bytes), Err(NotPlainText::Format { format }));
        }
    }
}
