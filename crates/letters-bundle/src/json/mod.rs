//! JSON, as far as bundles need it: a tree that knows where each value stands in the source, and a
//! tree that can be written.
//!
//! Why not a tree that serde fills: a refusal must name every problem with its line and column, and
//! the limits, duplicate keys and broken strings must be seen inside unknown fields too. The
//! tokens come from the crate `hifijson`; here is only what bundles ask for besides.

mod number;
mod read;
mod report;
mod scalar;
mod write;
mod written;

pub use bumpalo::Bump as Arena;
pub(crate) use read::Reader;
pub(crate) use write::Json;

/// A value and where it begins. Lists, objects and what is written with escapes stand in an [`Arena`], so that a
/// tree is made and thrown away at no cost.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    /// The offset of its first byte.
    pub start: usize,
    /// The value.
    pub value: Value<'a>,
}

/// A JSON value.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as written.
    Number(&'a str),
    /// A string, its escapes resolved.
    String(&'a str),
    /// A list.
    List(&'a [Node<'a>]),
    /// An object, each of whose keys is there once.
    Object(&'a [Member<'a>]),
    /// A value with a problem that is reported already.
    Broken,
}

/// A key of an object with its value.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The key, its escapes resolved.
    pub key: &'a str,
    /// The offset of the quotation mark before the key.
    pub key_start: usize,
    /// The value.
    pub node: Node<'a>,
}

/// The kinds of JSON values, as people call them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// A list, `[…]`.
    List,
    /// An object, `{…}`.
    Object,
    /// A string or a list, where either is right.
    StringOrList,
    /// A string or an object, where either is right.
    StringOrObject,
}

impl<'a> Node<'a> {
    /// What kind of value this is; none for a broken one.
    pub fn kind(&self) -> Option<JsonKind> {
        Some(match self.value {
            Value::Null => JsonKind::Null,
            Value::Boolean(_) => JsonKind::Boolean,
            Value::Number(_) => JsonKind::Number,
            Value::String(_) => JsonKind::String,
            Value::List(_) => JsonKind::List,
            Value::Object(_) => JsonKind::Object,
            Value::Broken => return None,
        })
    }

    /// The value of a key, if this is an object that has it.
    pub fn member(&self, key: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Object(members) => {
                // Many keys are of one length, and to compare two in full is a call.
                let first = key.as_bytes().first();
                let is_same = |member: &&Member<'a>| {
                    member.key.as_bytes().first() == first && member.key == key
                };
                members.iter().find(is_same).map(|member| &member.node)
            }
            _ => None,
        }
    }

    /// The values of a list; none if this is no list.
    pub fn items(&self) -> &[Node<'a>] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The values of the list at a key; none if this is no object or has no list there.
    pub fn member_items(&self, key: &str) -> &[Node<'a>] {
        self.member(key).map_or(&[], Node::items)
    }

    /// The string, if this is one.
    pub fn string(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }
}
