//! What letters ask, each ask with the way to its passage.

use letters_model::{Ask, EntityId, Numbers, Passage, Shelved};

use crate::Scene;
use crate::node::{Element, Node, element, list};
use crate::text::{text_in_both, unmarked};

/// What a letter asks, by on whose behalf, in the order in which the letter comes to them. Nothing
/// if it asks nothing.
pub(crate) fn asks_by_beneficiary(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Option<Element> {
    let mut groups: Vec<(Option<&EntityId>, Vec<Element>)> = Vec::new();
    // Where the group of each stands, and that of what is asked in general.
    let mut places: Numbers = Numbers::default();
    for passage in &shelved.letter.passages {
        for ask in &passage.asks {
            let demand = demand(scene, shelved, passage, ask);
            let of = ask.of.as_ref();
            let place = *places
                .entry(of.map(EntityId::to_string).unwrap_or_default())
                .or_insert(groups.len());
            match groups.get_mut(place) {
                Some((_, demands)) => demands.push(demand),
                None => groups.push((of, vec![demand])),
            }
        }
    }
    let group = |(of, demands): (Option<&EntityId>, Vec<Element>)| {
        let of = element("p").class("beneficiary").with_all(beneficiary(scene, of));
        element("div").with(of).with(list("demands", demands))
    };
    (!groups.is_empty()).then(|| list("asks", groups.into_iter().map(group)))
}

/// On whose behalf something is asked.
fn beneficiary(scene: &Scene<'_>, of: Option<&EntityId>) -> Vec<Node> {
    let words = scene.wording.of_organizations();
    match of {
        Some(id) => vec![words.on_behalf_of.into(), " ".into(), name(scene, id).into()],
        None => vec![words.in_general.into()],
    }
}

/// The name of an entity, leading to its page.
pub(crate) fn name(scene: &Scene<'_>, id: &EntityId) -> Element {
    let name = element("a").set("href", scene.entity_address(id)).class("name");
    match scene.library.entity(id) {
        Some(entity) => name.with_all(text_in_both(scene, &entity.name)),
        None => name.with(unmarked(id.as_str())),
    }
}

/// A demand, leading to the passage that makes it.
pub(crate) fn demand(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    passage: &Passage,
    ask: &Ask,
) -> Element {
    let of = ask.of.as_ref().and_then(|id| scene.library.entity(id));
    let address = scene.passage_address(shelved, &passage.id, of);
    element("a")
        .class("demand-link")
        .set("href", address)
        .with_all(text_in_both(scene, &ask.demand))
}
