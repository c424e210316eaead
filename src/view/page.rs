//! The page, drawn anew whenever the state changes.

use leptos::prelude::*;
use letters_pages::{Frame, Node, Scene, content, failure, loading, title};

use super::drawing::Drawing;
use crate::data::site::Site;
use crate::state::{Opening, Reader, State};

/// Keeps the page in an element in step with the state, and calls back each time it is drawn.
pub fn draw(reader: Reader, host: web_sys::Element, drawn: impl Fn() + 'static) {
    let mut first = Drawing::new(host);
    Effect::new(move |drawing: Option<Option<Drawing>>| {
        let mut drawing = drawing.flatten().or_else(|| first.take())?;
        let (lang, title, nodes) = reader.state.with(page);
        drawing.draw(nodes);
        document().set_title(&title);
        if let Some(element) = document().document_element() {
            // Setting an attribute of an element that exists cannot fail.
            let _ = element.set_attribute("lang", lang);
        }
        drawn();
        Some(drawing)
    });
}

/// The language of the interface, the title of the page, and the page.
fn page(state: &State) -> (&'static str, String, Vec<Node>) {
    let (languages, language, wording) = (state.languages(), state.language(), state.wording());
    let frame = Frame { route: &state.route, languages: &languages, language: &language, wording };
    let (title, nodes) = match &state.opening {
        Opening::Loading(progress) => {
            let loading = loading(wording, progress.received, progress.total);
            (wording.loading.to_owned(), vec![loading.into()])
        }
        Opening::Failed(trouble) => (wording.cannot_open.to_owned(), failure(wording, trouble)),
        Opening::Open(site) => {
            let Site { title: name, library, troubles } = &**site;
            let (language, route) = (&language, &state.route);
            let scene = Scene { library, title: name, troubles, language, wording, route };
            (title(&scene), content(&scene))
        }
    };
    (wording.lang(), title, frame.around(nodes))
}
