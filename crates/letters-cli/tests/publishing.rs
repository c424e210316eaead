//! `docs/publishing.md`, followed to the letter from a clean folder.

#![cfg(unix)]

mod common;

use std::path::Path;
use std::process::Command;

use common::Site;
use common::reader::reader;

const GUIDE: &str = include_str!("../../../docs/publishing.md");

/// A block of code: what stands after its fence, and its lines.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    GUIDE.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'))
}

/// Does what a line says, in a folder. The program of an editor has the reader inside.
#[track_caller]
fn follow(line: &str, folder: &Path, reader: &Path) {
    let mut words = line.split(' ');
    assert_eq!(words.next(), Some("letters"), "{line}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_letters"));
    command.current_dir(folder).args(words);
    if line.starts_with("letters site ") {
        command.arg("--reader").arg(reader);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_guide_leads_from_a_clean_folder_to_a_site() {
    let (clean, reader) = (Site::new("publishing"), reader("publishing-reader"));
    let mut followed = 0;
    for (fence, text) in blocks() {
        if let Some(name) = fence.strip_prefix("json ") {
            std::fs::write(clean.0.join(name), text).unwrap();
        }
        // What serves does not end; it has tests of its own.
        for line in text.lines().filter(|line| fence == "sh" && !line.contains(" serve ")) {
            follow(line, &clean.0, &reader);
            followed += 1;
        }
    }
    assert_eq!(followed, 3, "the guide says how to check, to make and to make again");
    // All that the guide says is in the folder.
    for file in [
        "index.html",
        "letters/index.json",
        "plain/index.html",
        "plain/en/letters/2026-ferry.html",
        "plain/zh-Hant/entities/mara-quill.html",
        "plain/en/feed.xml",
        "sitemap.xml",
        "404.html",
        "_headers",
        ".htaccess",
        "nginx.conf",
        "SHA256SUMS",
    ] {
        assert!(clean.0.join("site").join(file).is_file(), "{file}");
    }
    let page = clean.read("site/plain/en/letters/2026-ferry.html");
    assert!(page.contains("href=\"https://example.org/list\""), "the contact line has links");
}
