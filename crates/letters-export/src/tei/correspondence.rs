//! Who sent a letter to whom, and when: the part of the header that TEI and CMIF share.

use letters_model::{Entity, Letter, Party, Role};

use super::names::{party_name, party_names, titles};
use crate::Export;
use crate::xml::Element;

/// How much is said of a correspondence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// All that is known.
    Full,
    /// What CMIF knows: one name for each party, and a date.
    Cmif,
}

/// The `correspDesc` of a letter: senders, or signatories where no sender is named, with the date, and
/// addressees. `reference` says how an entity is referred to.
pub(crate) fn correspondence(
    export: &Export,
    letter: &Letter,
    detail: Detail,
    reference: impl Fn(&Entity) -> Option<String>,
) -> Element {
    let senders: Vec<&Party> = match letter.parties_as(Role::Sender).collect::<Vec<_>>() {
        none if none.is_empty() => letter.parties_as(Role::Signatory).collect(),
        senders => senders,
    };
    let names = |parties: &[&Party]| -> Vec<Element> {
        let names = parties.iter().flat_map(|party| match detail {
            Detail::Full => party_names(export, party, &reference),
            Detail::Cmif => party_name(export, party, &reference).into_iter().collect(),
        });
        let names: Vec<Element> = names.collect();
        match names.is_empty() && detail == Detail::Cmif {
            // By this word correspSearch knows that it is not known.
            true => vec![Element::running("persName").text("Unknown")],
            false => names,
        }
    };
    let sent = Element::new("correspAction")
        .with("type", "sent")
        .children(names(&senders))
        .children(dates(letter, detail));
    let addressees: Vec<&Party> = letter.parties_as(Role::Addressee).collect();
    let mut description = Element::new("correspDesc").child(sent);
    if !addressees.is_empty() || detail == Detail::Cmif {
        let addresses = addressees.iter().filter(|party| !party.address.is_empty());
        let addresses = addresses.filter(|_| detail == Detail::Full);
        let addresses = addresses.map(|party| {
            let lines = party.address.iter();
            Element::new("address")
                .children(lines.map(|line| Element::running("addrLine").text(line)))
        });
        let received = Element::new("correspAction").with("type", "received");
        description.push(received.children(names(&addressees)).children(addresses));
    }
    if detail == Detail::Full {
        subject_and_other_dates(letter).into_iter().for_each(|note| description.push(note));
    }
    description
}

/// The letter's date, in each language as printed.
fn dates(letter: &Letter, detail: Detail) -> Vec<Element> {
    let when = letter.date.to_string();
    match letter.date_printed.as_ref().filter(|_| detail == Detail::Full) {
        Some(printed) => titles("date", printed)
            .into_iter()
            .map(|date| date.with("when", when.clone()))
            .collect(),
        None => vec![Element::new("date").with("when", when)],
    }
}

/// The subject line, and the dates that the publication gives besides.
fn subject_and_other_dates(letter: &Letter) -> Vec<Element> {
    let subject = letter.subject.iter().flat_map(|subject| titles("note", subject));
    let subject = subject.map(|note| note.with("type", "subject"));
    let others = letter.other_dates.iter().map(|other| {
        let date = Element::new("date").with("when", other.date.to_string());
        let note = Element::new("note").with("type", "other_date").child(date);
        note.children(titles("label", &other.label))
    });
    subject.chain(others).collect()
}
