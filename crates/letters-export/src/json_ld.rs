//! JSON-LD with the vocabulary of schema.org: a collection, its letters as messages, and whom they name.
//!
//! Source: <https://schema.org/Message>, <https://schema.org/CreativeWork>.

use letters_model::{
    Edition, Entity, EntityId, EntityKind, Letter, Party, Rendering, Role, Tag, Text,
};
use serde_json::{Map, Value, json};

use crate::Export;

/// Writes an archive as one graph.
pub fn write(export: &Export) -> String {
    let archive = &export.archive;
    let mut collection = thing("Collection", &id(export, ""));
    put(&mut collection, "name", Some(by_language(&archive.title)));
    put(&mut collection, "description", archive.about.as_ref().map(by_language));
    put(&mut collection, "url", export.site.clone().map(Value::String));
    put(&mut collection, "license", export.licence.clone().map(Value::String));
    let publisher = archive.publisher.as_ref().map(|publisher| {
        let url = publisher.url.as_ref().and_then(|url| url.link());
        let mut value = json!({ "@type": "Organization", "name": by_language(&publisher.name) });
        value.as_object_mut().into_iter().for_each(|map| put(map, "url", url.map(Value::from)));
        value
    });
    put(&mut collection, "publisher", publisher);
    let letters = archive.letters.iter();
    let parts = letters.clone().map(|letter| reference(export, &format!("letter/{}", letter.id)));
    put(&mut collection, "hasPart", list(parts.collect()));
    let entities = archive.entities.iter().map(|entity| described(export, entity));
    let graph = std::iter::once(Value::Object(collection));
    let graph = graph.chain(letters.map(|one| letter(export, one))).chain(entities);
    let document = json!({ "@context": "https://schema.org", "@graph": graph.collect::<Vec<_>>() });
    format!("{document:#}\n")
}

fn letter(export: &Export, letter: &Letter) -> Value {
    let mut out = thing("Message", &id(export, &format!("letter/{}", letter.id)));
    let languages = export.languages_of(letter);
    put(&mut out, "name", Some(by_language(&letter.title)));
    put(&mut out, "alternateName", letter.subject.as_ref().map(by_language));
    put(&mut out, "url", export.address_of(letter).map(Value::String));
    put(&mut out, "dateSent", Some(letter.date.to_string().into()));
    put(&mut out, "inLanguage", list(languages.iter().map(|tag| tag.as_str().into()).collect()));
    let parties = |role| letter.parties_as(role).map(|one| party(export, one)).collect();
    put(&mut out, "sender", list(parties(Role::Sender)));
    put(&mut out, "toRecipient", list(parties(Role::Addressee)));
    put(&mut out, "ccRecipient", list(parties(Role::Copied)));
    put(&mut out, "author", list(parties(Role::Signatory)));
    put(&mut out, "sponsor", list(parties(Role::Endorser)));
    let entities = || export.archive.entities.iter();
    let asked = |entity: &&Entity| {
        letter.passages.iter().any(|passage| passage.asks_of(&entity.id).next().is_some())
    };
    let references = |all: Vec<&Entity>| {
        list(all.into_iter().map(|entity| entity_reference(export, &entity.id)).collect())
    };
    put(&mut out, "about", references(entities().filter(asked).collect()));
    let named =
        |entity: &&Entity| letter.passages.iter().any(|passage| passage.concerns(&entity.id));
    put(&mut out, "mentions", references(entities().filter(named).collect()));
    // An abstract is not the letter's text.
    let key = match letter.edition {
        Edition::Full => "text",
        Edition::Abstract => "abstract",
    };
    let texts = languages.iter().map(|tag| tagged(tag, &text(letter, tag)));
    put(&mut out, key, list(texts.collect()));
    let source = letter.source.as_ref().and_then(|source| source.url.as_ref()?.link());
    put(&mut out, "isBasedOn", source.map(Value::from));
    put(&mut out, "isPartOf", Some(reference(export, "")));
    Value::Object(out)
}

/// The words of a letter in a language, without headings of ours.
fn text(letter: &Letter, language: &Tag) -> String {
    let passages = letter.passages.iter().filter_map(|passage| match passage.rendering(language) {
        Rendering::Own(text) => Some(text.printed()),
        Rendering::Merged(_) | Rendering::Untranslated => None,
    });
    passages.collect::<Vec<_>>().join("\n\n")
}

fn party(export: &Export, party: &Party) -> Value {
    match (&party.entity, export.name_of(party)) {
        (Some(entity), _) => entity_reference(export, entity),
        (None, Some(name)) => json!({ "@type": "Person", "name": by_language(name) }),
        (None, None) => Value::Null,
    }
}

fn described(export: &Export, entity: &Entity) -> Value {
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Organization => "Organization",
        EntityKind::Group => "Audience",
    };
    let mut out = thing(kind, &id(export, &format!("entity/{}", entity.id)));
    put(&mut out, "name", Some(by_language(&entity.name)));
    let aliases = entity.aliases.iter().map(|alias| match &alias.lang {
        Some(tag) => tagged(tag, &alias.text),
        None => alias.text.clone().into(),
    });
    put(&mut out, "alternateName", list(aliases.collect()));
    put(&mut out, "description", entity.about.as_ref().map(by_language));
    let links = entity.links.iter().filter_map(|link| link.url.link());
    put(&mut out, "sameAs", list(links.map(Value::from).collect()));
    Value::Object(out)
}

fn thing(kind: &str, id: &str) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("@type".to_owned(), kind.into());
    map.insert("@id".to_owned(), id.into());
    map
}

/// The name of a node of the graph, below the address of the site where there is one.
fn id(export: &Export, path: &str) -> String {
    let site = export.site.as_deref().unwrap_or_default();
    format!("{site}#{}", if path.is_empty() { "archive" } else { path })
}

fn reference(export: &Export, path: &str) -> Value {
    json!({ "@id": id(export, path) })
}

fn entity_reference(export: &Export, entity: &EntityId) -> Value {
    reference(export, &format!("entity/{entity}"))
}

fn put(map: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    value.into_iter().for_each(|value| drop(map.insert(key.to_owned(), value)));
}

/// A list, or nothing where it would be empty.
fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

fn by_language(text: &Text) -> Value {
    text.iter().map(|(tag, words)| tagged(tag, words)).collect()
}

fn tagged(tag: &Tag, words: &str) -> Value {
    json!({ "@language": tag.as_str(), "@value": words })
}
