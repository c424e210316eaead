//! Copies in one file that the reader saves.

use letters_address::Page;
use letters_copy::chosen;
use letters_pages::copied;
use wasm_bindgen_futures::spawn_local;

use super::acting::save_file;
use crate::data::one_file;
use crate::state::Reader;

/// Saves a copy of the letters that the page is about, or of all.
pub fn save(reader: Reader) {
    let choice = reader.state.with(|state| {
        let name = match &state.route.page {
            Page::Letter(id) => id.as_str(),
            _ => "letters",
        };
        state.shown(|scene| {
            let copied = copied(scene);
            let files = copied.map(|copied| chosen(scene.library, scene.title, &copied));
            (format!("{name}.html"), files)
        })
    });
    let Some((name, files)) = choice else { return };
    let words = reader.wording().comfort();
    reader.say(words.copying.to_owned());
    spawn_local(async move {
        match one_file::make(files).await {
            Ok(page) => save_file(reader, &name, "text/html;charset=utf-8", &page),
            Err(_) => reader.say(words.no_copy.to_owned()),
        }
    });
}
