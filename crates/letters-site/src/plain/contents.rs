//! All that there is to read in a language, on one page.

use std::borrow::Cow;

use letters_address::Page;
use letters_model::{Entity, EntityKind, Shelved, Text};
use letters_pages::{Element, Node, Scene, element};

/// The letters by year, the cases and the organizations, each with the way to its page.
pub(super) fn contents(scene: &Scene<'_>) -> Vec<Node> {
    let wording = scene.wording;
    let about = scene.library.archives().filter_map(|archive| archive.about.as_ref());
    let about = about.map(|about| element("p").class("about").with(text(scene, about)).into());
    let heading = element("h1").set("tabindex", "-1").with(text(scene, scene.title));
    let is_case = |entity: &&Entity| entity.case;
    let is_organization =
        |entity: &&Entity| !entity.case && entity.kind == EntityKind::Organization;
    let is_other = |entity: &&Entity| !is_case(entity) && !is_organization(entity);
    let kinds: [Kind<'_>; 3] = [
        ("cases_list", wording.cases, &is_case),
        ("organizations_list", wording.organizations, &is_organization),
        ("others_list", wording.in_letters, &is_other),
    ];
    let kinds = kinds.into_iter().filter_map(|(id, name, is_kind)| {
        let entities: Vec<&Entity> = scene.library.entities().filter(is_kind).collect();
        (!entities.is_empty()).then(|| section(id, name, entries(scene, &entities)).into())
    });
    let mut nodes = vec![heading.into()];
    nodes.extend(about);
    nodes.push(letters(scene).into());
    nodes.extend(kinds);
    nodes
}

/// Entities that are listed together: the id and the name of the list, and which they are.
type Kind<'a> = (&'static str, &'static str, &'a dyn Fn(&&Entity) -> bool);

fn section(id: &'static str, name: &'static str, content: Vec<Element>) -> Element {
    let heading = element("h2").place(id).with(name);
    element("section").set("aria-labelledby", id).with(heading).with_all(content)
}

/// The letters, newest first, under their years.
fn letters(scene: &Scene<'_>) -> Element {
    let letters: Vec<Shelved<'_>> = scene.library.letters().collect();
    let mut content = Vec::new();
    for of_year in letters.chunk_by(|a, b| a.letter.date.year() == b.letter.date.year()) {
        let year = of_year.first().map(|shelved| shelved.letter.date.year().to_string());
        content.push(element("h3").with_all(year));
        let entries = of_year.iter().map(|shelved| letter(scene, shelved));
        content.push(list(entries));
    }
    if letters.is_empty() {
        content.push(element("p").with(scene.wording.no_letters));
    }
    section("letters_list", scene.wording.letters, content)
}

fn letter(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Element {
    let letter = shelved.letter;
    let date = element("time").set("datetime", letter.date.to_string());
    let date = date.with((scene.wording.date)(letter.date));
    let address = scene.letter_address(shelved, None);
    let title = element("a").set("href", address).with(text(scene, &letter.title));
    let edition = element("span").with((scene.wording.edition_name)(letter.edition));
    element("p").class("summary").with(date).with(title).with(edition)
}

fn entries(scene: &Scene<'_>, entities: &[&Entity]) -> Vec<Element> {
    let entries = entities.iter().map(|entity| {
        let address = scene.address(Page::Entity(entity.id.to_string()));
        let name = element("a").set("href", address).with(text(scene, &entity.name));
        let letters = scene.library.mentions(&entity.id).len();
        let letters = element("span").with((scene.wording.letters_count)(letters));
        element("p").class("summary").with(name).with(letters)
    });
    vec![list(entries)]
}

fn list(entries: impl Iterator<Item = Element>) -> Element {
    let entries = entries.map(|entry| element("li").with(entry));
    element("ul").class("silent").set("role", "list").with_all(entries)
}

/// A text in the language of the page, or in the nearest one that it has.
fn text(scene: &Scene<'_>, text: &Text) -> Element {
    match text.nearest(scene.language) {
        Some((tag, words)) => element("bdi").lang(tag).with(Cow::from(words.clone()).into_owned()),
        None => element("bdi"),
    }
}
