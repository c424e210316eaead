//! The head or foot of a page that stands but once, beside the number of the page: it repeats what the letter is called or
//! who writes it, it stands in the midst of a sentence, or it has its number at the right.

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
    let heads: Vec<String> = lines.iter().take(MOST_ABOVE).map(|line| folded(&line.text)).collect();
    let first = lines.iter().position(|line| is_sentence(&line.text)).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| is_sentence(&line.text)).unwrap_or(0);
    let is_number = |at: usize| lines.get(at).is_some_and(|line| is_page_number(&line.text));
    let is_head = |at: &usize| {
        let Some(line) = lines.get(*at) else { return false };
        let beside = at.checked_sub(1).is_some_and(is_number) || is_number(at + 1);
        let numbered = without_number(&line.text);
        let words = numbered.unwrap_or(&line.text);
        let says_again = || {
            let words = folded(words);
            words.contains(' ') && heads.iter().any(|head| head.contains(&words))
        };
        (beside || numbered.is_some())
            && !is_number(*at)
            && can_be_head(words)
            && (breaks_sentence(lines, *at)
                || *at >= MOST_ABOVE && says_again()
                || numbered.is_some() && stands_alone(lines, *at))
    };
    (first + 1..last).filter(is_head).collect()
}

fn can_be_head(words: &str) -> bool {
    words.contains(char::is_alphabetic)
        && columns(words) <= WIDEST
        && !is_sentence(words)
        && !ends_sentence(words)
        && bullet(words).is_none()
}

/// A line without the number at its right or its left, if much room lies between: `Open letter          2`.
fn without_number(text: &str) -> Option<&str> {
    let is_number =
        |cell: &str| (1..=3).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_digit());
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
        let none = "We ask you to publish the figures of the year.\n\nWhat we ask\n\n2\n\n\
            We ask you to restore the boat before Easter.";
        assert_eq!(found(none), [0; 0]);
    }
}
