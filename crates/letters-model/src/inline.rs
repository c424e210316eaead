//! Running text with its marks.

use crate::{EntityId, NoteId};

/// Running text with marks on names, notes and misprints. It holds no markup of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inline(pub Vec<Span>);

/// A stretch of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that name an entity.
    Name {
        /// The name as printed.
        text: String,
        /// Whom it names.
        entity: EntityId,
    },
    /// The mark of a note; it has no words of its own.
    Note(NoteId),
    /// A misprint, kept as printed.
    Misprint {
        /// The words as printed.
        text: String,
        /// What was meant.
        correction: String,
    },
}

impl Inline {
    /// The words as printed, without the marks of notes.
    ///
    /// ```
    /// use letters_model::{Inline, Span};
    ///
    /// let misprint = Span::Misprint { text: "9曰".into(), correction: "9日".into() };
    /// let date = Inline(vec![Span::Plain("2026年1月".into()), misprint]);
    /// assert_eq!(date.printed(), "2026年1月9曰");
    /// ```
    pub fn printed(&self) -> String {
        self.0.iter().filter_map(Span::words).collect()
    }

    /// The entities that the text names, in order, repeated where the text repeats them.
    pub fn entities(&self) -> impl Iterator<Item = &EntityId> {
        self.0.iter().filter_map(|span| match span {
            Span::Name { entity, .. } => Some(entity),
            Span::Plain(_) | Span::Note(_) | Span::Misprint { .. } => None,
        })
    }
}

impl Span {
    /// The words of the span as printed; a note's mark has none.
    pub fn words(&self) -> Option<&str> {
        match self {
            Span::Plain(text) | Span::Name { text, .. } | Span::Misprint { text, .. } => Some(text),
            Span::Note(_) => None,
        }
    }
}
