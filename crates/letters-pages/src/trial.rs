//! Searches that are made to see that searching works.

use letters_address::Route;
use letters_model::{Library, Tag};
use letters_search::{Catalogue, Count, Index, Lenience};

use crate::{Search, Typing};

/// A search that was made to see that searching works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The language of the word.
    pub language: Tag,
    /// What was searched for.
    pub word: String,
    /// How much was found.
    pub found: Count,
}

/// Searches in each language for a name that is written without spaces, or else for the longest word of the
/// newest letter's title.
pub fn try_searches(index: &Index, catalogue: &Catalogue, library: &Library) -> Vec<Trial> {
    let search = |language: Tag| {
        let word = name(library, &language).or_else(|| word_of_title(library, &language))?;
        let route = Route::default().to_results(&word);
        let search =
            Search::new(index, catalogue, library, &route, &Lenience::NONE, Typing::Stopped)?;
        let found = search.matches.count(index, Some(&search.kept));
        Some(Trial { language, word, found })
    };
    library.languages().into_iter().filter_map(search).collect()
}

/// Whom letters name with a name of Han characters alone, of which nobody has to know where a word ends.
fn name(library: &Library, language: &Tag) -> Option<String> {
    let named = library.entities().filter(|entity| library.mentions(&entity.id).len() > 0);
    let mut names = named.filter_map(|entity| entity.name.get(language));
    names.find(|name| name.chars().all(is_han)).cloned()
}

fn word_of_title(library: &Library, language: &Tag) -> Option<String> {
    let titles = library.letters().filter_map(|letter| letter.letter.title.get(language));
    titles.map(|title| longest_word(title)).find(|word| !word.is_empty())
}

fn is_han(character: char) -> bool {
    character >= '\u{3400}' && character.is_alphabetic()
}

/// The longest word of a text; of Han text, which has no spaces, some characters that stand together.
fn longest_word(text: &str) -> String {
    const CHARACTERS: usize = 4;
    let words = text.split(|character: char| !character.is_alphanumeric());
    let longest = words.max_by_key(|word| word.len()).unwrap_or_default();
    match longest.starts_with(is_han) {
        true => longest.chars().take(CHARACTERS).collect(),
        false => longest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::longest_word;

    #[test]
    fn a_word_is_taken_out_of_any_script() {
        assert_eq!(longest_word("To the Prime Minister, 2026"), "Minister");
        assert_eq!(longest_word("致總理：關於囚犯的公開信"), "關於囚犯");
        assert_eq!(longest_word(" – "), "");
    }
}
