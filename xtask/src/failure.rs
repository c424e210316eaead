//! What can go wrong, with what a person needs to put it right.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// The result of a command or of a part of one.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command of this crate stopped.
#[derive(Debug)]
pub enum Failure {
    /// The arguments make no sense.
    Usage {
        /// What is wrong with them.
        problem: String,
        /// What would be right.
        remedy: String,
    },
    /// Something that the command needs is not there, or not as it has to be.
    Wrong {
        /// What is wrong, and where.
        problem: String,
        /// What would be right.
        remedy: String,
    },
    /// A program could not be started.
    Start {
        /// The program with its arguments.
        command: String,
        /// What the system says.
        error: io::Error,
    },
    /// A program ran and failed; it has said why itself.
    Exit {
        /// The program with its arguments.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// A file or a folder could not be used.
    File {
        /// What was tried, for example `read`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Tests failed; they have been named, and the count is printed as the last line.
    Counted,
}

impl Failure {
    /// Arguments that make no sense.
    pub fn usage(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Failure::Usage { problem: problem.into(), remedy: remedy.into() }
    }

    /// Something that is not as it has to be.
    pub fn wrong(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Failure::Wrong { problem: problem.into(), remedy: remedy.into() }
    }

    /// For `map_err` after a use of a file.
    pub fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Failure::File { action, path, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage { problem, remedy } | Failure::Wrong { problem, remedy } => {
                write!(f, "{problem}\n  {}", remedy.replace('\n', "\n  "))
            }
            Failure::Start { command, error } => {
                write!(f, "`{command}` could not be started: {error}")
            }
            Failure::Exit { command, status } => {
                write!(f, "`{command}` failed ({status}); its own words stand above")
            }
            Failure::File { action, path, error } => {
                write!(f, "cannot {action} {}: {error}", path.display())
            }
            Failure::Counted => write!(f, "checks failed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;
    use std::path::Path;

    #[test]
    fn a_message_says_what_where_and_what_would_be_right() {
        let failure = Failure::wrong("Node 18 is too old", "install 20\nor later");
        assert_eq!(failure.to_string(), "Node 18 is too old\n  install 20\n  or later");
        let failure = Failure::file("read", Path::new("Cargo.lock"))("gone".into_error());
        assert_eq!(failure.to_string(), "cannot read Cargo.lock: gone");
    }

    trait IntoError {
        fn into_error(self) -> std::io::Error;
    }
    impl IntoError for &str {
        fn into_error(self) -> std::io::Error {
            std::io::Error::other(self)
        }
    }
}
