//! Letters read closely, and cases.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, between, page, with_scene};
use letters_pages::Scene;

const BUNDLE: &str = include_str!("common/reading.json");

fn html(reference: &str, language: &str) -> String {
    page(BUNDLE, reference, language)
}

fn on<T>(reference: &str, language: &str, see: impl FnOnce(&Scene<'_>) -> T) -> T {
    with_scene(BUNDLE, reference, language, see)
}

#[test]
fn every_passage_can_be_linked_to_seen_in_the_other_language_and_cited() {
    let html = html("?letter=new", "en");
    assert_eq!(html.matches("title=\"Copy citation\"").count(), 3);
    assert_eq!(html.matches("title=\"Also in Chinese\"").count(), 3);
    assert_holds(&html, "<a href=\"?letter=new#p2\" title=\"Link to this passage\"");
    assert_lacks(&html, "class=\"other\"");
    let unfolded = ["other_p3_zh-Hant".to_owned()];
    let unfolded = on("?letter=new", "en", |scene| {
        let scene = Scene { unfolded: &unfolded, ..*scene };
        letters_pages::content(&scene)[0].to_string()
    });
    assert_holds(&unfolded, "<div class=\"other\"><p lang=\"zh-Hant\" dir=\"auto\">三</p></div>");
    assert_eq!(unfolded.matches("aria-expanded=\"true\"").count(), 1);
}

#[test]
fn side_by_side_there_is_no_other_language_to_show() {
    assert_lacks(&html("?letter=new&view=side", "en"), "Also in");
}

#[test]
fn a_note_that_is_marked_twice_leads_back_to_both_marks() {
    let mark = r#"{"note": "n1"}, " and ""#;
    let twice = BUNDLE.replace(mark, r#"{"note": "n1"}, " and ", {"note": "n1"}, " of ""#);
    let html = page(&twice, "?letter=new", "en");
    for place in ["mark_n1_en", "mark_n1_en_2", "note_n1_beside", "note_n1_beside_2", "note_n1"] {
        assert_eq!(html.matches(&format!("id=\"{place}\"")).count(), 1, "{place}");
    }
    let note = between(&html, "id=\"note_n1\"", "</li>");
    assert_in_order(note, &["#mark_n1_en\"", "#mark_n1_en_2\""]);
}

#[test]
fn notes_stand_beside_their_passage_once_and_at_the_end() {
    let html = html("?letter=new&view=side", "zh-Hant");
    assert_eq!(html.matches("id=\"note_n1_beside\"").count(), 1);
    assert_holds(&html, "id=\"note_n1\" tabindex=\"-1\" class=\"note side\" data-beside=\"whole\"");
}

#[test]
fn passages_that_name_someone_are_marked_with_a_way_through_them() {
    let first = html("?letter=new&case=ann", "en");
    assert_eq!(first.matches(" named\"").count(), 2);
    assert_holds(&first, "aria-label=\"2 passages name Ann Example\"");
    assert_holds(&first, "href=\"?letter=new&amp;case=ann#p1\" class=\"step-link next\"");
    let second = html("?letter=new&case=ann#p1", "en");
    assert_holds(&second, "1 of 2");
    assert_holds(&second, "href=\"?letter=new&amp;case=ann#p3\" class=\"step-link next\"");
    let last = html("?letter=new&case=ann#p3", "zh-Hant");
    assert_holds(&last, "href=\"?letter=new&amp;case=ann#p1\" class=\"step-link previous\"");
    assert_holds(&last, "aria-disabled=\"true\" class=\"step-link next\"");
    assert_holds(&last, "<a href=\"?letter=new#p3\" class=\"aside\">取消標示</a>");
    assert_lacks(&html("?letter=new&case=unknown", "en"), "marked-passages");
    let both = html("?letter=new&case=ann&case=bob", "zh-Hant");
    assert_holds(&both, "aria-label=\"2 段提及安例、Bob\"");
    assert_holds(
        &both,
        "<bdi lang=\"zh-Hant\">安例</bdi></strong>、<strong><bdi lang=\"en\">Bob</bdi>",
    );
}

#[test]
fn the_ledger_stands_in_order_of_date_with_who_asked_and_the_way_to_the_passage() {
    let english = html("?entity=ann", "en");
    assert_in_order(
        &english,
        &["What was asked", "1 December 2009", "Free her.", "9 January 2026", "See her."],
    );
    assert_holds(&english, "asked by <a href=\"?entity=group\"><bdi lang=\"en\">Group</bdi></a>");
    assert_holds(&english, "<a href=\"?letter=old&amp;case=ann#p1\">Read in the letter</a>");
    assert_holds(&html("?entity=ann", "zh-Hant"), "<bdi lang=\"zh-Hant\">探望她。</bdi>");
}

#[test]
fn letters_since_the_first_that_do_not_name_someone_are_listed() {
    let html = html("?entity=ann", "en");
    assert_in_order(&html, &["Later letters without a mention", "?letter=silent", "Silent"]);
}

#[test]
fn nothing_is_said_of_later_letters_where_there_is_none() {
    let last = r#"{"format": "open-letters/1", "title": {"en": "A"}, "languages": ["en"],
      "entities": [{"id": "ann", "kind": "person", "name": {"en": "Ann"}}],
      "letters": [{"id": "only", "edition": "full", "languages": ["en"], "date": "2026", "title": {"en": "Only"},
        "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": [{"text": "Ann", "entity": "ann"}]}}]}]}"#;
    let html = page(last, "?entity=ann", "en");
    assert_holds(&html, "Named without a request");
    assert_lacks(&html, "ater letter");
}

#[test]
fn the_forms_of_a_name_are_counted_by_language_and_script() {
    let html = html("?entity=ann", "en");
    let form = |name, lang, language, script, times| {
        format!(
            "<bdi lang=\"{lang}\">{name}</bdi></th><td>{language}</td><td>{script}</td><td>{times}</td>"
        )
    };
    for row in [
        form("Ann", "en", "English", "Latin", 2),
        form("Ann E.", "en", "English", "Latin", 1),
        form("安", "zh-Hant", "Chinese", "Traditional", 1),
    ] {
        assert_holds(&html, &row);
    }
}

#[test]
fn the_timeline_has_a_bar_for_each_year_and_a_table() {
    let html = html("?entity=ann", "en");
    assert_eq!(html.matches("class=\"year\"").count(), 2026 - 2009 + 1);
    assert_holds(&html, "title=\"2009: mentioned in 1 of 1 letter, 1 request\"");
    // One box for the one letter; a year in which letters say nothing of them says so to everybody, and
    // one without letters is there for the eye alone.
    let bar = between(&html, "title=\"2009", "</li>");
    assert_eq!(bar.matches("<i ").count(), 1);
    assert_holds(&html, "<span class=\"unseen\">2015: no mention in 1 letter</span>");
    assert_eq!(html.matches("<li class=\"none\" aria-hidden=\"true\">").count(), 15);
    assert_holds(&html, "<th scope=\"row\">2015</th><td>1</td><td>0</td><td>0</td>");
}

#[test]
fn cases_are_listed_with_both_names_years_counts_and_the_last_ask() {
    let html = html("?page=cases", "zh-Hant");
    assert_holds(&html, "<bdi lang=\"zh-Hant\">安例</bdi>");
    assert_holds(&html, "<bdi lang=\"en\">Ann Example</bdi>");
    assert_holds(
        &html,
        "<span>2009年至2026年</span><span>2 封信</span><span>3 段</span><span>2 項請求</span>",
    );
    assert_in_order(&html, &["最近一次請求", "2026年1月9日", "探望她。"]);
    assert_lacks(&html, "Bob");
}

#[test]
fn what_is_said_of_a_case_is_said_of_the_letters_that_pass_the_filters() {
    let counts =
        "<span>2009</span><span>1 letter</span><span>1 passage</span><span>1 request</span>";
    let cases = html("?page=cases&year=2009", "en");
    assert_holds(&cases, counts);
    assert_in_order(&cases, &["Last asked", "1 December 2009", "Free her."]);
    let case = html("?entity=ann&year=2009", "en");
    assert_holds(&case, counts);
    assert_in_order(
        &case,
        &["Clear filters", "1 of 2 letters", "title=\"2009: mentioned in 1 of 1 letter"],
    );
    assert_holds(&case, "<th scope=\"row\"><bdi lang=\"en\">Ann E.</bdi></th>");
    assert_lacks(&case, "<th scope=\"row\"><bdi lang=\"en\">Ann</bdi></th>");
    assert_lacks(&case, "title=\"2026");
    // The bar of a year leads to its letters, of those that pass the other filters.
    assert_holds(
        &html("?entity=ann&text=zh-Hant", "en"),
        "?case=ann&amp;year=2026&amp;text=zh-Hant",
    );
    let filtered = html("?entity=ann&org=group&year=2026", "en");
    assert_holds(&filtered, "?case=ann&amp;org=group&amp;year=2026");
    let none = html("?entity=ann&topic=trade", "en");
    assert_holds(&none, "0 of 2 letters");
    assert_lacks(&none, "No letter in this archive has a mention.");
}

#[test]
fn the_list_is_narrowed_by_filters_and_says_by_which() {
    let titles = |reference| {
        let html = html(reference, "en");
        ["Old", "Silent", "New"]
            .map(|title| html.contains(&format!("title_{}", title.to_lowercase())))
    };
    assert_eq!(titles("?case=ann"), [true, false, true]);
    assert_eq!(titles("?not-case=ann"), [false, true, false]);
    assert_eq!(titles("?org=group&year=2026"), [false, false, true]);
    assert_eq!(titles("?year=2009&year=2015"), [true, true, false]);
    assert_eq!(titles("?topic=trade"), [false, true, false]);
    assert_eq!(titles("?text=zh-Hant"), [false, false, true]);
    assert_eq!(titles("?case=unknown&year=1871"), [true, true, true]);
    assert_lacks(&html("?case=unknown&year=1871", "en"), "class=\"chip\"");
    assert_lacks(&html("?case=unknown#q=ann", "en"), "class=\"chip\"");
    let filtered = html("?case=ann&year=2026", "en");
    assert_holds(&filtered, "1 of 3 letters");
    assert_holds(&filtered, "<a href=\"?case=ann\" class=\"chip\">");
    assert_holds(&filtered, "data-action=\"clear\">Clear filters</button>");
    assert_holds(&filtered, "<a href=\"?letter=new&amp;case=ann\">");
}
