//! One hit of a search: the passage in the reader's language with what was found marked in it, the
//! other language where that is what answered, and what is said of it besides.

use std::ops::Range;

use letters_address::{Page, Route};
use letters_model::{Letter, Tag};
use letters_search::{Found, Hit, Part, Place, Words, excerpt};

use crate::STEP;
use crate::Scene;
use crate::node::{Element, Node, element, link};
use crate::notes::note_place;
use crate::text::aside;

/// Why a hit is one.
pub(crate) type Explain = fn(&Scene<'_>, &Hit) -> Vec<Element>;

/// A hit: the way to it, and what is said of it.
pub(crate) fn result(scene: &Scene<'_>, hit: &Hit, id: String, why: Explain) -> Vec<Element> {
    let Some(shelved) = scene.library.letter(&hit.letter) else { return Vec::new() };
    let texts = hit.place.texts(scene.library, &shelved);
    let first = hit.texts.first();
    let own = body(&texts, scene.language).or_else(|| {
        let found = first.and_then(|found| body(&texts, &found.language));
        found.or_else(|| texts.first())
    });
    let Some(own) = own else { return Vec::new() };
    let ranges = ranges(hit, own);
    let way = link(address(scene, shelved.letter, hit), "").class(STEP).set("id", id);
    let way = way.with(shown(own, ranges));
    let mut lines = vec![element("p").class("excerpt").with_all(label(scene, hit, own)).with(way)];
    // What answers best stands under it, if that is another text.
    let is_own = |found: &&Found| found.part == own.part && found.language == *own.language;
    if let Some(found) = first.filter(|found| !is_own(found)) {
        let other =
            texts.iter().find(|text| text.part == found.part && *text.language == found.language);
        lines.extend(other.map(|other| {
            let ranges = self::ranges(hit, other);
            let line = element("p").class("excerpt other").with_all(part_label(scene, other.part));
            line.with(shown(other, ranges))
        }));
    }
    lines.extend(why(scene, hit));
    lines
}

/// The address of a hit, in which the search goes on.
fn address(scene: &Scene<'_>, letter: &Letter, hit: &Hit) -> String {
    let passage = match hit.place {
        Place::Passage(at) => letter.passages.get(at).map(|passage| passage.id.to_string()),
        Place::Note(at) => letter.notes.get(at).map(|note| note_place(&note.id)),
        place => place_id(place),
    };
    let filters = scene.route.filters.within_letter();
    let query = scene.route.query.clone();
    let route = scene.route.to_page(Page::Letter(hit.letter.clone()));
    Route { passage, filters, query, ..route }.to_reference()
}

/// The id of a place at which something was found in a letter, unless it is a passage or a note: these
/// have their own.
pub(crate) fn place_id(place: Place) -> Option<String> {
    let (name, at) = match place {
        Place::Title => ("title", 0),
        Place::Subject => ("subject", 0),
        Place::Party(at) => ("party", at),
        Place::Coverage(at) => ("report", at),
        Place::Passage(_) | Place::Note(_) => return None,
    };
    Some(format!("found_{name}_{at}"))
}

/// The words themselves in a language.
fn body<'a, 'b>(texts: &'b [Words<'a>], language: &Tag) -> Option<&'b Words<'a>> {
    texts.iter().find(|text| text.part == Part::Body && text.language == language)
}

/// Where a text answers.
pub(crate) fn ranges<'a>(hit: &'a Hit, text: &Words<'_>) -> &'a [Range<usize>] {
    let is_of = |found: &&Found| found.part == text.part && found.language == *text.language;
    hit.texts.iter().find(is_of).map_or(&[], |found| &found.ranges)
}

/// The part of a text that shows most of what was found, with that marked.
fn shown(text: &Words<'_>, ranges: &[Range<usize>]) -> Element {
    /// In bytes: about two lines and a half.
    const LENGTH: usize = 240;
    let printed = text.printed();
    let part = excerpt(&printed, ranges, LENGTH);
    let run = element("bdi").lang(text.language);
    let run = run.with_all((part.start > 0).then_some("… "));
    let run = run.with_all(marked(&printed, &part, ranges));
    run.with_all((part.end < printed.len()).then_some(" …"))
}

/// A part of a text with ranges of the whole marked.
pub(crate) fn marked(printed: &str, part: &Range<usize>, ranges: &[Range<usize>]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = part.start;
    for range in ranges {
        let (start, end) = (range.start.max(at), range.end.min(part.end));
        if start >= end {
            continue;
        }
        if start > at {
            nodes.push(printed[at..start].to_owned().into());
        }
        nodes.push(element("mark").with(printed[start..end].to_owned()).into());
        at = end;
    }
    if at < part.end {
        nodes.push(printed[at..part.end].to_owned().into());
    }
    nodes
}

/// What a hit is, unless it is a passage.
fn label(scene: &Scene<'_>, hit: &Hit, own: &Words<'_>) -> Option<Element> {
    let wording = scene.wording;
    let shelved = scene.library.letter(&hit.letter)?;
    let words = match hit.place {
        Place::Passage(_) => return part_label(scene, own.part),
        Place::Title => wording.searching.title.to_owned(),
        Place::Subject => wording.subject.to_owned(),
        Place::Party(at) => (wording.role)(shelved.letter.parties.get(at)?.role).to_owned(),
        Place::Note(at) => (wording.note)(&shelved.letter.notes.get(at)?.label),
        Place::Coverage(_) => wording.coverage.to_owned(),
    };
    Some(aside(words))
}

fn part_label(scene: &Scene<'_>, part: Part) -> Option<Element> {
    let words = match part {
        Part::Body | Part::Remark | Part::Address(_) => return None,
        Part::Date => scene.wording.dated,
        Part::Ask(_) => scene.wording.searching.ask,
        Part::Position => scene.wording.searching.office,
        Part::Outlet => scene.wording.searching.outlet,
    };
    Some(aside(words))
}
