//! Where the reader is on the page: keeping the place, going to a place.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Window};

/// Does something that draws the page anew, and keeps what is at the top of the window where it is.
pub fn keep(change: impl FnOnce()) {
    let anchor = passage_at_top();
    change();
    let Some((id, before)) = anchor else { return };
    after_drawing(move || {
        let Some(window) = web_sys::window() else { return };
        if let Some(element) = element(&window, &id) {
            window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - before);
        }
    });
}

/// Goes to the element with this id and moves focus to it; says whether there is one.
pub fn go_to(id: &str) -> bool {
    let found = web_sys::window().and_then(|window| element(&window, id));
    if let Some(element) = &found {
        element.scroll_into_view();
        focus(element);
    }
    found.is_some()
}

/// Goes to the top of a new page and moves focus to its heading.
pub fn go_to_heading() {
    scroll_to(0.0);
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(Ok(Some(heading))) = document.map(|document| document.query_selector("main h1")) {
        focus(&heading);
    }
}

/// Goes to a place that was remembered, in pixels from the top.
pub fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Runs when everything that has changed is drawn, and before it is painted.
pub fn after_drawing(work: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(work);
}

/// The passage at the top of the window, below the bar with the controls, and where its top is.
/// Nothing at the top of the page, where nothing is to be kept.
fn passage_at_top() -> Option<(String, f64)> {
    let window = web_sys::window()?;
    if window.scroll_y().ok()? <= 0.0 {
        return None;
    }
    let document = window.document()?;
    let bar = document.query_selector(".controls").ok()??;
    let edge = bar.get_bounding_client_rect().bottom().max(0.0);
    let places = document.query_selector_all("main [id]").ok()?;
    let elements = (0..places.length()).filter_map(|index| places.item(index)?.dyn_into().ok());
    let shown = elements.map(|element: Element| {
        let area = element.get_bounding_client_rect();
        (element.id(), area.top(), area.bottom())
    });
    // The first that reaches below the bar; if none does, the last above it.
    let mut last = None;
    for (id, top, bottom) in shown {
        last = Some((id, top));
        if bottom > edge + 1.0 {
            break;
        }
    }
    last
}

fn element(window: &Window, id: &str) -> Option<Element> {
    window.document()?.get_element_by_id(id)
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}
