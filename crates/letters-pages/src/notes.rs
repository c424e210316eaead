//! The notes of a letter, linked both ways with the text: at its end, and beside the passage where
//! there is room.

use letters_model::{Note, NoteId, Tag};

use crate::BESIDE;
use crate::excess::most;
use crate::node::{Element, element, link};
use crate::parties::end_section;
use crate::passages::Body;
use crate::running_text::RunningText;
use crate::text::missing_in;

/// How many characters of a note stand beside its passage. A longer one is cut there, so that it
/// does not push the text apart; the whole stands at the end.
const BESIDE_MOST: usize = 360;

/// The id of a note's element. Ids of bundles hold no underscore, so none can be taken for it.
pub(crate) fn note_place(note: &NoteId) -> String {
    format!("note_{note}")
}

/// The id of a mark that leads to a note, one of several that it may have.
pub(crate) fn note_mark_place(note: &NoteId, language: &Tag, number: usize) -> String {
    numbered(format!("mark_{note}_{language}"), number)
}

fn numbered(place: String, number: usize) -> String {
    if number > 1 { format!("{place}_{number}") } else { place }
}

/// The notes at the end of a letter; nothing if it has none.
pub(crate) fn notes(body: &Body<'_>) -> Option<Element> {
    if body.letter.notes.is_empty() {
        return None;
    }
    let items = body.letter.notes.iter().take(most(3)).map(|each| note(body, each));
    let items = element("ul").class("notes").set("role", "list").with_all(items);
    let section = end_section(body.scene.wording.notes, items);
    // Where there is room they stand beside their passages, and need not stand here again.
    let mut notes = body.letter.notes.iter().take(most(3));
    let all_beside = notes.all(|note| is_whole_beside(body, note));
    Some(if all_beside { section.set("data-beside", "all") } else { section })
}

fn note(body: &Body<'_>, note: &Note) -> Element {
    let place = note_place(&note.id);
    let class = body.scene.mark(&place, body.side("note"));
    let item = element("li").place(place).class(class);
    let item = if is_whole_beside(body, note) { item.set("data-beside", "whole") } else { item };
    let texts = texts(body, note);
    item.with(label(body, note)).with(element("div").class("texts").with_all(texts))
}

/// A note beside the passage that has this mark of it.
pub(crate) fn beside(body: &Body<'_>, note: &NoteId, number: usize) -> Option<Element> {
    let note = body.notes.note(note)?.note;
    let place = numbered([&note_place(&note.id), BESIDE].concat(), number);
    let aside = element("span")
        .class("beside")
        .set("role", "note")
        .set("aria-label", (body.scene.wording.note)(&note.label))
        .set("lang", body.scene.wording.lang())
        .place(place)
        .with(label(body, note));
    if is_short(body, note) {
        return Some(aside.with_all(texts(body, note).into_iter().map(in_line)));
    }
    let Some((language, text)) = note.text.nearest(&body.columns.first) else { return Some(aside) };
    let mut beginning: String = text.printed().chars().take(BESIDE_MOST / 2).collect();
    beginning.push('…');
    let whole = body.scene.place_address(body.page, &note_place(&note.id));
    let words = element("span").class("text").lang(language).set("dir", "auto").with(beginning);
    Some(aside.with(words).with(link(whole, body.scene.wording.reading.whole_note)))
}

/// A text within running text, where no paragraph can stand.
fn in_line(paragraph: Element) -> Element {
    let parts = paragraph.into_parts();
    let span = element("span").class("text").with_all(parts.children);
    let kept = parts.attributes.into_iter().filter(|(name, _)| matches!(*name, "lang" | "dir"));
    kept.fold(span, |span, (name, value)| span.set(name, value))
}

/// The sign of a note, and the ways back to its marks.
fn label(body: &Body<'_>, note: &Note) -> Element {
    let count = |language: &Tag| {
        body.notes.note(&note.id).map_or(0, |note| note.count(language).min(most(1)))
    };
    let marked = body.columns.iter().find(|language| count(language) > 0);
    let back = marked.into_iter().flat_map(|language| {
        (1..=count(language)).map(move |number| {
            let mark = note_mark_place(&note.id, language, number);
            let words = |words: &str| numbered(words.to_owned(), number).replace('_', " ");
            let back = link(body.scene.place_address(body.page, &mark), words("↩")).class("back");
            back.set("aria-label", words(body.scene.wording.back_to_text))
        })
    });
    element("span").class("label").with(note.label.clone()).with_all(back)
}

/// A note in each language of the page.
fn texts(body: &Body<'_>, note: &Note) -> Vec<Element> {
    let text = |language: &Tag| match note.text.get(language) {
        Some(text) => {
            let place = note.id.as_str();
            let found = body.found.note(note);
            let running = RunningText { body, language, place, has_notes_beside: false, found };
            element("p").lang(language).set("dir", "auto").with_all(running.draw(text))
        }
        None => element("p").class("gap").with(missing_in(body.scene, language)),
    };
    body.columns.iter().map(text).collect()
}

/// Whether the whole of a note stands beside a passage.
fn is_whole_beside(body: &Body<'_>, note: &Note) -> bool {
    let marked = body.notes.note(&note.id);
    is_short(body, note) && marked.is_some_and(|note| note.stands_beside(&body.columns.first))
}

fn is_short(body: &Body<'_>, note: &Note) -> bool {
    let texts = body.columns.iter().filter_map(|language| note.text.get(language));
    texts.map(|text| text.printed().chars().count()).sum::<usize>() <= BESIDE_MOST
}
