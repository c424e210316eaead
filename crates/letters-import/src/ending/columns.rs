//! Names that stand side by side, as in the columns of a page.

use crate::ending::people::SignatureLine;
use crate::ending::said::{is_short_name, person_and_details};
use crate::ending::signers::has_seat;
use crate::source::layout::cells;
use crate::words::shape::{is_person, is_position};

/// Lines one after the other: where a line names someone in each of its columns, each column by itself,
/// with the offices and organizations that stand below the names in the same columns.
pub(crate) fn columns<'a>(lines: &[SignatureLine<'a>]) -> Vec<SignatureLine<'a>> {
    let mut all = Vec::new();
    let mut rest = lines;
    let in_pairs = are_in_pairs(lines);
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
        let goes_on = |place: &usize| {
            let Some(line) = below.get(*place) else { return false };
            let said = parts(line.text);
            let is_last = below.get(place + 1).is_none_or(|next| next.gap);
            let is_more = !are_names(&said)
                || are_seats(&names, below, *place)
                || in_pairs && *place == 0 && is_last;
            !line.gap && said.len() == names.len() && is_more
        };
        let count = (0..below.len()).take_while(goes_on).count();
        let (details, after) = below.split_at_checked(count).unwrap_or((&[], below));
        rest = after;
        for (column, text) in names.into_iter().enumerate() {
            all.push(SignatureLine { text, gap: first.gap && column == 0, ..*first });
            let said = details.iter().filter_map(|line| {
                let text = parts(line.text).get(column).copied()?;
                Some(SignatureLine { text, is_below: true, ..*line })
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

/// Whether names stand in rows of which each has one row below that says more, as some of these do that name nobody.
fn are_in_pairs(lines: &[SignatureLine<'_>]) -> bool {
    let blocks = lines.chunk_by(|_, next| !next.gap);
    let pairs = blocks.filter_map(|block| {
        let [names, said] = block else { return None };
        let (names, said) = (parts(names.text), parts(said.text));
        (names.len() >= 2 && names.len() == said.len() && are_names(&names)).then_some(said)
    });
    let pairs: Vec<Vec<&str>> = pairs.collect();
    pairs.len() >= 2 && pairs.iter().any(|said| !are_names(said))
}

/// Whether a row below names says for which places these sit in a parliament, though the places look like names: they
/// have seats, and no row below says what else the next ones are.
fn are_seats(names: &[&str], below: &[SignatureLine<'_>], place: usize) -> bool {
    let has_seat_beside =
        |name: &&str| person_and_details(name).and_then(|(_, said)| said).is_some_and(has_seat);
    let above = place.checked_sub(1).and_then(|above| below.get(above));
    let are_above = above.is_some_and(|line| parts(line.text).into_iter().all(has_seat));
    let next = below.get(place + 1).filter(|next| !next.gap).map(|next| parts(next.text));
    let are_named = next.is_some_and(|next| next.iter().all(|said| is_position(said)));
    (names.iter().all(has_seat_beside) || are_above) && !are_named
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
