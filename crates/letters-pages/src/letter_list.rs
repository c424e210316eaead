//! The list of letters, newest first.

use letters_model::{Origin, Role, Shelved};

use crate::filter_panel::filter_panel;
use crate::filtering::{chips, passing};
use crate::node::{Element, Node, element, list};
use crate::opened::origin;
use crate::parties::first_as;
use crate::parts::{parts, range};
use crate::text::{language_name, text, text_in_both, time};
use crate::{FOUND, STEP, Scene};

/// How many letters are listed at a time.
pub(crate) const PER_PART: usize = 25;

/// The page with the list of letters; above it the bundles that are open from the device, and below it the
/// way to a copy in one file, if there are any.
pub(crate) fn letter_list(
    scene: &Scene<'_>,
    opened: Option<Element>,
    copy: Option<Element>,
) -> Vec<Node> {
    let wording = scene.wording;
    let mut nodes: Vec<Node> =
        vec![element("h1").set("tabindex", "-1").with_all(text_in_both(scene, scene.title)).into()];
    // What a bundle from the device says of itself stands with that bundle.
    let bundles = scene.library.bundles().iter().filter(|one| one.origin != Origin::Device);
    let about = bundles.filter_map(|bundle| bundle.archive.about.as_ref());
    let about = about.map(|about| element("p").class("about").with(text(scene.language, about)));
    // Who turns the pages of the list has read that before. Its place stays, and with it what comes after
    // it, which may have focus.
    let is_first = scene.route.part == 0;
    nodes.push(element("div").with_all(about.filter(|_| is_first)).into());
    nodes.extend(opened.filter(|_| is_first).map(Node::from));
    let all = scene.library.letters().len();
    let letters = passing(scene);
    let mut found =
        element("div").class("found").place(FOUND).with_all(chips(scene).map(|chips| {
            let count = (wording.filtering.passing)(letters.len(), all);
            chips.with(element("p").class("aside").with(count))
        }));
    let shown = &letters[range(scene.route.part, letters.len(), PER_PART)];
    let entries: Vec<Element> = shown.iter().map(|shelved| entry(scene, shelved)).collect();
    if !entries.is_empty() {
        found = found.with(list("letters", entries).set("aria-label", wording.letters));
        found = found.with_all(parts(scene, letters.len(), PER_PART)).with_all(copy);
    } else if all > 0 {
        found = found.with(element("p").with(wording.filtering.none_passes));
    } else if scene.troubles.is_empty() {
        found = found.with(element("p").with(wording.no_letters));
    }
    let browse = element("div").class("browse");
    let browse = browse.with_all((all > 0).then(|| filter_panel(scene)));
    nodes.push(browse.with(found).into());
    nodes
}

/// A letter as an entry of a list.
pub(crate) fn entry(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Element {
    let letter = shelved.letter;
    let wording = scene.wording;
    let title = format!("title_{}", shelved.address);
    let address = scene.letter_address(shelved, None);
    let link = element("a").set("href", address).with_all(text_in_both(scene, &letter.title));
    let languages = letter.languages.iter();
    let languages = languages.map(|language| element("span").with(language_name(scene, language)));
    let parties = [(Role::Sender, wording.from), (Role::Addressee, wording.to)];
    let parties = parties.into_iter().filter_map(|role| first_as(scene, letter, role));
    let summary = element("p")
        .class("summary")
        .with_all(parties)
        .with(element("span").with((wording.edition_name)(letter.edition)))
        .with_all(languages);
    element("article")
        .class(STEP)
        .set("tabindex", "-1")
        .set("aria-labelledby", title.clone())
        .with(time(wording, letter.date))
        .with(element("h2").set("id", title).with(link))
        .with(summary)
        .with_all(origin(scene, shelved.origin))
}
