//! The page of a search: whom it names, the passages that answer, letter by letter, and what to do
//! where none does.

use letters_address::Route;
use letters_model::Filters;
use letters_search::{Hit, Tier};

use crate::Scene;
use crate::case_list::entry;
use crate::filter_panel::filter_panel;
use crate::filtering::chips;
use crate::node::{Element, Node, element, link, list};
use crate::opened::origin;
use crate::parts::{parts, range};
use crate::result::result;
use crate::search::Search;
use crate::text::{aside, text_in_both, time};

/// How many hits are shown at a time.
const PER_PART: usize = 20;

/// The page of a search.
pub(crate) fn results_page(scene: &Scene<'_>) -> Vec<Node> {
    let words = &scene.wording.searching;
    let found = element("div").class("found").with_all(chips(scene));
    let found = match scene.search {
        Some(search) => found.with_all(results(scene, search)),
        None => found,
    };
    // Until all letters are searched, what the newest have stands above this.
    let preparing = element("p").class("aside").with(words.preparing);
    let found = found.with_all((!scene.is_indexed).then_some(preparing));
    let browse = element("div").class("browse").with(filter_panel(scene)).with(found);
    let heading = element("h1").set("tabindex", "-1").with(words.results);
    // Like the list of letters, so that what is the same of both stays where it is.
    vec![heading.into(), element("div").into(), browse.into()]
}

fn results(scene: &Scene<'_>, search: &Search<'_>) -> Vec<Node> {
    let kept = Some(search.kept.as_slice());
    let total = search.matches.count(search.index, kept).passages;
    let part = range(scene.route.part, total, PER_PART);
    let mut hits = search.matches.hits(search.index, scene.library, &search.query, kept, part.end);
    let hits = hits.split_off(part.start.min(hits.len()));
    let mut nodes: Vec<Node> = Vec::new();
    if part.start == 0 {
        let partial = search.matches.is_partial();
        let partial = partial.then_some(scene.wording.searching.partial);
        nodes.extend(partial.map(|words| element("p").class("notice").with(words).into()));
        nodes.extend(slips(scene, search, &hits));
        nodes.extend(named(scene, search).map(Node::from));
    }
    if hits.is_empty() {
        nodes.push(nothing(scene, search).into());
        return nodes;
    }
    let items = element("ul").class("results").set("role", "list");
    let items = items.set("aria-label", scene.wording.searching.results);
    nodes.push(items.with_all(by_letter(scene, hits, part.start)).into());
    nodes.extend(parts(scene, total, PER_PART).map(Node::from));
    nodes
}

/// The hits, those of a letter together where its best one stands.
fn by_letter(scene: &Scene<'_>, mut hits: Vec<Hit>, first: usize) -> Vec<Element> {
    let mut items = Vec::with_capacity(hits.len());
    while let Some(letter) = hits.first().map(|hit| hit.number) {
        let (of_letter, others): (Vec<Hit>, Vec<Hit>) =
            hits.into_iter().partition(|hit| hit.number == letter);
        hits = others;
        for (at, hit) in of_letter.iter().enumerate() {
            let item = element("li").class(if at == 0 { "hit first" } else { "hit" });
            let heading = (at == 0).then(|| heading(scene, hit)).flatten();
            let id = format!("result_{}", first + items.len());
            items.push(item.with_all(heading).with_all(result(scene, hit, id)));
        }
    }
    items
}

/// The letter that the hits after it are of.
fn heading(scene: &Scene<'_>, hit: &Hit) -> Option<Element> {
    let shelved = scene.library.letter(&hit.letter)?;
    let title = element("h2").with_all(text_in_both(scene, &shelved.letter.title));
    let date = time(scene.wording, shelved.letter.date);
    let origin = origin(scene, shelved.origin);
    Some(element("div").class("result-letter").with(date).with(title).with_all(origin))
}

/// What is shown instead of words that are nowhere, each said once.
fn slips(scene: &Scene<'_>, search: &Search<'_>, hits: &[Hit]) -> Vec<Node> {
    let mut said: Vec<String> = Vec::new();
    for tried in search.matches.tried(search.index, &search.query) {
        if !matches!(tried.tier, Some(Tier::OneSlip | Tier::TwoSlips)) {
            continue;
        }
        let mut reasons = hits.iter().flat_map(|hit| &hit.reasons);
        if let Some(reason) = reasons.find(|reason| reason.typed == tried.typed) {
            said.push((scene.wording.searching.instead)(&tried.typed, &reason.printed));
        }
    }
    said.into_iter().map(|words| element("p").class("notice").with(words).into()).collect()
}

/// Whom the search names.
fn named(scene: &Scene<'_>, search: &Search<'_>) -> Option<Element> {
    /// More are too many to be who is meant.
    const FEW: usize = 3;
    let entities = search.matches.entities(search.index);
    let entities: Vec<_> = entities.filter_map(|id| scene.library.entity(id)).take(FEW).collect();
    if entities.is_empty() {
        return None;
    }
    let cards = entities.into_iter().map(|entity| {
        let kind = aside((scene.wording.kind)(entity.kind));
        element("div").class("card").with(kind).with(entry(scene, entity, &search.kept))
    });
    let heading = scene.wording.searching.named;
    Some(list("cards", cards).set("aria-label", heading))
}

/// What was tried, and what would bring something.
fn nothing(scene: &Scene<'_>, search: &Search<'_>) -> Element {
    let words = &scene.wording.searching;
    let tried = search.matches.tried(search.index, &search.query);
    let mut advice: Vec<Element> = Vec::new();
    for (dimension, filters) in search.filters.each_dropped() {
        let kept = scene.catalogue.keep(&filters);
        let count = search.matches.count(search.index, Some(&kept)).passages;
        // Filters that were typed are no part of the address, and cannot be dropped from it.
        let route = scene.route.with_filters(scene.route.filters.without(dimension));
        if count > 0 && route != *scene.route {
            let name = (scene.wording.filtering.dimension)(dimension);
            advice.push(link(route.to_reference(), (words.without_filters)(name, count)));
        }
    }
    for part in tried.iter().filter(|part| tried.len() > 1 && part.found > 0) {
        // So many were found in all letters.
        let route = scene.route.with_filters(Filters::default());
        let route = Route { query: Some(part.typed.clone()), part: 0, ..route };
        advice.push(link(route.to_reference(), (words.only)(&part.typed, part.found)));
    }
    let tried = tried.iter().map(|part| (words.tried_part)(&part.typed, part.found));
    let nothing = element("div").class("nothing").with(element("p").with(words.none));
    let nothing = nothing.with(element("h2").with(words.tried)).with(list("plain", tried));
    if advice.is_empty() {
        return nothing;
    }
    nothing.with(element("h2").with(words.advice)).with(list("plain", advice))
}
