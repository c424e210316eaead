//! The search of the reader as a program of its own, to be measured beside other engines in a
//! browser. It does what the reader does with the bytes of an archive and with each keystroke, and
//! shows nothing.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

use std::sync::Arc;

use letters_model::{Archive, Library};
#[cfg(feature = "search")]
use letters_search::{Catalogue, Index};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(feature = "search")]
mod search;

/// The reader's own allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// An archive that can be searched, in the three steps that are measured: bundles are read, the index
/// is built, queries are answered.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    archives: Vec<Arc<Archive>>,
    library: Library,
    #[cfg(feature = "search")]
    index: Index,
    #[cfg(feature = "search")]
    catalogue: Catalogue,
}

/// So many bytes are read together, as the reader does it between two looks at the clock.
const PART: usize = 50_000;

#[wasm_bindgen]
impl Engine {
    /// An engine that knows no letters.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Reads and checks one bundle.
    ///
    /// # Errors
    /// What is wrong with the bundle.
    pub fn read(&mut self, bundle: &[u8]) -> Result<(), String> {
        let arena = letters_bundle::Arena::new();
        let mut reading = letters_bundle::Reading::new(bundle, &arena);
        while !reading.work(PART) {}
        let archive = reading.finish().map_err(|refusal| refusal.to_string())?;
        self.archives.push(Arc::new(archive));
        Ok(())
    }

    /// Puts what was read together, as the reader has to before it can show a letter.
    pub fn shelve(&mut self) {
        self.library = Library::new(std::mem::take(&mut self.archives));
    }
}
