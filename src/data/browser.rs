//! What the browser says of its user, and when it has painted.

use gloo_timers::callback::Timeout;
use leptos::prelude::{document, request_animation_frame};
use letters_model::Tag;

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
    request_animation_frame(move || drop(Timeout::new(0, work).forget()));
}
