//! Long work in turns, so that the page answers its reader meanwhile.

use js_sys::Date;

/// A turn of long work. Its end is told by the clock, and not by how much was done: a browser makes
/// whatever rests wait some milliseconds, which much work in few turns costs a fast machine less.
pub struct Turn {
    /// When it began, in milliseconds.
    since: f64,
}

impl Turn {
    /// A turn that begins.
    pub fn new() -> Turn {
        Turn { since: Date::now() }
    }

    /// Whether it has been long, and the page has to be let answer; then another one begins.
    #[inline(never)]
    pub fn is_over(&mut self) -> bool {
        /// In milliseconds. What is done between two looks at the clock comes on top.
        const LONG: f64 = 10.0;
        let now = Date::now();
        // A clock that was set back tells nothing.
        let is_over = !(0.0..LONG).contains(&(now - self.since));
        if is_over {
            self.since = now;
        }
        is_over
    }
}
