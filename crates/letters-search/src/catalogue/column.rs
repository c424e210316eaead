//! Columns: what all letters have of one dimension.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use letters_model::Relation;

/// What all letters have of one dimension.
///
/// What one letter has of one value is a number: the value's, and below it, in dimensions that ask
/// for it, one bit for each [`Relation`] to the letter.
#[derive(Debug)]
pub(crate) struct Column {
    /// The values, in the order in which they were found.
    pub values: Vec<Arc<str>>,
    /// The numbers of the values, in the order in which they are offered.
    pub offered: Vec<u32>,
    /// The number of bits below that of the value.
    pub shift: u32,
    /// What the letters have, letter after letter.
    traits: Vec<u32>,
    /// Where in `traits` each letter begins, and where the last one ends.
    starts: Vec<u32>,
    /// Where in `traits` each value stood last.
    places: Vec<u32>,
    /// How many letters have each value, for each set of relations that there can be.
    counts: Vec<u32>,
}

/// The bit of a relation in what a letter has.
pub(crate) fn bit(relation: Relation) -> u8 {
    1 << relation as u8
}

impl Column {
    /// A column without values, with so many bits for relations.
    pub fn new(shift: u32) -> Column {
        Column {
            values: Vec::new(),
            offered: Vec::new(),
            shift,
            traits: Vec::new(),
            starts: vec![0],
            places: Vec::new(),
            counts: Vec::new(),
        }
    }

    /// Offers one more value, which must be new; its number.
    pub fn add(&mut self, value: &str) -> u32 {
        self.values.push(value.into());
        self.values.len() as u32 - 1
    }

    /// Offers a value if it is new.
    pub fn offer(&mut self, value: &str) {
        if self.number(value).is_none() {
            self.add(value);
        }
    }

    /// The number of a value.
    pub fn number(&self, value: &str) -> Option<u32> {
        self.values.iter().position(|known| **known == *value).map(|at| at as u32)
    }

    /// Notes that the letter which comes next has a value, and in which relations.
    pub fn note(&mut self, value: Option<u32>, relations: u8) {
        let Some(value) = value else { return };
        let start = self.starts.last().map_or(0, |start| *start as usize);
        self.places.resize(self.values.len(), 0);
        let place = self.places.get_mut(value as usize);
        let Some(place) = place else { return };
        let known = self.traits.get_mut((*place as usize).max(start));
        match known.filter(|one| **one >> self.shift == value) {
            Some(one) => *one |= u32::from(relations),
            None => {
                *place = self.traits.len() as u32;
                self.traits.push(value << self.shift | u32::from(relations));
            }
        }
    }

    /// Notes that all is known of the letter which comes next.
    pub fn end_letter(&mut self) {
        let start = self.starts.last().map_or(0, |start| *start as usize);
        self.counts.resize(self.values.len() << self.shift, 0);
        self.traits[start..].iter().for_each(|one| self.counts[*one as usize] += 1);
        self.starts.push(self.traits.len() as u32);
    }

    /// Notes that no value comes any more. They are offered as they came, or first those that most
    /// letters have.
    pub fn end(&mut self, is_by_letters: bool) {
        self.counts.resize(self.values.len() << self.shift, 0);
        // By a heap: a sort of slices needs ten times its code.
        let keys = self.counts.chunks_exact(self.kinds()).zip(0..).map(|(counts, number)| {
            (if is_by_letters { counts.iter().sum::<u32>() } else { 0 }, Reverse(number))
        });
        let mut keys: BinaryHeap<(u32, Reverse<u32>)> = keys.collect();
        let ordered = std::iter::from_fn(|| keys.pop());
        self.offered = ordered.map(|(_, Reverse(number))| number).collect();
    }

    /// What a letter has.
    pub fn traits_of(&self, letter: usize) -> &[u32] {
        &self.traits[self.starts[letter] as usize..self.starts[letter + 1] as usize]
    }

    /// How many counts there are for each value.
    pub fn kinds(&self) -> usize {
        1 << self.shift
    }

    /// Counts the letters against which there is none of some objections, and how many of them have
    /// each value, for each set of relations that there can be.
    pub fn count(&self, objections: &[u8], some: u8) -> (usize, Vec<u32>) {
        let is_counted = |against: &u8| against & some == 0;
        let total = objections.iter().filter(|against| is_counted(against)).count();
        let all = self.letters();
        // Of all that are counted, or are not, the fewer letters are looked at.
        let looks_at_counted = total * 2 <= all;
        let size = self.values.len() << self.shift;
        let mut counts = if looks_at_counted { Vec::new() } else { self.counts.clone() };
        counts.resize(size, 0);
        let step = if looks_at_counted { 1 } else { u32::MAX };
        for (letter, against) in objections.iter().enumerate() {
            if is_counted(against) == looks_at_counted {
                for one in self.traits_of(letter) {
                    let count = &mut counts[*one as usize];
                    *count = count.wrapping_add(step);
                }
            }
        }
        (total, counts)
    }

    /// The number of letters.
    fn letters(&self) -> usize {
        self.starts.len() - 1
    }
}
