//! What the reader remembers between visits. Without storage it remembers nothing, and works.

use letters_model::Tag;
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
    if let Some(storage) = storage() {
        // A full or forbidden storage forgets the choice; there is nothing else to be done.
        let _ = storage.set_item(LANGUAGE, language.as_str());
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
