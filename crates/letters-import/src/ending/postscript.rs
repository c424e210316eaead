//! What stands below the names and belongs to the letter: enclosures, a word that is added, notes without a mark.

use crate::words;
use crate::words::shape::ends_sentence;
use crate::words::signs::numbered_note;

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
    BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning))
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
