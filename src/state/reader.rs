//! The state of the reader: the route, the site, and the languages.

use std::sync::Arc;

use leptos::prelude::*;
use letters_address::{Layout, Route};
use letters_model::Tag;
use letters_pages::{Trouble, Wording};

use crate::data::site::{Progress, Site};
use crate::data::{address_bar, browser, settings};

/// Whether there is something to read yet.
#[derive(Clone)]
pub enum Opening {
    /// The site is on its way.
    Loading(Progress),
    /// It cannot be opened.
    Failed(Arc<Trouble>),
    /// It is open.
    Open(Arc<Site>),
}

/// How the reader came to what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By opening the page, or by going back or forward.
    Travelled,
    /// By following a link.
    Followed,
}

/// The state of the reader. It is a handle: copies show the same state.
#[derive(Clone, Copy)]
pub struct Reader {
    /// What the address says is to be shown.
    pub route: RwSignal<Route>,
    /// Whether there is something to read yet.
    pub opening: RwSignal<Opening>,
    /// How the reader came here. It is set at every arrival, and not when only the way changes in
    /// which the same page is shown.
    pub arrival: RwSignal<Arrival>,
    /// The languages that the reader prefers, first the one chosen last.
    preferred: RwSignal<Vec<Tag>>,
}

impl Reader {
    /// A reader at the present address, with nothing open yet.
    pub fn new() -> Reader {
        let remembered = settings::language().into_iter();
        let preferred = remembered.chain(browser::languages()).collect();
        Reader {
            route: RwSignal::new(address_bar::route()),
            opening: RwSignal::new(Opening::Loading(Progress::default())),
            arrival: RwSignal::new(Arrival::Travelled),
            preferred: RwSignal::new(preferred),
        }
    }

    /// The languages that are offered.
    pub fn languages(self) -> Vec<Tag> {
        let offered = self.opening.with(|opening| match opening {
            Opening::Open(site) => site.library.languages(),
            Opening::Loading(_) | Opening::Failed(_) => Vec::new(),
        });
        // Before there are letters, and in an archive without any, the interface's own.
        if offered.is_empty() { Wording::languages() } else { offered }
    }

    /// The language of text, one of those that are offered.
    pub fn language(self) -> Tag {
        let named = self.route.with(|route| route.language.clone());
        self.preferred.with(|preferred| choose_language(named, preferred, &self.languages()))
    }

    /// The words of the interface.
    pub fn wording(self) -> &'static Wording {
        let mut wanted = vec![self.language()];
        self.preferred.with(|preferred| wanted.extend(preferred.iter().cloned()));
        Wording::for_reader_of(&wanted)
    }

    /// Shows what the address says, after the address was changed from outside.
    pub fn follow_address(self) {
        self.route.set(address_bar::route());
        self.arrival.set(Arrival::Travelled);
    }

    /// Goes to another page, or to a place on this one, as a new entry of the history. Following
    /// the address of what is shown goes there again.
    pub fn go(self, route: Route) {
        if self.route.with_untracked(|present| *present != route) {
            address_bar::push(&route);
        }
        self.route.set(route);
        self.arrival.set(Arrival::Followed);
    }

    /// Changes the language of page and text, here and for later visits.
    pub fn choose_language(self, language: Tag) {
        settings::remember_language(&language);
        self.preferred.update(|preferred| {
            preferred.retain(|other| *other != language);
            preferred.insert(0, language.clone());
        });
        self.change(|route| route.language = Some(language));
    }

    /// Changes between one language and two.
    pub fn choose_layout(self, layout: Layout) {
        self.change(|route| route.layout = layout);
    }

    /// Changes how the present page is shown, which makes no new entry of the history.
    fn change(self, change: impl FnOnce(&mut Route)) {
        let mut route = self.route.get_untracked();
        change(&mut route);
        address_bar::replace(&route);
        self.route.set(route);
    }
}

/// The language of text: as the address says, else as the reader prefers, else the first offered.
fn choose_language(named: Option<Tag>, preferred: &[Tag], offered: &[Tag]) -> Tag {
    let named = Tag::choose(named.as_slice(), offered);
    let chosen = named.or_else(|| Tag::choose(preferred, offered)).or_else(|| offered.first());
    chosen.cloned().unwrap_or_else(|| Wording::fallback().tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_counts_more_than_preference_and_preference_more_than_order() {
        let tag = |text| Tag::parse(text).unwrap();
        let offered = [tag("en"), tag("zh-Hant")];
        let choose = |named: Option<&str>, preferred: &[&str]| {
            let preferred: Vec<Tag> = preferred.iter().copied().map(tag).collect();
            choose_language(named.map(tag), &preferred, &offered).to_string()
        };
        assert_eq!(choose(Some("zh-Hant"), &["en"]), "zh-Hant");
        assert_eq!(choose(Some("fr"), &["zh-CN", "en"]), "zh-Hant");
        assert_eq!(choose(None, &["fr", "en-CA"]), "en");
        assert_eq!(choose(None, &[]), "en");
    }
}
