//! What can be wrong with a bundle.

use std::borrow::Cow;

use letters_model::DateError;

use crate::json::JsonKind;

/// One thing that is wrong with a bundle, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// The JSON path of the value, such as `$.letters[0].blocks[2].text.en`.
    pub path: String,
    /// The line of the first character in question, from 1.
    pub line: usize,
    /// Its column, in characters from 1.
    pub column: usize,
}

/// What follows from a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The bundle is refused.
    Error,
    /// The bundle is accepted, and its editors should look again.
    Warning,
}

/// What JSON would have to go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Expected {
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
}

/// The kinds of things that carry ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Thing {
    Entity,
    Topic,
    Letter,
    Block,
    Note,
}

/// What is wrong. Texts from the bundle are shortened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the messages say what the fields mean")]
pub enum Fault {
    /// The file is larger than any bundle may be.
    TooLarge { bytes: usize },
    /// A byte that is no part of UTF-8.
    NotUtf8 { byte: u8 },
    /// The text ceases to be JSON here; `found` is nothing at the end of the file.
    Syntax { found: Option<String>, expected: Expected },
    /// Something after the bundle's object.
    TrailingText { found: String },
    /// An escape for half a character.
    LoneSurrogate { found: String },
    /// A number that no 64-bit float can hold.
    NumberOutOfRange { found: String },
    /// A key that the object has already.
    DuplicateKey { key: String },
    /// Objects and lists nested too deeply.
    TooDeep,
    /// A list with too many values.
    TooMany { found: usize, most: usize },
    /// A string that is too long.
    StringTooLong { bytes: usize },
    /// Not the format of bundles.
    WrongFormat { found: String, expected: Cow<'static, str> },
    /// A later version of the format.
    NewerFormat { found: String, expected: Cow<'static, str> },
    /// A value of another kind than the field has.
    WrongType { found: JsonKind, expected: JsonKind },
    /// A field that is needed and not there.
    MissingField { field: Cow<'static, str>, of: Cow<'static, str> },
    /// An empty string where words are due.
    EmptyText,
    /// An object or a list without the one entry that it needs.
    EmptyList,
    /// Not a language tag.
    BadTag { found: String },
    /// Not an id.
    BadId { found: String },
    /// Not a date.
    BadDate { found: String, why: DateError },
    /// Not a SHA-256 digest.
    BadDigest { found: String },
    /// Not a whole number of the range.
    BadNumber { found: String, least: u64 },
    /// Not a path below the index.
    BadPath { found: String },
    /// A bundle of an index that is not there.
    BundleAbsent { found: String },
    /// A bundle of another length or digest than the index says.
    BundleDiffers { found: String },
    /// Not one of the values that the field can have.
    UnknownValue { found: String, known: Vec<Cow<'static, str>> },
    /// An object in a text that is no mark.
    BadMark,
    /// A party with neither an entity nor a printed name.
    NamelessParty,
    /// An id that another thing of the list has, compared without case.
    DuplicateId { found: String, thing: Thing },
    /// A language that the list has already.
    DuplicateLanguage { found: String },
    /// A reference to nothing.
    UnknownReference { found: String, thing: Thing, nearest: Option<String> },
    /// A language that the bundle, or the letter, does not list.
    UnlistedLanguage { found: String, listed: String },
    /// A field that the format does not know.
    UnknownField { found: String, nearest: Option<Cow<'static, str>> },
    /// An address that will be shown as plain text.
    NoLink { found: String },
    /// A passage without words in one of the letter's languages.
    Untranslated { language: String },
}

impl Fault {
    /// The stable code of this kind of problem.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::TooLarge { .. } => "too-large",
            Fault::NotUtf8 { .. } => "not-utf8",
            Fault::Syntax { .. } => "json-syntax",
            Fault::TrailingText { .. } => "trailing-text",
            Fault::LoneSurrogate { .. } => "lone-surrogate",
            Fault::NumberOutOfRange { .. } => "number-out-of-range",
            Fault::DuplicateKey { .. } => "duplicate-key",
            Fault::TooDeep => "too-deep",
            Fault::TooMany { .. } => "too-many",
            Fault::StringTooLong { .. } => "string-too-long",
            Fault::WrongFormat { .. } => "wrong-format",
            Fault::NewerFormat { .. } => "newer-format",
            Fault::WrongType { .. } => "wrong-type",
            Fault::MissingField { .. } => "missing-field",
            Fault::EmptyText => "empty-text",
            Fault::EmptyList => "empty-list",
            Fault::BadTag { .. } => "bad-tag",
            Fault::BadId { .. } => "bad-id",
            Fault::BadDate { .. } => "bad-date",
            Fault::BadDigest { .. } => "bad-digest",
            Fault::BadNumber { .. } => "bad-number",
            Fault::BadPath { .. } => "bad-path",
            Fault::BundleAbsent { .. } => "bundle-absent",
            Fault::BundleDiffers { .. } => "bundle-differs",
            Fault::UnknownValue { .. } => "unknown-value",
            Fault::BadMark => "bad-mark",
            Fault::NamelessParty => "nameless-party",
            Fault::DuplicateId { .. } => "duplicate-id",
            Fault::DuplicateLanguage { .. } => "duplicate-language",
            Fault::UnknownReference { thing, .. } => match thing {
                Thing::Entity => "unknown-entity",
                Thing::Topic => "unknown-topic",
                Thing::Letter => "unknown-letter",
                Thing::Block => "unknown-block",
                Thing::Note => "unknown-note",
            },
            Fault::UnlistedLanguage { .. } => "unlisted-language",
            Fault::UnknownField { .. } => "unknown-field",
            Fault::NoLink { .. } => "no-link",
            Fault::Untranslated { .. } => "untranslated",
        }
    }

    /// What follows from it.
    pub fn severity(&self) -> Severity {
        match self {
            Fault::UnknownField { .. } | Fault::NoLink { .. } | Fault::Untranslated { .. } => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }

    /// The value found, shortened; nothing where something is missing.
    pub fn found(&self) -> Option<String> {
        match self {
            Fault::TooLarge { bytes } | Fault::StringTooLong { bytes } => {
                Some(format!("{bytes} bytes"))
            }
            Fault::NotUtf8 { byte } => Some(format!("0x{byte:02X}")),
            Fault::TooMany { found, .. } => Some(found.to_string()),
            Fault::WrongType { found, .. } => Some(found.to_string()),
            Fault::Syntax { found, .. } => found.clone(),
            Fault::DuplicateKey { key } => Some(key.clone()),
            Fault::TrailingText { found }
            | Fault::LoneSurrogate { found }
            | Fault::NumberOutOfRange { found }
            | Fault::WrongFormat { found, .. }
            | Fault::NewerFormat { found, .. }
            | Fault::BadTag { found }
            | Fault::BadId { found }
            | Fault::BadDate { found, .. }
            | Fault::BadDigest { found }
            | Fault::BadNumber { found, .. }
            | Fault::BadPath { found }
            | Fault::BundleAbsent { found }
            | Fault::BundleDiffers { found }
            | Fault::UnknownValue { found, .. }
            | Fault::DuplicateId { found, .. }
            | Fault::DuplicateLanguage { found }
            | Fault::UnknownReference { found, .. }
            | Fault::UnlistedLanguage { found, .. }
            | Fault::UnknownField { found, .. }
            | Fault::NoLink { found } => Some(found.clone()),
            Fault::TooDeep
            | Fault::MissingField { .. }
            | Fault::EmptyText
            | Fault::EmptyList
            | Fault::BadMark
            | Fault::NamelessParty
            | Fault::Untranslated { .. } => None,
        }
    }
}
