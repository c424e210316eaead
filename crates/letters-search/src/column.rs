//! Columns: what all letters have of one dimension.

/// What all letters have of one dimension.
///
/// What one letter has of one value is a number: the value's, and below it, in dimensions that ask
/// for it, one bit for each [`Relation`](crate::filters::Relation) to the letter.
#[derive(Debug)]
pub(crate) struct Column {
    /// The values, in the order in which they are offered.
    pub values: Vec<String>,
    /// The number of bits below that of the value.
    pub shift: u32,
    /// What the letters have, letter after letter.
    traits: Vec<u32>,
    /// Where in `traits` each letter begins, and where the last one ends.
    starts: Vec<u32>,
}

impl Column {
    /// A column without values, with so many bits for relations.
    pub fn new(shift: u32) -> Column {
        Column { values: Vec::new(), shift, traits: Vec::new(), starts: vec![0] }
    }

    /// Offers one more value, which must be new; its number.
    pub fn add(&mut self, value: &str) -> u32 {
        self.values.push(value.to_owned());
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
        self.values.iter().position(|known| known == value).map(|at| at as u32)
    }

    /// Notes that the letter which comes next has a value, and in which relations.
    pub fn note(&mut self, value: Option<u32>, relations: u8) {
        let Some(value) = value else { return };
        let start = self.starts.last().map_or(0, |start| *start as usize);
        let known = self.traits[start..].iter_mut().find(|one| **one >> self.shift == value);
        match known {
            Some(one) => *one |= u32::from(relations),
            None => self.traits.push(value << self.shift | u32::from(relations)),
        }
    }

    /// Notes that all is known of the letter which comes next.
    pub fn end_letter(&mut self) {
        self.starts.push(self.traits.len() as u32);
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
        let mut counts = vec![0; self.values.len() << self.shift];
        let mut total = 0;
        for (letter, against) in objections.iter().enumerate() {
            if against & some == 0 {
                total += 1;
                self.traits_of(letter).iter().for_each(|one| counts[*one as usize] += 1);
            }
        }
        (total, counts)
    }
}
