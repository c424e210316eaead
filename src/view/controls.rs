//! The controls that change how everything is shown: language and layout.

use leptos::prelude::*;
use letters_address::Layout;
use letters_model::Tag;
use letters_pages::{Wording, endonym};

use super::place;
use crate::state::Reader;

/// One choice of a control.
struct Choice<T> {
    value: T,
    name: String,
    lang: String,
    class: &'static str,
    is_chosen: bool,
}

/// The languages, each named in itself.
pub fn language(reader: Reader) -> impl IntoView {
    let choices = move || {
        let chosen = reader.language();
        let choice = |value: Tag| Choice {
            name: endonym(&value),
            lang: value.to_string(),
            class: "",
            is_chosen: value == chosen,
            value,
        };
        reader.languages().into_iter().map(choice).collect()
    };
    group(reader, "language_choice", |wording| wording.language, choices, Reader::choose_language)
}

/// One language or two.
pub fn layout(reader: Reader) -> impl IntoView {
    let choices = move || {
        let wording = reader.wording();
        let chosen = reader.route.with(|route| route.layout);
        let choice = |value, name: &str, class| Choice {
            value,
            name: name.to_owned(),
            lang: wording.lang().to_owned(),
            class,
            is_chosen: value == chosen,
        };
        vec![
            choice(Layout::Single, wording.one_language, "icon single"),
            choice(Layout::SideBySide, wording.side_by_side, "icon double"),
        ]
    };
    group(reader, "layout_choice", |wording| wording.layout, choices, Reader::choose_layout)
}

/// A group of radio buttons. What the reader looks at stays where it is when one is chosen.
fn group<T: Clone + Send + 'static>(
    reader: Reader,
    group: &'static str,
    label: fn(&Wording) -> &'static str,
    choices: impl Fn() -> Vec<Choice<T>> + Send + 'static,
    choose: fn(Reader, T),
) -> impl IntoView {
    let button = move |choice: Choice<T>| {
        let Choice { value, name, lang, class, is_chosen } = choice;
        let choose = move |_| place::keep(|| choose(reader, value.clone()));
        view! {
            <label>
                <input type="radio" name=group prop:checked=is_chosen on:change=choose />
                <span class=class lang=lang>{name}</span>
            </label>
        }
    };
    view! {
        <div class="choice" role="radiogroup" aria-label=move || label(reader.wording())>
            {move || choices().into_iter().map(button).collect::<Vec<_>>()}
        </div>
    }
}
