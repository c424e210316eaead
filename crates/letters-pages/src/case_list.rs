//! The list of cases: who they are, when and how often letters name them, and what was asked last.

use letters_address::Page;
use letters_model::{Entity, Profile};

use crate::STEP;
use crate::Scene;
use crate::filter_panel::filter_panel;
use crate::filtering::{chips, kept};
use crate::node::{Element, Node, element, list};
use crate::opened::counted_too;
use crate::parts::{parts, range};
use crate::text::{aside, text, text_in_both, time, words};

/// How many cases are listed at a time.
const PER_PART: usize = 25;

/// The page with the list of cases.
pub(crate) fn case_list(scene: &Scene<'_>) -> Vec<Node> {
    let heading = scene.wording.cases;
    let mut cases: Vec<&Entity> = scene.library.entities().filter(|entity| entity.case).collect();
    let mut nodes: Vec<Node> = vec![element("h1").set("tabindex", "-1").with(heading).into()];
    if cases.is_empty() {
        nodes.push(element("p").with(scene.wording.individuals().no_cases).into());
        return nodes;
    }
    let mut found =
        element("div").class("found").with_all(chips(scene)).with_all(counted_too(scene, &cases));
    let kept = kept(scene);
    if kept.contains(&false) {
        cases.retain(|case| scene.library.mentions(&case.id).any(|each| each.is_kept(&kept)));
    }
    let shown = &cases[range(scene.route.part, cases.len(), PER_PART)];
    let entries = shown.iter().map(|entity| entry(scene, entity, &kept));
    found = match cases.is_empty() {
        true => found.with(element("p").with(scene.wording.filtering.none_passes)),
        false => found.with(list("cases", entries).set("aria-label", heading)),
    };
    found = found.with_all(parts(scene, cases.len(), PER_PART));
    nodes.push(element("div").class("browse").with(filter_panel(scene)).with(found).into());
    nodes
}

/// A case, or anyone else whom letters name, as an entry of a list: what the letters say of them that are
/// kept.
pub(crate) fn entry(scene: &Scene<'_>, entity: &Entity, kept: &[bool]) -> Element {
    let page = Page::Entity(entity.id.to_string());
    let route = scene.route.to_page(page).with_filters(scene.route.filters.clone());
    let name = element("a").set("href", route.to_reference());
    let name = name.with_all(text_in_both(scene, &entity.name));
    let profile = scene.library.profile(&entity.id, kept);
    let profile = profile.as_deref();
    element("div")
        .class(STEP)
        .set("tabindex", "-1")
        .with(element("h2").with(name).with(" ").with_all(other_names(scene, entity)))
        .with_all(profile.map(|profile| summary(scene, entity, profile)))
        .with_all(profile.and_then(|profile| last_ask(scene, entity, profile)))
}

/// The name in the languages that the page does not show anyway.
fn other_names(scene: &Scene<'_>, entity: &Entity) -> Vec<Element> {
    let shown = scene.languages();
    let shown: Vec<_> =
        shown.iter().filter_map(|language| Some(entity.name.nearest(language)?.0)).collect();
    let others = entity.name.iter().filter(|(tag, _)| !shown.contains(tag));
    others.map(|(tag, name)| element("span").class("other-name").with(words(name, tag))).collect()
}

/// The years of the letters that name someone, how many letters and passages do, and how often
/// something is asked.
pub(crate) fn summary(scene: &Scene<'_>, entity: &Entity, profile: &Profile) -> Element {
    let wording = scene.wording;
    let span = |words: String| element("span").with(words);
    let years = profile.years.first().zip(profile.years.last());
    let years = years.map(|(first, last)| span((wording.years)(first.year, last.year)));
    let passages = (profile.passages > 0).then(|| span((wording.passages_count)(profile.passages)));
    let asks = (profile.asks > 0).then(|| span((wording.asks_count)(profile.asks)));
    // That there is none would be read as none at all, where only a filter leaves none.
    let letters = match (profile.letters(), scene.library.mentions(&entity.id).len()) {
        (0, all) if all > 0 => (wording.filtering.passing)(0, all),
        (count, _) => (wording.letters_count)(count),
    };
    element("p")
        .class("summary")
        .with_all(years)
        .with(span(letters))
        .with_all(passages)
        .with_all(asks)
}

/// The last demand on someone's behalf, and when it was made.
fn last_ask(scene: &Scene<'_>, entity: &Entity, profile: &Profile) -> Option<Element> {
    let mention = scene.library.mentions(&entity.id).nth(profile.last_asking?)?;
    let asks = mention.passages().flat_map(|passage| passage.asks_of(&entity.id));
    let ask = asks.last()?;
    let wording = scene.wording;
    let date = time(wording, mention.shelved.letter.date);
    let label = aside(wording.last_ask).with(" ").with(date);
    let demand = text(scene.language, &ask.demand);
    Some(element("p").class("last-ask").with(label).with(" ").with(demand))
}
