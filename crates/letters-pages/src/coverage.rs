//! What stands at the end of a letter besides: media reports, the source, related letters.

use letters_address::Page;
use letters_model::{Coverage, Letter, LetterId, Source, Tag, Text};

use crate::Scene;
use crate::excess::most;
use crate::node::{Element, Node, element};
use crate::parties::{end_list, end_section};
use crate::text::{aside, fact, language_name, outside, text, text_in_both, time, unmarked, words};

/// The media reports on a letter; nothing if there is none.
pub(crate) fn coverage(scene: &Scene<'_>, letter: &Letter) -> Option<Element> {
    let reports = letter.coverage.iter().take(most(5)).map(|each| report(scene, each)).collect();
    end_list(scene.wording.coverage, "coverage", reports)
}

fn report(scene: &Scene<'_>, report: &Coverage) -> Element {
    let title = as_reported(scene, report.lang.as_ref(), &report.title);
    let title = match &report.url {
        Some(url) => outside(url, title),
        None => vec![title.into()],
    };
    let outlet = as_reported(scene, report.lang.as_ref(), &report.outlet);
    let is_foreign = |lang: &&Tag| lang.primary_language() != scene.language.primary_language();
    let language = report.lang.as_ref().filter(is_foreign);
    element("div")
        .with(element("cite").with_all(title))
        .with(element("span").class("outlet").with(outlet))
        .with_all(report.date.map(|date| time(scene.wording, date)))
        .with_all(language.map(|lang| aside(language_name(scene, lang))))
        .with_all(report.remark.as_ref().map(|remark| aside(text(scene.language, remark))))
}

/// A headline or an outlet as the report gives it: in the report's own language where that is
/// known, which need not be one of the archive's.
fn as_reported(scene: &Scene<'_>, language: Option<&Tag>, given: &Text) -> Element {
    match (language, given.iter().next()) {
        (Some(language), Some((_, content))) if given.len() == 1 => words(content, language),
        (Some(language), _) => text(language, given),
        (None, _) => text(scene.language, given),
    }
}

/// Where a letter's text comes from; nothing if that is not known.
pub(crate) fn source(scene: &Scene<'_>, letter: &Letter) -> Option<Element> {
    let Source { publisher, title, url, retrieved, sha256 } = letter.source.as_ref()?;
    let wording = scene.wording;
    let title = title.as_ref().map(|title| text(scene.language, title));
    let title: Vec<Node> = match (url, title) {
        (Some(url), Some(title)) => outside(url, title),
        (Some(url), None) => outside(url, unmarked(url.as_str())),
        (None, title) => title.into_iter().map(Node::from).collect(),
    };
    let publisher = publisher.as_ref().map(|by| text(scene.language, by));
    let digest = sha256.map(|digest| element("code").with(digest.to_string()));
    let facts = element("dl")
        .class("facts")
        .with_all((!title.is_empty()).then(|| fact(wording.document, title)))
        .with_all(publisher.map(|publisher| fact(wording.published_by, [publisher])))
        .with_all(retrieved.map(|date| fact(wording.retrieved, [time(wording, date)])))
        .with_all(digest.map(|digest| fact(wording.digest, [digest])));
    Some(end_section(wording.source, facts))
}

/// Other letters to read with this one; nothing if none is named.
pub(crate) fn related(scene: &Scene<'_>, letter: &Letter) -> Option<Element> {
    let letters = letter.related.iter().map(|id| related_letter(scene, id)).collect();
    end_list(scene.wording.related, "related", letters)
}

fn related_letter(scene: &Scene<'_>, id: &LetterId) -> Element {
    match scene.library.letter(id.as_str()) {
        Some(found) => {
            let address = scene.address(Page::Letter(found.address.to_owned()));
            let title = text_in_both(scene, &found.letter.title);
            element("a").set("href", address).with_all(title)
        }
        None => element("span").with(unmarked(id.as_str())).with(aside(scene.wording.unavailable)),
    }
}
