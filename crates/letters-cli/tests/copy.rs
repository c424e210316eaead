//! `letters copy`, run as editors run it.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::reader::reader;
use common::{Site, failed, fixture, letters, path, stdout};

const MINIMAL: &str = "accepted/minimal.json";
const FERRY: &str = "accepted/every-field.json";
const PAGE: &str = "<body>\n    <!-- program: reader_bg.wasm -->\n</body>\n";

/// A reader that copies can be made of.
fn whole_reader(name: &str) -> PathBuf {
    let reader = reader(name);
    fs::write(reader.join("copy.html"), PAGE).unwrap();
    fs::write(reader.join("reader_bg.wasm"), b"\0asm").unwrap();
    reader
}

/// Makes a copy of both fixtures.
fn copy(site: &Site, reader: &Path, more: &[&str]) -> Output {
    let (out, reader) = (path(&site.0.join("copy.html")), path(reader));
    let archives = [fixture(MINIMAL), fixture(FERRY)];
    let mut arguments = vec!["copy", "--out", &out, "--reader", &reader];
    arguments.extend(archives.iter().map(String::as_str));
    arguments.extend(more);
    letters(&arguments)
}

/// The blocks of a copy: the path of each, and what is in it.
fn blocks(page: &str) -> Vec<(String, String)> {
    let blocks = page.split("<script type=\"text/plain\" data-path=\"").skip(1);
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into();
    let block = |block: &str| {
        let (path, rest) = block.split_once('"').unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        (decode(path), decode(rest.split_once("</script>").unwrap().0))
    };
    blocks.map(block).collect()
}

#[test]
fn all_letters_are_in_it_as_a_site_would_give_them() {
    let (site, reader) = (Site::new("copy-all"), whole_reader("copy-all-reader"));
    let made = copy(&site, &reader, &["--version", "7"]);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let page = site.read("copy.html");
    assert!(stdout(&made).ends_with(&format!("copy.html: {} bytes\n", page.len())));
    let program = "data-path=\"reader_bg.wasm\" data-kind=\"base64\">AGFzbQ==</script>\n</body>\n";
    assert!(page.ends_with(program));
    let blocks = blocks(&page);
    let index = letters_bundle::decode_index(blocks[0].1.as_bytes()).unwrap();
    assert_eq!((blocks[0].0.as_str(), index.version, blocks.len()), ("letters/index.json", 7, 4));
    for ((entry, fixture), (name, text)) in
        index.bundles.iter().zip([MINIMAL, FERRY].map(fixture)).zip(&blocks[1..])
    {
        assert_eq!(*name, format!("letters/{}", entry.path));
        assert_eq!(letters_bundle::digest(text.as_bytes()), entry.sha256);
        let written = fs::read(fixture).unwrap();
        assert_eq!(letters_bundle::decode(text.as_bytes()), letters_bundle::decode(&written));
        assert!(!text.contains('\n'), "white space between values is not published");
    }
}

#[test]
fn a_folder_that_is_no_site_is_named() {
    let site = Site::new("copy-none");
    let (folder, out) = (path(&site.0), path(&site.0.join("copy.html")));
    failed(
        &letters(&["copy", &folder, "--out", &out]),
        "is no site, as it has no letters/index.json",
    );
}

#[test]
fn some_letters_come_alone_and_none_that_is_not_there() {
    let (site, reader) = (Site::new("copy-some"), whole_reader("copy-some-reader"));
    let archive = letters_bundle::decode(&fs::read(fixture(FERRY)).unwrap()).unwrap();
    let id = archive.letters[0].id.to_string();
    assert_eq!(copy(&site, &reader, &["--letter", &id]).status.code(), Some(0));
    let before = site.read("copy.html");
    let blocks = blocks(&before);
    let paths: Vec<&str> = blocks.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["letters/index.json", "letters/1.json", "reader_bg.wasm"]);
    let alone = letters_bundle::decode(blocks[1].1.as_bytes()).unwrap();
    assert_eq!(alone.letters, archive.letters[..1]);
    // The file is there now, and stays as it is.
    assert_eq!(copy(&site, &reader, &[]).status.code(), Some(2));
    let wrong = copy(&site, &reader, &["--force", "--letter", "nobody-wrote-it"]);
    assert_eq!(wrong.status.code(), Some(1));
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(
        said.contains("no archive has a letter `nobody-wrote-it`") && said.contains(&id),
        "{said}"
    );
    assert_eq!(site.read("copy.html"), before);
}

#[test]
fn a_reader_that_no_copy_can_be_made_of_is_named() {
    for (name, content) in [("copy.html", Some("<body></body>")), ("reader_bg.wasm", None)] {
        let (site, reader) = (Site::new("copy-bad"), whole_reader("copy-bad-reader"));
        match content {
            Some(content) => fs::write(reader.join(name), content).unwrap(),
            None => fs::remove_file(reader.join(name)).unwrap(),
        }
        failed(&copy(&site, &reader, &[]), name);
        assert!(!site.0.join("copy.html").exists());
    }
}
