//! Characters that nobody sees.

/// Whether a character does not show, or turns the direction of what stands beside it: controls other
/// than tab and line feed, format characters, tags, and fillers.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::is_invisible;

    #[test]
    fn what_is_read_is_visible() {
        assert!("Béatrice, 鄭敬基\t\n\u{a0}— ﷺ e\u{301}".chars().all(|each| !is_invisible(each)));
        assert!("\u{202e}\u{200b}\u{e0041}\u{feff}\u{ad}\u{1b}".chars().all(is_invisible));
    }
}
