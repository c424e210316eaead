//! Tokens: what a query is made of, each with where it stands.

use std::ops::Range;

use crate::fold::{Replacement, divides_words, is_unspaced, replacement};
use crate::query::shortcut;

/// Something between white space, or between quotation marks.
#[derive(Debug)]
pub(crate) struct Token {
    /// Where it begins.
    pub start: usize,
    /// Whether it is not wanted.
    pub negative: bool,
    /// The word before a colon, if that means anything.
    pub key: Option<Range<usize>>,
    pub content: Range<usize>,
    pub quoted: bool,
    /// Whether quotation marks were closed.
    pub closed: bool,
    /// Where the next one may begin.
    pub end: usize,
}

impl Token {
    /// The first token from some place on.
    pub fn next(text: &str, from: usize) -> Option<Token> {
        let mut at = from + text[from..].find(|c: char| !c.is_whitespace())?;
        let begin = at;
        let mut rest = text[at..].chars();
        let negative = matches!(rest.next(), Some('-' | '−' | '－' | '–'))
            && rest.next().is_some_and(|c| !c.is_whitespace() && c != '-');
        if negative {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
        let end = |at: usize| {
            let stops = |c: char| c.is_whitespace() || closing(c).is_some();
            // An inner apostrophe or stroke never opens a quotation; the marks in `closing` do.
            text[at..].find(stops).map_or(text.len(), |length| at + length)
        };
        let mut key = None;
        let stop = end(at);
        if let Some(colon) = text[at..stop].find([':', '：']) {
            let after = at + colon + text[at + colon..].chars().next().map_or(1, char::len_utf8);
            if colon > 0 && shortcut::is_key(&text[at..at + colon]) {
                key = Some(at..at + colon);
                // What it means may stand behind a space.
                at = text.len() - text[after..].trim_start().len();
            }
        }
        let opened = text[at..].chars().next().and_then(|c| closing(c).map(|mark| (c, mark)));
        let Some((mark, close)) = opened else {
            let end = end(at);
            return Some(Token {
                start: begin,
                negative,
                key,
                content: at..end,
                quoted: false,
                closed: false,
                end,
            });
        };
        let start = at + mark.len_utf8();
        let close = text[start..].char_indices().find(|(_, c)| close.contains(*c));
        let (content_end, end) = close.map_or((text.len(), text.len()), |(length, c)| {
            (start + length, start + length + c.len_utf8())
        });
        let closed = close.is_some();
        Some(Token {
            start: begin,
            negative,
            key,
            content: start..content_end,
            quoted: true,
            closed,
            end,
        })
    }
}

/// The marks that close a quotation which this mark opens.
fn closing(open: char) -> Option<&'static str> {
    Some(match open {
        '"' | '＂' | '“' | '”' | '„' | '‟' => "\"＂“”„‟",
        '«' | '»' => "»«",
        '「' => "」",
        '『' => "』",
        '」' | '』' => "」』",
        _ => return None,
    })
}

/// The parts of a token that are wanted each for itself: `a,b` is two, and so is `Joe鄭敬基`; `a-b`
/// and `2026年` are one. The number of an item or of a note is none.
pub(crate) fn parts(text: &str, token: Range<usize>, quoted: bool) -> Vec<Range<usize>> {
    if quoted {
        return vec![token];
    }
    let mut parts = Vec::new();
    let mut start = token.start;
    let mut before = ' ';
    for (at, c) in text[token.clone()].char_indices() {
        let at = token.start + at;
        let follow = text[at + c.len_utf8()..token.end].bytes().take_while(u8::is_ascii_digit);
        let is_thousand = c == ',' && before.is_ascii_digit() && follow.count() == 3;
        if divides_words(c) && !is_thousand {
            parts.push(behind_mark(text, start..at));
            start = at + c.len_utf8();
        } else if meets_letter(before, c) || meets_letter(c, before) {
            parts.push(behind_mark(text, start..at));
            start = at;
        }
        before = c;
    }
    parts.push(behind_mark(text, start..token.end));
    parts
}

/// A part without the number of an item or of a note, as in `1. Jimmy Lai`, `(2)` and `[3]`.
fn behind_mark(text: &str, part: Range<usize>) -> Range<usize> {
    let digits = text[part.clone()].bytes().take_while(u8::is_ascii_digit).count();
    let end = part.start + digits;
    let behind = &text[end..];
    let is_closed = end == part.end && behind.starts_with([')', ']', '）', '］', '】', '、']);
    let is_first = text[..part.start].trim().is_empty() && behind.starts_with('.');
    let is_item = is_first && !behind[1..].starts_with(|c: char| c.is_ascii_digit());
    let is_alone = || text.chars().filter(|c| c.is_alphanumeric()).nth(digits).is_none();
    let is_mark = matches!(digits, 1 | 2) && (is_closed || is_item) && !is_alone();
    if is_mark { end..part.end } else { part }
}

/// Whether these are a character of an unspaced script and a Latin letter.
fn meets_letter(unspaced: char, letter: char) -> bool {
    let is_letter = match replacement(letter) {
        Replacement::One(c) => c.is_ascii_lowercase(),
        _ => letter.is_ascii_lowercase(),
    };
    is_letter && is_unspaced(unspaced)
}
