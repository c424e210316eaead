//! Which holders can have words, so that a long list is not looked through for each of its lines.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::letter::holders::Holder;

/// The holders by what stands in them: each three characters, and each one and two, since 主席 has no three.
pub(crate) struct Lookup {
    holders: HashMap<[char; 3], Places>,
    all: Places,
}

/// Places of holders, in order.
#[derive(Default)]
struct Places {
    all: Vec<usize>,
    /// For each the next one, or itself, that lines have not taken wholly, as far as is known: they are more with each line
    /// that says the same.
    free: RefCell<Vec<usize>>,
}

impl Lookup {
    /// Reads all holders once.
    pub fn new(holders: &[Holder]) -> Lookup {
        let mut known: HashMap<[char; 3], Places> = HashMap::new();
        for (place, holder) in holders.iter().enumerate() {
            for few in ones(&holder.text).chain(twos(&holder.text)).chain(threes(&holder.text)) {
                let places = known.entry(few).or_default();
                if places.all.last() != Some(&place) {
                    places.all.push(place);
                }
            }
        }
        let all = (0..holders.len()).collect();
        Lookup { holders: known, all: Places { all, free: RefCell::default() } }
    }

    /// The places of the holders that may have words: no other has them. Nothing if none does.
    fn of(&self, words: &str) -> Option<&Places> {
        let places = |few| self.holders.get(&few);
        let count = |places: &Option<&Places>| places.map_or(0, |of| of.all.len());
        let fewest = threes(words).map(places).min_by_key(count);
        let short = || twos(words).next().or_else(|| ones(words).next()).map(places);
        fewest.or_else(short).unwrap_or(Some(&self.all))
    }

    /// The holders that may have words, in order, without those of which lines have taken all.
    pub fn of_free(&self, words: &str) -> Free<'_> {
        Free { places: self.of(words), at: 0, says: words.contains(char::is_alphanumeric) }
    }
}

/// Goes through holders that may have words, while lines take what they hold.
pub(crate) struct Free<'a> {
    places: Option<&'a Places>,
    at: usize,
    /// Signs alone may be left in a holder of which all else is taken.
    says: bool,
}

impl Free<'_> {
    /// The place of the next one.
    pub fn next(&mut self, holders: &[Holder]) -> Option<usize> {
        let places = self.places?;
        if self.says {
            self.at = places.next_free(self.at, holders);
        }
        let place = places.all.get(self.at).copied();
        self.at += 1;
        place
    }
}

impl Places {
    /// The first from one on that holds words still.
    fn next_free(&self, from: usize, holders: &[Holder]) -> usize {
        let mut free = self.free.borrow_mut();
        if free.is_empty() {
            *free = (0..self.all.len()).collect();
        }
        let is_given = |at: usize| {
            self.all.get(at).and_then(|place| holders.get(*place)).is_some_and(Holder::is_given)
        };
        let mut passed = Vec::new();
        let mut at = from;
        while let Some(next) = free.get(at).copied() {
            if next == at && !is_given(at) {
                break;
            }
            passed.push(at);
            at = next.max(at + usize::from(next == at));
        }
        for before in passed {
            if let Some(next) = free.get_mut(before) {
                *next = at;
            }
        }
        at
    }
}

/// What stands for a character that words do not have.
const NONE: char = '\0';

/// Each character of a text.
fn ones(text: &str) -> impl Iterator<Item = [char; 3]> {
    text.chars().map(|one| [one, NONE, NONE])
}

/// Each two characters of a text that follow one another.
fn twos(text: &str) -> impl Iterator<Item = [char; 3]> {
    text.chars().zip(text.chars().skip(1)).map(|(one, two)| [one, two, NONE])
}

/// Each three characters of a text that follow one another.
fn threes(text: &str) -> impl Iterator<Item = [char; 3]> {
    let after = |count| text.chars().skip(count);
    text.chars().zip(after(1)).zip(after(2)).map(|((one, two), three)| [one, two, three])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::holders::HolderKind;

    #[test]
    fn no_holder_of_words_is_passed_over() {
        let holder = |text: &str| {
            let (place, text) = (String::new(), text.to_owned());
            Holder::new(place, text, HolderKind::Fact)
        };
        let holders = [holder("Mara Quill"), holder("港灣協會主席"), holder("Tom Quill")];
        let lookup = Lookup::new(&holders);
        let of = |words: &str| lookup.of(words).map_or(Vec::new(), |places| places.all.clone());
        assert_eq!(of("Quill"), [0, 2]);
        assert_eq!(of("Tom Quill"), [2]);
        assert_eq!(of("協會主席"), [1]);
        assert_eq!(of("港灣"), [1]);
        assert_eq!(of("u"), [0, 2]);
        assert_eq!(of(""), [0, 1, 2]);
        assert_eq!(of("Reed"), [0; 0]);
    }

    #[test]
    fn what_lines_have_taken_is_passed_over() {
        let holder = |text: &str| Holder::new(String::new(), text.to_owned(), HolderKind::Fact);
        let mut holders = ["Chair, Quay", "Chair", "Chair", "Chair"].map(holder);
        let lookup = Lookup::new(&holders);
        let free = |holders: &[Holder]| {
            let mut free = lookup.of_free("Chair");
            std::iter::from_fn(|| free.next(holders)).collect::<Vec<_>>()
        };
        holders[2].take(0..5);
        assert_eq!(free(&holders), [0, 1, 3]);
        holders[0].take(0..5);
        holders[1].take(0..5);
        assert_eq!(free(&holders), [0, 3]);
        // The comma is no word.
        holders[0].take(7..11);
        assert_eq!(free(&holders), [3]);
    }
}
