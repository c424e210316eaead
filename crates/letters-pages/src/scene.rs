//! What is open, and how it is to be shown, at one moment.

use letters_address::{Layout, Page, Route};
use letters_model::{
    Entity, EntityId, EntityKind, Filters, Letter, Library, PassageId, Shelved, Tag, Text,
};

use letters_search::Catalogue;

use crate::trouble::Trouble;
use crate::{Authenticity, Columns, OfflineCopy, Opened, Search, Settings, Trial, Wording};

/// What is open, and how it is to be shown.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The letters.
    pub library: &'a Library,
    /// What each letter is filtered by.
    pub catalogue: &'a Catalogue,
    /// Whether all letters can be searched, and nothing more that may find something is on its way.
    pub is_indexed: bool,
    /// What the address searches for, once that is so.
    pub search: Option<&'a Search<'a>>,
    /// The name of the site.
    pub title: &'a Text,
    /// The files that are not shown.
    pub troubles: &'a [Trouble],
    /// Who has signed the site.
    pub authenticity: &'a Authenticity,
    /// The bundles that are open from the reader's device.
    pub opened: &'a [Opened],
    /// The files from there that are not shown.
    pub refused: &'a [Trouble],
    /// The language of text.
    pub language: &'a Tag,
    /// The words of the interface.
    pub wording: &'static Wording,
    /// What the address says is to be shown.
    pub route: &'a Route,
    /// How the reader likes to read.
    pub settings: Settings,
    /// What is unfolded, by the names in [`Action::Unfold`](crate::Action::Unfold).
    pub unfolded: &'a [String],
    /// What is known of the offline copy.
    pub offline: &'a OfflineCopy,
    /// What searches have found that were made to see that the copy works.
    pub tried: &'a [Trial],
    /// From how many letters the page of someone shows passages at a time; not 0.
    pub mentions_per_part: usize,
    /// The full address of the page, without query and fragment, for citations.
    pub site_address: &'a str,
}

impl<'a> Scene<'a> {
    /// The languages in which a letter is shown.
    pub fn columns(&self, letter: &Letter) -> Option<Columns> {
        Columns::choose(letter, self.language, self.route.layout)
    }

    /// The languages in which names and titles are shown, of those that there are.
    pub fn languages(&self) -> Vec<Tag> {
        let mut languages = vec![self.language.clone()];
        if self.route.layout == Layout::SideBySide {
            let offered = self.library.languages();
            languages.extend(offered.into_iter().find(|tag| tag != self.language));
        }
        languages
    }

    /// The address of a page, in the present language and layout.
    pub fn address(&self, page: Page) -> String {
        self.route.to_page(page).to_reference()
    }

    /// The address of a letter, in which the passages that concern an entity are marked.
    pub fn letter_address(&self, letter: &Shelved<'_>, named: Option<&Entity>) -> String {
        self.letter_route(letter, named).to_reference()
    }

    /// The address of a passage of a letter, in which the passages that concern an entity are marked.
    pub fn passage_address(
        &self,
        letter: &Shelved<'_>,
        passage: &PassageId,
        named: Option<&Entity>,
    ) -> String {
        let passage = Some(passage.to_string());
        Route { passage, ..self.letter_route(letter, named) }.to_reference()
    }

    fn letter_route(&self, letter: &Shelved<'_>, named: Option<&Entity>) -> Route {
        let filters = match named {
            Some(entity) => naming(entity, Filters::default()),
            None => self.route.filters.within_letter(),
        };
        Route { filters, ..self.route.to_page(Page::Letter(letter.address.to_owned())) }
    }

    /// The entities that the address asks letters to name, as far as the archive knows them.
    pub fn named(&self) -> Vec<&'a Entity> {
        let ids = self.route.filters.named().filter_map(|id| EntityId::parse(id).ok());
        ids.filter_map(|id| self.library.entity(&id)).collect()
    }

    /// Whether something is unfolded.
    pub fn is_unfolded(&self, name: &str) -> bool {
        self.unfolded.iter().any(|unfolded| unfolded == name)
    }

    /// The address of the page of an entity.
    pub fn entity_address(&self, id: &EntityId) -> String {
        self.address(Page::Entity(id.to_string()))
    }

    /// The address of a place on a page: a passage, or a note.
    pub fn place_address(&self, page: &Page, place: &str) -> String {
        let passage = Some(place.to_owned());
        let route = match *page == self.route.page {
            true => self.route.clone(),
            false => self.route.to_page(page.clone()),
        };
        Route { passage, ..route }.to_reference()
    }

    /// The class of what stands at a place, marked if the address leads there.
    pub fn mark(&self, place: &str, class: String) -> String {
        match self.route.passage.as_deref() == Some(place) {
            true => class + " marked",
            false => class,
        }
    }
}

/// These filters, which then ask letters to say something of an entity too.
pub(crate) fn naming(entity: &Entity, filters: Filters) -> Filters {
    let id = vec![entity.id.to_string()];
    match entity.kind {
        EntityKind::Organization => Filters { organizations: id, ..filters },
        EntityKind::Person | EntityKind::Group => Filters { cases: id, ..filters },
    }
}
