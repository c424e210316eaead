//! Stands in for `wasm-streams`, through which Leptos' server functions send and receive streams.
//!
//! What that crate exports to JavaScript stays in every program that links it, needed or not: 4 kB of
//! this one, in brotli. The reader asks no server to run anything, so that its streams need only
//! compile.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream in which nothing comes.
#[derive(Debug)]
pub struct ReadableStream;

impl ReadableStream {
    /// A stream of JavaScript.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        ReadableStream
    }

    /// A stream of Rust.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        ReadableStream
    }

    /// As a stream of JavaScript: none.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::NULL.unchecked_into()
    }

    /// As a stream of Rust.
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
