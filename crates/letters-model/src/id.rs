//! Ids: short names that addresses and references use.

use std::fmt;
use std::sync::Arc;

/// A name of lower-case ASCII letters, digits and single hyphens between them, 1 to 64 characters.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

/// A text that is no [`Id`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(
            "an id is 1 to 64 lower-case letters a to z, digits, and single hyphens between them",
        )
    }
}

impl std::error::Error for IdError {}

impl Id {
    /// The greatest length of an id, in characters.
    pub const LONGEST: usize = 64;

    /// Whether a text follows the rule for ids.
    pub fn is_right(text: &str) -> bool {
        // A hyphen stands neither at the beginning nor at the end nor beside another one.
        let mut before = b'-';
        let all_are_right = text.bytes().all(|byte| match std::mem::replace(&mut before, byte) {
            b'-' if byte == b'-' => false,
            _ => matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'),
        });
        all_are_right && before != b'-' && text.len() <= Self::LONGEST
    }

    /// Reads an id.
    ///
    /// # Errors
    /// The text breaks the rule for ids.
    pub fn parse(text: &str) -> Result<Id, IdError> {
        if Self::is_right(text) { Ok(Id(text.into())) } else { Err(IdError) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Id({})", self.0)
    }
}

/// An id that can only stand where its kind of thing is meant.
macro_rules! kinds_of_id {
    ($($(#[$meaning:meta])* $name:ident;)*) => {$(
        $(#[$meaning])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Id);

        impl $name {
            /// Reads an id of this kind.
            ///
            /// # Errors
            /// The text breaks the rule for ids.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                Id::parse(text).map($name)
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }
    )*};
}

kinds_of_id! {
    /// Names an entity of an archive.
    EntityId;
    /// Names a topic of an archive.
    TopicId;
    /// Names a letter.
    LetterId;
    /// Names a passage within its letter; it is also the fragment of the passage's address.
    PassageId;
    /// Names a note within its letter.
    NoteId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_their_rule() {
        for right in ["a", "0", "2026-01-09-harper", &"x".repeat(64)] {
            assert_eq!(Id::parse(right).unwrap().as_str(), right);
        }
        for wrong in
            ["", "-", "a-", "-a", "a--b", "A", "a b", "é", "__proto__", "a.b", &"x".repeat(65)]
        {
            assert_eq!(Id::parse(wrong), Err(IdError), "{wrong}");
        }
    }
}
