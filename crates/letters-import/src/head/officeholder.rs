//! A person and the office that they hold, on one line.

use letters_model::Role;

use crate::ending::said::is_short_name;
use crate::head::postal::is_reachable;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::words::shape::{is_person, is_position};
use crate::words::{self, Kind};

/// A name with the office that stands behind it, or, in Chinese, before it.
pub(crate) fn name_and_office(role: Role, text: &str, line: usize) -> PartyDraft {
    // Ruth Abara <ruth@harbour.example>
    if let Some((name, mail)) = text.strip_suffix('>').and_then(|text| text.split_once(" <"))
        && is_reachable(mail)
    {
        let mut party = name_and_office(role, name.trim_matches('\''), line);
        party.address.push(format!("<{mail}>"));
        return party;
    }
    for divider in [", ", "，", "、", " – ", " — ", "\t"] {
        if let Some((name, office)) = text.split_once(divider)
            && (is_person_or_titled(name) || is_short_name(name) && is_position(office))
            && !office.is_empty()
        {
            let mut party = PartyDraft::new(role, name, line);
            party.position = Some(office.trim().trim_end_matches(',').to_owned());
            return party;
        }
    }
    // The High Commissioner for Prisons, Madam Adaeze Obi
    if let Some((office, name)) = text.rsplit_once(", ")
        && is_position(office)
        && !is_person(office)
        && is_person(name)
        && strip_honorifics(name).len() < name.len()
    {
        let mut party = PartyDraft::new(role, name, line);
        party.position = Some(office.to_owned());
        return party;
    }
    if let Some((name, rest)) = text.split_once(" (")
        && is_person_or_titled(name)
        && let Some(office) = rest.strip_suffix(')')
    {
        let mut party = PartyDraft::new(role, name, line);
        party.position = Some(office.to_owned());
        return party;
    }
    if let Some((office, name)) = han_office(text) {
        let mut party = PartyDraft::new(role, name, line);
        party.position = Some(office.to_owned());
        return party;
    }
    PartyDraft::new(role, text, line)
}

/// 加拿大外交部長阿南德 Anita Anand: an office, and the person who holds it.
pub(crate) fn han_office(text: &str) -> Option<(&str, &str)> {
    let places = text.char_indices().skip(1).map(|(at, _)| at);
    places.filter(|at| text[*at..].starts_with(|c: char| is_han(c) || c.is_whitespace())).find_map(
        |at| {
            let (office, name) = (text[..at].trim(), text[at..].trim());
            let holds = office.ends_with(is_han) && words::ending(office, Kind::Position).is_some();
            // 弗羅斯特先生 is somebody, though the family name is not known.
            let is_titled = strip_han_honorific(name) != name && is_short_name(name);
            (holds && (is_person(name) || is_titled)).then_some((office, name))
        },
    )
}

/// Whether a text names a person, or calls one by a title.
pub(crate) fn is_person_or_titled(text: &str) -> bool {
    let text = crate::language::pairs::split(text).map_or(text, |pair| pair.latin);
    is_person(text)
        || strip_honorifics(text).len() < text.len()
        || words::ending(text, Kind::Honorific).is_some()
}
