//! Running text with its marks: names lead to their entity, note marks to their note, and misprints
//! carry their correction.

use letters_address::Page;
use letters_model::{Inline, Letter, NoteId, Span, Tag};

use crate::Scene;
use crate::node::{Node, element, link};

/// The id of a note's element. Ids of bundles hold no underscore, so none can be taken for it.
pub(crate) fn note_place(note: &NoteId) -> String {
    format!("note_{note}")
}

/// The id of the mark that leads to a note.
pub(crate) fn note_mark_place(note: &NoteId, language: &Tag) -> String {
    format!("mark_{note}_{language}")
}

/// Running text of a letter in a language. `page` is the letter's, for links within it.
pub(crate) fn running_text(
    scene: &Scene<'_>,
    letter: &Letter,
    page: &Page,
    inline: &Inline,
    language: &Tag,
) -> Vec<Node> {
    let draw = |span: &Span| match span {
        Span::Plain(text) => text.clone().into(),
        Span::Name { text, entity } => {
            link(scene.entity_address(entity), text.clone()).class("name").into()
        }
        Span::Note(note) => note_mark(scene, letter, page, note, language),
        Span::Misprint { text, correction } => {
            let correction = (scene.wording.correction)(correction);
            let correction = element("span").class("correction").with(correction);
            element("span").class("misprint").with(text.clone()).with(correction).into()
        }
    };
    inline.0.iter().map(draw).collect()
}

fn note_mark(
    scene: &Scene<'_>,
    letter: &Letter,
    page: &Page,
    note: &NoteId,
    language: &Tag,
) -> Node {
    let label = letter.note(note).map(|note| note.label.clone()).unwrap_or_default();
    let name = (scene.wording.note)(&label);
    let mark = link(scene.place_address(page, &note_place(note)), label)
        .set("id", note_mark_place(note, language))
        .set("aria-label", name)
        .set("lang", scene.wording.lang());
    element("sup").class("note-mark").with(mark).into()
}
