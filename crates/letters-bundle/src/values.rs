//! The format's plain values: words, ids, tags, dates, digests, addresses, texts.

use letters_model::{
    Address, ByLanguage, Date, Digest, EntityId, Id, Inline, LetterId, NoteId, PassageId, Span,
    Tag, TopicId,
};

use crate::context::Context;
use crate::form::{self, Form, ListRule};
use crate::json::{Json, JsonKind, Node, Value};
use crate::limits;
use crate::problem::{Fault, Thing, shorten};
use crate::schema::{Pattern, Schema};

/// The string that a node is, or a report that it is none.
pub(crate) fn word<'n, 'a>(node: &'n Node<'a>, context: &mut Context<'a>) -> Option<&'n str> {
    let word = node.string();
    if word.is_none() {
        context.expected(node, JsonKind::String);
    }
    word
}

impl Form for String {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        word(node, context).map(str::to_owned)
    }

    fn write(&self) -> Json {
        Json::String(self.clone())
    }

    fn schema() -> Schema {
        Schema::String
    }
}

/// Whole numbers; the format has none below one.
impl Form for u64 {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        let Value::Number(written) = node.value else {
            context.expected(node, JsonKind::Number);
            return None;
        };
        let number = written.parse().ok().filter(|number| *number >= 1);
        if number.is_none() {
            context.report(node.start, Fault::BadNumber { found: shorten(written), least: 1 });
        }
        number
    }

    fn write(&self) -> Json {
        Json::Number(*self)
    }

    fn schema() -> Schema {
        Schema::Count
    }
}

impl Form for bool {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        match node.value {
            Value::Boolean(truth) => Some(truth),
            _ => {
                context.expected(node, JsonKind::Boolean);
                None
            }
        }
    }

    fn write(&self) -> Json {
        Json::Boolean(*self)
    }

    fn schema() -> Schema {
        Schema::Boolean
    }
}

/// A value that is written as a word of a certain pattern.
macro_rules! patterned {
    ($type:ty, $pattern:ident, |$text:ident| $read:expr, $fault:expr $(, list $rule:expr)?) => {
        impl Form for $type {
            $(const LIST: ListRule = $rule;)?

            fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
                let $text = word(node, context)?;
                match $read {
                    Ok(value) => Some(value),
                    Err(why) => {
                        context.report(node.start, $fault(shorten($text), why));
                        None
                    }
                }
            }

            fn write(&self) -> Json {
                Json::String(self.to_string())
            }

            fn schema() -> Schema {
                Schema::Patterned(Pattern::$pattern)
            }
        }
    };
}

/// Lists of tags are lists of languages.
const LANGUAGES: ListRule = ListRule { least: 1, most: Some(limits::LANGUAGES), distinct: true };

patterned!(Tag, Tag, |text| Tag::parse(text), |found, _| Fault::BadTag { found }, list LANGUAGES);
patterned!(Id, Id, |text| Id::parse(text), |found, _| Fault::BadId { found });
patterned!(Date, Date, |text| Date::parse(text), |found, why| Fault::BadDate { found, why });
patterned!(Digest, Digest, |text| Digest::parse(text), |found, _| Fault::BadDigest { found });

/// Ids of one kind; those of things that every reference must find are looked up.
macro_rules! ids {
    ($($type:ident $(finds $thing:ident)?;)*) => {$(
        impl Form for $type {
            fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
                let id = Id::read(node, context)?;
                $(context.check_reference(node.start, id.as_str(), Thing::$thing);)?
                Some($type(id))
            }

            fn write(&self) -> Json {
                self.0.write()
            }

            fn schema() -> Schema {
                Id::schema()
            }
        }
    )*};
}

ids! {
    EntityId finds Entity;
    TopicId finds Topic;
    NoteId finds Note;
    PassageId finds Block;
    LetterId;
}

impl Form for Address {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        let address = Address::from_text(word(node, context)?.to_owned());
        if address.link().is_none() {
            context.report(node.start, Fault::NoLink { found: shorten(address.as_str()) });
        }
        Some(address)
    }

    fn write(&self) -> Json {
        Json::String(self.as_str().to_owned())
    }

    fn schema() -> Schema {
        Schema::String
    }
}

/// What can stand in several languages.
pub(crate) trait Worded: Form {
    /// Whether the letter's languages are meant, rather than the bundle's.
    const OF_LETTER: bool;
    /// Whether it must have an entry, and no entry may be empty.
    const FILLED: bool;
}

impl Worded for String {
    const OF_LETTER: bool = false;
    const FILLED: bool = true;
}

impl Worded for Inline {
    const OF_LETTER: bool = true;
    const FILLED: bool = false;
}

impl Worded for PassageId {
    const OF_LETTER: bool = true;
    const FILLED: bool = false;
}

impl<T: Worded> Form for ByLanguage<T> {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        let Value::Object(members) = &node.value else {
            context.expected(node, JsonKind::Object);
            return None;
        };
        if T::FILLED && members.is_empty() {
            context.report(node.start, Fault::EmptyList);
        }
        // No more languages than a bundle can list: what is longer has a problem already, and
        // looking through it again and again would take a hostile bundle's time.
        let mut seen: Vec<Tag> = Vec::new();
        let mut texts = ByLanguage::new();
        for member in members {
            context.at_key(member.key.clone(), |context| {
                let Ok(tag) = Tag::parse(&member.key) else {
                    let found = shorten(&member.key);
                    context.report(member.key_start, Fault::BadTag { found });
                    return;
                };
                context.check_listed(member.key_start, &tag, T::OF_LETTER);
                if seen.contains(&tag) {
                    let found = shorten(&member.key);
                    context.report(member.key_start, Fault::DuplicateLanguage { found });
                } else if seen.len() < limits::LANGUAGES {
                    seen.push(tag.clone());
                }
                if T::FILLED && member.node.string() == Some("") {
                    context.report(member.node.start, Fault::EmptyText);
                }
                let Some(value) = T::read(&member.node, context) else { return };
                if seen.contains(&tag) {
                    texts.insert(tag, value);
                }
            });
        }
        (texts.len() == members.len()).then_some(texts)
    }

    fn write(&self) -> Json {
        self.iter().fold(Json::object(), |object, (tag, value)| {
            object.with(tag.to_string(), value.write())
        })
    }

    fn schema() -> Schema {
        Schema::ByLanguage { of: Box::new(T::schema()), filled: T::FILLED }
    }
}

impl Form for Inline {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        match &node.value {
            Value::String(text) => Some(Inline(vec![Span::Plain(text.clone().into_owned())])),
            Value::List(_) => Vec::read(node, context).map(Inline),
            _ => {
                context.expected(node, JsonKind::StringOrList);
                None
            }
        }
    }

    fn write(&self) -> Json {
        match self.0.as_slice() {
            [Span::Plain(text)] => Json::String(text.clone()),
            spans => Json::List(spans.iter().map(Form::write).collect()),
        }
    }

    fn schema() -> Schema {
        Schema::Any(vec![Schema::String, Vec::<Span>::schema()])
    }
}

impl Form for Span {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        let has = |key| node.member(key).is_some();
        match (&node.value, [has("text"), has("entity"), has("note"), has("sic")]) {
            (Value::String(text), _) => Some(Span::Plain(text.clone().into_owned())),
            (Value::Object(_), [true, true, false, false]) => {
                form::check_fields(node, context, &["text", "entity"]);
                let text = form::needed(node, context, "text", "Mark");
                let entity = form::needed(node, context, "entity", "Mark");
                Some(Span::Name { text: text?, entity: entity? })
            }
            (Value::Object(_), [false, false, true, false]) => {
                form::check_fields(node, context, &["note"]);
                form::needed(node, context, "note", "Mark").map(Span::Note)
            }
            (Value::Object(_), [true, false, false, true]) => {
                form::check_fields(node, context, &["text", "sic"]);
                let text = form::needed(node, context, "text", "Mark");
                let correction = form::needed(node, context, "sic", "Mark");
                Some(Span::Misprint { text: text?, correction: correction? })
            }
            (Value::Object(_), _) => {
                context.report(node.start, Fault::BadMark);
                None
            }
            _ => {
                context.expected(node, JsonKind::StringOrObject);
                None
            }
        }
    }

    fn write(&self) -> Json {
        let mark = Json::object();
        match self {
            Span::Plain(text) => Json::String(text.clone()),
            Span::Name { text, entity } => {
                mark.with("text", text.write()).with("entity", entity.write())
            }
            Span::Note(note) => mark.with("note", note.write()),
            Span::Misprint { text, correction } => {
                mark.with("text", text.write()).with("sic", correction.write())
            }
        }
    }

    fn schema() -> Schema {
        let mark = |fields: Vec<(&'static str, Schema)>| Schema::Mark(fields);
        Schema::Any(vec![
            Schema::String,
            mark(vec![("text", Schema::String), ("entity", Id::schema())]),
            mark(vec![("note", Id::schema())]),
            mark(vec![("text", Schema::String), ("sic", Schema::String)]),
        ])
    }
}
