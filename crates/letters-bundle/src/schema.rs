//! The JSON Schema of the format, made from the same tables as the reading.
//!
//! A schema cannot say all that the format asks (duplicate keys, references, real days); whatever
//! the schema refuses, the reading refuses too.

use std::collections::BTreeMap;

use letters_model::{
    Alias, Archive, Ask, Coverage, Entity, Id, Letter, Link, Note, OtherDate, Party, Passage,
    Publisher, Source, Topic,
};

use crate::form::{Explained, Form as _, Meaning};
use crate::format::FORMAT;
use crate::json::Json;
use crate::kind::{Kind, MARK_KEYS, MARKS, Object};

/// The definitions so far, by name.
type Definitions = BTreeMap<&'static str, Json>;

/// The meanings of an object of the format; all of them are listed here.
fn meaning(name: &str) -> Option<Meaning> {
    fn of<T: Explained>() -> (&'static str, Meaning) {
        (T::OBJECT.name, T::MEANING)
    }
    let all = [
        of::<Archive>(),
        of::<Publisher>(),
        of::<Topic>(),
        of::<Entity>(),
        of::<Alias>(),
        of::<Link>(),
        of::<Letter>(),
        of::<OtherDate>(),
        of::<Party>(),
        of::<Passage>(),
        of::<Ask>(),
        of::<Note>(),
        of::<Coverage>(),
        of::<Source>(),
    ];
    all.into_iter().find(|(known, _)| *known == name).map(|(_, meaning)| meaning)
}

/// The JSON Schema (draft 2020-12) of bundles, as a document.
pub fn schema_document() -> String {
    let mut definitions = BTreeMap::new();
    let bundle = to_json(&Archive::KIND, &mut definitions);
    let mut all = Json::object();
    for (name, definition) in definitions {
        all = all.with(name, definition);
    }
    let mut document = Json::object()
        .with("$schema", text("https://json-schema.org/draft/2020-12/schema"))
        .with("title", text(FORMAT));
    if let (Json::Object(members), Json::Object(reference)) = (&mut document, bundle) {
        members.extend(reference);
    }
    document.with("$defs", all).to_document()
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn of_type(name: &str) -> Json {
    Json::object().with("type", text(name))
}

fn count(number: usize) -> Json {
    Json::Number(number as u64)
}

/// The schema as JSON; objects with a name are put among the definitions and referred to.
fn to_json(kind: &Kind, definitions: &mut Definitions) -> Json {
    let pattern = |pattern| of_type("string").with("pattern", text(pattern));
    match kind {
        Kind::String | Kind::Address => of_type("string"),
        Kind::Boolean => of_type("boolean"),
        Kind::Count => of_type("integer").with("minimum", Json::Number(1)),
        Kind::Tag => pattern("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"),
        Kind::Id | Kind::Reference(_) => {
            pattern("^[a-z0-9]+(-[a-z0-9]+)*$").with("maxLength", count(Id::LONGEST))
        }
        Kind::Date => pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
        Kind::Digest => pattern("^[0-9A-Fa-f]{64}$"),
        Kind::Choice(words) => Json::object().with("enum", texts(words.iter().copied())),
        Kind::List { of, rule } => {
            let list = of_type("array").with("items", to_json(of, definitions));
            let list = match rule.least {
                0 => list,
                least => list.with("minItems", count(least)),
            };
            let list = match rule.most {
                Some(most) => list.with("maxItems", count(most)),
                None => list,
            };
            if rule.distinct { list.with("uniqueItems", Json::Boolean(true)) } else { list }
        }
        Kind::ByLanguage { of, rule } => {
            let value = to_json(of, definitions);
            let value = if rule.filled { value.with("minLength", count(1)) } else { value };
            let map = of_type("object")
                .with("propertyNames", to_json(&Kind::Tag, definitions))
                .with("additionalProperties", value);
            if rule.filled { map.with("minProperties", count(1)) } else { map }
        }
        Kind::Inline => {
            let spans = of_type("array").with("items", to_json(&Kind::Span, definitions));
            any_of(vec![of_type("string"), spans])
        }
        Kind::Span => {
            let marks = MARKS.iter().map(|object| mark(object, definitions));
            any_of(std::iter::once(of_type("string")).chain(marks).collect())
        }
        Kind::Object(object) => {
            if !definitions.contains_key(object.name) {
                let definition = definition(object, definitions);
                definitions.insert(object.name, definition);
            }
            Json::object().with("$ref", text(&format!("#/$defs/{}", object.name)))
        }
    }
}

fn texts<'t>(all: impl IntoIterator<Item = &'t str>) -> Json {
    Json::List(all.into_iter().map(text).collect())
}

fn any_of(choices: Vec<Json>) -> Json {
    Json::object().with("anyOf", Json::List(choices))
}

fn requires<'t>(keys: impl IntoIterator<Item = &'t str>) -> Json {
    Json::object().with("required", texts(keys))
}

fn mark(mark: &Object, definitions: &mut Definitions) -> Json {
    let others = MARK_KEYS.into_iter().filter(|key| !mark.knows(key)).map(|key| requires([key]));
    let needed = texts(mark.fields.iter().map(|field| field.key));
    let mut properties = Json::object();
    for field in mark.fields {
        properties = properties.with(field.key, to_json(&field.kind, definitions));
    }
    of_type("object")
        .with("required", needed)
        .with("properties", properties)
        .with("not", any_of(others.collect()))
}

fn definition(object: &Object, definitions: &mut Definitions) -> Json {
    let meaning = meaning(object.name).unwrap_or(Meaning { object: "", fields: &[] });
    let mut needed = Vec::new();
    let mut properties = Json::object();
    if let Some(format) = object.format {
        needed.push("format");
        let schema = Json::object().with("enum", texts([format]));
        let schema = schema.with("description", text("The name of this format."));
        properties = properties.with("format", schema);
    }
    for (field, meaning) in object.fields.iter().zip(meaning.fields) {
        needed.extend(field.needed.then_some(field.key));
        let schema = to_json(&field.kind, definitions).with("description", text(meaning));
        properties = properties.with(field.key, schema);
    }
    let definition = of_type("object").with("description", text(meaning.object));
    let definition = match needed.is_empty() {
        true => definition,
        false => definition.with("required", texts(needed)),
    };
    let definition = definition.with("properties", properties);
    if object.name != "Party" {
        return definition;
    }
    // The one rule on a pair of fields.
    let either = ["entity", "printed"].map(|key| requires([key]));
    definition.with("anyOf", Json::List(either.into()))
}
