//! Excerpts: the part of a text that shows most of what was found.

use std::ops::Range;

use crate::fold::is_unspaced;

/// The part of a text of at most about `length` bytes that shows most of what was found. It begins and ends
/// between words, and is the whole text where that fits. The ranges are in order and do not overlap, as those
/// of a hit.
///
/// Why bytes: a character of Han script takes three and says about as much as three letters.
///
/// ```
/// use letters_search::excerpt;
///
/// let text = "The Coalition writes to the Prime Minister about prisoners of conscience.";
/// let found = 49..58;
/// let part = excerpt(text, &[found], 40);
/// assert!(text[part].contains("prisoners"));
/// ```
pub fn excerpt(text: &str, ranges: &[Range<usize>], length: usize) -> Range<usize> {
    if text.len() <= length {
        return 0..text.len();
    }
    // A window opens some words before what is found first in it.
    let before = length / 4;
    // Ranges are in order, so that those in a window are counted without looking at all others.
    let shown = |start: usize| {
        let end = ranges.partition_point(|range| range.end <= start + length);
        end.saturating_sub(ranges.partition_point(|range| range.start < start))
    };
    let starts =
        ranges.iter().map(|range| range.start.saturating_sub(before).min(text.len() - length));
    let mut best = (0, 0);
    for start in std::iter::once(0).chain(starts) {
        let count = shown(start);
        if count > best.0 {
            best = (count, start);
        }
    }
    let (start, end) = (best.1, best.1 + length);
    let first = ranges.iter().find(|range| range.start >= start).map_or(end, |range| range.start);
    let last = ranges.iter().rev().find(|range| range.end <= end).map_or(start, |range| range.end);
    let start = edge(text, &mut (start..=first.min(end)));
    start..edge(text, &mut (last.max(start + 1)..=end).rev())
}

/// The first of some places that is between words; where none is, the first between characters.
fn edge(text: &str, places: &mut dyn Iterator<Item = usize>) -> usize {
    let mut nearest = None;
    for at in places {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { continue };
        let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else {
            return at;
        };
        let divides = |c: char| c.is_whitespace() || is_unspaced(c);
        if divides(before) || divides(after) {
            return at;
        }
        nearest = nearest.or(Some(at));
    }
    nearest.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn excerpts_show_what_was_found_in_whole_words() {
        let text = "one two three four five six seven eight nine ten eleven twelve";
        let at = |word: &str| {
            let start = text.find(word).unwrap();
            start..start + word.len()
        };
        for words in
            [vec!["one"], vec!["twelve"], vec!["six", "seven"], vec!["one", "ten", "eleven"]]
        {
            let ranges: Vec<_> = words.iter().map(|word| at(word)).collect();
            let part = &text[excerpt(text, &ranges, 24)];
            assert!(part.chars().count() <= 24, "{part}");
            assert!(part.contains(words.last().unwrap()), "{part}");
            assert!(text.split(' ').any(|word| part.trim().starts_with(word)), "{part}");
        }
        assert_eq!(excerpt("短文", &[], 10), 0..6);
        let text = "他們寫信給總理，談到良心犯與家屬";
        let found = 30..36;
        assert_eq!(&text[excerpt(text, &[found], 20)], "到良心犯與家");
        assert_eq!(&text[excerpt(text, &[], 20)], "他們寫信給總");
        let text = "ééééééééé";
        assert_eq!(excerpt(text, &[], 5), 0..4);
        assert_eq!(excerpt("", &[], 10), 0..0);
    }
}
