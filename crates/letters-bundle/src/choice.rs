//! Values that are one of a few words.

/// A value that a bundle writes as one of a few words: the kind of a block, the role of a party.
///
/// ```
/// use letters_bundle::Choice as _;
/// use letters_model::PassageKind;
///
/// assert_eq!(PassageKind::Heading.word(), "heading");
/// assert_eq!(PassageKind::of_word("item"), Some(PassageKind::Item));
/// ```
pub trait Choice: Copy + 'static {
    /// All words with their values, in the order in which the format lists them.
    const CHOICES: &'static [(&'static str, Self)];

    /// The word of this value.
    fn word(self) -> &'static str;

    /// The value of a word, if it is one of them.
    fn of_word(word: &str) -> Option<Self> {
        Self::CHOICES.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

/// Describes a value that is one of a few words: `Variant "word",`.
macro_rules! choice {
    ($type:ident { $($value:ident $word:literal),* $(,)? }) => {
        impl $crate::choice::Choice for $type {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($word, $type::$value)),*];

            fn word(self) -> &'static str {
                match self { $($type::$value => $word),* }
            }
        }

        impl $crate::form::Form for $type {
            const KIND: $crate::kind::Kind = $crate::kind::Kind::Choice(&[$($word),*]);

            fn make(node: &$crate::json::Node<'_>) -> Option<Self> {
                let index = $crate::values::choice(node, &[$($word),*])?;
                [$($type::$value),*].get(index).copied()
            }

            fn write(&self) -> $crate::json::Json {
                $crate::json::Json::String($crate::choice::Choice::word(*self).into())
            }
        }
    };
}

pub(crate) use choice;
