//! What a plain page shows, for programs, in the words of schema.org.

use letters_address::Page;
use letters_model::{
    Address, Edition, Entity, EntityId, EntityKind, Letter, Publisher, Role, Text,
};
use letters_pages::Scene;
use serde_json::{Map, Value, json};

use super::head::{letter, nearest, shown_in};
use super::place::PlainPage;
use super::without_program::WithoutProgram;

impl WithoutProgram<'_> {
    /// The page as data; nothing for pages that only lead to others.
    pub fn linked_data(&self, scene: &Scene<'_>) -> Option<Value> {
        match &scene.route.page {
            Page::Letter(_) => self.letter_data(scene, letter(scene)?.letter),
            Page::Entity(id) => {
                let entity = scene.library.entity(&EntityId::parse(id).ok()?)?;
                let language = scene.language.as_str();
                let aliases = entity.aliases.iter().map(|alias| &alias.text);
                let mut about = self.entity_data(scene, entity, aliases);
                about["description"] = said(scene, entity.about.as_ref());
                Some(without_nothing(json!({
                    "@context": "https://schema.org",
                    "@type": "WebPage",
                    "inLanguage": language,
                    "about": without_nothing(about),
                    "url": self.own_address(self.page),
                })))
            }
            _ => None,
        }
    }

    fn letter_data(&self, scene: &Scene<'_>, letter: &Letter) -> Option<Value> {
        let language = shown_in(scene, letter)?;
        let page = self.page.in_language(&language);
        let asked_for = letter.passages.iter().flat_map(|passage| &passage.asks);
        let asked_for = once_each(asked_for.filter_map(|ask| ask.of.as_ref()));
        let named = letter.passages.iter().flat_map(|passage| passage.concerned());
        let named = once_each(named.filter(|id| !asked_for.contains(id)));
        let authors = letter.parties_as(Role::Sender).chain(letter.parties_as(Role::Signatory));
        let authors = once_each(authors.filter_map(|party| party.entity.as_ref()));
        let publisher = letter_publisher(scene, self.page);
        let publisher = publisher.map(|publisher| publisher_data(scene, publisher));
        let source = letter.source.as_ref().and_then(|source| source.url.as_ref());
        let headline = nearest(&letter.title, &language);
        let (about, authors) =
            (self.entities_data(scene, &asked_for), self.entities_data(scene, &authors));
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": headline,
            "inLanguage": language.as_str(),
            "mentions": self.entities_data(scene, &named),
            "publisher": publisher,
            "isPartOf": { "@type": "CreativeWork", "name": said(scene, Some(scene.title)) },
            "url": self.own_address(&page),
        });
        let more = match letter.edition {
            Edition::Full => json!({
                "genre": "open letter",
                "datePublished": letter.date.to_string(),
                "about": about,
                "author": authors,
                "isBasedOn": source.and_then(Address::link),
            }),
            // The page is the editors' and tells of the letter, which is somebody else's.
            Edition::Abstract => json!({
                "genre": "abstract",
                "author": publisher,
                "about": without_nothing(json!({
                    "@type": "Message",
                    "name": headline,
                    "dateSent": letter.date.to_string(),
                    "sender": authors,
                    "about": about,
                    "url": source.and_then(Address::link),
                })),
            }),
        };
        if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
            data.extend(more);
        }
        Some(without_nothing(data))
    }

    fn entities_data(&self, scene: &Scene<'_>, ids: &[&EntityId]) -> Vec<Value> {
        let entities = ids.iter().filter_map(|id| scene.library.entity(id));
        let data = |entity| without_nothing(self.entity_data(scene, entity, [].iter()));
        entities.map(data).collect()
    }

    /// Who somebody is, under the names in all languages and these.
    fn entity_data<'a>(
        &self,
        scene: &Scene<'_>,
        entity: &'a Entity,
        aliases: impl Iterator<Item = &'a String>,
    ) -> Value {
        let kind = match entity.kind {
            EntityKind::Person => "Person",
            EntityKind::Organization => "Organization",
            EntityKind::Group => "Thing",
        };
        let name = nearest(&entity.name, scene.language).unwrap_or_default();
        let names = entity.name.iter().map(|(_, name)| name);
        let others: Vec<&String> = names.chain(aliases).filter(|other| **other != name).collect();
        let links: Vec<&str> = entity.links.iter().filter_map(|link| link.url.link()).collect();
        let page = PlainPage::Entity(scene.language.clone(), entity.id.clone(), 0);
        json!({
            "@type": kind,
            "name": name,
            "alternateName": others,
            "sameAs": links,
            "url": self.own_address(&page),
        })
    }

    fn own_address(&self, page: &PlainPage) -> Option<String> {
        self.plain.base_url.as_ref().map(|base| base.join(&page.path()))
    }
}

fn letter_publisher<'a>(scene: &Scene<'a>, page: &PlainPage) -> Option<&'a Publisher> {
    let PlainPage::Letter(_, address) = page else { return None };
    scene.library.letter(address)?.archive.publisher.as_ref()
}

fn publisher_data(scene: &Scene<'_>, publisher: &Publisher) -> Value {
    without_nothing(json!({
        "@type": "Organization",
        "name": said(scene, Some(&publisher.name)),
        "url": publisher.url.as_ref().and_then(Address::link),
    }))
}

fn said(scene: &Scene<'_>, text: Option<&Text>) -> Value {
    text.and_then(|text| nearest(text, scene.language)).map_or(Value::Null, Value::from)
}

/// Those of an order that come first, without those that come again.
fn once_each<'a>(ids: impl Iterator<Item = &'a EntityId>) -> Vec<&'a EntityId> {
    let mut each: Vec<&EntityId> = Vec::new();
    ids.for_each(|id| {
        if !each.contains(&id) {
            each.push(id);
        }
    });
    each
}

/// An object without the members that say nothing.
fn without_nothing(object: Value) -> Value {
    let Value::Object(members) = object else { return object };
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    members.into_iter().filter(|(_, value)| says(value)).collect::<Map<_, _>>().into()
}

/// Data as the text of a script element: no character of it can end that, or begin a comment.
pub(super) fn as_text(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
