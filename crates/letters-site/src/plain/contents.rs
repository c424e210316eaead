//! All that there is to read in a language, a part of the letters a page.

use letters_address::Page;
use letters_model::{Entity, EntityKind, Library, Shelved, Text};
use letters_pages::{Element, Node, Scene, element, endonym};

use super::place::{PlainPage, relative};
use super::without_program::WithoutProgram;

/// The places of the lists.
pub(super) const LETTERS: &str = "letters_list";
pub(super) const CASES: &str = "cases_list";
pub(super) const ORGANIZATIONS: &str = "organizations_list";
const OTHERS: &str = "others_list";

/// How many letters a page lists.
const PER_PART: usize = 500;

/// How many pages the contents of a library take, one at least.
pub(super) fn contents_parts(library: &Library) -> usize {
    library.letters().len().div_ceil(PER_PART).max(1)
}

impl WithoutProgram<'_> {
    /// The letters and, on the first page, everybody whom they name, each with the way to its page.
    pub fn contents(&self, scene: &Scene<'_>, part: usize) -> Vec<Node> {
        let heading = element("h1").set("tabindex", "-1").with(text(scene, scene.title));
        let letters = letters(scene, part).with_all(self.other_parts(scene, part));
        let mut nodes = vec![heading.into()];
        if part == 0 {
            let about = scene.library.archives().filter_map(|archive| archive.about.as_ref());
            let about = about.map(|about| element("p").class("about").with(text(scene, about)));
            nodes.extend(about.map(Node::from));
        }
        nodes.push(letters.into());
        if part == 0 {
            nodes.extend(individuals(scene).into_iter().map(Node::from));
        }
        self.nodes(nodes)
    }

    /// The ways to the parts before and after; nothing if there is one part alone.
    fn other_parts(&self, scene: &Scene<'_>, part: usize) -> Option<Element> {
        let (words, total) = (&scene.wording.parts, scene.library.letters().len());
        let way = |name: &'static str, to: usize| {
            let page = PlainPage::Contents(scene.language.clone(), to).path();
            element("a").set("href", relative(self.path, &page)).with(name)
        };
        let count = contents_parts(scene.library);
        let before = part.checked_sub(1).map(|to| way(words.previous, to));
        let after = (part + 1 < count).then(|| way(words.next, part + 1));
        let (first, last) = (part * PER_PART + 1, total.min((part + 1) * PER_PART));
        let shown = element("span").with((words.shown)(first, last, total));
        let ways = element("nav").class("parts").set("aria-label", words.parts);
        (count > 1).then(|| ways.with_all(before).with(shown).with_all(after))
    }
}

/// Those whom letters name, by what they are.
fn individuals(scene: &Scene<'_>) -> Vec<Element> {
    let wording = scene.wording;
    let kinds = [
        (CASES, wording.cases),
        (ORGANIZATIONS, wording.organizations),
        (OTHERS, wording.individuals().in_letters),
    ];
    let sections = kinds.into_iter().filter_map(|(id, name)| {
        let entities = scene.library.entities().filter(|entity| place_of(entity) == id);
        let entries: Vec<Element> = entities.map(|entity| individual(scene, entity)).collect();
        (!entries.is_empty()).then(|| section(id, name, list("entities", entries)))
    });
    sections.collect()
}

/// The list in which somebody stands.
pub(super) fn place_of(entity: &Entity) -> &'static str {
    match (entity.case, entity.kind) {
        (true, _) => CASES,
        (false, EntityKind::Organization) => ORGANIZATIONS,
        (false, EntityKind::Person | EntityKind::Group) => OTHERS,
    }
}

fn section(id: &'static str, name: &'static str, list: Element) -> Element {
    let heading = element("h2").place(id).with(name);
    element("section").set("aria-labelledby", id).with(heading).with(list)
}

/// The letters of a part, newest first.
fn letters(scene: &Scene<'_>, part: usize) -> Element {
    let letters = scene.library.letters().skip(part * PER_PART).take(PER_PART);
    let entries: Vec<Element> = letters.map(|shelved| letter(scene, &shelved)).collect();
    let list = match entries.is_empty() {
        true => element("p").with(scene.wording.no_letters),
        false => list("letters", entries),
    };
    section(LETTERS, scene.wording.letters, list)
}

fn letter(scene: &Scene<'_>, shelved: &Shelved<'_>) -> Element {
    let letter = shelved.letter;
    let date = element("time").set("datetime", letter.date.to_string());
    let date = date.with((scene.wording.date)(letter.date));
    let address = scene.letter_address(shelved, None);
    let title = element("a").set("href", address).with(text(scene, &letter.title));
    let edition = element("span").with((scene.wording.edition_name)(letter.edition));
    let language =
        |tag| (scene.wording.language_name)(tag).map_or_else(|| endonym(tag), str::to_owned);
    let languages = letter.languages.iter().map(|tag| element("span").with(language(tag)));
    let summary = element("p").class("summary").with(edition).with_all(languages);
    element("article").with(date).with(element("h3").with(title)).with(summary)
}

fn individual(scene: &Scene<'_>, entity: &Entity) -> Element {
    let address = scene.address(Page::Entity(entity.id.to_string()));
    let name = element("a").set("href", address).with(text(scene, &entity.name));
    let letters = scene.library.mentions(&entity.id).len();
    let letters = element("span").class("aside").with((scene.wording.letters_count)(letters));
    element("p").with(name).with(" ").with(letters)
}

fn list(class: &'static str, entries: Vec<Element>) -> Element {
    let entries = entries.into_iter().map(|entry| element("li").with(entry));
    element("ul").class(class).set("role", "list").with_all(entries)
}

/// A text in the language of the page, or in the nearest one that it has.
fn text(scene: &Scene<'_>, text: &Text) -> Element {
    match text.nearest(scene.language) {
        Some((tag, words)) => element("bdi").lang(tag).with(words.clone()),
        None => element("bdi"),
    }
}
