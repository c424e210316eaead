//! Words that close a letter though no list of formulas has them: `Until the lamps are lit again,`.

use crate::dates;
use crate::head::greeting::is_salutation;
use crate::head::postal::is_address;
use crate::language::pairs;
use crate::language::script::Tally;
use crate::lists::list_heads::says_all;
use crate::words::Kind;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::words::signs::{bullet, label};

/// The most words, or Han characters, of such a line.
const MOST: usize = 14;

/// Whether a line closes a letter in its own words: few of them, with a comma behind, below the end of a passage and
/// above a line that says no sentence.
pub(crate) fn closes_in_own_words(text: &str, before: &str, next: &str) -> bool {
    let tally = Tally::new(text);
    let is_short = if tally.han > tally.latin {
        (2..=MOST).contains(&tally.han) && text.ends_with(['，', ','])
    } else {
        // `Sincerly,`
        let is_slip = tally.latin == 1 && text.ends_with("ly,") && text.len() <= 16;
        (is_slip || (2..=9).contains(&tally.latin))
            && text.ends_with(',')
            && text.starts_with(char::is_uppercase)
            // Nothing but the comma at the end divides it.
            && text.matches(',').count() <= 2
    };
    let is_else = if text.ends_with('，') {
        is_no_formula(text)
    } else {
        names(text) || is_no_formula(text)
    };
    // What only goes on in the next line is no formula.
    let goes_on = next.starts_with(char::is_lowercase)
        || is_sentence(next)
        || ends_sentence(next)
        || bullet(next).is_some()
        || next.ends_with([',', '，']) && !is_person(next);
    is_short && !is_else && !next.is_empty() && !goes_on && ends_sentence(before)
}

/// Whether a line closes a letter in its own words without any sign behind: what stands apart below the end of a passage
/// and right above the names.
pub(crate) fn parts_in_own_words(text: &str, before: &str) -> bool {
    let tally = Tally::new(text);
    let is_short = if tally.han > tally.latin {
        (2..=10).contains(&tally.han) && !text.contains(['，', '：', '、'])
    } else {
        (2..=7).contains(&tally.latin)
            && text.split(' ').any(|word| word.starts_with(char::is_lowercase))
    };
    is_short
        && !ends_sentence(text)
        && ends_sentence(before)
        && !names(text)
        && !is_no_formula(text)
}

/// Whether a line says who someone is.
fn names(text: &str) -> bool {
    is_person(text) || is_organization(text) || is_position(text) || says_all(text)
}

/// Whether a line is plainly something else.
fn is_no_formula(text: &str) -> bool {
    is_address(text)
        || is_salutation(text)
        || bullet(text).is_some()
        || dates::find(text).is_some()
        || label(text, Kind::Copies, true).is_some()
        || [Kind::Signatories, Kind::SignatoryGroup, Kind::Endorsers, Kind::Country, Kind::City]
            .iter()
            .any(|kind| pairs::is_one(text, *kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_words_close_above_a_name() {
        let before = "We ask you to open the market again.";
        for text in [
            "Until the lamps are lit again,",
            "In our stalls and kitchens,",
            "守著燈火，",
            "Sincerly,",
        ] {
            assert!(closes_in_own_words(text, before, "Ada Fong"), "{text}");
        }
        for (text, next) in [
            ("Tom Reed,", "Ada Fong"),
            ("12 Quay Street,", "Porthaven"),
            ("Until the lamps are lit again,", "we stay in our stalls."),
            ("Chair of the Guild,", "Harbour Link"),
            ("Row on, row on, row on,", "Row on the water"),
        ] {
            assert!(!closes_in_own_words(text, before, next), "{text}");
        }
    }
}
