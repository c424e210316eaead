//! Texts from bundles, as messages quote them.

use std::fmt::Write as _;

use letters_model::is_invisible;

/// The first 40 characters of a text, what cannot be seen written as escapes.
pub(crate) fn shorten(text: &str) -> String {
    const MOST: usize = 40;
    let mut short = String::new();
    for (index, character) in text.chars().enumerate() {
        if index == MOST {
            short.push('…');
            break;
        }
        if is_visible(character) {
            short.push(character);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(short, "\\u{{{:x}}}", u32::from(character));
        }
    }
    short
}

/// Whether a character shows, and shows in its place: no white space but the common one.
fn is_visible(character: char) -> bool {
    !is_invisible(character) && !matches!(character, '\t' | '\n' | '\u{a0}')
}
