//! TEI P5: a document for each letter, or a corpus of them, with header, correspDesc, text and lists.
//!
//! The text of each language is a `text` of its own, aligned block by block with `@corresp`. Marks of the
//! archive become `persName`, `orgName`, `choice` and `ref`; what exists in another language alone is a
//! `gap`. Entities stand once, in the header of the document, and names point to them.
//!
//! Source of the structure: TEI P5 Guidelines, chapters 2 (header, 2.4.6 on correspondence), 3 and 4,
//! <https://tei-c.org/release/doc/tei-p5-doc/en/html/>.

mod back;
mod body;
mod correspondence;
mod header;
mod names;

use letters_model::{Letter, Tag};

use crate::Export;
use crate::xml::Element;

pub(crate) use correspondence::{Detail, correspondence};
pub(crate) use names::titles;

/// The namespace of TEI.
pub(crate) const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// Writes letters as TEI: one document for one letter, a `teiCorpus` for more. A
/// corpus has a letter at least, so of an archive without letters the header alone is left.
pub fn write(export: &Export) -> String {
    match export.archive.letters.as_slice() {
        [letter] => document(export, letter, true).with("xmlns", NAMESPACE).to_document(),
        [] => Element::new("TEI")
            .with("xmlns", NAMESPACE)
            .child(header::of_archive(export))
            .child(no_text())
            .to_document(),
        letters => Element::new("teiCorpus")
            .with("xmlns", NAMESPACE)
            .child(header::of_archive(export))
            .children(letters.iter().map(|letter| document(export, letter, false)))
            .to_document(),
    }
}

fn document(export: &Export, letter: &Letter, is_alone: bool) -> Element {
    let languages = export.languages_of(letter);
    let texts: Vec<Element> =
        languages.iter().map(|language| text(export, letter, language, &languages)).collect();
    let text = match <[Element; 1]>::try_from(texts) {
        Ok([text]) => text,
        // A letter that has none of the languages that are wanted still has its header.
        Err(texts) if texts.is_empty() => no_text(),
        Err(texts) => Element::new("text").child(Element::new("group").children(texts)),
    };
    Element::new("TEI")
        .with("xml:id", format!("letter_{}", letter.id))
        .child(header::of_letter(export, letter, is_alone))
        .child(text)
}

fn text(export: &Export, letter: &Letter, language: &Tag, languages: &[&Tag]) -> Element {
    let mut text = Element::new("text")
        .with("xml:lang", language.as_str())
        .child(body::body(export, letter, language, languages));
    let back = back::back(export, letter, language);
    if !back.is_empty() {
        text.push(back);
    }
    text
}

fn no_text() -> Element {
    Element::new("text").child(Element::new("body").child(Element::new("p")))
}
