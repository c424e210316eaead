//! CMIF, the Correspondence Metadata Interchange Format by which correspSearch collects letters: one TEI
//! header with a `correspDesc` for each letter, and no text.
//!
//! Source: <https://correspsearch.net/en/documentation.html> and the TEI correspondence group's
//! <https://github.com/TEI-Correspondence-SIG/CMIF>. It wants a publisher, the address of the file, a date
//! and a licence; what the export does not know is left out.

use letters_bundle::digest;
use letters_model::Entity;

use crate::Export;
use crate::tei::{Detail, NAMESPACE, correspondence, titles};
use crate::xml::Element;

/// Writes what is known of the correspondence.
pub fn write(export: &Export) -> String {
    let source = source_id(export);
    let descriptions = export.archive.letters.iter().map(|letter| {
        correspondence(export, letter, Detail::Cmif, authority)
            .with("source", format!("#{source}"))
            .with_some("ref", export.address_of(letter))
    });
    let header = Element::new("teiHeader")
        .child(file(export, &source))
        .child(Element::new("profileDesc").children(descriptions));
    let body = Element::new("body").child(Element::new("p"));
    Element::new("TEI")
        .with("xmlns", NAMESPACE)
        .child(header)
        .child(Element::new("text").child(body))
        .to_document()
}

fn file(export: &Export, source: &str) -> Element {
    let archive = &export.archive;
    let publisher = archive.publisher.as_ref();
    let names = publisher.map_or(&archive.title, |publisher| &publisher.name);
    let statement = Element::new("titleStmt")
        // One title is wanted, and every editor after it.
        .children(titles("title", &archive.title).into_iter().take(1))
        .children(titles("editor", names));
    let mut publication = Element::new("publicationStmt").children(titles("publisher", names));
    if let Some(site) = &export.site {
        publication.push(Element::running("idno").with("type", "url").text(site));
    }
    if let Some(published) = export.published {
        publication.push(Element::new("date").with("when", published.to_string()));
    }
    if let Some(licence) = &export.licence {
        let licence = Element::running("licence").with("target", licence).text(sentence(licence));
        publication.push(Element::new("availability").child(licence));
    }
    let mut bibl = Element::running("bibl").with("type", "online").with("xml:id", source);
    for (number, (_, title)) in archive.title.iter().enumerate() {
        bibl = bibl.text(if number > 0 { " / " } else { "" }).text(title);
    }
    if let Some(site) = &export.site {
        bibl = bibl.text(". ").child(Element::running("ref").with("target", site).text(site));
    }
    Element::new("fileDesc")
        .child(statement)
        .child(publication)
        .child(Element::new("sourceDesc").child(bibl))
}

/// What the licence is, as correspSearch wants to read it.
fn sentence(licence: &str) -> String {
    let terms = match licence.trim_end_matches('/') {
        "https://creativecommons.org/licenses/by/4.0" => "the Creative Commons License CC-BY 4.0",
        "https://creativecommons.org/publicdomain/zero/1.0" => {
            "the Creative Commons Public Domain Dedication CC0 1.0"
        }
        other => other,
    };
    format!("This file is licensed under the terms of {terms}")
}

/// The id of the edition, in the form of a UUID (RFC 9562, version 8) made of its name and address.
fn source_id(export: &Export) -> String {
    let archive = &export.archive;
    let names = archive.title.iter().map(|(tag, words)| format!("{tag}={words}\n"));
    let name = names.collect::<String>() + export.site.as_deref().unwrap_or_default();
    let digits = digest(name.as_bytes()).to_string();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default().to_owned();
    // An id of XML does not begin with a digit.
    format!("a{}-{}-8{}-a{}-{}", part(1, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// The authority file's address of an entity, if the archive links to one.
fn authority(entity: &Entity) -> Option<String> {
    const AUTHORITIES: [&str; 6] = [
        "viaf.org/viaf/",
        "d-nb.info/gnd/",
        "www.wikidata.org/entity/",
        "id.loc.gov/authorities/",
        "data.bnf.fr/",
        "isni.org/isni/",
    ];
    let mut links = entity.links.iter().filter_map(|link| link.url.link());
    let is_one = |link: &&str| AUTHORITIES.iter().any(|authority| link.contains(authority));
    links.find(is_one).map(str::to_owned)
}
