//! The words of a source, by which words that the end of a line divides are recognized.

use crate::source::line::Line;
use crate::words::plain;

/// The words of a source.
pub(crate) struct Vocabulary {
    text: String,
}

impl Vocabulary {
    /// Those of all lines.
    pub fn new(lines: &[Line]) -> Vocabulary {
        let all: Vec<String> = lines.iter().map(|line| plain(&line.text)).collect();
        Vocabulary { text: all.join(" \n ") }
    }

    /// Whether two parts are one word: the source has it elsewhere, or the first is none that stands before hyphens.
    pub fn has(&self, begun: &str, rest: &str) -> bool {
        const BEFORE_HYPHENS: [&str; 26] = [
            "self", "non", "well", "co", "pre", "anti", "pro", "multi", "long", "short", "high",
            "low", "ex", "semi", "cross", "post", "so", "vice", "half", "all", "ever", "far",
            "full", "hard", "ill", "mid",
        ];
        let (begun, word) = (plain(begun), plain(&[begun, rest].concat()));
        let known = |word: &str| {
            self.text.match_indices(word).any(|(at, _)| {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
                !letter(self.text[..at].chars().next_back())
                    && !letter(self.text[at + word.len()..].chars().next())
            })
        };
        known(&word) || !BEFORE_HYPHENS.contains(&begun.as_str())
    }
}
