//! Lines of the source, with their numbers.

use std::ops::Range;

use crate::error::ImportError;
use crate::head::greeting::is_salutation;
use crate::source::apart::apart;
use crate::source::emphasis::without_emphasis;
use crate::source::plain_text::plain_text;
use crate::source::raised::raised;

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
    /// Whether it is known to go on with the line before: as the next line of a passage in a column.
    pub goes_on: bool,
    /// Whether mail quotes it with `>`, and passes it on.
    pub quoted: bool,
}

/// All lines of all files.
///
/// # Errors
/// A file is neither UTF-8 nor UTF-16, or no plain text.
pub(crate) fn read(files: &[SourceFile<'_>]) -> Result<Vec<Line>, ImportError> {
    let mut lines = Vec::new();
    for (file, source) in files.iter().enumerate() {
        let text = plain_text(source.bytes)
            .map_err(|why| ImportError::NotPlainText { file: source.name.to_owned(), why })?;
        let quoted = quoted(&text);
        // The beginning of a file is a beginning like that after an empty line.
        let mut gap = 1;
        for (index, raw) in text.split('\n').enumerate() {
            // Some programs divide lines by other signs; a number is what an editor shows for `\n`.
            let raw = raw.strip_suffix('\r').unwrap_or(raw);
            for part in raw.split(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
                let is_quoted = quoted.contains(&index);
                let part = if is_quoted { unquoted(part) } else { part };
                let text = clean(part);
                if text.is_empty() {
                    gap += 1;
                    continue;
                }
                let indented = part.starts_with([' ', '\t', '\u{3000}', '\u{a0}']);
                let number = index + 1;
                let (quoted, goes_on) = (is_quoted, false);
                lines.push(Line { file, number, text, gap, indented, goes_on, quoted });
                gap = 0;
            }
        }
    }
    Ok(raised(apart(without_emphasis(lines))))
}

/// The places of the lines that are quoted as mail quotes: nearly all begin with `>`, or those that follow one
/// another greet, as a letter does that is passed on.
fn quoted(text: &str) -> Range<usize> {
    let is_quoted = |line: &str| line.starts_with('>');
    let count = text.lines().filter(|line| is_quoted(line)).count();
    let all = text.lines().filter(|line| !line.trim().is_empty()).count();
    if count >= 4 && count * 10 >= all * 9 {
        return 0..text.split('\n').count();
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let greets = |line: &&str| is_quoted(line) && is_salutation(&clean(unquoted(line)));
    let Some(greeting) = lines.iter().position(greets) else { return 0..0 };
    let (above, below) = lines.split_at(greeting);
    let above = above.iter().rev().take_while(|line| is_quoted(line)).count();
    let below = below.iter().take_while(|line| is_quoted(line)).count();
    if below >= 4 { greeting - above..greeting + below } else { 0..0 }
}

fn unquoted(line: &str) -> &str {
    let bare = line.trim_start_matches(['>', ' ']);
    if line.starts_with('>') { bare } else { line }
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
    fn a_letter_that_mail_passes_on_is_quoted_whole() {
        let texts = |text| lines(text).into_iter().map(|line| line.text).collect::<Vec<_>>();
        let mail =
            "From: Lena\n\n> Dear Minister,\n>\n> Sail.\n> Sincerely,\n> Lena\n\n-- \nA list";
        assert_eq!(
            texts(mail),
            ["From: Lena", "Dear Minister,", "Sail.", "Sincerely,", "Lena", "--", "A list"]
        );
        assert_eq!(
            texts("Dear Minister,\n\n> a saying\n\nSail."),
            ["Dear Minister,", "> a saying", "Sail."]
        );
    }
}
