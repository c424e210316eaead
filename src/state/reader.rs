//! A handle on the state, and what can be done with it.

use std::sync::Arc;

use leptos::prelude::*;
use letters_address::{Layout, Route};
use letters_model::Tag;
use letters_pages::Trouble;

use super::{Arrival, Opening, State};
use crate::data::site::{Progress, Site};
use crate::data::{address_bar, browser, settings};

/// A handle on the state: copies show and change the same one.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The state.
    pub state: RwSignal<State>,
}

impl Reader {
    /// A reader at the present address, with nothing open yet.
    pub fn new() -> Reader {
        let remembered = settings::language().into_iter();
        let state = State {
            route: address_bar::route(),
            opening: Opening::Loading(Progress::default()),
            preferred: remembered.chain(browser::languages()).collect(),
            arrival: Some(Arrival::First),
        };
        Reader { state: RwSignal::new(state) }
    }

    /// Starts to open the site anew.
    pub fn starts_over(self) {
        self.state.update(|state| {
            state.opening = Opening::Loading(Progress::default());
            state.arrival = Some(Arrival::OtherPage);
        });
    }

    /// Says how far the opening is.
    pub fn is_opening(self, progress: Progress) {
        self.state.update(|state| state.opening = Opening::Loading(progress));
    }

    /// Shows what has been opened, or why nothing has.
    pub fn has_opened(self, opened: Result<Site, Trouble>) {
        self.state.update(|state| {
            state.opening = match opened {
                Ok(site) => Opening::Open(Arc::new(site)),
                Err(trouble) => Opening::Failed(trouble),
            };
        });
    }

    /// Shows what the address says, after it was changed from outside.
    pub fn follow_address(self) {
        self.state.update(|state| {
            state.route = address_bar::route();
            state.arrival = Some(Arrival::Travelled);
        });
    }

    /// Goes to another page, or to a place on this one, as a new entry of the history. Following
    /// the address of what is shown goes there again.
    pub fn go(self, route: Route) {
        self.state.update(|state| {
            if state.route != route {
                address_bar::push(&route);
            }
            state.arrival = Some(match state.route.page == route.page {
                true => Arrival::SamePage,
                false => Arrival::OtherPage,
            });
            state.route = route;
        });
    }

    /// Changes the language of page and text, here and for later visits.
    pub fn choose_language(self, language: Tag) {
        settings::remember_language(&language);
        self.state.update(|state| {
            state.preferred.retain(|other| *other != language);
            state.preferred.insert(0, language.clone());
            state.route.language = Some(language);
            address_bar::replace(&state.route);
        });
    }

    /// Changes between one language and two. Like the language, this makes no entry of the history.
    pub fn choose_layout(self, layout: Layout) {
        self.state.update(|state| {
            state.route.layout = layout;
            address_bar::replace(&state.route);
        });
    }
}
