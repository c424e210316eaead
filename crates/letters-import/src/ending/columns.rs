//! Names that stand side by side, as in the columns of a page.

use crate::ending::people::SignatureLine;
use crate::ending::said::{is_short_name, person_and_details};
use crate::source::layout::cells;
use crate::words::shape::{is_person, is_position};

/// Lines one after the other: where a line names someone in each of its columns, each column by itself,
/// with the offices and organizations that stand below the names in the same columns.
pub(crate) fn columns<'a>(lines: &[SignatureLine<'a>]) -> Vec<SignatureLine<'a>> {
    let mut all = Vec::new();
    let mut rest = lines;
    while let Some((first, below)) = rest.split_first() {
        let names = parts(first.text);
        rest = below;
        let next = below.first().map(|line| parts(line.text)).unwrap_or_default();
        // Names of no family that is known stand above their offices.
        let hold = next.len() == names.len()
            && names.iter().all(|name| is_short_name(name))
            && next.iter().all(|office| is_position(office));
        if names.len() < 2 || !are_names(&names) && !hold {
            all.push(*first);
            continue;
        }
        let goes_on = |line: &&SignatureLine<'_>| {
            let said = parts(line.text);
            !line.gap && said.len() == names.len() && !are_names(&said)
        };
        let count = below.iter().take_while(goes_on).count();
        let (details, after) = below.split_at_checked(count).unwrap_or((&[], below));
        rest = after;
        for (column, text) in names.into_iter().enumerate() {
            all.push(SignatureLine { text, gap: first.gap && column == 0, ..*first });
            let said = details.iter().filter_map(|line| {
                Some(SignatureLine { text: parts(line.text).get(column).copied()?, ..*line })
            });
            all.extend(said);
        }
    }
    all
}

/// What stands in the columns of a line: tabs or several spaces divide them.
fn parts(text: &str) -> Vec<&str> {
    if let Some(names) = names_in_row(text) {
        return names;
    }
    cells(text, "  ")
}

/// The names of which a line consists: 王秀蘭、劉春梅、陳玉芬. In Latin letters two may be a name and an office.
fn names_in_row(text: &str) -> Option<Vec<&str>> {
    let is_han = text.starts_with(crate::language::script::is_han);
    let dividers: &[char] = if is_han { &['、', '，'] } else { &[',', ';'] };
    let names: Vec<&str> = text.split(dividers).map(str::trim).collect();
    let least = if is_han { 2 } else { 3 };
    (names.len() >= least && names.iter().all(|name| is_person(name))).then_some(names)
}

fn are_names(parts: &[&str]) -> bool {
    parts.iter().all(|part| person_and_details(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_stand_below_names_in_the_same_column() {
        let texts =
            ["Mara Quill      Li Wen", "Chair      Secretary", "Harbour Guild      Ferry Union"];
        let lines: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| SignatureLine { at, text, gap: at == 0, is_below: false })
            .collect();
        let found: Vec<_> = columns(&lines).iter().map(|line| line.text).collect();
        let expected =
            ["Mara Quill", "Chair", "Harbour Guild", "Li Wen", "Secretary", "Ferry Union"];
        assert_eq!(found, expected);
    }
}
