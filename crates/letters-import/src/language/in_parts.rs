//! Lines of several parts, of which each may say the same in two languages: `Dora Ling / 凌多拉, Co-chair / 聯席主席`.

use crate::language::pairs;
use crate::language::script::is_han;

/// What divides the parts of a line, the plainest first.
const DIVIDERS: [&str; 7] = ["\t", " | ", " – ", " — ", "  ", ", ", "，"];

/// Divides a part that says the same twice.
type Split = fn(&str) -> Option<[&str; 2]>;

/// What a line says in Latin letters, and what it says in Han characters, if parts of it say the same in both. A name
/// that has but one form is that of both.
pub(crate) fn in_parts(text: &str) -> Option<[String; 2]> {
    halves(text, |part| pairs::split(part).map(|pair| [pair.latin, pair.han]))
}

/// What a line says before and behind the strokes in its parts, in two languages of one script: `Ana Roy, présidente /
/// Chair, Amis / Friends`. A stroke between two that are whole divides the line.
pub(crate) fn in_strokes(text: &str) -> Option<[String; 2]> {
    let (_, behind) = text.split_once(" / ").filter(|_| !text.contains(is_han))?;
    if behind.contains(", ") && !behind.contains(" / ") {
        return None;
    }
    halves(text, |part| part.split_once(" / ").map(|(one, other)| [one, other]))
}

/// The halves of a line of several parts.
fn halves(text: &str, split: Split) -> Option<[String; 2]> {
    let (text, aside) = with_aside(text);
    let mut parts = divide(text);
    if parts.len() < 2 && aside.is_none() {
        return None;
    }
    parts.extend(aside.map(|aside| (" (", aside)));
    let has_han = text.contains(is_han) || parts.iter().any(|(_, part)| part.contains(is_han));
    let (mut latin, mut han) = (String::new(), String::new());
    let mut in_two = 0;
    for (place, (divider, part)) in parts.iter().enumerate() {
        let [one, other] = match split(part) {
            Some(halves) => {
                in_two += usize::from(place > 0);
                halves
            }
            None if place == 0 || !has_han => [*part, *part],
            None if part.contains(is_han) => ["", *part],
            None => [*part, ""],
        };
        add(&mut latin, divider, one);
        add(&mut han, divider, other);
    }
    (in_two > 0).then_some([latin, han])
}

/// Adds a part, with the sign that divides it from those before.
fn add(said: &mut String, divider: &str, part: &str) {
    if part.is_empty() {
        return;
    }
    if !said.is_empty() {
        said.push_str(divider);
    }
    said.push_str(part);
    if divider == " (" {
        said.push(')');
    }
}

/// The parts of a text outside of brackets, each with the sign before it.
fn divide(text: &str) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut sign) = (0_usize, 0, "");
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let rest = text.get(at..).unwrap_or_default();
        let divider = DIVIDERS.into_iter().find(|divider| rest.starts_with(divider));
        if let Some(divider) = divider.filter(|_| depth == 0 && at >= start) {
            parts.push((sign, text.get(start..at).unwrap_or_default().trim()));
            (start, sign) = (at + divider.len(), divider);
        }
    }
    parts.push((sign, text.get(start..).unwrap_or_default().trim()));
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

/// A text, and what it says in both languages in brackets at its end: `Mara Lin 林小明 (Chair 主席)`.
fn with_aside(text: &str) -> (&str, Option<&str>) {
    let inner = text.trim_end().strip_suffix([')', '）']);
    let divided = inner.and_then(|inner| inner.rsplit_once(['(', '（']));
    match divided.filter(|(before, aside)| !before.is_empty() && pairs::split(aside).is_some()) {
        Some((before, aside)) => (before.trim_end(), Some(aside)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_divided() {
        for (text, latin, han) in [
            ("Dora Ling / 凌多拉, Co-chair / 聯席主席", "Dora Ling, Co-chair", "凌多拉, 聯席主席"),
            (
                "Dora Ling, Chair 主席, Pier Union 碼頭工會",
                "Dora Ling, Chair, Pier Union",
                "Dora Ling, 主席, 碼頭工會",
            ),
            ("Dora Ling 凌多拉（Chair 主席）", "Dora Ling (Chair)", "凌多拉 (主席)"),
        ] {
            assert_eq!(in_parts(text), Some([latin.to_owned(), han.to_owned()]), "{text}");
        }
        assert_eq!(
            in_strokes("Ana Roy, présidente / Chair, Amis / Friends"),
            Some(["Ana Roy, présidente, Amis".to_owned(), "Ana Roy, Chair, Friends".to_owned()])
        );
        assert_eq!(in_strokes("Ana Roy, présidente / Ana Roy, Chair"), None);
        for none in ["Dora Ling 凌多拉, Chair", "Dora Ling / 凌多拉", "Dora Ling, Chair", ""]
        {
            assert_eq!(in_parts(none), None, "{none}");
        }
    }
}
