//! A person and the office that they hold, on one line.

use letters_model::Role;

use crate::ending::said::is_short_name;
use crate::head::postal::is_reachable;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::words::shape::{is_person, is_position};
use crate::words::{self, Kind};

/// How long a line may be that names an office and who holds it: each of its characters may end the office.
const MOST_BYTES: usize = 240;

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
    if text.len() > MOST_BYTES {
        return None;
    }
    let places = text.char_indices().skip(1).map(|(at, _)| at);
    places.filter(|at| text[*at..].starts_with(|c: char| is_han(c) || c.is_whitespace())).find_map(
        |at| {
            let (office, name) = (text[..at].trim(), text[at..].trim());
            let holds = office.ends_with(is_han) && words::ending(office, Kind::Position).is_some();
            // 弗羅斯特先生 is somebody, though the family name is not known.
            let is_titled = strip_han_honorific(name) != name && is_short_name(name);
            let is_name = is_person(name) || is_titled || heads_state(office) && is_foreign(name);
            (holds && is_name).then_some((office, name))
        },
    )
}

/// Whether an office is one that is said before a name alone: 外交部長, 總理.
fn heads_state(office: &str) -> bool {
    const ENDS: [&str; 12] = [
        "部長", "部长", "總理", "总理", "總統", "总统", "市長", "市长", "省長", "省长", "首相",
        "大使",
    ];
    ENDS.iter().any(|end| office.ends_with(end))
}

/// Whether a text can be a foreign name in Han characters, of a family that is not known: 阿南德.
fn is_foreign(name: &str) -> bool {
    let is_title = words::is_one(name, Kind::Honorific) || strip_han_honorific(name) != name;
    (2..=5).contains(&name.chars().count())
        && name.chars().all(is_han)
        && is_short_name(name)
        && !is_title
        && !name.starts_with(['及', '與', '和', '的', '暨', '或'])
}

/// Whether a text names a person, or calls one by a title.
pub(crate) fn is_person_or_titled(text: &str) -> bool {
    let text = crate::language::pairs::split(text).map_or(text, |pair| pair.latin);
    // 艾德豪局長
    let is_called = || {
        let office = words::ending(text, Kind::Position)?;
        let name = text.get(..text.len().checked_sub(office)?)?;
        Some(text.ends_with(is_han) && is_person(name))
    };
    is_person(text)
        || strip_honorifics(text).len() < text.len()
        || words::ending(text, Kind::Honorific).is_some()
        || is_called() == Some(true)
}
