//! On the archive and on this program.

use letters_model::Bundle;

use crate::Scene;
use crate::authenticity::authenticity;
use crate::node::{Element, Node, element};
use crate::offline_copy::receipt;
use crate::opened::origin;
use crate::settings_panel::{SETTINGS, settings_panel};
use crate::text::{fact, outside, text, text_in_both, unmarked};

/// The page on the archive and on this program.
pub(crate) fn about_page(scene: &Scene<'_>) -> Vec<Node> {
    let wording = scene.wording;
    let mut nodes: Vec<Node> = vec![element("h1").set("tabindex", "-1").with(wording.about).into()];
    nodes.extend(scene.library.bundles().iter().map(|bundle| about_archive(scene, bundle).into()));
    let program = element("section")
        .with(element("h2").with(wording.program))
        .with(element("p").with(wording.imprint().program_explained))
        .with(element("p").with(wording.privacy));
    let settings = element("section")
        .set("aria-labelledby", SETTINGS)
        .with(element("h2").place(SETTINGS).with(wording.settings))
        .with(settings_panel(wording, scene.settings));
    nodes.extend([
        authenticity(scene).into(),
        program.into(),
        receipt(scene).into(),
        settings.into(),
    ]);
    nodes
}

fn about_archive(scene: &Scene<'_>, bundle: &Bundle) -> Element {
    let (wording, archive) = (scene.wording, &bundle.archive);
    let about = archive.about.as_ref();
    let about = about.map(|about| element("p").with(text(scene.language, about)));
    let publisher = archive.publisher.as_ref().map(|publisher| {
        let name = text(scene.language, &publisher.name);
        let name = match &publisher.url {
            Some(url) => outside(url, name),
            None => vec![name.into()],
        };
        fact(wording.imprint().publisher, name)
    });
    let contact = archive.publisher.as_ref().and_then(|publisher| publisher.contact.as_ref());
    let contact = contact.map(|contact| fact(wording.imprint().contact, [unmarked(contact)]));
    let letters = (wording.letters_count)(archive.letters.len());
    let facts = element("dl")
        .class("facts")
        .with_all(publisher)
        .with_all(contact)
        .with(fact(wording.letters, [letters]));
    element("section")
        .with(element("h2").with_all(text_in_both(scene, &archive.title)))
        .with_all(origin(scene, bundle.origin))
        .with_all(about)
        .with(facts)
}
