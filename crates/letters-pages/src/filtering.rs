//! The letters that pass the filters, and the filters that are set.

use letters_address::{dimension, parameters, relation, toggled};
use letters_model::{EntityId, Filters, Shelved, Tag};

use crate::Scene;
use crate::action::Action;
use crate::node::{Element, element, link, list};
use crate::text::{language_name, text, unmarked};

/// For each letter of the library, in its order, whether the filters keep it, those of the address
/// and those that are typed into the search.
pub(crate) fn kept(scene: &Scene<'_>) -> Vec<bool> {
    match scene.search {
        Some(search) => search.kept.clone(),
        None => scene.catalogue.keep(&scene.route.filters),
    }
}

/// The letters that pass the filters, newest first.
pub(crate) fn passing<'a>(scene: &Scene<'a>) -> Vec<Shelved<'a>> {
    let kept = kept(scene);
    scene.library.letters().zip(kept).filter(|(_, kept)| *kept).map(|(letter, _)| letter).collect()
}

/// Whether letters are filtered, by the address or by what is typed into the search beside no words.
pub(crate) fn is_filtered(scene: &Scene<'_>) -> bool {
    scene.search.is_some() || !set(scene).is_empty()
}

/// The filters of the address that filter by something, each with the name of its parameter.
pub(crate) fn set(scene: &Scene<'_>) -> Vec<(&'static str, String)> {
    known(scene, &scene.route.filters)
}

/// The filters that filter by something.
fn known(scene: &Scene<'_>, filters: &Filters) -> Vec<(&'static str, String)> {
    let mut values = parameters(filters);
    values.retain(|(name, value)| match dimension(name) {
        Some((dimension, _)) => scene.catalogue.knows(dimension, value),
        None => true,
    });
    values
}

/// The filters that are set, those of the address as links that drop them; nothing if there is none.
pub(crate) fn chips(scene: &Scene<'_>) -> Option<Element> {
    let set = set(scene);
    let wording = &scene.wording.filtering;
    let mut chips: Vec<Element> = Vec::new();
    // What was typed into the search stands there, and is dropped there.
    let typed = scene.search.map(|search| known(scene, &search.filters)).unwrap_or_default();
    for (name, value) in typed.iter().filter(|typed| !set.contains(typed)) {
        chips.push(element("span").class("chip").with(value_name(scene, name, value)));
    }
    let clear = (!set.is_empty()).then(|| clear_button(scene));
    for (name, value) in set {
        let label = element("span").with(value_name(scene, name, &value));
        let sign = element("span").class("sign").set("aria-hidden", "true").with("×");
        let unseen = element("span").class("unseen").with(wording.drop);
        let without = scene.route.with_filters(toggled(&scene.route.filters, name, &value));
        chips.push(link(without.to_reference(), unseen).class("chip").with(label).with(sign));
    }
    if chips.is_empty() {
        return None;
    }
    let chips = list("chips", chips).set("aria-label", wording.filters);
    Some(element("div").class("filtered").with(chips).with_all(clear))
}

/// The button that drops all filters.
pub(crate) fn clear_button(scene: &Scene<'_>) -> Element {
    let button = element("button").set("type", "button").class("quiet");
    button.does(&Action::ClearFilters).with(scene.wording.filtering.clear)
}

/// What a value of a filter is called, by the name of the filter in addresses.
pub(crate) fn value_name(scene: &Scene<'_>, name: &str, value: &str) -> Element {
    let words = &scene.wording.filtering;
    let said = |words: String| element("span").with(words);
    if let Some(left_out) = name.strip_prefix("not-") {
        let is_named = matches!(left_out, "case" | "org");
        let without = if is_named { words.without } else { words.except };
        return element("span").with(without).with(value_name(scene, left_out, value));
    }
    match name {
        "case" | "org" => entity_name(scene, value),
        "topic" => topic_name(scene, value),
        "role" => element("span").with_all(relation(value).map(|relation| (words.role)(relation))),
        "text" => match Tag::parse(value) {
            Ok(tag) => said(language_name(scene, &tag)),
            Err(_) => said(value.to_owned()),
        },
        _ => said(value.to_owned()),
    }
}

fn entity_name(scene: &Scene<'_>, id: &str) -> Element {
    let entity = EntityId::parse(id).ok().and_then(|id| scene.library.entity(&id));
    entity.map_or_else(|| unmarked(id), |entity| text(scene.language, &entity.name))
}

pub(crate) fn topic_name(scene: &Scene<'_>, id: &str) -> Element {
    let mut topics = scene.library.archives().flat_map(|archive| &archive.topics);
    let topic = topics.find(|topic| topic.id.as_str() == id);
    topic.map_or_else(|| unmarked(id), |topic| text(scene.language, &topic.name))
}
