//! The controls that change how everything is shown: language, layout, settings.

use letters_address::{Layout, Page};

use crate::action::Action;
use crate::extra::Extra;
use crate::node::{Element, element, link};
use crate::settings_panel::{SETTINGS, settings_panel};
use crate::wording::endonym;
use crate::{Frame, Setting};

/// The name under which the settings are folded up in the bar.
pub const SETTINGS_PANEL: &str = "settings_panel";
/// The id of the button that unfolds the settings.
pub const SETTINGS_BUTTON: &str = "settings_button";

/// The bar with the controls, and the settings where they are unfolded.
pub(crate) fn controls(frame: &Frame<'_>, settings: Option<Element>) -> Element {
    let wording = frame.wording;
    let languages = frame.languages.iter().map(|tag| {
        let name = element("span").lang(tag).with(endonym(tag));
        radio("language_choice", tag == frame.language, &Action::Language(tag.clone()), name)
    });
    let layouts = [
        (Layout::Single, wording.one_language, "icon single"),
        (Layout::SideBySide, wording.side_by_side, "icon double"),
    ];
    let layouts = layouts.map(|(layout, name, class)| {
        let name = element("span").class(class).with(name);
        radio("layout_choice", frame.route.layout == layout, &Action::Layout(layout), name)
    });
    element("div")
        .class("controls")
        .set("role", "region")
        .set("aria-label", wording.display)
        .with(group(wording.language).with_all(languages))
        .with(group(wording.layout).with_all(layouts))
        .with(way_to_settings(frame))
        .with_all(settings)
}

/// The settings, where they are unfolded.
pub(crate) fn unfolded_settings(frame: &Frame<'_>) -> Option<Element> {
    let panel = || settings_panel(frame.wording, frame.settings).set("id", SETTINGS_PANEL);
    is_unfolded(frame).then(panel)
}

/// The page that has the settings does not have them twice.
fn is_unfolded(frame: &Frame<'_>) -> bool {
    frame.route.page != Page::About && frame.unfolded.iter().any(|name| name == SETTINGS_PANEL)
}

/// The button that unfolds the settings; on the page that has them, a link to them.
fn way_to_settings(frame: &Frame<'_>) -> Element {
    // Its title is its name: said in `aria-label` too, it would be read twice.
    let name = frame.wording.settings;
    let sign = element("span").class("sign").set("aria-hidden", "true").with("Aa");
    if frame.route.page == Page::About {
        let address = format!("{}#{SETTINGS}", frame.route.to_page(Page::About).to_reference());
        return link(address, sign).class("tool").set("title", name);
    }
    element("button")
        .set("type", "button")
        .set("id", SETTINGS_BUTTON)
        .class("tool")
        .set("title", name)
        .set("aria-expanded", if is_unfolded(frame) { "true" } else { "false" })
        .does(&Action::Unfold(SETTINGS_PANEL.to_owned()))
        .with(sign)
}

/// A group of settings of which one is chosen.
pub(crate) fn choice(
    name: &'static str,
    group_name: &'static str,
    values: impl IntoIterator<Item = (bool, Setting, &'static str)>,
) -> Element {
    let radios = values.into_iter().map(|(is_chosen, setting, words)| {
        radio(group_name, is_chosen, &Extra::Set(setting).into(), element("span").with(words))
    });
    group(name).with_all(radios)
}

fn group(name: &'static str) -> Element {
    element("div").class("choice").set("role", "radiogroup").set("aria-label", name)
}

fn radio(group: &'static str, is_chosen: bool, action: &Action, name: Element) -> Element {
    let button = element("input").set("type", "radio").set("name", group).does(action);
    let button = if is_chosen { button.set("checked", "") } else { button };
    element("label").with(button).with(name)
}
