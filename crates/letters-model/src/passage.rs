//! Passages: the parts of a letter that are aligned across its languages.

use crate::{ByLanguage, EntityId, Inline, PassageId, Tag, Text, TopicId};

/// The same part of a letter in every language (a *block* in the bundle format).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Names the passage within its letter, and is the fragment of its address.
    pub id: PassageId,
    /// What the passage is in the letter.
    pub kind: PassageKind,
    /// Its words, by language.
    pub text: ByLanguage<Inline>,
    /// For languages in which another passage contains this one: which.
    pub merged: ByLanguage<PassageId>,
    /// What the passage asks for.
    pub asks: Vec<Ask>,
    /// What the passage is about.
    pub topics: Vec<TopicId>,
}

/// What a passage is in its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// A heading above other passages.
    Heading,
    /// The words that greet the addressee.
    Salutation,
    /// A paragraph.
    Paragraph,
    /// One item of a list.
    Item,
    /// Words of others that the letter quotes.
    Quotation,
    /// The words before the signatures.
    Closing,
}

/// Something that a passage asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// On whose behalf; nobody's where it is asked in general.
    pub of: Option<EntityId>,
    /// What is asked.
    pub demand: Text,
}

/// What a passage is in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rendering<'a> {
    /// It has words of its own.
    Own(&'a Inline),
    /// This other passage contains it.
    Merged(&'a PassageId),
    /// It does not exist in the language.
    Untranslated,
}

impl Passage {
    /// A passage without words.
    pub fn new(id: PassageId, kind: PassageKind) -> Passage {
        let (text, merged) = (ByLanguage::new(), ByLanguage::new());
        Passage { id, kind, text, merged, asks: Vec::new(), topics: Vec::new() }
    }

    /// What the passage is in one language; never filled from another.
    pub fn rendering(&self, language: &Tag) -> Rendering<'_> {
        match (self.text.get(language), self.merged.get(language)) {
            (Some(text), _) => Rendering::Own(text),
            (None, Some(passage)) => Rendering::Merged(passage),
            (None, None) => Rendering::Untranslated,
        }
    }

    /// The entities that the passage names in any language, or on whose behalf it asks something;
    /// repeated where it repeats them.
    pub fn concerned(&self) -> impl Iterator<Item = &EntityId> {
        let named = self.text.iter().flat_map(|(_, text)| text.entities());
        named.chain(self.asks.iter().filter_map(|ask| ask.of.as_ref()))
    }

    /// Whether the passage names the entity in any language, or asks something on its behalf.
    pub fn concerns(&self, entity: &EntityId) -> bool {
        self.concerned().any(|concerned| concerned == entity)
    }

    /// What the passage asks on behalf of an entity.
    pub fn asks_of(&self, entity: &EntityId) -> impl Iterator<Item = &Ask> {
        self.asks.iter().filter(move |ask| ask.of.as_ref() == Some(entity))
    }
}
