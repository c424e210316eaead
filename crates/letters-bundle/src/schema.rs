//! The JSON Schema of the format, made from the same tables as the reading.
//!
//! A schema cannot say all that the format asks (duplicate keys, references, real days); whatever
//! the schema refuses, the reading refuses too.

use std::collections::BTreeMap;

use letters_model::{Archive, Id};

use crate::form::{Form, ListRule};
use crate::format::FORMAT;
use crate::json::Json;

/// What is accepted in one place.
pub(crate) enum Schema {
    String,
    Boolean,
    /// A whole number from one up.
    Count,
    Patterned(Pattern),
    Choice(&'static [&'static str]),
    List {
        of: Box<Schema>,
        rule: ListRule,
    },
    ByLanguage {
        of: Box<Schema>,
        filled: bool,
    },
    Any(Vec<Schema>),
    /// A mark in running text, with all its fields.
    Mark(Vec<(&'static str, Schema)>),
    Object {
        name: &'static str,
        meaning: &'static str,
        fields: Vec<Field>,
    },
}

/// A field of an object.
pub(crate) struct Field {
    pub name: &'static str,
    pub needed: bool,
    pub meaning: &'static str,
    pub schema: Schema,
}

/// Words with a pattern.
#[derive(Clone, Copy)]
pub(crate) enum Pattern {
    Tag,
    Id,
    Date,
    Digest,
}

/// The JSON Schema (draft 2020-12) of bundles, as a document.
pub fn schema_document() -> String {
    let mut definitions = BTreeMap::new();
    let bundle = to_json(Archive::schema(), &mut definitions);
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
fn to_json(schema: Schema, definitions: &mut BTreeMap<&'static str, Json>) -> Json {
    match schema {
        Schema::String => of_type("string"),
        Schema::Boolean => of_type("boolean"),
        Schema::Count => of_type("integer").with("minimum", Json::Number(1)),
        Schema::Patterned(pattern) => patterned(pattern),
        Schema::Choice(words) => {
            Json::object().with("enum", Json::List(words.iter().copied().map(text).collect()))
        }
        Schema::List { of, rule } => {
            let list = of_type("array").with("items", to_json(*of, definitions));
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
        Schema::ByLanguage { of, filled } => {
            let value = to_json(*of, definitions);
            let value = if filled { value.with("minLength", count(1)) } else { value };
            let map = of_type("object")
                .with("propertyNames", patterned(Pattern::Tag))
                .with("additionalProperties", value);
            if filled { map.with("minProperties", count(1)) } else { map }
        }
        Schema::Any(choices) => {
            let choices = choices.into_iter().map(|choice| to_json(choice, definitions)).collect();
            Json::object().with("anyOf", Json::List(choices))
        }
        Schema::Mark(fields) => mark(fields, definitions),
        Schema::Object { name, meaning, fields } => {
            if !definitions.contains_key(name) {
                let definition = object(name, meaning, fields, definitions);
                definitions.insert(name, definition);
            }
            Json::object().with("$ref", text(&format!("#/$defs/{name}")))
        }
    }
}

fn patterned(pattern: Pattern) -> Json {
    let string = of_type("string");
    match pattern {
        Pattern::Tag => string.with("pattern", text("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")),
        Pattern::Id => string
            .with("pattern", text("^[a-z0-9]+(-[a-z0-9]+)*$"))
            .with("maxLength", count(Id::LONGEST)),
        Pattern::Date => string.with("pattern", text("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
        Pattern::Digest => string.with("pattern", text("^[0-9A-Fa-f]{64}$")),
    }
}

fn mark(
    fields: Vec<(&'static str, Schema)>,
    definitions: &mut BTreeMap<&'static str, Json>,
) -> Json {
    let others = ["text", "entity", "note", "sic"]
        .into_iter()
        .filter(|name| !fields.iter().any(|(field, _)| field == name))
        .map(|name| Json::object().with("required", Json::List(vec![text(name)])))
        .collect();
    let needed = fields.iter().map(|(name, _)| text(name)).collect();
    let mut properties = Json::object();
    for (name, schema) in fields {
        properties = properties.with(name, to_json(schema, definitions));
    }
    of_type("object")
        .with("required", Json::List(needed))
        .with("properties", properties)
        .with("not", Json::object().with("anyOf", Json::List(others)))
}

fn object(
    name: &str,
    meaning: &str,
    fields: Vec<Field>,
    definitions: &mut BTreeMap<&'static str, Json>,
) -> Json {
    let needed: Vec<Json> =
        fields.iter().filter(|field| field.needed).map(|field| text(field.name)).collect();
    let mut properties = Json::object();
    for field in fields {
        let schema = to_json(field.schema, definitions);
        properties = properties.with(field.name, schema.with("description", text(field.meaning)));
    }
    let object = of_type("object").with("description", text(meaning));
    let object = match needed.is_empty() {
        true => object,
        false => object.with("required", Json::List(needed)),
    };
    let object = object.with("properties", properties);
    if name != "Party" {
        return object;
    }
    // The one rule on a pair of fields.
    let either = ["entity", "printed"]
        .map(|field| Json::object().with("required", Json::List(vec![text(field)])));
    object.with("anyOf", Json::List(either.into()))
}
