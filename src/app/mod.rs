//! Ties data, state and view.

mod copying;
mod opening;

use leptos::prelude::document;
use letters_address::{Layout, Page, Route};
use letters_model::{Library, PassageId, Shelved};
use letters_pages::{
    Action, FILTER_SHEET, FileKind, Keys, MAIN, SEARCH_FIELD, Scene, citation, letter_bundle,
    plain_text, problems_text,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::data::{address_bar, clipboard, device, file, offline, seen};
use crate::state::{Arrival, Opening, Reader};
use crate::view::keys::Key;
use crate::view::{self, Wish, columns, dialog, keys, place};

/// The element that holds the reader; until it starts, the page's own words stand there.
const ROOT: &str = "reader_root";

/// Starts the reader in the page.
pub fn start() {
    let Some(root) = document().get_element_by_id(ROOT) else { return };
    root.set_text_content(None);
    let reader = Reader::new();
    reader.state.with(|state| address_bar::hide_search(&state.route));
    address_bar::on_travel(move || reader.follow_address());
    view::listen(move |wish| grant(reader, wish));
    keys::listen(move |key| press(reader, key));
    dialog::listen(move || reader.hide_dialogs());
    columns::listen();
    offline::listen(move |copy| reader.knows_copy(copy));
    device::listen(move |files| opening::open_files(reader, files));
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
        Wish::Type(typed) => return reader.type_search(typed),
        Wish::Act(action) => action,
    };
    match action {
        Action::Language(tag) => place::keep(|| reader.choose_language(tag)),
        Action::Layout(layout) => place::keep(|| reader.choose_layout(layout)),
        Action::Set(setting) => place::keep(|| reader.set(setting)),
        Action::Open => {
            reader.starts_over();
            opening::open(reader);
        }
        Action::Skip => drop(place::go_to(MAIN)),
        Action::Unfold(name) if name == FILTER_SHEET && dialog::close() => {}
        Action::Unfold(name) => reader.unfold(name),
        Action::Cite(passage) => cite(reader, &passage),
        Action::Save(kind) => save(reader, kind),
        Action::SaveCopy => copying::save(reader),
        Action::Print => place::print(),
        Action::Help => help(reader),
        Action::ClearFilters => reader.clear_filters(),
        Action::Filter(name, value) => reader.filter(&name, &value),
        Action::Search => reader.commit_search(),
        Action::Copy(task) => offline::ask(task.word()),
        Action::Choose => device::choose(move |files| opening::open_files(reader, files)),
        Action::Keep(digest) => opening::keep(reader, digest),
        Action::Remove(digest) => opening::remove(reader, digest),
        Action::SaveProblems(path) => save_problems(reader, &path),
        Action::Dismiss => reader.dismiss(),
        Action::Trust => {
            seen::forget();
            grant(reader, Wish::Act(Action::Open));
        }
    }
}

/// Does what a key asks for; says whether it did anything.
fn press(reader: Reader, key: Key) -> bool {
    let (is_on, layout, next) = reader
        .state
        .with(|state| (state.settings.keys == Keys::On, state.route.layout, state.next_language()));
    if !is_on {
        return false;
    }
    match key {
        Key::Language => match next {
            Some(next) => grant(reader, Wish::Act(Action::Language(next))),
            None => return false,
        },
        Key::Layout => {
            let other = match layout {
                Layout::Single => Layout::SideBySide,
                Layout::SideBySide => Layout::Single,
            };
            grant(reader, Wish::Act(Action::Layout(other)));
        }
        Key::Search => return place::go_to(SEARCH_FIELD),
        Key::Next => return place::step(true),
        Key::Previous => return place::step(false),
        Key::Help => help(reader),
    }
    true
}

/// Shows what the keys do, or hides it.
fn help(reader: Reader) {
    // A dialog that closes says so itself, and then it is hidden.
    if !dialog::close() {
        reader.show_help();
    }
}

/// Copies a passage of the letter on the page, with its citation.
fn cite(reader: Reader, passage: &str) {
    let words = on_letter(reader, |scene, letter| {
        let passage = letter.letter.passage(&PassageId::parse(passage).ok()?)?;
        Some(citation(scene, letter, passage))
    });
    let Some(words) = words.flatten() else { return };
    spawn_local(async move {
        let copied = clipboard::copy(&words).await;
        let comfort = &reader.wording().comfort;
        let said = if copied { comfort.citation_copied } else { comfort.not_copied };
        reader.say(said.to_owned());
    });
}

/// Saves the letter on the page as a file.
fn save(reader: Reader, kind: FileKind) {
    let file = on_letter(reader, |scene, letter| match kind {
        FileKind::Text => (
            format!("{}.txt", letter.address),
            "text/plain;charset=utf-8",
            plain_text(scene, letter),
        ),
        FileKind::Bundle => {
            (format!("{}.json", letter.address), "application/json", letter_bundle(letter))
        }
    });
    if let Some((name, kind, content)) = file {
        save_file(reader, &name, kind, &content.into());
    }
}

/// Saves all problems of a file that is not shown.
fn save_problems(reader: Reader, path: &str) {
    let text = reader.state.with(|state| {
        let trouble = state.troubles().find(|trouble| trouble.path == path)?;
        problems_text(state.wording(), trouble)
    });
    let name = path.rsplit('/').next().unwrap_or_default();
    if let Some(text) = text {
        save_file(reader, &format!("{name}.txt"), "text/plain;charset=utf-8", &text.into());
    }
}

fn save_file(reader: Reader, name: &str, kind: &str, content: &JsValue) {
    let comfort = &reader.wording().comfort;
    reader.say(match file::save(name, kind, content) {
        true => (comfort.saved)(name),
        false => comfort.not_saved.to_owned(),
    });
}

/// Looks at the letter on the page, if one is.
fn on_letter<T>(reader: Reader, look: impl FnOnce(&Scene<'_>, &Shelved<'_>) -> T) -> Option<T> {
    reader.state.with(|state| {
        state.shown(|scene| {
            let library: &Library = scene.library;
            match &scene.route.page {
                Page::Letter(id) => library.letter(id).map(|letter| look(scene, &letter)),
                _ => None,
            }
        })?
    })
}

/// Moves to the place that the address names, or to the top of another page, if that is due.
fn arrive(reader: Reader) {
    // Taking note of an arrival changes nothing that is shown, so nothing is drawn for it.
    let due = reader.state.update_unseen(|state| match state.opening {
        Opening::Loading(_) => None,
        _ => state
            .arrival
            .take()
            .map(|arrival| (arrival, state.route.passage.clone(), state.left.take())),
    });
    let Some((arrival, place, left)) = due else { return };
    let remembered = match arrival {
        Arrival::First | Arrival::Travelled => address_bar::remembered_place(),
        Arrival::OtherPage | Arrival::SamePage => None,
    };
    let is_there = place.is_some_and(|place| place::go_to(&place));
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
    // Back, forward and reload lead to where the reader was.
    if let Some(top) = remembered {
        place::scroll_to(top);
    }
}
