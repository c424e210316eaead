//! Long work in turns, so that the page answers its reader meanwhile.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Promise};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Is over when the browser has nothing better to do: what a hand has done is drawn before. See
    /// `public/start.js`.
    #[wasm_bindgen(catch)]
    fn pause() -> Result<Promise, JsValue>;
}

/// A turn of long work. Its end is told by the clock, and not by how much was done: some browsers make
/// whatever rests wait some milliseconds, and the fewer turns there are, the less a fast machine waits.
pub struct Turn {
    /// When it began, in milliseconds.
    since: f64,
}

impl Turn {
    /// A turn that begins.
    pub fn new() -> Turn {
        Turn { since: Date::now() }
    }

    /// Lets the page answer if the turn has been long, and begins another one.
    pub async fn rest(&mut self) {
        /// In milliseconds. What is done between two looks at the clock comes on top.
        const LONG: f64 = 10.0;
        // A clock that was set back tells nothing.
        if !(0.0..LONG).contains(&(Date::now() - self.since)) {
            self.end().await;
        }
    }

    /// Lets the page answer, and begins another turn.
    pub async fn end(&mut self) {
        match pause() {
            // It has no result.
            Ok(pause) => drop(JsFuture::from(pause).await),
            Err(_) => TimeoutFuture::new(0).await,
        }
        *self = Turn::new();
    }
}
