//! One file of the site, as bytes.

use gloo_timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use letters_bundle::Digester;
use letters_model::Digest;
use letters_pages::FetchFault;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestInit, Response};

use super::{Turn, Work};

/// How long a host may send nothing before the attempt is given up, in milliseconds.
const PATIENCE: u32 = 20_000;

/// Whether a copy that the browser keeps will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The host is asked whether the copy is still right.
    Checked,
    /// No copy will do.
    Fresh,
}

/// A file that has come.
#[derive(Debug)]
pub struct Fetched {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The digest of that, which was made while it came.
    pub digest: Digest,
}

/// Fetches a file, relative to the page. `progress` is told the number of bytes after each part.
///
/// # Errors
/// The file cannot be had whole; see [`FetchFault`].
pub fn fetch<'a>(
    path: &'a str,
    freshness: Freshness,
    most: u64,
    progress: &'a dyn Fn(u64),
) -> Work<'a, Result<Fetched, FetchFault>> {
    Box::pin(request(path, freshness, most, progress))
}

async fn request(
    path: &str,
    freshness: Freshness,
    most: u64,
    progress: &dyn Fn(u64),
) -> Result<Fetched, FetchFault> {
    let window = web_sys::window().ok_or(FetchFault::Unreachable)?;
    let watch = Watch::new()?;
    let request = RequestInit::new();
    request.set_cache(match freshness {
        Freshness::Checked => RequestCache::NoCache,
        Freshness::Fresh => RequestCache::Reload,
    });
    request.set_signal(Some(&watch.controller.signal()));
    let timer = watch.start();
    let answer = JsFuture::from(window.fetch_with_str_and_init(path, &request)).await;
    drop(timer);
    let response: Response = expect(answer)?;
    if !response.ok() {
        return Err(FetchFault::Status(response.status()));
    }
    let (mut bytes, mut digester) = (Vec::new(), Digester::default());
    let Some(body) = response.body() else {
        return Ok(Fetched { bytes, digest: digester.finish() });
    };
    let reader: ReadableStreamDefaultReader =
        body.get_reader().dyn_into().map_err(|_| FetchFault::Unreachable)?;
    let mut turn = Turn::new();
    loop {
        // What has come already is given without a pause.
        turn.rest().await;
        let timer = watch.start();
        let part = JsFuture::from(reader.read()).await;
        drop(timer);
        let part = part.map_err(|_| FetchFault::BrokenOff)?;
        let Some(chunk) = field(&part, "value").and_then(|value| value.dyn_into().ok()) else {
            return Ok(Fetched { bytes, digest: digester.finish() });
        };
        let chunk: Uint8Array = chunk;
        if bytes.len() as u64 + u64::from(chunk.length()) > most {
            watch.controller.abort();
            return Err(FetchFault::TooLong { most });
        }
        let came = bytes.len();
        bytes.extend(chunk.to_vec());
        digester.add(&bytes[came..]);
        progress(bytes.len() as u64);
    }
}

fn expect<T: JsCast>(answer: Result<JsValue, JsValue>) -> Result<T, FetchFault> {
    answer.ok().and_then(|value| value.dyn_into().ok()).ok_or(FetchFault::Unreachable)
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}

/// Gives a request up when nothing comes for too long.
struct Watch {
    controller: AbortController,
}

impl Watch {
    fn new() -> Result<Watch, FetchFault> {
        let controller = AbortController::new().map_err(|_| FetchFault::Unreachable)?;
        Ok(Watch { controller })
    }

    /// Starts to wait; dropping the timer ends the waiting.
    fn start(&self) -> Timeout {
        let controller = self.controller.clone();
        Timeout::new(PATIENCE, move || controller.abort())
    }
}
