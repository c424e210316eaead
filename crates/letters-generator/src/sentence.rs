//! Sentences with things to be filled in, the same things in both languages.

use letters_model::{EntityId, Span};

use crate::flaw::Flaw;

/// The same words in English and in Traditional Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub english: String,
    pub chinese: String,
}

impl Pair {
    pub fn new(english: impl Into<String>, chinese: impl Into<String>) -> Pair {
        Pair { english: english.into(), chinese: chinese.into() }
    }
}

/// What is filled in: words, and whom they name, if it is someone whom the archive knows.
#[derive(Debug, Clone)]
pub struct Filling {
    pub words: Pair,
    pub entity: Option<EntityId>,
}

/// A sentence that was filled in.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub english: Vec<Span>,
    pub chinese: Vec<Span>,
}

impl Line {
    /// The sentence as plain words.
    pub fn words(&self) -> Pair {
        let words = |spans: &[Span]| spans.iter().filter_map(Span::words).collect::<String>();
        Pair { english: words(&self.english), chinese: words(&self.chinese) }
    }

    /// Adds another sentence behind this one.
    pub fn append(&mut self, next: Line) {
        if !self.english.is_empty() {
            push_words(&mut self.english, " ");
        }
        next.english.into_iter().for_each(|span| push(&mut self.english, span));
        next.chinese.into_iter().for_each(|span| push(&mut self.chinese, span));
    }
}

/// A sentence to be filled in.
#[derive(Debug)]
pub struct Sentence {
    english: Vec<Piece>,
    chinese: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(&'static str),
    Slot(&'static str),
}

impl Sentence {
    /// Reads a sentence in its two languages.
    ///
    /// # Errors
    /// A brace is left open, or the two sides do not name the same things.
    pub fn read(english: &'static str, chinese: &'static str) -> Result<Sentence, Flaw> {
        let sentence = Sentence { english: pieces(english)?, chinese: pieces(chinese)? };
        let slots = |pieces: &[Piece]| {
            let mut slots: Vec<Piece> = pieces.to_vec();
            slots.retain(|piece| matches!(piece, Piece::Slot(_)));
            slots.sort_by_key(|piece| match piece {
                Piece::Words(name) | Piece::Slot(name) => *name,
            });
            slots.dedup();
            slots
        };
        match slots(&sentence.english) == slots(&sentence.chinese) {
            true => Ok(sentence),
            false => Err(Flaw::UnevenSentence { english: english.to_owned() }),
        }
    }

    /// The things to be filled in, as English names them.
    pub fn slots(&self) -> impl Iterator<Item = &'static str> {
        self.english.iter().filter_map(|piece| match piece {
            Piece::Slot(name) => Some(*name),
            Piece::Words(_) => None,
        })
    }

    /// The sentence with what `find` gives for each thing, which is asked for once a side.
    pub fn fill<'f>(&self, find: impl Fn(&str) -> Option<&'f Filling>) -> Line {
        let side = |pieces: &[Piece], choose: fn(&Pair) -> &String| {
            let mut spans = Vec::new();
            for piece in pieces {
                match piece {
                    Piece::Words(words) => push_words(&mut spans, words),
                    Piece::Slot(slot) => {
                        let Some(filling) = find(slot) else { continue };
                        let text = choose(&filling.words).clone();
                        match filling.entity.clone() {
                            Some(entity) => spans.push(Span::Name { text, entity }),
                            None => push_words(&mut spans, &text),
                        }
                    }
                }
            }
            spans
        };
        let mut english = side(&self.english, |pair| &pair.english);
        if let Some(Span::Plain(text) | Span::Name { text, .. }) = english.first_mut() {
            *text = with_capital(text);
        }
        Line { english, chinese: side(&self.chinese, |pair| &pair.chinese) }
    }
}

fn pieces(text: &'static str) -> Result<Vec<Piece>, Flaw> {
    let mut pieces = Vec::new();
    for (index, part) in text.split('{').enumerate() {
        let words = match part.split_once('}') {
            Some((slot, words)) if index > 0 => {
                pieces.push(Piece::Slot(slot));
                words
            }
            None if index == 0 => part,
            _ => return Err(Flaw::BadSlot { slot: part.to_owned() }),
        };
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
    }
    Ok(pieces)
}

fn push(spans: &mut Vec<Span>, span: Span) {
    match span {
        Span::Plain(words) => push_words(spans, &words),
        other => spans.push(other),
    }
}

fn push_words(spans: &mut Vec<Span>, words: &str) {
    match spans.last_mut() {
        Some(Span::Plain(before)) => before.push_str(words),
        _ => spans.push(Span::Plain(words.to_owned())),
    }
}

/// The words with their first letter in upper case, also behind a quotation mark.
pub fn with_capital(words: &str) -> String {
    let at = words.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
    let (mark, rest) = words.split_at(at);
    let mut rest = rest.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    mark.chars().chain(first).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_filled_with_the_same() {
        let sentence = Sentence::read("“{act} by {who},” he said", "「{who}{act}」").unwrap();
        assert_eq!(sentence.slots().collect::<Vec<_>>(), ["act", "who"]);
        let entity = EntityId::parse("mara").unwrap();
        let act = Filling { words: Pair::new("seen", "看見"), entity: None };
        let who = Filling { words: Pair::new("Mara", "馬拉"), entity: Some(entity.clone()) };
        let line = sentence.fill(|slot| Some(if slot == "act" { &act } else { &who }));
        assert_eq!(line.words(), Pair::new("“Seen by Mara,” he said", "「馬拉看見」"));
        let name = Span::Name { text: "馬拉".into(), entity };
        assert_eq!(line.chinese[1], name);
    }

    #[test]
    fn sides_that_differ_and_open_braces_are_flaws() {
        let uneven = Sentence::read("{a} and {b}", "{a}").unwrap_err();
        assert_eq!(uneven, Flaw::UnevenSentence { english: "{a} and {b}".into() });
        assert_eq!(Sentence::read("{a", "a").unwrap_err(), Flaw::BadSlot { slot: "a".into() });
    }

    #[test]
    fn sentences_follow_each_other_with_a_space_in_english_alone() {
        let sentence = Sentence::read("one.", "一。").unwrap();
        let mut line = sentence.fill(|_| None);
        line.append(sentence.fill(|_| None));
        assert_eq!(line.words(), Pair::new("One. One.", "一。一。"));
        assert_eq!(line.english.len(), 1);
    }
}
