//! The sender that stands above a letter.

use letters_model::Role;

use crate::ending::people::SignatureLine;
use crate::head::addressee::after_label;
use crate::head::officeholder::{is_person_or_titled, name_and_office};
use crate::head::postal::is_address;
use crate::letter::party_draft::PartyDraft;
use crate::words::Kind;
use crate::words::shape::{is_organization, is_person};

/// The sender that stands above a letter, in one language.
pub(crate) fn letterhead(lines: &[SignatureLine<'_>]) -> Vec<PartyDraft> {
    let mut senders: Vec<PartyDraft> = Vec::new();
    for line in lines {
        let text = if line.is_below { line.text } else { after_label(line.text, Kind::From) };
        let named = |text| match is_organization(text) {
            true => PartyDraft::new(Role::Sender, text, line.at),
            false => name_and_office(Role::Sender, text, line.at),
        };
        let has_label = text.len() < line.text.len();
        if has_label && several(text).len() > 1 {
            let each = several(text).into_iter();
            senders.extend(each.map(|one| name_and_office(Role::Sender, one, line.at)));
            continue;
        }
        match senders.last_mut() {
            _ if text.is_empty() => {}
            Some(_) if has_label => senders.push(name_and_office(Role::Sender, text, line.at)),
            None => senders.push(name_and_office(Role::Sender, text, line.at)),
            // The organization names the sender, also where its address stands first.
            Some(sender)
                if is_address(&sender.printed)
                    && !is_address(text)
                    && (is_organization(text) || is_person_or_titled(&named(text).printed)) =>
            {
                let known = std::mem::replace(sender, named(text));
                sender.address.insert(0, known.printed);
                sender.address.extend(known.address);
                sender.lines = known.lines;
                sender.lines.push(line.at);
            }
            Some(sender) => {
                sender.address.push(text.to_owned());
                sender.lines.push(line.at);
            }
        }
    }
    senders
}

/// Those whom one line names behind its label: between semicolons, or organizations and people between 、.
fn several(text: &str) -> Vec<&str> {
    let says = |one: &&str| one.contains(char::is_alphanumeric);
    let divided =
        |signs: &[char]| -> Vec<&str> { text.split(signs).map(str::trim).filter(says).collect() };
    let listed = divided(&['、']);
    let are_named = listed.iter().all(|one| is_organization(one) || is_person(one));
    if listed.len() > 1 && are_named { listed } else { divided(&[';', '；']) }
}
