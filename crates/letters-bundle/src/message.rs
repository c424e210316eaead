//! Problems in English: what is wrong, and what would be right.

use std::borrow::Cow;
use std::fmt;

use letters_model::grouped;

use crate::json::JsonKind;
use crate::limits;
use crate::problem::{Expected, Fault, Problem, Thing};

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { fault, path, line, column } = self;
        write!(out, "{line}:{column}: {fault}; {} (at {path})", fault.remedy())
    }
}

impl fmt::Display for Fault {
    /// What is wrong, as a clause without a full stop.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::TooLarge { bytes } => write!(out, "the file has {} bytes", grouped(bytes)),
            Fault::NotUtf8 { byte } => write!(out, "the byte 0x{byte:02X} is no part of UTF-8"),
            Fault::Syntax { found: Some(found), .. } => {
                write!(out, "this is not JSON from `{found}` on")
            }
            Fault::Syntax { found: None, .. } => out.write_str("the file ends too early"),
            Fault::TrailingText { found } => {
                write!(out, "after the end of the object stands `{found}`")
            }
            Fault::LoneSurrogate { found } => {
                write!(out, "the escape `{found}` stands for half a character")
            }
            Fault::NumberOutOfRange { found } => {
                write!(out, "the number {found} is out of range")
            }
            Fault::DuplicateKey { key } => write!(out, "the key `{key}` stands here twice"),
            Fault::TooDeep => out.write_str("objects and lists are nested too deeply"),
            Fault::TooMany { found, .. } => write!(out, "the list has {} entries", grouped(found)),
            Fault::StringTooLong { bytes } => {
                write!(out, "the string has {} bytes", grouped(bytes))
            }
            Fault::WrongFormat { found, .. } => write!(out, "the format is `{found}`"),
            Fault::NewerFormat { found, .. } => {
                write!(out, "the format `{found}` is made for a newer reader")
            }
            Fault::WrongType { found, .. } => write!(out, "here stands {found}"),
            Fault::MissingField { field, of } => write!(out, "{of} has no `{field}`"),
            Fault::EmptyText => out.write_str("the text is empty"),
            Fault::EmptyList => out.write_str("there is no entry"),
            Fault::BadTag { found } => write!(out, "`{found}` is no language tag"),
            Fault::BadId { found } => write!(out, "`{found}` is no id"),
            Fault::BadDate { found, .. } => write!(out, "`{found}` is no date"),
            Fault::BadDigest { found } => write!(out, "`{found}` is no SHA-256 digest"),
            Fault::BadNumber { found, .. } => write!(out, "{found} does not fit here"),
            Fault::BadPath { found } => write!(out, "`{found}` is no path relative to the index"),
            Fault::BundleAbsent { found } => write!(out, "there is no bundle at `{found}`"),
            Fault::BundleDiffers { found } => {
                write!(out, "the bundle is another one: it has {found}")
            }
            Fault::UnknownValue { found, .. } => write!(out, "`{found}` is not known here"),
            Fault::BadMark => out.write_str("the object is none of the marks that texts can have"),
            Fault::NamelessParty => {
                out.write_str("the party has neither an `entity` nor a `printed` name")
            }
            Fault::DuplicateId { found, thing } => {
                write!(out, "another {thing} has the id `{found}`")
            }
            Fault::DuplicateLanguage { found } => {
                write!(out, "the language `{found}` is listed twice")
            }
            Fault::UnknownReference { found, thing, .. } => {
                write!(out, "no {thing} has the id `{found}`")
            }
            Fault::UnlistedLanguage { found, .. } => {
                write!(out, "the language `{found}` is not listed")
            }
            Fault::UnknownField { found, .. } => {
                write!(out, "the format knows no field `{found}` here")
            }
            Fault::NoLink { found } => {
                write!(out, "`{found}` will be shown as text, not as a link")
            }
            Fault::Untranslated { language } => {
                write!(out, "the passage has no words in `{language}`")
            }
        }
    }
}

impl Fault {
    /// What would be right, as a clause without a full stop.
    pub fn remedy(&self) -> String {
        match self {
            Fault::TooLarge { .. } => {
                format!("a bundle has at most {} bytes", grouped(limits::BUNDLE_BYTES))
            }
            Fault::NotUtf8 { .. } => "save the file as UTF-8".into(),
            Fault::Syntax { expected, .. } => format!("expected {expected}"),
            Fault::TrailingText { .. } => "a bundle is one object and nothing after it".into(),
            Fault::LoneSurrogate { .. } => "write the character itself, or both its halves".into(),
            Fault::NumberOutOfRange { .. } => "a number fits a 64-bit float".into(),
            Fault::DuplicateKey { .. } => "an object has each key once".into(),
            Fault::TooDeep => format!("at most {} stand one inside another", limits::DEPTH),
            Fault::TooMany { most, .. } => format!("it can have {} at most", grouped(most)),
            Fault::StringTooLong { .. } => {
                format!("a string has at most {}", grouped(limits::STRING_BYTES))
            }
            Fault::WrongFormat { expected, .. } => format!("expected `{expected}`"),
            Fault::NewerFormat { expected, .. } => format!("this program reads `{expected}`"),
            Fault::WrongType { expected, .. } => format!("expected {expected}"),
            Fault::MissingField { .. } => "add the field".into(),
            Fault::EmptyText => "write at least one character".into(),
            Fault::EmptyList => "give at least one".into(),
            Fault::BadTag { .. } => "expected a BCP 47 tag such as `en` or `zh-Hant`".into(),
            Fault::BadId { .. } => letters_model::IdError.to_string(),
            Fault::BadDate { why, .. } => why.to_string(),
            Fault::BadDigest { .. } => letters_model::DigestError.to_string(),
            Fault::BadNumber { least, .. } => format!("expected a whole number, {least} or more"),
            Fault::BadPath { .. } => "expected one such as `letters.json`".into(),
            Fault::BundleAbsent { .. } | Fault::BundleDiffers { .. } => {
                "put the right file there, or write the index anew with `letters index`".into()
            }
            Fault::UnknownValue { known, .. } => format!("expected {}", one_of(known)),
            Fault::BadMark => {
                "a mark is {text, entity}, {note} or {text, sic}, all of them strings".into()
            }
            Fault::NamelessParty => "give one of them, or both".into(),
            Fault::DuplicateId { .. } => "each has its own, also when compared without case".into(),
            Fault::DuplicateLanguage { .. } => "list each once".into(),
            Fault::UnknownReference { nearest: Some(nearest), .. } => {
                format!("did you mean `{nearest}`?")
            }
            Fault::UnknownReference { thing, .. } => {
                format!("give the id of one {thing} of this bundle")
            }
            Fault::UnlistedLanguage { listed, .. } => {
                format!("add it to `languages`, or use one of {listed}")
            }
            Fault::UnknownField { nearest: Some(nearest), .. } => {
                format!("did you mean `{nearest}`?")
            }
            Fault::UnknownField { .. } => "readers of this version pass over it".into(),
            Fault::NoLink { .. } => {
                "expected an absolute https:, http: or mailto: address without credentials".into()
            }
            Fault::Untranslated { .. } => {
                "add its text, or name in `merged` the block that contains it".into()
            }
        }
    }
}

fn one_of(values: &[Cow<'_, str>]) -> String {
    values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for JsonKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            JsonKind::Null => "null",
            JsonKind::Boolean => "true or false",
            JsonKind::Number => "a number",
            JsonKind::String => "a string",
            JsonKind::List => "a list",
            JsonKind::Object => "an object",
            JsonKind::StringOrList => "a string or a list",
            JsonKind::StringOrObject => "a string or an object",
        })
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Thing::Entity => "entity",
            Thing::Topic => "topic",
            Thing::Letter => "letter",
            Thing::Block => "block",
            Thing::Note => "note",
        })
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Expected::Value => "a value",
            Expected::ValueOrListEnd => "a value or `]`",
            Expected::CommaOrListEnd => "`,` or `]`",
            Expected::KeyOrObjectEnd => "a key in quotation marks or `}`",
            Expected::CommaOrObjectEnd => "`,` or `}`",
            Expected::Key => "a key in quotation marks",
            Expected::Colon => "`:`",
            Expected::Digit => "a digit",
            Expected::Escape => "one of the escapes that JSON has",
            Expected::HexDigit => "four hexadecimal digits",
            Expected::EscapedControl => "control characters, line breaks among them, as escapes",
            Expected::StringEnd => "the `\"` that ends the string",
        })
    }
}
