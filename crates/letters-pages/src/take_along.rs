//! The ways to take a letter along: as text, as a bundle, on paper; and to compare it.

use letters_address::{Page, Route};
use letters_model::{Origin, Shelved};

use crate::Scene;
use crate::citation::{printed_citation, short_digest};
use crate::extra::{Extra, FileKind};
use crate::node::{Element, element, link, list};
use crate::one_file::copy_letter;
use crate::text::{text, unmarked};

/// The ways to take a letter along, at its end.
pub(crate) fn take_along(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Option<Element> {
    let taking = scene.wording.taking();
    let compare = Page::Comparison(shelved.address.to_owned(), None);
    let ways = [
        button(Extra::Print, taking.print),
        button(Extra::Save(FileKind::Text), taking.save_text),
        button(Extra::Save(FileKind::Bundle), taking.save_bundle),
    ];
    let compare = link(scene.address(compare), taking.compare);
    // The one that may come later is the last: what stands there stays.
    let ways = ways.into_iter().chain([compare]).chain(copy_letter(scene));
    let section = element("section")
        .class("end no-print")
        .with(element("h2").with(taking.take_along))
        .with(list("ways", ways))
        .with(element("p").class("aside").with(taking.cite_as))
        .with(printed_citation(scene, shelved, None))
        .with(element("p").with(button(Extra::Cite(None), taking.copy_citation)));
    let publisher = shelved.archive.publisher.as_ref().map(|publisher| {
        let label = (taking.labelled)(scene.wording.imprint().publisher, "");
        let name = text(scene.language, &publisher.name);
        element("span").class("line").with(label).with(name)
    });
    let digest = short_digest(shelved).map(|digest| (taking.bundle_digest)(&digest));
    let digest = digest.map(|digest| element("span").class("line").with(digest));
    let colophon = match shelved.origin {
        Origin::Site => colophon(scene),
        Origin::Device => element("p").class("colophon").with(scene.wording.from_device),
    };
    Some(element("div").with(section).with(colophon.with_all(publisher).with_all(digest)))
}

/// A bundle with one letter alone.
pub fn letter_bundle(shelved: &Shelved<'_>) -> String {
    letters_bundle::encode_letters(shelved.archive, &[shelved.letter])
}

fn button(extra: Extra, name: &'static str) -> Element {
    element("button").set("type", "button").class("quiet").does(&extra.into()).with(name)
}

/// What paper has to say of where its text is from.
pub(crate) fn colophon(scene: &Scene<'_>) -> Element {
    let taking = scene.wording.taking();
    let route = Route { language: Some(scene.language.clone()), ..scene.route.clone() };
    let address = [scene.site_address, &route.to_reference()].concat();
    let label = (taking.labelled)(taking.printed_from, "");
    element("p").class("colophon").with(label).with(unmarked(&address))
}
