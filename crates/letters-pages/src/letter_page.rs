//! A letter.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::coverage::{coverage, related, source};
use crate::letter_head::letter_head;
use crate::marked_passages::marked_passages;
use crate::node::{Element, element};
use crate::notes::{note_place, notes};
use crate::parties::party_lists;
use crate::passages::Body;

/// Marks what a search has found in a part of the page that is neither a passage nor a note, and takes note
/// of the ids by which that can be reached.
pub(crate) type Marker = Box<dyn Fn(Element, &mut Vec<String>) -> Element>;

/// Makes the marker for a letter.
pub(crate) type MakeMarker = fn(&Body<'_>) -> Marker;

/// Makes the ways to take a letter along, which come with the rest of the program.
pub(crate) type MakeWays = fn(&Scene<'_>, &Shelved<'_>) -> Option<Element>;

/// The page of a letter; nothing for a letter that exists in no language.
pub(crate) fn letter_page(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    take_along: MakeWays,
    marker: MakeMarker,
) -> Option<Element> {
    let letter = shelved.letter;
    let columns = scene.columns(letter)?;
    let page = Page::Letter(shelved.address.to_owned());
    let body = Body::new(scene, shelved, &columns, &page);
    let text = element("section").class("body").set("aria-label", scene.wording.letter_text);
    let mark = marker(&body);
    let mut places = Vec::new();
    let head = mark(letter_head(scene, shelved, &columns), &mut places);
    let passages = letter.passages.iter().filter(|passage| body.is_sought(passage));
    places.extend(passages.map(|passage| passage.id.to_string()));
    let parties = party_lists(scene, letter, &columns).into_iter();
    let parties: Vec<Element> = parties.map(|list| mark(list, &mut places)).collect();
    let notes_found = letter.notes.iter().filter(|note| body.found.note(note).is_some());
    places.extend(notes_found.map(|note| note_place(&note.id)));
    let coverage = coverage(scene, letter).map(|list| mark(list, &mut places));
    let class = if letter.notes.is_empty() { "letter" } else { "letter noted" };
    let article = element("article")
        .class(body.side(class))
        .set("aria-labelledby", "letter_title")
        .with(head)
        .with_all(marked_passages(&body, &places))
        .with(text.with_all(body.passages()))
        .with_all(parties)
        .with_all(notes(&body))
        .with_all(coverage)
        .with_all(source(scene, letter))
        .with_all(related(scene, letter))
        .with_all(take_along(scene, shelved));
    Some(article)
}
