//! The program in two parts, and where it is split.
//!
//! A first visit fetches what is needed to read letters and to search them. All else is the *rest*: it
//! is what can be reached from [`REST`] alone, it comes when somebody needs it, or else when the letters
//! are there and can be searched, and the offline copy has it. A release is split by `xtask/src/split.rs`,
//! with the feature `split`; without that feature the program is in one part, and nothing else differs.
//!
//! To move something to the rest, let nothing but a function of [`REST`] lead to it.

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use letters_pages::{Keys, NoCopy, OfflineCopy, Receipt, SEARCH_FIELD};
use letters_search::Lenience;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::{acting, from_device, pressing};
use crate::data::{apart, device, offline};
use crate::state::{Key, Part, Reader, Rest};
use crate::view::{self, columns, place};

/// All that leads into the rest of the program.
static REST: Rest = Rest {
    page: view::whole_page,
    act: acting::act,
    press: pressing::press,
    listen,
    lenience: &Lenience::ALL,
    restore: from_device::restore,
    refusal: apart::refusal,
};

fn listen(reader: Reader) {
    columns::listen();
    offline::listen(move |copy| {
        let words = reader.wording().offline();
        match &copy {
            OfflineCopy::None(NoCopy::Removed) => {
                reader.keeps_nothing();
                // The button that was pressed is gone.
                place::before_painting(place::keep_focus);
            }
            OfflineCopy::Ready(Receipt { is_asked: true, is_kept, .. }) => {
                reader.say(if *is_kept { words.kept } else { words.refused }.to_owned());
                place::before_painting(place::keep_focus);
            }
            _ => {}
        }
        reader.knows_copy(copy);
    });
    place::listen_to_printing(move |prints| reader.print(prints));
    device::listen(move |files| from_device::open_files(reader, files));
}

/// Gives the way into the rest of the program, once that has come.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(rest, fallible)]
fn fetch_rest() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&REST)
}

/// Gives the way into the rest of the program, which is in its only part.
#[cfg(not(feature = "split"))]
async fn fetch_rest() -> Result<&'static Rest, SplitLoaderError> {
    Ok(&REST)
}

/// What is wrong with a bundle, for the worker that reads it first (`public/reading.js`).
#[wasm_bindgen]
pub async fn refusal(bytes: Vec<u8>) -> Result<Array, JsError> {
    match fetch_rest().await {
        Ok(rest) => Ok((rest.refusal)(&bytes)),
        Err(_) => Err(JsError::new("the rest of the program cannot be had")),
    }
}

/// How often somebody who waits for what others have asked for looks whether it has come, in
/// milliseconds.
const LOOK: u32 = 30;

/// Fetches the rest of the program, unless it is there; nothing if it cannot be had.
pub async fn load(reader: Reader) -> Option<&'static Rest> {
    // Asked for once more, a host that has fallen silent would be waited for once more.
    if reader.is_fetching_rest() {
        while reader.is_fetching_rest() {
            TimeoutFuture::new(LOOK).await;
        }
        return reader.rest();
    }
    if reader.rest().is_none() {
        reader.knows_rest(Part::Coming);
    }
    let Ok(rest) = fetch_rest().await else {
        reader.knows_rest(Part::Missing);
        return None;
    };
    // Of several who have waited for it, one lets it begin.
    if reader.rest().is_none() {
        (rest.listen)(reader);
        reader.knows_rest(Part::Here(rest));
    }
    Some(rest)
}

/// Fetches the rest of the program if the page needs it and nobody has asked for it.
pub fn ask_if_needed(reader: Reader) {
    let is_due =
        reader.state.with(|state| matches!(state.rest, Part::NotAsked) && state.needs_rest());
    if is_due {
        spawn_local(async move {
            load(reader).await;
        });
    }
}

/// Does what the rest of the program can do, at once if it is there.
pub fn act(reader: Reader, words: String) {
    if let Some(rest) = reader.rest() {
        return (rest.act)(reader, &words);
    }
    when_there(reader, move |rest| (rest.act)(reader, &words));
}

/// Does what a key asks for; says whether the browser is to do nothing more.
pub fn press(reader: Reader, key: Key) -> bool {
    let are_off = reader.state.with(|state| state.settings.keys != Keys::On);
    if key == Key::Escape {
        // What it puts away is of the rest. It types nothing, and so is never off.
        return reader.rest().is_some_and(|rest| (rest.press)(reader, key));
    }
    if are_off {
        return false;
    }
    if let Some(rest) = reader.rest() {
        return (rest.press)(reader, key);
    }
    // Whoever asks for the field types on at once: that must not go elsewhere.
    if key == Key::Search {
        return place::go_to(SEARCH_FIELD);
    }
    when_there(reader, move |rest| {
        (rest.press)(reader, key);
    });
    true
}

/// Does something as soon as the rest of the program is there, or says that it cannot be had.
pub fn when_there(reader: Reader, work: impl FnOnce(&Rest) + 'static) {
    spawn_local(async move {
        match load(reader).await {
            Some(rest) => work(rest),
            None => reader.say(reader.wording().rest_missing.to_owned()),
        }
    });
}
