//! Files that the reader saves.

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers text, a string of the browser's, as a file of this name and type; says whether the browser could make one.
pub fn save(name: &str, kind: &str, content: &JsValue) -> bool {
    try_to_save(name, kind, content).is_ok()
}

fn try_to_save(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the content over by now, or will read it no more.
    spawn_local(async move {
        TimeoutFuture::new(60_000).await;
        drop(Url::revoke_object_url(&address));
    });
    Ok(())
}
