//! Bundles from the device, read away from the page first: by this program, in a worker.
//!
//! What a worker has read it cannot give away, so the page reads what was found to be a bundle once more, in
//! turns. What is not one never comes near it.

use js_sys::{Array, Promise, Uint8Array};
use letters_bundle::{Refusal, decode};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// See `public/reading-page.js`. A copy in one file has no worker.
    #[wasm_bindgen(catch, js_name = readApart)]
    fn read_apart(bytes: Uint8Array) -> Result<Promise, JsValue>;
}

/// What a worker says of a bundle.
pub enum Verdict {
    /// It is one.
    Right,
    /// It is none.
    Refused(Refusal),
    /// The program stopped over it: there was not enough memory, or time.
    Stopped,
    /// There is no worker.
    None,
}

/// What a worker says of a bundle.
pub async fn judge(bytes: &[u8]) -> Verdict {
    let Ok(said) = read_apart(Uint8Array::from(bytes)) else { return Verdict::None };
    let Ok(said) = JsFuture::from(said).await else { return Verdict::None };
    let Ok(strings) = said.dyn_into::<Array>() else { return Verdict::Stopped };
    if strings.length() == 0 {
        return Verdict::Right;
    }
    let refusal = Refusal::from_strings(strings.iter().filter_map(|string| string.as_string()));
    refusal.map_or(Verdict::None, Verdict::Refused)
}

/// What is wrong with a bundle, as strings; none if nothing is. This runs in the worker.
pub fn refusal(bytes: &[u8]) -> Array {
    match decode(bytes) {
        Ok(_) => Array::new(),
        Err(refusal) => refusal.to_strings().into_iter().map(JsValue::from).collect(),
    }
}
