//! What pages say of who has signed the site.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, with_scene};
use letters_pages::{
    Authenticity, Doubt, Reason, Scene, Signed, Trouble, Wording, content, failure,
};

const BUNDLE: &str = r#"{"format": "open-letters/1", "title": {"en": "Letters", "zh-Hant": "信件"},
    "languages": ["en", "zh-Hant"], "letters": []}"#;

/// The HTML of a page of a site of which this is known.
fn page(reference: &str, language: &str, authenticity: &Authenticity) -> String {
    with_scene(BUNDLE, reference, language, |scene| {
        let scene = Scene { authenticity, ..*scene };
        content(&scene).iter().map(ToString::to_string).collect()
    })
}

fn signed(name: Option<&str>) -> Signed {
    Signed::By { key: "0102030405060708".to_owned(), name: name.map(str::to_owned) }
}

#[test]
fn the_page_on_the_archive_says_who_has_signed_it() {
    let known = Authenticity { signed: signed(Some("<b>We")), version: 7, doubt: None };
    let english = page("?page=about", "en", &known);
    let parts =
        ["Site signature</h2>", "Signed: the letters", "&lt;b&gt;We", "0102030405060708", ">7<"];
    assert_in_order(&english, &parts);
    assert_holds(&english, "can also replace the key in it");
    assert_in_order(
        &page("?page=about", "zh-Hant", &known),
        &["網站簽署", "已經簽署", "簽署者", "金鑰"],
    );
    let nameless = Authenticity { signed: signed(None), version: 7, doubt: None };
    assert_lacks(&page("?page=about", "en", &nameless), "Signed by");

    let unsigned = page("?page=about", "en", &Authenticity::default());
    assert_holds(&unsigned, "Not signed:");
    assert_lacks(&unsigned, "can also replace the key in it");
    let signed = Signed::Unchecked { key: "0102030405060708".to_owned() };
    let unchecked = page("?page=about", "en", &Authenticity { signed, version: 7, doubt: None });
    assert_in_order(&unchecked, &["Cannot be checked by this browser,", "0102030405060708"]);
    assert_lacks(&unchecked, "Signed: ");
}

#[test]
fn every_page_says_what_is_doubtful_and_lets_the_reader_decide() {
    let before = || "1111111111111111".to_owned();
    let doubts = [
        (
            Doubt::OtherKey { before: before() },
            Signed::Not,
            "1111111111111111. Now it is not signed",
        ),
        (
            Doubt::OtherKey { before: before() },
            signed(None),
            "Now it names the key 0102030405060708",
        ),
        (Doubt::Older { seen: 9 }, signed(None), "This is version 7. You have seen version 9"),
    ];
    for (doubt, signed, words) in doubts {
        let known = Authenticity { signed, version: 7, doubt: Some(doubt) };
        for reference in ["", "?page=cases", "?page=about", "?letter=none"] {
            let english = page(reference, "en", &known);
            assert_in_order(&english, &["role=\"alert\"", "Be careful", words, "\"trust\"", "<h1"]);
            assert_in_order(&page(reference, "zh-Hant", &known), &["請小心", "信任現在的版本"]);
        }
    }
    assert_lacks(&page("", "en", &Authenticity::default()), "alert");
}

#[test]
fn an_index_that_is_not_what_was_signed_is_not_opened() {
    let tag = letters_model::Tag::parse("en").unwrap();
    let wording = Wording::for_reader_of(&[tag]);
    let reason = Reason::Altered { key: "0102030405060708".to_owned() };
    let trouble = Trouble { path: "letters/index.json".to_owned(), reason };
    let html: String = failure(wording, &trouble).iter().map(ToString::to_string).collect();
    let words = "It is not what was signed with the key 0102030405060708";
    assert_in_order(&html, &["letters/index.json is not shown", words]);
}
