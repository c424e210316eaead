//! The words by which lines are told apart, in several languages. They stand in `data/`.

pub(crate) mod kind;
pub(crate) mod months;
pub(crate) mod shape;
pub(crate) mod signs;
pub(crate) mod writings;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use letters_model::Tag;

use crate::language::script::is_unspaced;
pub(crate) use crate::words::kind::Kind;
use crate::words::kind::NAMES;
use crate::words::writings::CHINESE;

/// More characters than any of the words has.
const LONGEST: usize = 80;

/// The files: a line `[kind]`, then words of that kind, divided by ` | `, in lower case.
const FILES: [(&str, &str); 5] = [
    ("en", include_str!("../data/english.txt")),
    ("zh", include_str!("../data/chinese.txt")),
    ("fr", include_str!("../data/french.txt")),
    ("ja", include_str!("../data/japanese.txt")),
    ("ko", include_str!("../data/korean.txt")),
];

/// The telling words of one language.
pub(crate) struct Words {
    /// The language, as the first part of a tag.
    pub language: &'static str,
    lists: Vec<Vec<&'static str>>,
    /// The same by their first character, since each line is asked for very many words.
    by_first: Vec<ByCharacter>,
    /// The same by their last character.
    by_last: Vec<ByCharacter>,
    /// The same without signs around them.
    bare: Vec<HashSet<&'static str>>,
}

/// Words by one of their characters.
type ByCharacter = HashMap<char, Vec<&'static str>>;

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| FILES.iter().map(Words::read).collect());

impl Words {
    fn read((language, file): &(&'static str, &'static str)) -> Words {
        let mut lists = vec![Vec::new(); NAMES.len()];
        let mut kind = None;
        let file = if *language == "zh" { CHINESE.as_str() } else { file };
        for line in file.lines() {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => kind = NAMES.iter().position(|known| *known == name),
                None => {
                    let list = kind.and_then(|kind: usize| lists.get_mut(kind));
                    let words = line.split(" | ").filter(|word| !word.is_empty());
                    list.into_iter().for_each(|list| list.extend(words.clone()));
                }
            }
        }
        let by_first = lists.iter().map(|words| by_character(words, |word| word.chars().next()));
        let by_last =
            lists.iter().map(|words| by_character(words, |word| word.chars().next_back()));
        let (by_first, by_last) = (by_first.collect(), by_last.collect());
        let bare = lists.iter().map(|words| words.iter().copied().map(bare).collect()).collect();
        Words { language, lists, by_first, by_last, bare }
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &'static str> {
        self.lists.get(kind as usize).into_iter().flatten().copied()
    }

    /// Whether a text begins with one of the words of a kind.
    pub fn begins(&self, text: &str, kind: Kind) -> bool {
        self.beginning(&plain(first(text.trim_start(), LONGEST)), kind).is_some()
    }

    /// The longest of the words of a kind with which a text in lower case begins, in characters.
    fn beginning(&self, plain: &str, kind: Kind) -> Option<usize> {
        let begun = self.by_first.get(kind as usize)?.get(&plain.chars().next()?)?.iter();
        let whole = begun
            .filter(|word| plain.strip_prefix(**word).is_some_and(|rest| !goes_on(word, rest)));
        whole.map(|word| word.chars().count()).max()
    }

    /// The longest of the words of a kind with which a text in lower case ends, in bytes.
    fn ending(&self, plain: &str, kind: Kind) -> Option<usize> {
        let ended = self.by_last.get(kind as usize)?.get(&plain.chars().next_back()?)?.iter();
        let is_whole = |word: &&&str| {
            plain.strip_suffix(**word).is_some_and(|rest| {
                let inner = word.chars().next().is_some_and(is_spaced);
                !inner || !rest.chars().next_back().is_some_and(is_spaced)
            })
        };
        ended.filter(is_whole).map(|word| word.len()).max()
    }

    /// Whether a text names a month, of whose names the list has the numbers, too.
    pub fn has_month(&self, text: &str) -> bool {
        let plain = plain(text);
        let names = || self.of(Kind::Month).filter_map(|entry| entry.split_once(' '));
        plain.split(|c: char| !c.is_alphabetic()).any(|word| names().any(|(name, _)| name == word))
    }

    /// How often words of a kind stand in a text, different ones counted.
    pub fn count(&self, text: &str, kind: Kind) -> usize {
        let plain = plain(text);
        let mut standing: Vec<&str> = self.standing(&plain, kind).collect();
        standing.sort_unstable();
        standing.dedup();
        standing.len()
    }

    /// The words of a kind that stand in a text in lower case, and not as parts of others.
    fn standing<'a>(
        &'a self,
        text: &'a str,
        kind: Kind,
    ) -> impl Iterator<Item = &'static str> + 'a {
        let by_first = self.by_first.get(kind as usize);
        let mut before = None;
        let beginnings = text.char_indices().filter_map(move |(at, c)| {
            let is_inside = before.replace(c).is_some_and(is_spaced) && is_spaced(c);
            let words = by_first?.get(&c).filter(|_| !is_inside)?;
            Some((text.get(at..)?, words))
        });
        beginnings.flat_map(|(rest, words)| {
            let stands = move |word: &&str| {
                rest.strip_prefix(*word).is_some_and(|rest| !goes_on(word, rest))
            };
            words.iter().copied().filter(stands)
        })
    }
}

fn by_character(words: &[&'static str], of: fn(&str) -> Option<char>) -> ByCharacter {
    let mut known = ByCharacter::new();
    for word in words {
        known.entry(of(word).unwrap_or_default()).or_default().push(word);
    }
    known
}

/// All languages whose words are known.
pub(crate) fn languages() -> impl Iterator<Item = &'static Words> {
    ALL.iter()
}

/// Whether the words of a language are known.
pub(crate) fn knows(language: &Tag) -> bool {
    languages().any(|words| words.language == language.primary_language())
}

/// A text as it is compared: lower case, straight apostrophes.
pub(crate) fn plain(text: &str) -> String {
    text.trim().chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { lower(c) }).collect()
}

/// The lower case of a character where it is one character, so that characters keep their number.
fn lower(c: char) -> char {
    let mut all = c.to_lowercase();
    match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// Whether a text, but for signs around it, is one of the words.
pub(crate) fn is_one(text: &str, kind: Kind) -> bool {
    let bare = bare(text);
    if first(bare, LONGEST).len() < bare.len() {
        return false;
    }
    let plain = plain(bare);
    let bare = plain.as_str();
    languages().any(|words| words.bare.get(kind as usize).is_some_and(|all| all.contains(bare)))
}

/// A text without signs around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The length in bytes of the longest of the words at the beginning of a text.
pub(crate) fn beginning(text: &str, kind: Kind) -> Option<usize> {
    let plain = plain(first(text.trim_start(), LONGEST));
    let found = languages().filter_map(|words| words.beginning(&plain, kind)).max()?;
    let blank = text.len() - text.trim_start().len();
    Some(text[blank..].char_indices().nth(found).map_or(text.len(), |(at, _)| at + blank))
}

/// The length in bytes of the longest of the words at the end of a text, signs apart.
pub(crate) fn ending(text: &str, kind: Kind) -> Option<usize> {
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let plain = plain(last(bare, LONGEST));
    languages().filter_map(|words| words.ending(&plain, kind)).max()
}

/// Whether one of the words stands somewhere in the text.
pub(crate) fn contains(text: &str, kind: Kind) -> bool {
    let plain = plain(text);
    languages().any(|words| words.standing(&plain, kind).next().is_some())
}

/// Where one of the words stands first in the text: bytes of the text.
pub(crate) fn find(text: &str, kind: Kind) -> Option<(usize, usize)> {
    let places = text.char_indices().map(|(at, _)| at);
    places
        .filter(|at| {
            let before = text[..*at].chars().next_back();
            let here = text[*at..].chars().next();
            let is_inside = before.is_some_and(is_spaced) && here.is_some_and(is_spaced);
            !is_inside && !here.is_some_and(char::is_whitespace)
        })
        .find_map(|at| Some((at, at + beginning(first(&text[at..], LONGEST), kind)?)))
}

/// No more than so many characters of a text.
fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}

/// No more than so many characters of the end of a text.
fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count - 1).map_or(text, |(start, _)| &text[start..])
}

/// All words of a kind, in any language.
pub(crate) fn of(kind: Kind) -> impl Iterator<Item = &'static str> {
    languages().flat_map(move |words| words.of(kind))
}

/// Whether a text goes on with letters of the same word.
fn goes_on(word: &str, rest: &str) -> bool {
    word.chars().next_back().is_some_and(is_spaced) && rest.chars().next().is_some_and(is_spaced)
}

/// Whether a character is a letter of a script that divides words by spaces.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_files_is_known() {
        for (_, file) in FILES {
            for name in file.lines().filter_map(|l| l.strip_prefix('[')?.strip_suffix(']')) {
                assert!(NAMES.contains(&name), "{name}");
            }
        }
    }

    #[test]
    fn words_are_found_whole() {
        assert!(is_one("- COPY TO:", Kind::Copies));
        assert_eq!(beginning("Re: the ferry", Kind::Subject), Some(2));
        assert_eq!(beginning("Reports say", Kind::Subject), None);
        assert_eq!(beginning("主旨：渡輪", Kind::Subject), Some(6));
        assert_eq!(beginning("Veuillez agréer, Madame", Kind::Valediction), Some(16));
        assert!(is_one("翻譯", Kind::Position) && is_one("翻译", Kind::Position));
        assert!(contains("Harbour Association", Kind::Organization));
        assert!(!contains("Disassociations", Kind::Organization));
        assert_eq!(find("members of the Harbour Guild", Kind::Organization), Some((23, 28)));
    }
}
