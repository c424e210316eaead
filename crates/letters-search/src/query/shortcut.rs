//! Shortcuts: filters that are typed into a query.

use std::ops::Range;

use letters_model::Dimension;

use crate::fold::Folded;
use crate::plan::span::LONGEST;
use crate::query::token::Token;

/// A filter that was typed, such as `case:jimmy-lai` or `-org:"pen canada"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcut {
    /// What it filters by.
    pub dimension: Dimension,
    /// The value as typed: an id or a name, a year, a language tag.
    pub value: String,
    /// Whether letters with this value are to be left out.
    pub negative: bool,
    /// Where it stands in the query, in bytes.
    pub typed: Range<usize>,
}

/// What a word before a colon means.
#[derive(Debug)]
pub(crate) enum Meaning {
    Filter(Shortcut),
    /// What follows is wanted in a title.
    Title,
}

/// Whether a word before a colon means anything.
pub(crate) fn is_key(key: &str) -> bool {
    is_title(key) || dimension(key).is_some()
}

/// What a key with its value means; nothing if the value is empty.
pub(crate) fn read(text: &str, key: Range<usize>, token: &Token) -> Option<Meaning> {
    let (key, value) = (&text[key], text[token.content.clone()].trim());
    if value.is_empty() {
        None
    } else if is_title(key) {
        Some(Meaning::Title)
    } else {
        let dimension = dimension(key)?;
        Some(Meaning::Filter(Shortcut {
            dimension,
            value: value.to_owned(),
            negative: token.negative,
            typed: token.start..token.end,
        }))
    }
}

/// A token whose value goes on over as many words as are a name together: case:jimmy lai.
pub(crate) fn with_whole_name(
    text: &str,
    mut token: Token,
    is_known: &dyn Fn(&Shortcut) -> bool,
) -> Token {
    let Some(key) = token.key.clone().filter(|_| !token.quoted) else { return token };
    let mut longest = token.end;
    for _ in 1..LONGEST {
        let next = Token::next(text, token.end);
        let is_more = |next: &Token| next.key.is_none() && !next.quoted && !next.negative;
        let Some(next) = next.filter(is_more) else { break };
        (token.content.end, token.end) = (next.end, next.end);
        if let Some(Meaning::Filter(filter)) = read(text, key.clone(), &token)
            && !matches!(filter.dimension, Dimension::Year | Dimension::Language)
            && is_known(&filter)
        {
            longest = token.end;
        }
    }
    (token.content.end, token.end) = (longest, longest);
    token
}

fn is_title(key: &str) -> bool {
    matches!(&*Folded::new(key).text(), "title" | "标题")
}

fn dimension(key: &str) -> Option<Dimension> {
    Some(match &*Folded::new(key).text() {
        "case" | "个案" => Dimension::Case,
        "org" | "organization" | "组织" => Dimension::Organization,
        "year" | "年份" | "年" => Dimension::Year,
        "topic" | "主题" => Dimension::Topic,
        "lang" | "language" | "语言" => Dimension::Language,
        _ => return None,
    })
}
