//! Running text with its marks: names lead to their entity, note marks to their note, and misprints
//! keep their correction one step away.

use std::ops::Range;

use letters_model::{EntityId, Inline, NoteId, Span, Tag};

use crate::NAMED;
use crate::action::Action;
use crate::excess::CUT;
use crate::found_here::FoundPlace;
use crate::node::{Node, element, link};
use crate::notes::{beside, note_mark_place, note_place};
use crate::passages::Body;
use crate::result::marked;
use crate::text::words;

/// How many marks a text can have. No letter comes near it, and browsers take much longer for so many in one
/// paragraph than for as many paragraphs.
const MARKS: usize = 5_000;

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
    /// What a search has found in it, in whatever language.
    pub found: Option<&'a FoundPlace>,
}

impl RunningText<'_> {
    /// The text as nodes. What stands beside it comes after it, so that no note is read in the middle of a
    /// sentence.
    pub fn draw(&self, text: &Inline) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(text.0.len());
        let mut notes: Vec<Node> = Vec::new();
        let mut end = 0;
        let mut marks = 0;
        for (at, span) in text.0.iter().enumerate() {
            marks += usize::from(!matches!(span, Span::Plain(_)));
            if marks > MARKS {
                nodes.push(element(CUT).into());
                break;
            }
            let start = end;
            end += span.words().map_or(0, str::len);
            match span {
                Span::Plain(text) => nodes.extend(self.words(text, start)),
                Span::Name { text, entity } => nodes.push(self.name(text, start, entity)),
                Span::Note(note) => {
                    let marked = self.body.notes.note(note);
                    let number = marked.map_or(1, |note| note.number(span));
                    nodes.push(self.note_mark(note, number));
                    if self.has_notes_beside {
                        notes.extend(beside(self.body, note, number).map(Node::from));
                    }
                }
                Span::Misprint { text, correction } => {
                    let text = element("span").class("misprint").with_all(self.words(text, start));
                    nodes.push(text.into());
                    self.correction(correction, at, &mut nodes)
                }
            }
        }
        nodes.append(&mut notes);
        nodes
    }

    /// Words that begin at this byte of the text, with what a search has found in them marked.
    fn words(&self, words: &str, start: usize) -> Vec<Node> {
        let ranges = self.found.map_or(&[][..], |found| found.ranges(self.language));
        let end = start + words.len();
        let within = ranges.iter().filter(|range| range.start < end && range.end > start);
        let within: Vec<Range<usize>> = within
            .map(|range| range.start.max(start) - start..range.end.min(end) - start)
            .collect();
        marked(words, &(0..words.len()), &within)
    }

    fn name(&self, text: &str, start: usize, entity: &EntityId) -> Node {
        let is_found = self.found.is_some_and(|found| found.names.contains(entity));
        let is_sought = is_found || self.body.named.contains(entity);
        element("a")
            .set("href", self.body.scene.entity_address(entity))
            .with_all(self.words(text, start))
            .class(if is_sought { "name sought" } else { "name" })
            .set(NAMED, entity.to_string())
            .into()
    }

    /// What stands after a misprint: a button that shows what was meant. It is no part of the text:
    /// it is neither selected nor copied with it.
    fn correction(&self, correction: &str, at: usize, nodes: &mut Vec<Node>) {
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
        nodes.push(button.into());
        nodes.push(correction.into());
    }

    fn note_mark(&self, note: &NoteId, number: usize) -> Node {
        let Body { scene, notes, page, .. } = self.body;
        let label = notes.note(note).map(|marked| marked.note.label.clone()).unwrap_or_default();
        let name = (scene.wording.note)(&label);
        let mark = link(scene.place_address(page, &note_place(note)), label)
            .set("aria-label", name)
            .set("lang", scene.wording.lang());
        // Notes lead back to the letter; where passages of several letters stand, ids would repeat.
        let mark = match self.body.is_quoted {
            true => mark,
            false => mark.set("id", note_mark_place(note, self.language, number)),
        };
        element("sup").class("note-mark").with(mark).into()
    }
}
