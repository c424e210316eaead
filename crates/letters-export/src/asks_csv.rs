//! CSV of what letters ask: a row for each ask, for spreadsheets and statistics.

use letters_model::{Ask, EntityId, Letter, Passage, Role, Tag};
use letters_table::{row_of, row_with_date};

use crate::Export;
use crate::export::nearest;

/// The column of dates.
const DATE: usize = 1;

/// Writes asks: the letter with its date and senders, the passage, for whom, and the demand in each
/// language.
pub fn write(export: &Export) -> String {
    let archive = &export.archive;
    let is_wanted = |tag: &&Tag| export.languages.is_empty() || export.languages.contains(tag);
    let languages: Vec<&Tag> = archive.languages.iter().filter(is_wanted).collect();
    let mut out = "\u{feff}".to_owned();
    let mut head: Vec<String> =
        ["letter", "date", "title", "from", "passage", "of", "name"].map(str::to_owned).into();
    head.extend(languages.iter().map(|tag| format!("ask {tag}")));
    head.extend(["topics".to_owned(), "address".to_owned()]);
    row_of(head.iter().map(String::as_str), &mut out);
    for letter in &archive.letters {
        for passage in &letter.passages {
            for ask in &passage.asks {
                let cells = cells(export, &languages, letter, passage, ask);
                row_with_date(cells.iter().map(String::as_str), DATE, &mut out);
            }
        }
    }
    out
}

fn cells(
    export: &Export,
    languages: &[&Tag],
    letter: &Letter,
    passage: &Passage,
    ask: &Ask,
) -> Vec<String> {
    let Some(first) = languages.first() else { return Vec::new() };
    let senders = letter.parties_as(Role::Sender).filter_map(|party| export.name_of(party));
    let senders: Vec<&str> = senders.map(|name| nearest(name, first)).collect();
    let name = |id: &EntityId| export.entity(id).map(|entity| nearest(&entity.name, first));
    let topics: Vec<&str> = passage.topics.iter().map(|topic| topic.as_str()).collect();
    let mut cells = vec![
        letter.id.to_string(),
        letter.date.to_string(),
        nearest(&letter.title, first).to_owned(),
        senders.join("; "),
        passage.id.to_string(),
        ask.of.as_ref().map(ToString::to_string).unwrap_or_default(),
        ask.of.as_ref().and_then(name).unwrap_or_default().to_owned(),
    ];
    cells.extend(languages.iter().map(|tag| ask.demand.get(tag).cloned().unwrap_or_default()));
    let address = export.address_of(letter).map(|address| match export.site {
        // Only on a site of ours has the passage an address of its own.
        Some(_) => format!("{address}#{}", passage.id),
        None => address,
    });
    cells.extend([topics.join(" "), address.unwrap_or_default()]);
    cells
}
