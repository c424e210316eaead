//! What the browser says of its user, and what it can be told later.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{document, request_animation_frame};
use letters_model::Tag;
use wasm_bindgen_futures::spawn_local;

/// The languages that the browser asks for, in order of preference.
pub fn languages() -> Vec<Tag> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let wanted = window.navigator().languages();
    wanted.iter().filter_map(|tag| Tag::parse(&tag.as_string()?).ok()).collect()
}

/// Does something as soon as what has been drawn is painted: what nobody sees should not keep a
/// reader waiting. Of a page in the background nothing is painted: there it is done at once.
pub fn after_painting(work: fn()) {
    if document().hidden() {
        return work();
    }
    request_animation_frame(move || {
        // A timer that is forgotten would stay in memory; this one ends with what waits for it.
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            work();
        });
    });
}

/// Something that is put off until nobody has typed for a moment. A browser that is told of another address
/// or title is busy with its own window for about as long as a key in the search takes, and what has been
/// drawn for that key waits for it to come to the screen.
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
