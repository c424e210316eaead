//! A person, a group or an organization: who it is, and where letters name it.

use letters_address::Page;
use letters_model::{Entity, EntityId, EntityKind, Filters, Library, Mention, Profile, Tag};

use crate::Scene;
use crate::case_list::summary;
use crate::extra::Extra;
use crate::filtering::{chips, kept};
use crate::ledger::{also_named, ledger};
use crate::name_forms::name_forms;
use crate::node::{Element, element, link, list};
use crate::opened::counted_too;
use crate::organization_page::{asks_it_put_its_name_to, asks_put_to_it, roles_letter_by_letter};
use crate::parts::{count, parts, range};
use crate::scene::naming;
use crate::silent_letters::silent_letters;
use crate::text::{fact, outside, text, text_in_both, unmarked, words};
use crate::timeline::timeline;

/// From how many letters the reader shows passages at a time.
pub const MENTIONS_PER_PART: usize = 10;

/// How many parts the page of an entity has, one at least.
pub fn entity_parts(library: &Library, id: &EntityId, mentions_per_part: usize) -> usize {
    count(library.mentions(id).len(), mentions_per_part)
}

/// The page of an entity.
pub(crate) fn entity_page(scene: &Scene<'_>, entity: &Entity) -> Element {
    let wording = scene.wording;
    let name = element("h1").place("entity_name").with_all(text_in_both(scene, &entity.name));
    let kind = element("span").with((wording.kind)(entity.kind));
    let case = entity.case.then(|| element("span").class("case").with(wording.individuals().case));
    let about = entity.about.as_ref();
    let about = about.map(|about| element("p").with(text(scene.language, about)));
    let facts = element("dl").class("facts");
    let kept = kept(scene);
    let profile = scene.library.profile(&entity.id, &kept);
    let head = element("header")
        .class("letter-head")
        .with(name)
        .with(element("p").class("summary").with(kind).with_all(case))
        .with_all(profile.as_deref().map(|profile| summary(scene, entity, profile)))
        .with_all(counted_too(scene, &[entity]))
        .with_all(about)
        .with(facts.with_all(other_names(scene, entity)).with_all(links(scene, entity)));
    let article =
        element("article").class("entity").set("aria-labelledby", "entity_name").with(head);
    match profile {
        Some(profile) if scene.library.mentions(&entity.id).len() > 0 => {
            said(scene, entity, &profile, &kept, article)
        }
        _ => article.with(element("p").with(wording.individuals().names_nothing)),
    }
}

/// What the letters say of the entity that are kept, added to its page.
fn said(
    scene: &Scene<'_>,
    entity: &Entity,
    profile: &Profile,
    kept: &[bool],
    article: Element,
) -> Element {
    // In order of time, so that one reads how things went.
    let mentions = scene.library.mentions(&entity.id).rev().filter(|mention| mention.is_kept(kept));
    let total = profile.letters();
    let part = range(scene.route.part, total, scene.mentions_per_part);
    let mentions: Vec<Mention<'_>> = mentions.skip(part.start).take(part.len()).collect();
    let all = scene.route.to_page(Page::Letters).with_filters(naming(entity, Filters::default()));
    let all = link(all.to_reference(), scene.wording.individuals().all_letters);
    let print = element("button").set("type", "button").class("quiet").does(&Extra::Print.into());
    let print = print.with(scene.wording.individuals().print_brief);
    let article = article.with_all(chips(scene).map(|chips| {
        let count =
            (scene.wording.filtering.passing)(total, scene.library.mentions(&entity.id).len());
        chips.with(element("p").class("aside").with(count))
    }));
    let article = article.with_all(timeline(scene, entity, profile, kept));
    let article = match entity.kind {
        EntityKind::Organization => article
            .with_all(roles_letter_by_letter(scene, entity, &mentions))
            .with_all(asks_it_put_its_name_to(scene, &mentions)),
        EntityKind::Person | EntityKind::Group => article,
    };
    article
        .with_all(asks_put_to_it(scene, &mentions))
        .with_all((profile.asks > 0 || entity.case).then(|| ledger(scene, entity, &mentions)))
        .with_all(also_named(scene, entity, &mentions))
        .with_all(parts(scene, total, scene.mentions_per_part))
        .with_all(silent_letters(scene, entity, kept))
        .with_all(name_forms(scene, entity, kept))
        .with(element("p").class("summary no-print").with(all).with(print))
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
    let individuals = scene.wording.individuals();
    let last = all.len().checked_sub(1)?;
    // Whoever copies them has them apart.
    let all = all.into_iter().enumerate().map(|(at, name)| {
        let between = (at < last).then_some(individuals.between_askers);
        element("span").with(name).with_all(between)
    });
    Some(fact(individuals.other_names, [list("names", all)]))
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
    (!links.is_empty()).then(|| fact(scene.wording.individuals().more, [list("links", links)]))
}
