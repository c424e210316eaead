//! What the command says to the program that called it.

use std::fmt::Display;
use std::io::{self, Write as _};

/// What the command says to the program that called it. The numbers are the exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All is well.
    Accepted = 0,
    /// Something was refused, or nothing was found.
    Refused = 1,
    /// The command was called wrongly, or a file cannot be read or written.
    Failed = 2,
}

/// The same in words, as the help says it.
pub const EXIT_CODES: &str = "\
Exit codes: 0 all is well, 1 something was refused or nothing was found, 2 it could not be done, \
130 it was stopped with Ctrl-C or told to end";

impl Outcome {
    /// Says on standard error why it came to this.
    pub fn because(self, why: impl Display) -> Outcome {
        // Where nobody listens any more, nothing is left to be said.
        let _ = writeln!(io::stderr(), "letters: {why}");
        self
    }
}
