//! The page of a search: whom it names, and the passages that answer, letter by letter.

use letters_search::Hit;

use crate::case_list::entry;
use crate::filter_panel::{filter_panel, filters_as_drawn};
use crate::filtering::chips;
use crate::node::{Element, Node, element, list};
use crate::opened::origin;
use crate::parts::{parts, range};
use crate::result::{Explain, result};
use crate::search::{Search, Typing};
use crate::text::{aside, text_in_both, time};
use crate::{FOUND, Scene};

/// How many hits are shown at a time.
const PER_PART: usize = 20;

/// How many of them are drawn while someone types: as many as most screens show. The others come when typing
/// has stopped, for a browser takes as long to lay them out as the search takes to find them.
const PER_GLANCE: usize = 8;

/// What is said of what was tried and of what would bring more, above some hits or in the place of none.
pub(crate) type MakeAdvice = fn(&Scene<'_>, &Search<'_>, &[Hit]) -> Vec<Node>;

/// The page of a search.
pub(crate) fn results_page(scene: &Scene<'_>, advise: MakeAdvice, why: Explain) -> Vec<Node> {
    let words = &scene.wording.searching;
    let found = element("div").class("found").place(FOUND).with_all(chips(scene));
    let found = match scene.search {
        Some(search) => found.with_all(results(scene, search, advise, why)),
        None => found,
    };
    // Until all letters are searched, what the newest have stands above this.
    let preparing = element("p").class("aside").with(words.preparing);
    let found = found.with_all((!scene.is_indexed).then_some(preparing));
    let filters = match scene.search.is_some_and(|search| search.typing == Typing::Going) {
        true => filters_as_drawn(),
        false => filter_panel(scene),
    };
    let browse = element("div").class("browse").with(filters).with(found);
    let heading = element("h1").set("tabindex", "-1").with(words.results);
    // Like the list of letters, so that what is the same of both stays where it is.
    vec![heading.into(), element("div").into(), browse.into()]
}

fn results(scene: &Scene<'_>, search: &Search<'_>, advise: MakeAdvice, why: Explain) -> Vec<Node> {
    let kept = Some(search.kept.as_slice());
    let total = search.matches.count(search.index, kept).passages;
    let part = range(scene.route.part, total, PER_PART);
    let mut hits = search.matches.hits(search.index, scene.library, &search.query, kept, part.end);
    let hits = hits.split_off(part.start.min(hits.len()));
    let mut nodes: Vec<Node> = Vec::new();
    let advice = advise(scene, search, &hits);
    if hits.is_empty() {
        nodes.extend(named(scene, search).map(Node::from));
        let nothing = element("p").with(scene.wording.searching.none);
        nodes.push(element("div").class("nothing").with(nothing).with_all(advice).into());
        return nodes;
    }
    if part.start == 0 {
        nodes.extend(advice);
        nodes.extend(named(scene, search).map(Node::from));
    }
    let items = element("ul").class("results").set("role", "list");
    let items = items.set("aria-label", scene.wording.searching.results);
    let seen = if search.typing == Typing::Stopped { PER_PART } else { PER_GLANCE };
    nodes.push(items.with_all(by_letter(scene, hits, part.start, seen, why)).into());
    nodes.extend(parts(scene, total, PER_PART).map(Node::from));
    nodes
}

/// The hits, those of a letter together where its best one stands, as far as they are seen.
fn by_letter(
    scene: &Scene<'_>,
    mut hits: Vec<Hit>,
    first: usize,
    seen: usize,
    why: Explain,
) -> Vec<Element> {
    let mut items = Vec::with_capacity(hits.len());
    while let Some(letter) = hits.first().map(|hit| hit.number) {
        let (of_letter, others): (Vec<Hit>, Vec<Hit>) =
            hits.into_iter().partition(|hit| hit.number == letter);
        hits = others;
        for (at, hit) in of_letter.iter().enumerate().take(seen.saturating_sub(items.len())) {
            let item = element("li").class(if at == 0 { "hit first" } else { "hit" });
            let heading = (at == 0).then(|| heading(scene, hit)).flatten();
            let id = format!("result_{}", first + items.len());
            items.push(item.with_all(heading).with_all(result(scene, hit, id, why)));
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
