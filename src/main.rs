//! The reader: a single page that shows the letters of a site.
//!
//! Data flows one way: [`data`] brings bytes in and keeps settings, [`state`] holds what is open
//! and what is to be shown, and [`view`] draws it; [`app`] alone ties them. What pages contain and
//! say comes from `letters-pages`.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod app;
mod data;
mod state;
mod view;

/// What gives out memory: smaller and faster than the allocator that the standard library has for
/// WebAssembly.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    app::start();
}
