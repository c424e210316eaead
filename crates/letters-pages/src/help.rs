//! What the keys do, as a dialog.

use crate::extra::Extra;
use crate::node::{Element, element};
use crate::{Keys, Settings, Wording};

/// The dialog that says what the keys do.
pub(crate) fn help(wording: &'static Wording, settings: Settings) -> Element {
    let comfort = wording.comfort();
    let keys = [
        ("/", wording.searching.key),
        ("l", comfort.key_language),
        ("s", comfort.key_layout),
        ("j", comfort.key_next),
        ("k", comfort.key_previous),
        ("Enter", comfort.key_open),
        ("?", comfort.key_help),
    ];
    let row = |(key, does): (&'static str, &'static str)| {
        let key = element("dt").with(element("kbd").with(key));
        element("div").class("fact").with(key).with(element("dd").with(does))
    };
    let off =
        (settings.keys == Keys::Off).then(|| element("p").class("notice").with(comfort.keys_off));
    let close =
        element("button").set("type", "button").does(&Extra::Help.into()).with(comfort.close);
    element("dialog")
        .class("help")
        .set("aria-labelledby", "help_title")
        .with(element("h2").set("id", "help_title").with(wording.help))
        .with(element("dl").class("facts").with_all(keys.map(row)))
        .with_all(off)
        .with(element("p").with(close))
}
