//! Names in the tables of a text: each cell speaks for itself, and two languages that have as many rows name the same
//! people in them.

use letters_model::{EntityId, EntityKind, Tag, Text};

use crate::body::drafts::Draft;
use crate::ending::said::is_short_name;
use crate::language::pairs;
use crate::language::script::{is_han, is_written_in, language_of};
use crate::names::registry::Registry;
use crate::names::romanization::sound_alike;
use crate::sort::sorted::Sorted;
use crate::source::grid::{cells, heads_any, heads_names};
use crate::words::shape::is_person;

/// What passages say, each cell of a table for itself.
pub(crate) fn texts<'a>(sorted: &Sorted<'a>, drafts: &'a [Draft]) -> Vec<&'a str> {
    let texts = drafts.iter().flat_map(|draft| match table(sorted, draft) {
        Some(_) => row(sorted, draft),
        None => vec![draft.text.as_str()],
    });
    texts.collect()
}

/// The people whom the tables of one language name, row by row.
pub(crate) fn named<'a>(sorted: &Sorted<'a>, drafts: &[Draft]) -> Vec<&'a str> {
    tables(sorted, drafts).iter().flat_map(|rows| names(rows)).flatten().collect()
}

/// Makes entities of the people whom tables name in two scripts: in two cells of a row, or in the rows of two languages
/// that have as many of them. Each new one comes with whether both names sound alike.
pub(crate) fn propose(
    registry: &mut Registry,
    sorted: &Sorted<'_>,
    drafts: &[Vec<Draft>],
    tags: &[Tag],
) -> Vec<(EntityId, bool)> {
    let all: Vec<Vec<Vec<Vec<&str>>>> =
        drafts.iter().map(|drafts| tables(sorted, drafts)).collect();
    let mut pairs: Vec<[&str; 2]> =
        all.iter().flatten().flatten().flat_map(|row| beside(row)).collect();
    if let Some((first, others)) = all.split_first() {
        pairs.extend(others.iter().flat_map(|other| in_same_rows(first, other)));
    }
    let mut proposed = Vec::new();
    for pair in pairs {
        let before = registry.new_ones().len();
        let id = entity(registry, pair, tags);
        if let Some(id) = id.filter(|_| registry.new_ones().len() > before) {
            let [one, other] = pair;
            proposed.push((id, sound_alike(one, other) || sound_alike(other, one)));
        }
    }
    proposed
}

/// The table of which a passage is a row.
fn table(sorted: &Sorted<'_>, draft: &Draft) -> Option<usize> {
    let is_row = draft.kind == letters_model::PassageKind::Item;
    let first = draft.lines.first().filter(|_| is_row)?;
    Some(sorted.grid.line(*first)?.table)
}

/// What stands in the columns of a row.
fn row<'a>(sorted: &Sorted<'a>, draft: &Draft) -> Vec<&'a str> {
    draft.lines.iter().flat_map(|at| cells(sorted.text(*at))).collect()
}

/// The rows of each table of one language.
fn tables<'a>(sorted: &Sorted<'a>, drafts: &[Draft]) -> Vec<Vec<Vec<&'a str>>> {
    let mut tables: Vec<(usize, Vec<Vec<&'a str>>)> = Vec::new();
    for draft in drafts {
        let Some(table) = table(sorted, draft) else { continue };
        let cells = row(sorted, draft);
        match tables.last_mut() {
            Some((known, rows)) if *known == table => rows.push(cells),
            _ => tables.push((table, vec![cells])),
        }
    }
    tables.into_iter().map(|(_, rows)| rows).collect()
}

/// The name in each row below the heads of the columns, where the row has one.
fn names<'a>(rows: &[Vec<&'a str>]) -> Vec<Option<&'a str>> {
    let Some(first) = rows.first() else { return Vec::new() };
    let has_heads = first.iter().any(|cell| heads_any(cell));
    let rows = if has_heads { rows.get(1..).unwrap_or_default() } else { rows };
    let cell = |column: usize, row: &[&'a str]| {
        let cell = row.get(column).copied()?;
        Some(pairs::without_aside(cell).trim())
            .filter(|name| is_person(name) || is_short_name(name))
    };
    let is_named = |column: usize, row: &[&'a str]| cell(column, row).is_some_and(is_person);
    let count = |column: &usize| rows.iter().filter(|row| is_named(*column, row)).count();
    let columns = 0..first.len();
    let headed = first.iter().position(|cell| heads_names(cell)).filter(|_| has_heads);
    let looks = || columns.rev().max_by_key(count).filter(|column| count(column) * 2 > rows.len());
    match headed.or_else(looks) {
        Some(column) => rows.iter().map(|row| cell(column, row)).collect(),
        None => Vec::new(),
    }
}

/// The names in both scripts that stand in cells beside each other.
fn beside<'a>(row: &[&'a str]) -> Vec<[&'a str; 2]> {
    let pairs = row.windows(2).filter_map(|pair| <[&str; 2]>::try_from(pair).ok());
    let are_names = |pair: &[&str; 2]| {
        let [one, other] = pair;
        is_person(one) && is_person(other) || sound_alike(one, other) || sound_alike(other, one)
    };
    pairs.filter(are_in_two_scripts).filter(are_names).collect()
}

/// The names of the same rows in tables of two languages that have as many names.
fn in_same_rows<'a>(one: &[Vec<Vec<&'a str>>], other: &[Vec<Vec<&'a str>>]) -> Vec<[&'a str; 2]> {
    let both = one.iter().zip(other).map(|(one, other)| (names(one), names(other)));
    let as_many = both.filter(|(one, other)| one.len() == other.len());
    let rows = as_many.flat_map(|(one, other)| one.into_iter().zip(other));
    rows.filter_map(|(one, other)| Some([one?, other?])).filter(are_in_two_scripts).collect()
}

fn are_in_two_scripts(pair: &[&str; 2]) -> bool {
    let [one, other] = pair;
    let is_pure =
        |name: &str| name.contains(is_han) != name.contains(|c: char| c.is_ascii_alphabetic());
    let is_name = |name: &&str| is_pure(name) && (is_person(name) || is_short_name(name));
    one.contains(is_han) != other.contains(is_han) && pair.iter().all(is_name)
}

/// The person whom two forms of a name name; a new one if nobody is known under either.
fn entity(registry: &mut Registry, pair: [&str; 2], tags: &[Tag]) -> Option<EntityId> {
    let has_language = |name: &&str| tags.iter().any(|tag| is_written_in(name, tag));
    let (own, other): (Vec<&str>, Vec<&str>) = pair.into_iter().partition(has_language);
    let named = own.iter().map(|name| Some((language_of(name, tags)?.clone(), (*name).to_owned())));
    let names: Text = named.collect::<Option<Text>>()?;
    let id = registry.find_or_add(EntityKind::Person, &names, None)?;
    other.iter().for_each(|name| registry.add_other_half(&id, name));
    Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_one_column() {
        let rows = |rows: &[&'static str]| -> Vec<Vec<&str>> {
            rows.iter().map(|row| cells(row)).collect()
        };
        let english = rows(&[
            "No.\tName\tCharge",
            "1\tQiao Mingda\tIllegal Assembly",
            "2\tShen Yulan\tnot known",
        ]);
        assert_eq!(names(&english), [Some("Qiao Mingda"), Some("Shen Yulan")]);
        let chinese = rows(&["編號\t姓名\t罪名", "1\t喬明達\t非法集會", "2\t沈玉蘭\t不詳"]);
        let pairs = in_same_rows(std::slice::from_ref(&english), std::slice::from_ref(&chinese));
        assert_eq!(pairs, [["Qiao Mingda", "喬明達"], ["Shen Yulan", "沈玉蘭"]]);
        assert_eq!(beside(&["3", "白鐵成", "Bai Tiecheng", "七年"]), [["白鐵成", "Bai Tiecheng"]]);
    }
}
