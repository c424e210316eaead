//! Ids, titles and names as TEI has them. An underscore is in none of the archive's ids, so ids that are
//! made of several cannot meet.

use letters_model::{Entity, EntityId, EntityKind, Letter, Party, Tag, Text};

use crate::Export;
use crate::xml::Element;

/// The id of an entity in a document.
pub(super) fn entity_id(id: &EntityId) -> String {
    format!("entity_{id}")
}

/// The id of a passage or a note of a letter in one language.
pub(super) fn part_id(letter: &Letter, kind: &str, id: &str, language: &Tag) -> String {
    format!("{}_{kind}_{id}_{language}", Start(letter))
}

/// The beginning of the ids of a letter's parts: ids of XML begin with a letter.
struct Start<'a>(&'a Letter);

impl std::fmt::Display for Start<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "letter_{}", self.0.id)
    }
}

/// A text in each of its languages, an element for each.
pub(crate) fn titles(name: &'static str, text: &Text) -> Vec<Element> {
    text.iter().map(|(tag, words)| one(name, tag, words)).collect()
}

fn one(name: &'static str, tag: &Tag, words: &str) -> Element {
    Element::running(name).with("xml:lang", tag.as_str()).text(words)
}

/// The element that names something of a kind.
pub(super) fn name_element(kind: Option<EntityKind>) -> &'static str {
    match kind {
        Some(EntityKind::Person) => "persName",
        Some(EntityKind::Organization) => "orgName",
        Some(EntityKind::Group) | None => "name",
    }
}

/// A text in a language, or else in the nearest that it has, which is then said.
pub(super) fn in_language(element: Element, text: &Text, language: &Tag) -> Element {
    match text.nearest(language) {
        Some((tag, words)) => {
            let other = (tag != language).then(|| tag.to_string());
            element.with_some("xml:lang", other).text(words)
        }
        None => element,
    }
}

/// The name of a party in its first language, as CMIF has it: one element, which says no language, and is
/// that of a person or of a body.
pub(super) fn party_name(
    export: &Export,
    party: &Party,
    reference: impl Fn(&Entity) -> Option<String>,
) -> Option<Element> {
    let entity = party.entity.as_ref().and_then(|id| export.entity(id));
    let element = match entity.map(|entity| entity.kind) {
        Some(EntityKind::Group | EntityKind::Organization) => "orgName",
        Some(EntityKind::Person) | None => "persName",
    };
    let (_, words) = export.name_of(party)?.iter().next()?;
    Some(Element::running(element).with_some("ref", entity.and_then(reference)).text(words))
}

/// The names of a party, an element for each language; `reference` says how its entity is referred to.
pub(super) fn party_names(
    export: &Export,
    party: &Party,
    reference: impl Fn(&Entity) -> Option<String>,
) -> Vec<Element> {
    let entity = party.entity.as_ref().and_then(|id| export.entity(id));
    let element = name_element(entity.map(|entity| entity.kind));
    let names = export.name_of(party).map(|name| titles(element, name)).unwrap_or_default();
    let reference = entity.and_then(reference);
    names.into_iter().map(|name| name.with_some("ref", reference.clone())).collect()
}
