//! What pages say of files from the device.

mod common;

use common::{assert_in_order, assert_lacks, with_scene};
use letters_bundle::decode;
use letters_pages::{Reason, Scene, Trouble, content};

const BUNDLE: &str = r#"{"format": "open-letters/1", "title": {"en": "Letters", "zh-Hant": "信件"},
    "languages": ["en", "zh-Hant"], "letters": []}"#;

/// The page of somebody who has opened a file that is refused.
fn page(file: &str, language: &str) -> String {
    let refusal = decode(file.as_bytes()).unwrap_err();
    let refused = [Trouble { path: "a file".to_owned(), reason: Reason::Refused(refusal) }];
    with_scene(BUNDLE, "?", language, |scene| {
        let scene = Scene { refused: &refused, ..*scene };
        content(&scene).iter().map(ToString::to_string).collect()
    })
}

#[test]
fn of_what_is_no_bundle_it_is_said_first_what_can_be_opened() {
    let parts = ["a file", "What can be opened here are bundles of letters", "json-syntax"];
    assert_in_order(&page("PK", "en"), &parts);
    assert_in_order(&page("PK", "zh-Hant"), &["a file", "這裡只能開啟", "json-syntax"]);
    assert_lacks(&page("{}", "en"), "What can be opened here");
}

#[test]
fn objects_of_the_format_have_names_in_both_languages() {
    let file = BUNDLE.replace("\"letters\": []", "\"letters\": [{}]");
    assert_in_order(&page(&file, "en"), &["Letter", "<code>id</code>"]);
    assert_in_order(&page(&file, "zh-Hant"), &["信件缺少必需的欄位「id」"]);
}

#[test]
fn a_letter_that_is_not_there_may_be_in_a_file() {
    let said = |reference, language| {
        with_scene(BUNDLE, reference, language, |scene| {
            content(scene).iter().map(ToString::to_string).collect::<String>()
        })
    };
    let parts = ["There is no letter", "open that file again", "<a href"];
    assert_in_order(&said("?letter=gone", "en"), &parts);
    assert_in_order(&said("?letter=gone", "zh-Hant"), &["請再次開啟該檔案"]);
    assert_lacks(&said("?entity=gone", "en"), "open that file again");
}
