//! What is compared of two letters: cases, asks, topics and organizations.

use letters_model::{Entity, EntityId, EntityKind, Passage, Shelved, TopicId};

use crate::Scene;
use crate::asks::{demand, name};
use crate::comparison::{Gathered, Pair};
use crate::node::{Element, element, link};
use crate::standing::standings;
use crate::text::{text_in_both, unmarked};

/// The place of what is said by a letter as a whole. Passages count from 1.
const WHOLE: usize = 0;

/// The cases that the letters' passages concern, each with these passages.
pub(crate) fn cases(scene: &Scene<'_>, pair: &Pair<'_>) -> Gathered {
    let mut gathered = Gathered::default();
    each_passage(pair, |letter, shelved, number, passage| {
        for id in passage.concerned() {
            let case = scene.library.entity(id).filter(|entity| entity.case);
            if let Some(case) = case.filter(|_| gathered.is_new(letter, id.as_str(), number)) {
                let said = numbered(scene, shelved, number, passage, Some(case));
                gathered.add(letter, id.as_str(), number, said);
            }
        }
    });
    gathered
}

/// What the letters ask, by on whose behalf.
pub(crate) fn asks(scene: &Scene<'_>, pair: &Pair<'_>) -> Gathered {
    let mut gathered = Gathered::default();
    each_passage(pair, |letter, shelved, number, passage| {
        for ask in &passage.asks {
            let id = ask.of.as_ref().map_or("", EntityId::as_str);
            gathered.add(letter, id, number, demand(scene, shelved, passage, ask));
        }
    });
    gathered
}

/// The topics of the letters' passages, each with these passages.
pub(crate) fn topics(scene: &Scene<'_>, pair: &Pair<'_>) -> Gathered {
    let mut gathered = Gathered::default();
    each_passage(pair, |letter, shelved, number, passage| {
        for id in &passage.topics {
            if gathered.is_new(letter, id.as_str(), number) {
                let said = numbered(scene, shelved, number, passage, None);
                gathered.add(letter, id.as_str(), number, said);
            }
        }
    });
    gathered
}

/// The organizations with a part in the letters, each with what it is there.
pub(crate) fn organizations(scene: &Scene<'_>, pair: &Pair<'_>) -> Gathered {
    let mut gathered = Gathered::default();
    for (letter, shelved) in pair.letters.iter().enumerate() {
        let parties = shelved.letter.parties.iter();
        let with_part = parties.flat_map(|party| [&party.entity, &party.organization]).flatten();
        let named = shelved.letter.passages.iter().flat_map(Passage::concerned);
        for id in with_part.chain(named) {
            let entity = scene.library.entity(id);
            let is_organization =
                entity.is_some_and(|entity| entity.kind == EntityKind::Organization);
            if is_organization && gathered.is_new(letter, id.as_str(), WHOLE) {
                let words = standings(shelved.letter, id).into_iter();
                let words: Vec<_> =
                    words.map(|standing| standing.word(scene.wording).to_owned()).collect();
                let said = element("span").with((scene.wording.list)(&words));
                gathered.add(letter, id.as_str(), WHOLE, said);
            }
        }
    }
    gathered
}

fn each_passage(pair: &Pair<'_>, mut see: impl FnMut(usize, &Shelved<'_>, usize, &Passage)) {
    for (letter, shelved) in pair.letters.iter().enumerate() {
        for (index, passage) in shelved.letter.passages.iter().enumerate() {
            see(letter, shelved, index + 1, passage);
        }
    }
}

/// The way to a passage, called by its number in the letter.
fn numbered(
    scene: &Scene<'_>,
    shelved: &Shelved<'_>,
    number: usize,
    passage: &Passage,
    named: Option<&Entity>,
) -> Element {
    let address = scene.passage_address(shelved, &passage.id, named);
    link(address, (scene.wording.reading.passage)(number)).class("passage-number")
}

/// The name of an entity, leading to its page; of none, that something is asked in general.
pub(crate) fn entity_name(scene: &Scene<'_>, _: &Pair<'_>, id: &str) -> Element {
    match EntityId::parse(id) {
        Ok(id) => name(scene, &id),
        Err(_) => element("span").with(scene.wording.comparison().in_general),
    }
}

/// The name of a topic, as the archive of one of the letters gives it.
pub(crate) fn topic_name(scene: &Scene<'_>, pair: &Pair<'_>, id: &str) -> Element {
    let known = TopicId::parse(id).ok();
    let topic = |shelved: &Shelved<'_>| {
        let topic = shelved.archive.topic(known.as_ref()?)?;
        Some(element("span").with_all(text_in_both(scene, &topic.name)))
    };
    pair.letters.iter().find_map(topic).unwrap_or_else(|| unmarked(id))
}
