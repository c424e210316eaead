//! The letters that pass the filters of the address, and what the filters are.

use letters_address::Filters;
use letters_model::{EntityId, Shelved, Tag, TopicId};

use crate::Scene;
use crate::action::Action;
use crate::node::{Element, Node, element, link, list};
use crate::text::{language_name, text, unmarked};

/// The letters that pass the filters of the address, newest first.
pub(crate) fn passing<'a>(scene: &Scene<'a>) -> Vec<Shelved<'a>> {
    let filters = &scene.route.filters;
    let any_of = |ids: &[String]| -> Option<Vec<bool>> {
        let mut any = vec![false; scene.library.letters().len()];
        let known = ids.iter().filter_map(|id| EntityId::parse(id).ok());
        for id in known {
            let naming = scene.library.naming(&id);
            any.iter_mut().zip(naming).for_each(|(any, names)| *any |= names);
        }
        (!ids.is_empty()).then_some(any)
    };
    let wanted = [any_of(&filters.cases), any_of(&filters.organizations)];
    let unwanted = [any_of(&filters.without_cases), any_of(&filters.without_organizations)];
    let passes = |at: usize, shelved: &Shelved<'_>| {
        wanted.iter().flatten().all(|wanted| wanted[at])
            && !unwanted.iter().flatten().any(|unwanted| unwanted[at])
            && passes_alone(filters, shelved)
    };
    let letters = scene.library.letters().enumerate();
    letters.filter(|(at, shelved)| passes(*at, shelved)).map(|(_, shelved)| shelved).collect()
}

/// Whether a letter passes the filters on what it is itself.
fn passes_alone(filters: &Filters, shelved: &Shelved<'_>) -> bool {
    let letter = shelved.letter;
    let is_on = |topic: &TopicId| filters.topics.iter().any(|wanted| wanted == topic.as_str());
    let is_in = |language: &Tag| filters.texts.contains(language);
    (filters.years.is_empty() || filters.years.contains(&letter.date.year()))
        && (filters.texts.is_empty() || letter.languages.iter().any(is_in))
        && (filters.topics.is_empty()
            || letter.passages.iter().any(|passage| passage.topics.iter().any(is_on)))
}

/// The filters of the address, each as a link that drops it; nothing if there is none.
pub(crate) fn chips(scene: &Scene<'_>) -> Option<Element> {
    let filters = &scene.route.filters;
    if filters.is_empty() {
        return None;
    }
    let wording = &scene.wording.filtering;
    let mut chips: Vec<Element> = Vec::new();
    let mut add = |name: Node, without: Filters| {
        let label = element("span").with(name);
        let sign = element("span").class("sign").set("aria-hidden", "true").with("×");
        let unseen = element("span").class("unseen").with(wording.drop);
        let address = scene.route.with_filters(without).to_reference();
        chips.push(link(address, unseen).class("chip").with(label).with(sign));
    };
    type Part = (fn(&mut Filters) -> &mut Vec<String>, bool);
    let parts: [Part; 4] = [
        (|filters| &mut filters.cases, false),
        (|filters| &mut filters.organizations, false),
        (|filters| &mut filters.without_cases, true),
        (|filters| &mut filters.without_organizations, true),
    ];
    for (part, is_absence) in parts {
        for id in part(&mut filters.clone()).iter() {
            let name = entity_name(scene, id);
            let name = if is_absence {
                element("span").with(wording.without).with(name).into()
            } else {
                name.into()
            };
            add(name, without(filters, part, id));
        }
    }
    for year in &filters.years {
        let rest = filters.years.iter().copied().filter(|other| other != year).collect();
        add(year.to_string().into(), Filters { years: rest, ..filters.clone() });
    }
    for topic in &filters.topics {
        add(
            topic_name(scene, topic).into(),
            without(filters, |filters| &mut filters.topics, topic),
        );
    }
    for language in &filters.texts {
        let rest = filters.texts.iter().filter(|other| *other != language).cloned().collect();
        let name = language_name(scene, language);
        add(name.into(), Filters { texts: rest, ..filters.clone() });
    }
    let clear = element("button").set("type", "button").class("quiet").does(&Action::ClearFilters);
    let chips = list("chips", chips).set("aria-label", wording.filters);
    Some(element("div").class("filtered").with(chips).with(clear.with(wording.clear)))
}

fn without(
    filters: &Filters,
    part: fn(&mut Filters) -> &mut Vec<String>,
    value: &String,
) -> Filters {
    let mut filters = filters.clone();
    part(&mut filters).retain(|other| other != value);
    filters
}

fn entity_name(scene: &Scene<'_>, id: &str) -> Element {
    let entity = EntityId::parse(id).ok().and_then(|id| scene.library.entity(&id));
    entity.map_or_else(|| unmarked(id), |entity| text(scene.language, &entity.name))
}

fn topic_name(scene: &Scene<'_>, id: &str) -> Element {
    let mut topics = scene.library.archives().flat_map(|archive| &archive.topics);
    let topic = topics.find(|topic| topic.id.as_str() == id);
    topic.map_or_else(|| unmarked(id), |topic| text(scene.language, &topic.name))
}
