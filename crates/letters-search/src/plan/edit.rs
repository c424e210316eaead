//! Slips of the finger: how far one word is from another.

use crate::index::lexicon::Lexicon;
use crate::term::stem::stem;

/// How far one word is from another that may have been meant, if that is no more than `most`: 2 for every slip
/// that is easily made, and 3 for any other letter in the place of one, or one too many.
///
/// Easily left out is any letter; easily exchanged are two neighbours, vowels with vowels, keys that lie side by
/// side, and letters that sound alike; easily added are vowels, the same letter again, the key beside one, and an
/// s behind the word.
pub(crate) fn slips(typed: &[char], known: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(known.len()) * EASY > most {
        return None;
    }
    let width = known.len() + 1;
    // Three rows are enough, since an exchange looks two rows back.
    let mut before = vec![0; width];
    let mut last: Vec<usize> = (0..width).map(|left_out| left_out * EASY).collect();
    let mut row = vec![0; width];
    for (at, letter) in typed.iter().enumerate() {
        let added = added(typed, at);
        row[0] = last[0] + added;
        for (column, meant) in known.iter().enumerate() {
            let mut best = (last[column + 1] + added).min(row[column] + EASY);
            // What two letters have in common is asked only where it counts.
            if letter == meant || last[column] + EASY < best.min(most + 1) {
                best = best.min(last[column] + changed(*letter, *meant));
            }
            let exchanged =
                at > 0 && column > 0 && *letter == known[column - 1] && typed[at - 1] == *meant;
            if exchanged {
                best = best.min(before[column - 1] + EASY);
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

/// A slip that is easily made.
pub(crate) const EASY: usize = 2;
/// Any other slip.
pub(crate) const HARD: usize = 3;

fn changed(typed: char, meant: char) -> usize {
    if typed == meant {
        0
    } else if (is_vowel(typed) && is_vowel(meant)) || are_side_by_side(typed, meant) {
        EASY
    } else {
        cost_of(sound_alike(typed, meant))
    }
}

fn added(typed: &[char], at: usize) -> usize {
    let letter = typed[at];
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let mut beside = beside.filter_map(|at| typed.get(at));
    let is_plural = letter == 's' && at + 1 == typed.len();
    cost_of(
        is_vowel(letter)
            || is_plural
            || beside.any(|one| *one == letter || are_side_by_side(*one, letter)),
    )
}

fn cost_of(is_easy: bool) -> usize {
    if is_easy { EASY } else { HARD }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn are_side_by_side(one: char, other: char) -> bool {
    let place = |letter: char| "qwertyuiop asdfghjkl zxcvbnm".find(letter);
    place(one).zip(place(other)).is_some_and(|(one, other)| one.abs_diff(other) == 1)
}

fn sound_alike(one: char, other: char) -> bool {
    ["cs", "ck", "kq", "cq", "sz", "sx", "jy"]
        .iter()
        .any(|pair| pair.contains(one) && pair.contains(other))
}

/// The words of a lexicon that are nearest to one, and how far they are; nothing if that is more than a word of
/// its length may be.
pub(crate) fn nearest(lexicon: &Lexicon, word: &[u8]) -> Option<(usize, Vec<u32>)> {
    let letters: Vec<char> = std::str::from_utf8(word).ok()?.chars().collect();
    let most = tolerated(letters.len());
    if most == 0 {
        return None;
    }
    // Of three letters none may be another.
    let changes = if letters.len() > 3 { most / EASY } else { 0 };
    let letters_of = |word: &[u8]| String::from_utf8_lossy(word).chars().collect::<Vec<char>>();
    among(lexicon, word, &letters, (most, changes), |known| Some(letters_of(known))).or_else(|| {
        // What has a slip may be the singular of what letters have as a plural: cemetary, cemeteries.
        let of_stem = |word: &[u8]| letters_of(&stem(word));
        // Stems of all words would take long.
        let is_near = |known: &[u8]| {
            known.first() == word.first() && known.len().abs_diff(word.len()) <= LONGEST_ENDING
        };
        let alike = |known: &[u8]| is_near(known).then(|| of_stem(known));
        let stem = of_stem(word);
        // Who typed an ending meant that form.
        let is_stem = letters.len() > 4 && stem.len() + 2 >= letters.len();
        is_stem.then(|| among(lexicon, word, &stem, (most, changes + 1), alike))?
    })
}

/// In letters; the ending of a plural is no longer.
const LONGEST_ENDING: usize = 3;

/// The words of which what counts is nearest to some letters: so far in slips, and in letters of other kinds.
fn among(
    lexicon: &Lexicon,
    word: &[u8],
    letters: &[char],
    (most, changes): (usize, usize),
    counts: impl Fn(&[u8]) -> Option<Vec<char>>,
) -> Option<(usize, Vec<u32>)> {
    let mut fewest = most + HARD;
    let mut found = Vec::new();
    for (id, known) in lexicon.words_like(word, changes as u32) {
        let Some(known) = counts(known) else { continue };
        let most = fewest.min(match is_first_wrong(letters, &known) {
            true => HARD,
            false => tolerated_between(letters, &known).min(most),
        });
        let Some(slips) = slips(letters, &known, most) else {
            continue;
        };
        if slips < fewest {
            found.clear();
            fewest = slips;
        }
        found.push(id);
    }
    (!found.is_empty()).then_some((fewest, found))
}

/// Whether of two longer words only the first letter differs, or the first two are exchanged.
fn is_first_wrong(typed: &[char], known: &[char]) -> bool {
    match (typed, known) {
        ([a, b, typed @ ..], [c, d, known @ ..]) => {
            typed == known && (b == d && typed.len() > 3 || a == d && b == c && typed.len() > 2)
        }
        _ => false,
    }
}

/// How far a word of so many letters may be from the one that was meant.
///
/// A short word with a letter changed is another word; in a long one nobody means another. A word of
/// three letters may have two exchanged.
fn tolerated(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => EASY,
        _ => 2 * EASY,
    }
}

/// How far two words may be apart by their first letters and their lengths. With another first letter it is another
/// word; long words may have a first letter too many or too few (Ouighour is Uighur).
/// A word of four letters with one too many is another word, unless it stands there twice.
fn tolerated_between(typed: &[char], known: &[char]) -> usize {
    let (Some(first), Some(meant)) = (typed.first(), known.first()) else { return 0 };
    let is_long = typed.len() > 6;
    let is_doubled = typed.windows(2).any(|pair| pair[0] == pair[1]);
    if typed.len() < 5 && known.len() < typed.len() && !is_doubled {
        0
    } else if first == meant
        || typed.len() > 4 && sound_alike(*first, *meant)
        || is_long && (typed.get(1) == Some(meant) || known.get(1) == Some(first))
    {
        usize::MAX
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn slips_are_weighed_up_to_a_limit() {
        let weight = |typed: &str, known: &str, most| {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            slips(&letters(typed), &letters(known), most)
        };
        for (typed, known, expected) in [
            ("same", "same", 0),
            ("huseyn", "huseyin", 2),
            ("cnaada", "canada", 2),
            ("canadda", "canada", 2),
            ("tiananmem", "tiananmen", 2),
            ("karney", "carney", 2),
            ("uigur", "uyghur", 4),
            ("court", "count", 3),
            ("county", "count", 2),
            ("parts", "part", 2),
            ("partk", "part", 3),
            ("banana", "canada", 6),
            ("", "ab", 4),
        ] {
            assert_eq!(weight(typed, known, 9), Some(expected), "{typed}");
            assert_eq!(
                weight(typed, known, expected.max(1) - 1).is_some(),
                expected == 0,
                "{typed}"
            );
        }
        assert_eq!(weight("harper", "carney", 8), None);
    }
}
