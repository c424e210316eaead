//! What stands in a source, as written.

use std::borrow::Cow;

use crate::shorten::shorten;

/// The first word or sign of a source, shortened; nothing at its end.
pub(super) fn first_word(source: &[u8]) -> Option<String> {
    let text = first_text(source);
    let first = text.chars().next()?;
    let letters = text.chars().take_while(char::is_ascii_alphanumeric).count();
    Some(shorten(&text[..letters.max(first.len_utf8())]))
}

/// As much of a source as a message may need.
pub(super) fn first_text(source: &[u8]) -> Cow<'_, str> {
    const ENOUGH: usize = 200;
    String::from_utf8_lossy(&source[..source.len().min(ENOUGH)])
}

/// The bytes up to the first one that is no part of UTF-8.
///
/// The standard library's `from_utf8` would do it faster, and cost the program twice the bytes.
pub(super) fn first_valid(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// The length of an escape such as `\u00e9`.
pub(super) const ESCAPE: usize = 6;

/// Where in a string, as written, the first escape stands that is half a character.
pub(super) fn lone_surrogate(written: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < written.len() {
        at += match (written[at], code_unit(&written[at..])) {
            (b'\\', Some(0xD800..=0xDBFF)) => match code_unit(&written[at + ESCAPE..]) {
                Some(0xDC00..=0xDFFF) => 2 * ESCAPE,
                _ => return Some(at),
            },
            (b'\\', Some(0xDC00..=0xDFFF)) => return Some(at),
            (b'\\', _) => 2,
            _ => 1,
        };
    }
    None
}

/// The UTF-16 code unit for which an escape stands, if the text begins with such an escape.
fn code_unit(written: &[u8]) -> Option<u16> {
    let digits = written.strip_prefix(b"\\u")?.get(..4)?;
    digits.iter().try_fold(0, |unit, digit| {
        char::from(*digit).to_digit(16).map(|digit| unit << 4 | digit as u16)
    })
}

/// The text for which a string stands, all of whose escapes are right.
pub(super) fn unescaped(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let (character, length) = match code_unit(escape.as_bytes()) {
            Some(high @ 0xD800..=0xDBFF) => {
                let low = code_unit(&escape.as_bytes()[ESCAPE..]).unwrap_or_default();
                let bits = u32::from(high & 0x3FF) << 10 | u32::from(low & 0x3FF);
                (0x10000 + bits, 2 * ESCAPE)
            }
            Some(unit) => (u32::from(unit), ESCAPE),
            None => (named(escape.as_bytes()[1]), 2),
        };
        text.extend(char::from_u32(character));
        rest = &escape[length..];
    }
    text.push_str(rest);
    text
}

/// The character of an escape of two signs.
fn named(sign: u8) -> u32 {
    u32::from(match sign {
        b'b' => b'\x08',
        b'f' => b'\x0c',
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        itself => itself,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_characters_are_found_where_their_escape_begins() {
        for (written, at) in [
            (r"a\\ud83d", None),
            (r"\\ud83d\ude00", Some(7)),
            (r"\ud83d\ude00\uDE00", Some(12)),
            (r"\ud83d\ud83d\ude00", Some(0)),
            (r"\u0041\uD83D", Some(6)),
            (r"\ud83", None),
        ] {
            assert_eq!(lone_surrogate(written.as_bytes()), at, "{written}");
        }
    }

    #[test]
    fn escapes_stand_for_characters() {
        let written = r#"\"\\\/\b\f\n\r\t \u6587é\uD83D\uDE00x"#;
        assert_eq!(unescaped(written), "\"\\/\u{8}\u{c}\n\r\t 文é😀x");
    }

    #[test]
    fn messages_quote_a_word_or_a_sign() {
        assert_eq!(first_word(b"NaN, 1").as_deref(), Some("NaN"));
        assert_eq!(first_word("，x".as_bytes()).as_deref(), Some("，"));
        assert_eq!(first_word(b""), None);
    }
}
