//! The pages of organizations, and of those to whom letters are addressed.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, between, page, words};

const BUNDLE: &str = include_str!("common/organizations.json");

#[test]
fn an_organization_tells_its_part_in_each_letter_oldest_first() {
    let html = page(BUNDLE, "?entity=bar", "en");
    let section = between(&html, "<section class=\"letter-by-letter\">", "</section>");
    let expected = "Letter by letter|December 2009|Abstract|Old letter|Endorsed|\
                    9 January 2026|Full text|New letter|Signed|through|Bo Lin|Chair";
    assert_eq!(words(section), expected);
    assert_holds(section, "<a href=\"?entity=bo\" class=\"name\">");
    assert_holds(section, "<a href=\"?letter=old\">");
}

#[test]
fn an_organization_is_shown_as_letters_print_it_and_with_passages_that_name_it() {
    let html = page(BUNDLE, "?entity=zoo&view=side", "zh-Hant");
    let section = between(&html, "<section class=\"letter-by-letter\">", "</section>");
    assert_holds(section, "信中作");
    assert_holds(section, "<bdi lang=\"zh-Hant\">中園會</bdi>");
    assert_holds(section, "<bdi lang=\"en\">Zoo Watchers</bdi>");
    let html = page(BUNDLE, "?entity=aid", "zh-Hant");
    let section = between(&html, "<section class=\"letter-by-letter\">", "</section>");
    assert_in_order(section, &["收副本", "提及</strong>", "1 段"]);
}

#[test]
fn an_organization_lists_the_asks_it_put_its_name_to() {
    let html = page(BUNDLE, "?entity=bar", "en");
    let section = between(&html, "<section class=\"asks-of-organization\">", "</section>");
    let expected = "What it put its name to|December 2009|Abstract|Old letter|In general|Old demand.|\
                    9 January 2026|Full text|New letter|For |Ann Example|Free Ann.|See Ann.|\
                    In general|Speak out.";
    assert_eq!(words(section), expected);
    assert_holds(section, "<a class=\"demand-link\" href=\"?letter=new&amp;case=ann#p2\">");
    let html = page(BUNDLE, "?entity=zoo", "zh-Hant");
    assert_holds(&html, "曾具名提出的請求");
    assert_holds(&html, "<bdi lang=\"zh-Hant\">釋放安例。</bdi>");
}

#[test]
fn an_addressee_shows_what_was_asked_of_it_and_by_whom() {
    let html = page(BUNDLE, "?entity=ministry", "en");
    let section = between(&html, "<section class=\"asks-of-organization\">", "</section>");
    let expected = "What was asked in letters to this addressee|9 January 2026|Full text|New letter|\
                    asked by |Zoo Watch| and |Bo Lin|For |Ann Example|Free Ann.|See Ann.|\
                    In general|Speak out.";
    assert_eq!(words(section), expected);
    assert_holds(&page(BUNDLE, "?entity=ministry", "zh-Hant"), "來信向此收信人提出的請求");
}

#[test]
fn those_who_were_only_written_to_or_named_asked_nothing() {
    for id in ["ministry", "aid"] {
        assert_lacks(&page(BUNDLE, &format!("?entity={id}"), "en"), "What it put its name to");
    }
    assert_lacks(&page(BUNDLE, "?entity=ann", "en"), "letter-by-letter");
}

#[test]
fn a_letter_that_names_it_in_a_note_alone_stands_on_its_page() {
    let bundle = r#"{"format": "open-letters/1", "title": {"en": "t"}, "languages": ["en"],
        "entities": [{"id": "guild", "kind": "organization", "name": {"en": "Quay Guild"}},
            {"id": "vale", "kind": "person", "case": true, "name": {"en": "Ines Vale"}}],
        "letters": [{"id": "a", "edition": "full", "languages": ["en"], "date": "2026-01-09",
        "title": {"en": "A"}, "blocks": [{"id": "p", "kind": "paragraph", "text": {"en": ["So.", {"note": "n"}]}}],
        "notes": [{"id": "n", "label": "1", "text": {"en": ["See ", {"text": "Quay Guild", "entity": "guild"},
            " and ", {"text": "Ines Vale", "entity": "vale"}]}}]}]}"#;
    for id in ["guild", "vale"] {
        let html = page(bundle, &format!("?entity={id}"), "en");
        assert_holds(&html, "in a note");
        assert_holds(&html, "href=\"?letter=a");
    }
}
