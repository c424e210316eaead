//! Runs the real command.
#![allow(dead_code, reason = "each test uses a part of it")]

pub mod reader;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs `letters` with some arguments and nothing on standard input.
pub fn letters(arguments: &[&str]) -> Output {
    letters_with(arguments, b"")
}

/// Runs `letters` with some arguments and these bytes on standard input.
pub fn letters_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_letters"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Sees that a command failed, and said why.
#[track_caller]
pub fn failed(output: &Output, why: &str) {
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(why), "{said}");
}

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The path of a fixture.
pub fn fixture(name: &str) -> String {
    path(&root().join("tests/fixtures").join(name))
}

pub fn path(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// A folder for one test, empty at first.
pub struct Site(pub PathBuf);

impl Site {
    pub fn new(name: &str) -> Site {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Site(folder)
    }

    /// Puts a fixture into the folder under a name.
    pub fn copy(&self, name: &str, to: &str) {
        std::fs::copy(fixture(name), self.0.join(to)).unwrap();
    }

    /// The text of a file of the folder.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }
}
