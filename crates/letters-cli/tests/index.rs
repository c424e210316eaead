//! `letters index` and `letters schema`, run as editors run them.

mod common;

use common::{Site, failed, letters, path, root, stdout};
use letters_bundle::{SiteIndex, decode_index, digest};

fn index(site: &Site, more: &[&str]) -> String {
    let mut arguments = vec!["index", site.0.to_str().unwrap()];
    arguments.extend(more);
    let output = letters(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    stdout(&output)
}

fn read(site: &Site) -> SiteIndex {
    decode_index(site.read("index.json").as_bytes()).unwrap()
}

fn titles(index: &SiteIndex) -> Vec<String> {
    index.title.iter().map(|(tag, text)| format!("{tag}={text}")).collect()
}

#[test]
fn bundles_are_listed_in_the_order_of_their_names() {
    let site = Site::new("ordered");
    site.copy("accepted/minimal.json", "b.json");
    site.copy("accepted/every-field.json", "a.json");
    site.copy("accepted/minimal.json", "notes.txt");
    assert!(index(&site, &[]).contains("written, version 1, bundles: 2"));
    let written = read(&site);
    let paths: Vec<_> = written.bundles.iter().map(|bundle| bundle.path.as_str()).collect();
    assert_eq!(paths, ["a.json", "b.json"]);
    for bundle in &written.bundles {
        let bytes = site.read(&bundle.path).into_bytes();
        assert_eq!((bundle.bytes, bundle.sha256), (bytes.len() as u64, digest(&bytes)));
    }
    assert_eq!(titles(&written), ["en=Letters on the ferry", "zh-Hant=渡輪書簡"]);
    assert_eq!(site.names(), ["a.json", "b.json", "index.json", "notes.txt"]);
}

#[test]
fn the_version_grows_with_changes_alone() {
    let site = Site::new("versions");
    site.copy("accepted/minimal.json", "a.json");
    index(&site, &[]);
    let first = site.read("index.json");
    assert!(index(&site, &[]).contains("unchanged, version 1"));
    assert_eq!(site.read("index.json"), first);

    site.copy("accepted/every-field.json", "a.json");
    assert!(index(&site, &[]).contains("written, version 2"));
    // The name of the site stays.
    assert_eq!(titles(&read(&site)), ["en=T"]);

    index(&site, &["--title-en", "Ours", "--title", "zh-hant=我們"]);
    assert_eq!(
        (read(&site).version, titles(&read(&site))),
        (3, vec!["en=Ours".to_owned(), "zh-Hant=我們".to_owned()])
    );
}

#[test]
fn nothing_is_written_when_a_bundle_is_refused() {
    let site = Site::new("refused");
    site.copy("accepted/minimal.json", "a.json");
    site.copy("refused/title-is-empty.json", "b.json");
    let output = letters(&["index", &path(&site.0)]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("b.json` is refused") && said.contains("the text is empty"), "{said}");
    assert_eq!(site.names(), ["a.json", "b.json"]);
}

#[test]
fn an_old_index_that_is_refused_is_left_alone() {
    let site = Site::new("old");
    site.copy("accepted/minimal.json", "a.json");
    std::fs::write(site.0.join("index.json"), "{}").unwrap();
    let output = letters(&["index", &path(&site.0)]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(site.read("index.json"), "{}");
}

#[test]
fn names_that_no_address_can_hold_are_refused() {
    let site = Site::new("names");
    site.copy("accepted/minimal.json", "a b.json");
    let output = letters(&["index", &path(&site.0)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("rename it"));
    assert_eq!(site.names(), ["a b.json"]);
}

#[test]
fn wrong_folders_and_titles_are_named() {
    let site = Site::new("empty");
    failed(&letters(&["index", &path(&site.0)]), "there is no bundle in");
    failed(&letters(&["index", &path(&site.0.join("none"))]), "cannot list");
    failed(&letters(&["index", &path(&site.0), "--title", "Ours"]), "there is no `=`");
    failed(&letters(&["index", &path(&site.0), "--title", "e=Ours"]), "language tag");
    failed(&letters(&["index", &path(&site.0), "--title-en", ""]), "the name is empty");
}

#[test]
fn the_index_of_the_shipped_archive_is_right() {
    let index = path(&root().join("public/letters/index.json"));
    let output = letters(&["check", &index]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn the_schema_in_the_documents_is_the_one_that_the_command_prints() {
    let documented = std::fs::read_to_string(root().join("docs/bundle.schema.json")).unwrap();
    assert!(
        documented == stdout(&letters(&["schema"])),
        "run `letters schema > docs/bundle.schema.json`"
    );
}
