//! `docs/publishing.md`, followed to the letter from a clean folder.

#![cfg(unix)]

mod common;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use common::Site;
use common::reader::reader;

const GUIDE: &str = include_str!("../../../docs/publishing.md");

/// A block of code: what stands after its fence, and its lines.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    GUIDE.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'))
}

/// Does what a line says, in a folder, as a shell does it. The program of an editor has the reader
/// inside; this one is told where it is.
#[track_caller]
fn follow(line: &str, folder: &Path, reader: &Path) {
    let bin = folder.join("bin");
    if !bin.is_dir() {
        let (letters, reader) = (env!("CARGO_BIN_EXE_letters"), reader.display());
        let script = format!(
            "#!/bin/sh\ncase $1 in site) exec '{letters}' \"$@\" --reader '{reader}';; esac\n\
             exec '{letters}' \"$@\"\n"
        );
        std::fs::create_dir(&bin).unwrap();
        std::fs::write(bin.join("letters"), script).unwrap();
        std::fs::set_permissions(bin.join("letters"), Permissions::from_mode(0o755)).unwrap();
    }
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    let output = shell.current_dir(folder).env("PATH", path).args(["-c", line]).output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_guide_leads_from_a_clean_folder_to_a_site() {
    let (clean, reader) = (Site::new("publishing"), reader("publishing-reader"));
    let mut followed = 0;
    for (fence, text) in blocks() {
        if let Some(name) = fence.strip_prefix("text ") {
            std::fs::write(clean.0.join(name), text).unwrap();
        }
        // What serves does not end; it has tests of its own.
        for line in text.lines().filter(|line| fence == "sh" && !line.contains(" serve ")) {
            follow(line, &clean.0, &reader);
            followed += 1;
        }
    }
    assert_eq!(followed, 5, "the guide begins, imports, checks, makes, and makes again");
    // All that the guide says is in the folder.
    for file in [
        "index.html",
        "letters/index.json",
        "plain/index.html",
        "plain/en/letters/2026-03-04-harbour-master.html",
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
    let page = clean.read("site/plain/en/letters/2026-03-04-harbour-master.html");
    assert!(page.contains("href=\"https://example.org/list\""), "the contact line has links");
}
