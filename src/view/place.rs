//! Where the reader is on the page: keeping the place, going to a place.

use gloo_events::EventListener;
use letters_address::Route;
use letters_pages::{BESIDE, STEP};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// Does something that draws the page anew, and keeps where it is what is being read: what has focus or was led to,
/// or else what is at the top of the window.
pub fn keep(change: impl FnOnce()) {
    let anchor = passage_in_view().or_else(passage_at_top);
    change();
    let (Some((id, before)), Some(window)) = (anchor, web_sys::window()) else { return };
    if let Some(element) = element(&window, &id) {
        window.scroll_by_with_x_and_y(0.0, top(&element) - before);
    }
}

/// Goes to the element with this id and moves focus to it; says whether there is one.
pub fn go_to(id: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let found = element(&window, id);
    if let Some(element) = &found {
        element.scroll_into_view();
        focus(element);
        show_first_hit(&window, element);
    }
    found.is_some()
}

/// Scrolls on where what was found in an element stands below what is seen of it, as in a long passage on a
/// phone.
fn show_first_hit(window: &Window, element: &Element) {
    let hit = element.query_selector("mark, .sought").ok().flatten();
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    if let (Some(hit), Some(height)) = (hit, height) {
        // The way through the hits lies over the lower end of the window.
        let below = top(&hit) - 0.7 * height;
        if below > 0.0 {
            window.scroll_by_with_x_and_y(0.0, below + 0.3 * height);
        }
    }
}

/// Goes to the next of the things through which a reader steps on this page (passages, letters,
/// results), or to the one before; says whether there is one. It starts from what has focus, or
/// else from what stands at the top of the window.
pub fn step(forward: bool) -> bool {
    let next = next_step(forward);
    if let Some(element) = &next {
        element.scroll_into_view();
        focus(element);
    }
    next.is_some()
}

/// Opens what has focus of the things through which a reader steps, if its heading or its last line leads
/// somewhere; says whether it does. A link that has focus the browser follows.
pub fn open() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    let step = focused.filter(|focused| focused.matches(&format!(".{STEP}:not(a)")) == Ok(true));
    let link = step.and_then(|step| step.query_selector("h2 > a, p.summary > a").ok()?);
    let link: Option<HtmlElement> = link.and_then(|link| link.dyn_into().ok());
    link.as_ref().map(HtmlElement::click).is_some()
}

fn next_step(forward: bool) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let found = document.query_selector_all(&format!("main .{STEP}")).ok()?;
    let steps: Vec<Element> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let focused = document.active_element();
    let at = focused.and_then(|focused| focused.closest(&format!(".{STEP}")).ok()?);
    let at = at.and_then(|at| steps.iter().position(|step| *step == at));
    let edge = lower_edge_of_bar(&document)?;
    let next = match (at, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
        (None, true) => steps.iter().position(|step| top(step) >= edge - 1.0)?,
        (None, false) => steps.iter().rposition(|step| top(step) < edge - 1.0)?,
    };
    steps.into_iter().nth(next)
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Goes to the top of a new page and moves focus to its heading.
pub fn go_to_heading() {
    scroll_to(0.0);
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(Ok(Some(heading))) = document.map(|document| document.query_selector("main h1")) {
        focus(&heading);
    }
}

/// Gives focus to the heading where what had it is gone; the page stays where it is.
pub fn keep_focus() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let is_lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    if is_lost && let Ok(Some(heading)) = document.query_selector("main h1") {
        focus(&heading);
    }
}

/// Moves focus to the first link of the page that leads there; says whether there is one.
pub fn focus_link(leads_there: impl Fn(&Route) -> bool) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.map(|document| document.query_selector_all("main a[href^='?']"));
    let Some(Ok(links)) = found else { return false };
    let mut elements = (0..links.length()).filter_map(|at| links.item(at)?.dyn_into().ok());
    let link = elements.find(|link: &Element| {
        let address = link.get_attribute("href").unwrap_or_default();
        leads_there(&Route::from_reference(&address))
    });
    link.as_ref().map(focus).is_some()
}

/// Calls back with `true` before the page is put on paper, and with `false` afterwards. The listeners last as
/// long as the page.
pub fn listen_to_printing(prints: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for (event, is_begun) in [("beforeprint", true), ("afterprint", false)] {
        let prints = prints.clone();
        EventListener::new(&window, event, move |_| prints(is_begun)).forget();
    }
}

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print does nothing.
        let _ = window.print();
    }
}

/// Goes to a place that was remembered, in pixels from the top.
pub fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Runs before what has been drawn is painted, and after the browser has done what it does on its own
/// where an address leads to a place.
pub fn before_painting(work: impl FnOnce() + 'static) {
    leptos::prelude::request_animation_frame(work);
}

/// The passage that has focus, or else the one to which the address leads, if it begins in the upper part of the
/// window; and where its top is.
fn passage_in_view() -> Option<(String, f64)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let edge = lower_edge_of_bar(&document)?;
    let focused =
        document.active_element().and_then(|focused| focused.closest("main [id]").ok()?);
    let marked = document.query_selector("main [id].marked").ok().flatten();
    let mut places = focused.into_iter().chain(marked);
    let upper = edge - 1.0..edge + (height - edge) / 3.0;
    places.find_map(|place| {
        let top = top(&place);
        upper.contains(&top).then(|| (place.id(), top))
    })
}

/// The passage at the top of the window, below the bar with the controls, and where its top is.
/// Nothing at the top of the page, where nothing is to be kept.
fn passage_at_top() -> Option<(String, f64)> {
    let window = web_sys::window()?;
    if window.scroll_y().ok()? <= 0.0 {
        return None;
    }
    let document = window.document()?;
    let edge = lower_edge_of_bar(&document)?;
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

/// Where the bar with the controls ends, which stays at the top of the window.
fn lower_edge_of_bar(document: &Document) -> Option<f64> {
    let bar = document.query_selector(".controls").ok()??;
    Some(bar.get_bounding_client_rect().bottom().max(0.0))
}

/// The element with this id. A note also stands beside its passage where there is room; the one that
/// is shown counts.
fn element(window: &Window, id: &str) -> Option<Element> {
    let document = window.document()?;
    let found = document.get_element_by_id(id)?;
    if found.get_client_rects().length() > 0 {
        return Some(found);
    }
    let beside = document.get_element_by_id(&format!("{id}{BESIDE}"));
    Some(beside.unwrap_or(found))
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}
