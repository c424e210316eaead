//! What stands after the words of a letter: who put their names to it, notes, what is asked, reports.

use letters_bundle::Choice as _;
use letters_model::{Letter, Party, Role, Tag};

use super::body::running;
use super::names::{entity_id, in_language, name_element, part_id};
use crate::Export;
use crate::export::nearest;
use crate::xml::Element;

/// The `back`, with a division for each kind of thing that the letter has.
pub(super) fn back(export: &Export, letter: &Letter, language: &Tag) -> Element {
    let divisions = [
        parties(export, letter, language),
        vec![
            ("notes", notes(export, letter, language)),
            ("asks", asks(letter, language)),
            ("coverage", coverage(letter, language)),
        ],
    ];
    let divisions = divisions.into_iter().flatten().filter(|(_, content)| !content.is_empty());
    Element::new("back").children(
        divisions.map(|(kind, content)| Element::new("div").with("type", kind).children(content)),
    )
}

type Division = (&'static str, Vec<Element>);

fn list(items: Vec<Element>) -> Vec<Element> {
    if items.is_empty() { Vec::new() } else { vec![Element::new("list").children(items)] }
}

fn parties(export: &Export, letter: &Letter, language: &Tag) -> Vec<Division> {
    let roles = [Role::Signatory, Role::Endorser, Role::Copied, Role::Member];
    let items = |role| letter.parties_as(role).map(|party| item(export, party, language)).collect();
    roles.map(|role| (role.word(), list(items(role)))).into()
}

/// A party with name, office and organization.
fn item(export: &Export, party: &Party, language: &Tag) -> Element {
    let entity = party.entity.as_ref().and_then(|id| export.entity(id));
    let mut item = Element::running("item");
    if let Some(name) = export.name_of(party) {
        let element = Element::running(name_element(entity.map(|entity| entity.kind)));
        let reference = entity.map(|entity| format!("#{}", entity_id(&entity.id)));
        item.push(element.with_some("ref", reference).text(nearest(name, language)));
    }
    if let Some(position) = &party.position {
        item =
            item.text(", ").child(Element::running("roleName").text(nearest(position, language)));
    }
    let organization = party.organization.as_ref().filter(|id| party.entity.as_ref() != Some(id));
    if let Some(organization) = organization.and_then(|id| export.entity(id)) {
        let name =
            Element::running("orgName").with("ref", format!("#{}", entity_id(&organization.id)));
        item = item.text(", ").child(name.text(nearest(&organization.name, language)));
    }
    item
}

fn notes(export: &Export, letter: &Letter, language: &Tag) -> Vec<Element> {
    let notes = letter.notes.iter().map(|note| {
        let element = Element::running("note")
            .with("xml:id", part_id(letter, "note", note.id.as_str(), language))
            .with("n", &note.label);
        match note.text.get(language) {
            Some(text) => running(element, export, letter, text, language),
            None => element.child(Element::new("gap").with("reason", "untranslated")),
        }
    });
    notes.collect()
}

fn asks(letter: &Letter, language: &Tag) -> Vec<Element> {
    let asks = letter
        .passages
        .iter()
        .flat_map(|passage| passage.asks.iter().map(move |ask| (passage, ask)));
    let items = asks.map(|(passage, ask)| {
        let passage = part_id(letter, "passage", passage.id.as_str(), language);
        let mut item = Element::running("item").with("corresp", format!("#{passage}"));
        if let Some(of) = &ask.of {
            item.push(
                Element::new("ptr")
                    .with("type", "of")
                    .with("target", format!("#{}", entity_id(of))),
            );
        }
        in_language(item, &ask.demand, language)
    });
    list(items.collect())
}

fn coverage(letter: &Letter, language: &Tag) -> Vec<Element> {
    let reports = letter.coverage.iter().map(|report| {
        // A headline stands in its own language, whatever the archive files it under.
        let title = Element::running("title");
        let title = match &report.lang {
            Some(own) => title.with("xml:lang", own.as_str()).text(nearest(&report.title, own)),
            None => in_language(title, &report.title, language),
        };
        let outlet = in_language(Element::running("publisher"), &report.outlet, language);
        let mut bibl = Element::new("bibl").child(title).child(outlet);
        if let Some(date) = report.date {
            bibl.push(Element::new("date").with("when", date.to_string()));
        }
        if let Some(link) = report.url.as_ref().and_then(|url| url.link()) {
            bibl.push(Element::running("ref").with("target", link).text(link));
        }
        let remark = report.remark.as_ref();
        bibl.push_some(
            remark.map(|remark| in_language(Element::running("note"), remark, language)),
        );
        bibl
    });
    let reports = Element::new("listBibl").children(reports);
    if reports.is_empty() { Vec::new() } else { vec![reports] }
}
