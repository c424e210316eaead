//! Cells that spreadsheets would take for something else than text.

use std::borrow::Cow;

use letters_model::ENGLISH_MONTHS;

/// The sign that keeps a cell text, as those who open a spreadsheet know it. Some programs take the first
/// one away, and some leave it.
const GUARD: char = '\'';

/// A cell as it is written: what would be a formula, a number or a date has an apostrophe before it.
/// Apostrophes with which a text begins itself are doubled, so that it is the same text whether the first
/// one is taken away or not.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    let body = text.trim_start_matches(GUARD);
    let own = text.len() - body.len();
    match 2 * own + usize::from(needs_guard(body)) {
        0 => Cow::Borrowed(text),
        count => Cow::Owned(GUARD.to_string().repeat(count) + body),
    }
}

/// The text of a cell that was written so, or was typed without an apostrophe.
pub(crate) fn unguarded(cell: &str) -> &str {
    let body = cell.trim_start_matches(GUARD);
    let found = cell.len() - body.len();
    let own = if needs_guard(body) { found / 2 } else { found.div_ceil(2) };
    // An apostrophe is one byte.
    cell.get(found - own..).unwrap_or(body)
}

fn needs_guard(text: &str) -> bool {
    // OWASP's list of what begins a formula, with the full-width forms that some programs accept.
    let begins_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    begins_formula || is_value(text)
}

/// Whether a spreadsheet would make the text a number, a date, a time or a truth value.
fn is_value(text: &str) -> bool {
    let text = text.trim();
    let is_truth = ["true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word));
    let is_sign = |c: char| c.is_ascii_digit() || " .,:/-+%()$€£¥'年月日時分秒上下午".contains(c);
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let is_plain = text.chars().all(|c| c.is_ascii_alphabetic() || is_sign(c));
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    is_truth || has_digit && is_plain && words.all(is_word_of_values)
}

/// Whether a word can stand in a number, a date or a time: those of English, which spreadsheets in all
/// languages understand.
fn is_word_of_values(word: &str) -> bool {
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const OTHERS: [&str; 8] = ["e", "am", "pm", "st", "nd", "rd", "th", "sept"];
    let is_it = |other: &&str| other.eq_ignore_ascii_case(word);
    let begins = |name: &&str| name.get(..word.len()).is_some_and(|start| is_it(&start));
    OTHERS.iter().any(is_it) || word.len() >= 3 && ENGLISH_MONTHS.iter().chain(&DAYS).any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_numbers_and_dates_stay_text() {
        for text in [
            "=1+1",
            "+1",
            "-x",
            "@x",
            "＝1",
            "2009-12-01",
            "1e5",
            "1e+5",
            "007",
            "2026年1月9日",
            "TRUE",
            "12%",
            "(12)",
            "January 9, 2026",
            "Jan 5",
            "4 March",
            "March 2026",
            "Sept. 3",
            "Mar-09",
            "10:00 AM",
            "Friday, 9 January 2026",
            "3rd May",
        ] {
            assert!(guarded(text).starts_with('\''), "{text}");
            assert_eq!(unguarded(&guarded(text)), text);
            // As it is typed, and as a program leaves it that takes the apostrophe away.
            assert_eq!(unguarded(text), text);
        }
        for text in ["", "Dear", "1 ship", "文", "e", "May we ask", "3 Marches", "May", "第3條"]
        {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }

    #[test]
    fn apostrophes_of_the_text_survive_programs_that_drop_or_keep_the_first() {
        for text in ["'tis", "''quoted''", "'", "'''", "'=x", "''-x", "'2026", "=x", "'90s"] {
            let written = guarded(text);
            assert_eq!(unguarded(&written), text, "kept: {written}");
            assert_eq!(unguarded(&written[1..]), text, "dropped: {written}");
        }
        assert_eq!(unguarded("'tis"), "'tis");
    }
}
