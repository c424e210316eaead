//! Tokens: what a query is made of, each with where it stands.

use std::ops::Range;

use crate::shortcut;

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
                // A year may stand behind a space.
                let rest = &text[after..];
                let space = rest.len() - rest.trim_start().len();
                let is_number = rest[space..].starts_with(|c: char| c.is_numeric());
                at = if is_number { after + space } else { after };
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
