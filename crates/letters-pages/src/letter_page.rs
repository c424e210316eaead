//! A letter.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::coverage::{coverage, related, source};
use crate::letter_head::letter_head;
use crate::marked_passages::marked_passages;
use crate::node::{Element, element};
use crate::notes::notes;
use crate::parties::party_lists;
use crate::passages::Body;
use crate::take_along::take_along;

/// The page of a letter; nothing for a letter that exists in no language. `copy` is the way to a copy of it
/// in one file, if there is one.
pub(crate) fn letter_page(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    copy: Option<Element>,
) -> Option<Element> {
    let letter = shelved.letter;
    let columns = scene.columns(letter)?;
    let page = Page::Letter(shelved.address.to_owned());
    let body = Body::new(scene, shelved, &columns, &page);
    let text = element("section").class("body").set("aria-label", scene.wording.letter_text);
    let class = if letter.notes.is_empty() { "letter" } else { "letter noted" };
    let article = element("article")
        .class(body.side(class))
        .set("aria-labelledby", "letter_title")
        .with(letter_head(scene, shelved, &columns))
        .with_all(marked_passages(&body))
        .with(text.with_all(body.passages()))
        .with_all(party_lists(scene, letter, &columns))
        .with_all(notes(&body))
        .with_all(coverage(scene, letter))
        .with_all(source(scene, letter))
        .with_all(related(scene, letter))
        .with(take_along(scene, shelved, copy));
    Some(article)
}
