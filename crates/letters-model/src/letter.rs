//! Letters.

use crate::{
    Address, ByLanguage, Date, Digest, EntityId, Inline, LetterId, NoteId, Party, Passage,
    PassageId, Role, Tag, Text,
};

/// An open letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Names the letter in addresses.
    pub id: LetterId,
    /// Whether these are the letter's own words.
    pub edition: Edition,
    /// The languages in which this text exists, one at least.
    pub languages: Vec<Tag>,
    /// The letter's own date.
    pub date: Date,
    /// The date as printed, misprints included.
    pub date_printed: Option<Text>,
    /// Other dates that its publication gives.
    pub other_dates: Vec<OtherDate>,
    /// What the letter is called.
    pub title: Text,
    /// Its subject line.
    pub subject: Option<Text>,
    /// Who has a part in it, in printed order.
    pub parties: Vec<Party>,
    /// Its passages, in order.
    pub passages: Vec<Passage>,
    /// Its notes, in order.
    pub notes: Vec<Note>,
    /// What the media reported on it.
    pub coverage: Vec<Coverage>,
    /// Other letters to read with it.
    pub related: Vec<LetterId>,
    /// Where the text comes from.
    pub source: Option<Source>,
}

/// Whose words an edition gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edition {
    /// The letter's own words.
    Full,
    /// An abstract written by the archive's editors.
    Abstract,
}

/// A date that is not the letter's own, such as that of the web page which published it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherDate {
    /// The date.
    pub date: Date,
    /// Whose date it is.
    pub label: Text,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Names the note within its letter.
    pub id: NoteId,
    /// The sign that the letter prints for it, such as `1`.
    pub label: String,
    /// Its words, by language.
    pub text: ByLanguage<Inline>,
}

/// A media report on a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// When it appeared.
    pub date: Option<Date>,
    /// Where it appeared.
    pub outlet: Text,
    /// Its headline.
    pub title: Text,
    /// The language of the report.
    pub lang: Option<Tag>,
    /// Where it is to be read.
    pub url: Option<Address>,
    /// What the list says of it besides.
    pub remark: Option<Text>,
}

/// Where a letter's text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: Option<Text>,
    /// Under what title.
    pub title: Option<Text>,
    /// At what address.
    pub url: Option<Address>,
    /// When the archive took it from there.
    pub retrieved: Option<Date>,
    /// The digest of what was taken.
    pub sha256: Option<Digest>,
}

impl Letter {
    /// A letter with nothing but what every letter has.
    pub fn new(
        id: LetterId,
        edition: Edition,
        languages: Vec<Tag>,
        date: Date,
        title: Text,
    ) -> Letter {
        Letter {
            id,
            edition,
            languages,
            date,
            date_printed: None,
            other_dates: Vec::new(),
            title,
            subject: None,
            parties: Vec::new(),
            passages: Vec::new(),
            notes: Vec::new(),
            coverage: Vec::new(),
            related: Vec::new(),
            source: None,
        }
    }

    /// The passage with this id.
    pub fn passage(&self, id: &PassageId) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.id == *id)
    }

    /// The note with this id.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// The parties with this role, in printed order.
    pub fn parties_as(&self, role: Role) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(move |party| party.role == role)
    }

    /// The roles in which the letter lists an entity, itself or as the organization for which a
    /// party stands; each role once.
    pub fn roles_of<'a>(&'a self, entity: &'a EntityId) -> impl Iterator<Item = Role> + use<'a> {
        let has = move |role: &Role| self.parties_as(*role).any(|party| party.concerns(entity));
        Role::ALL.into_iter().filter(has)
    }

    /// Whether anything in the letter refers to an entity: a passage, a note or a party.
    pub fn refers_to(&self, entity: &EntityId) -> bool {
        self.parties.iter().any(|party| party.concerns(entity))
            || self.passages.iter().any(|passage| passage.concerns(entity))
            || self.notes.iter().any(|note| note.names(entity))
    }
}

impl Note {
    /// Whether the note names an entity in any language.
    pub fn names(&self, entity: &EntityId) -> bool {
        self.text.iter().any(|(_, text)| text.entities().any(|named| named == entity))
    }
}
