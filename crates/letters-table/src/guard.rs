//! Cells that spreadsheets would take for something else than text.

use std::borrow::Cow;

/// The sign that keeps a cell text, as those who open a spreadsheet know it.
const GUARD: char = '\'';

/// A cell as it is written: what would be a formula, a number or a date has an apostrophe before it.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text.trim_start_matches(GUARD)) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a cell that was written so, or was typed without an apostrophe.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(text) if needs_guard(text.trim_start_matches(GUARD)) => text,
        _ => cell,
    }
}

fn needs_guard(text: &str) -> bool {
    // OWASP's list of what begins a formula, with the full-width forms that some programs accept.
    let begins_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    begins_formula || is_value(text)
}

/// Whether a spreadsheet would make the text a number, a date or a truth value.
fn is_value(text: &str) -> bool {
    let text = text.trim();
    let is_part = |c: char| c.is_ascii_digit() || " .,:/-%$€£¥'eE年月日".contains(c);
    let is_word = |word: &str| text.eq_ignore_ascii_case(word);
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(is_part)
        || is_word("true")
        || is_word("false")
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
            "007",
            "2026年1月9日",
            "TRUE",
            "'=x",
            "''-x",
            "12%",
        ] {
            assert!(guarded(text).starts_with('\''), "{text}");
            assert_eq!(unguarded(&guarded(text)), text);
        }
        for text in ["", "'", "Dear", "'tis", "1 ship", "文", "''", "e"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
        assert_eq!(unguarded("-x"), "-x");
    }
}
