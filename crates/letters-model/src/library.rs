//! Several archives, read together.

use std::collections::HashMap;
use std::sync::Arc;

use crate::{Archive, Entity, EntityId, Letter, Passage, Role, Tag};

/// Several archives, read together as one.
///
/// Entities of the same id in different archives are the same entity. Letters of the same id are
/// not: the second and later ones are addressed as `ID.2`, `ID.3` (no id contains a full stop).
#[derive(Debug, Clone, Default)]
pub struct Library {
    archives: Vec<Arc<Archive>>,
    /// Every letter, newest first.
    order: Vec<Place>,
    by_address: HashMap<String, usize>,
    entities: HashMap<EntityId, (usize, usize)>,
}

/// Where a letter stands in a library.
#[derive(Debug, Clone)]
struct Place {
    archive: usize,
    letter: usize,
    address: String,
}

/// A letter as it stands in a [`Library`]: with its archive, and with the name under which it is
/// addressed.
#[derive(Debug, Clone)]
pub struct ShelfMark {
    archive: Arc<Archive>,
    letter: usize,
    address: String,
}

/// What one letter says of one entity.
#[derive(Debug, Clone)]
pub struct Mention {
    /// The letter.
    pub letter: ShelfMark,
    /// The roles that the entity, or someone who stands for it, has in the letter.
    pub roles: Vec<Role>,
    /// The indices of the passages that name it or ask something on its behalf.
    pub passages: Vec<usize>,
}

impl Library {
    /// Puts archives on the shelf, in the order of the site's index.
    pub fn new(archives: Vec<Arc<Archive>>) -> Library {
        let mut library = Library { archives, ..Library::default() };
        let mut times_seen: HashMap<&str, usize> = HashMap::new();
        for (at, archive) in library.archives.iter().enumerate() {
            for (index, entity) in archive.entities.iter().enumerate() {
                library.entities.entry(entity.id.clone()).or_insert((at, index));
            }
            for (letter, content) in archive.letters.iter().enumerate() {
                let id = content.id.as_str();
                let times = times_seen.entry(id).or_default();
                *times += 1;
                let address = if *times == 1 { id.to_owned() } else { format!("{id}.{times}") };
                library.order.push(Place { archive: at, letter, address });
            }
        }
        let archives = &library.archives;
        let date = |place: &Place| archives[place.archive].letters[place.letter].date;
        library.order.sort_by_key(|place| std::cmp::Reverse(date(place)));
        let addresses = library.order.iter().map(|place| place.address.clone()).zip(0..);
        library.by_address = addresses.collect();
        library
    }

    /// The archives, in the order of the site's index.
    pub fn archives(&self) -> &[Arc<Archive>] {
        &self.archives
    }

    /// Every letter, newest first.
    pub fn letters(&self) -> impl Iterator<Item = ShelfMark> {
        self.order.iter().map(|place| self.mark(place))
    }

    /// The letter that is addressed by this name.
    pub fn letter(&self, address: &str) -> Option<ShelfMark> {
        self.by_address.get(address).map(|index| self.mark(&self.order[*index]))
    }

    fn mark(&self, place: &Place) -> ShelfMark {
        ShelfMark {
            archive: Arc::clone(&self.archives[place.archive]),
            letter: place.letter,
            address: place.address.clone(),
        }
    }

    /// The entity with this id, as the first archive that knows it describes it.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        let (archive, index) = self.entities.get(id)?;
        self.archives[*archive].entities.get(*index)
    }

    /// Every entity once, in the archives' order.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.archives.iter().enumerate().flat_map(move |(at, archive)| {
            let first = move |(index, entity): &(usize, &Entity)| {
                self.entities.get(&entity.id) == Some(&(at, *index))
            };
            archive.entities.iter().enumerate().filter(first).map(|(_, entity)| entity)
        })
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
    pub fn mentions(&self, id: &EntityId) -> Vec<Mention> {
        let mention = |letter: ShelfMark| {
            let roles = letter.letter().roles_of(id);
            let concerned =
                |(index, passage): (usize, &Passage)| passage.concerns(id).then_some(index);
            let passages = letter.letter().passages.iter().enumerate().filter_map(concerned);
            let passages: Vec<usize> = passages.collect();
            let silent = roles.is_empty() && passages.is_empty();
            (!silent).then_some(Mention { letter, roles, passages })
        };
        self.letters().filter_map(mention).collect()
    }
}

impl ShelfMark {
    /// The letter.
    pub fn letter(&self) -> &Letter {
        &self.archive.letters[self.letter]
    }

    /// The archive that holds the letter.
    pub fn archive(&self) -> &Arc<Archive> {
        &self.archive
    }

    /// The name under which the letter is addressed.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl PartialEq for ShelfMark {
    /// Whether both are the same letter of the same archive.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.archive, &other.archive) && self.letter == other.letter
    }
}
