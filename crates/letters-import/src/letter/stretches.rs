//! A text of which lines take stretches, one after the other: a long one is not looked through again for each of them.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::rc::Rc;

/// How long a text is for which the places of its characters are noted, in bytes.
const LONG: usize = 1024;

/// Places of each three characters that follow one another.
type Places = HashMap<[char; 3], Vec<usize>>;

/// The stretches of a text that are taken.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stretches {
    /// Their ends by where they begin.
    taken: BTreeMap<usize, usize>,
    /// For words that were looked for, the first place where they may be free.
    first: RefCell<HashMap<String, usize>>,
    places: OnceCell<Rc<Places>>,
}

impl Stretches {
    /// Takes a stretch that is free.
    pub fn take(&mut self, at: Range<usize>) {
        self.taken.insert(at.start, at.end);
    }

    /// Those that are taken, in order.
    pub fn taken(&self) -> impl Iterator<Item = Range<usize>> {
        self.taken.iter().map(|(start, end)| *start..*end)
    }

    /// Whether nothing of a stretch is taken.
    pub fn is_free(&self, at: &Range<usize>) -> bool {
        let before = self.taken.range(..at.end).next_back();
        before.is_none_or(|(_, end)| *end <= at.start)
    }

    /// Where words first stand in a text that are free and right.
    pub fn find(
        &self,
        text: &str,
        words: &str,
        is_right: impl Fn(&Range<usize>) -> bool,
    ) -> Option<Range<usize>> {
        let is_long = text.len() > LONG;
        let from = if is_long { self.first.borrow().get(words).copied() } else { None };
        let mut first_free = None;
        let found = self.all(text, words, from.unwrap_or(0)).find(|at| {
            let is_free = self.is_free(at);
            if is_free && first_free.is_none() {
                first_free = Some(at.start);
            }
            is_free && is_right(at)
        });
        // What is taken is not given back.
        let start = first_free.unwrap_or(text.len());
        if is_long && from != Some(start) {
            self.first.borrow_mut().insert(words.to_owned(), start);
        }
        found
    }

    /// All places of words in a text, from one on.
    fn all<'t>(
        &'t self,
        text: &'t str,
        words: &'t str,
        from: usize,
    ) -> Box<dyn Iterator<Item = Range<usize>> + 't> {
        let range = move |start: usize| start..start + words.len();
        let rarest = if text.len() > LONG { self.rarest(text, words) } else { None };
        let Some((offset, places)) = rarest else {
            let rest = text.get(from..).unwrap_or_default();
            return Box::new(rest.match_indices(words).map(move |(at, _)| range(from + at)));
        };
        let begun = places.partition_point(|place| *place < from + offset);
        let later = places.get(begun..).unwrap_or_default().iter();
        let starts = later.filter_map(move |place| place.checked_sub(offset));
        let stands =
            move |start: &usize| text.get(*start..).is_some_and(|rest| rest.starts_with(words));
        Box::new(starts.filter(stands).map(range))
    }

    /// Of all three characters of words those that the text has at fewest places: how far into the words they stand, and
    /// the places.
    fn rarest(&self, text: &str, words: &str) -> Option<(usize, &[usize])> {
        let places = self.places.get_or_init(|| {
            let mut places = Places::new();
            for (at, three) in threes(text) {
                places.entry(three).or_default().push(at);
            }
            Rc::new(places)
        });
        let of = |(offset, three): (usize, [char; 3])| {
            (offset, places.get(&three).map_or(&[][..], |of| of))
        };
        threes(words).map(of).min_by_key(|(_, places)| places.len())
    }
}

/// Each three characters of a text that follow one another, and where they begin.
fn threes(text: &str) -> impl Iterator<Item = (usize, [char; 3])> {
    let after = |count| text.chars().skip(count);
    let each = text.char_indices().zip(after(1)).zip(after(2));
    each.map(|(((at, one), two), three)| (at, [one, two, three]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_once_for_each_time_that_they_stand() {
        for text in ["港灣 a line a line 港灣".to_owned(), "港灣 a line ".repeat(200)] {
            let mut stretches = Stretches::default();
            let mut found = Vec::new();
            while let Some(at) = stretches.find(&text, "a line", |_| true) {
                found.push(at.start);
                stretches.take(at);
            }
            let expected: Vec<usize> = text.match_indices("a line").map(|(at, _)| at).collect();
            assert_eq!(found, expected);
            assert!(stretches.find(&text, "港灣", |at| at.start > 0).is_some());
            assert_eq!(stretches.find(&text, "e", |_| true), None);
        }
    }
}
