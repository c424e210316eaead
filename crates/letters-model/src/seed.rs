//! The seed: what the hashes of names and terms begin with.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The numbers of names, such as their places in a list.
pub type Numbers<K = String> = HashMap<K, usize, Seed>;

static SEED: AtomicU64 = AtomicU64::new(0x9E37_79B9_7F4A_7C15);

/// Gives a number to hash with in all tables that are made from now on. Whoever reads letters of strangers should
/// draw one by lot before that: where it is known, a bundle can be made of words that all belong at one place of
/// a table, and looking for each of them there takes hours. What is found does not depend on it.
///
/// The standard library draws one by itself where it can, which is not so in a browser.
pub fn set_seed(seed: u64) {
    SEED.store(seed, Relaxed);
}

/// What the hashes of a table begin with.
///
/// ```
/// use letters_model::Numbers;
///
/// let mut places = Numbers::default();
/// places.insert("joe-tay".to_owned(), 0);
/// assert_eq!(places.get("joe-tay"), Some(&0));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Seed(u64);

impl Default for Seed {
    fn default() -> Seed {
        Seed(SEED.load(Relaxed))
    }
}

impl Seed {
    /// The hash of a word.
    pub fn hash_of_word(self, word: &[u8]) -> u32 {
        self.go_on(0, word) as u32
    }

    /// The hash of what stands for a pair of characters.
    pub fn hash_of_pair(self, key: u64) -> u32 {
        self.mix(key) as u32
    }

    /// Mixes eight bytes at a time into a hash. The first and the last four are all of most words.
    fn go_on(self, hash: u64, word: &[u8]) -> u64 {
        let ends = match (word.first_chunk(), word.last_chunk()) {
            (Some(first), Some(last)) => {
                u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
            }
            _ => word.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)),
        };
        let mut hash = self.mix(hash ^ word.len() as u64 ^ ends);
        if word.len() > 8 {
            for eight in word.as_chunks().0 {
                hash = self.mix(hash ^ u64::from_le_bytes(*eight));
            }
        }
        hash
    }

    /// The product of both halves of a number, each with a part of the seed added (as in Black and others, UMAC,
    /// 1999): what becomes of a difference depends on the seed.
    fn mix(self, number: u64) -> u64 {
        let product = (number & 0xffff_ffff)
            .wrapping_add(self.0)
            .wrapping_mul((number >> 32).wrapping_add(self.0.rotate_left(32)));
        product ^ product >> 32
    }
}

impl BuildHasher for Seed {
    type Hasher = Seeded;

    fn build_hasher(&self) -> Seeded {
        Seeded { seed: *self, hash: 0 }
    }
}

/// A hash that is being made.
#[derive(Debug)]
pub struct Seeded {
    seed: Seed,
    hash: u64,
}

impl Hasher for Seeded {
    fn write(&mut self, bytes: &[u8]) {
        self.hash = self.seed.go_on(self.hash, bytes);
    }

    /// Such as what stands behind every string: the lengths of strings are mixed in already.
    fn write_u8(&mut self, byte: u8) {
        self.hash ^= u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.hash
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Seed};

    #[test]
    fn words_that_crowd_under_one_seed_are_spread_under_another() {
        // Of a table of 4,096 places.
        let place = |seed: Seed, word: &str| seed.hash_of_word(word.as_bytes()) & 0xfff;
        let crowd = (0..).map(|number| format!("w{number:x}"));
        let crowd: Vec<String> =
            crowd.filter(|word| place(Seed::default(), word) == 7).take(500).collect();
        let mut places: Vec<u32> =
            crowd.iter().map(|word| place(Seed(0.7236_f64.to_bits()), word)).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > 400, "{}", places.len());
    }

    #[test]
    fn names_that_begin_or_end_alike_are_told_apart() {
        let mut numbers = Numbers::default();
        for number in 0..5_000 {
            numbers.insert(format!("number-{number}-of-all"), number);
        }
        let found = |number: usize| numbers.get(&format!("number-{number}-of-all")).copied();
        assert!((0..5_000).all(|number| found(number) == Some(number)));
        assert_eq!(found(5_000), None);
    }
}
