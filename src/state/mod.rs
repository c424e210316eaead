//! What is open, and what of it is to be shown.

mod device_shelf;
mod key;
mod reader;
mod rest;
mod shelving;
mod store;
mod watcher;

pub use device_shelf::DeviceShelf;
pub use key::Key;
pub use reader::Reader;
pub use rest::{Page, Part, Rest};
pub use store::Store;

use std::sync::Arc;

use letters_address::Route;
use letters_model::Tag;
use letters_pages::{
    FILTER_SHEET, MENTIONS_PER_PART, OfflineCopy, Scene, Search, Settings, Trial, Trouble, Typing,
    Wording, try_searches,
};
use letters_search::Index;

use crate::data::site::{Progress, Site};

/// All that decides what is shown.
pub struct State {
    /// What the address says is to be shown.
    pub route: Route,
    /// Whether there is something to read yet.
    pub opening: Opening,
    /// The languages that the reader prefers, first the one chosen last.
    pub preferred: Vec<Tag>,
    /// The rest of the program.
    pub rest: Part,
    /// Where searches look, once it is made.
    pub index: Option<Index>,
    /// How far someone is with typing a search.
    pub typing: Typing,
    /// What becomes of the present entry of the history while a search is an attempt.
    pub attempt: Attempt,
    /// How the reader likes to read.
    pub settings: Settings,
    /// What is unfolded, by the names in [`Action::Unfold`](letters_pages::Action::Unfold).
    pub unfolded: Vec<String>,
    /// Whether what the keys do is shown.
    pub helps: bool,
    /// Whether the page is being put on paper, which has all of it and not a part.
    pub prints: bool,
    /// What the page says of what was done last; nothing after a while.
    pub notice: String,
    /// Bundles from the reader's device.
    pub device: DeviceShelf,
    /// What is known of the offline copy.
    pub offline: OfflineCopy,
    /// What searches have found that were made to see that the copy works: the language, the words,
    /// and how much was found.
    pub tried: Vec<Trial>,
    /// The full address of the page, without query and fragment.
    pub site_address: String,
    /// How the reader came to what is shown, if it still has to be seen to.
    pub arrival: Option<Arrival>,
    /// The place to which the present entry of the history led at first; the reader may have stepped on.
    pub entered: Option<String>,
    /// What was shown before the reader went back or forward: focus returns to the link to it.
    pub left: Option<Route>,
}

/// Whether there is something to read yet.
pub enum Opening {
    /// The site is on its way.
    Loading(Progress),
    /// It cannot be opened.
    Failed(Trouble),
    /// It is open.
    Open(Arc<Site>),
}

/// How the reader came to what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By opening the page.
    First,
    /// By going back or forward.
    Travelled,
    /// By following a link to another page.
    OtherPage,
    /// By following a link to a place on the same page.
    SamePage,
}

/// A search that is being typed, and that nobody has committed to yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing is being typed.
    None,
    /// It has an entry of the history of its own, since it began on another page.
    Own,
    /// It stands in the entry of what was shown before.
    InPlaceOf(Box<Route>),
}

impl State {
    /// Whether someone is typing a search just now.
    pub fn is_typing(&self) -> bool {
        self.typing != Typing::Stopped
    }

    /// The languages that are offered.
    pub fn languages(&self) -> Vec<Tag> {
        let offered = match &self.opening {
            Opening::Open(site) => site.library.languages(),
            Opening::Loading(_) | Opening::Failed(_) => Vec::new(),
        };
        // Before there are letters, and in an archive without any, the interface's own.
        if offered.is_empty() { Wording::languages() } else { offered }
    }

    /// The language of text, one of those that are offered: as the address says, else as the reader
    /// prefers, else the first.
    pub fn language(&self) -> Tag {
        let offered = self.languages();
        let named = Tag::choose(self.route.language.as_slice(), &offered);
        let chosen = named.or_else(|| Tag::choose(&self.preferred, &offered));
        let chosen = chosen.or_else(|| offered.first());
        chosen.cloned().unwrap_or_else(|| Wording::fallback().tag())
    }

    /// The language after the present one among those that are offered, and after the last the first.
    pub fn next_language(&self) -> Option<Tag> {
        let (offered, language) = (self.languages(), self.language());
        let at = offered.iter().position(|tag| *tag == language)?;
        offered.get((at + 1) % offered.len()).cloned()
    }

    /// Looks at the site as it is to be shown.
    pub fn show<T>(&self, site: &Site, look: impl FnOnce(&Scene<'_>) -> T) -> T {
        let Site { title, library, catalogue, troubles, authenticity } = site;
        let index = self.index.as_ref();
        let lenience = self.lenience();
        let search = index.and_then(|index| {
            Search::new(index, catalogue, library, &self.route, lenience, self.typing)
        });
        // Nothing is said to be nowhere before all that may find it is there.
        let is_whole = index.is_some_and(|index| index.letters() == library.letters().len());
        let may_find = !is_whole || self.may_get_rest();
        let is_early = may_find && search.as_ref().is_some_and(Search::finds_nothing);
        let search = search.filter(|_| !is_early);
        look(&Scene {
            library,
            catalogue,
            is_indexed: is_whole && !is_early,
            search: search.as_ref(),
            title,
            troubles,
            authenticity,
            opened: self.device.opened(),
            refused: &self.device.refused,
            language: &self.language(),
            wording: self.wording(),
            route: &self.route,
            settings: self.settings,
            unfolded: &self.unfolded,
            offline: &self.offline,
            tried: &self.tried,
            mentions_per_part: if self.prints { usize::MAX } else { MENTIONS_PER_PART },
            site_address: &self.site_address,
        })
    }

    /// The files that are not shown.
    pub fn troubles(&self) -> impl Iterator<Item = &Trouble> {
        let of_site = match &self.opening {
            Opening::Open(site) => &*site.troubles,
            Opening::Loading(_) | Opening::Failed(_) => &[],
        };
        of_site.iter().chain(&self.device.refused)
    }

    /// Looks at the site as it is shown, if it is open.
    pub fn shown<T>(&self, look: impl FnOnce(&Scene<'_>) -> T) -> Option<T> {
        match &self.opening {
            Opening::Open(site) => Some(self.show(site, look)),
            Opening::Loading(_) | Opening::Failed(_) => None,
        }
    }

    /// Searches for a word of each language, to see that it can be found.
    fn try_searches(&self) -> Vec<Trial> {
        match (&self.opening, &self.index) {
            (Opening::Open(site), Some(index)) => {
                try_searches(index, &site.catalogue, &site.library)
            }
            _ => Vec::new(),
        }
    }

    /// Whether there is a dialog: what the keys do, or the filters.
    pub fn has_dialog(&self) -> bool {
        self.helps || self.unfolded.iter().any(|name| name == FILTER_SHEET)
    }

    /// The words of the interface.
    pub fn wording(&self) -> &'static Wording {
        let mut wanted = vec![self.language()];
        wanted.extend(self.preferred.iter().cloned());
        Wording::for_reader_of(&wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(named: Option<&str>, preferred: &[&str]) -> String {
        let tag = |text: &str| Tag::parse(text).unwrap();
        let state = State {
            route: Route { language: named.map(tag), ..Route::default() },
            opening: Opening::Loading(Progress::default()),
            preferred: preferred.iter().copied().map(tag).collect(),
            rest: Part::NotAsked,
            index: None,
            typing: Typing::Stopped,
            attempt: Attempt::None,
            settings: Settings::default(),
            unfolded: Vec::new(),
            helps: false,
            prints: false,
            notice: String::new(),
            device: DeviceShelf::default(),
            offline: OfflineCopy::Unknown,
            tried: Vec::new(),
            site_address: String::new(),
            arrival: None,
            entered: None,
            left: None,
        };
        state.language().to_string()
    }

    #[test]
    fn the_address_counts_more_than_preference_and_preference_more_than_order() {
        assert_eq!(language(Some("zh-Hant"), &["en"]), "zh-Hant");
        assert_eq!(language(Some("fr"), &["zh-CN", "en"]), "zh-Hant");
        assert_eq!(language(None, &["fr", "en-CA"]), "en");
        assert_eq!(language(None, &[]), "en");
    }
}
