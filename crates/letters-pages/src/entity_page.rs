//! A person, a group or an organization: who it is, and where letters name it.

use letters_address::Page;
use letters_model::{Entity, Mention, Passage, Tag};

use crate::Scene;
use crate::node::{Element, element, link, list};
use crate::passages::Body;
use crate::text::{fact, outside, text, text_in_both, time, unmarked, words};

/// The page of an entity.
pub(crate) fn entity_page(scene: &Scene<'_>, entity: &Entity) -> Element {
    let wording = scene.wording;
    let name = element("h1").place("entity_name").with_all(text_in_both(scene, &entity.name));
    let kind = element("span").with((wording.kind)(entity.kind));
    let case = entity.case.then(|| element("span").class("case").with(wording.case));
    let about = entity.about.as_ref();
    let about = about.map(|about| element("p").with(text(scene.language, about)));
    let facts = element("dl").class("facts");
    let head = element("header")
        .class("letter-head")
        .with(name)
        .with(element("p").class("summary").with(kind).with_all(case))
        .with_all(about)
        .with(facts.with_all(other_names(scene, entity)).with_all(links(scene, entity)));
    let mentions: Vec<_> = scene.library.mentions(&entity.id).collect();
    let none = mentions.is_empty().then(|| element("p").with(wording.names_nothing));
    let letters = element("section")
        .with(element("h2").with(wording.in_letters))
        .with_all(none)
        .with_all(mentions.iter().map(|each| mention(scene, each)));
    element("article")
        .class("entity")
        .set("aria-labelledby", "entity_name")
        .with(head)
        .with(letters)
}

/// The names that the heading does not show, and the aliases; nothing if there is none.
fn other_names(scene: &Scene<'_>, entity: &Entity) -> Option<Element> {
    let shown = scene.languages();
    let is_shown = |tag: &Tag| {
        shown.iter().filter_map(|language| entity.name.nearest(language)).any(|(in_, _)| in_ == tag)
    };
    let names = entity.name.iter().filter(|(tag, _)| !is_shown(tag));
    let names = names.map(|(tag, name)| words(name, tag));
    let aliases = entity.aliases.iter().map(|alias| match &alias.lang {
        Some(language) => words(&alias.text, language),
        None => unmarked(&alias.text),
    });
    let all: Vec<Element> = names.chain(aliases).collect();
    (!all.is_empty()).then(|| fact(scene.wording.other_names, [list("names", all)]))
}

fn links(scene: &Scene<'_>, entity: &Entity) -> Option<Element> {
    let links = entity.links.iter().map(|each| {
        let content = match &each.title {
            Some(title) => text(scene.language, title),
            None => unmarked(each.url.as_str()),
        };
        element("div").with_all(outside(&each.url, content))
    });
    let links: Vec<Element> = links.collect();
    (!links.is_empty()).then(|| fact(scene.wording.more, [list("links", links)]))
}

/// What one letter says of the entity.
fn mention(scene: &Scene<'_>, mention: &Mention) -> Element {
    let wording = scene.wording;
    let letter = mention.shelved.letter;
    let page = Page::Letter(mention.shelved.address.to_owned());
    let title = element("a").set("href", scene.address(page.clone()));
    let title = title.with_all(text_in_both(scene, &letter.title));
    let summary = element("p")
        .class("summary")
        .with(time(wording, letter.date))
        .with(element("span").with((wording.edition_name)(letter.edition)));
    let roles: Vec<String> =
        mention.roles.iter().map(|role| (wording.part)(*role).to_owned()).collect();
    let roles = (!roles.is_empty()).then(|| (wording.list)(&roles));
    let roles = roles.map(|roles| element("span").class("case").with(roles));
    let passages = scene.columns(letter).map(|columns| {
        let body = Body { scene, letter, columns: &columns, page: &page };
        mention.passages.iter().map(|passage| excerpt(&body, passage)).collect::<Vec<_>>()
    });
    element("section")
        .class("mention")
        .with(element("h3").with(title))
        .with(summary.with_all(roles))
        .with_all(passages.into_iter().flatten())
}

/// A passage away from its letter, with the way to it.
fn excerpt(body: &Body<'_>, passage: &Passage) -> Element {
    let address = body.scene.place_address(body.page, passage.id.as_str());
    let way = link(address, body.scene.wording.to_passage);
    element("div")
        .class("quoted")
        .with(element("div").class(body.side("excerpt")).with_all(body.languages(passage)))
        .with(element("p").class("summary").with(way))
}
