//! Who sent a letter to whom, and when: the part of the header that TEI and CMIF share.

use letters_model::{Entity, Letter, Party, Role};

use super::names::party_names;
use crate::Export;
use crate::xml::Element;

/// The `correspDesc` of a letter: senders, or signatories where no sender is named, with the date, and
/// addressees. `reference` says how an entity is referred to; `has_address` whether postal addresses of
/// the addressees are given, which CMIF does not know.
pub(crate) fn correspondence(
    export: &Export,
    letter: &Letter,
    has_address: bool,
    reference: impl Fn(&Entity) -> Option<String>,
) -> Element {
    let senders: Vec<&Party> = match letter.parties_as(Role::Sender).collect::<Vec<_>>() {
        none if none.is_empty() => letter.parties_as(Role::Signatory).collect(),
        senders => senders,
    };
    let names = |parties: &[&Party]| -> Vec<Element> {
        parties.iter().flat_map(|party| party_names(export, party, &reference)).collect()
    };
    let sent = Element::new("correspAction")
        .with("type", "sent")
        .children(names(&senders))
        .child(Element::new("date").with("when", letter.date.to_string()));
    let addressees: Vec<&Party> = letter.parties_as(Role::Addressee).collect();
    let mut description = Element::new("correspDesc").child(sent);
    if !addressees.is_empty() {
        let addresses = addressees.iter().filter(|party| has_address && !party.address.is_empty());
        let addresses = addresses.map(|party| {
            let lines = party.address.iter();
            Element::new("address")
                .children(lines.map(|line| Element::running("addrLine").text(line)))
        });
        let received = Element::new("correspAction").with("type", "received");
        description.push(received.children(names(&addressees)).children(addresses));
    }
    description
}
