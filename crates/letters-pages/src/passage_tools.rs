//! What can be done with one passage: link to it, see it in another language, cite it.

use std::borrow::Cow;

use letters_model::{Passage, Tag, grouped};

use crate::Value;
use crate::action::Action;
use crate::extra::Extra;
use crate::node::{Element, element};
use crate::passages::Body;
use crate::text::language_name;
use crate::wording::endonym;

/// The tools of a passage, which is that with this number. `other` is the language in which it can be shown
/// besides.
pub(crate) fn tools(
    body: &Body<'_>,
    number: usize,
    passage: &Passage,
    other: Option<&Tag>,
) -> Element {
    let wording = body.scene.wording;
    let address = body.scene.place_address(body.page, passage.id.as_str());
    let way = element("a").set("href", address);
    let cite = button(&Extra::Cite(Some(passage.id.to_string())).into());
    element("div")
        .class("tools")
        .set("role", "group")
        .set("aria-label", (wording.reading.passage)(number))
        .with(
            tool(way, ["¶", &grouped(number)].concat(), None, wording.reading.passage_link)
                .class("tool place"),
        )
        .with_all(other.map(|other| other_button(body, passage, other)))
        .with(tool(cite, "“", None, wording.reading.copy_citation).class("tool cite"))
}

fn other_button(body: &Body<'_>, passage: &Passage, other: &Tag) -> Element {
    let name = other_language_name(passage, other);
    let is_unfolded = if body.scene.is_unfolded(&name) { "true" } else { "false" };
    let label = (body.scene.wording.reading.show_in)(&language_name(body.scene, other));
    let short: String = endonym(other).chars().take(2).collect();
    let button = button(&Action::Unfold(name)).set("aria-expanded", is_unfolded);
    tool(button, short, Some(other), label).class("tool")
}

fn button(action: &Action) -> Element {
    element("button").set("type", "button").does(action)
}

/// What a tool shows: a sign where there is room for no more, and its name where there is. Both are
/// drawn by the styles, so that the text of a passage is its own words, and the tooltip is what screen readers read.
fn tool(
    element: Element,
    sign: impl Value,
    language: Option<&Tag>,
    name: impl Into<Cow<'static, str>>,
) -> Element {
    let name = name.into();
    let hidden = |class| crate::element("span").class(class).set("aria-hidden", "true");
    let sign = hidden("sign").set("data-sign", sign);
    let sign = match language {
        Some(language) => sign.lang(language),
        None => sign,
    };
    element.set("title", name.clone()).with(sign).with(hidden("label").set("data-sign", name))
}

/// The first language, other than those that are shown, in which the passage has words of its own.
pub(crate) fn other_language(body: &Body<'_>, passage: &Passage) -> Option<Tag> {
    let is_shown = |tag: &&Tag| body.columns.iter().any(|shown| shown == *tag);
    let mut others = body.letter.languages.iter().filter(|tag| !is_shown(tag));
    others.find(|tag| passage.text.get(tag).is_some()).cloned()
}

/// The name under which a passage is folded up in another language.
pub(crate) fn other_language_name(passage: &Passage, language: &Tag) -> String {
    format!("other_{}_{language}", passage.id)
}
