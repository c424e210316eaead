//! Stretches of text: plain words, which need no folding but of their case, and what stands between them.

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stretch<'a> {
    /// A word of ASCII letters and digits that is a term by itself, whatever stands around it.
    Word(&'a [u8]),
    /// Anything else. Folded alone it has the terms that it has within the text.
    Text(&'a str),
}

/// The stretches of a text, each with where it begins.
pub(crate) fn stretches(text: &str) -> impl Iterator<Item = (usize, Stretch<'_>)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let at = start;
        let bytes = rest.as_bytes();
        if let Some((length, end)) = plain_word(bytes) {
            start += end;
            return Some((at, Stretch::Word(&bytes[..length])));
        }
        let mut end = 1;
        while end < bytes.len() && (bytes[end - 1] != b' ' || plain_word(&bytes[end..]).is_none()) {
            end += 1;
        }
        start += end;
        Some((at, Stretch::Text(&rest[..end])))
    })
}

/// The length of the plain word with which a text begins, if it does, and where what follows it begins. It
/// ends at a space or at the end of the text, with at most one sign before that.
fn plain_word(text: &[u8]) -> Option<(usize, usize)> {
    let length = text.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let is_end = |at: usize| matches!(text.get(at), None | Some(b' '));
    let has_sign = matches!(text.get(length), Some(b',' | b'.' | b';' | b':'));
    match length {
        0 => None,
        _ if is_end(length) => Some((length, length + 1)),
        _ if has_sign && is_end(length + 1) => Some((length, length + 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, stretches};
    use crate::fold::Folded;
    use crate::term::{Term, spell, terms};

    /// The words and pairs of a text with where they begin, by its stretches.
    fn in_stretches(text: &str) -> Vec<(usize, String, u8)> {
        let mut found = Vec::new();
        for (start, stretch) in stretches(text) {
            match stretch {
                Stretch::Word(word) => {
                    let word = String::from_utf8_lossy(word).to_ascii_lowercase();
                    found.push((start, word, 0));
                }
                Stretch::Text(text) => {
                    let alone = at_once(text).into_iter();
                    found.extend(alone.map(|(at, term, form)| (start + at, term, form)));
                }
            }
        }
        found
    }

    fn at_once(text: &str) -> Vec<(usize, String, u8)> {
        let folded = Folded::new(text);
        let spelt = |term| match term {
            Term::Word(word) => {
                let mut spelt = Vec::new();
                spell(word, &mut spelt);
                String::from_utf8_lossy(&spelt).into_owned()
            }
            Term::Pair(first, second) => format!("{first}{second}"),
        };
        let found = terms(&folded);
        found.map(|one| (one.characters[0].start as usize, spelt(one.term), one.form)).collect()
    }

    #[test]
    fn plain_words_are_stretches() {
        let found: Vec<_> = stretches("Dear Prime Minister, it’s 2026. 中文").collect();
        let word = |word: &'static str| Stretch::Word(word.as_bytes());
        let expected = [
            (0, word("Dear")),
            (5, word("Prime")),
            (11, word("Minister")),
            (21, Stretch::Text("it’s ")),
            (28, word("2026")),
            (34, Stretch::Text("中文")),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn terms_are_the_same_in_stretches_and_at_once() {
        // Words, signs and spaces of all kinds, each followed by each and by each.
        let parts = [
            "a", "He", "1", "000", "中", "文", " ", "  ", ",", ".", "’", "'", "s", "-", "é",
            "e\u{301}", "\u{301}", "·", "，", "U", "(", "l", "\u{200b}", "\n", "ß", ";",
        ];
        for first in parts {
            for second in parts {
                for third in parts {
                    for last in ["", "N", " b", "000 c", ". 文"] {
                        let text = format!("x {first}{second}{third}{last}");
                        assert_eq!(in_stretches(&text), at_once(&text), "{text:?}");
                    }
                }
            }
        }
    }
}
