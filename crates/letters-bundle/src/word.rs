//! What stands as a string, compared with what the format asks.

use letters_model::{Date, Digest, Id, Tag};

use crate::context::Context;
use crate::json::JsonKind;
use crate::kind::Kind;
use crate::problem::Fault;
use crate::shorten::shorten;

impl<'n> Context<'n> {
    /// Whether a string is what is asked for; what is wrong with it is reported.
    pub fn check_word(&mut self, start: usize, text: &str, kind: &Kind) -> bool {
        let found = || shorten(text);
        let fault = match kind {
            Kind::Tag if Tag::parse(text).is_err() => Fault::BadTag { found: found() },
            Kind::Id | Kind::Reference(_) if !Id::is_right(text) => Fault::BadId { found: found() },
            Kind::Reference(thing) => {
                self.check_reference(start, text, *thing);
                return true;
            }
            Kind::Date => match Date::parse(text) {
                Ok(_) => return true,
                Err(why) => Fault::BadDate { found: found(), why },
            },
            Kind::Digest if Digest::parse(text).is_err() => Fault::BadDigest { found: found() },
            Kind::Choice(known) if !known.contains(&text) => {
                let known = known.iter().map(|word| (*word).into()).collect();
                Fault::UnknownValue { found: found(), known }
            }
            _ => return true,
        };
        self.report(start, fault);
        false
    }
}

impl Kind {
    pub fn may_be_string(&self) -> bool {
        use JsonKind::{String, StringOrList, StringOrObject};
        matches!(self.expected(), String | StringOrList | StringOrObject)
    }

    /// What a value of this kind is written as.
    pub fn expected(&self) -> JsonKind {
        match self {
            Kind::Boolean => JsonKind::Boolean,
            Kind::Count => JsonKind::Number,
            Kind::List { .. } => JsonKind::List,
            Kind::Inline => JsonKind::StringOrList,
            Kind::Span => JsonKind::StringOrObject,
            Kind::ByLanguage { .. } | Kind::Object(_) => JsonKind::Object,
            Kind::String
            | Kind::Address
            | Kind::Tag
            | Kind::Date
            | Kind::Digest
            | Kind::Id
            | Kind::Reference(_)
            | Kind::Choice(_) => JsonKind::String,
        }
    }
}
