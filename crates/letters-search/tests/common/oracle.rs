//! The oracle: a naive scan over folded text, which says what a query has to find.

use letters_model::Library;
use letters_search::{Folded, Place};

/// Every place of every letter, by number and place, with the folded texts that stand there.
pub struct Oracle(Vec<(usize, Place, Vec<String>)>);

impl Oracle {
    pub fn new(library: &Library) -> Oracle {
        let places = library.letters().enumerate().flat_map(|(number, shelved)| {
            let places: Vec<_> = Place::all(shelved.letter).collect();
            places.into_iter().map(move |place| {
                let texts = place.texts(library, &shelved);
                let mut texts: Vec<String> =
                    texts.iter().map(|text| Folded::new(&text.printed()).text()).collect();
                if place == Place::Title {
                    // A letter is found by its date as well. Those that are compared have a year only.
                    texts.push(Folded::new(&format!("{0} {0}年", shelved.letter.date)).text());
                }
                (number, place, texts)
            })
        });
        Oracle(places.collect())
    }

    /// The places in one of whose texts a phrase stands: its words whole, and characters of an
    /// unspaced script anywhere.
    pub fn phrase(&self, phrase: &str) -> Vec<(usize, Place)> {
        let folded = Folded::new(phrase).text();
        self.places(|texts| {
            !folded.is_empty() && texts.iter().any(|text| stands_in(&folded, text, false))
        })
    }

    /// The places that have all words of a list, the last one as the beginning of a word.
    pub fn words(&self, words: &[&str]) -> Vec<(usize, Place)> {
        let folded: Vec<String> = words.iter().map(|word| Folded::new(word).text()).collect();
        self.places(|texts| {
            let last = folded.len().saturating_sub(1);
            folded
                .iter()
                .enumerate()
                .all(|(at, word)| texts.iter().any(|text| stands_in(word, text, at == last)))
        })
    }

    fn places(&self, is_wanted: impl Fn(&[String]) -> bool) -> Vec<(usize, Place)> {
        let wanted = self.0.iter().filter(|(_, _, texts)| is_wanted(texts));
        wanted.map(|(number, place, _)| (*number, *place)).collect()
    }
}

/// Whether a folded phrase stands in a folded text between words.
fn stands_in(phrase: &str, text: &str, as_beginning: bool) -> bool {
    let is_free = |c: Option<char>, own: Option<char>| {
        c.is_none_or(|c| c == ' ') || own.is_some_and(is_unspaced)
    };
    text.match_indices(phrase).any(|(at, _)| {
        let end = at + phrase.len();
        let before = is_free(text[..at].chars().next_back(), phrase.chars().next());
        let after = is_free(text[end..].chars().next(), phrase.chars().next_back());
        before && (after || as_beginning)
    }) || overlapping(phrase, text, is_free, as_beginning)
}

/// The same for places that overlap one another, which `match_indices` passes over.
fn overlapping(
    phrase: &str,
    text: &str,
    is_free: impl Fn(Option<char>, Option<char>) -> bool,
    as_beginning: bool,
) -> bool {
    text.char_indices().any(|(at, _)| {
        let end = at + phrase.len();
        text[at..].starts_with(phrase)
            && is_free(text[..at].chars().next_back(), phrase.chars().next())
            && (as_beginning || is_free(text[end..].chars().next(), phrase.chars().next_back()))
    })
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}')
}
