//! Signs that stand for what a bundle says by its structure: bullets, labels, marks of notes.

use std::ops::Range;

pub(crate) use crate::body::bullets::{Bullet, bullet, numbering};
use crate::language::pairs;
use crate::language::script::is_han;
use crate::words::{self, Kind};

/// A heading without the signs that Markdown sets before it: `## What we ask`.
pub(crate) fn without_hashes(text: &str) -> &str {
    let bare = text.trim_start_matches('#');
    let count = text.len() - bare.len();
    if (1..=6).contains(&count) && bare.starts_with(' ') { bare.trim_start() } else { text }
}

/// Where the words begin after a label such as `Re:` or `副本：`. Labels of some kinds need no colon.
pub(crate) fn label(text: &str, kind: Kind, needs_colon: bool) -> Option<usize> {
    let after = spaced_label(text, kind)
        .or_else(|| doubled_label(text, kind))
        .or_else(|| words::beginning(text, kind))?;
    let words = without_label(text, after, kind, needs_colon)?;
    // Subject: Fwd: Open letter
    let again = (kind == Kind::Subject).then(|| label(text.get(words..)?, kind, true)).flatten();
    Some(words + again.unwrap_or(0))
}

/// Where the words begin after a label that ends at a place.
fn without_label(text: &str, after: usize, kind: Kind, needs_colon: bool) -> Option<usize> {
    let rest = text.get(after..)?;
    let bare = rest.trim_start_matches([' ', '\t', '.']);
    match bare.strip_prefix([':', '：']) {
        Some(words) => Some(text.len() - words.trim_start().len()),
        // RE – the visit
        None if kind == Kind::Subject && bare.starts_with(['–', '—']) && after <= 4 => {
            Some(text.len() - bare.trim_start_matches(['–', '—', ' ']).len())
        }
        None if bare.is_empty() => Some(text.len()),
        None if !needs_colon => Some(text.len() - bare.len()),
        None => None,
    }
}

/// The length of a label whose characters are set apart: `日　期：`.
fn spaced_label(text: &str, kind: Kind) -> Option<usize> {
    let (before, _) = text.split_once([':', '：'])?;
    let is_apart = before.contains(' ') && before.chars().all(|c| c == ' ' || is_han(c));
    let is_label = is_apart && words::is_one(&before.replace(' ', ""), kind);
    (is_label && before.chars().count() <= 12).then_some(before.len())
}

/// The length of a label in two languages: `Copies / 副本：`, `À l'attention de / To the attention of:`.
fn doubled_label(text: &str, kind: Kind) -> Option<usize> {
    let (before, _) = text.split_once([':', '：'])?;
    let is_doubled = before.contains(" / ") || pairs::split(before).is_some();
    (is_doubled && pairs::is_one(before, kind)).then_some(before.len())
}

/// A mark of a note, and the label that it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where the mark stands, in bytes.
    pub at: Range<usize>,
    /// What it shows: `1`, `*`, `註1`, `(1)`.
    pub label: String,
}

/// The brackets with which marks of notes begin, and those with which they end.
const OPENING: [char; 3] = ['[', '［', '〔'];
pub(crate) const CLOSING: [char; 3] = [']', '］', '〕'];

/// The mark with which a line ends, if its bracket is closed on the next one.
pub(crate) fn divided_mark(line: &str) -> Option<Mark> {
    let start = line.rfind(OPENING)?;
    let label = line.get(start..)?.trim_start_matches(OPENING).trim().to_owned();
    Some(Mark { at: start..line.len(), label })
}

/// The marks of notes in a text.
pub(crate) fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text[..at].chars().next_back();
        let mark = bracketed(rest)
            .or_else(|| raised(rest))
            .or_else(|| circled(rest))
            .or_else(|| starred(rest, before))
            .or_else(|| before.and_then(|_| in_round_brackets(rest)));
        match mark {
            Some((length, label)) => {
                marks.push(Mark { at: at..at + length, label });
                at += length;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    marks
}

/// The mark with which the text of a note begins, and where its words begin.
pub(crate) fn note_label(text: &str) -> Option<(String, usize)> {
    let known = bracketed(text)
        .or_else(|| raised(text))
        .or_else(|| circled(text))
        .or_else(|| in_round_brackets(text))
        .or_else(|| {
            let (length, label) = remark(text)?;
            text.get(length..)?
                .starts_with(['：', ':', '、', '.', ' ', '　'])
                .then_some((length, label))
        });
    let (length, label) = known.or_else(|| {
        let sign = text.chars().next().filter(|c| matches!(c, '*' | '†' | '‡' | '＊'))?;
        let length: usize = text.chars().take_while(|c| *c == sign).map(char::len_utf8).sum();
        Some((length, text[..length].to_owned()))
    })?;
    let rest = text[length..].trim_start_matches([' ', '\t', ':', '：', '.', '、']);
    Some((label, text.len() - rest.len()))
}

/// The number before a note that is listed below a heading: `1. See the report`.
pub(crate) fn numbered_note(text: &str) -> Option<(String, usize)> {
    let number: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text.get(number.len()..)?.strip_prefix(['.', ')', '、', ' ', '\t'])?;
    let words = text.len() - rest.trim_start().len();
    (1..=2).contains(&number.len()).then_some((number, words))
}

/// 註一, 注2: what stands between brackets, or before the words of a note; it shows the same as its number.
fn remark(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix(['註', '注', '註', '注'])?;
    let rest = rest.strip_prefix(['釋', '释', '解']).unwrap_or(rest).trim_start();
    const NUMBERS: &str = "一二三四五六七八九十";
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let han: Vec<usize> = rest
        .chars()
        .map_while(|c| NUMBERS.chars().position(|known| known == c).map(|at| at + 1))
        .collect();
    let (length, number) = match (digits.as_str(), han.as_slice()) {
        ("", [one]) => (3, *one),
        ("", [10, one]) if *one < 10 => (6, 10 + one),
        ("", _) => return None,
        (digits, _) => (digits.len(), digits.parse().ok().filter(|number| *number < 100)?),
    };
    Some((text.len() - rest.len() + length, number.to_string()))
}

/// `(1)` and `（1）`, which show the same; letters in such brackets are no marks.
fn in_round_brackets(text: &str) -> Option<(usize, String)> {
    let inner = text.strip_prefix(['(', '（'])?;
    if let Some((length, label)) = remark(inner) {
        let rest = inner.get(length..)?.strip_prefix([')', '）'])?;
        return Some((text.len() - rest.len(), label));
    }
    let number: String = inner.chars().take_while(char::is_ascii_digit).collect();
    let rest = inner.get(number.len()..)?.strip_prefix([')', '）'])?;
    let is_number = (1..=2).contains(&number.len());
    is_number.then(|| (text.len() - rest.len(), format!("({number})")))
}

fn bracketed(text: &str) -> Option<(usize, String)> {
    let open = text.chars().next().filter(|c| OPENING.contains(c))?;
    let inner = &text[open.len_utf8()..];
    // No label is longer, and a text may have very many brackets that nothing closes.
    const LONGEST: usize = 12;
    let mut near = inner.char_indices().take(LONGEST + 1);
    let (end, close) = near.find(|(_, c)| CLOSING.contains(c))?;
    let label = inner[..end].trim();
    let count = label.chars().count();
    let is_label = (1..=4).contains(&count)
        && label.chars().all(|c| c.is_alphanumeric() || c == '*')
        && (count == 1
            || label.contains(|c: char| c.is_numeric())
            || label.chars().all(|c| matches!(c, 'i' | 'v' | 'x')));
    let length = open.len_utf8() + end + close.len_utf8();
    if let Some((_, label)) = remark(label).filter(|(length, _)| *length == label.len()) {
        return Some((length, label));
    }
    is_label.then(|| (length, label.to_owned()))
}

fn raised(text: &str) -> Option<(usize, String)> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let value = |c: char| {
        RAISED.chars().position(|raised| raised == c).and_then(|v| char::from_digit(v as u32, 10))
    };
    let label: String = text.chars().map_while(value).collect();
    let length: usize = text.chars().take_while(|c| value(*c).is_some()).map(char::len_utf8).sum();
    (!label.is_empty()).then_some((length, label))
}

/// ①, which shows the same as a raised 1. It may also stand before an item.
pub(crate) fn circled(text: &str) -> Option<(usize, String)> {
    let sign = text.chars().next().filter(|c| ('①'..='⑳').contains(c))?;
    Some((sign.len_utf8(), (sign as u32 - '①' as u32 + 1).to_string()))
}

/// An asterisk or dagger right behind a word.
fn starred(text: &str, before: Option<char>) -> Option<(usize, String)> {
    let sign = text.chars().next().filter(|c| matches!(c, '*' | '†' | '‡' | '＊'))?;
    let behind = before.is_some_and(|c| {
        c.is_alphanumeric() || matches!(c, '.' | ',' | ')' | '”' | '"' | '。' | '」' | '》')
    });
    if !behind {
        return None;
    }
    let length: usize = text.chars().take_while(|c| *c == sign).map(char::len_utf8).sum();
    let ends = text[length..].chars().next().is_none_or(|c| !c.is_alphanumeric() || is_han(c));
    ends.then(|| (length, text[..length].to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_end_where_words_begin() {
        let rest = |text: &'static str, kind, colon| label(text, kind, colon).map(|at| &text[at..]);
        assert_eq!(rest("Re: Your visit", Kind::Subject, true), Some("Your visit"));
        assert_eq!(rest("RE the visit", Kind::Subject, true), None);
        assert_eq!(rest("Subject: Fwd: Re: A visit", Kind::Subject, true), Some("A visit"));
        assert_eq!(rest("CC Anna Reed", Kind::Copies, false), Some("Anna Reed"));
        assert_eq!(rest("c.c. : Anna", Kind::Copies, false), Some("Anna"));
        assert_eq!(rest("副本轉呈", Kind::Copies, false), Some(""));
        assert_eq!(rest("Objet : la visite", Kind::Subject, true), Some("la visite"));
    }

    #[test]
    fn marks_of_notes() {
        let found = |text| marks(text).into_iter().map(|m| m.label).collect::<Vec<_>>();
        assert_eq!(found("Coalition[1], and law² or word* here"), ["1", "2", "*"]);
        assert_eq!(found("[ signature ] [sic] [代行簽署] 5 * 3"), [""; 0]);
        assert_eq!(note_label("[1] This"), Some(("1".into(), 4)));
        assert_eq!(note_label("* This"), Some(("*".into(), 2)));
        assert_eq!(found("(1) written（2）。 (a) (1999)"), ["(2)"]);
        assert_eq!(found("淹沒。[註一] 土地（註12），註冊"), ["1", "12"]);
        assert_eq!(note_label("註二：命令"), Some(("2".into(), 9)));
        assert_eq!(numbered_note("12. This"), Some(("12".into(), 4)));
    }
}
