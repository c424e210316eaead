//! The field in which one searches, and how much was found.

use crate::Frame;
use crate::action::Action;
use crate::node::{Element, element};

/// The id of the field.
pub const SEARCH_FIELD: &str = "search_field";

/// The field, and the region that says how much was found. Both are always there: screen readers
/// listen only to a region that was there before it had something to say.
pub(crate) fn search_field(frame: &Frame<'_>) -> Element {
    let words = &frame.wording.searching;
    let field = element("input")
        .set("type", "search")
        .set("id", SEARCH_FIELD)
        .set("aria-label", words.field)
        .set("placeholder", words.field)
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .set("enterkeyhint", "search")
        .set("maxlength", "400")
        .set("value", frame.route.query.clone().unwrap_or_default())
        .does(&Action::Search);
    let count = element("span").with(frame.count.to_owned());
    let count = element("div")
        .class("hits")
        .set("role", "status")
        .set("aria-label", words.count)
        .with(count);
    element("div").class("search").set("role", "search").with(field).with(count)
}
