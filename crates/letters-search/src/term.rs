//! Terms: what folded text is made of for the index.

pub(crate) mod american;
pub(crate) mod date;
pub(crate) mod endings;
pub(crate) mod stem;
pub(crate) mod stretch;

use crate::fold::{Character, Folded, is_unspaced};

/// A term as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Occurrence<'a> {
    /// The term.
    pub term: Term<'a>,
    /// The characters that it covers; of a pair the first only, so that terms do not overlap.
    pub characters: &'a [Character],
    /// Which of the forms that fold to this term is printed: 0 the folded form itself, 1 to 3
    /// another.
    pub form: u8,
}

/// A term: a word, or a character of an unspaced script with the one that follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Term<'a> {
    Word(&'a [Character]),
    /// The second character is [`END`] where the run of characters ends.
    Pair(char, char),
}

/// What follows the last character of a run.
pub(crate) const END: char = '\0';

/// The terms of a folded text, in order.
pub(crate) fn terms(folded: &Folded) -> impl Iterator<Item = Occurrence<'_>> {
    let all = folded.characters();
    let mut at = 0;
    std::iter::from_fn(move || {
        while all.get(at).is_some_and(|c| c.folded == ' ') {
            at += 1;
        }
        let first = all.get(at)?;
        let start = at;
        if is_unspaced(first.folded) {
            at += 1;
            let next = all.get(at).filter(|c| c.folded != ' ');
            let term = Term::Pair(first.folded, next.map_or(END, |c| c.folded));
            let form = form_of_pair(first.form, next.map_or(0, |c| c.form));
            return Some(Occurrence { term, characters: &all[start..at], form });
        }
        while all.get(at).is_some_and(|c| c.folded != ' ') {
            at += 1;
        }
        let word = &all[start..at];
        Some(Occurrence { term: Term::Word(word), characters: word, form: form_of_word(word) })
    })
}

/// The folded word as UTF-8.
pub(crate) fn spell(word: &[Character], into: &mut Vec<u8>) {
    into.clear();
    for c in word {
        if c.folded.is_ascii() {
            into.push(c.folded as u8);
        } else {
            into.extend_from_slice(c.folded.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}

/// The form of each character of a run together with the next.
pub(crate) fn run_forms(run: &[Character]) -> impl Iterator<Item = u8> {
    run.windows(2).map(|pair| form_of_pair(pair[0].form, pair[1].form))
}

/// Which of the forms that fold to a word is printed.
pub(crate) fn form_of_word(word: &[Character]) -> u8 {
    let sum: usize = word.iter().enumerate().map(|(at, c)| usize::from(c.form) * (at + 1)).sum();
    if sum == 0 { 0 } else { (sum % 3 + 1) as u8 }
}

fn form_of_pair(first: u8, second: u8) -> u8 {
    (first ^ second << 1 ^ second >> 1) & 3
}

#[cfg(test)]
mod tests {
    use super::{END, Term, terms};
    use crate::fold::Folded;

    #[test]
    fn words_stay_whole_and_han_runs_are_pairs() {
        let folded = Folded::new("Joe 黎智英，港");
        let found: Vec<_> = terms(&folded).map(|found| found.term).collect();
        assert!(matches!(found[0], Term::Word(word) if word.len() == 3));
        let pairs = [
            Term::Pair('黎', '智'),
            Term::Pair('智', '英'),
            Term::Pair('英', END),
            Term::Pair('港', END),
        ];
        assert_eq!(found[1..], pairs);
    }

    #[test]
    fn forms_are_told_apart() {
        let form = |text| terms(&Folded::new(text)).map(|found| found.form).next();
        assert_eq!(form("Beatrice"), Some(0));
        assert_ne!(form("Béatrice"), Some(0));
        assert_ne!(form("台灣"), form("臺灣"));
        assert_ne!(form("台灣"), form("台湾"));
    }
}
