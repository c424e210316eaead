//! Those to whom a letter goes.

use letters_model::Role;

use crate::ending::degrees::are_postnominals;
use crate::ending::people::SignatureLine;
use crate::ending::said::strip_article;
use crate::head::officeholder::{han_office, is_person_or_titled, name_and_office};
use crate::head::originals;
use crate::head::postal::{addressed, is_address, is_delivery, is_reachable};
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::strip_honorifics;
use crate::source::layout::join;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// Those to whom a letter goes, in one language.
///
/// The greeting tells who is another one: `Dear Prime Minister Reed and Minister Vale`.
pub(crate) fn addressees(lines: &[SignatureLine<'_>], greeting: &str) -> Vec<PartyDraft> {
    let mut parties: Vec<PartyDraft> = Vec::new();
    let are_several = are_several(lines, greeting);
    let mut delivery: Vec<(&str, usize)> = Vec::new();
    for line in lines {
        let is_labelled = !line.is_below && label(line.text, Kind::To, true).is_some();
        let text = if line.is_below { line.text } else { after_label(line.text, Kind::To) };
        let text = bullet(text).map_or(text, |(_, at)| &text[at..]);
        if text.is_empty() {
            continue;
        }
        // Mail says where a letter is sent; the greeting says to whom.
        if is_delivery(text) && !line.is_below
            || is_labelled && is_reachable(text) && !text.contains(' ')
        {
            delivery.push((text, line.at));
            continue;
        }
        let several = several(text, line.at);
        if !several.is_empty() {
            parties.extend(several);
            continue;
        }
        let begins = is_labelled || are_several || line.gap && names_body(text, greeting);
        match parties.last_mut() {
            Some(last) if !is_labelled && !line.gap && holds_for_body(last, text) => {
                last.hold(name_and_office(Role::Addressee, text, line.at));
                last.lines.push(line.at);
            }
            Some(last) if !begins && !is_other(last, text, line, greeting) => {
                say_more(last, text, line.at);
            }
            _ => parties.push(name_and_office(Role::Addressee, text, line.at)),
        }
    }
    for (text, at) in delivery {
        match parties.first_mut() {
            Some(first) => {
                first.address.push(text.to_owned());
                first.lines.push(at);
            }
            None => parties.push(PartyDraft::new(Role::Addressee, text, at)),
        }
    }
    parties
}

/// Those whom one line names, if they are several: mail divides them by semicolons, offices stand one after the other,
/// and an official letter names all behind one label.
fn several(text: &str, at: usize) -> Vec<PartyDraft> {
    let named = |one: &str| name_and_office(Role::Addressee, one, at);
    if label(text, Kind::Original, true).is_some() {
        return originals::each(text).map(named).collect();
    }
    if text.contains('@') && text.contains(';') {
        // Signs alone name nobody.
        let says = |one: &&str| one.contains(char::is_alphanumeric);
        let each = text.split(';').map(str::trim).filter(says);
        return each.map(named).collect();
    }
    let offices = offices(text).unwrap_or_default();
    offices.into_iter().map(|office| PartyDraft::new(Role::Addressee, office, at)).collect()
}

/// Whether a line names another one than the lines above it.
fn is_other(last: &PartyDraft, text: &str, line: &SignatureLine<'_>, greeting: &str) -> bool {
    let begins = is_person_or_titled(text) || is_position(text) || han_office(text).is_some();
    let has_office = last.position.as_deref().is_some_and(|said| !are_postnominals(said));
    let complete = !last.address.is_empty() || has_office;
    let titled = strip_honorifics(text).len() < text.len()
        || last.position.is_some() && han_office(text).is_some();
    let named = name_and_office(Role::Addressee, text, line.at);
    let is_whole = has_office && is_person(&named.printed) && named.position.is_some();
    let is_greeted = is_greeted(text, greeting) && is_greeted(&last.printed, greeting);
    let is_next = is_whole || is_greeted && !is_named_in(text, &last.printed);
    begins && !is_address(text) && (line.gap || complete && titled || is_next)
}

/// Adds a line that says more of someone: who holds the office above, the rest of the name, an office, an address.
fn say_more(last: &mut PartyDraft, text: &str, at: usize) {
    let is_office = is_position(text)
        && !is_address(text)
        && last.position.as_deref().is_none_or(are_postnominals)
        && last.address.is_empty();
    // In Chinese office and organization may stand above the name.
    let holder = name_and_office(Role::Addressee, text, at);
    let is_holder = text.contains(is_han)
        && is_person_or_titled(&holder.printed)
        && (is_position(&last.printed) || is_organization(&last.printed))
        && !is_person(&last.printed)
        && last.position.is_none()
        && last.address.iter().all(|line| !is_address(line));
    let goes_on = text.starts_with(char::is_lowercase) && !is_address(text);
    if is_holder {
        last.hold(holder);
    } else if goes_on && last.address.is_empty() && last.position.is_none() {
        join(&mut last.printed, text, &is_word);
    } else if is_office && is_person_or_titled(&last.printed) {
        let office = text.trim_end_matches(',');
        last.position = Some(match last.position.take() {
            Some(before) => [before.as_str(), ", ", office].concat(),
            None => office.to_owned(),
        });
    } else {
        last.address.push(text.to_owned());
    }
    last.lines.push(at);
}

/// Whether a line names, with a title, the one who is addressed at the organization above: `Dawn Textiles Limited`, and
/// below it `Mr. Ko Wai-lun, Chairman`.
fn holds_for_body(above: &PartyDraft, text: &str) -> bool {
    let name = text.split(", ").next().unwrap_or(text);
    is_person(name)
        && strip_honorifics(name).len() < name.len()
        && is_organization(&above.printed)
        && !is_person_or_titled(&above.printed)
        && above.position.is_none()
        && above.address.iter().all(|line| is_organization(line) && !is_address(line))
}

/// Whether the greeting calls someone by the last word of their name.
fn is_greeted(text: &str, greeting: &str) -> bool {
    let name = text.split(',').next().unwrap_or(text);
    let last = name.rsplit(' ').next().filter(|last| last.chars().count() >= 2 && *last != name);
    let mut greeted = greeting.split(|c: char| !c.is_alphanumeric() && c != '-');
    last.is_some_and(|last| {
        last.starts_with(char::is_uppercase)
            && !is_position(last)
            && greeted.any(|word| word == last)
    })
}

/// Whether lines name one each, of whom the first is a person with an office: `Dear all,` greets them, and no address
/// stands with them.
fn are_several(lines: &[SignatureLine<'_>], greeting: &str) -> bool {
    let Some((first, rest)) = lines.split_first() else { return false };
    let named = name_and_office(Role::Addressee, first.text, first.at);
    let is_whole = named.position.is_some() && is_person_or_titled(&named.printed);
    let is_short = |text: &str| !is_address(text) && !is_delivery(text) && !is_person(text);
    greets_several(greeting)
        && is_whole
        && rest.len() >= 2
        && rest.iter().all(|line| !line.gap && !line.is_below && is_short(line.text))
}

/// Whether a line between empty ones is a body that is greeted beside the one above.
fn names_body(text: &str, greeting: &str) -> bool {
    greets_several(greeting) && is_organization(text) && !is_address(text)
}

/// Whether a greeting calls several: `Dear Minister, dear members of the Board,`, 各位：.
fn greets_several(greeting: &str) -> bool {
    const SEVERAL: [&str; 9] = [
        " and ",
        " et ",
        "dear all",
        " all,",
        "sirs",
        "mesdames",
        "members",
        "colleagues",
        "messieurs",
    ];
    let plain = words::plain(greeting);
    SEVERAL.iter().any(|word| plain.contains(word))
        || plain.matches("dear ").count() >= 2
        || greeting.contains(['及', '與', '、'])
        || ["各位", "諸位", "诸位", "列位"].iter().any(|word| greeting.contains(word))
}

/// Whether the last word of a name stands in another one, too.
fn is_named_in(text: &str, other: &str) -> bool {
    let name = text.split(',').next().unwrap_or(text);
    name.rsplit(' ').next().is_some_and(|last| other.split(' ').any(|word| word == last))
}

/// The offices to which one line is addressed: `the Minister of Health, the Minister of Ports and the Mayor`,
/// 衛生部長、港務部長及市長. Two without an article may be those of one person.
fn offices(text: &str) -> Option<Vec<&str>> {
    let is_office = |part: &&str| is_position(part) && !is_person(part) && !is_address(part);
    let parts: Vec<&str> = if text.contains(is_han) {
        text.split(['、', '及']).map(str::trim).collect()
    } else {
        let parts = text.split(", ").flat_map(|part| part.split(" and the "));
        parts.map(|part| strip_article(part.strip_prefix("and ").unwrap_or(part))).collect()
    };
    let least = if text.contains(is_han) { 3 } else { 2 };
    let is_list = text.contains(is_han) || text.contains(" and the ");
    (is_list && parts.len() >= least && parts.iter().all(is_office)).then_some(parts)
}

/// Whether the parts of a divided word are one: `Depart-` and `ment`.
fn is_word(begun: &str, rest: &str) -> bool {
    let word = [begun, rest].concat();
    let kinds = [Kind::Organization, Kind::Position, Kind::Address, Kind::Country];
    kinds.into_iter().any(|kind| words::is_one(&word, kind))
}

/// The words of a line behind its label, if it has one.
pub(crate) fn after_label(text: &str, kind: Kind) -> &str {
    match label(text, kind, true) {
        Some(at) => &text[at..],
        // 致 needs no colon.
        None if kind != Kind::To => text,
        None => {
            addressed(text).unwrap_or_else(|| text.strip_prefix('致').map_or(text, str::trim_start))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines<'a>(texts: &[&'a str]) -> Vec<SignatureLine<'a>> {
        texts
            .iter()
            .enumerate()
            .map(|(at, text)| SignatureLine {
                at,
                text,
                gap: text.starts_with("The Honourable Ines"),
                is_below: false,
            })
            .collect()
    }

    #[test]
    fn addressees_have_offices_and_addresses() {
        let all = lines(&[
            "VIA EMAIL",
            "The Right Honourable Tom Reed",
            "Harbour Master of Porthaven",
            "Office of the Harbour Master",
            "1 Quay Street",
            "The Honourable Ines Vale, Minister of Ferries",
        ]);
        let parties = addressees(&all, "");
        assert_eq!(parties.len(), 2);
        assert_eq!(parties[0].printed, "The Right Honourable Tom Reed");
        assert_eq!(parties[0].position.as_deref(), Some("Harbour Master of Porthaven"));
        assert_eq!(
            parties[0].address,
            ["Office of the Harbour Master", "1 Quay Street", "VIA EMAIL"]
        );
        assert_eq!(parties[1].position.as_deref(), Some("Minister of Ferries"));
    }

    #[test]
    fn offices_may_stand_above_names() {
        let parties = addressees(&lines(&["渡輪部長", "韋麗閣下", "碼頭街1號"]), "");
        assert_eq!(parties.len(), 1);
        assert_eq!(parties[0].printed, "韋麗閣下");
        assert_eq!(parties[0].position.as_deref(), Some("渡輪部長"));
    }
}
