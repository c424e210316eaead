//! The people, groups and organizations that letters name.

use crate::{Address, EntityId, Tag, Text};

/// A person, a group or an organization that letters name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Names the entity in marks, parties, asks and addresses.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// Whether letters ask something on behalf of this person or group.
    pub case: bool,
    /// The name that the archive uses for it.
    pub name: Text,
    /// Other names and spellings under which people look for it.
    pub aliases: Vec<Alias>,
    /// A few words on who or what it is.
    pub about: Option<Text>,
    /// Where more is to be read.
    pub links: Vec<Link>,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// One human being.
    Person,
    /// People who share a fate, a faith or a trade, without being an organization.
    Group,
    /// An organization, a coalition or an office.
    Organization,
}

/// Another name or spelling of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub text: String,
    /// The language that it is in, where it is in one.
    pub lang: Option<Tag>,
}

/// An address with what is to be found there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub url: Address,
    /// What is to be found there.
    pub title: Option<Text>,
}
