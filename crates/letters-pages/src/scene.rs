//! What is open, and how it is to be shown, at one moment.

use letters_address::{Layout, Page, Route};
use letters_model::{EntityId, Letter, Library, Tag, Text};

use crate::trouble::Trouble;
use crate::{Columns, Wording};

/// What is open, and how it is to be shown.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The letters.
    pub library: &'a Library,
    /// The name of the site.
    pub title: &'a Text,
    /// The files that are not shown.
    pub troubles: &'a [Trouble],
    /// The language of text.
    pub language: &'a Tag,
    /// The words of the interface.
    pub wording: &'static Wording,
    /// What the address says is to be shown.
    pub route: &'a Route,
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

    /// The address of the page of an entity.
    pub fn entity_address(&self, id: &EntityId) -> String {
        self.address(Page::Entity(id.to_string()))
    }

    /// The address of a place on a page: a passage, or a note.
    pub fn place_address(&self, page: &Page, place: &str) -> String {
        let passage = Some(place.to_owned());
        Route { passage, ..self.route.to_page(page.clone()) }.to_reference()
    }

    /// The class of what stands at a place, marked if the address leads there.
    pub fn mark(&self, place: &str, class: String) -> String {
        match self.route.passage.as_deref() == Some(place) {
            true => class + " marked",
            false => class,
        }
    }
}
