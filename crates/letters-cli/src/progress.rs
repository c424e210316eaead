//! How far long work has come, for whoever waits at a terminal.

use std::cell::Cell;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// How long work may take before anything is said of it.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line on standard error that says how far the work has come; nothing where no terminal is.
pub struct Progress {
    what: &'static str,
    all: usize,
    is_seen: bool,
    started: Instant,
    /// The hundredths that the line says; nothing before there is a line.
    shown: Cell<Option<usize>>,
}

impl Progress {
    /// The beginning of work on so many things; `what` says what has been done with them.
    pub fn new(what: &'static str, all: usize) -> Progress {
        let is_seen = io::stderr().is_terminal();
        Progress { what, all, is_seen, started: Instant::now(), shown: Cell::new(None) }
    }

    /// So many things are done.
    pub fn reached(&self, done: usize) {
        let hundredths = done * 100 / self.all.max(1);
        let is_new = self.shown.get() != Some(hundredths);
        if self.is_seen && is_new && self.started.elapsed() > PATIENCE {
            self.shown.set(Some(hundredths));
            self.say(&format!("{}: {done} of {}", self.what, self.all));
        }
    }

    fn say(&self, line: &str) {
        // It is no fault of the work if nobody sees this.
        let _ = write!(io::stderr(), "\r\u{1b}[K{line}").and_then(|()| io::stderr().flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.get().is_some() {
            self.say("");
        }
    }
}
