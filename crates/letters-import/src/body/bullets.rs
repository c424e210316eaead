//! Bullets and numbers before the items of a list.

use crate::language::script::is_han;
use crate::words::{self, Kind};

/// What stands before an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bullet {
    /// A sign that says only that here is an item; it is not kept.
    Point,
    /// A number or a letter, to which other passages may refer; it is kept.
    Numbered,
}

/// The bullet at the beginning of a line, and where the words of the item begin.
pub(crate) fn bullet(text: &str) -> Option<(Bullet, usize)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let words = |rest: &str| text.len() - rest.trim_start().len();
    match first {
        '•' | '‧' | '●' | '○' | '▪' | '■' | '□' | '◦' | '➢' | '➤' | '►' | '▶' | '✓' | '✔' | '◆'
        | '◇' | '※' | '∙' | '⁃' | '\u{f0b7}' | '\u{f0a7}' | '・' => {
            Some((Bullet::Point, words(rest)))
        }
        // What Word sets before items of a list within a list.
        'o' if rest.starts_with(['\t', '\u{a0}']) || begins_item(rest) => {
            Some((Bullet::Point, words(rest)))
        }
        '§' if rest.starts_with([' ', '\t']) && begins_word(rest) => {
            Some((Bullet::Point, words(rest)))
        }
        '-' | '–' | '—' | '*' | '·' | '+' | '－' if rest.starts_with([' ', '\t']) => {
            Some((Bullet::Point, words(rest)))
        }
        '·' if rest.starts_with(is_han) => Some((Bullet::Point, words(rest))),
        '①'..='⑳' | '㈠'..='㈩' | '⑴'..='⒇' => Some((Bullet::Numbered, words(rest))),
        _ => numbered(text).map(|rest| (Bullet::Numbered, words(rest))),
    }
}

/// Whether what follows a small `o` is an item: behind several spaces, or behind one that begins a sentence.
fn begins_item(rest: &str) -> bool {
    rest.starts_with("  ")
        || rest.strip_prefix(' ').is_some_and(|words| {
            words.starts_with(|c: char| c.is_uppercase() || is_han(c) || matches!(c, '“' | '"'))
                // No word of English is `o`.
                || words::languages()
                    .any(|known| known.language == "en" && known.count(words, Kind::Function) > 0)
        })
}

/// Whether a word follows, rather than the number of a section: `§ 12`.
fn begins_word(rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_alphabetic)
}

/// In what way a line is numbered: the signs around its number, and the kind of the number.
pub(crate) fn numbering(text: &str) -> Option<String> {
    let (kind, at) = bullet(text)?;
    let kind_of = |c: char| match c {
        c if is_han(c) => '一',
        c if c.is_numeric() => '1',
        c if c.is_alphabetic() => 'a',
        c => c,
    };
    let sign = text.get(..at)?.trim_end();
    let mut style: Vec<char> = sign.chars().map(kind_of).collect();
    style.dedup();
    (kind == Bullet::Numbered).then(|| style.into_iter().collect())
}

/// What follows `1.`, `1/`, `(a)`, `iv)`, `一、`, `（二）`, `第三、`.
fn numbered(text: &str) -> Option<&str> {
    // 【一】 is a number as （一） is.
    let boxed = text.strip_prefix('【').and_then(|rest| rest.split_once('】'));
    if let Some((number, rest)) = boxed {
        let is_number =
            number.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
        return Some(rest).filter(|_| is_number && (1..=3).contains(&number.chars().count()));
    }
    let (opened, rest) = match text.strip_prefix(['(', '（']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('第').unwrap_or(text)),
    };
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let han = |c: char| "一二三四五六七八九十".contains(c);
    let stem = |c: char| "甲乙丙丁戊己庚辛壬癸".contains(c);
    let roman = |c: char| matches!(c, 'i' | 'v' | 'x');
    let same: &dyn Fn(char) -> bool = match rest.chars().next()? {
        c if is_digit(c) => &is_digit,
        c if han(c) => &han,
        c if stem(c) => &stem,
        c if roman(c) => &roman,
        c if c.is_ascii_lowercase() || (opened && c.is_ascii_uppercase()) => {
            &|c| c.is_ascii_alphabetic()
        }
        _ => return None,
    };
    let length: usize = rest.chars().take_while(|c| same(*c)).map(char::len_utf8).sum();
    let count = rest[..length].chars().count();
    let (number, rest) = rest.split_at(length);
    let is_letter = number.starts_with(|c: char| c.is_ascii_alphabetic());
    if count > 4
        || count > 2 && !number.starts_with(roman)
        || is_letter && count > 1 && !number.chars().all(roman)
    {
        return None;
    }
    // 1️⃣ is a number and two signs that make a key of it.
    if let Some(after) = rest.trim_start_matches('\u{fe0f}').strip_prefix('\u{20e3}') {
        return Some(after).filter(|_| !opened);
    }
    let sign = rest.chars().next()?;
    let after = &rest[sign.len_utf8()..];
    let spaced = after.starts_with([' ', '\t']) || after.starts_with(is_han);
    match sign {
        ')' | '）' if opened || spaced => Some(after),
        '.' | '．' | '/' if !opened && !is_letter && spaced => Some(after),
        '.' if !opened && is_letter && spaced && roman(number.chars().next()?) => Some(after),
        '、' if !opened => Some(after),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_many_kinds() {
        for (text, bullet_kind, rest) in [
            ("o\tone", Bullet::Point, "one"),
            ("o One", Bullet::Point, "One"),
            ("§ one", Bullet::Point, "one"),
            ("- one", Bullet::Point, "one"),
            ("•one", Bullet::Point, "one"),
            ("‧ 一項", Bullet::Point, "一項"),
            ("1. one", Bullet::Numbered, "one"),
            ("12) one", Bullet::Numbered, "one"),
            ("(a) one", Bullet::Numbered, "one"),
            ("iv) one", Bullet::Numbered, "one"),
            ("一、釋放", Bullet::Numbered, "釋放"),
            ("（二）釋放", Bullet::Numbered, "釋放"),
            ("（甲）釋放", Bullet::Numbered, "釋放"),
            ("２．釋放", Bullet::Numbered, "釋放"),
            ("1️⃣ 釋放", Bullet::Numbered, "釋放"),
        ] {
            let (kind, at) = bullet(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((kind, &text[at..]), (bullet_kind, rest));
        }
        for text in [
            "o poder",
            "§ 12 of the act",
            "-one",
            "A. Smith",
            "2026. A year",
            "*one",
            "i.e. so",
            "一九八九年",
            "(English branch)",
            "c.c. Anna",
        ] {
            assert_eq!(bullet(text), None, "{text}");
        }
    }
}
