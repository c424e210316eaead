//! Refusals as strings, for programs in which one thread reads bundles and another one shows what is wrong with
//! them.

use std::borrow::Cow;

use letters_model::DateError;

use crate::decode::Refusal;
use crate::json::JsonKind;
use crate::problem::{Expected, Fault, Problem, Thing};

impl Refusal {
    /// The refusal as strings that any channel between two threads of one program can carry; what they
    /// are is of this crate alone. [`Refusal::from_strings`] has it back.
    ///
    /// ```
    /// use letters_bundle::{Refusal, decode};
    ///
    /// let refusal = decode(b"{").unwrap_err();
    /// assert_eq!(Refusal::from_strings(refusal.to_strings()), Some(refusal));
    /// ```
    pub fn to_strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        self.omitted.give(&mut strings);
        self.problems.give(&mut strings);
        strings
    }

    /// The refusal of which these are the strings; nothing if they are of no refusal.
    pub fn from_strings(strings: impl IntoIterator<Item = String>) -> Option<Refusal> {
        let strings = &mut strings.into_iter();
        let omitted = Part::take(strings)?;
        let problems = Part::take(strings)?;
        strings.next().is_none().then_some(Refusal { problems, omitted })
    }
}

/// A part of a refusal.
trait Part: Sized {
    /// Adds its strings to those of the parts before.
    fn give(&self, strings: &mut Vec<String>);

    /// Takes it from the strings that are left.
    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<Self>;
}

impl Part for String {
    fn give(&self, strings: &mut Vec<String>) {
        strings.push(self.clone());
    }

    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<String> {
        strings.next()
    }
}

impl Part for Cow<'static, str> {
    fn give(&self, strings: &mut Vec<String>) {
        strings.push(self.to_string());
    }

    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<Self> {
        strings.next().map(Cow::Owned)
    }
}

impl<T: Part> Part for Vec<T> {
    fn give(&self, strings: &mut Vec<String>) {
        self.len().give(strings);
        self.iter().for_each(|part| part.give(strings));
    }

    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<Self> {
        let length = usize::take(strings)?;
        (0..length).map(|_| T::take(strings)).collect()
    }
}

impl<T: Part> Part for Option<T> {
    fn give(&self, strings: &mut Vec<String>) {
        usize::from(self.is_some()).give(strings);
        self.iter().for_each(|part| part.give(strings));
    }

    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<Self> {
        Some(if usize::take(strings)? == 0 { None } else { Some(T::take(strings)?) })
    }
}

/// Numbers stand in decimal digits.
macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Part for $type {
            fn give(&self, strings: &mut Vec<String>) {
                strings.push(self.to_string());
            }

            fn take(strings: &mut dyn Iterator<Item = String>) -> Option<$type> {
                strings.next()?.parse().ok()
            }
        }
    )*};
}

/// A value of several kinds is the name of its kind and then the fields that this kind has.
macro_rules! kinds {
    ($type:ident { $($kind:ident $({ $($field:ident),* })?),* $(,)? }) => {
        impl Part for $type {
            fn give(&self, strings: &mut Vec<String>) {
                match self {$(
                    $type::$kind $({ $($field),* })? => {
                        strings.push(stringify!($kind).to_owned());
                        $($($field.give(strings);)*)?
                    }
                )*}
            }

            fn take(strings: &mut dyn Iterator<Item = String>) -> Option<$type> {
                let kind = strings.next()?;
                $(if kind == stringify!($kind) {
                    return Some($type::$kind $({ $($field: Part::take(strings)?),* })?);
                })*
                None
            }
        }
    };
}

numbers!(u8, u64, usize);

kinds!(DateError { Form, Impossible });

kinds!(Thing { Entity, Topic, Letter, Block, Note });

kinds!(JsonKind { Null, Boolean, Number, String, List, Object, StringOrList, StringOrObject });

kinds!(Expected {
    Value,
    ValueOrListEnd,
    CommaOrListEnd,
    KeyOrObjectEnd,
    CommaOrObjectEnd,
    Key,
    Colon,
    Digit,
    Escape,
    HexDigit,
    EscapedControl,
    StringEnd,
});

kinds!(Fault {
    TooLarge { bytes },
    NotUtf8 { byte },
    Syntax { found, expected },
    TrailingText { found },
    LoneSurrogate { found },
    NumberOutOfRange { found },
    DuplicateKey { key },
    TooDeep,
    TooMany { found, most },
    StringTooLong { bytes },
    WrongFormat { found, expected },
    NewerFormat { found, expected },
    WrongType { found, expected },
    MissingField { field, of },
    EmptyText,
    EmptyList,
    BadTag { found },
    BadId { found },
    BadDate { found, why },
    BadDigest { found },
    BadNumber { found, least },
    BadPath { found },
    BundleAbsent { found },
    BundleDiffers { found },
    UnknownValue { found, known },
    BadMark,
    NamelessParty,
    DuplicateId { found, thing },
    DuplicateLanguage { found },
    UnknownReference { found, thing, nearest },
    UnlistedLanguage { found, listed },
    UnknownField { found, nearest },
    NoLink { found },
    Untranslated { language },
});

impl Part for Problem {
    fn give(&self, strings: &mut Vec<String>) {
        self.fault.give(strings);
        self.path.give(strings);
        self.line.give(strings);
        self.column.give(strings);
    }

    fn take(strings: &mut dyn Iterator<Item = String>) -> Option<Problem> {
        Some(Problem {
            fault: Part::take(strings)?,
            path: Part::take(strings)?,
            line: Part::take(strings)?,
            column: Part::take(strings)?,
        })
    }
}
