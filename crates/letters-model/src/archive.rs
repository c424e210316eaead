//! Archives: what one bundle holds.

use crate::{Address, Entity, EntityId, Id, Letter, Tag, Text, TopicId};

/// What one bundle holds: letters, and the entities and topics to which they refer.
///
/// `letters-bundle` makes archives and sees to it that every reference within one finds what it
/// refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// The name of the collection.
    pub title: Text,
    /// One paragraph on it.
    pub about: Option<Text>,
    /// Who publishes it.
    pub publisher: Option<Publisher>,
    /// The languages that it offers, in the order in which they are offered; one at least.
    pub languages: Vec<Tag>,
    /// The people, groups and organizations that the letters name.
    pub entities: Vec<Entity>,
    /// The subjects that passages can have.
    pub topics: Vec<Topic>,
    /// The letters, in the bundle's order.
    pub letters: Vec<Letter>,
}

/// Who publishes an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Their name.
    pub name: Text,
    /// Their page.
    pub url: Option<Address>,
    /// How to reach them.
    pub contact: Option<String>,
}

/// A subject that passages can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Names the topic in passages and addresses.
    pub id: TopicId,
    /// What it is called.
    pub name: Text,
}

impl Archive {
    /// The entity with this id.
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == *id)
    }

    /// The topic with this id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// The letter with this id.
    pub fn letter(&self, id: &Id) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id.0 == *id)
    }
}
