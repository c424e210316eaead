//! The lexicon: every term once, with a number.

use letters_model::Seed;

use crate::term::END;

/// Every term that the index knows, by number and found by itself, by its beginning or by likeness.
///
/// Words are kept as UTF-8 one after another, pairs of characters as two numbers in one; one hash
/// table with open addressing finds both.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Of a word: [`WORD`], where its bytes begin, how many they are. Of a pair: both characters.
    terms: Vec<u64>,
    bytes: Vec<u8>,
    /// The hash of a term, and its number plus 1; 0 where nothing is.
    table: Vec<(u32, u32)>,
    seed: Seed,
    /// Terms by how they begin: where in `begun` those of each beginning stand.
    beginnings: Vec<u32>,
    begun: Vec<u32>,
    /// The letters that occur in each word, one bit for each; 0 for pairs.
    letters: Vec<u32>,
}

const WORD: u64 = 1 << 63;
/// No word is longer, in bytes; what is longer is known by its beginning.
const LONGEST: usize = 0xffff;

impl Lexicon {
    /// The number of terms.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// The number of a word, which is new or known.
    pub fn add_word(&mut self, word: &[u8]) -> u32 {
        let word = &word[..word.len().min(LONGEST)];
        let hash = self.seed.hash_of_word(word);
        match self.slot(hash, |lexicon, id| lexicon.word(id) == Some(word)) {
            Ok(id) => id,
            Err(slot) => {
                let key = WORD | (self.bytes.len() as u64) << 16 | word.len() as u64;
                self.bytes.extend_from_slice(word);
                self.insert(slot, hash, key)
            }
        }
    }

    /// The number of a pair of characters, which is new or known.
    pub fn add_pair(&mut self, first: char, second: char) -> u32 {
        let key = key_of_pair(first, second);
        let hash = self.seed.hash_of_pair(key);
        match self.slot(hash, |lexicon, id| lexicon.terms[id as usize] == key) {
            Ok(id) => id,
            Err(slot) => self.insert(slot, hash, key),
        }
    }

    /// The number of a word, if it is known.
    pub fn find_word(&self, word: &[u8]) -> Option<u32> {
        self.slot(self.seed.hash_of_word(word), |lexicon, id| lexicon.word(id) == Some(word)).ok()
    }

    /// The number of a pair of characters, if it is known.
    pub fn find_pair(&self, first: char, second: char) -> Option<u32> {
        let key = key_of_pair(first, second);
        self.slot(self.seed.hash_of_pair(key), |lexicon, id| lexicon.terms[id as usize] == key).ok()
    }

    /// The bytes of a word; nothing for a pair.
    pub fn word(&self, id: u32) -> Option<&[u8]> {
        let key = self.terms[id as usize];
        let start = (key & !WORD) as usize >> 16;
        (key & WORD != 0).then(|| &self.bytes[start..start + (key as usize & LONGEST)])
    }

    /// The first character of a pair; nothing for a word.
    pub fn first_of_pair(&self, id: u32) -> Option<char> {
        let key = self.terms[id as usize];
        if key & WORD != 0 { None } else { char::from_u32((key >> 21) as u32) }
    }

    /// Where a term stands, or the free place for it.
    fn slot(&self, hash: u32, is_it: impl Fn(&Lexicon, u32) -> bool) -> Result<u32, usize> {
        let Some(mask) = self.table.len().checked_sub(1) else { return Err(0) };
        let mut slot = hash as usize & mask;
        loop {
            match self.table[slot] {
                (_, 0) => return Err(slot),
                (known, id) if known == hash && is_it(self, id - 1) => return Ok(id - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn insert(&mut self, mut slot: usize, hash: u32, key: u64) -> u32 {
        self.terms.push(key);
        if self.table.len() < 2 * self.terms.len() {
            self.grow();
            slot = self.free_slot(hash);
        }
        self.table[slot] = (hash, self.terms.len() as u32);
        self.terms.len() as u32 - 1
    }

    fn grow(&mut self) {
        self.make_table((self.table.len() * 2).max(64));
    }

    /// Makes room for about so many terms: a table of very many takes long to grow.
    pub fn reserve(&mut self, terms: usize) {
        self.make_table((2 * terms).next_power_of_two());
    }

    fn make_table(&mut self, size: usize) {
        let larger = vec![(0, 0); size];
        for (hash, id) in std::mem::replace(&mut self.table, larger) {
            if id > 0 {
                let slot = self.free_slot(hash);
                self.table[slot] = (hash, id);
            }
        }
    }

    fn free_slot(&self, hash: u32) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        while self.table[slot].1 != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Makes what finds terms by their beginnings. To be called when all terms are there.
    pub fn finish(&mut self) {
        while !self.finish_part() {}
    }

    /// Makes a part of what finds terms by their beginnings, until all is made. To be called when
    /// all terms are there.
    pub fn finish_part(&mut self) -> bool {
        let ids = 0..self.terms.len() as u32;
        if self.beginnings.is_empty() {
            // Where those of each beginning end.
            let mut ends = vec![0_u32; 0x1_0001];
            ids.for_each(|id| ends[self.beginning(id)] += 1);
            for at in 1..ends.len() {
                ends[at] += ends[at - 1];
            }
            self.beginnings = ends;
        } else if self.begun.len() < self.terms.len() {
            // From the last to the first, each is put before those that are there, so that in the
            // end the beginnings are where each begins.
            self.begun = vec![0; self.terms.len()];
            for id in ids.rev() {
                let beginning = self.beginning(id);
                self.beginnings[beginning] -= 1;
                self.begun[self.beginnings[beginning] as usize] = id;
            }
        } else {
            self.letters = ids.map(|id| self.word(id).map_or(0, letters_of)).collect();
            return true;
        }
        self.terms.is_empty()
    }

    fn beginning(&self, id: u32) -> usize {
        match (self.word(id), self.first_of_pair(id)) {
            (Some(word), _) => beginning_of(word),
            (None, first) => first.unwrap_or(END) as usize & 0xffff,
        }
    }

    fn begun(&self, beginnings: std::ops::RangeInclusive<usize>) -> &[u32] {
        let start = self.beginnings.get(*beginnings.start()).copied().unwrap_or(0);
        let end = self.beginnings.get(*beginnings.end() + 1).copied().unwrap_or(0);
        &self.begun[start as usize..end as usize]
    }

    /// The words that begin so, the word itself among them.
    pub fn words_from<'a>(&'a self, start: &'a [u8]) -> impl Iterator<Item = u32> + 'a {
        let first = beginning_of(start);
        let range = if start.len() == 1 { first..=first | 0xff } else { first..=first };
        // Of two letters or less, the range knows all.
        let is_short = start.len() <= 2;
        let begin = move |id: &u32| match is_short {
            true => self.terms[*id as usize] & WORD != 0,
            false => self.word(*id).is_some_and(|word| word.starts_with(start)),
        };
        self.begun(range).iter().copied().filter(begin)
    }

    /// The pairs of which this is the first character.
    pub fn pairs_from(&self, first: char) -> impl Iterator<Item = u32> {
        let beginning = first as usize & 0xffff;
        let ids = self.begun(beginning..=beginning).iter().copied();
        ids.filter(move |id| self.first_of_pair(*id) == Some(first))
    }

    /// The words in which, as far as their letters say, another one may be found with some letters
    /// changed: each change makes a difference of two letters at most.
    pub fn words_like(&self, word: &[u8], changes: u32) -> impl Iterator<Item = (u32, &[u8])> {
        let letters = letters_of(word);
        let length = word.len();
        let alike = move |(_, known): &(usize, &u32)| {
            **known != 0 && (**known ^ letters).count_ones() <= 2 * changes
        };
        let ids = self.letters.iter().enumerate().filter(alike);
        let words = ids.filter_map(|(id, _)| self.word(id as u32).map(|word| (id as u32, word)));
        // A letter has up to four bytes.
        words.filter(move |(_, known)| known.len().abs_diff(length) <= 4 * changes as usize)
    }

    /// The words that contain another one.
    pub fn words_around<'a>(&'a self, part: &'a [u8]) -> impl Iterator<Item = u32> + 'a {
        let letters = letters_of(part);
        let candidates = self.letters.iter().enumerate();
        candidates.filter(move |(_, known)| **known & letters == letters).filter_map(
            move |(id, _)| {
                let word = self.word(id as u32)?;
                word.windows(part.len().max(1)).any(|window| window == part).then_some(id as u32)
            },
        )
    }
}

/// The letters of a word, one bit for each (letters beyond `a` to `z` share bits).
fn letters_of(word: &[u8]) -> u32 {
    word.iter().fold(0, |letters, byte| letters | 1 << (byte & 31))
}

fn beginning_of(word: &[u8]) -> usize {
    let byte = |at: usize| word.get(at).map_or(0, |byte| usize::from(*byte));
    byte(0) << 8 | byte(1)
}

fn key_of_pair(first: char, second: char) -> u64 {
    (first as u64) << 21 | second as u64
}

#[cfg(test)]
mod tests {
    use super::Lexicon;

    #[test]
    fn terms_are_found_as_they_are_and_by_their_beginnings() {
        let mut lexicon = Lexicon::default();
        let words: Vec<String> = (0..3000).map(|number| format!("word{number}")).collect();
        let ids: Vec<u32> = words.iter().map(|word| lexicon.add_word(word.as_bytes())).collect();
        let pair = lexicon.add_pair('黎', '智');
        assert_eq!(lexicon.add_word(b"word7"), ids[7]);
        lexicon.finish();
        for (word, id) in words.iter().zip(&ids) {
            assert_eq!(lexicon.find_word(word.as_bytes()), Some(*id));
        }
        assert_eq!(lexicon.find_word(b"wor"), None);
        assert_eq!(lexicon.find_pair('黎', '智'), Some(pair));
        assert_eq!(lexicon.words_from(b"word29").count(), 111);
        assert_eq!(lexicon.words_from(b"w").count(), 3000);
        assert_eq!(lexicon.pairs_from('黎').collect::<Vec<_>>(), [pair]);
        assert_eq!(lexicon.words_around(b"d299").count(), 11);
        assert!(lexicon.words_like(b"wodr7", 1).any(|(id, _)| id == ids[7]));
    }
}
