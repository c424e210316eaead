//! The numbers that a text states, in digits and in words.

mod english;
mod han;
mod scale;

use std::ops::Range;

use letters_model::Tag;

use scale::Unit;

/// A number that a text states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its value in digits, `1000` or `3.5`, however the text writes it.
    pub value: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether a translation would state it too; `both` may well be left out.
    pub is_sure: bool,
}

impl Number {
    fn new(value: u64, range: Range<usize>) -> Number {
        Number { value: value.to_string(), range, is_sure: true }
    }
}

/// The numbers of a text in its order. What may be no number, such as `one` or 一 alone, is left out.
pub(crate) fn numbers(text: &str, language: &Tag) -> Vec<Number> {
    let is_han = matches!(language.primary_language(), "zh" | "yue" | "ja");
    let mut found = in_digits(text, is_han);
    if is_han {
        found.extend(han::numbers(text));
    } else if language.primary_language() == "en" {
        found.extend(english::numbers(text));
        found.extend(english::months(text));
    }
    found.sort_by_key(|number| number.range.start);
    found.dedup_by(|later, earlier| later.range.start < earlier.range.end);
    found
}

/// A full-width digit or a plain one.
fn digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => character.to_digit(10),
    }
}

/// `1,000`, `3.5`, `20th`, and in Chinese `10萬`.
fn in_digits(text: &str, is_han: bool) -> Vec<Number> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let (mut at, mut found) = (0, Vec::new());
    while at < characters.len() {
        let is_number = digit(characters[at].1).is_some()
            && (at == 0 || is_han || !characters[at - 1].1.is_ascii_alphabetic());
        if !is_number {
            // In `G20` stands no number.
            let is_in_word = digit(characters[at].1).is_some();
            at += 1;
            while is_in_word && digit_at(&characters, at) {
                at += 1;
            }
            continue;
        }
        let (start, mut value) = (characters[at].0, String::new());
        while let Some((_, character)) = characters.get(at) {
            let next = characters.get(at + 1).and_then(|(_, next)| digit(*next));
            let groups = || {
                (1..4).all(|ahead| digit_at(&characters, at + ahead))
                    && !digit_at(&characters, at + 4)
            };
            match (digit(*character), character) {
                (Some(digit), _) => value.extend(char::from_digit(digit, 10)),
                (None, '.') if next.is_some() && !value.contains('.') => value.push('.'),
                (None, ',' | '，') if groups() && !value.contains('.') => {}
                _ => break,
            }
            at += 1;
        }
        let mut end = characters.get(at).map_or(text.len(), |(end, _)| *end);
        let rest = &text[end..];
        let unit = if is_han { scale::han(rest) } else { scale::english(rest) };
        if let Some(Unit { zeros, length }) = unit {
            value = scale::scaled(&value, zeros);
            end += length;
            while characters.get(at).is_some_and(|(start, _)| *start < end) {
                at += 1;
            }
        }
        let value = scale::plain(&value);
        found.push(Number { value, range: start..end, is_sure: true });
    }
    found
}

fn digit_at(characters: &[(usize, char)], at: usize) -> bool {
    characters.get(at).is_some_and(|(_, character)| digit(*character).is_some())
}

/// The words of a text, and its numbers in digits.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        at = start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str, tag: &str) -> Vec<String> {
        let found = numbers(text, &Tag::parse(tag).unwrap());
        found.into_iter().map(|number| number.value).collect()
    }

    #[test]
    fn english_numbers_in_digits_and_words() {
        let of = |text| values(text, "en");
        assert_eq!(of("nine letters, 1,000 people and 3.5 years"), ["9", "1000", "3.5"]);
        assert_eq!(of("twenty-one or three hundred and five thousand"), ["21", "305000"]);
        assert_eq!(of("on January 9, 2026, one of the most"), ["1", "9", "2026"]);
        assert_eq!(of("in March they march; the 20th of May"), ["20"]);
        assert_eq!(of("May 5"), ["5", "5"]);
        assert_eq!(of("two, three"), ["2", "3"]);
        assert_eq!(of("hundreds; a hundred; G20 and Bill C59"), [""; 0]);
        assert_eq!(
            of("3.5 million, 1 million, 1.41% and 2 billion"),
            ["3500000", "1000000", "1.41", "2000000000"]
        );
        assert_eq!(of("one million, two thousand"), ["1000000", "2000"]);
    }

    #[test]
    fn chinese_numbers_in_digits_and_characters() {
        let of = |text| values(text, "zh-Hant");
        assert_eq!(of("2026年1月9日，十個組織"), ["2026", "1", "9", "10"]);
        assert_eq!(of("二〇二六年，一百零五人，兩個月，３０％"), ["2026", "105", "2", "30"]);
        assert_eq!(of("10萬人，三十萬封"), ["100000", "300000"]);
        assert_eq!(of("一眾成員，第三次，數百萬人，四川，統一，一個，一一清點，二三人"), [""; 0]);
        assert_eq!(of("１,０００人"), ["1000"]);
        assert_eq!(
            of("三百五十萬，3.5萬，一百萬，20億"),
            ["3500000", "35000", "1000000", "2000000000"]
        );
        assert_eq!(of("百分之一點四一，百分之五，二點五倍"), ["1.41", "5", "2.5"]);
        assert_eq!(of("下午三點二十分，三點五分"), ["20"]);
        assert_eq!(of("三番四次，萬一，千方百計，四面八方，三三兩兩"), [""; 0]);
        assert_eq!(of("買了一打，兩打。一打開"), ["12", "24"]);
    }
}
