//! In which languages a letter is shown.

use letters_address::Layout;
use letters_model::{Letter, Tag};

/// The languages in which a letter is shown, out of those in which it exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The first or only one.
    pub first: Tag,
    /// The one beside it.
    pub second: Option<Tag>,
    /// Whether the letter does not exist in the reader's language.
    pub is_substitute: bool,
}

impl Columns {
    /// Chooses for a reader of a language. Nothing only for a letter without any language.
    ///
    /// The reader's language comes first, so that it is read first where the columns are stacked;
    /// beside it stands the first other one in which the letter exists.
    pub fn choose(letter: &Letter, language: &Tag, layout: Layout) -> Option<Columns> {
        let chosen = Tag::choose(std::slice::from_ref(language), &letter.languages);
        let first = chosen.or_else(|| letter.languages.first())?.clone();
        let is_substitute = chosen.is_none();
        let other = letter.languages.iter().find(|tag| **tag != first).cloned();
        let second = other.filter(|_| layout == Layout::SideBySide);
        Some(Columns { first, second, is_substitute })
    }

    /// The languages, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        [Some(&self.first), self.second.as_ref()].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters_model::{ByLanguage, Date, Edition, LetterId};

    fn letter(languages: &[&str]) -> Letter {
        let (id, date) = (LetterId::parse("a").unwrap(), Date::parse("2026").unwrap());
        let languages = languages.iter().map(|tag| Tag::parse(tag).unwrap()).collect();
        Letter::new(id, Edition::Full, languages, date, ByLanguage::new())
    }

    fn choose(languages: &[&str], language: &str, layout: Layout) -> Vec<String> {
        let columns = Columns::choose(&letter(languages), &Tag::parse(language).unwrap(), layout);
        columns.unwrap().iter().map(Tag::to_string).collect()
    }

    #[test]
    fn the_language_of_the_reader_comes_first() {
        let both = ["en", "zh-Hant"];
        assert_eq!(choose(&both, "zh-Hant", Layout::Single), ["zh-Hant"]);
        assert_eq!(choose(&both, "zh-Hant", Layout::SideBySide), ["zh-Hant", "en"]);
        assert_eq!(choose(&both, "zh-Hans", Layout::SideBySide), ["zh-Hant", "en"]);
        assert_eq!(choose(&both, "en", Layout::SideBySide), ["en", "zh-Hant"]);
    }

    #[test]
    fn another_language_stands_in_and_says_so() {
        let english = letter(&["en"]);
        let chinese = Tag::parse("zh-Hant").unwrap();
        let columns = Columns::choose(&english, &chinese, Layout::SideBySide).unwrap();
        assert!(columns.is_substitute);
        assert_eq!((columns.first.as_str(), columns.second), ("en", None));
    }
}
