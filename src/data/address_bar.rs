//! The address bar and the history: one entry for every page that was shown, with the place on it.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use letters_address::Route;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{History, ScrollRestoration, Window};

use std::cell::RefCell;

use super::browser::after_showing;

thread_local! {
    /// What is to take the place of the present address.
    static NEXT: RefCell<Option<Route>> = const { RefCell::new(None) };
}

/// What the address says is to be shown.
pub fn route() -> Route {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    Route::parse(&part(web_sys::Location::search), &part(web_sys::Location::hash))
}

/// Moves a search that stands in the query string into the fragment, so that no host sees it again.
pub fn hide_search(route: &Route) {
    let location = web_sys::window().and_then(|window| window.location().search().ok());
    let names = |search: &String| search.split(['?', '&']).any(|part| part.starts_with("q="));
    if location.as_ref().is_some_and(names) {
        with_history(|history| {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&route.to_reference()))
        });
    }
}

/// The full address of the page, without query and fragment; of a page from a disk the name of its file,
/// for the folders of someone's machine are not to stand in citations.
pub fn site_address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let name = address.rsplit('/').next().filter(|_| address.starts_with("file:"));
    name.unwrap_or(address).to_owned()
}

/// Adds an entry to the history.
pub fn push(route: &Route) {
    write_next();
    remember_place();
    with_history(|history| {
        history.push_state_with_url(&JsValue::NULL, "", Some(&route.to_reference()))
    });
}

/// Puts another address in the place of the present one, as soon as the page stands on the screen. A browser
/// is busy with its own window then, for about as long as a key in the search takes, and a frame that is
/// painted but not shown yet would wait for it.
pub fn replace(route: &Route) {
    NEXT.set(Some(route.clone()));
    after_showing(write_next);
}

/// Puts the address of what is being typed in the place of the present one, between two keys.
pub fn replace_between_keys(route: &Route) {
    /// Longer than it takes to show a frame, and shorter than most take from key to key, in milliseconds.
    const SHOWN: u32 = 50;
    if NEXT.replace(Some(route.clone())).is_none() {
        spawn_local(async {
            TimeoutFuture::new(SHOWN).await;
            write_next();
        });
    }
}

fn write_next() {
    if let Some(route) = NEXT.take() {
        with_history(|history| {
            history.replace_state_with_url(&place(), "", Some(&route.to_reference()))
        });
    }
}

/// Goes back to the entry before.
pub fn back() {
    with_history(History::back);
}

/// The place on the page that the present entry remembers, in pixels from the top.
pub fn remembered_place() -> Option<f64> {
    web_sys::window()?.history().ok()?.state().ok()?.as_f64()
}

/// Calls back when the reader goes back or forward, or edits the fragment. The listeners last as
/// long as the page.
pub fn on_travel(travelled: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    with_history(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    EventListener::new(&window, "popstate", move |_| {
        // It was for the entry that has been left.
        NEXT.take();
        travelled();
    })
    .forget();
    remember_places(&window);
}

/// Keeps the entry's place up to date while the reader scrolls and when the page is left, without a
/// write at every step: browsers limit how often the history may be written.
fn remember_places(window: &Window) {
    const REST: u32 = 200;
    let pending: RefCell<Option<Timeout>> = RefCell::default();
    EventListener::new(window, "scroll", move |_| {
        *pending.borrow_mut() = Some(Timeout::new(REST, remember_place));
    })
    .forget();
    EventListener::new(window, "pagehide", |_| {
        write_next();
        remember_place();
    })
    .forget();
}

fn remember_place() {
    with_history(|history| history.replace_state(&place(), ""));
}

fn place() -> JsValue {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default().into()
}

/// Does something with the history. Where a browser forbids it (as some do for files opened from a
/// disk), the page is shown all the same and the address stays as it was.
fn with_history(work: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = work(&history);
    }
}
