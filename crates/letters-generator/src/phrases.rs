//! Words and sentences to choose from.

use crate::chance::{Chance, Weights};
use crate::flaw::Flaw;
use crate::lists::Lists;
use crate::sentence::{Pair, Sentence};

/// What is filled in by more than a list of words.
const MADE: [&str; 11] = [
    "addressee",
    "case",
    "coined",
    "country",
    "county",
    "group",
    "number",
    "org",
    "place",
    "stranger",
    "year",
];

/// All words and sentences.
#[derive(Debug)]
pub struct Phrases {
    words: Lists,
    sentences: Vec<(&'static str, Vec<Sentence>)>,
    weights: Weights,
}

impl Phrases {
    /// Reads the words and the sentences, and sees to it that they fit each other.
    ///
    /// # Errors
    /// The data has a flaw.
    pub fn read() -> Result<Phrases, Flaw> {
        let words = Lists::read(include_str!("../data/words.txt"))?;
        let mut sentences = Vec::new();
        for (name, list) in Lists::read(include_str!("../data/sentences.txt"))?.iter() {
            let read = list.iter().map(|forms| Sentence::read(forms[0], forms[1]));
            sentences.push((name, read.collect::<Result<Vec<_>, _>>()?));
        }
        let slots = sentences.iter().flat_map(|(_, list)| list).flat_map(Sentence::slots);
        for slot in slots {
            let kind = kind_of(slot);
            if !MADE.contains(&kind) && words.find(kind).is_none() {
                return Err(Flaw::BadSlot { slot: slot.to_owned() });
            }
        }
        // Longer than any list of words or of a generated archive's people.
        let weights = Weights::new(words.longest().max(20_000));
        Ok(Phrases { words, sentences, weights })
    }

    /// A sentence of a list, each as likely as the others.
    pub fn sentence(&self, list: &str, chance: &mut Chance) -> Result<&Sentence, Flaw> {
        let found = self.sentences.iter().find(|(name, _)| *name == list);
        let (_, sentences) = found.ok_or_else(|| Flaw::NoList { name: list.to_owned() })?;
        Ok(chance.pick(sentences))
    }

    /// A word of a list, the first ones most often.
    pub fn word(&self, list: &str, chance: &mut Chance) -> Result<Pair, Flaw> {
        let list = self.words.list(list)?;
        let word = &list[chance.rank(list.len(), &self.weights)];
        Ok(Pair::new(word[0], word[1]))
    }

    /// All words of a list.
    pub fn words(&self, list: &str) -> Result<Vec<Pair>, Flaw> {
        let list = self.words.list(list)?;
        Ok(list.iter().map(|word| Pair::new(word[0], word[1])).collect())
    }

    /// How often things of each rank are drawn.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }
}

/// The kind of a thing to be filled in: `matter` of `matter2`.
pub fn kind_of(slot: &str) -> &str {
    slot.trim_end_matches(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_sentences_fit_each_other() {
        let phrases = Phrases::read().unwrap();
        assert!(phrases.words("topic").unwrap().len() > 10);
        assert_eq!(kind_of("matter2"), "matter");
        let missing = Flaw::NoList { name: "no such".into() };
        let mut chance = Chance::of(1, "test", 0);
        assert_eq!(phrases.sentence("no such", &mut chance).unwrap_err(), missing);
    }
}
