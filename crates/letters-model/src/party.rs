//! Who wrote a letter, to whom, and who put their name to it.

use crate::{EntityId, Text};

/// Someone with a part in a letter: sender, addressee, signatory, endorser, copied, or member of
/// the body that sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The part that they have.
    pub role: Role,
    /// Who it is, where the archive knows them.
    pub entity: Option<EntityId>,
    /// The name as this letter prints it.
    pub printed: Option<Text>,
    /// Their office, as this letter prints it.
    pub position: Option<Text>,
    /// The organization for which they stand.
    pub organization: Option<EntityId>,
    /// The lines of their postal address, as printed.
    pub address: Vec<String>,
}

/// The part that a [`Party`] has in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// In whose name the letter is written.
    Sender,
    /// To whom it is written.
    Addressee,
    /// Signed it.
    Signatory,
    /// Put its name to it without signing.
    Endorser,
    /// Was sent a copy.
    Copied,
    /// Is listed as a member of the body that sends it.
    Member,
}

impl Party {
    /// An entity with a role, and nothing printed of it.
    pub fn new(role: Role, entity: EntityId) -> Party {
        let entity = Some(entity);
        let (printed, position, organization) = (None, None, None);
        Party { role, entity, printed, position, organization, address: Vec::new() }
    }

    /// Whether the party is this entity, or stands for it.
    pub fn concerns(&self, entity: &EntityId) -> bool {
        self.entity.as_ref() == Some(entity) || self.organization.as_ref() == Some(entity)
    }
}

impl Role {
    /// All roles, in the order in which a letter's page lists them.
    pub const ALL: [Role; 6] = [
        Role::Sender,
        Role::Addressee,
        Role::Signatory,
        Role::Endorser,
        Role::Copied,
        Role::Member,
    ];
}
