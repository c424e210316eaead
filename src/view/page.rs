//! The page, drawn anew whenever the state changes.

use std::cell::RefCell;

use leptos::prelude::*;
use letters_pages::{Frame, Node, content, failure, hits_count, loading, title};

use super::dialog;
use super::drawing::Drawing;
use crate::state::{Opening, Reader, State};

/// Keeps the page in an element in step with the state, and calls back each time it is drawn.
pub fn draw(reader: Reader, host: web_sys::Element, drawn: impl Fn() + 'static) {
    let mut first = Drawing::new(host);
    // How much was found is not said anew at every key, but when someone has stopped typing.
    let said = RefCell::new(String::new());
    Effect::new(move |drawing: Option<Option<Drawing>>| {
        let mut drawing = drawing.flatten().or_else(|| first.take())?;
        let (lang, title, nodes) = reader.state.with(|state| page(state, &said));
        drawing.draw(nodes);
        document().set_title(&title);
        let settings = reader.state.with(|state| state.settings);
        set_on_root("lang", lang);
        for setting in settings.all() {
            let (name, word) = setting.words();
            set_on_root(&format!("data-{name}"), word);
        }
        dialog::open();
        drawn();
        Some(drawing)
    });
}

/// Says something of the whole page, on its root.
fn set_on_root(name: &str, value: &str) {
    if let Some(element) = document().document_element() {
        // The names are this program's own, so they are names.
        let _ = element.set_attribute(name, value);
    }
}

/// The language of the interface, the title of the page, and the page.
fn page(state: &State, said: &RefCell<String>) -> (&'static str, String, Vec<Node>) {
    let (languages, language, wording) = (state.languages(), state.language(), state.wording());
    let (title, nodes) = match &state.opening {
        Opening::Loading(progress) => {
            let loading = loading(wording, progress.received, progress.total);
            (wording.loading.to_owned(), vec![loading.into()])
        }
        Opening::Failed(trouble) => (wording.cannot_open.to_owned(), failure(wording, trouble)),
        Opening::Open(site) => state.show(site, |scene| {
            if !state.is_typing {
                *said.borrow_mut() = hits_count(scene);
            }
            (title(scene), content(scene))
        }),
    };
    let frame = Frame {
        route: &state.route,
        languages: &languages,
        language: &language,
        wording,
        settings: state.settings,
        unfolded: &state.unfolded,
        helps: state.helps,
        notice: &state.notice,
        count: &said.borrow(),
    };
    (wording.lang(), title, frame.around(nodes))
}
