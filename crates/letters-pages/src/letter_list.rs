//! The list of letters, newest first.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::node::{Element, Node, element, list};
use crate::parties::addressees;
use crate::text::{language_name, text, text_in_both, time};

/// The page with the list of letters.
pub(crate) fn letter_list(scene: &Scene<'_>) -> Vec<Node> {
    let wording = scene.wording;
    let mut nodes: Vec<Node> =
        vec![element("h1").set("tabindex", "-1").with_all(text_in_both(scene, scene.title)).into()];
    let about = scene.library.archives().filter_map(|archive| archive.about.as_ref());
    nodes.extend(
        about.map(|about| element("p").class("about").with(text(scene.language, about)).into()),
    );
    let letters: Vec<Element> =
        scene.library.letters().map(|shelved| entry(scene, &shelved)).collect();
    if !letters.is_empty() {
        nodes.push(list("letters", letters).set("aria-label", wording.letters).into());
    } else if scene.troubles.is_empty() {
        nodes.push(element("p").with(wording.no_letters).into());
    }
    nodes
}

fn entry(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Element {
    let letter = shelved.letter;
    let wording = scene.wording;
    let title = format!("title_{}", shelved.address);
    let address = scene.address(Page::Letter(shelved.address.to_owned()));
    let link = element("a").set("href", address).with_all(text_in_both(scene, &letter.title));
    let languages = letter.languages.iter();
    let languages = languages.map(|language| element("span").with(language_name(scene, language)));
    let summary = element("p")
        .class("summary")
        .with_all(addressees(scene, letter, scene.language))
        .with(element("span").with((wording.edition_name)(letter.edition)))
        .with_all(languages);
    element("article")
        .set("aria-labelledby", title.clone())
        .with(time(wording, letter.date))
        .with(element("h2").set("id", title).with(link))
        .with(summary)
}
