//! Running text with its marks: names lead to their entity, note marks to their note, and misprints
//! keep their correction one step away.

use letters_model::{EntityId, Inline, NoteId, Span, Tag};

use crate::NAMED;
use crate::action::Action;
use crate::node::{Node, element, link};
use crate::notes::{beside, note_mark_place, note_place};
use crate::passages::Body;
use crate::text::words;

/// Where running text stands.
pub(crate) struct RunningText<'a> {
    /// The letter that it is part of.
    pub body: &'a Body<'a>,
    /// Its language.
    pub language: &'a Tag,
    /// The id of the passage or note that it is the text of.
    pub place: &'a str,
    /// Whether the notes stand beside it, where there is room.
    pub has_notes_beside: bool,
}

impl RunningText<'_> {
    /// The text as nodes.
    pub fn draw(&self, text: &Inline) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(text.0.len());
        for (at, span) in text.0.iter().enumerate() {
            match span {
                Span::Plain(text) => nodes.push(text.clone().into()),
                Span::Name { text, entity } => nodes.push(self.name(text, entity)),
                Span::Note(note) => {
                    nodes.push(self.note_mark(note));
                    if self.has_notes_beside {
                        nodes.extend(beside(self.body, note).map(Node::from));
                    }
                }
                Span::Misprint { text, correction } => {
                    self.misprint(text, correction, at, &mut nodes)
                }
            }
        }
        nodes
    }

    fn name(&self, text: &str, entity: &EntityId) -> Node {
        let is_sought = self.body.named.contains(entity);
        link(self.body.scene.entity_address(entity), text.to_owned())
            .class(if is_sought { "name sought" } else { "name" })
            .set(NAMED, entity.to_string())
            .into()
    }

    /// The misprint as printed, then a button that shows what was meant. The button is no part of
    /// the text: it is neither selected nor copied with it.
    fn misprint(&self, text: &str, correction: &str, at: usize, nodes: &mut Vec<Node>) {
        let wording = self.body.scene.wording;
        let name = format!("sic_{}_{at}_{}", self.place, self.language);
        let is_unfolded = self.body.scene.is_unfolded(&name);
        let button = element("button")
            .set("type", "button")
            .class("sic")
            .set("aria-expanded", if is_unfolded { "true" } else { "false" })
            .set("aria-label", wording.reading.misprint)
            .set("title", wording.reading.misprint)
            .set("lang", wording.lang())
            .does(&Action::Unfold(name))
            .with(wording.reading.misprint_sign);
        let (before, after) = wording.reading.correction;
        // It is there also while it is folded up: paper shows it.
        let correction = element("span")
            .class(if is_unfolded { "correction shown" } else { "correction" })
            .set("lang", wording.lang())
            .with(before)
            .with(words(correction, self.language))
            .with(after);
        nodes.push(element("span").class("misprint").with(text.to_owned()).into());
        nodes.push(button.into());
        nodes.push(correction.into());
    }

    fn note_mark(&self, note: &NoteId) -> Node {
        let Body { scene, letter, page, .. } = self.body;
        let label = letter.note(note).map(|note| note.label.clone()).unwrap_or_default();
        let name = (scene.wording.note)(&label);
        let mark = link(scene.place_address(page, &note_place(note)), label)
            .set("id", note_mark_place(note, self.language))
            .set("aria-label", name)
            .set("lang", scene.wording.lang());
        element("sup").class("note-mark").with(mark).into()
    }
}
