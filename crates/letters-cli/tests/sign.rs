//! `letters sign`, `letters verify` and `letters site --key`, run as editors run them.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::reader::reader;
use common::{Site, failed, fixture, letters, letters_with, path, stdout};
use letters_bundle::decode_index;

const MINIMAL: &str = "accepted/minimal.json";
const FERRY: &str = "accepted/every-field.json";

/// A folder with a key that is not locked, and the site that another test has not.
struct Publisher {
    site: Site,
    key: PathBuf,
    reader: PathBuf,
}

impl Publisher {
    fn new(name: &str) -> Publisher {
        let keys = Site::new(&format!("{name}-keys"));
        let key = keys.0.join("letters.key");
        let made = letters(&["sign", "--new-key", &path(&key), "--no-password"]);
        assert_eq!(made.status.code(), Some(0));
        Publisher { site: Site::new(name), key, reader: reader(&format!("{name}-reader")) }
    }

    fn make(&self, archive: &str, more: &[&str]) -> Output {
        let (out, reader) = (path(&self.site.0), path(&self.reader));
        let archive = fixture(archive);
        letters(&[&["site", &archive, "--out", &out, "--reader", &reader][..], more].concat())
    }

    fn make_signed(&self, archive: &str) {
        let made = self.make(archive, &["--key", &path(&self.key)]);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    }

    fn public_key(&self) -> String {
        path(&self.key.with_extension("pub"))
    }

    fn verify(&self, more: &[&str]) -> (Option<i32>, String) {
        verify(&self.site.0, more)
    }

    fn bundle(&self) -> PathBuf {
        let index = decode_index(self.site.read("letters/index.json").as_bytes()).unwrap();
        self.site.0.join("letters").join(&index.bundles[0].path)
    }
}

fn verify(what: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = letters(&[&["verify", &path(what)][..], more].concat());
    (output.status.code(), stdout(&output) + &String::from_utf8_lossy(&output.stderr))
}

#[track_caller]
fn said((code, words): (Option<i32>, String), right: i32, part: &str) {
    assert!(code == Some(right) && words.contains(part), "{code:?} {words}");
}

#[test]
fn a_signed_site_is_verified_by_its_key_and_by_no_other() {
    let (ours, other) = (Publisher::new("sign-site"), Publisher::new("sign-other"));
    ours.make_signed(FERRY);
    let key = ours.public_key();
    let line = fs::read_to_string(&key).unwrap().lines().nth(1).unwrap().to_owned();
    for key in [&key, &line] {
        said(ours.verify(&["--key", key]), 0, "signed with the key");
        said(ours.verify(&["--key", key, "--at-least", "1"]), 0, "version 1");
        said(ours.verify(&["--key", key, "--at-least", "2"]), 1, "older: version 1, not 2");
    }
    said(ours.verify(&[]), 0, "the site's own key");
    said(ours.verify(&["--key", &other.public_key()]), 1, "and not with");
    said(ours.verify(&["--key", "RWQ"]), 2, "cannot read");
    let page = ours.site.read("index.html");
    assert!(
        page.contains(&format!("<meta name=\"open-letters-key\" content=\"{line}\">")),
        "{page}"
    );
    let worker = ours.site.read("offline.js");
    assert!(worker.contains("\"letters/index.json.minisig\":["), "the offline copy needs it");
    assert!(worker.contains("\"signedVersion\":1,"), "it is not set back");
    let comment = ours.site.read("letters/index.json.minisig");
    assert!(comment.contains("file:index.json\tversion:1\tname:"), "{comment}");
    // What the site says of the index is what sha256sum says.
    let sums = ours.site.read("SHA256SUMS");
    let index = letters_bundle::digest(ours.site.read("letters/index.json").as_bytes());
    assert!(sums.contains(&format!("{index}  letters/index.json\n")), "{sums}");
}

#[test]
fn whatever_is_altered_is_found() {
    let ours = Publisher::new("sign-altered");
    ours.make_signed(FERRY);
    let key = ours.public_key();
    let (index, bundle) = (ours.site.0.join("letters/index.json"), ours.bundle());
    let signature = ours.site.0.join("letters/index.json.minisig");
    let (program, sums) = (ours.site.0.join("boot.js"), ours.site.0.join("SHA256SUMS"));
    let alterations = [
        (&index, "altered:"),
        (&bundle, "altered: SHA-256"),
        (&signature, ""),
        (&program, "boot.js: missing, or not the one in SHA256SUMS"),
        (&sums, "SHA256SUMS: altered:"),
    ];
    for (file, words) in alterations {
        let right = fs::read(file).unwrap();
        let mut wrong = right.clone();
        let middle = right.len() / 2;
        wrong[middle] ^= 1;
        fs::write(file, wrong).unwrap();
        said(ours.verify(&["--key", &key]), 1, words);
        fs::remove_file(file).unwrap();
        let code = ours.verify(&["--key", &key]).0;
        assert_eq!(code, Some(if file == &index { 2 } else { 1 }));
        fs::write(file, right).unwrap();
        said(ours.verify(&["--key", &key]), 0, "as the index says");
    }
    fs::write(&bundle, "{}").unwrap();
    said(ours.verify(&[]), 1, "altered: 2 bytes instead of");
}

#[test]
fn a_site_that_is_rolled_back_is_older_and_still_signed() {
    let ours = Publisher::new("sign-rollback");
    ours.make_signed(FERRY);
    let file = |name: &str| ours.site.0.join("letters").join(name);
    let old = ["index.json", "index.json.minisig"].map(|name| fs::read(file(name)).unwrap());
    ours.make_signed(MINIMAL);
    let key = ours.public_key();
    said(ours.verify(&["--key", &key, "--at-least", "2"]), 0, "version 2");
    fs::write(file("index.json"), &old[0]).unwrap();
    said(ours.verify(&["--key", &key]), 1, "altered");
    fs::write(file("index.json.minisig"), &old[1]).unwrap();
    let index = file("index.json");
    said(verify(&index, &["--key", &key]), 0, "version 1");
    said(verify(&index, &["--key", &key, "--at-least", "2"]), 1, "older: version 1, not 2");
    said(ours.verify(&["--key", &key]), 1, "index.json: missing, or not the one in SHA256SUMS");
}

#[test]
fn the_same_archives_have_the_same_signature_and_none_gets_lost_unasked() {
    let ours = Publisher::new("sign-again");
    ours.make_signed(FERRY);
    let again = ours.make(FERRY, &["--key", &path(&ours.key)]);
    assert!(stdout(&again).contains(" 0 written"), "{}", stdout(&again));
    failed(&ours.make(MINIMAL, &[]), "the site that is there is signed");
    said(ours.verify(&["--key", &ours.public_key()]), 0, "version 1");
    let named = ours.make(FERRY, &["--key", &path(&ours.key), "--signer", "The ferry 渡輪"]);
    assert!(stdout(&named).contains("version 1, "), "{}", stdout(&named));
    said(ours.verify(&[]), 0, "name:The ferry 渡輪");
    let other = path(&ours.key.with_file_name("other.key"));
    assert_eq!(letters(&["sign", "--new-key", &other, "--no-password"]).status.code(), Some(0));
    failed(&ours.make(FERRY, &["--key", &other]), "give the key of the site, or `--other-key`");
    said(ours.verify(&["--key", &ours.public_key()]), 0, "name:The ferry 渡輪");
    assert_eq!(ours.make(FERRY, &["--key", &other, "--other-key"]).status.code(), Some(0));
    said(ours.verify(&["--key", &ours.public_key()]), 1, "and not with");
    assert_eq!(ours.make(MINIMAL, &["--unsigned"]).status.code(), Some(0));
    said(ours.verify(&[]), 0, "not signed");
    said(ours.verify(&["--key", &ours.public_key()]), 1, "not signed");
    for gone in ["letters/minisign.pub", "letters/index.json.minisig", "SHA256SUMS.minisig"] {
        assert!(!ours.site.0.join(gone).exists(), "{gone}");
    }
    assert!(!ours.site.read("index.html").contains("open-letters-key"));
    fs::remove_file(ours.site.0.join("SHA256SUMS")).unwrap();
    said(ours.verify(&[]), 0, "as the index says");
}

#[test]
fn any_file_can_be_signed_and_indexes_with_their_version() {
    let ours = Publisher::new("sign-files");
    let (key, public) = (path(&ours.key), ours.public_key());
    ours.site.copy(MINIMAL, "a.json");
    assert_eq!(letters(&["index", &path(&ours.site.0)]).status.code(), Some(0));
    let files = ["a.json", "index.json"].map(|name| path(&ours.site.0.join(name)));
    let signed = letters(&["sign", "--key", &key, "--name", "We", &files[0], &files[1]]);
    assert_eq!(signed.status.code(), Some(0));
    said(verify(&ours.site.0.join("index.json"), &["--key", &public]), 0, "version:1, name:We");
    said(verify(&ours.site.0.join("a.json"), &["--key", &public]), 0, "file:a.json, name:We");
    let signature = ours.site.read("a.json.minisig");
    fs::write(ours.site.0.join("index.json.minisig"), signature).unwrap();
    said(verify(&ours.site.0.join("index.json"), &["--key", &public]), 1, "altered");
    fs::write(&files[1], "{\"format\": \"open-letters-index/1\"}").unwrap();
    assert_eq!(letters(&["sign", "--key", &key, &files[1]]).status.code(), Some(1));
    failed(&letters(&["sign", "--key", &public, &files[0]]), "holds no secret key");
    failed(&letters(&["sign", "--key", &key, "none.json"]), "cannot read");
    failed(&letters(&["sign", "a.json"]), "--key");
}

#[test]
fn a_locked_key_asks_for_its_password_and_no_key_is_replaced() {
    let site = Site::new("sign-locked");
    let (key, file) = (path(&site.0.join("a.key")), path(&site.0.join("a.json")));
    site.copy(MINIMAL, "a.json");
    failed(&letters(&["sign", "--new-key", &key]), "cannot read the password");
    let made = letters_with(&["sign", "--new-key", &key], "秘密\n".as_bytes());
    assert_eq!(made.status.code(), Some(0));
    failed(&letters(&["sign", "--new-key", &key, "--no-password"]), "no key is ever replaced");
    failed(&letters_with(&["sign", "--key", &key, &file], b"wrong\n"), "Wrong password");
    assert!(!site.0.join("a.json.minisig").exists());
    let signed = letters_with(&["sign", "--key", &key, &file], "秘密\n".as_bytes());
    assert_eq!(signed.status.code(), Some(0));
    let public = path(&site.0.join("a.pub"));
    said(verify(&site.0.join("a.json"), &["--key", &public]), 0, "signed with the key");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&key).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else reads it");
    }
}
