//! How far long work has come, for whoever waits at a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long work may take before anything is said of it.
const PATIENCE: Duration = Duration::from_millis(500);

/// How long a line stands before the next one.
const STEP: Duration = Duration::from_millis(200);

/// A line on standard error that says how far the work has come; nothing where no terminal is. Several
/// threads may work.
pub struct Progress {
    work: Arc<Work>,
    /// Whoever writes the line, and how to end that.
    writer: Option<(Sender<()>, JoinHandle<()>)>,
}

/// What is being done, and how much of it is.
struct Work {
    what: &'static str,
    /// The number of things to be done; nothing where nobody can count them.
    all: Option<usize>,
    done: AtomicUsize,
}

impl Progress {
    /// The beginning of work on so many things; `what` says what has been done with them.
    pub fn new(what: &'static str, all: usize) -> Progress {
        Progress::start(what, Some(all))
    }

    /// The beginning of work in one piece, which is said as what is being done.
    pub fn of_one_piece(what: &'static str) -> Progress {
        Progress::start(what, None)
    }

    fn start(what: &'static str, all: Option<usize>) -> Progress {
        let work = Arc::new(Work { what, all, done: AtomicUsize::new(0) });
        let writer = io::stderr().is_terminal().then(|| {
            let (end, ended) = mpsc::channel();
            let work = Arc::clone(&work);
            (end, thread::spawn(move || work.write(&ended)))
        });
        Progress { work, writer }
    }

    /// One thing more is done.
    pub fn one_more(&self) {
        self.work.done.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((end, writer)) = self.writer.take() {
            drop(end);
            // What the line said is of no use any more.
            let _ = writer.join();
        }
    }
}

impl Work {
    /// Says how far it is until the work ends, and takes the line away.
    fn write(&self, ended: &mpsc::Receiver<()>) {
        let started = Instant::now();
        let mut wait = PATIENCE;
        while ended.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
            say(&self.line(started.elapsed()));
            wait = STEP;
        }
        if wait == STEP {
            say("");
        }
    }

    fn line(&self, elapsed: Duration) -> String {
        let what = self.what;
        match self.all {
            Some(all) => format!("{what}: {} of {all}", self.done.load(Ordering::Relaxed)),
            None => format!("{what}: {} s", elapsed.as_secs()),
        }
    }
}

fn say(line: &str) {
    // It is no fault of the work if nobody sees this.
    let _ = write!(io::stderr(), "\r\u{1b}[K{line}").and_then(|()| io::stderr().flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_many_are_done_or_how_long_it_takes() {
        let counted = Progress::new("pages written", 1000);
        (0..7).for_each(|_| counted.one_more());
        assert_eq!(counted.work.line(Duration::ZERO), "pages written: 7 of 1000");
        let whole = Progress::of_one_piece("reading letters");
        assert_eq!(whole.work.line(Duration::from_millis(2700)), "reading letters: 2 s");
    }

    #[test]
    fn what_is_no_terminal_is_told_nothing() {
        // Tests that are run by hand may have one.
        let progress = Progress::new("pages written", 1);
        assert_eq!(progress.writer.is_some(), io::stderr().is_terminal());
    }
}
