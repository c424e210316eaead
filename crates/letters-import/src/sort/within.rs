//! What stands within the body of a letter, though pages offer the same beside it: `About us` above a chapter, a
//! sentence that begins as small print does, a number that counts no pages.

use std::collections::{HashMap, HashSet};

use crate::ending::said::person_and_details;
use crate::head::greeting::{is_salutation, is_valediction};
use crate::language::pairs;
use crate::lists::list_heads::heading_of_list;
use crate::sort::furniture::{is_page_number, reason};
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_sentence};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// How many lines below what closes a letter somebody is named.
const MOST_BELOW: usize = 4;

/// How many lines a page has at least, where paragraphs are a line each.
const LEAST_ON_PAGE: usize = 3;

/// The bodies of a letter in its languages, and what tells that lines in them are no furniture.
pub(crate) struct Bodies<'a> {
    lines: &'a [Line],
    languages: &'a [usize],
    /// The first and last line of the body of each language that is closed plainly.
    frames: Vec<Option<(usize, usize)>>,
    /// How often short lines are there.
    counts: HashMap<&'a str, usize>,
    /// The numbers that stand alone, as those of pages do.
    numbers: HashSet<usize>,
}

impl<'a> Bodies<'a> {
    /// Finds between which lines the letter is sure to stand: below its greeting, or its first sentence, and above the
    /// first words that close it and have names below.
    pub fn find(lines: &'a [Line], languages: &'a [usize]) -> Self {
        let count = languages.iter().max().map_or(0, |most| most + 1);
        let all: Vec<usize> = (0..lines.len().min(languages.len())).collect();
        let frame = |language: usize| {
            let own: Vec<usize> =
                all.iter().copied().filter(|at| languages.get(*at) == Some(&language)).collect();
            let first = |is: fn(&str) -> bool| {
                own.iter().copied().find(|at| lines.get(*at).is_some_and(|line| is(&line.text)))
            };
            let begun = first(is_salutation).or_else(|| first(is_sentence))?;
            let closed = own.iter().copied().find(|at| *at > begun && closes(lines, *at))?;
            Some((begun, closed))
        };
        let mut counts = HashMap::new();
        for line in lines {
            *counts.entry(line.text.as_str()).or_insert(0) += 1;
        }
        let numbers = lines.iter().filter_map(|line| page(&line.text)).collect();
        Bodies { lines, languages, frames: (0..count).map(frame).collect(), counts, numbers }
    }

    /// Whether a line stands in the body of its language.
    pub fn hold(&self, at: usize) -> bool {
        let language = self.languages.get(at).copied().unwrap_or_default();
        let frame = self.frames.get(language).copied().flatten();
        frame.is_some_and(|(begun, closed)| begun < at && at < closed)
    }

    /// Whether a line closes the body of its language.
    pub fn are_closed_at(&self, at: usize) -> bool {
        self.frames.iter().flatten().any(|(_, closed)| *closed == at)
    }

    /// Whether a line stands within a body right above a passage, as the heading of a chapter does.
    pub fn have_chapter(&self, at: usize) -> bool {
        let speaks = |line: &Line| is_sentence(&line.text) || bullet(&line.text).is_some();
        self.hold(at) && self.lines.get(at + 1).is_some_and(speaks)
    }

    /// Whether a line that looks like furniture is one that the letter says; and what else it may be.
    pub fn keep(&self, at: usize) -> Option<&'static str> {
        let text = self.lines.get(at).filter(|_| self.hold(at))?.text.as_str();
        let is_once = self.counts.get(text) == Some(&1);
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            let counts = page(text).is_some_and(|number| self.counts_pages(number, at));
            return (is_once && !counts).then_some("may be the number of a page");
        }
        let may_be = is_once && (self.heads_chapter(at) || says_sentence(text));
        may_be.then_some("stands within the letter; may be a part of the page")
    }

    /// Whether a number is that of a page: the one before or after is there, or so many pages can stand above.
    fn counts_pages(&self, number: usize, at: usize) -> bool {
        let has = |number: Option<usize>| number.is_some_and(|n| self.numbers.contains(&n));
        has(number.checked_sub(1)) || has(Some(number + 1)) || number <= 2 + at / LEAST_ON_PAGE
    }

    /// Whether a line of a menu stands alone between passages, as the heading of a chapter does.
    fn heads_chapter(&self, at: usize) -> bool {
        let line = |at: usize| self.lines.get(at).filter(|line| reason(line).is_none());
        let Some(own) = self.lines.get(at) else { return false };
        let says = |line: &Line| is_sentence(&line.text) && ends_sentence(&line.text);
        own.gap > 0
            && pairs::is_one(&own.text, Kind::Furniture)
            && !is_button(&own.text)
            && at.checked_sub(1).and_then(line).is_some_and(|above| ends_sentence(&above.text))
            && line(at + 1).is_some_and(says)
    }
}

/// Whether a line closes a letter, or heads those who sign it, and somebody is named below.
fn closes(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let heads = heading_of_list(&line.text) == Some(Part::CoSignatory);
    let names = |line: &Line| {
        !is_sentence(&line.text)
            && (person_and_details(&line.text).is_some() || is_organization(&line.text))
    };
    (heads || is_valediction(&line.text)) && lines.iter().skip(at + 1).take(MOST_BELOW).any(names)
}

/// The number of a page that a line says.
fn page(text: &str) -> Option<usize> {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(3).collect();
    digits.parse().ok().filter(|_| is_page_number(text))
}

/// Whether a line begins as small print does, and is a sentence of its own that offers nothing to readers of the page.
fn says_sentence(text: &str) -> bool {
    const OFFERED: [&str; 16] = [
        "cookie",
        "newsletter",
        "e-mail",
        "email",
        "javascript",
        "http",
        "www.",
        "here",
        "mailing",
        "updates",
        "copyright",
        "電子報",
        "電郵",
        "网站",
        "網站",
        "按此",
    ];
    let plain = words::plain(text);
    words::beginning(text, Kind::FurnitureBeginning).is_some()
        && text.ends_with(['.', '。'])
        && !OFFERED.iter().any(|word| plain.contains(word))
}

/// Whether a word is one that no letter has for a heading.
fn is_button(text: &str) -> bool {
    const BUTTONS: [&str; 24] = [
        "share",
        "print",
        "tweet",
        "email",
        "e-mail",
        "advertisement",
        "read more",
        "more",
        "listen",
        "loading",
        "close",
        "like",
        "save",
        "copy link",
        "top",
        "subscribe",
        "donate",
        "分享",
        "列印",
        "打印",
        "更多",
        "閱讀更多",
        "關閉",
        "訂閱",
    ];
    let plain = words::plain(text);
    BUTTONS.contains(&plain.trim_matches(|c: char| !c.is_alphanumeric()))
}
