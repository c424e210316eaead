//! Ctrl-C in the middle of the work.
#![cfg(unix)]

mod common;

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{Site, path};

#[test]
fn an_interrupted_site_leaves_nothing_and_says_so() {
    let site = Site::new("interrupted-site");
    let bundle = site.0.join("a.json");
    std::fs::write(&bundle, letters_generator::one_bundle(300, 2).unwrap()).unwrap();
    let reader = path(&common::reader::reader("interrupted-reader"));
    let folder = site.0.join("site");
    let stage = folder.join(".letters-site/plain");
    let making = Command::new(env!("CARGO_BIN_EXE_letters"))
        .args(["site", &path(&bundle), "--reader", &reader, "--out", &path(&folder)])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    wait_until(|| stage.exists(), "no page of the site was written");
    // Told to end is the same as Ctrl-C.
    signal("-TERM", &making);
    let stopped = making.wait_with_output().unwrap();
    assert_eq!(stopped.status.code(), Some(130));
    assert_eq!(String::from_utf8_lossy(&stopped.stderr), "letters: stopped; nothing was changed\n");
    assert!(!folder.exists(), "the folder was made for the site");
}

#[test]
fn an_interruption_leaves_whole_files_alone() {
    let site = Site::new("interrupted");
    let bundle = site.0.join("a.json");
    std::fs::write(&bundle, letters_generator::one_bundle(400, 2).unwrap()).unwrap();
    for files in [1, 7, 30] {
        let folder = site.0.join(format!("after-{files}"));
        let mut export = Command::new(env!("CARGO_BIN_EXE_letters"))
            .args(["export", "--to", "tei", &path(&bundle), "--each", &path(&folder)])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let count = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
        wait_until(|| count() >= files, "too few letters were written");
        signal("-INT", &export);
        assert_eq!(export.wait().unwrap().code(), Some(130));
        let written: Vec<_> =
            std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!((files..400).contains(&(written.len() + 1)), "{}", written.len());
        for file in written {
            assert!(!file.file_name().unwrap().to_string_lossy().starts_with('.'), "{file:?}");
            assert!(std::fs::read_to_string(&file).unwrap().ends_with("</TEI>\n"), "{file:?}");
        }
    }
}

/// Waits for what is to be there before the command is stopped.
fn wait_until(is_there: impl Fn() -> bool, otherwise: &str) {
    let started = Instant::now();
    while !is_there() {
        assert!(started.elapsed() < Duration::from_secs(60), "{otherwise} in a minute");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Sends a command a signal while it works.
fn signal(name: &str, command: &Child) {
    let sent = Command::new("kill").args([name, &command.id().to_string()]).status().unwrap();
    assert!(sent.success(), "the command was done before it could be stopped with {name}");
}
