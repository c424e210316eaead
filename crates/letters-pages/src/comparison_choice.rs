//! The choice of the letter with which another one is compared.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::node::{Element, Node, element, list};
use crate::parts::{parts, range};
use crate::text::{text_in_both, time};

/// The most letters shown at a time.
const LETTERS: usize = 50;

/// The page with the choice of the second letter: those related to the first one, and then all
/// others, newest first. Nothing if the first is not there.
pub(crate) fn comparison_choice(scene: &Scene<'_>) -> Option<Vec<Node>> {
    let Page::Comparison(first, second) = &scene.route.page else { return None };
    let first = scene.library.letter(first)?;
    let words = scene.wording.comparison();
    let title = text_in_both(scene, &first.letter.title);
    let kicker = element("span").class("kicker").with(words.choose);
    let heading = element("h1").set("tabindex", "-1").with(kicker).with(" ").with_all(title);
    let mut nodes: Vec<Node> = vec![heading.into()];
    // A second letter that is there and no second one is the first itself.
    let missing = second.as_ref().filter(|second| scene.library.letter(second).is_none());
    nodes.extend(missing.map(|missing| {
        let said = (scene.wording.troubles().not_found)(&Page::Letter(missing.clone()));
        element("p").class("notice").set("role", "alert").with(said).into()
    }));
    let others = others(scene, &first);
    if others.is_empty() {
        nodes.push(element("p").with(words.no_other).into());
        return Some(nodes);
    }
    let shown = range(scene.route.part, others.len(), LETTERS);
    let entries = others[shown].iter().map(|other| entry(scene, &first, other));
    nodes.push(list("choices", entries).set("aria-label", scene.wording.letters).into());
    nodes.extend(parts(scene, others.len(), LETTERS).map(Node::from));
    Some(nodes)
}

fn others<'a>(scene: &Scene<'a>, first: &Shelved<'_>) -> Vec<Shelved<'a>> {
    let others = || scene.library.letters().filter(|other| other.address != first.address);
    let related = others().filter(|other| is_related(first, other));
    related.chain(others().filter(|other| !is_related(first, other))).collect()
}

/// Whether one of two letters gives the other one as related.
fn is_related(one: &Shelved<'_>, other: &Shelved<'_>) -> bool {
    one.letter.related.contains(&other.letter.id) || other.letter.related.contains(&one.letter.id)
}

fn entry(scene: &Scene<'_>, first: &Shelved<'_>, other: &Shelved<'_>) -> Element {
    let page = Page::Comparison(first.address.to_owned(), Some(other.address.to_owned()));
    let title = element("a").set("href", scene.address(page));
    let title = title.with_all(text_in_both(scene, &other.letter.title));
    let related = is_related(first, other)
        .then(|| element("span").class("case").with(scene.wording.comparison().related));
    let edition = element("span").with((scene.wording.edition_name)(other.letter.edition));
    let summary = element("p")
        .class("summary")
        .with(time(scene.wording, other.letter.date))
        .with(edition)
        .with_all(related);
    element("div").with(summary).with(element("p").class("letter-title").with(title))
}
