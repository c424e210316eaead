//! The site is opened, and what is needed to search it is made.

use std::sync::Arc;

use letters_search::Builder;
use wasm_bindgen_futures::spawn_local;

use super::rest;
use crate::data::{Turn, Work, kept, offline, site};
use crate::state::Reader;

/// Opens the site, and what the reader has kept from the device.
pub fn open(reader: Reader) {
    spawn_local(async move {
        let opened = site::open(move |progress| reader.is_opening(progress)).await;
        let has_troubles = opened.as_ref().is_ok_and(|site| !site.troubles.is_empty());
        reader.has_opened(opened);
        // Who can read and search already need not wait for the rest.
        let is_urgent = has_troubles
            || reader.state.with(|state| state.needs_rest())
            || kept::are_there().await;
        if is_urgent {
            complete(reader).await;
        }
        index(reader).await;
        if !is_urgent {
            complete(reader).await;
        }
        // The letters go before their copy.
        offline::ask("start");
    });
}

/// Tries again to open the site, or to fetch the rest of the program where only that is missing.
pub fn again(reader: Reader) {
    let is_open = reader.site().is_some_and(|site| site.troubles.is_empty());
    if !is_open || reader.rest().is_some() {
        reader.starts_over();
        return open(reader);
    }
    spawn_local(async move {
        if complete(reader).await {
            index(reader).await;
        }
        // Only now somebody listens to what is said of the copy.
        offline::ask("start");
    });
}

/// Fetches the rest of the program, and opens what the reader has kept from the device; says whether
/// anything was.
async fn complete(reader: Reader) -> bool {
    match rest::load(reader).await {
        Some(rest) => (rest.restore)(reader).await,
        None => false,
    }
}

/// Makes the index in which searches look, a little at a time, so that the page answers meanwhile. Who
/// searches a large site before it is there gets what the newest letters have first.
pub fn index(reader: Reader) -> Work<'static, ()> {
    /// How much text is read between two looks at the clock, in bytes: some milliseconds' worth, also on
    /// an old phone.
    const SLICE: usize = 40_000;
    /// Of no more letters all are read before anybody has typed on.
    const LARGE: usize = 200;
    Box::pin(async move {
        let Some(site) = reader.site() else { return };
        let mut turn = Turn::new();
        let is_awaited = reader.state.with(|state| state.route.query.is_some());
        let is_large = site.library.letters().len() > LARGE;
        let newest = (is_awaited && is_large).then_some(Builder::NEWEST);
        for letters in newest.into_iter().chain([usize::MAX]) {
            let mut builder = Builder::of_newest(letters);
            while !builder.work(&site.library, SLICE).is_done() {
                turn.rest().await;
                // Who has opened more meanwhile has another one.
                if !reader.site().is_some_and(|open| Arc::ptr_eq(&open, &site)) {
                    return;
                }
            }
            reader.has_indexed(builder.finish());
        }
    })
}
