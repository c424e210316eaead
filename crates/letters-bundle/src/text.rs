//! The format's texts: the same thing in several languages, and running text with its marks.

use letters_model::{ByLanguage, Inline, NoteId, PassageId, Span, Tag};

use crate::form::{Form, write_object};
use crate::json::{Json, Node, Value};
use crate::kind::{Kind, LanguageRule, MARKS};

/// What can stand in several languages.
pub(crate) trait Worded: Form {
    const RULE: &'static LanguageRule;
}

/// Titles, names and the like: in the bundle's languages.
static TITLES: LanguageRule = LanguageRule { of_letter: false, filled: true };

/// What letters say: in the letter's languages.
static WORDS: LanguageRule = LanguageRule { of_letter: true, filled: false };

impl Worded for String {
    const RULE: &'static LanguageRule = &TITLES;
}

impl Worded for Inline {
    const RULE: &'static LanguageRule = &WORDS;
}

impl Worded for PassageId {
    const RULE: &'static LanguageRule = &WORDS;
}

impl<T: Worded> Form for ByLanguage<T> {
    const KIND: Kind = Kind::ByLanguage { of: &T::KIND, rule: T::RULE };

    fn make(node: &Node<'_>) -> Option<Self> {
        let Value::Object(members) = node.value else { return Some(ByLanguage::new()) };
        let mut texts = ByLanguage::with_room(members.len());
        for member in members {
            let Some(value) = T::make(&member.node) else { continue };
            let Ok(tag) = Tag::parse(member.key) else { continue };
            texts.insert(tag, value);
        }
        Some(texts)
    }

    #[inline(always)]
    fn begin(_object: &Node<'_>, _key: &str) -> Option<Self> {
        Some(ByLanguage::new())
    }

    #[inline(never)]
    fn fill(&mut self, object: &Node<'_>, key: &str) {
        if let Some(texts) = object.member(key).and_then(Self::make) {
            *self = texts;
        }
    }

    fn write(&self) -> Json {
        let members = self.iter().map(|(tag, value)| (tag.to_string().into(), value.write()));
        Json::Object(members.collect())
    }
}

impl Form for Inline {
    const KIND: Kind = Kind::Inline;

    fn make(node: &Node<'_>) -> Option<Self> {
        match node.value {
            Value::List(_) => Vec::make(node).map(Inline),
            _ => Span::make(node).map(|span| Inline(vec![span])),
        }
    }

    fn write(&self) -> Json {
        match self.0.as_slice() {
            [Span::Plain(text)] => Json::String(text.clone()),
            _ => self.0.write(),
        }
    }
}

impl Form for Span {
    const KIND: Kind = Kind::Span;

    fn make(node: &Node<'_>) -> Option<Self> {
        if node.string().is_some() {
            return String::make(node).map(Span::Plain);
        }
        if let Some(note) = node.member("note") {
            return NoteId::make(note).map(Span::Note);
        }
        let text = String::make(node.member("text")?)?;
        Some(match node.member("entity") {
            Some(entity) => Span::Name { text, entity: Form::make(entity)? },
            None => Span::Misprint { text, correction: Form::make(node.member("sic")?)? },
        })
    }

    fn write(&self) -> Json {
        let [name, note, misprint] = &MARKS;
        match self {
            Span::Plain(text) => Json::String(text.clone()),
            Span::Name { text, entity } => write_object(name, &[text, entity]),
            Span::Note(id) => write_object(note, &[id]),
            Span::Misprint { text, correction } => write_object(misprint, &[text, correction]),
        }
    }
}
