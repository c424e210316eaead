//! Several archives, read together.

use std::collections::{BinaryHeap, HashMap};
use std::sync::Arc;

use crate::{Archive, Entity, EntityId, Letter, Passage, Role, Tag};

/// Several archives, read together as one.
///
/// Entities of the same id in different archives are the same entity. Letters of the same id are
/// not: the second and later ones are addressed as `ID.2`, `ID.3` (no id contains a full stop).
#[derive(Debug, Clone, Default)]
pub struct Library {
    archives: Vec<Arc<Archive>>,
    /// Every letter, newest first, with its address.
    letters: Vec<(Place, String)>,
    /// Every entity once, in the archives' order.
    entities: Vec<Place>,
    /// Where in `letters` a letter stands, by its address.
    by_address: HashMap<String, usize>,
    /// Where in `entities` an entity stands, by its id.
    by_id: HashMap<String, usize>,
}

/// Where a letter or an entity stands: in which archive, and where in its list.
#[derive(Debug, Clone, Copy)]
struct Place {
    archive: usize,
    index: usize,
}

/// A letter as it stands in a [`Library`].
#[derive(Debug, Clone, Copy)]
pub struct Shelved<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// The archive that holds it.
    pub archive: &'a Archive,
    /// The name under which it is addressed.
    pub address: &'a str,
}

/// What one letter says of one entity.
#[derive(Debug, Clone)]
pub struct Mention<'a> {
    /// The letter.
    pub shelved: Shelved<'a>,
    /// The roles that the entity, or someone who stands for it, has in the letter.
    pub roles: Vec<Role>,
    /// The passages that name it or ask something on its behalf.
    pub passages: Vec<&'a Passage>,
}

impl Library {
    /// Puts archives on the shelf, in the order of the site's index.
    pub fn new(archives: Vec<Arc<Archive>>) -> Library {
        let mut library = Library { archives, ..Library::default() };
        library.shelve_letters();
        library.shelve_entities();
        library
    }

    fn shelve_letters(&mut self) {
        let mut found = Vec::new();
        let mut times_seen: HashMap<String, usize> = HashMap::new();
        for (archive, content) in self.archives.iter().enumerate() {
            for (index, letter) in content.letters.iter().enumerate() {
                let id = letter.id.to_string();
                let times = times_seen.entry(id.clone()).or_default();
                *times += 1;
                let address = if *times == 1 { id } else { format!("{id}.{times}") };
                found.push((letter.date, (Place { archive, index }, address)));
            }
        }
        // Newest first, and letters of one day in the archives' order. What is sorted are plain
        // numbers, the date above the place in that order, and by a heap: the sorting of slices
        // costs the program three kilobytes.
        let keys = found.iter().zip(0..);
        let keys = keys.map(|((date, _), at)| u64::from(u32::MAX - date.order()) << 32 | at);
        let keys: BinaryHeap<u64> = keys.collect();
        for key in keys.into_sorted_vec() {
            let shelved = found[key as u32 as usize].1.clone();
            self.by_address.insert(shelved.1.clone(), self.letters.len());
            self.letters.push(shelved);
        }
    }

    fn shelve_entities(&mut self) {
        for (archive, content) in self.archives.iter().enumerate() {
            for (index, entity) in content.entities.iter().enumerate() {
                let id = entity.id.to_string();
                if !self.by_id.contains_key(&id) {
                    self.by_id.insert(id, self.entities.len());
                    self.entities.push(Place { archive, index });
                }
            }
        }
    }

    /// The archives, in the order of the site's index.
    pub fn archives(&self) -> &[Arc<Archive>] {
        &self.archives
    }

    /// Every letter, newest first.
    pub fn letters(&self) -> impl Iterator<Item = Shelved<'_>> {
        self.letters.iter().map(|shelved| self.shelved(shelved))
    }

    /// The letter that is addressed by this name.
    pub fn letter(&self, address: &str) -> Option<Shelved<'_>> {
        self.by_address.get(address).map(|index| self.shelved(&self.letters[*index]))
    }

    fn shelved<'a>(&'a self, (place, address): &'a (Place, String)) -> Shelved<'a> {
        let archive = &self.archives[place.archive];
        Shelved { letter: &archive.letters[place.index], archive, address }
    }

    /// The entity with this id, as the first archive that knows it describes it.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.by_id.get(id.as_str()).map(|index| self.entity_at(self.entities[*index]))
    }

    /// Every entity once, in the archives' order.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.entities.iter().map(|place| self.entity_at(*place))
    }

    fn entity_at(&self, place: Place) -> &Entity {
        &self.archives[place.archive].entities[place.index]
    }

    /// The languages that the archives offer, each once, in their order.
    pub fn languages(&self) -> Vec<Tag> {
        let mut languages: Vec<Tag> = Vec::new();
        for tag in self.archives.iter().flat_map(|archive| &archive.languages) {
            if !languages.contains(tag) {
                languages.push(tag.clone());
            }
        }
        languages
    }

    /// The letters in which an entity has a role or is named, newest first.
    pub fn mentions(&self, id: &EntityId) -> Vec<Mention<'_>> {
        let mention = |shelved| {
            let shelved = self.shelved(shelved);
            let passages = shelved.letter.passages.iter();
            let passages = passages.filter(|passage| passage.concerns(id)).collect();
            Mention { shelved, roles: shelved.letter.roles_of(id), passages }
        };
        let says_something =
            |mention: &Mention<'_>| !mention.roles.is_empty() || !mention.passages.is_empty();
        self.letters.iter().map(mention).filter(says_something).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ByLanguage, Date, Edition, EntityKind, LetterId};

    fn letter(id: &str, date: &str) -> Letter {
        let (id, date) = (LetterId::parse(id).unwrap(), Date::parse(date).unwrap());
        let languages = vec![Tag::parse("en").unwrap()];
        Letter::new(id, Edition::Full, languages, date, ByLanguage::new())
    }

    fn archive(letters: Vec<Letter>, entity: &str, languages: &[&str]) -> Arc<Archive> {
        Arc::new(Archive {
            title: ByLanguage::new(),
            about: None,
            publisher: None,
            languages: languages.iter().map(|tag| Tag::parse(tag).unwrap()).collect(),
            entities: vec![Entity {
                id: EntityId::parse("someone").unwrap(),
                kind: EntityKind::Person,
                case: true,
                name: [(Tag::parse("en").unwrap(), entity.to_owned())].into_iter().collect(),
                aliases: Vec::new(),
                about: None,
                links: Vec::new(),
            }],
            topics: Vec::new(),
            letters,
        })
    }

    #[test]
    fn letters_stand_newest_first_and_none_hides_another() {
        let first = archive(vec![letter("a", "2009"), letter("b", "2026-01")], "One", &["en"]);
        let second = archive(vec![letter("a", "2026-01-09"), letter("c", "2009")], "Two", &["fr"]);
        let library = Library::new(vec![first, second]);
        let addresses: Vec<_> = library.letters().map(|shelved| shelved.address).collect();
        assert_eq!(addresses, ["a.2", "b", "a", "c"]);
        assert_eq!(library.letter("a.2").unwrap().letter.date.to_string(), "2026-01-09");
        assert!(library.letter("a.3").is_none());
    }

    #[test]
    fn entities_of_one_id_are_one() {
        let archives = vec![archive(vec![], "One", &["en"]), archive(vec![], "Two", &["fr", "en"])];
        let library = Library::new(archives);
        assert_eq!(library.entities().count(), 1);
        let someone = library.entity(&EntityId::parse("someone").unwrap()).unwrap();
        assert_eq!(someone.name.iter().next().unwrap().1, "One");
        let languages: Vec<_> = library.languages().iter().map(Tag::to_string).collect();
        assert_eq!(languages, ["en", "fr"]);
    }
}
