//! What a release says before the letter that it has in full.

use crate::dates;
use crate::head::greeting::is_salutation;
use crate::language::script::{is_han, script};
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words;
use crate::words::shape::{ends_sentence, is_sentence};

/// How many lines may stand between what introduces a letter and its greeting, in one script.
const MOST_BELOW: usize = 16;

/// How many bytes may stand before the day with which a release begins.
const MOST_BEFORE_DAY: usize = 60;

/// The lines that introduce a letter, `The full text of the letter follows:`, with the sentences above it; and what each
/// is: the first of a release says when the page is from.
pub(crate) fn introductions(lines: &[Line]) -> Vec<(usize, Part)> {
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| introduces(&line.text)) {
        let own = script(&line.text);
        let is_own = |line: &Line| script(&line.text) == own;
        let greets = |line: &Line| is_salutation(&line.text);
        let above: Vec<usize> =
            (0..at).filter(|above| lines.get(*above).is_some_and(is_own)).collect();
        let mut below = lines.iter().skip(at + 1).filter(|line| is_own(line)).take(MOST_BELOW);
        // Below its own greeting a letter may quote another one.
        if above.iter().any(|above| lines.get(*above).is_some_and(greets)) || !below.any(greets) {
            continue;
        }
        // The headline ends no sentence.
        let speaks = |at: &&usize| {
            lines.get(**at).is_some_and(|line| is_sentence(&line.text) && ends_sentence(&line.text))
        };
        let lead = above.iter().rev().take_while(speaks);
        all.extend(lead.map(|at| (*at, of_lead(lines.get(*at).map_or("", |line| &line.text)))));
        all.push((at, Part::Furniture));
    }
    all
}

/// What a sentence of a release is: the one with its day is a date of the page.
fn of_lead(text: &str) -> Part {
    match dates::find(text).filter(|found| found.at.start <= MOST_BEFORE_DAY) {
        Some(_) => Part::PageDate,
        None => Part::Furniture,
    }
}

/// Whether a line says that the letter stands below: 以下是信件全文：
fn introduces(text: &str) -> bool {
    let is_short = text.split(' ').count() <= 20 && text.chars().count() <= 120;
    if !is_short || !text.ends_with([':', '：', '.', '。']) {
        return false;
    }
    let plain = words::plain(text);
    let has = |all: &[&str]| all.iter().any(|word| plain.contains(word));
    if text.contains(is_han) {
        return has(&["全文", "原文"]) && has(&["如下", "以下", "下面", "附"])
            || has(&["信", "函", "聲明", "声明"])
                && (plain.starts_with("以下") || has(&["內容如下", "内容如下"]));
    }
    has(&["letter", "statement", "lettre", "declaration", "déclaration"])
        && has(&[
            "full text",
            "text of the",
            "reads as follows",
            "letter reads",
            "in full",
            "follows",
            "reproduced",
            "is below",
            "here is the",
            "voici",
            "texte intégral",
            "ci-dessous",
        ])
}

#[cfg(test)]
mod tests {
    use super::introduces;

    #[test]
    fn introductions_say_that_a_letter_follows() {
        for text in [
            "The full text of the letter follows:",
            "The letter reads as follows:",
            "以下是信件全文：",
            "公開信內容如下：",
            "Voici le texte intégral de la lettre :",
        ] {
            assert!(introduces(text), "{text}");
        }
        for text in ["We ask you for the following:", "我們的要求如下：", "The letter was lost."]
        {
            assert!(!introduces(text), "{text}");
        }
    }
}
