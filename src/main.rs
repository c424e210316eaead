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

fn main() {
    app::start();
}
