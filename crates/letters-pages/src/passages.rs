//! The body of a letter: its passages in one language or in two.

use letters_address::Page;
use letters_model::{EntityId, Letter, Passage, PassageKind, Rendering, Shelved, Tag};

use crate::excess::most;
use crate::found_here::FoundHere;
use crate::node::{Element, Node, element, link};
use crate::note_marks::NoteMarks;
use crate::passage_tools::{other_language, other_language_name, tools};
use crate::running_text::RunningText;
use crate::text::{language_name, missing_in};
use crate::{COLUMN, Columns, STEP, Scene};

/// A letter, the languages in which it is shown, and the page that shows it.
pub(crate) struct Body<'a> {
    pub scene: &'a Scene<'a>,
    pub letter: &'a Letter,
    pub columns: &'a Columns,
    pub page: &'a Page,
    /// Those who are named in the passages that are to be marked.
    pub named: Vec<EntityId>,
    /// Whether its passages are quoted on the page of something else, perhaps beside those of others.
    pub is_quoted: bool,
    /// What a search has found in the letter.
    pub found: FoundHere<'a>,
    /// The notes of the letter, and where they are marked.
    pub notes: NoteMarks<'a>,
}

impl<'a> Body<'a> {
    /// The body of a letter on a page of its own or on another one.
    pub fn new(
        scene: &'a Scene<'a>,
        shelved: &Shelved<'a>,
        columns: &'a Columns,
        page: &'a Page,
    ) -> Body<'a> {
        let named = scene.named().into_iter().map(|entity| entity.id.clone()).collect();
        let found = FoundHere::new(scene, shelved, page);
        let letter = shelved.letter;
        let notes = NoteMarks::of(letter);
        Body { scene, letter, columns, page, named, is_quoted: false, found, notes }
    }

    /// All passages in order, items that follow one another as one list.
    pub fn passages(&self) -> Vec<Node> {
        let is_item = |passage: &Passage| passage.kind == PassageKind::Item;
        let mut nodes = Vec::new();
        let passages = &self.letter.passages;
        // Of more than can be drawn, nothing is made.
        let passages = &passages[..passages.len().min(most(9))];
        let mut numbers = 1..;
        let mut passage = |name, passage| self.passage(name, numbers.next().unwrap_or(0), passage);
        for run in passages.chunk_by(|a, b| is_item(a) == is_item(b)) {
            if run.first().is_some_and(is_item) {
                let items = run.iter().map(|item| passage("li", item));
                let list = element("ul").class("items").set("role", "list");
                nodes.push(list.with_all(items).into());
            } else {
                nodes.extend(run.iter().map(|each| passage("div", each).into()));
            }
        }
        nodes
    }

    fn passage(&self, name: &'static str, number: usize, passage: &Passage) -> Element {
        let kind = match passage.kind {
            PassageKind::Heading => "heading",
            PassageKind::Salutation => "salutation",
            PassageKind::Paragraph => "paragraph",
            PassageKind::Item => "item",
            PassageKind::Quotation => "quotation",
            PassageKind::Closing => "closing",
        };
        let mut class = self.side(&["passage ", kind, " ", STEP].concat());
        if self.is_sought(passage) {
            class.push_str(" named");
        }
        let class = self.scene.mark(passage.id.as_str(), class);
        let other = other_language(self, passage);
        let is_unfolded =
            |other: &&Tag| self.scene.is_unfolded(&other_language_name(passage, other));
        let other_text = other.as_ref().filter(is_unfolded).map(|other| {
            element("div").class("other").with(self.in_language(passage, other, None, false))
        });
        element(name)
            .place(passage.id.to_string())
            .class(class)
            .with_all(self.texts(passage, true))
            .with_all(other_text)
            .with(tools(self, number, passage, other.as_ref()))
    }

    /// Whether a passage is to be marked: the search has found it, or without a search, it concerns
    /// someone whose passages are to be marked.
    pub fn is_sought(&self, passage: &Passage) -> bool {
        if self.found.is_searched() {
            return self.found.passage(passage).is_some();
        }
        self.named.iter().any(|entity| passage.concerns(entity))
    }

    /// A class, with that of what stands side by side where there are two languages.
    pub fn side(&self, class: &str) -> String {
        let side = if self.columns.second.is_some() { " side" } else { "" };
        [class, side].concat()
    }

    /// A passage in each language of the page, away from its letter.
    pub fn languages(&self, passage: &Passage) -> Vec<Element> {
        self.texts(passage, false)
    }

    fn texts(&self, passage: &Passage, has_notes_beside: bool) -> Vec<Element> {
        let Columns { first, second, .. } = self.columns;
        let Some(second) = second else {
            return vec![self.in_language(passage, first, None, has_notes_beside)];
        };
        vec![
            self.in_language(passage, first, Some("first"), has_notes_beside),
            self.in_language(passage, second, Some("second"), false),
        ]
    }

    fn in_language(
        &self,
        passage: &Passage,
        language: &Tag,
        column: Option<&'static str>,
        has_notes_beside: bool,
    ) -> Element {
        let name = match passage.kind {
            // On its own page only the title stands above it.
            PassageKind::Heading if self.is_quoted => "h3",
            PassageKind::Heading => "h2",
            PassageKind::Quotation => "blockquote",
            _ => "p",
        };
        let scene = self.scene;
        let in_column = |element: Element| match column {
            Some(column) => element.set(COLUMN, column),
            None => element,
        };
        let own = match passage.rendering(language) {
            Rendering::Own(own) => own,
            Rendering::Merged(other) => {
                let address = scene.place_address(self.page, other.as_str());
                let words = (scene.wording.reading.merged_in)(&language_name(scene, language));
                let way = link(address, words);
                return in_column(element("p").class("gap")).with(way);
            }
            Rendering::Untranslated => {
                return in_column(element("p").class("gap")).with(missing_in(scene, language));
            }
        };
        let found = self.found.passage(passage);
        let place = passage.id.as_str();
        // No note can stand in a heading.
        let has_notes_beside = has_notes_beside && passage.kind != PassageKind::Heading;
        let text = RunningText { body: self, language, place, has_notes_beside, found };
        in_column(element(name).lang(language).set("dir", "auto")).with_all(text.draw(own))
    }
}
