//! Ties data, state and view.

use std::sync::Arc;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use letters_address::{Page, Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use crate::data::{address_bar, site};
use crate::state::{Arrival, Opening, Reader};
use crate::view;
use crate::view::place;

/// The element that holds the reader; until it starts, the page's own words stand there.
const ROOT: &str = "reader_root";

/// Starts the reader in the page.
pub fn start() {
    let root = document().get_element_by_id(ROOT).and_then(|root| root.dyn_into().ok());
    let Some(root): Option<web_sys::HtmlElement> = root else { return };
    root.set_text_content(None);
    leptos::mount::mount_to(root, move || {
        let reader = Reader::new();
        address_bar::on_travel(move || reader.follow_address());
        follow_links(reader);
        keep_language_in_step(reader);
        arrive_at_places(reader);
        open(reader);
        view::frame(reader, move || open(reader))
    })
    .forget();
}

/// Opens the site.
fn open(reader: Reader) {
    reader.opening.set(Opening::Loading(site::Progress::default()));
    leptos::task::spawn_local(async move {
        let progress = move |progress| reader.opening.set(Opening::Loading(progress));
        let opened = site::open(progress).await;
        reader.opening.set(match opened {
            Ok(site) => Opening::Open(Arc::new(site)),
            Err(trouble) => Opening::Failed(Arc::new(trouble)),
        });
    });
}

/// Shows our own addresses without loading the page again. What a click means otherwise (another
/// tab, a download) is left to the browser.
fn follow_links(reader: Reader) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let is_plain = click.button() == 0
            && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
        let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='?']").ok().flatten());
        let Some(address) = link.and_then(|link| link.get_attribute("href")) else { return };
        if is_plain && !click.default_prevented() {
            click.prevent_default();
            let (query, fragment) = address.split_once('#').unwrap_or((&address, ""));
            reader.go(Route::parse(query, fragment));
        }
    })
    .forget();
}

/// Keeps the language of the document in step with that of the interface.
fn keep_language_in_step(reader: Reader) {
    Effect::new(move || {
        let lang = reader.wording().lang();
        if let Some(element) = document().document_element() {
            // Setting an attribute of an element that exists cannot fail.
            let _ = element.set_attribute("lang", lang);
        }
    });
}

/// Moves to the place that the address names, or to the top of another page, once it is drawn.
fn arrive_at_places(reader: Reader) {
    Effect::new(move |before: Option<Option<Page>>| {
        let is_open = reader.opening.with(|opening| !matches!(opening, Opening::Loading(_)));
        let arrival = reader.arrival.get();
        if !is_open {
            return None;
        }
        let Route { page, passage: place, .. } = reader.route.get_untracked();
        let is_first = before.as_ref().is_none_or(Option::is_none);
        let is_same = before.flatten().as_ref() == Some(&page);
        place::after_drawing(move || arrive(arrival, place, is_first, is_same));
        Some(page)
    });
}

fn arrive(arrival: Arrival, place: Option<String>, is_first: bool, is_same_page: bool) {
    let remembered = address_bar::remembered_place();
    match (arrival, place, remembered) {
        // Back, forward and reload lead to where the reader was.
        (Arrival::Travelled, _, Some(top)) => place::scroll_to(top),
        (_, Some(place), _) if place::go_to(&place) => {}
        _ if is_first || is_same_page => {}
        _ => place::go_to_heading(),
    }
}
