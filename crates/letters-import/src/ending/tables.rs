//! Tables of those who sign: a row for each, with name, position, organization and place in columns.

use letters_model::Role;

use crate::ending::offices::divide;
use crate::ending::people::SignatureLine;
use crate::ending::said::{is_short_name, person_and_details};
use crate::language::pairs;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::lists::bodies::looks_like_body;
use crate::sort::sorted::Sorted;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// What a column says of one who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Position,
    Organization,
    Address,
    /// What says nothing of anybody: a number, the room for a signature.
    Other,
}

/// Those whom rows of tables name, and the lines that are no rows.
pub(crate) fn rows<'a>(
    sorted: &Sorted<'_>,
    role: Role,
    lines: &[SignatureLine<'a>],
) -> (Vec<PartyDraft>, Vec<SignatureLine<'a>>) {
    let mut parties = Vec::new();
    let mut rest = Vec::new();
    let heads = if lines.is_empty() { Vec::new() } else { heads_above(sorted) };
    for line in lines {
        let columns = heads.get(line.at).copied().flatten().map(|head| columns_of(sorted, head));
        match row(role, line, &columns.unwrap_or_default()) {
            Some(party) => parties.push(party),
            None => rest.push(*line),
        }
    }
    (parties, rest)
}

/// Whether a line is the head of a table: it names its columns.
pub(crate) fn is_head(text: &str) -> bool {
    let cells = cells(text);
    let columns: Vec<Column> = cells.iter().filter_map(|cell| column(cell)).collect();
    cells.len() >= 2 && columns.len() == cells.len() && columns.contains(&Column::Name)
}

/// What stands in the columns of a row in Chinese, between which there may be one space alone: 林小明 船長 外島.
fn han_cells(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text.split([' ', '　']).filter(|part| !part.is_empty()).collect();
    let is_han_row = (3..=4).contains(&parts.len())
        && parts.iter().all(|part| part.chars().all(is_han) && part.chars().count() <= 12)
        && parts.first().is_some_and(|name| name.chars().count() <= 4)
        && parts.iter().skip(1).any(|part| is_place(part) || divide(part).0.is_some())
        // 外島社 理事長 林小明 names the one who holds the office last.
        && !parts.last().is_some_and(|last| is_person(last) && !is_place(last));
    if is_han_row { parts } else { Vec::new() }
}

fn is_place(text: &str) -> bool {
    words::is_one(text, Kind::Country) || words::is_one(text, Kind::City)
}

/// Whether a line is the row of a table that names someone, with or without a head above.
pub(crate) fn is_row(text: &str) -> bool {
    let cells = cells(text);
    cells.len() >= 3 && names_one(&cells)
}

/// For each line the head of the table to which it belongs, if that has one: only rows and lines of signs stand between.
fn heads_above(sorted: &Sorted<'_>) -> Vec<Option<usize>> {
    let mut head = None;
    let each = (0..sorted.lines.len()).map(|at| {
        let text = sorted.text(at);
        let above = head;
        let is_row = cells(text).len() >= 2 || text.chars().all(|c| !c.is_alphanumeric());
        head = if is_head(text) { Some(at) } else { above.filter(|_| is_row) };
        above
    });
    each.collect()
}

/// The columns that the head of a table names.
fn columns_of(sorted: &Sorted<'_>, head: usize) -> Vec<Column> {
    cells(sorted.text(head)).iter().filter_map(|cell| column(cell)).collect()
}

/// A row without the number that counts it.
pub(crate) fn without_number(text: &str) -> Option<&str> {
    let (number, rest) = text.split_once('\t')?;
    is_number(number.trim()).then(|| rest.trim_start())
}

/// What stands in the columns of a row below a head: between tabs a cell may be empty.
fn all_cells(text: &str) -> Vec<&str> {
    let divider = if text.contains('\t') { '\t' } else { '|' };
    if !text.contains(divider) {
        return cells(text);
    }
    let bare = text.trim_matches('|').trim_matches(|c| c == ' ');
    bare.split(divider).map(str::trim).collect()
}

/// What stands in the columns of a line, which tabs, upright strokes or several spaces divide.
fn cells(text: &str) -> Vec<&str> {
    let parts = text.split(['\t', '|']).flat_map(|part| part.split("  ")).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let in_han = if parts.len() == 1 { han_cells(text) } else { Vec::new() };
    if in_han.is_empty() { parts } else { in_han }
}

/// What a column says, by its heading.
fn column(heading: &str) -> Option<Column> {
    // 姓名 Name
    if let Some(pair) = pairs::split(heading) {
        return column(pair.latin).filter(|found| column(pair.han) == Some(*found));
    }
    let plain = words::plain(heading);
    let bare = plain.trim_end_matches([':', '：', '*']);
    let (_, field) = words::of(Kind::Column)
        .filter_map(|entry| entry.rsplit_once(' '))
        .find(|(heading, _)| *heading == bare)?;
    Some(match field {
        "name" => Column::Name,
        "position" => Column::Position,
        "organization" => Column::Organization,
        "address" => Column::Address,
        _ => Column::Other,
    })
}

/// Whether the first cell of several names someone, and the others do not: that would be names side by side.
fn names_one(cells: &[&str]) -> bool {
    let Some((first, rest)) = cells.split_first() else { return false };
    let first = match (is_number(first), rest.first()) {
        (true, Some(next)) => next,
        _ => first,
    };
    let says_more = rest.iter().any(|cell| is_position(cell) || is_organization(cell))
        || !rest.iter().any(|cell| person_and_details(cell).is_some());
    // 港聯 before `Harbour Link` is the same name.
    let is_again = |cell: &&str| !cell.contains(is_han) && looks_like_body(cell);
    let is_in_two = first.contains(is_han) && rest.last().is_some_and(is_again) && cells.len() <= 3;
    (is_person(first) || is_short_name(first) && !is_in_two) && says_more
}

/// Whether a cell only counts the rows.
fn is_number(cell: &str) -> bool {
    let bare = cell.trim_end_matches(['.', ')', '、']);
    !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit())
}

/// The one whom a row names.
fn row(role: Role, line: &SignatureLine<'_>, head: &[Column]) -> Option<PartyDraft> {
    let filled = cells(line.text);
    let is_row = if head.is_empty() { is_row(line.text) } else { filled.len() >= 2 };
    if !is_row {
        return None;
    }
    // Cells that nobody has filled in keep the others in their columns.
    let all = all_cells(line.text);
    let (cells, columns) = match all.len() == head.len() {
        true => (all, head.to_vec()),
        false => (filled.clone(), columns(&filled, head)),
    };
    let of = |wanted: Column| {
        let said = cells.iter().zip(&columns).filter(|(cell, _)| !cell.is_empty());
        said.filter(move |(_, column)| **column == wanted).map(|(cell, _)| *cell)
    };
    let name = of(Column::Name).next()?;
    let mut party = PartyDraft::new(role, name, line.at);
    let position = of(Column::Position).next();
    let organization = of(Column::Organization).next();
    // Who belongs to none may say there what they are: `Independent scholar`.
    let is_office = |said: &&str| position.is_none() && is_position(said) && !is_organization(said);
    party.position = position.or(organization.filter(is_office)).map(str::to_owned);
    party.organization = organization.filter(|said| !is_office(said)).map(str::to_owned);
    party.address = of(Column::Address).map(str::to_owned).collect();
    // What counts the rows stands nowhere; all else is kept.
    let others = of(Column::Other).filter(|cell| !is_number(cell));
    party.address.extend(others.map(str::to_owned));
    Some(party)
}

/// What each cell says: by the head if it has as many columns, or but for a column that nobody has filled
/// in; otherwise by its looks.
fn columns(cells: &[&str], head: &[Column]) -> Vec<Column> {
    if head.len() == cells.len() {
        return head.to_vec();
    }
    let filled: Vec<Column> =
        head.iter().copied().filter(|column| *column != Column::Other).collect();
    if filled.len() == cells.len() {
        return filled;
    }
    let mut known = vec![Column::Other; cells.len()];
    let is_free = |wanted: Column, known: &[Column]| !known.contains(&wanted);
    for (place, cell) in cells.iter().enumerate() {
        let column = match divide(cell) {
            _ if is_number(cell) && place == 0 => Column::Other,
            _ if is_free(Column::Name, &known) => Column::Name,
            _ if is_place(cell) => Column::Address,
            _ if is_organization(cell) && is_free(Column::Organization, &known) => {
                Column::Organization
            }
            // 林小明 外島之友 加拿大: what stands between a name and a place is no place.
            (None, Some(_))
                if is_free(Column::Organization, &known)
                    && cell.contains(is_han)
                    && cells.get(place + 1).is_some_and(|next| is_place(next)) =>
            {
                Column::Organization
            }
            (Some(_), None) if is_free(Column::Position, &known) => Column::Position,
            _ => Column::Address,
        };
        known[place] = column;
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_name_their_columns() {
        assert!(is_head("Name\tPosition\tInstitution\tCountry"));
        assert!(is_head("| 姓名 | 職位 | 機構 |"));
        assert!(is_head("Name 姓名 | Affiliation 所屬機構"));
        assert!(!is_head("Name\tA town"));
        assert!(!is_head("Signatories"));
    }

    #[test]
    fn rows_say_who_signs() {
        let line = |text| SignatureLine { at: 0, text, gap: false, is_below: false };
        let row = |text, head: &[Column]| {
            let party = row(Role::Signatory, &line(text), head)?;
            Some((party.printed, party.position, party.organization, party.address))
        };
        let some = |text: &str| Some(text.to_owned());
        let seen = row("Alice Brunner\tProfessor of Law\tUniversity of Basel\tSwitzerland", &[]);
        let expected = (
            "Alice Brunner".to_owned(),
            some("Professor of Law"),
            some("University of Basel"),
            vec!["Switzerland".to_owned()],
        );
        assert_eq!(seen, Some(expected));
        let head = [Column::Other, Column::Name, Column::Address];
        let all = [Column::Other, Column::Name, Column::Position, Column::Organization];
        let seen = row("3\tKarma Phuntsok\t\tIndependent scholar", &all).unwrap();
        assert_eq!((seen.1, seen.2), (some("Independent scholar"), None));
        let seen = row("Walter Penny   Cape Sorrow, NL", &head).unwrap();
        assert_eq!(seen.3, ["Cape Sorrow, NL"]);
        assert_eq!(row("Otto Brandt    Lucia Ferri", &[]), None);
    }
}
