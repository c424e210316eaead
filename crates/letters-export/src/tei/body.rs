//! The words of a letter in one language.

use letters_model::{Inline, Letter, Passage, PassageKind, Rendering, Span, Tag};

use super::names::{entity_id, name_element, part_id};
use crate::Export;
use crate::xml::Element;

/// The `body`: a `div` from each heading or salutation to the next, since TEI has them at the beginning
/// of a division and a closing at its end, after a text. A closing without one is a `salute` of its own,
/// which may stand at the beginning, too.
pub(super) fn body(
    export: &Export,
    letter: &Letter,
    language: &Tag,
    languages: &[&Tag],
) -> Element {
    let mut divisions = Divisions::new();
    for passage in &letter.passages {
        let element = match passage.kind {
            PassageKind::Heading => "head",
            PassageKind::Salutation | PassageKind::Closing => "salute",
            PassageKind::Paragraph => "p",
            PassageKind::Quotation => "quote",
            PassageKind::Item => "item",
        };
        let element = identified(Element::running(element), letter, passage, language, languages);
        let words = match passage.rendering(language) {
            Rendering::Own(text) => running(element, export, letter, text, language),
            Rendering::Merged(into) => {
                element.child(Element::new("ref").with("type", "merged").with(
                    "target",
                    format!("#{}", part_id(letter, "passage", into.as_str(), language)),
                ))
            }
            Rendering::Untranslated => {
                element.child(Element::new("gap").with("reason", "untranslated"))
            }
        };
        divisions.add(passage.kind, words);
    }
    Element::new("body").children(divisions.finish())
}

/// How far a division has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Begun,
    Headed,
    Opened,
    Filled,
    Closed,
}

struct Divisions {
    done: Vec<Element>,
    open: Element,
    stage: Stage,
    /// The list at the end of the open division, as long as items come.
    list: Option<Element>,
}

impl Divisions {
    fn new() -> Divisions {
        let open = Element::new("div");
        Divisions { done: Vec::new(), open, stage: Stage::Begun, list: None }
    }

    fn add(&mut self, kind: PassageKind, words: Element) {
        let is_filled = self.stage >= Stage::Filled;
        let stage = match kind {
            PassageKind::Closing if !is_filled => Stage::Opened,
            PassageKind::Heading => Stage::Headed,
            PassageKind::Salutation => Stage::Opened,
            PassageKind::Paragraph | PassageKind::Quotation | PassageKind::Item => Stage::Filled,
            PassageKind::Closing => Stage::Closed,
        };
        if kind == PassageKind::Item && self.stage == Stage::Filled {
            let list = self.list.take().unwrap_or_else(|| Element::new("list"));
            self.list = Some(list.child(words));
            return;
        }
        self.end_list();
        if stage < self.stage || (stage == Stage::Headed && self.stage != Stage::Begun) {
            self.done.push(std::mem::replace(&mut self.open, Element::new("div")));
        }
        self.stage = stage;
        match kind {
            PassageKind::Item => self.list = Some(Element::new("list").child(words)),
            PassageKind::Salutation => self.open.push(Element::new("opener").child(words)),
            PassageKind::Closing if is_filled => {
                self.open.push(Element::new("closer").child(words));
            }
            PassageKind::Closing
            | PassageKind::Heading
            | PassageKind::Paragraph
            | PassageKind::Quotation => {
                self.open.push(words);
            }
        }
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.open.push(list);
        }
    }

    fn finish(mut self) -> Vec<Element> {
        self.end_list();
        self.done.push(self.open);
        self.done
    }
}

/// The element of a passage with its id, its counterparts in the other languages and its topics.
fn identified(
    element: Element,
    letter: &Letter,
    passage: &Passage,
    language: &Tag,
    languages: &[&Tag],
) -> Element {
    let id = |tag: &Tag| part_id(letter, "passage", passage.id.as_str(), tag);
    let others = languages.iter().filter(|tag| **tag != language);
    let others: Vec<String> = others.map(|tag| format!("#{}", id(tag))).collect();
    let topics: Vec<String> =
        passage.topics.iter().map(|topic| format!("#topic_{topic}")).collect();
    element
        .with("xml:id", id(language))
        .with_some("corresp", (!others.is_empty()).then(|| others.join(" ")))
        .with_some("ana", (!topics.is_empty()).then(|| topics.join(" ")))
}

/// Running text with its marks, put into an element.
pub(super) fn running(
    element: Element,
    export: &Export,
    letter: &Letter,
    text: &Inline,
    language: &Tag,
) -> Element {
    text.0.iter().fold(element, |element, span| match span {
        Span::Plain(text) => element.text(text),
        Span::Name { text, entity } => {
            let kind = export.entity(entity).map(|entity| entity.kind);
            let name =
                Element::running(name_element(kind)).with("ref", format!("#{}", entity_id(entity)));
            element.child(name.text(text))
        }
        Span::Misprint { text, correction } => element.child(
            Element::running("choice")
                .child(Element::running("sic").text(text))
                .child(Element::running("corr").text(correction)),
        ),
        Span::Note(id) => {
            let label = letter.note(id).map_or("", |note| note.label.as_str());
            let target = format!("#{}", part_id(letter, "note", id.as_str(), language));
            element.child(
                Element::running("ref").with("type", "note").with("target", target).text(label),
            )
        }
    })
}
