//! The offline copy. The worker and the page's side of it are scripts (`public/offline.js`,
//! `public/offline-page.js`), which do not need the program to run; here is what
//! the program hears from them and asks of them.

use gloo_events::EventListener;
use js_sys::{Array, Reflect};
use letters_pages::{Check, NoCopy, OfflineCopy, Receipt};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

/// The event by which the script tells what is known.
const STATE: &str = "offline-state";
/// The event by which the script is asked to do something.
const ASK: &str = "offline-ask";

/// Calls back with what is known of the copy, whenever that changes, as long as the page lasts.
pub fn listen(told: impl Fn(OfflineCopy) + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, STATE, move |event| {
        if let Some(copy) = event.dyn_ref::<CustomEvent>().and_then(|event| read(&event.detail())) {
            told(copy);
        }
    })
    .forget();
}

/// Asks the script to do something: `start`, or one of the words of
/// [`OfflineTask`](letters_pages::OfflineTask).
pub fn ask(what: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(what));
    let event = CustomEvent::new_with_event_init_dict(ASK, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Nobody prevents it.
        let _ = window.dispatch_event(&event);
    }
}

fn read(told: &JsValue) -> Option<OfflineCopy> {
    let field = |name: &str| Reflect::get(told, &JsValue::from_str(name)).unwrap_or_default();
    let number = |name: &str| field(name).as_f64().unwrap_or_default();
    let list = |name: &str| {
        let list: Option<Array> = field(name).dyn_into().ok();
        list.map(|list| list.iter().filter_map(|item| item.as_string()).collect::<Vec<_>>())
    };
    Some(match field("state").as_string()?.as_str() {
        "storing" => OfflineCopy::Storing,
        "denied" => OfflineCopy::None(NoCopy::Denied),
        "insecure" => OfflineCopy::None(NoCopy::Insecure),
        "failed" => OfflineCopy::None(NoCopy::Failed),
        "removed" => OfflineCopy::None(NoCopy::Removed),
        "one-file" => OfflineCopy::None(NoCopy::OneFile),
        "ready" => OfflineCopy::Ready(Receipt {
            version: field("version").as_string()?,
            files: number("files") as usize,
            bytes: number("bytes") as u64,
            is_kept: field("isKept").is_truthy(),
            is_asked: field("isAsked").is_truthy(),
            checked: field("checked").as_string(),
            check: list("damaged")
                .map(|damaged| Check { damaged, mended: list("mended").unwrap_or_default() }),
            has_update: field("hasUpdate").is_truthy(),
            kept: field("older").as_f64().map(|older| (older as u64, number("newer") as u64)),
        }),
        _ => return None,
    })
}
