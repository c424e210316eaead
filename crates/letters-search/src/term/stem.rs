//! Stems of English words, after the algorithm English (Porter 2) of the Snowball project.

use crate::term::american::american;
use crate::term::endings::{EXCEPTIONS, FOURTH, KEPT, SECOND, THIRD};

/// The stem of a folded English word: imprisoned and imprisonment have the stem of imprison.
///
/// Only words of three letters `a` to `z` or more have one; others are returned as they are.
pub(crate) fn stem(word: &[u8]) -> Vec<u8> {
    if word.len() < 3 || !word.iter().all(u8::is_ascii_lowercase) {
        return word.to_vec();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(known, _)| known.as_bytes() == word) {
        return stem.as_bytes().to_vec();
    }
    let mut stem = Stem::new(american(word));
    stem.plural();
    if !KEPT.iter().any(|known| known.as_bytes() == stem.word) {
        stem.past_and_participle();
        stem.final_y();
        stem.replace_in_r1(&SECOND);
        stem.replace_in_r1(&THIRD);
        stem.delete_in_r2();
        stem.final_e_or_l();
        stem.final_ism();
    }
    stem.word.make_ascii_lowercase();
    stem.word
}

/// A word on its way to its stem. A `y` that is no vowel is written `Y`.
struct Stem {
    word: Vec<u8>,
    /// Where the part after the first syllable begins, and the part after the second.
    r1: usize,
    r2: usize,
}

impl Stem {
    fn new(mut word: Vec<u8>) -> Stem {
        for at in 0..word.len() {
            if word[at] == b'y' && (at == 0 || is_vowel(word[at - 1])) {
                word[at] = b'Y';
            }
        }
        let special = ["gener", "commun", "arsen", "inter", "organ", "univers"];
        let r1 = special.iter().find(|start| word.starts_with(start.as_bytes()));
        let r1 = r1.map_or_else(|| after_syllable(&word, 0), |start| start.len());
        let r2 = after_syllable(&word, r1);
        Stem { word, r1, r2 }
    }

    fn ends(&self, ending: &str) -> bool {
        self.word.ends_with(ending.as_bytes())
    }

    /// The letter so many before the end, 0 being the last; 0 where there is none.
    fn back(&self, count: usize) -> u8 {
        self.word.len().checked_sub(count + 1).map_or(0, |at| self.word[at])
    }

    fn cut(&mut self, length: usize) {
        self.word.truncate(self.word.len().saturating_sub(length));
    }

    fn plural(&mut self) {
        let length = self.word.len();
        if self.ends("sses") {
            self.cut(2);
        } else if self.ends("ied") || self.ends("ies") {
            self.cut(if length > 4 { 2 } else { 1 });
        } else if self.ends("s") && !self.ends("us") && !self.ends("ss") {
            let before = &self.word[..length.saturating_sub(2)];
            if before.iter().any(|letter| is_vowel(*letter)) {
                self.cut(1);
            }
        }
    }

    fn past_and_participle(&mut self) {
        for ending in ["eedly", "eed"] {
            if self.ends(ending) {
                if self.word.len() - ending.len() >= self.r1 {
                    self.cut(ending.len() - 2);
                }
                return;
            }
        }
        let Some(ending) = ["ingly", "edly", "ing", "ed"].into_iter().find(|e| self.ends(e)) else {
            return;
        };
        let rest = &self.word[..self.word.len() - ending.len()];
        if !rest.iter().any(|letter| is_vowel(*letter)) {
            return;
        }
        self.cut(ending.len());
        let double = self.back(0) == self.back(1)
            && matches!(self.back(0), b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't');
        if self.ends("at") || self.ends("bl") || self.ends("iz") {
            self.word.push(b'e');
        } else if double {
            self.cut(1);
        } else if self.r1 >= self.word.len() && self.ends_in_short_syllable() {
            self.word.push(b'e');
        }
    }

    fn ends_in_short_syllable(&self) -> bool {
        if self.word.len() == 2 {
            return is_vowel(self.word[0]) && !is_vowel(self.word[1]);
        }
        self.word.len() > 2
            && !is_vowel(self.back(2))
            && is_vowel(self.back(1))
            && !is_vowel(self.back(0))
            && !matches!(self.back(0), b'w' | b'x' | b'Y')
    }

    fn final_y(&mut self) {
        if self.word.len() > 2 && matches!(self.back(0), b'y' | b'Y') && !is_vowel(self.back(1)) {
            self.cut(1);
            self.word.push(b'i');
        }
    }

    fn replace_in_r1(&mut self, rules: &[(&str, &str)]) {
        let Some((ending, by)) = rules.iter().find(|(ending, _)| self.ends(ending)) else { return };
        let start = self.word.len() - ending.len();
        let before = start.checked_sub(1).map_or(0, |at| self.word[at]);
        let allowed = match *ending {
            "li" => matches!(
                before,
                b'c' | b'd' | b'e' | b'g' | b'h' | b'k' | b'm' | b'n' | b'r' | b't'
            ),
            "ogi" => before == b'l',
            "ative" => start >= self.r2,
            _ => true,
        };
        if start >= self.r1 && allowed {
            self.cut(ending.len());
            self.word.extend(by.bytes().filter(|letter| *letter != b'*'));
        }
    }

    fn delete_in_r2(&mut self) {
        let Some(ending) = FOURTH.iter().find(|ending| self.ends(ending)) else { return };
        let start = self.word.len() - ending.len();
        let before = start.checked_sub(1).map_or(0, |at| self.word[at]);
        if start >= self.r2 && (*ending != "ion" || matches!(before, b's' | b't' | b'z')) {
            self.cut(ending.len());
        }
    }

    /// Buddhism is what a Buddhist has.
    fn final_ism(&mut self) {
        if self.ends("ism") {
            self.cut(1);
            self.word.push(b't');
        }
    }

    fn final_e_or_l(&mut self) {
        let last = self.word.len().saturating_sub(1);
        if self.ends("e") {
            self.cut(1);
            if last < self.r2 && (last < self.r1 || self.ends_in_short_syllable()) {
                self.word.push(b'e');
            }
        } else if self.ends("ll") && last >= self.r2 {
            self.cut(1);
        }
    }
}

/// Where the part begins that follows the first vowel with a consonant after it.
fn after_syllable(word: &[u8], from: usize) -> usize {
    let found = word.windows(2).skip(from).position(|pair| is_vowel(pair[0]) && !is_vowel(pair[1]));
    found.map_or(word.len(), |at| from + at + 2)
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (words, expected) in [
            ("imprison imprisons imprisoned imprisonment imprisoning", "imprison"),
            ("release releases released releasing", "releas"),
            ("family families", "famili"),
            ("organize organise organised organising organization", "organiz"),
            ("organ organs", "organ"),
            ("executed execute execution", "execut"),
            ("executive executives", "executive"),
            ("author authors authored", "author"),
            ("authority authorities", "authoriti"),
            ("international internationally", "internat"),
            ("buddhist buddhists buddhism", "buddhist"),
            ("terrorist terrorists terrorism terror", "terror"),
            ("resist resisted resistance", "resist"),
            ("insist insists insisting insistence", "insist"),
            ("revise revised revision revisions", "reviz"),
            ("labour labor laboured laboring", "labor"),
            ("consign consigned consigning consignment", "consign"),
            ("generously generous", "generous"),
            ("happy happiness", "happi"),
            ("hopping hopped hops", "hop"),
            ("hoping hoped hope", "hope"),
            ("rights right", "right"),
            ("dying", "die"),
            ("sing", "sing"),
            ("gas", "gas"),
            ("ties", "tie"),
            ("national nationally", "nation"),
            ("conditional conditionally", "condit"),
            ("proceed proceeds", "proceed"),
            ("yellow", "yellow"),
            ("ab", "ab"),
            ("żółw", "żółw"),
        ] {
            for word in words.split(' ') {
                assert_eq!(stem(word.as_bytes()), expected.as_bytes(), "{word}");
            }
        }
    }
}
