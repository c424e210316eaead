//! Those to whom an official letter goes, where it names them twice: above its text behind 受文者 and below it behind 正本.

use crate::names::naming::folded;
use crate::source::line::Line;
use crate::words::signs::label;
use crate::words::{self, Kind};

/// The lines that say of those to whom a letter goes no more than another one does: behind 正本 the same as behind
/// 受文者, or there one of several, or in place of any that they stand below.
pub(crate) fn said_twice(lines: &[Line]) -> Vec<usize> {
    let names_of = |kind| -> Vec<(usize, Vec<String>)> {
        let named = |(at, line): (usize, &Line)| Some((at, names(&line.text, kind)?));
        lines.iter().enumerate().filter_map(named).collect()
    };
    let (above, below) = (names_of(Kind::To), names_of(Kind::Original));
    let are_in = |names: &[String], others: &[(usize, Vec<String>)]| {
        others.iter().any(|(_, other)| names.iter().all(|name| other.contains(name)))
    };
    let (again, others): (Vec<_>, Vec<_>) =
        below.into_iter().partition(|(_, names)| are_in(names, &above));
    let is_less = |names: &[String]| are_in(names, &others) || is_as_below(names);
    let one_of_several =
        above.into_iter().filter(|(_, names)| !others.is_empty() && is_less(names));
    let mut all: Vec<usize> = again.into_iter().chain(one_of_several).map(|(at, _)| at).collect();
    all.sort_unstable();
    all
}

/// Those whom the words behind 正本 or 正本送 name.
pub(crate) fn each(text: &str) -> impl Iterator<Item = &str> {
    let words = label(text, Kind::Original, true).and_then(|at| text.get(at..));
    let parts = words.unwrap_or_default().split(['、', '；', ';']).map(str::trim);
    parts.filter(|part| part.contains(char::is_alphanumeric))
}

/// Whether a line only points to the lines below: 受文者：如正本.
fn is_as_below(names: &[String]) -> bool {
    matches!(names, [only] if words::is_one(only, Kind::AsBelow))
}

/// The names behind a label, as they are compared; nothing if the line has none.
fn names(text: &str, kind: Kind) -> Option<Vec<String>> {
    let words = text.get(label(text, kind, true)?..)?;
    if words::is_one(words, Kind::AsBelow) {
        return Some(vec![words.to_owned()]);
    }
    let parts = words.split(['、', '；', ';']).map(folded);
    let names: Vec<String> = parts.filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn one_of_two_lines_says_all() {
        let twice = |text: &str| {
            said_twice(&read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap())
        };
        assert_eq!(twice("受文者：環境部\n說明：\n正本：環境部\n副本：農業部"), [2]);
        assert_eq!(twice("受文者：環境部\n說明：\n正本：環境部、農業部"), [0]);
        assert_eq!(twice("受文者：如正、副本\n說明：\n正本：環境部、農業部"), [0]);
        assert_eq!(twice("受文者：環境部\n說明：\n正本：農業部"), [0; 0]);
        assert_eq!(each("正本：環境部、農業部").collect::<Vec<_>>(), ["環境部", "農業部"]);
    }
}
