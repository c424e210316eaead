//! What the browser says of its user.

use letters_model::Tag;

/// The languages that the browser asks for, in order of preference.
pub fn languages() -> Vec<Tag> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let wanted = window.navigator().languages();
    wanted.iter().filter_map(|tag| Tag::parse(&tag.as_string()?).ok()).collect()
}
