//! What is wanted of an archive.

use std::sync::Arc;

use letters_address::{Page, Route};
use letters_model::{Archive, Date, Entity, EntityId, Letter, Library, Party, Tag, Text};
use letters_pages::Wording;

use crate::{asks_csv, cmif, json_ld, markdown, tei, text};

/// A format in which archives are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text, UTF-8.
    Text,
    /// Markdown (CommonMark).
    Markdown,
    /// TEI P5, with a correspDesc for each letter.
    Tei,
    /// The Correspondence Metadata Interchange Format, for correspSearch.
    Cmif,
    /// What is asked, as CSV.
    AsksCsv,
    /// JSON-LD with the vocabulary of schema.org.
    JsonLd,
}

/// An archive, and what is wanted of it.
pub struct Export {
    pub(crate) archive: Arc<Archive>,
    pub(crate) library: Library,
    /// The languages that are wanted; all where there are none.
    pub languages: Vec<Tag>,
    /// The address of the site that publishes the archive, such as `https://letters.example/`.
    pub site: Option<String>,
    /// The address of the licence under which the archive may be used.
    pub licence: Option<String>,
    /// The day on which the export is published.
    pub published: Option<Date>,
}

impl Export {
    /// All of an archive. For a part of it, take letters out of the archive first.
    pub fn new(archive: Archive) -> Export {
        let archive = Arc::new(archive);
        let library = Library::new([Arc::clone(&archive)]);
        Export {
            archive,
            library,
            languages: Vec::new(),
            site: None,
            licence: None,
            published: None,
        }
    }

    /// Writes it.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Text => text::write(self),
            Format::Markdown => markdown::write(self),
            Format::Tei => tei::write(self),
            Format::Cmif => cmif::write(self),
            Format::AsksCsv => asks_csv::write(self),
            Format::JsonLd => json_ld::write(self),
        }
    }

    /// The languages of a letter that are wanted.
    pub(crate) fn languages_of<'a>(&self, letter: &'a Letter) -> Vec<&'a Tag> {
        let is_wanted = |tag: &&Tag| self.languages.is_empty() || self.languages.contains(tag);
        letter.languages.iter().filter(is_wanted).collect()
    }

    /// The address of a letter on the web: on the site of the archive, or where its text comes from.
    pub(crate) fn address_of(&self, letter: &Letter) -> Option<String> {
        let own = self.site.as_ref().map(|site| {
            let page = Page::Letter(letter.id.to_string());
            [site.as_str(), &Route { page, ..Route::default() }.to_reference()].concat()
        });
        let source = || letter.source.as_ref()?.url.as_ref()?.link().map(str::to_owned);
        own.or_else(source)
    }

    pub(crate) fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.archive.entity(id)
    }

    /// The name of a party in a language: as printed, or as the archive has it.
    pub(crate) fn name_of<'a>(&'a self, party: &'a Party) -> Option<&'a Text> {
        let known =
            || party.entity.as_ref().and_then(|id| self.entity(id)).map(|entity| &entity.name);
        party.printed.as_ref().or_else(known)
    }

    /// The words around a text in a language.
    pub(crate) fn wording(language: &Tag) -> &'static Wording {
        Wording::for_reader_of(std::slice::from_ref(language))
    }
}

/// A text in a language, or in the nearest that it has.
pub(crate) fn nearest<'t>(text: &'t Text, language: &Tag) -> &'t str {
    text.nearest(language).map_or("", |(_, words)| words)
}
