//! The plain pages: every letter and everybody whom letters name, in each language, to be read
//! without scripts.
//!
//! They are made of the pages of the reader: `without_program` takes out what does nothing there and
//! leads links to plain pages. `frame`, `footer` and `head` are what stands around, `contents` lists all pages
//! of a language, `linked_data` says the same to programs.

mod contents;
mod footer;
mod frame;
mod head;
mod linked_data;
mod place;
mod shared;
mod start;
mod without_program;
mod wording;

use letters_address::Route;
use letters_model::{Bundle, Library, Tag, Text};
use letters_pages::{Authenticity, Node, OfflineCopy, Scene, Settings, content, entity_parts};
use letters_search::Catalogue;
use serde_json::Value;

use crate::BaseUrl;
use crate::reader_page::Look;
use without_program::WithoutProgram;

pub(crate) use head::{basics, nearest, summary};
pub use place::PlainPage;
pub(crate) use place::{FOLDER, relative};
pub(crate) use shared::PICTURE;
pub(crate) use wording::{PlainWording, wording};

/// From how many letters a plain page of somebody has passages: more than the reader draws at a time,
/// as every page is a file.
const MENTIONS_PER_PART: usize = 50;

/// What plain pages are made of.
#[derive(Debug)]
pub(crate) struct Plain {
    /// The letters.
    pub library: Library,
    catalogue: Catalogue,
    /// Whether letters ask something for somebody.
    has_cases: bool,
    /// Whether there are organizations.
    has_organizations: bool,
    /// The name of the site.
    pub title: Text,
    /// The languages in which there are pages.
    pub languages: Vec<Tag>,
    /// The reader's style sheets and icon.
    pub looks: Vec<Look>,
    /// Where the site is published.
    pub base_url: Option<BaseUrl>,
    /// The path of the picture that stands beside a shared address, if the reader has one.
    pub picture: Option<String>,
}

impl Plain {
    /// Gets all ready.
    pub fn new(
        bundles: impl IntoIterator<Item = Bundle>,
        title: Text,
        looks: Vec<Look>,
        base_url: Option<BaseUrl>,
    ) -> Plain {
        let library = Library::new(bundles);
        let (catalogue, languages) = (Catalogue::new(&library), library.languages());
        let has = |list| library.entities().any(|entity| contents::place_of(entity) == list);
        let (has_cases, has_organizations) = (has(contents::CASES), has(contents::ORGANIZATIONS));
        Plain {
            library,
            catalogue,
            has_cases,
            has_organizations,
            title,
            languages,
            looks,
            base_url,
            picture: None,
        }
    }

    /// Every plain page, language after language.
    pub fn pages(&self) -> Vec<PlainPage> {
        let mut pages = vec![PlainPage::Start];
        for language in &self.languages {
            let parts = 0..contents::contents_parts(&self.library);
            pages.extend(parts.map(|part| PlainPage::Contents(language.clone(), part)));
            pages.extend(
                self.library
                    .letters()
                    .map(|shelved| PlainPage::Letter(language.clone(), shelved.address.to_owned())),
            );
            for entity in self.library.entities() {
                let parts = 0..entity_parts(&self.library, &entity.id, MENTIONS_PER_PART);
                let id = entity.id.clone();
                pages.extend(
                    parts.map(|part| PlainPage::Entity(language.clone(), id.clone(), part)),
                );
            }
        }
        pages
    }

    /// The languages in which a page says the same. A letter that does not exist in a language is shown
    /// there in another one, which is no version of its own.
    pub fn versions(&self, page: &PlainPage) -> Vec<&Tag> {
        let letter = match page {
            PlainPage::Letter(_, address) => self.library.letter(address),
            _ => None,
        };
        let exists = |tag: &&Tag| letter.is_none_or(|found| found.letter.languages.contains(tag));
        self.languages.iter().filter(exists).collect()
    }

    /// A page as HTML.
    pub fn html(&self, page: &PlainPage) -> String {
        let route = page.route();
        let Some(language) = &route.language else { return self.start() };
        self.with_scene(&route, language, |scene| {
            let path = page.path();
            let words = PlainWording::beside(scene.wording);
            let without = WithoutProgram { plain: self, page, path: &path, words };
            let nodes = match page {
                PlainPage::Contents(_, part) => without.contents(scene, *part),
                _ => without.nodes(content(scene)),
            };
            let data = without.linked_data(scene);
            let body = without.around(scene, nodes);
            document(scene.wording.lang(), without.head(scene), data, body)
        })
    }

    fn with_scene<T>(&self, route: &Route, language: &Tag, see: impl FnOnce(&Scene<'_>) -> T) -> T {
        see(&Scene {
            library: &self.library,
            catalogue: &self.catalogue,
            is_indexed: false,
            search: None,
            title: &self.title,
            troubles: &[],
            authenticity: &Authenticity::default(),
            opened: &[],
            refused: &[],
            language,
            wording: wording(language),
            route,
            settings: Settings::default(),
            unfolded: &[],
            offline: &OfflineCopy::Unknown,
            tried: &[],
            mentions_per_part: MENTIONS_PER_PART,
            site_address: self.base_url.as_ref().map_or("", |base| base.as_str()),
        })
    }
}

/// A whole document, with what it says to programs.
pub(crate) fn document(
    language: &str,
    head: Vec<Node>,
    data: Option<Value>,
    body: Vec<Node>,
) -> String {
    let lines = |nodes: &[Node]| nodes.iter().map(|node| format!("{node}\n")).collect::<String>();
    // Data is not executed, so that no policy is needed for it.
    let data = data.map(|data| {
        let data = linked_data::as_text(&data);
        format!("<script type=\"application/ld+json\">{data}</script>\n")
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n{}{}</head>\n<body>\n{}</body>\n</html>\n",
        lines(&head),
        data.unwrap_or_default(),
        lines(&body)
    )
}
