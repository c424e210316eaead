//! The settings: how the reader likes to read.

use crate::controls::choice;
use crate::node::{Element, element};
use crate::{Invisible, Keys, Measure, Setting, Settings, Size, Theme, Wording};

/// The id of the settings on the page about the program.
pub(crate) const SETTINGS: &str = "reader_settings";

/// The settings as controls, with the words that say how long they last.
pub(crate) fn settings_panel(wording: &'static Wording, settings: Settings) -> Element {
    let comfort = wording.comfort();
    let themes = choice(
        comfort.theme,
        "theme_choice",
        Theme::ALL.iter().map(|value| {
            let is_chosen = *value == settings.theme;
            (is_chosen, Setting::Theme(*value), (comfort.theme_name)(*value))
        }),
    );
    // In the order of their sizes, which is not that of what holds without a choice.
    let sizes = [Size::Small, Size::Normal, Size::Large, Size::Largest]
        .map(|value| (value == settings.size, Setting::Size(value), (comfort.size_name)(value)));
    let measures = [Measure::Narrow, Measure::Normal, Measure::Wide].map(|value| {
        (value == settings.measure, Setting::Measure(value), (comfort.measure_name)(value))
    });
    let keys = Keys::ALL
        .iter()
        .map(|value| (*value == settings.keys, Setting::Keys(*value), (comfort.keys_name)(*value)));
    let invisible = Invisible::ALL.iter().map(|value| {
        let is_chosen = *value == settings.invisible;
        (is_chosen, Setting::Invisible(*value), (comfort.invisible_name)(*value))
    });
    element("div")
        .class("settings")
        .with(row(comfort.theme, themes))
        .with(row(comfort.size, choice(comfort.size, "size_choice", sizes)))
        .with(row(comfort.measure, choice(comfort.measure, "measure_choice", measures)))
        .with(row(comfort.keys, choice(comfort.keys, "keys_choice", keys)))
        .with(row(comfort.invisible, choice(comfort.invisible, "invisible_choice", invisible)))
        .with(element("p").class("aside").with(comfort.settings_explained))
}

/// The name of a setting where it is seen, above the choices that say it to screen readers.
fn row(name: &'static str, choices: Element) -> Element {
    let name = element("span").class("setting-name").set("aria-hidden", "true").with(name);
    element("div").class("setting").with(name).with(choices)
}
