//! What a search has found in a letter besides its passages and notes: in its title, among its parties,
//! in reports on it.

use std::ops::Range;

use letters_search::{Hit, Words};

use crate::letter_page::Marker;
use crate::node::{Element, Node};
use crate::passages::Body;
use crate::result::{marked, place_id, ranges};

/// Marks what was found in the parts of the page of a letter, and takes note of the ids by which it can be
/// reached, in the order in which it stands there.
pub(crate) fn marker(body: &Body<'_>) -> Marker {
    let search = body.scene.search.filter(|_| body.found.is_searched());
    let hits = search.into_iter().flat_map(|search| &search.here);
    let texts: Vec<FoundText> = hits.flat_map(|hit| texts(body, hit)).collect();
    Box::new(move |mut part, reached| {
        mark(&texts, &mut part, reached);
        part
    })
}

/// A text of a place, by the id of the place, and where it answers.
struct FoundText {
    id: String,
    printed: String,
    ranges: Vec<Range<usize>>,
}

/// The texts of a place that answer, and with one language on the page what they say in that: it may not be
/// the one that answers.
fn texts(body: &Body<'_>, hit: &Hit) -> Vec<FoundText> {
    let shelved = body.scene.library.letter(&hit.letter);
    let (Some(id), Some(shelved)) = (place_id(hit.place), shelved) else { return Vec::new() };
    let is_alone = body.columns.second.is_none();
    let answers = |text: &Words<'_>| hit.texts.iter().any(|found| found.part == text.part);
    let texts = hit.place.texts(body.scene.library, &shelved).into_iter();
    let texts = texts.filter(|text| !ranges(hit, text).is_empty() || (is_alone && answers(text)));
    let found = texts.map(|text| {
        let (printed, ranges) = (text.printed().into(), ranges(hit, &text).to_vec());
        FoundText { id: id.clone(), printed, ranges }
    });
    found.collect()
}

fn mark(texts: &[FoundText], element: &mut Element, reached: &mut Vec<String>) {
    let parts = element.parts_mut();
    if let [Node::Text(words)] = parts.children.as_slice() {
        let found = texts.iter().filter(|text| text.printed == **words);
        // The same name may stand there more than once.
        let Some(found) = found.min_by_key(|text| reached.contains(&text.id)) else { return };
        match found.ranges.as_slice() {
            // It is the other language that answers.
            [] => parts.attributes.push(("class", "sought".into())),
            ranges => parts.children = marked(words, &(0..words.len()), ranges),
        }
        if !reached.contains(&found.id) {
            parts.attributes.extend([("id", found.id.clone().into()), ("tabindex", "-1".into())]);
            reached.push(found.id.clone());
        }
        return;
    }
    for child in &mut parts.children {
        if let Node::Element(child) = child {
            mark(texts, child, reached);
        }
    }
}
