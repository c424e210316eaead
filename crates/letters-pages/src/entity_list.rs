//! The list of organizations.

use letters_model::{Entity, EntityKind};

use crate::Scene;
use crate::node::{Element, Node, element, list};
use crate::text::text_in_both;

/// The page with the list of organizations.
pub(crate) fn organizations(scene: &Scene<'_>) -> Vec<Node> {
    let heading = scene.wording.organizations;
    entity_list(scene, heading, |entity| entity.kind == EntityKind::Organization)
}

fn entity_list(scene: &Scene<'_>, heading: &'static str, choose: fn(&Entity) -> bool) -> Vec<Node> {
    let chosen = scene.library.entities().filter(|entity| choose(entity));
    let entries: Vec<Element> = chosen.map(|entity| entry(scene, entity)).collect();
    let content = match entries.is_empty() {
        true => element("p").with(scene.wording.no_entities),
        false => list("entities", entries).set("aria-label", heading),
    };
    vec![element("h1").set("tabindex", "-1").with(heading).into(), content.into()]
}

fn entry(scene: &Scene<'_>, entity: &Entity) -> Element {
    let wording = scene.wording;
    let mentions: Vec<_> = scene.library.mentions(&entity.id).collect();
    let passages = mentions.iter().map(|mention| mention.passages.len()).sum();
    let letters = element("span").with((wording.letters_count)(mentions.len()));
    let passages = (passages > 0).then(|| element("span").with((wording.passages_count)(passages)));
    let name = element("a").set("href", scene.entity_address(&entity.id));
    element("div")
        .with(name.with_all(text_in_both(scene, &entity.name)))
        .with(element("p").class("summary").with(letters).with_all(passages))
}
