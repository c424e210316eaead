//! Lines that say the same twice, in Latin and in Han: `Harbour Link 港聯`.

use crate::language::script::{Tally, is_han};
use crate::words::shape::is_person;
use crate::words::{self, Kind};

/// The two halves of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair<'a> {
    /// The half in Latin letters.
    pub latin: &'a str,
    /// The half in Han characters.
    pub han: &'a str,
}

/// Divides a line where it passes from one script to the other, if it does so once.
pub(crate) fn split(text: &str) -> Option<Pair<'_>> {
    if let Some(pair) = slashed(text) {
        return Some(pair);
    }
    let first_han = text.find(is_han)?;
    let latin_first = text[..first_han].chars().any(char::is_alphabetic);
    let is_divider = |c: char| {
        c.is_whitespace()
            || matches!(c, '/' | '／' | '|' | '–' | '—' | '-' | '·' | ',' | '，' | ':' | '：')
    };
    let (before, after) = if latin_first {
        // What opens a bracket or a quotation around the Han half belongs to it.
        let at = text[..first_han].trim_end_matches(['《', '「', '『', '〈', '“']).len();
        text.split_at(at)
    } else {
        let at = text.char_indices().find(|(_, c)| c.is_alphabetic() && !is_han(*c))?.0;
        let at = text[..at].trim_end_matches('“').len();
        text.split_at(at)
    };
    let (before, after) =
        (before.trim_end_matches(is_divider), after.trim_start_matches(is_divider));
    let (latin, han) = if latin_first { (before, after) } else { (after, before) };
    let (in_latin, in_han) = (Tally::new(latin), Tally::new(han));
    let is_clean = in_latin.han == 0 && in_latin.latin > 0 && in_han.han > 0 && in_han.latin == 0;
    // A bracket that one half opens and the other closes holds them together: 黎智英 (Jimmy Lai).
    let is_whole = !latin.starts_with([')', '）'])
        && !latin.ends_with(['(', '（'])
        && !han.ends_with(['(', '（'])
        && balanced(latin)
        && balanced(han);
    // 女士 is no name: `Ines Vale 女士`.
    let is_named = !matches!(han, "女士" | "先生" | "小姐" | "太太" | "閣下" | "阁下");
    (is_clean && is_whole && is_named).then_some(Pair { latin, han })
}

/// The halves of a name that is said twice; that of a person also in brackets: `Mara Lin (林小明)`.
pub(crate) fn named_twice(text: &str) -> Option<Pair<'_>> {
    let in_brackets = || {
        let (one, other) = text.trim_end().strip_suffix([')', '）'])?.split_once(['(', '（'])?;
        let (one, other) = (one.trim_end(), other.trim());
        let (latin, han) = if one.contains(is_han) { (other, one) } else { (one, other) };
        let (in_latin, in_han) = (Tally::new(latin), Tally::new(han));
        let is_clean =
            in_latin.han == 0 && in_latin.latin > 0 && in_han.han > 0 && in_han.latin == 0;
        let is_same = is_person(latin) && is_person(han);
        (is_clean && is_same).then_some(Pair { latin, han })
    };
    split(text).or_else(in_brackets)
}

/// The halves of a line with one stroke between them: `3 October 2024 / 2024年10月3日`.
pub(crate) fn slashed(text: &str) -> Option<Pair<'_>> {
    let (one, other) = text.split_once(" / ").filter(|(_, rest)| !rest.contains(" / "))?;
    let (latin, han) = if one.contains(is_han) { (other, one) } else { (one, other) };
    let (in_latin, in_han) = (Tally::new(latin), Tally::new(han));
    let is_clean = in_latin.han == 0 && in_latin.latin > 0 && in_han.han > 0 && in_han.latin == 0;
    is_clean.then(|| Pair { latin: latin.trim(), han: han.trim() })
}

/// Divides a line that names someone and what they are, both in two languages:
/// 陳大文 Chan Tai-man, 教師 Teacher.
pub(crate) fn with_details(text: &str) -> Option<(Pair<'_>, Pair<'_>)> {
    let dividers = ["\t", " – ", " — ", " - ", " | ", "  ", "，", ", "];
    let divided = dividers.iter().find_map(|divider| {
        let (name, details) = text.split_once(divider)?;
        Some((split(name)?, split(details)?))
    });
    // 林小明 Lam Siu-ming（作家 Writer）
    let in_brackets = || {
        let (name, details) = text.strip_suffix([')', '）'])?.split_once(['(', '（'])?;
        Some((split(name.trim_end())?, split(details)?))
    };
    divided.or_else(in_brackets)
}

fn balanced(text: &str) -> bool {
    let count = |signs: [char; 2]| text.chars().filter(|c| signs.contains(c)).count();
    count(['(', '（']) == count([')', '）'])
}

/// Whether a line is one of the words, perhaps in two languages.
pub(crate) fn is_one(text: &str, kind: Kind) -> bool {
    let text = without_aside(text);
    words::is_one(text, kind)
        || split(text)
            .is_some_and(|pair| words::is_one(pair.latin, kind) && words::is_one(pair.han, kind))
        || text
            .split_once(" / ")
            .is_some_and(|(one, other)| words::is_one(one, kind) && words::is_one(other, kind))
}

/// A heading without what it says in brackets: `Signatories (in alphabetical order):`.
pub(crate) fn without_aside(text: &str) -> &str {
    let bare = text.trim_end_matches([':', '：', ' ']);
    let before = bare.strip_suffix([')', '）']).and_then(|rest| rest.split_once(['(', '（']));
    before.map(|(before, _)| before.trim_end()).filter(|before| !before.is_empty()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_divided_where_the_script_changes() {
        let pair =
            split("Amnistie Internationale Canada (Francophone) 加拿大國際特赦(法語)").unwrap();
        assert_eq!(
            (pair.latin, pair.han),
            ("Amnistie Internationale Canada (Francophone)", "加拿大國際特赦(法語)")
        );
        let pair = split("港加聯 / Canada-Hong Kong Link").unwrap();
        assert_eq!((pair.latin, pair.han), ("Canada-Hong Kong Link", "港加聯"));
        for text in ["我們提出 Joe Tay 的案件", "Harbour Link", "港聯", "黎智英 (Jimmy Lai)"]
        {
            assert_eq!(split(text), None, "{text}");
        }
        assert!(is_one("Media Coverage 傳媒報導", Kind::Coverage));
    }
}
