//! Copies in one file: which letters are in one, and where there is a way to it.

mod common;

use letters_pages::{NoCopy, OfflineCopy, Scene, content, copied};

use common::with_scene;

const ARCHIVE: &str = r#"{"format": "open-letters/1", "title": {"en": "A"}, "languages": ["en"], "letters": [
    {"id": "a", "edition": "full", "languages": ["en"], "date": "2020-02-02", "title": {"en": "T"}, "blocks": []},
    {"id": "b", "edition": "full", "languages": ["en"], "date": "2021-02-02", "title": {"en": "T"}, "blocks": []}
]}"#;

/// The page, where this is known of the offline copy.
fn html(scene: &Scene<'_>, offline: &OfflineCopy) -> String {
    content(&Scene { offline, ..*scene }).iter().map(ToString::to_string).collect()
}

#[test]
fn a_copy_has_the_letters_that_the_page_is_about() {
    for (reference, expected, words) in [
        ("", None, "Save a copy of all letters (HTML)"),
        ("?page=about", None, "Save a copy of all letters (HTML)"),
        ("?page=about&year=2020", None, "Save a copy of all letters (HTML)"),
        ("?year=1999", None, "Save a copy of all letters (HTML)"),
        // Newest first.
        ("?year=2020", Some(vec![false, true]), "Save a copy of these letters (HTML)"),
        ("?year=2020&year=2021", Some(vec![true, true]), "Save a copy of these letters (HTML)"),
        ("?#q=year:2020", Some(vec![false, true]), "Save a copy of these letters (HTML)"),
        ("?letter=b", Some(vec![true, false]), "Save a copy with the reader (HTML)"),
    ] {
        with_scene(ARCHIVE, reference, "en", |scene| {
            assert_eq!(copied(scene), expected, "{reference}");
            let html = html(scene, &OfflineCopy::Storing);
            let button = format!(r#"data-action="save-copy">{words}</button>"#);
            assert!(html.contains(&button), "{reference}: {html}");
            assert_eq!(html.matches("save-copy").count(), 1, "{reference}");
        });
    }
}

#[test]
fn where_nothing_is_to_be_copied_there_is_no_button() {
    for reference in ["?letter=nobody-wrote-it", "?year=2020#q=T"] {
        with_scene(ARCHIVE, reference, "en", |scene| {
            assert!(!html(scene, &OfflineCopy::Storing).contains("save-copy"), "{reference}");
        });
    }
    for reference in ["", "?year=2020", "?letter=a", "?page=about"] {
        with_scene(ARCHIVE, reference, "en", |scene| {
            for offline in [OfflineCopy::Unknown, OfflineCopy::None(NoCopy::OneFile)] {
                assert!(!html(scene, &offline).contains("save-copy"), "{reference}");
            }
        });
    }
}
