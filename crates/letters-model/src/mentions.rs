//! Which letters say something of which entity.

use crate::{EntityId, Letter, Numbers, Passage, Role, Shelved};

/// What one letter says of one entity. Nothing of it is looked up before it is asked for: a page goes
/// through all mentions of an entity and shows few of them.
#[derive(Debug, Clone, Copy)]
pub struct Mention<'a> {
    /// The letter.
    pub shelved: Shelved<'a>,
    /// Its place among the letters of the library.
    pub number: usize,
    pub(crate) entity: &'a EntityId,
    pub(crate) passages: &'a [usize],
}

impl<'a> Mention<'a> {
    /// The roles that the entity, or someone who stands for it, has in the letter.
    pub fn roles(&self) -> impl Iterator<Item = Role> + use<'a> {
        self.shelved.letter.roles_of(self.entity)
    }

    /// The passages that name it or ask something on its behalf; none where only a note names it.
    pub fn passages(&self) -> impl ExactSizeIterator<Item = &'a Passage> + use<'a> {
        let all = &self.shelved.letter.passages;
        self.passages.iter().map(move |index| &all[*index])
    }

    /// Whether the letter is kept: for every letter of the library, in their order, whether it is.
    pub fn is_kept(&self, kept: &[bool]) -> bool {
        kept.get(self.number) == Some(&true)
    }
}

/// For each entity of a library the letters that say something of it. A page on one entity asks for
/// them each time it is drawn, so they are found once and not by walking all passages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mentions(Vec<Vec<Found>>);

/// One letter that says something of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where the letter stands among all letters.
    pub letter: usize,
    /// Where the passages stand in the letter, in order, each once.
    pub passages: Vec<usize>,
}

impl Mentions {
    /// None, of so many entities.
    pub fn among(entities: usize) -> Mentions {
        Mentions(vec![Vec::new(); entities])
    }

    /// Notes whom a letter concerns; to be called in the order of the letters. `by_id` numbers the entities.
    pub fn note(&mut self, at: usize, letter: &Letter, by_id: &Numbers) {
        for party in &letter.parties {
            for id in [&party.entity, &party.organization].into_iter().flatten() {
                self.add(by_id, id, at, None);
            }
        }
        for (passage, content) in letter.passages.iter().enumerate() {
            for id in content.concerned() {
                self.add(by_id, id, at, Some(passage));
            }
        }
        let notes = letter.notes.iter().flat_map(|note| note.text.iter());
        for id in notes.flat_map(|(_, text)| text.entities()) {
            self.add(by_id, id, at, None);
        }
    }

    fn add(&mut self, by_id: &Numbers, id: &EntityId, letter: usize, passage: Option<usize>) {
        let Some(found) = by_id.get(id.as_str()).and_then(|entity| self.0.get_mut(*entity)) else {
            return;
        };
        if found.last().is_none_or(|last| last.letter != letter) {
            found.push(Found { letter, passages: Vec::new() });
        }
        let Some(last) = found.last_mut() else { return };
        if let Some(passage) = passage.filter(|passage| last.passages.last() != Some(passage)) {
            last.passages.push(passage);
        }
    }

    /// The letters that say something of an entity, newest first.
    pub fn of_entity(&self, entity: Option<usize>) -> &[Found] {
        entity.and_then(|entity| self.0.get(entity)).map_or(&[], Vec::as_slice)
    }
}
