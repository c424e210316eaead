//! The body of a letter: its passages in one language or in two.

use letters_address::Page;
use letters_model::{Letter, Passage, PassageKind, Tag, Wording as Words};

use crate::node::{Element, Node, element, link};
use crate::running_text::running_text;
use crate::{Columns, Scene};

/// A letter, the languages in which it is shown, and the page that shows it.
pub(crate) struct Body<'a> {
    pub scene: &'a Scene<'a>,
    pub letter: &'a Letter,
    pub columns: &'a Columns,
    pub page: &'a Page,
}

impl Body<'_> {
    /// All passages in order, items that follow one another as one list.
    pub fn passages(&self) -> Vec<Node> {
        let is_item = |passage: &Passage| passage.kind == PassageKind::Item;
        let mut nodes = Vec::new();
        for run in self.letter.passages.chunk_by(|a, b| is_item(a) == is_item(b)) {
            if run.first().is_some_and(is_item) {
                let items = run.iter().map(|passage| self.passage("li", passage));
                let list = element("ul").class("items").set("role", "list");
                nodes.push(list.with_all(items).into());
            } else {
                nodes.extend(run.iter().map(|passage| self.passage("div", passage).into()));
            }
        }
        nodes
    }

    fn passage(&self, name: &'static str, passage: &Passage) -> Element {
        let kind = match passage.kind {
            PassageKind::Heading => "heading",
            PassageKind::Salutation => "salutation",
            PassageKind::Paragraph => "paragraph",
            PassageKind::Item => "item",
            PassageKind::Quotation => "quotation",
            PassageKind::Closing => "closing",
        };
        let class = self.scene.mark(passage.id.as_str(), self.side(&format!("passage {kind}")));
        element(name).place(passage.id.to_string()).class(class).with_all(self.languages(passage))
    }

    /// A class, with that of what stands side by side where there are two languages.
    pub fn side(&self, class: &str) -> String {
        let side = if self.columns.second.is_some() { " side" } else { "" };
        format!("{class}{side}")
    }

    /// A passage in each language of the page.
    pub fn languages(&self, passage: &Passage) -> Vec<Element> {
        self.columns.iter().map(|language| self.in_language(passage, language)).collect()
    }

    fn in_language(&self, passage: &Passage, language: &Tag) -> Element {
        let Body { scene, letter, page, .. } = self;
        let gap = element("p").class("gap");
        let own = match passage.wording(language) {
            Words::Own(own) => own,
            Words::Merged(other) => {
                let address = scene.place_address(page, other.as_str());
                return gap.with(link(address, scene.wording.merged));
            }
            Words::Untranslated => return gap.with(scene.wording.untranslated),
        };
        let name = match passage.kind {
            PassageKind::Heading => "h3",
            PassageKind::Quotation => "blockquote",
            _ => "p",
        };
        element(name)
            .lang(language)
            .set("dir", "auto")
            .with_all(running_text(scene, letter, page, own, language))
    }
}
