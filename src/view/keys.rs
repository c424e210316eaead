//! Single keys that do something.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::state::Key;

/// Calls back when someone presses one of the keys, other than while typing; `does` says whether
/// that did something, and the browser is to do nothing more.
pub fn listen(does: impl Fn(Key) -> bool + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key(press).is_some_and(&does) {
            event.prevent_default();
        }
    })
    .forget();
}

fn key(press: &KeyboardEvent) -> Option<Key> {
    let is_chord = press.ctrl_key() || press.meta_key() || press.alt_key();
    if is_chord || press.is_composing() || press.default_prevented() {
        return None;
    }
    // From the field of the search, this key leads to the results.
    if press.key() == "ArrowDown" && is_in(press, "input[type=search]") {
        return Some(Key::Next);
    }
    if press.key() == "Escape" && is_in(press, "input[type=search]") {
        return Some(Key::Escape);
    }
    if is_in(press, FIELDS) {
        return None;
    }
    Some(match press.key().as_str() {
        "/" => Key::Search,
        "l" => Key::Language,
        "s" => Key::Layout,
        "j" => Key::Next,
        "k" => Key::Previous,
        // Links and buttons it opens by itself, at once, whether the rest of the program has come or not.
        "Enter" if !is_in(press, "a, button, summary, input") => Key::Open,
        "?" => Key::Help,
        "Escape" => Key::Escape,
        _ => return None,
    })
}

/// The fields into which keys go: all but those that take no words.
const FIELDS: &str =
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/// Whether a key is pressed in an element like this.
fn is_in(press: &KeyboardEvent, selector: &str) -> bool {
    let target = press.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or(false))
}
