//! `letters site`, run as editors and the build run it.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::reader::reader;
use common::{Site, failed, fixture, letters, path, stdout};
use letters_bundle::{SiteIndex, decode_index, digest};

const MINIMAL: &str = "accepted/minimal.json";
const FERRY: &str = "accepted/every-field.json";

/// Makes a site of these fixtures.
fn make(site: &Site, reader: &Path, archives: &[&str], more: &[&str]) -> Output {
    let archives: Vec<String> = archives.iter().map(|name| fixture(name)).collect();
    let (out, reader) = (path(&site.0), path(reader));
    let mut arguments = vec!["site", "--out", &out, "--reader", &reader];
    arguments.extend(archives.iter().map(String::as_str));
    arguments.extend(more);
    letters(&arguments)
}

#[track_caller]
fn made(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    stdout(output)
}

fn index(site: &Site) -> SiteIndex {
    decode_index(site.read("letters/index.json").as_bytes()).unwrap()
}

/// The list of files in the offline worker.
fn release(site: &Site) -> serde_json::Value {
    let worker = site.read("offline.js");
    let line = worker.lines().find_map(|line| line.strip_prefix("const RELEASE = ")).unwrap();
    serde_json::from_str(line.strip_suffix(';').unwrap()).unwrap()
}

#[test]
fn the_worker_knows_every_file_that_the_reader_needs_and_no_other() {
    let (site, reader) = (Site::new("site-release"), reader("site-release-reader"));
    made(&make(&site, &reader, &[MINIMAL, FERRY], &[]));
    let release = release(&site);
    let files = release["files"].as_object().unwrap();
    let mut needed =
        ["boot.js", "index.html", "reader-1.css", "site.webmanifest"].map(str::to_owned).to_vec();
    needed.push("letters/index.json".to_owned());
    needed.extend(index(&site).bundles.iter().map(|bundle| format!("letters/{}", bundle.path)));
    needed.sort();
    assert_eq!(files.keys().cloned().collect::<Vec<_>>(), needed);
    for (name, counted) in files {
        let bytes = fs::read(site.0.join(name)).unwrap();
        assert_eq!(
            *counted,
            serde_json::json!([digest(&bytes).to_string(), bytes.len()]),
            "{name}"
        );
    }
    let page = site.read("index.html");
    let version = release["version"].as_str().unwrap();
    assert!(page.contains(&format!("<meta name=\"open-letters-release\" content=\"{version}\">")));
    assert_eq!(page.matches("Content-Security-Policy").count(), 1);
    for bundle in index(&site).bundles {
        assert!(bundle.path.contains(&bundle.sha256.to_string()[..16]), "{}", bundle.path);
    }
}

#[test]
fn the_same_archives_give_the_same_site_and_others_the_next_version() {
    let (site, reader) = (Site::new("site-versions"), reader("site-versions-reader"));
    assert!(made(&make(&site, &reader, &[MINIMAL], &[])).contains("version 1, "));
    let first = all(&site);
    assert!(made(&make(&site, &reader, &[MINIMAL], &[])).contains(" 0 written"));
    assert_eq!(all(&site), first);

    assert!(made(&make(&site, &reader, &[FERRY], &[])).contains("version 2, "));
    let second = index(&site).bundles[0].path.clone();
    let kept = index_path(&first);
    assert!(site.0.join("letters").join(&kept).is_file(), "pages of version 1 may still be open");

    // Made again without a change, it keeps what it has.
    made(&make(&site, &reader, &[FERRY], &[]));
    assert!(site.0.join("letters").join(&kept).is_file());

    made(&make(&site, &reader, &["accepted/merged.json"], &["--version", "9"]));
    assert_eq!(index(&site).version, 9);
    assert!(!site.0.join("letters").join(&kept).exists(), "nobody reads version 1 any more");
    assert!(site.0.join("letters").join(&second).is_file());
    failed(&make(&site, &reader, &[MINIMAL], &["--version", "9"]), "version 9 is not above 9");
    made(&make(&site, &reader, &["accepted/merged.json"], &["--version", "9"]));
}

/// The path of the first bundle that an index lists, of the files of a site.
fn index_path(files: &[(PathBuf, Vec<u8>)]) -> String {
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with("letters/index.json")).unwrap();
    decode_index(bytes).unwrap().bundles[0].path.clone()
}

/// Every file of a folder, in order.
fn all(site: &Site) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![site.0.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push((path.clone(), fs::read(path).unwrap())),
            }
        }
    }
    files.sort();
    files
}

#[test]
fn what_is_not_ours_stays_as_it_is() {
    let (site, reader) = (Site::new("site-foreign"), reader("site-foreign-reader"));
    fs::write(site.0.join("notes.txt"), "mine").unwrap();
    failed(&make(&site, &reader, &[MINIMAL], &[]), "no site made by `letters site`");
    assert_eq!(site.names(), ["notes.txt"]);

    made(&make(&site, &reader, &[MINIMAL], &["--force"]));
    made(&make(&site, &reader, &[FERRY], &[]));
    assert_eq!(site.read("notes.txt"), "mine");

    fs::write(site.0.join("_headers"), "/*\n  X-Mine: yes\n").unwrap();
    let before = all(&site);
    failed(&make(&site, &reader, &[MINIMAL], &[]), "was changed since");
    assert_eq!(all(&site), before, "nothing is written when something is in the way");
    made(&make(&site, &reader, &[MINIMAL], &["--force"]));
    assert!(!site.read("_headers").contains("X-Mine"));
}

#[test]
fn a_letter_that_comes_twice_is_named() {
    let (site, reader) = (Site::new("site-twice"), reader("site-twice-reader"));
    site.copy(FERRY, "again.json");
    let again = path(&site.0.join("again.json"));
    let out = path(&site.0.join("out"));
    let arguments = ["site", &fixture(FERRY), &again, "--out", &out, "--reader", &path(&reader)];
    let made = letters(&arguments);
    let said = String::from_utf8_lossy(&made.stderr);
    assert_eq!(made.status.code(), Some(0), "{said}");
    assert!(said.contains("`2001-ferry` is in `") && said.contains("again.json`"), "{said}");
    assert!(
        !String::from_utf8_lossy(&make(&site, &reader, &[FERRY], &["--force"]).stderr)
            .contains("twice")
    );
}

#[test]
fn a_damaged_site_is_replaced_by_force_alone() {
    let (site, reader) = (Site::new("site-damaged"), reader("site-damaged-reader"));
    made(&make(&site, &reader, &[MINIMAL], &[]));
    fs::write(site.0.join("letters/index.json"), "{}").unwrap();
    failed(&make(&site, &reader, &[MINIMAL], &[]), "letters/index.json is refused");
    made(&make(&site, &reader, &[MINIMAL], &["--force"]));
    assert_eq!(index(&site).version, 1);
    fs::write(site.0.join("SHA256SUMS"), "").unwrap();
    failed(&make(&site, &reader, &[MINIMAL], &[]), "SHA256SUMS is none");
}

#[test]
fn a_site_that_cannot_be_made_leaves_nothing_behind() {
    let (site, reader) = (Site::new("site-none"), reader("site-none-reader"));
    let output = make(&site, &reader, &[MINIMAL, "refused/title-is-empty.json"], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("title-is-empty.json` is refused"));
    failed(&make(&site, &reader, &[MINIMAL, MINIMAL], &[]), "is given twice");
    failed(&make(&site, &site.0.join("none"), &[MINIMAL], &[]), "cannot read");
    for (broken, text, why) in [
        ("index.html", "<p>", "has not just one <head>"),
        ("offline.js", "const RELEASE = {}", "`const RELEASE = {};`"),
    ] {
        let whole = fs::read(reader.join(broken)).unwrap();
        fs::write(reader.join(broken), text).unwrap();
        failed(&make(&site, &reader, &[MINIMAL], &[]), why);
        fs::remove_file(reader.join(broken)).unwrap();
        failed(&make(&site, &reader, &[MINIMAL], &[]), &format!("the reader has no {broken}"));
        fs::write(reader.join(broken), whole).unwrap();
    }
    assert_eq!(site.names(), Vec::<String>::new());
    made(&make(&site, &reader, &[MINIMAL], &["--title", "en=Ours", "--title", "fr=Nous"]));
    assert_eq!(index(&site).title.len(), 2);
    failed(&make(&Site::new("site-of-site"), &site.0, &[MINIMAL], &[]), "is a whole site");
}

#[test]
fn a_letter_that_is_taken_away_is_named_until_its_file_is_gone() {
    let (site, reader) = (Site::new("site-gone"), reader("site-gone-reader"));
    made(&make(&site, &reader, &[FERRY], &[]));
    let bundle = index(&site).bundles[0].path.clone();
    let file = site.0.join("letters").join(&bundle);
    // It is said again as long as the file is there.
    for _ in 0..2 {
        let output = make(&site, &reader, &[MINIMAL], &[]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("`2001-ferry`") && said.contains("--forget-old"), "{said}");
        assert!(said.contains(&path(&file)) && file.is_file(), "{said}");
    }
    let output = make(&site, &reader, &[MINIMAL], &["--forget-old", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&made(&output)).unwrap();
    assert_eq!(json["gone"][0]["letter"], "2001-ferry");
    assert_eq!(json["gone"][0]["kept"], false);
    assert!(!file.exists());
    let words = "Mara Quill".as_bytes();
    let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    assert!(!all(&site).iter().any(|(_, bytes)| holds(bytes)));
    assert!(make(&site, &reader, &[MINIMAL], &[]).stderr.is_empty());
}

#[test]
fn a_site_that_is_right_is_not_touched() {
    let (site, reader) = (Site::new("site-untouched"), reader("site-untouched-reader"));
    made(&make(&site, &reader, &[FERRY], &[]));
    let changed = || {
        let files = all(&site).into_iter();
        files.map(|(path, _)| fs::metadata(path).unwrap().modified().unwrap()).collect::<Vec<_>>()
    };
    let before = changed();
    made(&make(&site, &reader, &[FERRY], &[]));
    assert_eq!(changed(), before);
}

#[test]
fn two_at_once_do_not_disturb_each_other() {
    let (site, reader) = (Site::new("site-two"), reader("site-two-reader"));
    made(&make(&site, &reader, &[MINIMAL], &[]));
    let folder = fs::File::open(&site.0).unwrap();
    folder.lock().unwrap();
    let before = all(&site);
    failed(&make(&site, &reader, &[FERRY], &[]), "another `letters site` writes into");
    assert_eq!(all(&site), before);
    drop(folder);
    made(&make(&site, &reader, &[FERRY], &[]));
}
