//! Texts from bundles, as messages quote them.

use std::fmt::Write as _;

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

/// Whether a character shows, and shows in its place: no control, no direction, nothing invisible.
fn is_visible(character: char) -> bool {
    !matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
