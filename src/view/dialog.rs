//! Dialogs: the browser has to be asked to open them over everything else.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog on the page that is not open yet, over all else.
pub fn open() {
    if let Some(dialog) = dialog("dialog:not([open])") {
        // It fails only for one that is open or not in the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog that is open, so that focus goes back to where it was; says whether there is
/// one. That it is closed is told to those who [`listen`].
pub fn close() -> bool {
    let found = dialog("dialog[open]");
    if let Some(dialog) = &found {
        dialog.close();
    }
    found.is_some()
}

/// Calls back when a dialog has been closed, by us or by Escape.
pub fn listen(closed: impl Fn() + 'static) {
    // This event does not rise: it has to be caught on its way down.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "close", options, move |_| closed()).forget();
}

fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}
