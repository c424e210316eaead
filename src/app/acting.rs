//! What someone wants, as far as the rest of the program does it: settings, help, taking along, the
//! offline copy, bundles from the device.

use letters_address::Page;
use letters_model::{Library, PassageId, Shelved};
use letters_pages::{
    Extra, FileKind, OfflineTask, Scene, citation, letter_bundle, plain_text, problems_text,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{copying, from_device, opening};
use crate::data::{clipboard, device, file, offline, seen};
use crate::state::Reader;
use crate::view::{dialog, place};

/// Does what an [`Extra`] says.
pub fn act(reader: Reader, words: &str) {
    let Some(extra) = Extra::parse(words) else { return };
    match extra {
        Extra::Set(setting) => place::keep(|| reader.set(setting)),
        Extra::Cite(passage) => cite(reader, passage),
        Extra::Save(kind) => save(reader, kind),
        Extra::SaveCopy => copying::save(reader),
        Extra::Print => place::print(),
        Extra::Help => help(reader),
        Extra::Offline(OfflineTask::Remove) => from_device::remove_all(reader),
        Extra::Offline(task) => offline::ask(task.word()),
        Extra::Choose => device::choose(move |files| from_device::open_files(reader, files)),
        Extra::Keep(digest) => from_device::keep(reader, digest),
        Extra::Remove(digest) => from_device::remove(reader, digest),
        Extra::SaveProblems(path) => save_problems(reader, &path),
        Extra::Dismiss => {
            reader.dismiss();
            place::before_painting(place::keep_focus);
        }
        Extra::Trust => {
            seen::forget();
            opening::again(reader);
        }
    }
}

/// Shows what the keys do, or hides it.
fn help(reader: Reader) {
    // A dialog that closes says so itself, and then it is hidden.
    if !dialog::close() {
        reader.show_help();
    }
}

/// Copies the citation of the letter on the page, or a passage of it with its citation.
fn cite(reader: Reader, passage: Option<String>) {
    let of_letter = passage.is_none();
    let words = on_letter(reader, |scene, letter| {
        let id = passage.as_deref().map(PassageId::parse).transpose().ok()?;
        let passage = match &id {
            Some(id) => Some(letter.letter.passage(id)?),
            None => None,
        };
        Some(citation(scene, letter, passage))
    });
    let Some(words) = words.flatten() else { return };
    spawn_local(async move {
        let copied = clipboard::copy(&words).await;
        let (comfort, taking) = (reader.wording().comfort(), reader.wording().taking());
        let said = match copied {
            true if of_letter => taking.citation_copied,
            true => comfort.citation_copied,
            false => comfort.not_copied,
        };
        reader.say(said.to_owned());
    });
}

/// Saves the letter on the page as a file.
fn save(reader: Reader, kind: FileKind) {
    let file = on_letter(reader, |scene, letter| match kind {
        FileKind::Text => (
            format!("{}.txt", letter.address),
            "text/plain;charset=utf-8",
            plain_text(scene, letter),
        ),
        FileKind::Bundle => {
            (format!("{}.json", letter.address), "application/json", letter_bundle(letter))
        }
    });
    if let Some((name, kind, content)) = file {
        save_file(reader, &name, kind, &content.into());
    }
}

/// Saves all problems of a file that is not shown.
fn save_problems(reader: Reader, path: &str) {
    let text = reader.state.with(|state| {
        let trouble = state.troubles().find(|trouble| trouble.path == path)?;
        problems_text(state.wording(), trouble)
    });
    let name = path.rsplit('/').next().unwrap_or_default();
    if let Some(text) = text {
        save_file(reader, &format!("{name}.txt"), "text/plain;charset=utf-8", &text.into());
    }
}

/// Saves a file, and says so or why not.
pub fn save_file(reader: Reader, name: &str, kind: &str, content: &JsValue) {
    let comfort = reader.wording().comfort();
    reader.say(match file::save(name, kind, content) {
        true => (comfort.saved)(name),
        false => comfort.not_saved.to_owned(),
    });
}

/// Looks at the letter on the page, if one is.
fn on_letter<T>(reader: Reader, look: impl FnOnce(&Scene<'_>, &Shelved<'_>) -> T) -> Option<T> {
    reader.state.with(|state| {
        state.shown(|scene| {
            let library: &Library = scene.library;
            match &scene.route.page {
                Page::Letter(id) => library.letter(id).map(|letter| look(scene, &letter)),
                _ => None,
            }
        })?
    })
}
