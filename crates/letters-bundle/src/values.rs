//! The format's plain values: words, numbers, ids, tags, dates, digests, addresses.

use letters_model::{
    Address, Date, Digest, EntityId, Id, LetterId, NoteId, PassageId, Tag, TopicId,
};

use crate::form::Form;
use crate::json::{Json, Node, Value};
use crate::kind::{Kind, ListRule};
use crate::limits;
use crate::problem::Thing;

impl Form for String {
    const KIND: Kind = Kind::String;

    fn make(node: &Node<'_>) -> Option<Self> {
        node.string().map(str::to_owned)
    }

    #[inline(always)]
    fn begin(_object: &Node<'_>, _key: &str) -> Option<Self> {
        Some(String::new())
    }

    #[inline(never)]
    fn fill(&mut self, object: &Node<'_>, key: &str) {
        let text = object.member(key).and_then(Node::string);
        self.push_str(text.unwrap_or_default());
    }

    fn write(&self) -> Json {
        Json::String(self.clone())
    }
}

/// Whole numbers; the format has none below one.
impl Form for u64 {
    const KIND: Kind = Kind::Count;

    fn make(node: &Node<'_>) -> Option<Self> {
        match node.value {
            Value::Number(written) => written.parse().ok(),
            _ => None,
        }
    }

    fn write(&self) -> Json {
        Json::Number(*self)
    }
}

impl Form for bool {
    const KIND: Kind = Kind::Boolean;

    fn make(node: &Node<'_>) -> Option<Self> {
        match node.value {
            Value::Boolean(truth) => Some(truth),
            _ => None,
        }
    }

    fn write(&self) -> Json {
        Json::Boolean(*self)
    }
}

impl Form for Address {
    const KIND: Kind = Kind::Address;

    fn make(node: &Node<'_>) -> Option<Self> {
        node.string().map(|text| Address::from_text(text.to_owned()))
    }

    fn write(&self) -> Json {
        Json::String(self.as_str().to_owned())
    }
}

/// The place of a node's word among the words of a choice.
pub(crate) fn choice(node: &Node<'_>, words: &[&str]) -> Option<usize> {
    let written = node.string()?;
    words.iter().position(|word| *word == written)
}

/// Lists of tags are lists of languages.
static LANGUAGES: ListRule = ListRule { least: 1, most: Some(limits::LANGUAGES), distinct: true };

/// Values with a `parse` of their own.
macro_rules! parsed {
    ($($type:ident $kind:expr $(, list $rule:ident)?;)*) => {$(
        impl Form for $type {
            const KIND: Kind = $kind;
            $(const LIST: &'static ListRule = &$rule;)?

            fn make(node: &Node<'_>) -> Option<Self> {
                $type::parse(node.string()?).ok()
            }

            fn write(&self) -> Json {
                Json::String(self.to_string())
            }
        }
    )*};
}

parsed! {
    Tag Kind::Tag, list LANGUAGES;
    Date Kind::Date;
    Digest Kind::Digest;
    Id Kind::Id;
    EntityId Kind::Reference(Thing::Entity);
    TopicId Kind::Reference(Thing::Topic);
    NoteId Kind::Reference(Thing::Note);
    PassageId Kind::Reference(Thing::Block);
    LetterId Kind::Id;
}
