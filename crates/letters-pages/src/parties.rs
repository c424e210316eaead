//! Who has a part in a letter.

use letters_model::{EntityId, EntityKind, Letter, Party, Role, Tag};

use crate::excess::most;
use crate::node::{Element, Node, element, link, list};
use crate::text::{aside, text, unmarked};
use crate::{Columns, Scene};

/// The names of those with a role, each with its postal address.
pub(crate) fn names(
    scene: &Scene<'_>,
    letter: &Letter,
    columns: &Columns,
    role: Role,
) -> Vec<Node> {
    let mut nodes = Vec::new();
    for party in letter.parties_as(role).take(most(3)) {
        nodes.push(party_in(scene, party, &columns.first).into());
        nodes.extend(who_is_meant(scene, party, &columns.first).map(Node::from));
        if !party.address.is_empty() {
            let lines = party.address.iter();
            let lines = lines.map(|line| element("span").class("line").with(unmarked(line)));
            nodes.push(element("span").class("postal").with_all(lines).into());
        }
    }
    nodes
}

/// The name of a person whom the letter names by office alone.
fn who_is_meant(scene: &Scene<'_>, party: &Party, language: &Tag) -> Option<Element> {
    let entity = scene.library.entity(party.entity.as_ref()?)?;
    let (_, name) = entity.name.nearest(language)?;
    let (_, printed) = party.printed.as_ref()?.nearest(language)?;
    // A search for a text in a text is more code than this needs.
    let mut parts = printed.as_bytes().windows(name.len().max(1));
    let is_plain = entity.kind != EntityKind::Person || parts.any(|part| part == name.as_bytes());
    (!is_plain).then(|| aside(text(language, &entity.name)))
}

/// The lists of those who signed, endorsed, were sent a copy, or are members.
pub(crate) fn party_lists(scene: &Scene<'_>, letter: &Letter, columns: &Columns) -> Vec<Element> {
    let listed = [Role::Signatory, Role::Endorser, Role::Copied, Role::Member];
    listed.into_iter().filter_map(|role| party_list(scene, letter, columns, role)).collect()
}

fn party_list(
    scene: &Scene<'_>,
    letter: &Letter,
    columns: &Columns,
    role: Role,
) -> Option<Element> {
    letter.parties_as(role).next()?;
    let class = if columns.second.is_some() { "parties side" } else { "parties" };
    let items = letter.parties_as(role).take(most(4)).map(|party| {
        let names = columns.iter().map(|language| party_in(scene, party, language));
        element("li").with_all(names)
    });
    let items = element("ul").class(class).set("role", "list").with_all(items);
    Some(end_section((scene.wording.role)(role), items))
}

/// A section at the end of a letter.
pub(crate) fn end_section(heading: &'static str, content: Element) -> Element {
    element("section").class("end").with(element("h2").with(heading)).with(content)
}

/// A party in a language: its name as printed, its office, and for whom it stands.
fn party_in(scene: &Scene<'_>, party: &Party, language: &Tag) -> Element {
    let known = party.entity.as_ref().and_then(|id| scene.library.entity(id));
    let printed = party.printed.as_ref().or_else(|| known.map(|entity| &entity.name));
    let name = match printed {
        Some(printed) => text(language, printed),
        None => element("bdi"),
    };
    let name = match &party.entity {
        Some(id) => link(scene.entity_address(id), name).class("name"),
        None => name,
    };
    let position = party.position.as_ref();
    let position =
        position.map(|position| element("span").class("position").with(text(language, position)));
    let organization = party.organization.as_ref().filter(|id| party.entity.as_ref() != Some(id));
    let organization = organization
        .map(|id| element("span").class("organization").with(entity_link(scene, id, language)));
    // The commas between the parts are the style sheet's, in the language of the parts.
    element("div")
        .class("party")
        .lang(language)
        .with(element("strong").with(name))
        .with_all(position)
        .with_all(organization)
}

/// The name of an entity in a language, as a link to its page.
fn entity_link(scene: &Scene<'_>, id: &EntityId, language: &Tag) -> Element {
    let name = match scene.library.entity(id) {
        Some(entity) => text(language, &entity.name),
        None => unmarked(id.as_str()),
    };
    link(scene.entity_address(id), name).class("name")
}

/// The first of those with a role, by name alone after the word for it, for a line in a list.
pub(crate) fn first_as(
    scene: &Scene<'_>,
    letter: &Letter,
    (role, word): (Role, &'static str),
) -> Option<Element> {
    let party = letter.parties_as(role).next()?;
    let known = party.entity.as_ref().and_then(|id| scene.library.entity(id));
    let name = known.map(|entity| &entity.name).or(party.printed.as_ref())?;
    Some(element("span").with(word).with(" ").with(text(scene.language, name)))
}

/// A list under a heading; nothing if the list is empty.
pub(crate) fn end_list(
    heading: &'static str,
    class: &'static str,
    items: Vec<Element>,
) -> Option<Element> {
    (!items.is_empty()).then(|| end_section(heading, list(class, items)))
}
