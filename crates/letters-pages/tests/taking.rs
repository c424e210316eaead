//! What readers take along: citations, letters as text and as bundles.

mod common;

use common::{assert_in_order, with_scene};
use letters_bundle::decode;
use letters_model::PassageId;
use letters_pages::{Scene, citation, letter_bundle, plain_text};

const BUNDLE: &str = include_str!("common/reading.json");

fn on<T>(reference: &str, language: &str, see: impl FnOnce(&Scene<'_>) -> T) -> T {
    with_scene(BUNDLE, reference, language, see)
}

#[test]
fn a_citation_says_what_when_whose_where() {
    let cite_of = |id, reference, language, passage| {
        on(reference, language, |scene| {
            let letter = scene.library.letter(id).unwrap();
            let passage = letter.letter.passage(&PassageId::parse(passage).unwrap()).unwrap();
            citation(scene, &letter, Some(passage))
        })
    };
    let of_letter = on("?letter=new", "en", |scene| {
        citation(scene, &scene.library.letter("new").unwrap(), None)
    });
    assert_eq!(
        of_letter,
        "New, 9 January 2026. Full text.\nFrom: The Group\nThe Editors\n\
         https://example.org/letters/?letter=new&lang=en\n"
    );
    let cite = |reference, language, passage| cite_of("new", reference, language, passage);
    // What are not the letter's own words are not quoted as such.
    let summary = cite_of("old", "?letter=old", "en", "p1");
    assert!(summary.starts_with("[Abstract] For Ann E.\n\nOld, 1 December 2009. Abstract by"));
    assert_eq!(
        cite("?letter=new", "en", "p1"),
        "“See Ann and Ann”\n\nNew, 9 January 2026. Full text.\nFrom: The Group\nThe Editors\n\
         https://example.org/letters/?letter=new&lang=en#p1\n"
    );
    assert_eq!(
        cite("?letter=new&view=side", "zh-Hant", "p2"),
        "「9曰」\n“Two”\n\n《新信》，2026年1月9日。全文。\n發信人：The Group\n\
         New, 9 January 2026. Full text.\nFrom: The Group\n編輯部\n\
         https://example.org/letters/?letter=new&lang=zh-Hant&view=side#p2\n"
    );
}

#[test]
fn a_citation_names_who_holds_the_office_that_a_letter_addresses() {
    let bundle = r#"{"format": "open-letters/1", "title": {"en": "t"}, "languages": ["en", "zh-Hant"],
        "entities": [{"id": "vale", "kind": "person", "name": {"en": "Ines Vale", "zh-Hant": "韋爾"}},
            {"id": "reed", "kind": "person", "name": {"en": "Reed, Tom", "zh-Hant": "李德"}}],
        "letters": [{"id": "a", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2026-01-09",
        "title": {"en": "A", "zh-Hant": "甲"}, "blocks": [], "parties": [
            {"role": "addressee", "entity": "vale", "printed": {"en": "Prime Minister", "zh-Hant": "總理"}},
            {"role": "sender", "entity": "reed", "printed": {"en": "Tom Reed", "zh-Hant": "李德先生"}}]}]}"#;
    for (language, expected) in [
        ("en", "From: Tom Reed\nTo: Prime Minister [Ines Vale]\n"),
        ("zh-Hant", "發信人：李德先生\n致：總理 [韋爾]\n"),
    ] {
        let cited = with_scene(bundle, "?letter=a", language, |scene| {
            citation(scene, &scene.library.letter("a").unwrap(), None)
        });
        assert!(cited.contains(expected), "{cited}");
    }
}

#[test]
fn a_letter_as_text_has_its_words_notes_and_source() {
    let text =
        on("?letter=new", "en", |scene| plain_text(scene, &scene.library.letter("new").unwrap()));
    assert_in_order(
        &text,
        &[
            "New\nFrom: The Group\nDate: 9 January 2026",
            "See Ann[1] and Ann",
            "• Two",
            "[1] A note",
            "https://example.org/letters/?letter=new&lang=en",
        ],
    );
}

#[test]
fn a_letter_as_text_says_what_it_is_not_and_each_language_in_its_own_words() {
    let old =
        on("?letter=old", "en", |scene| plain_text(scene, &scene.library.letter("old").unwrap()));
    let said = "These are summaries by the archive’s editors, not the letter’s own words.";
    assert_eq!(old.lines().nth(1), Some(said));
    let both = on("?letter=new&view=side", "en", |scene| {
        plain_text(scene, &scene.library.letter("new").unwrap())
    });
    assert_in_order(&both, &["Date: 9 January 2026", "日期：2026年1月9日"]);
}

#[test]
fn a_letter_as_a_bundle_is_one_and_holds_what_it_refers_to() {
    let bundle =
        on("?letter=new", "en", |scene| letter_bundle(&scene.library.letter("new").unwrap()));
    let archive = decode(bundle.as_bytes()).unwrap();
    let ids: Vec<String> = archive.entities.iter().map(|entity| entity.id.to_string()).collect();
    assert_eq!(ids, ["ann", "group"]);
    assert_eq!((archive.letters.len(), archive.topics.len()), (1, 0));
}
