//! Plain pages hold what HTML asks of every page, whatever stands in letters.

use std::collections::HashSet;

use letters_site::{Files, NamedArchive, Order, Site};
use scraper::{ElementRef, Html, Selector};

/// Two letters with the same notes, also in a heading, that name the same person.
fn archive() -> String {
    let letter = |id: &str| {
        format!(
            r#"{{"id": "{id}", "edition": "full", "languages": ["en"], "date": "2001", "title": {{"en": "Ferry"}},
            "blocks": [
              {{"id": "h1", "kind": "heading",
                "text": {{"en": ["On ", {{"text": "Mara", "entity": "mara"}}, {{"note": "n2"}}]}}}},
              {{"id": "p1", "kind": "paragraph",
                "text": {{"en": [{{"text": "Mara", "entity": "mara"}}, " waits.", {{"note": "n1"}}]}}}}],
            "notes": [
              {{"id": "n1", "label": "1", "text": {{"en": "Since winter."}}}},
              {{"id": "n2", "label": "2", "text": {{"en": "Of the island."}}}}]}}"#
        )
    };
    format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "Letters"}}, "languages": ["en"],
        "entities": [{{"id": "mara", "kind": "person", "case": true, "name": {{"en": "Mara"}}}}],
        "letters": [{}, {}]}}"#,
        letter("first"),
        letter("second")
    )
}

fn pages() -> Vec<(String, Html)> {
    let page = "<!DOCTYPE html><html><head><link rel=stylesheet href=./reader-1.css></head></html>";
    let reader = Files::from([
        ("index.html".to_owned(), page.into()),
        ("reader-1.css".to_owned(), "body{}".into()),
        ("offline.js".to_owned(), "const RELEASE = {};\n".into()),
    ]);
    let archives = vec![NamedArchive { name: "ours".to_owned(), bytes: archive().into() }];
    let site = Site::new(Order { archives, reader, ..Order::default() }).unwrap();
    let html = |page| Html::parse_document(&String::from_utf8(site.html(page)).unwrap());
    site.pages().iter().map(|page| (page.path(), html(page))).collect()
}

#[test]
fn nothing_stands_before_the_policy_of_the_reader() {
    let page = "<!DOCTYPE html><html><head><meta charset=utf-8><link rel=stylesheet href=./reader-1.css></head></html>";
    let reader = Files::from([
        ("index.html".to_owned(), page.into()),
        ("reader-1.css".to_owned(), "body{}".into()),
        ("offline.js".to_owned(), "const RELEASE = {};\n".into()),
    ]);
    let archives = vec![NamedArchive { name: "ours".to_owned(), bytes: archive().into() }];
    let site = Site::new(Order { archives, reader, ..Order::default() }).unwrap();
    let page = String::from_utf8(site.files()["index.html"].clone()).unwrap();
    let html = Html::parse_document(&page);
    let first = all(&html, "head > :first-child")[0];
    assert_eq!(first.attr("http-equiv"), Some("Content-Security-Policy"), "{page}");
    assert_eq!(all(&html, "[http-equiv]").len(), 1, "{page}");
    assert_eq!(all(&html, "[name=open-letters-release], [rel=manifest]").len(), 2, "{page}");
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn ids_are_unique_and_headings_skip_no_level_and_hold_no_note() {
    let pages = pages();
    for (path, html) in &pages {
        let ids: Vec<&str> = all(html, "[id]").iter().filter_map(|one| one.attr("id")).collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{path}: {ids:?}");
        let mut before = 0;
        for heading in all(html, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            assert!(level <= before + 1, "{path}: h{level} after h{before}");
            before = level;
        }
        assert!(all(html, ":is(h1, h2, h3) [role=note]").is_empty(), "{path}");
    }
    let quoted = pages.iter().find(|(path, _)| path.ends_with("entities/mara.html")).unwrap();
    assert_eq!(all(&quoted.1, ".excerpt .note-mark").len(), 4);
}

#[test]
fn a_note_leads_back_to_its_mark_and_stays_at_the_end_where_none_can_stand_beside() {
    let pages = pages();
    let (_, letter) = pages.iter().find(|(path, _)| path.ends_with("letters/first.html")).unwrap();
    for mark in ["mark_n1_en", "mark_n2_en"] {
        assert_eq!(all(letter, &format!("[id={mark}]")).len(), 1);
        assert!(!all(letter, &format!("a.back[href$='#{mark}']")).is_empty());
    }
    assert_eq!(all(letter, "[id=note_n1][data-beside=whole]").len(), 1);
    assert_eq!(all(letter, "[id=note_n2]:not([data-beside])").len(), 1);
}
