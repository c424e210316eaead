//! What tests of pages share: a scene made from a bundle and an address.

#![allow(dead_code, reason = "each test takes of it what it needs")]

use std::sync::Arc;

use letters_address::Route;
use letters_bundle::decode;
use letters_model::{Library, Tag, Text};
use letters_pages::{Scene, Search, Settings, Trouble, Typing, Wording, content};
use letters_search::{Catalogue, Index};

/// Shows a bundle at an address to a reader of a language.
pub fn with_scene<T>(
    bundle: &str,
    reference: &str,
    language: &str,
    see: impl FnOnce(&Scene<'_>) -> T,
) -> T {
    with_troubles(bundle, reference, language, &[], see)
}

/// Shows a bundle beside files that are not shown.
pub fn with_troubles<T>(
    bundle: &str,
    reference: &str,
    language: &str,
    troubles: &[Trouble],
    see: impl FnOnce(&Scene<'_>) -> T,
) -> T {
    let archive = decode(bundle.as_bytes()).unwrap();
    let title: Text = archive.title.clone();
    let library = Library::new(vec![Arc::new(archive)]);
    let language = Tag::parse(language).unwrap();
    let wording = Wording::for_reader_of(std::slice::from_ref(&language));
    let (query, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let route = Route::parse(query, fragment);
    let catalogue = Catalogue::new(&library);
    let index = Index::new(&library);
    let search = Search::new(
        &index,
        &catalogue,
        &library,
        &route,
        &letters_search::Lenience::ALL,
        Typing::Stopped,
    );
    see(&Scene {
        library: &library,
        catalogue: &catalogue,
        is_indexed: true,
        search: search.as_ref(),
        title: &title,
        troubles,
        authenticity: &letters_pages::Authenticity::default(),
        opened: &[],
        refused: &[],
        language: &language,
        wording,
        route: &route,
        settings: Settings::default(),
        unfolded: &[],
        offline: &letters_pages::OfflineCopy::Unknown,
        tried: &[],
        mentions_per_part: letters_pages::MENTIONS_PER_PART,
        site_address: "https://example.org/letters/",
    })
}

/// The HTML of the page at an address, for a reader of a language.
pub fn page(bundle: &str, reference: &str, language: &str) -> String {
    with_scene(bundle, reference, language, |scene| {
        content(scene).iter().map(ToString::to_string).collect()
    })
}

#[track_caller]
pub fn assert_holds(html: &str, part: &str) {
    assert!(html.contains(part), "{part}\nis not in\n{html}");
}

#[track_caller]
pub fn assert_lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "{part}\nis in\n{html}");
}

/// Asserts that parts stand in a page one after the other.
#[track_caller]
pub fn assert_in_order(html: &str, parts: &[&str]) {
    parts.iter().fold(0, |from, part| match html[from..].find(part) {
        Some(at) => from + at + part.len(),
        None => panic!("{part}\ndoes not stand, after what goes before it, in\n{html}"),
    });
}

/// The words of a part of a page without its markup, those of each element apart.
pub fn words(html: &str) -> String {
    let texts = html.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("|")
}

/// The part of a page between the first two of these.
#[track_caller]
pub fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let from = html.find(start).unwrap_or_else(|| panic!("{start}\nis not in\n{html}"));
    let rest = &html[from..];
    &rest[..rest.find(end).unwrap_or(rest.len())]
}
