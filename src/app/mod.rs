//! Ties data, state and view.

mod acting;
mod copying;
mod from_device;
mod opening;
mod pressing;
mod rest;

use letters_address::{Page, Route};
use letters_pages::{Action, FILTER_SHEET, FOUND, MAIN, SETTINGS_PANEL};

use crate::data::address_bar;
use crate::state::{Arrival, Reader};
use crate::view::{self, Wish, dialog, keys, place};

/// The element that holds the reader; until it starts, the page's own words stand there.
const ROOT: &str = "reader_root";

/// Starts the reader in the page; in a worker, there is none.
pub fn start() {
    // Also in a worker, which reads what nobody has read before.
    letters_model::set_seed(js_sys::Math::random().to_bits());
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|page| page.get_element_by_id(ROOT)) else { return };
    root.set_text_content(None);
    let reader = Reader::new();
    reader.state.with(|state| address_bar::hide_search(&state.route));
    address_bar::on_travel(move || reader.follow_address());
    view::listen(move |wish| grant(reader, wish));
    keys::listen(move |key| rest::press(reader, key));
    dialog::listen(move || reader.hide_dialogs());
    opening::open(reader);
    view::draw(reader, root, move || {
        if reader.state.with(|state| state.arrival.is_some()) {
            place::before_painting(move || arrive(reader));
        }
    });
}

/// Does what someone wants.
fn grant(reader: Reader, wish: Wish) {
    let action = match wish {
        Wish::Go(address) => return reader.go(Route::from_reference(&address)),
        Wish::Step(address) => return reader.step(Route::from_reference(&address)),
        Wish::Type(typed) => {
            place::keep(|| reader.type_search(typed));
            // Other results begin at the top, wherever the reader was.
            if reader.state.with(|state| state.route.page == Page::Letters) {
                place::scroll_to(0.0);
            }
            return;
        }
        Wish::Act(action) => action,
    };
    match action {
        Action::Language(tag) => place::keep(|| reader.choose_language(tag)),
        Action::Layout(layout) => place::keep(|| reader.choose_layout(layout)),
        Action::Open => opening::again(reader),
        Action::Skip => drop(place::go_to(FOUND) || place::go_to(MAIN)),
        Action::Unfold(name) if name == FILTER_SHEET && dialog::close() => {}
        Action::Unfold(name) if name != SETTINGS_PANEL => reader.unfold(name),
        Action::ClearFilters => reader.clear_filters(),
        Action::Filter(name, value) => reader.filter(&name, &value),
        Action::Search => reader.commit_search(),
        // The panel is of the rest.
        Action::Unfold(panel) => rest::when_there(reader, move |_| reader.unfold(panel)),
        Action::Extra(words) => rest::act(reader, words),
    }
}

/// Moves to the place that the address names, or to the top of another page, if that is due.
fn arrive(reader: Reader) {
    rest::ask_if_needed(reader);
    // Taking note of an arrival changes nothing that is shown, so nothing is drawn for it.
    let due = reader.state.update_unseen(|state| match state.is_waiting() {
        true => None,
        false => state
            .arrival
            .take()
            .map(|arrival| (arrival, state.route.passage.clone(), state.left.take())),
    });
    let Some((arrival, place, left)) = due else { return };
    let remembered = match arrival {
        Arrival::First | Arrival::Travelled => address_bar::remembered_place(),
        Arrival::OtherPage | Arrival::SamePage => None,
    };
    let went = place.map(|place| place::go_to(&place));
    if went == Some(false) && reader.rest().is_none() {
        // The rest of the program may mark that place.
        reader.state.update_unseen(|state| state.arrival = Some(Arrival::SamePage));
    }
    let is_there = went == Some(true);
    if !is_there && matches!(arrival, Arrival::Travelled | Arrival::OtherPage) {
        // Who comes back goes on from the link that led away.
        let here = reader.state.with(|state| state.route.page.clone());
        let is_back = left.filter(|left| left.page != here).is_some_and(|left| {
            place::focus_link(|to| (&to.page, &to.passage) == (&left.page, &left.passage))
        });
        if !is_back {
            place::go_to_heading();
        }
    }
    if arrival == Arrival::SamePage {
        place::keep_focus();
    }
    // Back, forward and reload lead to where the reader was.
    if let Some(top) = remembered {
        place::scroll_to(top);
    }
}
