//! What stands below the names and belongs to the letter: enclosures, a word that is added, notes without a mark.

use crate::language::pairs;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::{label, numbered_note};
use crate::words::{self, Kind};

/// Whether a line lists what is enclosed, or adds a word below the signature.
pub(crate) fn is_postscript(text: &str) -> bool {
    const BEGINNINGS: [&str; 18] = [
        "annex:",
        "p.s.",
        "p. s.",
        "ps:",
        "p.-s.",
        "encl",
        "attachment",
        "pièce jointe",
        "pièces jointes",
        "p.j.",
        "p. j.",
        "附件",
        "連附件",
        "隨函附上",
        "附：",
        "又及",
        "附言",
        "附註：",
    ];
    let plain = words::plain(text);
    let bare = plain.trim_start_matches(['(', '（', '[', '【']);
    BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning)) || is_numbered_annex(text)
}

/// `Annex A: Table of crossings`, 附件二：航班表: one of several annexes that are listed, each with its own sign.
fn is_numbered_annex(text: &str) -> bool {
    const LONGEST_SIGN: usize = 3;
    let names = ["attachment ", "enclosure ", "附件"];
    let plain = words::plain(text);
    let named = names.iter().find(|name| plain.starts_with(**name)).map(|name| name.len());
    let Some(length) = words::beginning(text, Kind::Appendix).or(named) else { return false };
    let rest = text.get(length..).unwrap_or_default().trim_start();
    let end = rest.find([':', '：', '–', '—']).unwrap_or(rest.len());
    let sign = rest.get(..end).unwrap_or_default().trim_end();
    end < rest.len()
        && (1..=LONGEST_SIGN).contains(&sign.chars().count())
        && sign.chars().all(char::is_alphanumeric)
}

/// Whether a line says behind a word for it what is to be noted: `Note: The figures are those of 2023.`, 註：…
pub(crate) fn is_remark(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '（', '[']);
    let behind = label(bare, Kind::NoteHeading, true).or_else(|| label(bare, Kind::Remark, true));
    behind.is_some_and(|words| words < bare.len())
}

/// Whether a line is the heading of notes that stand below the names, to which no mark leads.
pub(crate) fn heads_notes(text: &str, next: &str) -> bool {
    (pairs::is_one(text, Kind::NoteHeading) || pairs::is_one(text, Kind::Remark))
        && (is_sentence(next) || ends_sentence(next) || is_unmarked_note(next))
}

/// Whether a line is a note below the names to which no mark leads: `1 See the report of 2017, at 108.`
pub(crate) fn is_unmarked_note(text: &str) -> bool {
    let words = numbered_note(text).and_then(|(_, at)| text.get(at..));
    let is_behind = text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains('\t');
    let has_year = |words: &str| {
        let mut numbers = words.split(|c: char| !c.is_ascii_digit());
        numbers.any(|number| number.len() == 4 && number.starts_with(['1', '2']))
    };
    let cites =
        |words: &str| has_year(words) || words.contains("http") || words.starts_with("See ");
    is_behind && words.is_some_and(|words| ends_sentence(words) && cites(words))
}
