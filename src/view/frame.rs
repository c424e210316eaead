//! What stands around every page: the way to the letter, the banner, navigation, controls, footer.

use leptos::html::Main;
use leptos::prelude::*;
use letters_address::{Page, Route};
use letters_pages::{Node, Scene, Wording, content, element, failure, title};

use super::drawing::Drawing;
use super::{controls, place};
use crate::data::site::{Progress, Site};
use crate::state::{Opening, Reader};

/// The id of the element with the content of the page. No bundle's id has an underscore.
const MAIN: &str = "main_content";

/// The whole of the reader. `open` opens the site again after it could not be opened.
pub fn frame(reader: Reader, open: impl Fn() + 'static) -> impl IntoView {
    let main = NodeRef::<Main>::new();
    draw_content(reader, main);
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        place::go_to(MAIN);
    };
    let has_failed = move || reader.opening.with(|opening| matches!(opening, Opening::Failed(_)));
    view! {
        <a class="skip" href=format!("#{MAIN}") on:click=skip>
            {move || reader.wording().skip_to_letter}
        </a>
        <header class="banner">
            <p class="program">
                <a href=move || address(reader, Page::Letters)>{move || reader.wording().program}</a>
            </p>
            {navigation(reader)}
        </header>
        <div class="controls">{controls::language(reader)}{controls::layout(reader)}</div>
        <main id=MAIN tabindex="-1" node_ref=main></main>
        <p class="again" hidden=move || !has_failed()>
            <button type="button" on:click=move |_| open()>
                {move || reader.wording().try_again}
            </button>
        </p>
        <footer class="footer">
            <p>{move || reader.wording().privacy}</p>
        </footer>
    }
}

fn navigation(reader: Reader) -> impl IntoView {
    let pages: [(Page, fn(&Wording) -> &'static str); 4] = [
        (Page::Letters, |wording| wording.letters),
        (Page::Cases, |wording| wording.cases),
        (Page::Organizations, |wording| wording.organizations),
        (Page::About, |wording| wording.about),
    ];
    let links = pages.map(|(page, name)| {
        let here = page.clone();
        let is_here = move || reader.route.with(|route| route.page == here).then_some("page");
        view! {
            <li>
                <a href=move || address(reader, page.clone()) aria-current=is_here>
                    {move || name(reader.wording())}
                </a>
            </li>
        }
    });
    view! {
        <nav aria-label=move || reader.wording().navigation>
            <ul role="list">{links.into_iter().collect::<Vec<_>>()}</ul>
        </nav>
    }
}

fn address(reader: Reader, page: Page) -> String {
    reader.route.with(|route| route.to_page(page).to_reference())
}

/// Keeps the content and the title of the page in step with the state.
fn draw_content(reader: Reader, main: NodeRef<Main>) {
    Effect::new(move |drawing: Option<Option<Drawing>>| {
        let host = main.get()?;
        let mut drawing = drawing.flatten().or_else(|| Drawing::new((*host).clone().into()))?;
        let (title, nodes) = page(reader);
        drawing.draw(nodes);
        document().set_title(&title);
        Some(drawing)
    });
}

/// The title and the content of the page.
fn page(reader: Reader) -> (String, Vec<Node>) {
    let wording = reader.wording();
    let opening = reader.opening.get();
    let site = match &opening {
        Opening::Loading(progress) => {
            return (wording.loading.to_owned(), vec![loading(wording, *progress)]);
        }
        Opening::Failed(trouble) => {
            return (wording.cannot_open.to_owned(), vec![failure(wording, trouble).into()]);
        }
        Opening::Open(site) => site,
    };
    let Site { title: name, library, troubles } = &**site;
    let (language, route): (_, Route) = (reader.language(), reader.route.get());
    let scene =
        Scene { library, title: name, troubles, language: &language, wording, route: &route };
    (title(&scene), content(&scene))
}

/// Says that the letters are on their way, and how far.
fn loading(wording: &'static Wording, progress: Progress) -> Node {
    let kilobytes = |bytes: u64| bytes.div_ceil(1000);
    let bar = element("progress").set("aria-label", wording.loading).set("max", "100");
    let (bar, words) = match progress.total {
        Some(total) if total > 0 => {
            let percent = (progress.received * 100 / total).min(100);
            let words = (wording.loaded)(kilobytes(progress.received), kilobytes(total));
            (bar.set("value", percent.to_string()), words)
        }
        _ => (bar, String::new()),
    };
    element("div")
        .class("loading")
        .with(element("h1").set("tabindex", "-1").with(wording.loading))
        .with(bar)
        .with(element("p").with(words))
        .into()
}
