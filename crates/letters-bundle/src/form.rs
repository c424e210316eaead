//! How the format's objects are read, written and described: each from one table of its fields.

use crate::context::{Context, nearest};
use crate::json::{Json, JsonKind, Node, Value};
use crate::problem::{Fault, shorten};
use crate::schema::Schema;

/// A type that has a place in the format.
pub(crate) trait Form: Sized {
    /// What a list of these must be like.
    const LIST: ListRule = ListRule { least: 0, most: None, distinct: false };

    /// Makes a value of a node, or reports what is wrong with it.
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self>;

    /// The value as it is written.
    fn write(&self) -> Json;

    /// What is accepted, as far as JSON Schema can say it.
    fn schema() -> Schema;
}

/// What a list must be like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListRule {
    pub least: usize,
    /// The greatest number of entries; nothing where the length of the file alone limits it.
    pub most: Option<usize>,
    /// Whether no two entries may be equal.
    pub distinct: bool,
}

/// Reads a field that must be there.
pub(crate) fn needed<'a, T: Form>(
    node: &Node<'a>,
    context: &mut Context<'a>,
    field: &'static str,
    of: &'static str,
) -> Option<T> {
    match node.member(field) {
        Some(value) => context.at_key(field, |context| T::read(value, context)),
        None => {
            context.report(node.start, Fault::MissingField { field, of });
            None
        }
    }
}

/// Reads a field that may be there; nothing if it is there and wrong.
pub(crate) fn optional<'a, T: Form>(
    node: &Node<'a>,
    context: &mut Context<'a>,
    field: &'static str,
) -> Option<Option<T>> {
    match node.member(field) {
        Some(value) => context.at_key(field, |context| T::read(value, context)).map(Some),
        None => Some(None),
    }
}

impl<T: Form> Form for Vec<T> {
    fn read<'a>(node: &Node<'a>, context: &mut Context<'a>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            context.expected(node, JsonKind::List);
            return None;
        };
        if let Some(most) = T::LIST.most.filter(|most| items.len() > *most) {
            context.report(node.start, Fault::TooMany { found: items.len(), most });
            return None;
        }
        if items.len() < T::LIST.least {
            context.report(node.start, Fault::EmptyList);
            return None;
        }
        let mut values = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            values.extend(context.at_item(index, |context| T::read(item, context)));
        }
        (values.len() == items.len()).then_some(values)
    }

    fn write(&self) -> Json {
        Json::List(self.iter().map(Form::write).collect())
    }

    fn schema() -> Schema {
        Schema::List { of: Box::new(T::schema()), rule: T::LIST }
    }
}

/// Reports fields that the format does not know.
pub(crate) fn check_fields<'a>(node: &Node<'a>, context: &mut Context<'a>, known: &[&'static str]) {
    let Value::Object(members) = &node.value else { return };
    if !context.with_warnings {
        return;
    }
    for member in members.iter().filter(|member| !known.contains(&member.key.as_ref())) {
        let nearest = nearest(&member.key, known.iter().copied());
        let found = shorten(&member.key);
        context.at_key(member.key.clone(), |context| {
            context.report(member.key_start, Fault::UnknownField { found, nearest });
        });
    }
}

/// Whether a field need not be written.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Describes an object of the format: reading, writing and schema follow from the table.
///
/// The first word of a field says what becomes of it when it is absent: a problem (`needed`),
/// nothing (`optional`), or the empty value (`default`). Then stand the name in the bundle, the
/// field of the type, its type, and its meaning. `before` runs when the object is found to be one,
/// `after` when it is read.
macro_rules! object {
    (
        $type:ident as $name:literal: $meaning:literal
        $(, format $format:path)? $(, most $most:expr)?
        $(, before $before:path)? $(, after $after:path)?;
        $($way:ident $key:literal $field:ident: $of:ty, $means:literal;)*
    ) => {
        impl $crate::form::Form for $type {
            $(const LIST: $crate::form::ListRule =
                $crate::form::ListRule { least: 0, most: Some($most), distinct: false };)?

            fn read<'a>(
                node: &$crate::json::Node<'a>,
                context: &mut $crate::context::Context<'a>,
            ) -> Option<Self> {
                if !matches!(node.value, $crate::json::Value::Object(_)) {
                    context.expected(node, $crate::json::JsonKind::Object);
                    return None;
                }
                $($before(node, context);)?
                $(let $field = $crate::form::object!(@read $way $key $of, node, context, $name);)*
                $crate::form::check_fields(
                    node,
                    context,
                    &[$({ let _: &str = $format; "format" },)? $($key),*],
                );
                // One place in which all fields come to nothing when one of them is wrong: a `?` at
                // each of them costs the program as many ways out.
                let ($(Some($field)),*,) = ($($field),*,) else { return None };
                let value = $type { $($field),* };
                $($after(&value, node, context);)?
                Some(value)
            }

            fn write(&self) -> $crate::json::Json {
                let object = $crate::json::Json::object();
                $(let object =
                    object.with("format", $crate::json::Json::String($format.into()));)?
                $(let object = $crate::form::object!(@write $way $key object, &self.$field);)*
                object
            }

            fn schema() -> $crate::schema::Schema {
                let fields = vec![
                    $($crate::schema::Field {
                        name: "format",
                        needed: true,
                        meaning: "The name of this format.",
                        schema: $crate::schema::Schema::Choice(&[$format]),
                    },)?
                    $($crate::schema::Field {
                        name: $key,
                        needed: $crate::form::object!(@needed $way),
                        meaning: $means,
                        schema: <$of as $crate::form::Form>::schema(),
                    }),*
                ];
                $crate::schema::Schema::Object { name: $name, meaning: $meaning, fields }
            }
        }
    };

    (@read needed $key:literal $of:ty, $node:ident, $context:ident, $name:literal) => {
        $crate::form::needed::<$of>($node, $context, $key, $name)
    };
    (@read optional $key:literal $of:ty, $node:ident, $context:ident, $name:literal) => {
        $crate::form::optional::<$of>($node, $context, $key)
    };
    (@read default $key:literal $of:ty, $node:ident, $context:ident, $name:literal) => {
        $crate::form::optional::<$of>($node, $context, $key).map(Option::unwrap_or_default)
    };

    (@write needed $key:literal $object:ident, $value:expr) => {
        $object.with($key, $crate::form::Form::write($value))
    };
    (@write optional $key:literal $object:ident, $value:expr) => {
        match $value {
            Some(value) => $object.with($key, $crate::form::Form::write(value)),
            None => $object,
        }
    };
    (@write default $key:literal $object:ident, $value:expr) => {
        match $crate::form::is_default($value) {
            true => $object,
            false => $object.with($key, $crate::form::Form::write($value)),
        }
    };

    (@needed needed) => { true };
    (@needed $other:ident) => { false };
}

/// Describes a choice among a few words.
macro_rules! choice {
    ($type:ident { $($value:ident $word:literal),* $(,)? }) => {
        impl $crate::form::Form for $type {
            fn read<'a>(
                node: &$crate::json::Node<'a>,
                context: &mut $crate::context::Context<'a>,
            ) -> Option<Self> {
                match $crate::values::word(node, context)? {
                    $($word => Some($type::$value),)*
                    other => {
                        let found = $crate::problem::shorten(other);
                        let fault = $crate::problem::Fault::UnknownValue {
                            found,
                            known: &[$($word),*],
                        };
                        context.report(node.start, fault);
                        None
                    }
                }
            }

            fn write(&self) -> $crate::json::Json {
                $crate::json::Json::String(match self { $($type::$value => $word),* }.into())
            }

            fn schema() -> $crate::schema::Schema {
                $crate::schema::Schema::Choice(&[$($word),*])
            }
        }
    };
}

pub(crate) use {choice, object};
