//! Bundles from the device that are kept for later visits, in a cache of the browser beside the
//! offline copy. Where there is none, and in a copy in one file, nothing is kept.

use js_sys::{Array, Uint8Array};
use letters_model::Digest;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Request, Response};

use super::reading::digest;

/// A bundle that was kept.
pub struct Kept {
    /// The name of its file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The digest of its bytes, under which they were kept.
    pub digest: Digest,
}

/// Keeps a bundle; says whether the browser let us.
pub async fn keep(digest: &Digest, name: &str, bytes: &[u8]) -> bool {
    let kept = async {
        let body = Uint8Array::from(bytes);
        let response = Response::new_with_opt_js_u8_array(Some(&body))?;
        // Names can have any letters, and headers few.
        response.headers().set(NAME, &String::from(js_sys::encode_uri_component(name)))?;
        JsFuture::from(cache().await?.put_with_str(&address(digest), &response)).await
    };
    kept.await.is_ok()
}

/// Keeps a bundle no longer.
pub async fn forget(digest: &Digest) {
    if let Ok(cache) = cache().await {
        // What is not there need not be deleted.
        let _ = JsFuture::from(cache.delete_with_str(&address(digest))).await;
    }
}

/// Whether anything may be kept.
pub async fn are_there() -> bool {
    open_if_there().await.is_ok()
}

/// All that is kept and whole.
pub async fn kept() -> Vec<Kept> {
    let mut kept = Vec::new();
    let Ok(cache) = open_if_there().await else { return kept };
    let Ok(requests) = JsFuture::from(cache.keys()).await else { return kept };
    for request in Array::from(&requests) {
        let request: Request = request.unchecked_into();
        if let Ok(found) = read(&cache, &request).await {
            kept.extend(found);
        }
    }
    kept
}

/// A kept bundle; nothing if it is no longer what was kept.
async fn read(cache: &Cache, request: &Request) -> Result<Option<Kept>, JsValue> {
    let response = JsFuture::from(cache.match_with_request(request)).await?;
    let response: Response = response.dyn_into()?;
    let name = response.headers().get(NAME)?.unwrap_or_default();
    let name = String::from(js_sys::decode_uri_component(&name)?);
    let bytes = Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec();
    let digest = digest(&bytes).await;
    let is_whole = request.url().ends_with(&digest.to_string());
    Ok(is_whole.then_some(Kept { name, bytes, digest }))
}

/// The header with the name of the file.
const NAME: &str = "x-name";

/// Where a bundle stands in the cache. No request goes there.
fn address(digest: &Digest) -> String {
    format!("?kept={digest}")
}

async fn cache() -> Result<Cache, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let name = name().ok_or(JsValue::NULL)?;
    JsFuture::from(window.caches()?.open(&name)).await?.dyn_into()
}

/// The cache, unless opening it would make it.
async fn open_if_there() -> Result<Cache, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let name = name().ok_or(JsValue::NULL)?;
    let is_there = JsFuture::from(window.caches()?.has(&name)).await?;
    if is_there.is_truthy() { cache().await } else { Err(JsValue::NULL) }
}

/// The name of the cache: that of the folder of the page is in it, since others can share the origin.
/// The offline worker's page removes all caches whose names begin like this one.
fn name() -> Option<String> {
    let page = super::address_bar::site_address();
    let folder = page.rsplit_once('/')?.0;
    Some(format!("open-letters {folder}/ kept"))
}
