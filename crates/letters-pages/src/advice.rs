//! What to do where a search finds too little: what was tried, and what would bring something.

use letters_address::Route;
use letters_model::{Dimension, Filters};
use letters_search::{Hit, Reason, Tier};

use crate::Scene;
use crate::node::{Element, Node, element, link, list};
use crate::script::script_of;
use crate::search::Search;

/// What was taken instead of words that are nowhere, or, where there are no hits, what became of each part of
/// the query and what would bring some.
pub(crate) fn advice(scene: &Scene<'_>, search: &Search<'_>, hits: &[Hit]) -> Vec<Node> {
    let words = scene.wording.advice();
    if hits.is_empty() {
        let tried = search.matches.tried(search.index, &search.query);
        let tried = tried.iter().map(|part| (words.tried_part)(&part.typed, part.found));
        let mut nodes: Vec<Node> =
            vec![element("h2").with(words.tried).into(), list("plain", tried).into()];
        let ways = ways(scene, search);
        if !ways.is_empty() {
            nodes.push(element("h2").with(words.advice).into());
            nodes.push(list("plain", ways).into());
        }
        return nodes;
    }
    let partial = search.matches.is_partial().then(|| partial(scene, search, hits));
    let said = partial.into_iter().chain(slips(scene, hits));
    said.map(|words| element("p").class("notice").with(words).into()).collect()
}

/// Which words are nowhere, if what is shown has all others; or that it has most of them.
fn partial(scene: &Scene<'_>, search: &Search<'_>, hits: &[Hit]) -> String {
    let words = scene.wording.advice();
    let tried = search.matches.tried(search.index, &search.query);
    let (nowhere, known): (Vec<_>, Vec<_>) = tried.iter().partition(|part| part.found == 0);
    let has_others = hits.first().is_some_and(|hit| hit.reasons.len() == known.len());
    if nowhere.is_empty() || !has_others {
        return words.partial.to_owned();
    }
    let nowhere: Vec<&str> = nowhere.iter().map(|part| part.typed.as_str()).collect();
    (words.nowhere)(&nowhere)
}

/// What is shown instead of words that are nowhere, each said once. Where a hit has all words as they were
/// typed, none is missing.
fn slips(scene: &Scene<'_>, hits: &[Hit]) -> Vec<String> {
    let is_slip = |tier: Tier| matches!(tier, Tier::OneSlip | Tier::TwoSlips);
    let mut said: Vec<String> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    if !hits.first().is_some_and(|hit| is_slip(hit.tier)) {
        return said;
    }
    let reasons = hits.iter().flat_map(|hit| &hit.reasons);
    for reason in reasons.filter(|reason| is_slip(reason.tier)) {
        if !known.contains(&reason.typed.as_str()) {
            known.push(&reason.typed);
            let name = name(scene, reason).unwrap_or(&reason.printed);
            said.push((scene.wording.advice().instead)(&reason.typed, name));
        }
    }
    said
}

/// The name in the script that was typed, where a name is the reason.
fn name<'a>(scene: &Scene<'a>, reason: &Reason) -> Option<&'a str> {
    let entity = scene.library.entity(reason.entity.as_ref()?)?;
    let script = |text: &str| text.chars().find_map(script_of);
    let mut names = entity.name.iter().map(|(_, name)| name.as_str());
    names.find(|name| script(name) == script(&reason.typed))
}

/// What would bring something: without the filters of one name, without all, or one part of the query alone.
fn ways(scene: &Scene<'_>, search: &Search<'_>) -> Vec<Element> {
    let words = scene.wording.advice();
    let mut ways: Vec<Element> = Vec::new();
    for (dimension, filters) in search.filters.each_dropped() {
        let kept = scene.catalogue.keep(&filters);
        let count = search.matches.count(search.index, Some(&kept)).passages;
        if count > 0 {
            let name = (scene.wording.filtering.dimension)(dimension);
            let route = without(scene, search, dimension);
            ways.push(link(route.to_reference(), (words.without_filters)(name, count)));
        }
    }
    // It may take more than one to drop.
    let found = search.matches.count(search.index, None).passages;
    if ways.is_empty() && found > 0 {
        let route = Route {
            query: Some(search.query.without(&Dimension::ALL)),
            part: 0,
            ..scene.route.with_filters(Filters::default())
        };
        ways.push(link(route.to_reference(), (words.without_all_filters)(found)));
    }
    let (topic, typed) = topic(scene, search);
    if let Some(topic) = topic {
        let letters = scene.catalogue.keep(&typed).iter().filter(|kept| **kept).count();
        let route = Route { query: None, part: 0, ..scene.route.with_filters(typed) };
        ways.push(link(route.to_reference(), (words.on_topic)(topic, letters)));
    }
    // So many were found in all letters.
    let everywhere = |query: String| {
        let route = scene.route.with_filters(Filters::default());
        Route { query: Some(query), part: 0, ..route }.to_reference()
    };
    let only = if search.filters.is_empty() { words.only } else { words.only_without_filters };
    for part in search.matches.alone(search.index, &search.query) {
        ways.push(link(everywhere(part.typed.clone()), only(&part.typed, part.found)));
    }
    ways
}

/// The topic that has what was typed in its name, which letters need not say; with the filters by it.
fn topic<'a>(scene: &Scene<'a>, search: &Search<'_>) -> (Option<&'a str>, Filters) {
    let typed = search.query.text().replace('"', " ");
    let (_, filters) = scene.catalogue.read(&format!("topic:\"{typed}\""));
    let [id] = filters.values(Dimension::Topic, false) else { return (None, filters) };
    let mut topics = scene.library.archives().flat_map(|archive| &archive.topics);
    let topic = topics.find(|topic| topic.id.as_str() == id);
    let name = topic.and_then(|topic| topic.name.nearest(scene.language));
    (name.map(|(_, name)| name.as_str()), filters)
}

/// The same search without the filters of one name, those that were typed and those of the address.
fn without(scene: &Scene<'_>, search: &Search<'_>, dimension: Dimension) -> Route {
    let route = scene.route.with_filters(scene.route.filters.without(dimension));
    Route { query: Some(search.query.without(&[dimension])), part: 0, ..route }
}
