//! A handle on the state, and what can be done with it.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use letters_address::{Layout, Route, toggled};
use letters_model::{Filters, Tag};
use letters_pages::{FILTER_SHEET, OfflineCopy, Receipt, SETTINGS_PANEL, Setting, Trouble, Typing};
use letters_search::Index;
use wasm_bindgen_futures::spawn_local;

use super::{Arrival, Attempt, DeviceShelf, Opening, Part, State, Store};
use crate::data::site::{Progress, Site};
use crate::data::{address_bar, browser, settings};

/// A handle on the state: copies show and change the same one.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The state. It lasts as long as the page.
    pub state: &'static Store,
}

impl Reader {
    /// A reader at the present address, with nothing open yet.
    pub fn new() -> Reader {
        let remembered = settings::language().into_iter();
        let route = address_bar::route();
        let state = State {
            entered: route.passage.clone(),
            route,
            opening: Opening::Loading(Progress::default()),
            preferred: remembered.chain(browser::languages()).collect(),
            rest: Part::NotAsked,
            index: None,
            typing: Typing::Stopped,
            attempt: Attempt::None,
            settings: settings::settings(),
            unfolded: Vec::new(),
            helps: false,
            prints: false,
            notice: String::new(),
            device: DeviceShelf::default(),
            offline: OfflineCopy::Unknown,
            tried: Vec::new(),
            site_address: address_bar::site_address(),
            arrival: Some(Arrival::First),
            left: None,
        };
        Reader { state: Box::leak(Box::new(Store::new(state))) }
    }

    /// Starts to open the site anew.
    pub fn starts_over(self) {
        self.state.update(|state| {
            state.opening = Opening::Loading(Progress::default());
            state.index = None;
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
            let route = address_bar::route();
            state.leave_for(&route);
            let entered = std::mem::replace(&mut state.entered, route.passage.clone());
            let left = std::mem::replace(&mut state.route, route);
            state.left = Some(Route { passage: entered, ..left });
            state.typing = Typing::Stopped;
            state.attempt = Attempt::None;
            state.arrival = Some(Arrival::Travelled);
        });
    }

    /// Goes to another page, or to a place on this one, as a new entry of the history. Following
    /// the address of what is shown goes there again.
    pub fn go(self, route: Route) {
        self.state.update(|state| {
            state.commit();
            if state.route != route {
                state.push(&route);
            }
            state.turn_to(route);
        });
    }

    /// Steps on to another of the marked places. That makes no entry of the history, so that Back leads at
    /// once to where the reader came from.
    pub fn step(self, route: Route) {
        self.state.update(|state| {
            state.commit();
            address_bar::replace(&route);
            state.turn_to(route);
        });
    }

    /// Filters by a value, or no longer, as a new entry of the history; what is shown stays where it
    /// is.
    pub fn filter(self, name: &str, value: &str) {
        let route = self
            .state
            .with(|state| state.route.with_filters(toggled(&state.route.filters, name, value)));
        self.go(route);
    }

    /// Searches for what is being typed. Results take the place of the list of letters, and of the
    /// present entry of the history; in the place of another page they are an entry of their own.
    pub fn type_search(self, typed: String) {
        self.state.update(|state| {
            let route = state.route.to_results(&typed);
            let is_new = state.attempt == Attempt::None;
            if is_new && state.route.page != route.page {
                state.attempt = Attempt::Own;
                state.push(&route);
            } else {
                if is_new {
                    state.attempt = Attempt::InPlaceOf(Box::new(state.route.clone()));
                }
                address_bar::replace_between_keys(&route);
            }
            state.leave_for(&route);
            state.route = route;
            state.typing = Typing::Going;
        });
        /// After how long without a key, in milliseconds, typing has come so far.
        const RESTS: [(u32, Typing); 2] = [(60, Typing::Paused), (340, Typing::Stopped)];
        spawn_local(async move {
            for (wait, typing) in RESTS {
                TimeoutFuture::new(wait).await;
                let is_last = self.state.with(|state| {
                    state.is_typing() && state.route.query.as_deref().unwrap_or_default() == typed
                });
                if !is_last {
                    break;
                }
                self.state.update(|state| state.typing = typing);
            }
        });
    }

    /// Makes what was typed an entry of the history.
    pub fn commit_search(self) {
        self.state.update(State::commit);
    }

    /// Searches can be answered from now on.
    pub fn has_indexed(self, index: Index) {
        self.state.update(|state| state.index = Some(index));
    }

    /// Shows what is known of the offline copy. Where it has just been checked, a word of each language
    /// is searched for, to see that more than the bytes is right.
    pub fn knows_copy(self, offline: OfflineCopy) {
        self.state.update(|state| {
            let is_checked = matches!(&offline, OfflineCopy::Ready(Receipt { check: Some(_), .. }));
            state.tried = if is_checked { state.try_searches() } else { Vec::new() };
            state.offline = offline;
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

    /// Changes a setting, here and for later visits.
    pub fn set(self, setting: Setting) {
        settings::remember(setting);
        self.state.update(|state| state.settings = state.settings.with(setting));
    }

    /// Unfolds something, or folds it up again.
    pub fn unfold(self, name: String) {
        self.state.update(|state| match state.unfolded.iter().position(|other| *other == name) {
            Some(at) => drop(state.unfolded.remove(at)),
            None => state.unfolded.push(name),
        });
    }

    /// Shows all of a page for as long as it is put on paper.
    pub fn print(self, prints: bool) {
        self.state.update(|state| state.prints = prints);
    }

    /// Shows what the keys do.
    pub fn show_help(self) {
        self.state.update(|state| state.helps = true);
    }

    /// Puts away the dialog that has been closed: what the keys do, or the filters.
    pub fn hide_dialogs(self) {
        self.state.update(|state| {
            state.helps = false;
            state.unfolded.retain(|name| name != FILTER_SHEET);
        });
    }

    /// Drops all filters, as a new entry of the history.
    pub fn clear_filters(self) {
        let route = self.state.with(|state| state.route.with_filters(Filters::default()));
        self.go(route);
    }

    /// Says what was done, for as long as it takes to read it.
    pub fn say(self, notice: String) {
        /// How long it is shown, in milliseconds.
        const SHOWN: u32 = 6_000;
        let said = notice.clone();
        self.state.update(|state| state.notice = notice);
        spawn_local(async move {
            TimeoutFuture::new(SHOWN).await;
            let is_last = self.state.with(|state| state.notice == said);
            if is_last {
                self.state.update(|state| state.notice.clear());
            }
        });
    }
}

impl State {
    /// Gives the entry of the history back to what was shown before someone typed, and what was typed
    /// an entry of its own, so that going back leads to the former.
    fn commit(&mut self) {
        self.typing = Typing::Stopped;
        if let Attempt::InPlaceOf(before) = std::mem::replace(&mut self.attempt, Attempt::None)
            && *before != self.route
        {
            address_bar::replace(&before);
            self.push(&self.route.clone());
        }
    }

    /// Makes a new entry of the history.
    fn push(&mut self, route: &Route) {
        address_bar::push(route);
        self.entered = route.passage.clone();
    }

    /// Shows what another address says.
    fn turn_to(&mut self, route: Route) {
        // Another part of a long list is another page.
        let is_same = self.route.page == route.page && self.route.part == route.part;
        self.arrival = Some(if is_same { Arrival::SamePage } else { Arrival::OtherPage });
        self.leave_for(&route);
        self.route = route;
    }

    /// Folds up what belongs to the page that is left. The settings stay as they are.
    fn leave_for(&mut self, route: &Route) {
        if self.route.page != route.page {
            self.unfolded.retain(|name| name == SETTINGS_PANEL);
        }
    }
}
