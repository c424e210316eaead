//! What multiplies a number in digits: `million`, 萬.

/// A word or a character that multiplies the number before it.
pub(super) struct Unit {
    /// How many zeros it adds.
    pub zeros: usize,
    /// Its bytes, with the space before it.
    pub length: usize,
}

/// The unit with which a Chinese text goes on behind digits.
pub(super) fn han(rest: &str) -> Option<Unit> {
    let unit = rest.chars().next()?;
    let zeros = match unit {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '萬' | '万' => 4,
        '億' | '亿' => 8,
        _ => return None,
    };
    Some(Unit { zeros, length: unit.len_utf8() })
}

/// The unit with which an English text goes on behind digits.
pub(super) fn english(rest: &str) -> Option<Unit> {
    let word = rest.trim_start_matches([' ', '\u{a0}', '-']);
    let space = rest.len() - word.len();
    let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    let zeros = match word[..end].to_ascii_lowercase().as_str() {
        "hundred" => 2,
        "thousand" => 3,
        "million" => 6,
        "billion" => 9,
        _ => return None,
    };
    (space > 0).then_some(Unit { zeros, length: space + end })
}

/// A number in digits with so many zeros more: its point moves.
pub(super) fn scaled(value: &str, zeros: usize) -> String {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let moved: String = part.chars().chain(std::iter::repeat('0')).take(zeros).collect();
    match part.get(zeros..).filter(|rest| !rest.is_empty()) {
        Some(rest) => format!("{whole}{moved}.{rest}"),
        None => format!("{whole}{moved}"),
    }
}

/// A number in digits without zeros that say nothing.
pub(super) fn plain(value: &str) -> String {
    let value = match value.contains('.') {
        true => value.trim_end_matches('0').trim_end_matches('.'),
        false => value,
    };
    let plain = value.trim_start_matches('0');
    match plain.is_empty() || plain.starts_with('.') {
        true => format!("0{plain}"),
        false => plain.to_owned(),
    }
}
