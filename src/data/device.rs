//! Files from the reader's device: chosen, dropped on the page, or pasted.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Reflect, Uint8Array};
use letters_bundle::{Fault, Problem, Refusal, limits};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, DataTransfer, Document, DragEvent, Element, Event, File, FileList,
    HtmlInputElement,
};

/// Something that may be a bundle.
pub enum Candidate {
    /// A file.
    File(File),
    /// Text that was pasted.
    Pasted(String),
}

impl Candidate {
    /// What it is called, if it has a name.
    pub fn name(&self) -> Option<String> {
        match self {
            Candidate::File(file) => Some(file.name()),
            Candidate::Pasted(_) => None,
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// It is greater than any bundle may be, and is not read; or the browser cannot read it.
    pub async fn read(self) -> Result<Vec<u8>, Unread> {
        let file = match self {
            Candidate::Pasted(text) => return Ok(text.into_bytes()),
            Candidate::File(file) => file,
        };
        if file.size() > limits::BUNDLE_BYTES as f64 {
            return Err(Unread::Refused(too_large(file.size() as usize)));
        }
        let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unread::Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Why a file was not read.
pub enum Unread {
    /// It cannot be a bundle.
    Refused(Refusal),
    /// The browser cannot read it.
    Unreadable,
}

fn too_large(bytes: usize) -> Refusal {
    let fault = Fault::TooLarge { bytes };
    let problem = Problem { fault, path: "$".to_owned(), line: 1, column: 1 };
    Refusal { problems: vec![problem], omitted: 0 }
}

/// Lets the reader choose files.
pub fn choose(chosen: impl Fn(Vec<Candidate>) + 'static) {
    let input = document().and_then(|document| document.create_element("input").ok());
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    input.set_type("file");
    input.set_multiple(true);
    input.set_accept(".json,application/json");
    let field = input.clone();
    EventListener::once(&input, "change", move |_| chosen(files(field.files()))).forget();
    input.click();
}

/// Calls back with what is dropped on the page, or pasted where nobody writes, as long as the page
/// lasts.
pub fn listen(came: impl Fn(Vec<Candidate>) + Clone + 'static) {
    let Some(document) = document() else { return };
    // What was dropped before anybody listened here, start.js has kept.
    let early = web_sys::window().and_then(|window| Reflect::get(&window, &"dropped".into()).ok());
    let early = files(early.and_then(|early| early.dyn_into().ok()));
    if !early.is_empty() {
        came(early);
    }
    let options = EventListenerOptions::enable_prevent_default();
    // Without this, the browser would show the file in the place of the page: start.js sees to it on sites,
    // and does not stand in what is served while one works on the reader.
    EventListener::new_with_options(&document, "dragover", options, |event| {
        if transferred(event).is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    })
    .forget();
    let dropped = came.clone();
    EventListener::new_with_options(&document, "drop", options, move |event| {
        let files = transferred(event).map(|data| files(data.files())).unwrap_or_default();
        if !files.is_empty() {
            event.prevent_default();
            dropped(files);
        }
    })
    .forget();
    EventListener::new(&document, "paste", move |event| {
        if !is_writing(event) {
            let pasted = pasted(event).unwrap_or_default();
            if !pasted.is_empty() {
                came(pasted);
            }
        }
    })
    .forget();
}

fn transferred(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn pasted(event: &Event) -> Option<Vec<Candidate>> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let files = files(data.files());
    if !files.is_empty() {
        return Some(files);
    }
    // Other text is not meant for us.
    let text = data.get_data("text/plain").ok()?;
    text.trim_start().starts_with('{').then(|| vec![Candidate::Pasted(text)])
}

/// Whether an event is about a field in which someone writes.
fn is_writing(event: &Event) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|element| element.matches("input, textarea").unwrap_or(false))
}

fn files(list: Option<FileList>) -> Vec<Candidate> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).map(Candidate::File).collect()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
