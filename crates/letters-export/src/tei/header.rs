//! The header: what a document is, where it comes from, who is in it.

use letters_bundle::Choice as _;
use letters_model::{Archive, Edition, Entity, EntityKind, Letter, Role, Source};
use letters_pages::endonym;

use super::names::{entity_id, party_names, titles};
use super::{Detail, correspondence};
use crate::Export;
use crate::xml::Element;

/// The header of a letter's document; `is_alone` where no corpus around it has entities and topics.
pub(super) fn of_letter(export: &Export, letter: &Letter, is_alone: bool) -> Element {
    let authors = letter.parties_as(Role::Sender).flat_map(|party| {
        party_names(export, party, |entity| Some(format!("#{}", entity_id(&entity.id))))
    });
    let statement = Element::new("titleStmt")
        .children(titles("title", &letter.title))
        .children(authors.map(|name| Element::running("author").child(name)));
    let edition =
        Element::running("edition").with("n", letter.edition.word()).text(match letter.edition {
            Edition::Full => "The letter’s own words",
            Edition::Abstract => "Abstracts by the archive’s editors, not the letter’s own words",
        });
    let file = Element::new("fileDesc")
        .child(statement)
        .child(Element::new("editionStmt").child(edition))
        .child(publication(export, export.address_of(letter)))
        .child(Element::new("sourceDesc").child(source(letter.source.as_ref(), letter)));
    let languages = export
        .languages_of(letter)
        .into_iter()
        .map(|tag| Element::running("language").with("ident", tag.as_str()).text(endonym(tag)));
    let mut languages = Element::new("langUsage").children(languages);
    if languages.is_empty() {
        languages
            .push(Element::running("language").with("ident", "und").text("none of those wanted"));
    }
    let referred = |entity: &Entity| Some(format!("#{}", entity_id(&entity.id)));
    let mut profile = Element::new("profileDesc").child(languages);
    if is_alone {
        profile.push_some(people(&export.archive, |entity| letter.refers_to(&entity.id)));
    }
    profile.push(correspondence(export, letter, Detail::Full, referred));
    let mut header = Element::new("teiHeader").child(file);
    if is_alone {
        header.push_some(topics(&export.archive));
    }
    header.child(profile)
}

/// The header of a corpus: the archive, with all entities and topics.
pub(super) fn of_archive(export: &Export) -> Element {
    let archive = &export.archive;
    let about = match &archive.about {
        Some(about) => titles("p", about),
        None => vec![Element::running("p").text("A collection of open letters")],
    };
    let file = Element::new("fileDesc")
        .child(Element::new("titleStmt").children(titles("title", &archive.title)))
        .child(publication(export, export.site.clone()))
        .child(Element::new("sourceDesc").children(about));
    let mut header = Element::new("teiHeader").child(file);
    header.push_some(topics(archive));
    if let Some(people) = people(archive, |_| true) {
        header.push(Element::new("profileDesc").child(people));
    }
    header
}

/// Who publishes, where and under which licence.
fn publication(export: &Export, address: Option<String>) -> Element {
    let publisher = export.archive.publisher.as_ref();
    let mut statement = Element::new("publicationStmt");
    match publisher {
        Some(publisher) => {
            titles("publisher", &publisher.name).into_iter().for_each(|name| statement.push(name));
        }
        None => titles("publisher", &export.archive.title)
            .into_iter()
            .for_each(|name| statement.push(name)),
    }
    if let Some(address) = address {
        statement.push(Element::running("idno").with("type", "url").text(address));
    }
    if let Some(published) = export.published {
        statement.push(Element::new("date").with("when", published.to_string()));
    }
    if let Some(licence) = &export.licence {
        let licence = Element::running("licence").with("target", licence).text(licence);
        statement.push(Element::new("availability").child(licence));
    }
    statement
}

/// Where the text of a letter comes from.
fn source(source: Option<&Source>, letter: &Letter) -> Element {
    let mut bibl = Element::new("bibl");
    let title = source.and_then(|source| source.title.as_ref()).unwrap_or(&letter.title);
    titles("title", title).into_iter().for_each(|title| bibl.push(title));
    let Some(source) = source else { return bibl };
    if let Some(publisher) = &source.publisher {
        titles("publisher", publisher).into_iter().for_each(|name| bibl.push(name));
    }
    if let Some(link) = source.url.as_ref().and_then(|url| url.link()) {
        bibl.push(Element::running("ref").with("target", link).text(link));
    }
    if let Some(retrieved) = source.retrieved {
        bibl.push(
            Element::new("date").with("type", "retrieved").with("when", retrieved.to_string()),
        );
    }
    if let Some(digest) = &source.sha256 {
        bibl.push(Element::running("idno").with("type", "sha256").text(digest.to_string()));
    }
    bibl
}

/// The people and organizations that are wanted.
fn people(archive: &Archive, is_wanted: impl Fn(&Entity) -> bool) -> Option<Element> {
    let (mut persons, mut others) = (Element::new("listPerson"), Element::new("listOrg"));
    for entity in archive.entities.iter().filter(|entity| is_wanted(entity)) {
        let (element, name, list) = match entity.kind {
            EntityKind::Person => ("person", "persName", &mut persons),
            EntityKind::Group | EntityKind::Organization => ("org", "orgName", &mut others),
        };
        let aliases = entity.aliases.iter().map(|alias| {
            let alias_name = Element::running(name).with("type", "alias").text(&alias.text);
            alias_name.with_some("xml:lang", alias.lang.as_ref().map(ToString::to_string))
        });
        let notes = entity.about.as_ref().map(|about| titles("note", about)).unwrap_or_default();
        let links = entity.links.iter().filter_map(|link| link.url.link());
        let links = links.map(|link| Element::running("idno").with("type", "URI").text(link));
        let described = Element::new(element)
            .with("xml:id", entity_id(&entity.id))
            .with_some("type", (entity.kind == EntityKind::Group).then(|| "group".to_owned()))
            .children(titles(name, &entity.name))
            .children(aliases)
            .children(links)
            .children(notes);
        list.push(described);
    }
    let lists: Vec<Element> =
        [persons, others].into_iter().filter(|list| !list.is_empty()).collect();
    (!lists.is_empty()).then(|| Element::new("particDesc").children(lists))
}

/// The topics, as categories to which passages point.
fn topics(archive: &Archive) -> Option<Element> {
    let categories = archive.topics.iter().map(|topic| {
        Element::new("category")
            .with("xml:id", format!("topic_{}", topic.id))
            .children(titles("catDesc", &topic.name))
    });
    let taxonomy = Element::new("taxonomy").with("xml:id", "topics").children(categories);
    (!taxonomy.is_empty())
        .then(|| Element::new("encodingDesc").child(Element::new("classDecl").child(taxonomy)))
}
