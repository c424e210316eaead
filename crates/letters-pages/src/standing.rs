//! What an organization is in a letter.

use letters_model::{EntityId, Letter, Role};

use crate::Wording;

/// What an organization is in a letter: it has a role, itself or by someone who stands for it, or
/// it is named in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It has a role.
    Role(Role),
    /// It is named in a passage or a note.
    Named,
}

/// Everything that an organization is in a letter, what says most of it first; nothing if it is
/// absent.
pub(crate) fn standings(letter: &Letter, id: &EntityId) -> Vec<Standing> {
    let has = |standing: &Standing| match standing {
        Standing::Role(role) => letter.roles_of(id).any(|other| other == *role),
        Standing::Named => {
            letter.passages.iter().any(|passage| passage.concerns(id))
                || letter.notes.iter().any(|note| note.names(id))
        }
    };
    STRONGEST_FIRST.into_iter().filter(has).collect()
}

/// A number that is the greater, the more an organization has to do with a letter; 0 if it is
/// absent.
pub(crate) fn strength(letter: &Letter, id: &EntityId) -> u8 {
    let strongest = standings(letter, id).into_iter().next();
    let place =
        strongest.and_then(|strongest| STRONGEST_FIRST.iter().position(|s| *s == strongest));
    place.map_or(0, |place| (STRONGEST_FIRST.len() - place) as u8)
}

/// Those who speak in a letter stand before those who are spoken to, and these before those who are
/// spoken of.
pub(crate) const STRONGEST_FIRST: [Standing; 7] = [
    Standing::Role(Role::Sender),
    Standing::Role(Role::Signatory),
    Standing::Role(Role::Endorser),
    Standing::Role(Role::Member),
    Standing::Role(Role::Addressee),
    Standing::Role(Role::Copied),
    Standing::Named,
];

impl Standing {
    /// Whether it is a role, and not only a name in a passage.
    pub(crate) fn is_role(self) -> bool {
        self != Standing::Named
    }

    /// A short word for it.
    pub(crate) fn word(self, wording: &Wording) -> &'static str {
        match self {
            Standing::Role(role) => (wording.individuals().part)(role),
            Standing::Named => wording.of_organizations().named,
        }
    }

    /// What the word means.
    pub(crate) fn explained(self, wording: &Wording) -> &'static str {
        let words = wording.of_organizations();
        match self {
            Standing::Role(Role::Sender) => words.sender_explained,
            Standing::Role(Role::Signatory) => words.signatory_explained,
            Standing::Role(Role::Endorser) => words.endorser_explained,
            Standing::Role(Role::Member) => words.member_explained,
            Standing::Role(Role::Addressee) => words.addressee_explained,
            Standing::Role(Role::Copied) => words.copied_explained,
            Standing::Named => words.named_explained,
        }
    }

    /// The class by which the style sheet gives it a mark of its own.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Standing::Role(Role::Sender) => "standing is-sender",
            Standing::Role(Role::Signatory) => "standing is-signatory",
            Standing::Role(Role::Endorser) => "standing is-endorser",
            Standing::Role(Role::Member) => "standing is-member",
            Standing::Role(Role::Addressee) => "standing is-addressee",
            Standing::Role(Role::Copied) => "standing is-copied",
            Standing::Named => "standing is-named",
        }
    }
}
