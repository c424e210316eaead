//! The head or foot of a page that stands but once, beside the number of the page: it repeats what the letter is called or
//! who writes it, it stands in the midst of a sentence, or it has its number at the right.

use crate::dates;
use crate::language::script::{Script, is_han, script};
use crate::names::naming::folded;
use crate::sort::furniture::is_page_number;
use crate::source::layout::columns;
use crate::source::line::Line;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::bullet;

/// How many lines from the first may say what a letter is called.
const MOST_ABOVE: usize = 12;

/// How wide the head of a page is at most.
const WIDEST: usize = 100;

/// The lines that are such heads and feet.
pub(crate) fn page_breaks(lines: &[Line]) -> Vec<usize> {
    let first = lines.iter().position(|line| is_sentence(&line.text)).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| is_sentence(&line.text)).unwrap_or(0);
    let top = Top::new(lines, first);
    let is_number = |at: usize| lines.get(at).is_some_and(|line| is_page_number(&line.text));
    let repeats = |at: usize| {
        let words = lines.get(at).map_or("", |line| line.text.as_str());
        can_be_head(words) && top.has(words, at)
    };
    // The head of a page may say on three lines to whom the letter is, the day, and the page.
    let beside = |at: usize| {
        let below = is_number(at + 1) || repeats(at + 1) && is_number(at + 2);
        let before = |steps: usize| at.checked_sub(steps);
        below
            || before(1).is_some_and(is_number)
            || before(1).is_some_and(repeats) && before(2).is_some_and(is_number)
    };
    let is_head = |at: &usize| {
        let Some(line) = lines.get(*at) else { return false };
        let numbered = without_number(&line.text);
        let words = numbered.unwrap_or(&line.text);
        (numbered.is_some() || beside(*at))
            && !is_number(*at)
            && can_be_head(words)
            && (breaks_sentence(lines, *at)
                || top.has(words, *at)
                || numbered.is_some() && stands_alone(lines, *at))
    };
    (first + 1..last).filter(is_head).collect()
}

/// What the first lines say, which the head of a page may say again.
struct Top {
    said: Vec<String>,
    /// The days above the text.
    days: Vec<String>,
    /// How many of the lines stand above the text.
    above_text: usize,
}

impl Top {
    fn new(lines: &[Line], first: usize) -> Top {
        let said = lines.iter().take(MOST_ABOVE);
        let above = lines.iter().take(first.min(MOST_ABOVE));
        Top {
            said: said.map(|line| folded(&line.text)).collect(),
            days: above.filter_map(|line| day(&line.text)).collect(),
            above_text: first,
        }
    }

    /// Whether a line says again what the letter is called, to whom it is, or its day: `Tom Reed – March 17, 2023`.
    fn has(&self, words: &str, at: usize) -> bool {
        // The day of the next language is printed in another way.
        let is_dated = day(words).is_some_and(|day| self.days.contains(&day));
        let words = folded(words);
        let counts = |place: usize| place < self.above_text || at >= MOST_ABOVE;
        let mut said = self.said.iter().enumerate().filter(|(place, _)| counts(*place));
        is_dated || words.contains(' ') && said.any(|(_, said)| said.contains(&words))
    }
}

/// The date of a line, as it is printed.
fn day(text: &str) -> Option<String> {
    let found = dates::find(text).filter(|found| found.date.day().is_some())?;
    text.get(found.at).map(folded)
}

fn can_be_head(words: &str) -> bool {
    words.contains(char::is_alphabetic)
        && columns(words) <= WIDEST
        && !is_sentence(words)
        && !ends_sentence(words)
        && bullet(words).is_none()
}

/// A line without the number of the page at its right or its left, if much room lies between: `Open letter          2`.
fn without_number(text: &str) -> Option<&str> {
    let is_number = |cell: &str| is_page_number(cell.trim());
    let at_right =
        text.rsplit_once("   ").filter(|(_, end)| is_number(end)).map(|(words, _)| words);
    let at_left =
        || text.split_once("   ").filter(|(begun, _)| is_number(begun)).map(|(_, rest)| rest);
    let words = at_right.or_else(at_left)?.trim();
    // Columns stand in a table.
    (!words.contains("   ") && !words.contains(['\t', '|'])).then_some(words)
}

/// Whether empty lines stand above and below, between running text.
fn stands_alone(lines: &[Line], at: usize) -> bool {
    let has_gap = |at: usize| lines.get(at).is_some_and(|line| line.gap > 0);
    let is_plain =
        |at: usize| lines.get(at).is_none_or(|line| without_number(&line.text).is_none());
    has_gap(at) && has_gap(at + 1) && at.checked_sub(1).is_none_or(is_plain) && is_plain(at + 1)
}

/// Whether a sentence that a line above begins goes on below.
fn breaks_sentence(lines: &[Line], at: usize) -> bool {
    const NEAR: usize = 3;
    let is_text = |line: &&Line| !is_page_number(&line.text);
    let Some(below) = lines.iter().skip(at + 1).find(is_text) else { return false };
    let own = script(&below.text);
    let begun = lines.get(..at).unwrap_or_default().iter().rev().take(NEAR);
    let Some(above) = begun.filter(is_text).find(|line| script(&line.text) == own) else {
        return false;
    };
    let goes_on = match own {
        Some(Script::Han) => {
            below.text.starts_with(is_han)
                && above.text.contains(['，', '。'])
                && is_sentence(&below.text)
        }
        _ => below.text.starts_with(char::is_lowercase),
    };
    goes_on && columns(&above.text) >= 40 && !ends_sentence(&above.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    fn found(text: &str) -> Vec<usize> {
        let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
        page_breaks(&lines).into_iter().map(|at| lines[at].number).collect()
    }

    #[test]
    fn a_head_may_stand_once() {
        let midst = "We ask you to publish the figures on which the decision was based, and the\n\
            Outer Isles Group\n2\nnumbers of those who sailed.\nWe thank you for all that you do.";
        assert_eq!(found(midst), [2]);
        let right = "We ask you to publish the figures of the year.\n\nIsles letter        2\n\n\
            We ask you to restore the boat before Easter.";
        assert_eq!(found(right), [3]);
        let dated = "March 17, 2023\nDr. Tom Reed\nDear Dr. Reed,\n\nWe ask you to publish the figures of the year.\n\n\
            Tom Reed – March 17, 2023\n2\n\nWe ask you to restore the boat.\n\n\
            Dr. Tom Reed\nMarch 17, 2023\nPage 3\n\nWe thank you for all that you do.";
        assert_eq!(found(dated), [7, 12, 13]);
        let other = "March 17, 2023\nWe ask you to publish the figures.\n\n1\n\n2023年3月17日\n\n\
            我們請求您公布全年的數字，謝謝。";
        assert_eq!(found(other), [0; 0]);
        let page = "On the Quay\nWe ask you to publish the figures of the year.\n\
            On the Quay        Page 2 of 2\nWe thank you for all that you do.\nTom";
        assert_eq!(found(page), [3]);
        let none = "We ask you to publish the figures of the year.\n\nWhat we ask\n\n2\n\n\
            We ask you to restore the boat before Easter.";
        assert_eq!(found(none), [0; 0]);
    }
}
