//! Which holders can have words, so that a long list is not looked through for each of its lines.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::letter::holders::Holder;

/// The holders by what stands in them, three characters at a time.
pub(crate) struct Lookup {
    holders: HashMap<[char; 3], Vec<usize>>,
    all: Vec<usize>,
    /// How many of the first holders that may have words are given away wholly.
    given: RefCell<HashMap<String, usize>>,
}

impl Lookup {
    /// Reads all holders once.
    pub fn new(holders: &[Holder]) -> Lookup {
        let mut known: HashMap<[char; 3], Vec<usize>> = HashMap::new();
        for (place, holder) in holders.iter().enumerate() {
            for three in threes(&holder.text) {
                let places = known.entry(three).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        let all = (0..holders.len()).collect();
        Lookup { holders: known, all, given: RefCell::default() }
    }

    /// The places of the holders that may have words, in order: no other has them.
    pub fn of(&self, words: &str) -> &[usize] {
        let places = threes(words).map(|three| self.holders.get(&three).map_or(&[][..], |of| of));
        places.min_by_key(|places| places.len()).unwrap_or(&self.all)
    }

    /// The same without the first of them that lines have taken wholly, which are more with each line that says the same.
    pub fn of_free(&self, words: &str, holders: &[Holder]) -> &[usize] {
        let places = self.of(words);
        let known = self.given.borrow().get(words).copied().unwrap_or(0);
        let rest = places.get(known..).unwrap_or_default();
        let is_given = |place: &&usize| holders.get(**place).is_some_and(Holder::is_given);
        let more = rest.iter().take_while(is_given).count();
        if more > 0 {
            self.given.borrow_mut().insert(words.to_owned(), known + more);
        }
        rest.get(more..).unwrap_or_default()
    }
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
        assert_eq!(lookup.of("Quill"), [0, 2]);
        assert_eq!(lookup.of("Tom Quill"), [2]);
        assert_eq!(lookup.of("協會主席"), [1]);
        assert_eq!(lookup.of("港灣"), [0, 1, 2]);
        assert_eq!(lookup.of("Reed"), [0; 0]);
    }
}
