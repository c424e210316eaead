//! What hands do on the page: following links, using controls.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use letters_pages::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, InputEvent, MouseEvent};

/// What someone wants.
pub enum Wish {
    /// To go where this address of ours leads.
    Go(String),
    /// To step on to where it leads, from one marked place to another.
    Step(String),
    /// To search for what is being typed.
    Type(String),
    /// To do what a control does.
    Act(Action),
}

/// Calls back when someone follows one of our links or uses a control, as long as the page lasts.
/// What a click means otherwise (another tab, a download) is left to the browser.
pub fn listen(grant: impl Fn(Wish) + Clone + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let (on_click, on_change) = (grant.clone(), grant.clone());
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(wish) = clicked(event) else { return };
        event.prevent_default();
        on_click(wish);
    })
    .forget();
    EventListener::new(&document(), "change", move |event| {
        if let Some(action) = closest(event, "input").as_ref().and_then(action) {
            on_change(Wish::Act(action));
        }
    })
    .forget();
    // Chinese is typed by way of other characters: those are no words yet.
    for kind in ["input", "compositionend"] {
        let on_typing = grant.clone();
        EventListener::new(&document(), kind, move |event| {
            let is_composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
            if let Some(typed) = typed(event).filter(|_| !is_composing) {
                on_typing(Wish::Type(typed));
            }
        })
        .forget();
    }
}

/// What stands in the field of the search, if the event is about that.
fn typed(event: &Event) -> Option<String> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (action(&field) == Some(Action::Search)).then(|| field.value())
}

fn clicked(event: &Event) -> Option<Wish> {
    let click: &MouseEvent = event.dyn_ref()?;
    let is_plain = click.button() == 0
        && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if !is_plain || click.default_prevented() {
        return None;
    }
    let element = closest(event, "a, button")?;
    if let Some(action) = action(&element) {
        return Some(Wish::Act(action));
    }
    let address = element.get_attribute("href").filter(|address| address.starts_with('?'))?;
    Some(if element.has_attribute("rel") { Wish::Step(address) } else { Wish::Go(address) })
}

/// The element of these that an event is about.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

fn action(element: &Element) -> Option<Action> {
    Action::parse(&element.get_attribute(Action::ATTRIBUTE)?)
}
