//! The rest of the program: all that a first visit does not need.

use js_sys::Array;
use letters_address as address;
use letters_pages::Node;
use letters_search::Lenience;

use super::{Key, Opening, Reader, State};
use crate::data::Work;

/// The language of the interface, the title of a page, and the page.
pub type Page = (&'static str, String, Vec<Node>);

/// What the rest of the program can do. `src/app/rest.rs` fills this in, and fetches it.
pub struct Rest {
    /// Makes any page, with all that can stand on it. It is given what was said last of how much was
    /// found.
    pub page: fn(&State, &mut String) -> Page,
    /// Does what an [`Extra`](letters_pages::Extra) says.
    pub act: fn(Reader, &str),
    /// Does what a key asks for; says whether it did anything.
    pub press: fn(Reader, Key) -> bool,
    /// Listens to what comes from outside: the offline copy, files from the device.
    pub listen: fn(Reader),
    /// What is tried where a search brings nothing as it was typed.
    pub lenience: &'static Lenience,
    /// Opens what the reader has kept from the device; says whether anything was.
    pub restore: fn(Reader) -> Work<'static, bool>,
    /// Says what is wrong with a bundle, in a worker: see [`crate::data::apart`].
    pub refusal: fn(&[u8]) -> Array,
}

/// Whether the rest of the program is there.
#[derive(Clone, Copy)]
pub enum Part {
    /// Nobody has needed it yet.
    NotAsked,
    /// It is on its way.
    Coming,
    /// It could not be had.
    Missing,
    /// It is there.
    Here(&'static Rest),
}

impl State {
    /// Whether the page that is asked for needs the rest of the program: also a letter of a site that is
    /// not what it was, since nobody is to read it before that is said.
    pub fn needs_rest(&self) -> bool {
        match (&self.route.page, &self.opening) {
            (_, Opening::Failed(_)) => true,
            (_, Opening::Open(site)) if site.authenticity.doubt.is_some() => true,
            (address::Page::Letters, _) => false,
            (address::Page::Letter(id), Opening::Open(site)) => site.library.letter(id).is_none(),
            (address::Page::Letter(_), Opening::Loading(_)) => false,
            _ => true,
        }
    }

    /// Whether the rest of the program is not there, and not known to be out of reach.
    pub fn may_get_rest(&self) -> bool {
        matches!(self.rest, Part::NotAsked | Part::Coming)
    }

    /// What is tried where a search brings nothing as it was typed: what the rest of the program knows.
    pub fn lenience(&self) -> &'static Lenience {
        match self.rest {
            Part::Here(rest) => rest.lenience,
            _ => &Lenience::NONE,
        }
    }

    /// Whether nothing but that is on its way is shown.
    pub fn is_waiting(&self) -> bool {
        let may_come = self.may_get_rest();
        matches!(self.opening, Opening::Loading(_)) || may_come && self.needs_rest()
    }
}

impl Reader {
    /// The rest of the program, if it is there.
    pub fn rest(self) -> Option<&'static Rest> {
        self.state.with(|state| match state.rest {
            Part::Here(rest) => Some(rest),
            Part::NotAsked | Part::Coming | Part::Missing => None,
        })
    }

    /// Whether the rest of the program is on its way.
    pub fn is_fetching_rest(self) -> bool {
        self.state.with(|state| matches!(state.rest, Part::Coming))
    }

    /// Takes note of what has become of the rest of the program.
    pub fn knows_rest(self, rest: Part) {
        self.state.update(|state| state.rest = rest);
    }
}
