//! The page, drawn anew whenever the state changes.

use std::cell::RefCell;

use leptos::prelude::document;
use letters_pages::{
    Frame, Node, Placed, Scene, content, failure, first_content, first_title, hits_count, loading,
    rest_coming, rest_missing, title,
};

use super::drawing::Drawing;
use super::{dialog, growing};
use crate::data::browser::after_painting;
use crate::state::{Opening, Page, Part, Reader, State};

thread_local! {
    /// What stands in the document.
    static DRAWING: RefCell<Option<Drawing>> = const { RefCell::new(None) };
    /// What was said last of how much was found. It is not said anew at every key, but when someone
    /// has stopped typing.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
    /// What stands on the root of the page, by the name of its attribute, and the title of the page.
    /// Saying the former again would have the browser look at the style of the whole page.
    static ON_ROOT: RefCell<Vec<(&'static str, &'static str)>> = const { RefCell::new(Vec::new()) };
    static TITLE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps the page in an element in step with the state, as long as the page lasts, and calls back
/// each time it is drawn. Whoever changes the state finds the page drawn when that is done.
pub fn draw(reader: Reader, host: web_sys::Element, drawn: impl Fn() + Send + Sync + 'static) {
    DRAWING.set(Drawing::new(host));
    reader.state.on_change(move || {
        let has_dialog = reader.state.with(|state| {
            let (lang, title, nodes) = SAID.with_borrow_mut(|said| match state.rest {
                Part::Here(rest) => (rest.page)(state, said),
                Part::NotAsked | Part::Coming | Part::Missing => first_page(state, said),
            });
            DRAWING.with_borrow_mut(|drawing| drawing.as_mut().map(|drawing| drawing.draw(nodes)));
            entitle(title, state.is_typing());
            set_on_root("lang", lang);
            for setting in state.settings.all() {
                let (attribute, word) = setting.on_root();
                set_on_root(attribute, word);
            }
            state.has_dialog()
        });
        if has_dialog {
            dialog::open();
        }
        drawn();
    });
}

/// Gives the page its title, which a browser takes long to put where it shows it: while someone types it
/// stays as it is.
fn entitle(title: String, is_typing: bool) {
    if !is_typing && TITLE.with_borrow(|before| *before != title) {
        TITLE.set(title);
        after_painting(|| TITLE.with_borrow(|title| document().set_title(title)));
    }
}

/// Says something of the whole page, on its root.
fn set_on_root(name: &'static str, value: &'static str) {
    ON_ROOT.with_borrow_mut(|said| {
        if said.contains(&(name, value)) {
            return;
        }
        said.retain(|(known, _)| *known != name);
        said.push((name, value));
        if let Some(root) = document().document_element() {
            // The names are this program's own, so they are names.
            let _ = root.set_attribute(name, value);
        }
    });
}

/// Any page, with all that can stand on it; of a page of very much the first portion, to which the others are
/// added. This is of the rest of the program.
pub fn whole_page(state: &State, said: &mut String) -> Page {
    let mut page = all_of_page(state, said);
    growing::begin(state, &mut page.2);
    page
}

/// Adds to what is drawn. This is of the rest of the program.
pub(super) fn append(portion: Vec<Placed>) {
    DRAWING.with_borrow_mut(|drawing| {
        if let Some(drawing) = drawing {
            portion.into_iter().for_each(|placed| drawing.append(placed));
        }
    });
}

fn all_of_page(state: &State, said: &mut String) -> Page {
    let (title, nodes) = match &state.opening {
        Opening::Loading(_) => return first_page(state, said),
        Opening::Failed(trouble) => {
            let wording = state.wording();
            (wording.cannot_open.to_owned(), failure(wording, trouble))
        }
        Opening::Open(site) => state.show(site, |scene| {
            say(state, scene, said);
            (title(scene), content(scene))
        }),
    };
    in_frame(state, said, title, |frame| frame.around(nodes))
}

/// A page as far as it can be made without the rest of the program: that the letters are on their
/// way, the list of letters, results, a letter.
fn first_page(state: &State, said: &mut String) -> Page {
    let wording = state.wording();
    let without_rest = |heading: &'static str| match state.rest {
        Part::Missing => (heading.to_owned(), rest_missing(wording, heading)),
        _ => (wording.rest_coming.to_owned(), vec![rest_coming(wording).into()]),
    };
    let (title, nodes) = match &state.opening {
        Opening::Loading(progress) => {
            let loading = loading(wording, progress.received, progress.total);
            (wording.loading.to_owned(), vec![loading.into()])
        }
        Opening::Failed(_) => without_rest(wording.cannot_open),
        Opening::Open(site) => state.show(site, |scene| {
            say(state, scene, said);
            match first_content(scene) {
                Some(nodes) => (first_title(scene), nodes),
                None => without_rest(wording.cannot_show),
            }
        }),
    };
    in_frame(state, said, title, |frame| frame.first_around(nodes))
}

/// Takes note of how much was found, unless someone is typing.
fn say(state: &State, scene: &Scene<'_>, said: &mut String) {
    if !state.is_typing() {
        *said = hits_count(scene);
    }
}

fn in_frame(
    state: &State,
    said: &str,
    title: String,
    nodes: impl FnOnce(&Frame<'_>) -> Vec<Node>,
) -> Page {
    let (languages, language, wording) = (state.languages(), state.language(), state.wording());
    let frame = Frame {
        route: &state.route,
        languages: &languages,
        language: &language,
        wording,
        settings: state.settings,
        unfolded: &state.unfolded,
        helps: state.helps,
        notice: &state.notice,
        offline: &state.offline,
        opened: state.device.opened(),
        count: said,
    };
    (wording.lang(), title, nodes(&frame))
}
