//! The clipboard.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Puts words on the clipboard; says whether the browser let us.
pub async fn copy(words: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Pages that did not come over a safe way have no such object, whatever its type says.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    let is_there = clipboard.is_ok_and(|clipboard| clipboard.is_object());
    if is_there && JsFuture::from(window.navigator().clipboard().write_text(words)).await.is_ok() {
        return true;
    }
    copy_by_selection(words).unwrap_or(false)
}

/// The old way, which also works in files and over plain HTTP: a field for text is selected and
/// copied, and what had focus gets it back.
fn copy_by_selection(words: &str) -> Option<bool> {
    let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
    let focused = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(words);
    field.set_class_name("unseen");
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").ok();
    field.remove();
    if let Some(focused) = focused.and_then(|element| element.dyn_into().ok()) {
        let focused: web_sys::HtmlElement = focused;
        let _ = focused.focus();
    }
    copied
}
