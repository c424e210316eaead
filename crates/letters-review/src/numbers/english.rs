//! Numbers in English words, and months.

use std::ops::Range;

use letters_model::ENGLISH_MONTHS;

use super::{Number, words};

/// Numbers in English words, `twenty-one` or `three hundred and five`; not `one`, which is no count
/// more often than it is one.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let (mut found, mut open, mut reached) = (Vec::new(), None::<Open>, 0);
    for range in words(text) {
        let word = text[range.clone()].to_ascii_lowercase();
        let is_joined = matches!(text[reached..range.start].trim(), "" | "-");
        reached = range.end;
        if !is_joined {
            found.extend(open.take().and_then(Open::close));
        }
        let value = value(&word);
        let goes_on = open.as_mut().is_some_and(|open| match value {
            Some(value) => open.add(value, range.end),
            None => word == "and" && open.part >= 100,
        });
        if !goes_on {
            found.extend(open.take().and_then(Open::close));
            if matches!(word.as_str(), "both" | "twice") {
                found.push(Number { is_sure: false, ..Number::new(2, range.clone()) });
            }
            // `hundreds` and `a hundred` count nothing.
            let starts = value.filter(|value| *value < 100 && word != "dozen");
            // `a dozen` may be said otherwise, or be as many as are some.
            if word == "dozen" {
                found.push(Number { is_sure: false, ..Number::new(12, range.clone()) });
            }
            open = starts.map(|part| Open { whole: 0, part, range });
        }
    }
    found.extend(open.and_then(Open::close));
    found
}

/// A number of which more words may follow.
struct Open {
    /// Its thousands and millions.
    whole: u64,
    /// What is below them so far.
    part: u64,
    range: Range<usize>,
}

impl Open {
    /// Adds a word, if it goes on with the number.
    fn add(&mut self, value: u64, end: usize) -> bool {
        match value {
            100 => self.part = self.part.saturating_mul(100),
            1_000 | 1_000_000 | 1_000_000_000 => {
                (self.whole, self.part) =
                    (self.whole.saturating_add(self.part).saturating_mul(value), 0);
            }
            value if fits(self.part, value) => self.part = self.part.saturating_add(value),
            _ => return false,
        }
        self.range.end = end;
        true
    }

    /// The number, unless it is `one` or `zero`.
    fn close(self) -> Option<Number> {
        let value = self.whole.saturating_add(self.part);
        (value > 1).then(|| Number::new(value, self.range))
    }
}

/// Whether a word such as `five` goes on with a number such as `twenty`.
fn fits(part: u64, value: u64) -> bool {
    part.is_multiple_of(100) && value < 100
        || part.is_multiple_of(10) && part % 100 >= 20 && value < 10
}

fn value(word: &str) -> Option<u64> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at = |list: &[&str]| list.iter().position(|known| *known == word).map(|at| at as u64);
    at(&SMALL).or_else(|| at(&TENS).map(|at| (at + 2) * 10)).or(match word {
        "hundred" => Some(100),
        "thousand" => Some(1_000),
        "million" => Some(1_000_000),
        "billion" => Some(1_000_000_000),
        "dozen" => Some(12),
        _ => None,
    })
}

/// Months beside a number, since Chinese writes them as numbers.
pub(super) fn months(text: &str) -> Vec<Number> {
    let words: Vec<Range<usize>> = words(text).collect();
    let is_number = |at: Option<&Range<usize>>| {
        at.is_some_and(|range| text[range.clone()].starts_with(|c: char| c.is_ascii_digit()))
    };
    let month = |(at, range): (usize, &Range<usize>)| {
        let number =
            ENGLISH_MONTHS.iter().position(|month| *month == &text[range.clone()])? as u64 + 1;
        let beside = is_number(words.get(at + 1)) || at > 0 && is_number(words.get(at - 1));
        beside.then(|| Number::new(number, range.clone()))
    };
    words.iter().enumerate().filter_map(month).collect()
}
