//! Copies in one file. A script makes them (`public/save-copy.js`), which is loaded for the first of
//! them.

use js_sys::{Array, Function, Promise, Reflect};
use letters_copy::File;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Work;

/// A page with the reader and these files in it, or with all files of the site.
///
/// # Errors
/// Not all of it can be had.
pub fn make(files: Option<Vec<File>>) -> Work<'static, Result<JsValue, JsValue>> {
    Box::pin(async {
        let pair = |file: File| Array::of2(&file.path.into(), &file.text.into());
        let files = files.map(|files| files.into_iter().map(pair).collect::<Array>());
        let make = Reflect::get(&js_sys::global(), &"makeCopy".into())?;
        let make: Function = make.dyn_into()?;
        let page: Promise = make.call1(&JsValue::NULL, &files.into())?.dyn_into()?;
        JsFuture::from(page).await
    })
}
