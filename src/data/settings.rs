//! What the reader remembers between visits. Without storage it remembers nothing, and works.

use letters_model::Tag;
use letters_pages::{Setting, Settings};
use web_sys::Storage;

/// Storage is shared with all that lies on the same host, so our names say whose they are.
const LANGUAGE: &str = "open-letters.language";

/// The language that was chosen last.
pub fn language() -> Option<Tag> {
    let stored = storage()?.get_item(LANGUAGE).ok()??;
    Tag::parse(&stored).ok()
}

/// Remembers the choice of a language.
pub fn remember_language(language: &Tag) {
    keep(LANGUAGE, language.as_str());
}

/// How the reader likes to read, as far as that was chosen.
pub fn settings() -> Settings {
    let settings = Settings::default();
    let Some(storage) = storage() else { return settings };
    let stored = settings.all().into_iter().filter_map(|setting| {
        let (name, _) = setting.words();
        let word = storage.get_item(&key(name)).ok()??;
        Setting::parse(name, &word)
    });
    stored.fold(settings, Settings::with)
}

/// Remembers one setting. The start script reads the theme, the size and the measure as well, to
/// begin in them.
pub fn remember(setting: Setting) {
    let (name, word) = setting.words();
    keep(&key(name), word);
}

fn key(name: &str) -> String {
    format!("open-letters.{name}")
}

pub(super) fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage forgets the choice; there is nothing else to be done.
        let _ = storage.set_item(key, value);
    }
}

pub(super) fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
