//! Bundles that the reader has opened from the device: they stand beside the archive, and are not part
//! of it.

use letters_bundle::Fault;
use letters_model::{Digest, Entity, Origin, Shelved};

use crate::node::{Element, Node, element, link, list};
use crate::text::{text, text_in_both, time};
use crate::trouble_page::not_shown;
use crate::{Extra, Reason, Scene, Trouble};

/// How many letters of a bundle are listed with it; the list of all letters has the others.
const LISTED: usize = 10;

/// The id of the heading above what is open from the device.
pub const OPENED: &str = "opened_here";

/// A bundle that the reader has opened from the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The name of the file.
    pub name: String,
    /// The digest of its bytes, by which its letters are known.
    pub digest: Digest,
    /// Whether it is kept for later visits.
    pub is_kept: bool,
}

/// That a letter or a bundle is not part of the archive; nothing of one that is.
pub(crate) fn origin(scene: &Scene<'_>, origin: Origin) -> Option<Element> {
    let words = scene.wording.from_device;
    (origin == Origin::Device).then(|| element("p").class("foreign").with(words))
}

/// That what is counted for these entities counts letters from the device too; nothing where none of those
/// says anything of them.
pub(crate) fn counted_too(scene: &Scene<'_>, entities: &[&Entity]) -> Option<Element> {
    let is_counted = |entity: &&Entity| {
        scene.library.mentions(&entity.id).any(|each| each.shelved.origin == Origin::Device)
    };
    let are_counted = !scene.opened.is_empty() && entities.iter().any(is_counted);
    let words = scene.wording.opened().counted_too;
    are_counted.then(|| element("p").class("foreign").with(words))
}

/// The bundles that are open from the device, each with its letters and what can be done with it.
pub(crate) fn opened_bundles(scene: &Scene<'_>) -> Option<Element> {
    let words = scene.wording.opened();
    let bundles = scene.opened.iter().map(|opened| bundle(scene, opened));
    (!scene.opened.is_empty()).then(|| {
        element("section")
            .class("opened")
            .set("aria-label", words.heading)
            .with(element("h2").place(OPENED).with(words.heading))
            .with(element("p").class("position").with(words.explained))
            .with_all(bundles)
    })
}

fn bundle(scene: &Scene<'_>, opened: &Opened) -> Element {
    let words = scene.wording.opened();
    let is_of = |shelved: &Shelved<'_>| {
        shelved.origin == Origin::Device && shelved.digest == Some(opened.digest)
    };
    let letters: Vec<Shelved<'_>> = scene.library.letters().filter(is_of).collect();
    let bundles = scene.library.bundles().iter();
    let archive = bundles.filter(|bundle| bundle.origin == Origin::Device);
    let archive = archive.into_iter().find(|bundle| bundle.digest == Some(opened.digest));
    let title = archive.map(|bundle| text_in_both(scene, &bundle.archive.title));
    let about = archive.and_then(|bundle| bundle.archive.about.as_ref());
    let about = about.map(|about| element("p").with(text(scene.language, about)));
    let keep = if opened.is_kept { words.do_not_keep } else { words.keep };
    let button = |extra: Extra, words| {
        element("button").set("type", "button").does(&extra.into()).with(words)
    };
    element("div")
        .with(element("h3").with_all(title.unwrap_or_default()))
        .with_all(about)
        .with(
            element("p")
                .class("summary")
                .with(element("bdi").with(opened.name.clone()))
                .with(element("span").with((scene.wording.letters_count)(letters.len()))),
        )
        .with(list("", letters.iter().take(LISTED).map(|letter| way_to(scene, letter))))
        .with(
            element("p")
                .class("tasks")
                .with(button(Extra::Keep(opened.digest), keep))
                .with(button(Extra::Remove(opened.digest), words.remove)),
        )
}

/// The date of a letter, and the way to it.
fn way_to(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Element {
    let title = text_in_both(scene, &shelved.letter.title);
    let way = link(scene.letter_address(shelved, None), "").with_all(title);
    element("p").class("summary").with(time(scene.wording, shelved.letter.date)).with(way)
}

/// The files from the device that are not shown, and why; with a way to put that away.
pub(crate) fn refused_files(scene: &Scene<'_>) -> Vec<Node> {
    let words = scene.wording.opened().only_bundles;
    let draw = |trouble: &Trouble| {
        let hint = is_no_bundle(trouble).then(|| element("p").with(words));
        not_shown(scene.wording, trouble, hint).into()
    };
    let mut nodes: Vec<Node> = scene.refused.iter().map(draw).collect();
    if !nodes.is_empty() {
        let close = element("button").set("type", "button").does(&Extra::Dismiss.into());
        let close = close.with(scene.wording.comfort().close);
        nodes.push(element("p").class("again").with(close).into());
    }
    nodes
}

/// Whether a file is not even written like a bundle.
fn is_no_bundle(trouble: &Trouble) -> bool {
    let Reason::Refused(refusal) = &trouble.reason else { return false };
    let first = refusal.problems.first().map(|problem| &problem.fault);
    matches!(first, Some(Fault::NotUtf8 { .. } | Fault::Syntax { .. }))
}

/// The button that lets the reader choose bundles on the device.
pub(crate) fn open_button(words: &'static str) -> Element {
    element("button").set("type", "button").class("quiet").does(&Extra::Choose.into()).with(words)
}
