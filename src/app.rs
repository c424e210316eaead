//! Ties data, state and view.

use leptos::prelude::*;
use letters_pages::{Action, MAIN};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::data::address_bar;
use crate::data::site;
use crate::state::{Arrival, Opening, Reader};
use crate::view::{self, Wish, place};

/// The element that holds the reader; until it starts, the page's own words stand there.
const ROOT: &str = "reader_root";

/// Starts the reader in the page.
pub fn start() {
    let root = document().get_element_by_id(ROOT).and_then(|root| root.dyn_into().ok());
    let Some(root): Option<HtmlElement> = root else { return };
    root.set_text_content(None);
    // What Leptos mounts is empty: the page is drawn as a whole, by one effect of the state.
    let host = root.clone().into();
    leptos::mount::mount_to(root, move || {
        let reader = Reader::new();
        address_bar::on_travel(move || reader.follow_address());
        view::listen(move |wish| grant(reader, wish));
        open(reader);
        view::draw(reader, host, move || place::after_drawing(move || arrive(reader)));
    })
    .forget();
}

/// Opens the site.
fn open(reader: Reader) {
    leptos::task::spawn_local(async move {
        let opened = site::open(move |progress| reader.is_opening(progress)).await;
        reader.has_opened(opened);
    });
}

/// Does what someone wants.
fn grant(reader: Reader, wish: Wish) {
    match wish {
        Wish::Go(route) => reader.go(route),
        Wish::Act(Action::Language(tag)) => place::keep(|| reader.choose_language(tag)),
        Wish::Act(Action::Layout(layout)) => place::keep(|| reader.choose_layout(layout)),
        Wish::Act(Action::Open) => {
            reader.starts_over();
            open(reader);
        }
        Wish::Act(Action::Skip) => drop(place::go_to(MAIN)),
    }
}

/// Moves to the place that the address names, or to the top of another page, if that is due.
fn arrive(reader: Reader) {
    // Taking note of an arrival changes nothing that is shown, so nothing is drawn for it.
    let due = reader.state.try_update_untracked(|state| match state.opening {
        Opening::Loading(_) => None,
        _ => state.arrival.take().map(|arrival| (arrival, state.route.passage.clone())),
    });
    let Some(Some((arrival, place))) = due else { return };
    let remembered = match arrival {
        Arrival::First | Arrival::Travelled => address_bar::remembered_place(),
        Arrival::OtherPage | Arrival::SamePage => None,
    };
    let is_there = place.is_some_and(|place| place::go_to(&place));
    if !is_there && matches!(arrival, Arrival::Travelled | Arrival::OtherPage) {
        place::go_to_heading();
    }
    // Back, forward and reload lead to where the reader was.
    if let Some(top) = remembered {
        place::scroll_to(top);
    }
}
