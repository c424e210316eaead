//! What is searched for, and all that answers to it.

use letters_address::{Page, Route};
use letters_model::{Filters, Library};
use letters_search::{Catalogue, Hit, Index, Lenience, Matches, Query};

use crate::Scene;
use crate::filtering::{is_filtered, passing};

/// What is searched for on a page, and all that answers to it.
#[derive(Debug)]
pub struct Search<'a> {
    /// Where it is looked for.
    pub index: &'a Index,
    /// What was typed.
    pub query: Query,
    /// The filters of the address, and those typed into the query.
    pub filters: Filters,
    /// For each letter of the library, in its order, whether the filters keep it.
    pub kept: Vec<bool>,
    /// All that answers, in whatever letters.
    pub matches: Matches,
    /// What answers in the letter on the page, if one is.
    pub here: Vec<Hit>,
    /// Whether someone is typing it just now.
    pub typing: Typing,
}

/// How far somebody is with typing what is searched for. While a key follows another, a page has to be there
/// before the next one, and much of it nobody looks at so soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// Nobody types: all is shown, and said.
    Stopped,
    /// Nobody has typed for a moment.
    Paused,
    /// A key was pressed just now: the filters stay as they are drawn.
    Going,
}

impl<'a> Search<'a> {
    /// What an address searches for; nothing if it asks for no words.
    ///
    /// While someone types, the rarest questions are answered in part only, so that the next key
    /// need not wait: see [`Matches::new`].
    pub fn new(
        index: &'a Index,
        catalogue: &Catalogue,
        library: &Library,
        route: &Route,
        lenience: &Lenience,
        typing: Typing,
    ) -> Option<Search<'a>> {
        let (query, typed) = catalogue.read_with(route.query.as_deref()?, lenience);
        let mut filters = route.filters.clone();
        filters.join(&typed);
        if query.is_blank() && typed.is_empty() {
            return None;
        }
        let matches = Matches::with(index, &query, lenience, typing != Typing::Stopped);
        let kept = catalogue.keep(&filters);
        let here = match &route.page {
            Page::Letter(address) => here(index, library, &query, &matches, address),
            _ => Vec::new(),
        };
        Some(Search { index, query, filters, kept, matches, here, typing })
    }

    /// Whether words are looked for that are in no letter which the filters keep.
    pub fn finds_nothing(&self) -> bool {
        !self.is_filter_only() && self.matches.count(self.index, Some(&self.kept)).passages == 0
    }

    /// Whether only filters were typed.
    pub fn is_filter_only(&self) -> bool {
        self.query.is_blank()
    }
}

/// The hits of one letter.
fn here(
    index: &Index,
    library: &Library,
    query: &Query,
    matches: &Matches,
    address: &str,
) -> Vec<Hit> {
    /// More than any letter has; what is beyond is not marked.
    const MANY: usize = 1_000;
    let only: Vec<bool> = library.letters().map(|letter| letter.address == address).collect();
    matches.hits(index, library, query, Some(&only), MANY)
}

/// What the page says of how much was found; nothing where nothing is searched for.
pub fn hits_count(scene: &Scene<'_>) -> String {
    let words = &scene.wording.searching;
    if scene.route.query.is_some() && !scene.is_indexed {
        return words.preparing.to_owned();
    }
    let Some(search) = scene.search.filter(|search| !search.is_filter_only()) else {
        return letters_count(scene);
    };
    if let Page::Letter(_) = scene.route.page {
        return (words.hits_here)(search.here.len());
    }
    let count = search.matches.count(search.index, Some(&search.kept));
    (words.hits)(count.passages, count.letters)
}

/// How many letters pass the filters of a list; nothing where none is set.
fn letters_count(scene: &Scene<'_>) -> String {
    match scene.route.page {
        Page::Letters if is_filtered(scene) => {
            let passing = passing(scene).len();
            (scene.wording.filtering.passing)(passing, scene.library.letters().len())
        }
        _ => String::new(),
    }
}
