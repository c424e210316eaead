//! The way through the passages of a letter that name someone: how many there are, the previous and
//! the next.

use letters_address::{Filters, Route};
use letters_model::Passage;

use crate::node::{Element, element, link};
use crate::passages::Body;
use crate::text::text;

/// The way through the marked passages; nothing unless the address asks for some to be marked.
pub(crate) fn marked_passages(body: &Body<'_>) -> Option<Element> {
    let scene = body.scene;
    let reading = &scene.wording.reading;
    let sought = scene.named();
    let [first, ..] = sought.as_slice() else { return None };
    let passages = body.letter.passages.iter();
    let passages: Vec<&Passage> = passages.filter(|passage| body.is_named(passage)).collect();
    let here = scene.route.passage.as_deref();
    let at = passages.iter().position(|passage| Some(passage.id.as_str()) == here);
    let (previous, next) = match at {
        Some(at) => (at.checked_sub(1), Some(at + 1)),
        None => (None, Some(0)),
    };
    let step = |name, class, to: Option<usize>| match to.and_then(|to| passages.get(to)) {
        Some(passage) => {
            link(scene.place_address(body.page, passage.id.as_str()), name).class(class)
        }
        // What leads nowhere stays in its place, so that the other one does not move.
        None => {
            element("a").set("role", "link").set("aria-disabled", "true").class(class).with(name)
        }
    };
    let names: Vec<Element> =
        sought.iter().map(|entity| text(scene.language, &entity.name)).collect();
    let name =
        first.name.nearest(scene.language).map(|(_, name)| name.as_str()).unwrap_or_default();
    let count = (reading.passages_naming)(passages.len(), "\u{0}");
    let stop = scene.route.with_filters(Filters::default());
    let stop = Route { passage: scene.route.passage.clone(), ..stop }.to_reference();
    let which = at.map(|at| (reading.which_of)(at + 1, passages.len()));
    Some(
        element("nav")
            .class("marked-passages")
            .set("aria-label", (reading.passages_naming)(passages.len(), name))
            .with(around_name(&count, names))
            .with_all(which.map(|which| element("span").class("aside").with(which)))
            .with(step(reading.previous, "step-link previous", previous))
            .with(step(reading.next, "step-link next", next))
            .with(link(stop, reading.stop_marking).class("aside")),
    )
}

/// Words of the interface with names in them, each in its own language; a NUL says where.
fn around_name(words: &str, names: Vec<Element>) -> Element {
    let (before, after) = words.split_once('\u{0}').unwrap_or((words, ""));
    let line = element("span").with(before.to_owned());
    let mut line = line;
    for (index, name) in names.into_iter().enumerate() {
        line = if index > 0 { line.with(", ") } else { line };
        line = line.with(element("strong").with(name));
    }
    line.with(after.to_owned())
}
