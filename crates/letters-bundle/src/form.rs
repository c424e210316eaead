//! How the types of an archive correspond to values of the format: each object by one table of its
//! fields.

use crate::json::{Json, Node};
use crate::kind::{Kind, ListRule, Object};

/// A type that has a place in the format.
pub(crate) trait Form: Sized {
    /// What the format asks of such a value.
    const KIND: Kind;
    /// What the format asks of a list of these.
    const LIST: &'static ListRule = &ListRule::ANY;

    /// Makes a value of a node that was checked. Of one that is not of this kind it makes nothing,
    /// or an empty value.
    fn make(node: &Node<'_>) -> Option<Self>;

    /// The first of two steps that make a field of an object: makes what has no empty value, such
    /// as an id, or nothing if that is not there.
    ///
    /// Why two steps: in the first there is little yet to throw away when something fails, and in
    /// the second nothing can fail. Making each field whole costs the program twice the bytes.
    #[inline(always)]
    fn begin(object: &Node<'_>, key: &str) -> Option<Self> {
        object.member(key).and_then(Self::make)
    }

    /// The second step: fills what the first left empty.
    #[inline(always)]
    fn fill(&mut self, _object: &Node<'_>, _key: &str) {}

    /// The value as it is written.
    fn write(&self) -> Json;
}

/// An object of the format, with its meanings. The reader has no use for them, and so they stand
/// apart from [`Form::KIND`].
pub(crate) trait Explained: Form {
    const OBJECT: &'static Object;
    const MEANING: Meaning;
}

/// What an object and its fields are for.
pub(crate) struct Meaning {
    pub object: &'static str,
    /// In the order of [`Object::fields`].
    pub fields: &'static [&'static str],
}

/// Makes a field that need not be there: it has no first step.
#[inline(never)]
pub(crate) fn fill_optional<T: Form>(field: &mut Option<T>, object: &Node<'_>, key: &str) {
    if let Some(node) = object.member(key) {
        *field = T::make(node);
    }
}

impl<T: Form> Form for Vec<T> {
    const KIND: Kind = Kind::List { of: &T::KIND, rule: T::LIST };

    fn make(node: &Node<'_>) -> Option<Self> {
        let items = node.items();
        let mut list = Vec::with_capacity(items.len());
        for item in items {
            if let Some(value) = T::make(item) {
                list.push(value);
            }
        }
        Some(list)
    }

    #[inline(always)]
    fn begin(_object: &Node<'_>, _key: &str) -> Option<Self> {
        Some(Vec::new())
    }

    #[inline(never)]
    fn fill(&mut self, object: &Node<'_>, key: &str) {
        let items = object.member_items(key);
        self.reserve_exact(items.len());
        for item in items {
            if let Some(value) = T::make(item) {
                self.push(value);
            }
        }
    }

    fn write(&self) -> Json {
        write_list(&mut self.iter().map(|item| item as &dyn Written))
    }
}

/// What is written, whatever its type: objects and lists of all types are written by one code each.
pub(crate) trait Written {
    /// The value as it is written, if it is there.
    fn written(&self) -> Option<Json>;
}

impl<T: Form> Written for T {
    fn written(&self) -> Option<Json> {
        Some(self.write())
    }
}

impl<T: Form> Written for Option<T> {
    fn written(&self) -> Option<Json> {
        self.as_ref().map(Form::write)
    }
}

/// Some of a list.
pub(crate) struct Picked<'a, T>(pub Vec<&'a T>);

impl<T: Form> Written for Picked<'_, T> {
    fn written(&self) -> Option<Json> {
        Some(write_list(&mut self.0.iter().map(|item| *item as &dyn Written)))
    }
}

#[inline(never)]
fn write_list(items: &mut dyn Iterator<Item = &dyn Written>) -> Json {
    Json::List(items.filter_map(Written::written).collect())
}

/// An object as it is written; the values are in the order of its fields. Of those that need not be
/// there, the empty ones are not; an object without fields is not nothing.
#[inline(never)]
pub(crate) fn write_object(object: &Object, values: &[&dyn Written]) -> Json {
    let format = object.format.map(|format| Json::String(format.to_owned()));
    let mut members = Vec::new();
    members.extend(format.map(|format| ("format".into(), format)));
    for (field, value) in object.fields.iter().zip(values) {
        let is_kept = field.needed || matches!(field.kind, Kind::Object(_));
        if let Some(value) = value.written().filter(|value| is_kept || !value.is_empty()) {
            members.push((field.key.into(), value));
        }
    }
    Json::Object(members)
}

/// Describes an object of the format: checking, making, writing and schema follow from the table.
///
/// The first word of a field says what becomes of it when it is absent: a problem (`needed`),
/// nothing (`optional`), or the empty value (`default`). Then stand the name in the bundle, the
/// field of the type, its type, and its meaning. The `rule` is checked before the fields, and the `ids` of
/// lists are learned.
macro_rules! object {
    (
        $type:ident as $name:literal: $meaning:literal
        $(, format $format:path)? $(, most $most:expr)? $(, rule $rule:path)? $(, ids $ids:expr)?;
        $($way:ident $key:literal $field:ident: $of:ty, $means:literal;)*
    ) => {
        impl $crate::form::Explained for $type {
            const OBJECT: &'static $crate::kind::Object = {
                static OBJECT: $crate::kind::Object = $crate::kind::Object {
                    name: $name,
                    format: $crate::form::object!(@maybe $($format)?),
                    fields: &[$($crate::kind::Field {
                        key: $key,
                        needed: $crate::form::object!(@needed $way),
                        kind: <$of as $crate::form::Form>::KIND,
                    }),*],
                    rule: $crate::form::object!(@maybe $($rule)?),
                    ids: $crate::form::object!(@list $($ids)?),
                };
                &OBJECT
            };
            const MEANING: $crate::form::Meaning =
                $crate::form::Meaning { object: $meaning, fields: &[$($means),*] };
        }

        impl $crate::form::Form for $type {
            const KIND: $crate::kind::Kind =
                $crate::kind::Kind::Object(<$type as $crate::form::Explained>::OBJECT);
            $(const LIST: &'static $crate::kind::ListRule =
                &$crate::kind::ListRule { most: Some($most), ..$crate::kind::ListRule::ANY };)?

            fn make(node: &$crate::json::Node<'_>) -> Option<Self> {
                let mut value = $type {
                    $($field: $crate::form::object!(@begin $way $key node $of)),*
                };
                $($crate::form::object!(@fill $way $key node value.$field);)*
                Some(value)
            }

            fn write(&self) -> $crate::json::Json {
                $crate::form::write_object(<$type as $crate::form::Explained>::OBJECT, &[$(&self.$field),*])
            }
        }
    };

    (@begin needed $key:literal $node:ident $of:ty) => {
        <$of as $crate::form::Form>::begin($node, $key)?
    };
    (@begin optional $key:literal $node:ident $of:ty) => { None };
    (@begin default $key:literal $node:ident $of:ty) => {
        <$of as $crate::form::Form>::begin($node, $key).unwrap_or_default()
    };

    (@fill optional $key:literal $node:ident $field:expr) => {
        $crate::form::fill_optional(&mut $field, $node, $key)
    };
    (@fill $other:ident $key:literal $node:ident $field:expr) => {
        $crate::form::Form::fill(&mut $field, $node, $key)
    };

    (@needed needed) => { true };
    (@needed $other:ident) => { false };

    (@list) => { &[] };
    (@list $value:expr) => { &$value };

    (@maybe) => { None };
    (@maybe $value:path) => { Some($value) };
}

pub(crate) use object;
