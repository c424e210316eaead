//! What the browser says of its user, and when it has painted.

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

/// Does something as soon as what has been drawn stands on the screen: one frame later than it is painted.
/// Of a page in the background it is done at once.
pub fn after_showing(work: fn()) {
    if document().hidden() {
        return work();
    }
    request_animation_frame(move || after_painting(work));
}
