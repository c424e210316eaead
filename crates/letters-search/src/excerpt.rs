//! Excerpts: the part of a text that shows most of what was found.

use std::ops::Range;

use crate::fold::is_unspaced;

/// The part of a text of at most about `length` characters that shows most of what was found, in
/// bytes. It begins and ends between words, and is the whole text where that fits. The ranges are in order and do
/// not overlap, as those of a hit.
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
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let characters = places.len() - 1;
    if characters <= length {
        return 0..text.len();
    }
    let character = |byte: usize| places.partition_point(|place| *place < byte);
    let found: Vec<Range<usize>> =
        ranges.iter().map(|range| character(range.start)..character(range.end)).collect();
    // A window opens some words before what is found first in it.
    let before = length / 4;
    // Ranges are in order, so that those in a window are counted without looking at all others.
    let shown = |start: usize| {
        let end = found.partition_point(|range| range.end <= start + length);
        end.saturating_sub(found.partition_point(|range| range.start < start))
    };
    let starts =
        found.iter().map(|range| range.start.saturating_sub(before).min(characters - length));
    let mut best = (0, 0);
    for start in std::iter::once(0).chain(starts) {
        let count = shown(start);
        if count > best.0 {
            best = (count, start);
        }
    }
    let (start, end) = (best.1, best.1 + length);
    let first = found.iter().find(|range| range.start >= start).map_or(end, |range| range.start);
    let last = found.iter().rev().find(|range| range.end <= end).map_or(start, |range| range.end);
    let start =
        (start..=first.min(end)).find(|at| is_between_words(text, &places, *at)).unwrap_or(start);
    let end = (last.max(start)..=end)
        .rev()
        .find(|at| is_between_words(text, &places, *at))
        .unwrap_or(end);
    places[start]..places[end].max(places[start])
}

fn is_between_words(text: &str, places: &[usize], at: usize) -> bool {
    let before = text[..places[at]].chars().next_back();
    let after = text[places[at]..].chars().next();
    let (Some(before), Some(after)) = (before, after) else { return true };
    before.is_whitespace() || after.is_whitespace() || is_unspaced(before) || is_unspaced(after)
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
        assert_eq!(excerpt("", &[], 10), 0..0);
    }
}
