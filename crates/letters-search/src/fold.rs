//! Folding: the one form in which text is matched, and the way back to what is printed.

mod scripts;
mod signs;
mod tables;

use std::ops::Range;

pub(crate) use scripts::is_unspaced;
pub(crate) use signs::divides_words;
use signs::{is_apostrophe, is_elision, is_soft};
use tables::tables;
pub(crate) use tables::{Replacement, replacement};

/// A text in the form in which it is matched, with the way back to the text as printed.
///
/// Letters lose case, accents, width and other compatibility forms; Han characters become the one
/// that stands for all that are written for one another (鄭 and 郑, 后 and 後); invisible characters
/// vanish; everything between words is one space. Between characters of a script that is written
/// without spaces, white space and middle dots vanish too (馬克·卡尼 is 马克卡尼), and where such a
/// script meets another there is a space (2026年 is 2026 年).
///
/// ```
/// use letters_search::Folded;
///
/// let folded = Folded::new("Béatrice’s 鄭敬基");
/// assert_eq!(folded.text(), "beatrice 郑敬基");
/// assert_eq!(folded.printed(9..11), Some(14..20)); // 鄭敬, in bytes
/// ```
#[derive(Debug, Clone, Default)]
pub struct Folded {
    characters: Vec<Character>,
    /// Where the word begins to which the last character belongs.
    word: usize,
    /// What stands between the last character and the next.
    gap: Gap,
}

/// One character of folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Character {
    /// The character; a space divides words.
    pub folded: char,
    /// Where that begins which it stands for, in bytes of the printed text.
    pub start: u32,
    /// Where that ends.
    pub end: u32,
    /// Which of the characters that fold to this one is printed: 0 the same, 1 to 3 another.
    pub form: u8,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    /// White space or a middle dot.
    Soft,
    Hard,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Folded {
        let mut folded = Folded::default();
        folded.fold(text);
        folded
    }

    /// Folds another text in place of the last one.
    pub(crate) fn fold(&mut self, text: &str) {
        self.characters.clear();
        (self.word, self.gap) = (0, Gap::None);
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                self.push(char::from(byte.to_ascii_lowercase()), at, at + 1, 0);
                at += 1;
            } else if byte == b' ' {
                self.gap = self.gap.max(Gap::Soft);
                at += 1;
            } else {
                at += self.fold_character(&text[at..], at);
            }
        }
    }

    /// Folds the first character of `rest`, which stands at `at`; the number of bytes it took.
    fn fold_character(&mut self, rest: &str, at: usize) -> usize {
        let Some(c) = rest.chars().next() else { return 1 };
        let length = c.len_utf8();
        let end = at + length;
        if self.is_in_word() {
            match c {
                _ if is_apostrophe(c) => return self.fold_apostrophe(&rest[length..], length),
                '.' if self.is_acronym(&rest[length..]) => return length,
                ',' if self.is_thousand(&rest[length..]) => return length,
                _ => {}
            }
        }
        match replacement(c) {
            Replacement::Same => self.push(c, at, end, 0),
            Replacement::One(folded) => self.push(folded, at, end, form_of(c)),
            Replacement::Nothing => self.vary(),
            Replacement::Division => {
                self.gap = self.gap.max(if is_soft(c) { Gap::Soft } else { Gap::Hard });
            }
            Replacement::Several(text) => {
                for &folded in tables().text(text) {
                    match folded {
                        ' ' => self.gap = Gap::Hard,
                        folded => self.push(folded, at, end, form_of(c)),
                    }
                }
            }
        }
        length
    }

    fn push(&mut self, folded: char, start: usize, end: usize, form: u8) {
        let (start, end) = (start as u32, end as u32);
        if let Some(last) = self.characters.last() {
            let unspaced = is_unspaced(folded);
            let divided = match self.gap {
                Gap::None => is_unspaced(last.folded) != unspaced,
                Gap::Soft => !(unspaced && is_unspaced(last.folded)),
                Gap::Hard => true,
            };
            if divided {
                let space = Character { folded: ' ', start: last.end, end: start, form: 0 };
                self.characters.push(space);
                self.word = self.characters.len();
            }
        }
        self.gap = Gap::None;
        self.characters.push(Character { folded, start, end, form });
    }

    /// Notes that the last character is printed with something that has vanished.
    fn vary(&mut self) {
        if self.gap == Gap::None
            && let Some(last) = self.characters.last_mut()
        {
            last.form = last.form.max(1);
        }
    }

    /// Whether the last character is a letter of a word that may go on.
    fn is_in_word(&self) -> bool {
        self.gap == Gap::None && self.characters.last().is_some_and(|c| !is_unspaced(c.folded))
    }

    fn word(&self) -> &[Character] {
        &self.characters[self.word..]
    }

    /// An apostrophe within a word: `Canada’s` is canada, `l’homme` is l homme, `Hsing-t’ung` is
    /// hsing tung.
    fn fold_apostrophe(&mut self, rest: &str, length: usize) -> usize {
        let mut next = rest.char_indices().filter(|(_, c)| replacement(*c) != Replacement::Nothing);
        let mut letter = || next.next().filter(|(_, c)| is_letter(*c));
        match (letter(), letter()) {
            (Some((at, s @ ('s' | 'S' | 'ｓ' | 'Ｓ'))), None) => {
                self.gap = Gap::Hard;
                length + at + s.len_utf8()
            }
            (Some((_, letter)), _) if !is_elision(self.word().iter().map(|c| c.folded), letter) => {
                self.vary();
                length
            }
            _ => {
                self.gap = Gap::Hard;
                length
            }
        }
    }

    /// Whether the full stop before `rest` belongs to an abbreviation such as `U.N.`, which is un.
    fn is_acronym(&mut self, rest: &str) -> bool {
        let mut next = rest.chars();
        let letter = next.next().is_some_and(|c| c.is_ascii_alphabetic());
        let alone = next.next().is_none_or(|c| !is_letter(c));
        let word = self.word();
        // Every letter but the first stands one full stop after the one before.
        let single =
            word.len() <= LONGEST && word.windows(2).all(|pair| pair[0].end < pair[1].start);
        let acronym = letter && alone && single;
        if acronym {
            self.vary();
        }
        acronym
    }

    /// Whether the comma before `rest` divides thousands, as in `1,000`.
    fn is_thousand(&self, rest: &str) -> bool {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let word = self.word();
        digits == 3 && word.len() <= LONGEST && word.iter().all(|c| c.folded.is_ascii_digit())
    }

    /// The folded text.
    pub fn text(&self) -> String {
        self.characters.iter().map(|c| c.folded).collect()
    }

    /// What some characters of the folded text stand for, in bytes of the printed text; nothing if
    /// there are no such characters.
    pub fn printed(&self, characters: Range<usize>) -> Option<Range<usize>> {
        let characters = self.characters.get(characters)?;
        Some(characters.first()?.start as usize..characters.last()?.end as usize)
    }

    pub(crate) fn characters(&self) -> &[Character] {
        &self.characters
    }
}

/// No abbreviation has more letters than this, and no number more digits: a word that is longer is not looked
/// through at each of its signs.
const LONGEST: usize = 24;

/// Which of several forms a printed character is. Three are told apart, which is enough for nearly
/// all: it decides on ranks, not on what is found.
fn form_of(printed: char) -> u8 {
    (printed as u32 * 7 / 8 % 3 + 1) as u8
}

/// Whether a word goes on with this character.
fn is_letter(c: char) -> bool {
    replacement(c) != Replacement::Division && !is_unspaced(c)
}

#[cfg(test)]
mod tests;
