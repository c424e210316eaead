//! Months by their names, misspelt ones too.

use crate::words::{self, Kind};

/// A month by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Month {
    /// Its number, from 1.
    pub number: u8,
    /// Whether the name is spelt as no dictionary has it: `Janurary`.
    pub is_misspelt: bool,
}

/// The month that a word names, in any language.
pub(crate) fn month(word: &str) -> Option<Month> {
    let plain = words::plain(word);
    let names = || words::of(Kind::Month).filter_map(|entry| entry.split_once(' '));
    let made =
        |number: &str, is_misspelt| Some(Month { number: number.parse().ok()?, is_misspelt });
    if let Some((_, number)) = names().find(|(name, _)| *name == plain) {
        return made(number, false);
    }
    let (_, number) = names().find(|(name, _)| is_slip(name, &plain))?;
    made(number, true)
}

/// Whether a word can only be a slip for the name of a month: it begins as the name does, and few letters
/// are missing, too many or exchanged. Short names are too like other words.
fn is_slip(name: &str, word: &str) -> bool {
    let (long, short) = (name.chars().count(), word.chars().count());
    let most = if long >= 7 { 2 } else { 1 };
    long >= 6
        && short >= 5
        && short.abs_diff(long) <= most
        && name.chars().next() == word.chars().next()
        && distance(name, word) <= most
}

/// How many letters must be changed, added or taken away to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], place + 1);
        for (at, known) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *known);
            corner = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_known_for_what_they_mean() {
        for (word, number) in
            [("Janurary", 1), ("Feburary", 2), ("Septmber", 9), ("Agust", 8), ("novmebre", 11)]
        {
            assert_eq!(month(word), Some(Month { number, is_misspelt: true }), "{word}");
        }
        assert_eq!(month("Sept"), Some(Month { number: 9, is_misspelt: false }));
        assert_eq!(month("Août"), Some(Month { number: 8, is_misspelt: false }));
        for word in ["Marsh", "member", "Mayor", "Octavia", "Augusta Vale", "jury"] {
            assert_eq!(month(word), None, "{word}");
        }
    }
}
