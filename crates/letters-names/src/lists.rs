//! The words by which it is told where a name ends. They stand in `data/`.

use std::collections::HashSet;
use std::sync::LazyLock;

use letters_search::Folded;

static ENGLISH: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("../data/english.txt"), str::to_owned));
static CHINESE: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("../data/chinese.txt"), folded));

/// The words of a file: a line `[name]`, then words of that list.
pub(crate) struct Lists(Vec<(&'static str, List)>);

/// Words of one list.
#[derive(Default)]
pub(crate) struct List {
    words: HashSet<String>,
    /// How many characters the longest has.
    longest: usize,
}

/// The list of the English file with a name.
pub(crate) fn english(name: &str) -> &'static List {
    ENGLISH.named(name)
}

/// The list of the Chinese file with a name; its words are folded, and so must be what is compared.
pub(crate) fn chinese(name: &str) -> &'static List {
    CHINESE.named(name)
}

/// The form in which Chinese words are compared: one for both ways of writing.
pub(crate) fn folded(text: &str) -> String {
    Folded::new(text).text()
}

static EMPTY: LazyLock<List> = LazyLock::new(List::default);

impl Lists {
    fn read(file: &'static str, form: fn(&str) -> String) -> Lists {
        let mut lists: Vec<(&'static str, List)> = Vec::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => lists.push((name, List::default())),
                None => {
                    let words = line.split_whitespace().map(form);
                    lists.last_mut().into_iter().for_each(|(_, list)| list.add(words.clone()));
                }
            }
        }
        Lists(lists)
    }

    fn named(&self, name: &str) -> &List {
        self.0.iter().find(|(known, _)| *known == name).map_or(&EMPTY, |(_, list)| list)
    }
}

impl List {
    fn add(&mut self, words: impl Iterator<Item = String>) {
        for word in words {
            self.longest = self.longest.max(word.chars().count());
            self.words.insert(word);
        }
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether characters begin with one of the words.
    pub fn begins(&self, characters: &[char]) -> bool {
        let most = self.longest.min(characters.len());
        (1..=most).any(|length| self.has(&characters[..length].iter().collect::<String>()))
    }

    /// Whether characters end with one of the words.
    pub fn ends(&self, characters: &[char]) -> bool {
        let (count, most) = (characters.len(), self.longest.min(characters.len()));
        (1..=most).any(|length| self.has(&characters[count - length..].iter().collect::<String>()))
    }
}
