//! What stands in a source, as written.

use std::borrow::Cow;

use crate::problem::Expected;
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

/// How many bytes stand for themselves within a string: all before a quotation mark, a backslash or a
/// control character. Eight are looked at together.
fn plain_length(bytes: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let eight = u64::from_le_bytes(*eight);
        // A byte's highest bit shows that it was less than what was taken from it: that much is true
        // of the lowest such byte, and one is all that is asked for.
        let quotation = (eight ^ (EACH * 0x22)).wrapping_sub(EACH);
        let backslash = (eight ^ (EACH * 0x5c)).wrapping_sub(EACH);
        let control = eight.wrapping_sub(EACH * 0x20);
        if (quotation | backslash | control) & !eight & (EACH * 0x80) != 0 {
            break;
        }
        at += 8;
    }
    let is_plain = |byte: &&u8| !matches!(**byte, 0..0x20 | b'"' | b'\\');
    at + bytes[at..].iter().take_while(is_plain).count()
}

/// The length of a string up to the quotation mark that ends it, whether it has escapes, and, if it does not
/// end there, what is missing.
pub(super) fn string_length(bytes: &[u8]) -> (usize, bool, Option<Expected>) {
    let (mut at, mut has_escapes) = (0, false);
    loop {
        at += plain_length(&bytes[at..]);
        let missing = match bytes.get(at) {
            Some(b'"') => None,
            Some(b'\\') => {
                has_escapes = true;
                match escape_length(&bytes[at..]) {
                    Ok(length) => {
                        at += length;
                        continue;
                    }
                    Err((length, expected)) => {
                        at += length;
                        Some(expected)
                    }
                }
            }
            Some(_) => Some(Expected::EscapedControl),
            None => Some(Expected::StringEnd),
        };
        return (at, has_escapes, missing);
    }
}

/// The length of an escape; of a wrong one, how much of it is right and what is missing then.
fn escape_length(written: &[u8]) -> Result<usize, (usize, Expected)> {
    match written.get(1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(2),
        Some(b'u') => {
            let digits = written[2..].iter().take(4).take_while(|byte| byte.is_ascii_hexdigit());
            match 2 + digits.count() {
                ESCAPE => Ok(ESCAPE),
                length if length == written.len() => Err((length, Expected::StringEnd)),
                length => Err((length, Expected::HexDigit)),
            }
        }
        Some(_) => Err((1, Expected::Escape)),
        None => Err((1, Expected::StringEnd)),
    }
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
    fn what_stands_for_itself_is_counted_up_to_the_first_byte_that_does_not() {
        for plain in ["", "a", "long enough", "信件 é 信件信件信件", "\u{80}\u{7f} !#[]"] {
            assert_eq!(plain_length(plain.as_bytes()), plain.len());
            for end in ["\"", "\\", "\n", "\0", "\u{1f}"] {
                let whole = format!("{plain}{end}more than eight bytes\"");
                assert_eq!(plain_length(whole.as_bytes()), plain.len(), "{whole:?}");
            }
        }
    }

    #[test]
    fn messages_quote_a_word_or_a_sign() {
        assert_eq!(first_word(b"NaN, 1").as_deref(), Some("NaN"));
        assert_eq!(first_word("，x".as_bytes()).as_deref(), Some("，"));
        assert_eq!(first_word(b""), None);
    }
}
