//! Long work in turns, so that the page answers its reader meanwhile.

use gloo_timers::future::TimeoutFuture;
use js_sys::Date;

/// A turn of long work. Its end is told by the clock, and not by how much was done: a browser makes
/// whatever rests wait some milliseconds, and the fewer turns there are, the less a fast machine waits.
pub struct Turn {
    /// When it began, in milliseconds.
    since: f64,
}

impl Turn {
    /// A turn that begins.
    pub fn new() -> Turn {
        Turn { since: Date::now() }
    }

    /// Lets the page answer if the turn has been long, and begins another one.
    pub async fn rest(&mut self) {
        /// In milliseconds. What is done between two looks at the clock comes on top.
        const LONG: f64 = 10.0;
        // A clock that was set back tells nothing.
        if !(0.0..LONG).contains(&(Date::now() - self.since)) {
            self.end().await;
        }
    }

    /// Lets the page answer, and begins another turn.
    pub async fn end(&mut self) {
        TimeoutFuture::new(0).await;
        *self = Turn::new();
    }
}
