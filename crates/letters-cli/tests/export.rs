//! `letters export`, run as editors run it.

mod common;

use common::{Site, failed, letters, path, root, stdout};
use serde_json::Value;

fn shipped() -> String {
    path(&root().join("public/letters/canada-china.json"))
}

#[test]
fn every_format_begins_as_it_should() {
    for (format, beginning, inside) in [
        ("text", "", "Jimmy Lai"),
        ("markdown", "# ", "## "),
        (
            "tei",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus",
            "<correspAction type=\"sent\">",
        ),
        ("cmif", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI", "<correspDesc source=\"#a"),
        (
            "asks",
            "\u{feff}letter,date,title,from,passage,of,name,ask en,ask zh-Hant,",
            "huseyin-celil",
        ),
        ("json-ld", "{\n", "\"@graph\""),
    ] {
        let output = letters(&["export", "--to", format, &shipped()]);
        assert_eq!(output.status.code(), Some(0), "{format}");
        let text = stdout(&output);
        assert!(text.starts_with(beginning) && text.contains(inside), "{format}: {text:.300}");
        assert_eq!(stdout(&letters(&["export", "--to", format, &shipped()])), text);
    }
}

#[test]
fn letters_and_languages_are_chosen() {
    let english =
        ["export", "--to", "text", "--letter", "2009-12-01-harper", "--lang", "en", &shipped()];
    let text = stdout(&letters(&english));
    assert!(
        text.contains("Harper") && !text.contains("哈珀") && !text.contains("Jimmy Lai"),
        "{text}"
    );
    let unknown = letters(&["export", "--to", "text", "--letter", "none", &shipped()]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("2009-12-01-harper"));
    let unknown = letters(&["export", "--to", "text", "--lang", "fr", &shipped()]);
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("the languages are en, zh-Hant"));
    failed(&letters(&["export", "--to", "tei", "--site", "letters", &shipped()]), "https://");
}

#[test]
fn each_letter_has_a_file_that_is_not_overwritten() {
    let site = Site::new("export");
    let folder = path(&site.0.join("out"));
    let each = ["export", "--to", "json-ld", "--each", &folder, &shipped()];
    assert!(stdout(&letters(&each)).ends_with("out: files written: 2\n"));
    let file = "out/2009-12-01-harper.jsonld";
    let graph: Value = serde_json::from_str(&site.read(file)).unwrap();
    assert_eq!(graph["@graph"][1]["dateSent"], "2009-12-01");
    std::fs::write(site.0.join(file), "mine").unwrap();
    failed(&letters(&each), "--force");
    assert_eq!(site.read(file), "mine");
    assert_eq!(letters(&[&each[..], &["--force"]].concat()).status.code(), Some(0));
    assert_ne!(site.read(file), "mine");
}

#[test]
fn correspsearch_is_told_where_the_letters_are() {
    let output = letters(&["export", "--to", "cmif", &shipped()]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("--site, --licence and --published"));
    let site = [
        "--site",
        "https://letters.example/",
        "--licence",
        "https://creativecommons.org/licenses/by/4.0/",
        "--published",
        "2026-02-01",
    ];
    let output = letters(&[&["export", "--to", "cmif", &shipped()][..], &site].concat());
    assert!(output.stderr.is_empty());
    let address = "ref=\"https://letters.example/?letter=2009-12-01-harper\"";
    assert!(stdout(&output).contains(address), "{}", stdout(&output));
}
