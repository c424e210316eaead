//! A letter.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::coverage::{coverage, related, source};
use crate::letter_head::letter_head;
use crate::node::{Element, element};
use crate::notes::notes;
use crate::parties::party_lists;
use crate::passages::Body;

/// The page of a letter; nothing for a letter that exists in no language.
pub(crate) fn letter_page(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Option<Element> {
    let letter = shelved.letter;
    let columns = scene.columns(letter)?;
    let page = Page::Letter(shelved.address.to_owned());
    let body = Body { scene, letter, columns: &columns, page: &page };
    let text = element("section").class("body").set("aria-label", scene.wording.letter_text);
    let article = element("article")
        .class(body.side("letter"))
        .set("aria-labelledby", "letter_title")
        .with(letter_head(scene, letter, &columns))
        .with(text.with_all(body.passages()))
        .with_all(party_lists(scene, letter, &columns))
        .with_all(notes(&body))
        .with_all(coverage(scene, letter))
        .with_all(source(scene, letter))
        .with_all(related(scene, letter));
    Some(article)
}
