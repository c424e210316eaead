//! The way through the passages of a letter that name someone, or through all places in which a search
//! has found something: how many there are, the previous and the next.

use letters_address::Route;
use letters_model::{Entity, Filters};

use crate::Scene;
use crate::node::{Element, element, link};
use crate::passages::Body;
use crate::text::text;

/// The way through the marked places, by their ids; nothing unless the address asks for some to be marked.
pub(crate) fn marked_passages(body: &Body<'_>, places: &[String]) -> Option<Element> {
    let scene = body.scene;
    let reading = &scene.wording.reading;
    let sought = scene.named();
    let query = scene.route.query.as_deref().filter(|_| body.found.is_searched());
    if sought.is_empty() && query.is_none() {
        return None;
    }
    let here = scene.route.passage.as_ref();
    let at = places.iter().position(|place| Some(place) == here);
    let (previous, next) = match at {
        Some(at) => (at.checked_sub(1), Some(at + 1)),
        None => (None, Some(0)),
    };
    let step = |name, rel, class, to: Option<usize>| match to.and_then(|to| places.get(to)) {
        Some(place) => {
            link(scene.place_address(body.page, place), name).class(class).set("rel", rel)
        }
        // What leads nowhere stays in its place, so that the other one does not move.
        None => {
            element("a").set("role", "link").set("aria-disabled", "true").class(class).with(name)
        }
    };
    let names = sought.iter().filter_map(|entity| entity.name.nearest(scene.language));
    let names: Vec<String> = names.map(|(_, name)| name.clone()).collect();
    let (label, count) = match query {
        Some(query) => {
            let label = (scene.wording.searching.passages_with)(places.len(), query);
            (label.clone(), element("span").with(label))
        }
        None => (
            (reading.passages_naming)(places.len(), &(scene.wording.list)(&names)),
            count(scene, places.len(), &sought),
        ),
    };
    let stop = scene.route.with_filters(Filters::default());
    let passage = scene.route.passage.clone();
    let stop = Route { passage, query: None, ..stop }.to_reference();
    let which = at.map(|at| (reading.which_of)(at + 1, places.len()));
    Some(
        element("nav")
            .class("marked-passages")
            .set("aria-label", label)
            .with(count)
            .with_all(which.map(|which| element("span").class("aside").with(which)))
            .with(step(reading.previous, "prev", "step-link previous", previous))
            .with(step(reading.next, "next", "step-link next", next))
            .with(link(stop, reading.stop_marking).class("aside")),
    )
}

/// How many passages name them, each name in its own language within the words of the interface.
fn count(scene: &Scene<'_>, passages: usize, sought: &[&Entity]) -> Element {
    /// Stands for the names until they are put in; no wording has it.
    const NAMES: &str = "\u{0}";
    let reading = &scene.wording.reading;
    let words = (reading.passages_naming)(passages, NAMES);
    let (before, after) = words.split_once(NAMES).unwrap_or((&words, ""));
    let mut line = element("span").with(before.to_owned());
    for (index, entity) in sought.iter().enumerate() {
        if index > 0 {
            line = line.with(reading.between_names);
        }
        line = line.with(element("strong").with(text(scene.language, &entity.name)));
    }
    line.with(after.to_owned())
}
