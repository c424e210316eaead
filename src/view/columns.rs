//! Two columns side by side: what is pointed at in one is marked in the other, and what is selected
//! in one is copied without the other.

use gloo_events::EventListener;
use leptos::prelude::document;
use letters_pages::{COLUMN, NAMED};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

/// The attribute of a name whose counterpart has been pointed at.
const POINTED: &str = "data-pointed";
/// The attribute of the page's root with the column in which a selection began.
const SELECTING: &str = "data-selecting";

/// Follows pointer, focus and selection, as long as the page lasts.
pub fn listen() {
    for name in ["pointerover", "focusin"] {
        EventListener::new(&document(), name, |event| point(target(event).as_ref())).forget();
    }
    // A finger or a mouse that goes down may begin a selection in the other column than before, which
    // cannot be selected until we say so; a selection by keys begins without it.
    for name in ["pointerdown", "selectstart"] {
        EventListener::new(&document(), name, |event| begin_selection(target(event))).forget();
    }
}

/// Marks the names that stand for the same as the one that is pointed at, or else has focus, in the
/// same passage.
fn point(at: Option<&Element>) {
    each(&document(), &format!("[{POINTED}]"), |name| drop(name.remove_attribute(POINTED)));
    let name = |element: &Element| element.closest(&format!("[{NAMED}]")).ok()?;
    let pointed = at.and_then(name);
    let pointed = pointed.or_else(|| name(&document().active_element()?));
    let passage = pointed.as_ref().and_then(|name| name.closest("[id]").ok()?);
    let (Some(name), Some(passage)) = (pointed, passage) else { return };
    let entity = name.get_attribute(NAMED);
    each(&passage, &format!("[{NAMED}]"), |other| {
        if other.get_attribute(NAMED) == entity {
            let _ = other.set_attribute(POINTED, "");
        }
    });
}

/// Keeps a selection to the column in which it begins: the styles make the other one unselectable.
fn begin_selection(at: Option<Element>) {
    let column = at.and_then(|element| element.closest(&format!("[{COLUMN}]")).ok()?);
    let column = column.and_then(|column| column.get_attribute(COLUMN));
    if let Some(root) = document().document_element() {
        let _ = match column {
            Some(column) => root.set_attribute(SELECTING, &column),
            None => root.remove_attribute(SELECTING),
        };
    }
}

fn target(event: &Event) -> Option<Element> {
    let node: Node = event.target()?.dyn_into().ok()?;
    match node.dyn_into::<Element>() {
        Ok(element) => Some(element),
        // A selection begins in a text.
        Err(text) => text.parent_element(),
    }
}

fn each(within: &Node, selector: &str, work: impl Fn(&Element)) {
    let found = match within.dyn_ref::<Element>() {
        Some(element) => element.query_selector_all(selector),
        None => document().query_selector_all(selector),
    };
    let Ok(found) = found else { return };
    for index in 0..found.length() {
        if let Some(element) = found.item(index).and_then(|node| node.dyn_into().ok()) {
            work(&element);
        }
    }
}
