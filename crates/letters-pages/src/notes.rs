//! The notes of a letter, linked both ways with the text.

use letters_model::{Letter, Note, NoteId, Span, Tag};

use crate::node::{Element, element, link};
use crate::parties::end_section;
use crate::passages::Body;
use crate::running_text::{note_mark_place, note_place, running_text};

/// The notes at the end of a letter; nothing if it has none.
pub(crate) fn notes(body: &Body<'_>) -> Option<Element> {
    if body.letter.notes.is_empty() {
        return None;
    }
    let items = body.letter.notes.iter().map(|each| note(body, each));
    let items = element("ul").class("notes").set("role", "list").with_all(items);
    Some(end_section(body.scene.wording.notes, items))
}

fn note(body: &Body<'_>, note: &Note) -> Element {
    let Body { scene, letter, columns, page } = body;
    let texts = columns.iter().map(|language| match note.text.get(language) {
        Some(text) => element("p")
            .lang(language)
            .set("dir", "auto")
            .with_all(running_text(scene, letter, page, text, language)),
        None => element("p").class("gap").with(scene.wording.untranslated),
    });
    let marked = columns.iter().find(|language| is_marked_in(letter, &note.id, language));
    let back = marked.map(|language| {
        let mark = note_mark_place(&note.id, language);
        let back = link(scene.place_address(page, &mark), "↩").class("back");
        back.set("aria-label", scene.wording.back_to_text)
    });
    let label = element("span").class("label").with(note.label.clone()).with_all(back);
    let place = note_place(&note.id);
    let class = scene.mark(&place, body.side("note"));
    element("li")
        .place(place)
        .class(class)
        .with(label)
        .with(element("div").class("texts").with_all(texts))
}

/// Whether a letter's text in a language has the mark of a note.
fn is_marked_in(letter: &Letter, note: &NoteId, language: &Tag) -> bool {
    let is_mark = |span: &Span| matches!(span, Span::Note(marked) if marked == note);
    let texts = letter.passages.iter().filter_map(|passage| passage.text.get(language));
    texts.flat_map(|text| &text.0).any(is_mark)
}
