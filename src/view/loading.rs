//! The letters are on their way.

use leptos::prelude::*;

use crate::state::Reader;

/// Says that the letters are on their way, and how far.
pub fn loading(reader: Reader) -> AnyView {
    let percent = move || {
        let progress = reader.progress.get();
        let share = |total| (progress.received * 100).checked_div(total);
        progress.total.and_then(share).map(|percent| percent.min(100).to_string())
    };
    let kilobytes = |bytes: u64| bytes.div_ceil(1000);
    let words = move || {
        let progress = reader.progress.get();
        let loaded = reader.wording.get().loaded;
        progress.total.map(|total| loaded(kilobytes(progress.received), kilobytes(total)))
    };
    view! {
        <div class="loading">
            <h1 tabindex="-1">{move || reader.wording.get().loading}</h1>
            <progress max="100" value=percent aria-label=move || reader.wording.get().loading>
            </progress>
            <p>{words}</p>
        </div>
    }
    .into_any()
}
