//! The letters since the first one that names someone which do not name them.

use letters_address::Page;
use letters_model::{Entity, EntityKind, Filters, Shelved};

use crate::Scene;
use crate::node::{Element, element, link, list};
use crate::text::{text, time};

/// How many are listed; a link leads to all.
const MOST: usize = 12;

/// The letters since the first mention that say nothing of the entity, of those that are kept, newest first; nothing without
/// a mention, or where no letter is later.
pub(crate) fn silent_letters(scene: &Scene<'_>, entity: &Entity, kept: &[bool]) -> Option<Element> {
    let individuals = scene.wording.individuals();
    let first = scene.library.mentions(&entity.id).next_back()?.shelved.letter.date;
    let mut later =
        scene.library.letters().take_while(|shelved| shelved.letter.date > first).peekable();
    later.peek()?;
    let naming = scene.library.naming(&entity.id);
    let silent = later.zip(naming.iter().zip(kept)).filter(|(_, (names, kept))| !**names && **kept);
    let silent: Vec<Shelved<'_>> = silent.map(|(shelved, _)| shelved).collect();
    let section = element("section").with(element("h2").with(individuals.silent));
    if silent.is_empty() {
        return Some(section.with(element("p").with(individuals.none_silent)));
    }
    let entries = silent.iter().take(MOST).map(|shelved| {
        let title = text(scene.language, &shelved.letter.title);
        element("div")
            .class("summary")
            .with(time(scene.wording, shelved.letter.date))
            .with(link(scene.letter_address(shelved, None), title))
    });
    let all = (silent.len() > MOST).then(|| {
        let filters = without(entity, scene.route.filters.clone());
        let route = scene.route.to_page(Page::Letters).with_filters(filters);
        let words = (individuals.all_silent)(silent.len());
        element("p").with(link(route.to_reference(), words))
    });
    Some(section.with(list("silent", entries)).with_all(all))
}

/// These filters, which then ask letters to say nothing of an entity too.
fn without(entity: &Entity, mut filters: Filters) -> Filters {
    let id = entity.id.to_string();
    match entity.kind {
        EntityKind::Organization => filters.not_organizations.push(id),
        EntityKind::Person | EntityKind::Group => filters.not_cases.push(id),
    }
    filters
}
