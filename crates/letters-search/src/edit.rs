//! Slips of the finger: how many it takes to make one word of another.

use crate::lexicon::Lexicon;

/// The number of slips that make one word of another: a letter too many, too few, another in its
/// place, or two neighbours exchanged (the distance called optimal string alignment). Nothing if
/// there are more than `most`.
pub(crate) fn slips(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let width = other.len() + 1;
    // Three rows are enough, since an exchange looks two rows back.
    let mut before = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut row = vec![0; width];
    for (at, letter) in one.iter().enumerate() {
        row[0] = at + 1;
        for (column, known) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != known);
            let mut best = changed.min(last[column + 1] + 1).min(row[column] + 1);
            let exchanged =
                at > 0 && column > 0 && *letter == other[column - 1] && one[at - 1] == *known;
            if exchanged {
                best = best.min(before[column - 1] + 1);
            }
            row[column + 1] = best;
        }
        if row.iter().all(|slips| *slips > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    Some(last[width - 1]).filter(|slips| *slips <= most)
}

/// The words of a lexicon that are nearest to one, and how many slips they are away; nothing if that
/// is more than `most`. Another first letter is a slip that only long words may have, and a first letter too
/// many or too few (Ouighour is Uighur) no worse than any other.
pub(crate) fn nearest(lexicon: &Lexicon, word: &[u8], most: usize) -> Option<(usize, Vec<u32>)> {
    let letters: Vec<char> = std::str::from_utf8(word).ok()?.chars().collect();
    // Of three letters none may be another.
    let changes = if letters.len() > 3 { most } else { 0 };
    let mut fewest = most;
    let mut found = Vec::new();
    for (id, known) in lexicon.words_like(word, changes as u32) {
        let Ok(known) = std::str::from_utf8(known) else { continue };
        let known: Vec<char> = known.chars().collect();
        let same_start = known.first() == letters.first()
            || letters.len() > 6
                && (known.first() == letters.get(1) || known.get(1) == letters.first());
        let most = if same_start { fewest } else { fewest.min(usize::from(letters.len() > 4)) };
        let Some(slips) = slips(&letters, &known, most) else { continue };
        if slips < fewest {
            found.clear();
            fewest = slips;
        }
        found.push(id);
    }
    (!found.is_empty()).then_some((fewest, found))
}

/// How many slips a word of so many letters may have.
///
/// A short word with a letter changed is another word; in a long one nobody means another. A word of
/// three letters may have two exchanged.
pub(crate) fn tolerated(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn slips_are_counted_up_to_a_limit() {
        let count = |one: &str, other: &str, most| {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            slips(&letters(one), &letters(other), most)
        };
        assert_eq!(count("huseyn", "huseyin", 2), Some(1));
        assert_eq!(count("cnaada", "canada", 2), Some(1));
        assert_eq!(count("uigur", "uyghur", 2), Some(2));
        assert_eq!(count("banana", "canada", 2), Some(2));
        assert_eq!(count("harper", "carney", 2), None);
        assert_eq!(count("a", "abcd", 2), None);
        assert_eq!(count("same", "same", 0), Some(0));
        assert_eq!(count("", "ab", 2), Some(2));
    }
}
