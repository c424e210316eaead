//! What the browser says of its user, and what it can be told later.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use leptos::prelude::document;
use letters_model::Tag;

/// The languages that the browser asks for, in order of preference.
pub fn languages() -> Vec<Tag> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let wanted = window.navigator().languages();
    wanted.iter().filter_map(|tag| Tag::parse(&tag.as_string()?).ok()).collect()
}

/// Something that is put off until the page has been left alone for a moment: what nobody sees should not
/// keep a reader waiting. A browser that is told of another address or title is busy with its own window
/// for about as long as a key in the search takes, and what has been drawn waits for that.
pub struct PutOff {
    work: fn(),
    pending: RefCell<Option<Timeout>>,
}

impl PutOff {
    /// Puts off this work, each time [`PutOff::anew`] is called.
    pub const fn new(work: fn()) -> PutOff {
        PutOff { work, pending: RefCell::new(None) }
    }

    /// Does the work after a moment, counted from the last call. For a page in the background, whose timers
    /// are slow and which nobody looks at, that is at once.
    pub fn anew(&self) {
        /// Longer than a browser takes to show a frame, and than most take from key to key, in milliseconds.
        const MOMENT: u32 = 150;
        if document().hidden() {
            return (self.work)();
        }
        // The one before is given up with its timer.
        self.pending.replace(Some(Timeout::new(MOMENT, self.work)));
    }
}
