//! Searching and filtering: what pages show of what was found.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, page, with_scene, words};
use letters_pages::{Scene, Search, Typing, content, hits_count};
use letters_search::Lenience;

const BUNDLE: &str = r#"{
  "format": "open-letters/1", "title": {"en": "Archive", "zh-Hant": "檔案"},
  "languages": ["en", "zh-Hant"],
  "topics": [{"id": "quiet", "name": {"en": "Quiet words", "zh-Hant": "靜默外交"}}],
  "entities": [
    {"id": "ann", "kind": "person", "case": true, "name": {"en": "Ann Lei", "zh-Hant": "雷安"},
     "aliases": [{"text": "Little Plum", "lang": "en"}, {"text": "雷小梅", "lang": "zh-Hant"}]},
    {"id": "guild", "kind": "organization", "name": {"en": "The Guild"}}
  ],
  "letters": [
    {"id": "new", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2026-01-09",
     "title": {"en": "New", "zh-Hant": "新信"},
     "parties": [{"role": "signatory", "entity": "guild"}],
     "blocks": [
       {"id": "p1", "kind": "paragraph", "text": {
         "en": ["We ask you to visit ", {"text": "Ann Lei", "entity": "ann"}, " in the old harbour."],
         "zh-Hant": ["請到舊港探望", {"text": "雷安", "entity": "ann"}, "。"]}},
       {"id": "p2", "kind": "paragraph", "text": {"en": "The harbour is <cold>.", "zh-Hant": "港口很冷。"},
        "topics": ["quiet"]}
     ]},
    {"id": "old", "edition": "full", "languages": ["en"], "date": "2009-12-01", "title": {"en": "Old"},
     "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": "Nothing but the harbour."}}]}
  ]
}"#;

fn html(reference: &str, language: &str) -> String {
    page(BUNDLE, reference, language)
}

/// The hits of a page, each from its beginning to its end.
fn hits(html: &str) -> Vec<&str> {
    let hits = html.split("<li class=\"hit").skip(1);
    hits.filter_map(|hit| hit.split("</li>").next()).collect()
}

fn count(reference: &str, language: &str) -> String {
    with_scene(BUNDLE, reference, language, hits_count)
}

#[test]
fn the_number_of_hits_is_said_in_both_languages() {
    assert_eq!(count("?#q=harbour", "en"), "3 passages in 2 letters");
    assert_eq!(count("?#q=harbour", "zh-Hant"), "2 封信中的 3 段");
    assert_eq!(count("?year=2009#q=harbour", "en"), "1 passage in 1 letter");
    assert_eq!(count("?#q=nowhere", "en"), "No passages");
    assert_eq!(count("?letter=new#q=harbour", "en"), "2 passages in this letter");
    assert_eq!(count("?letter=new#q=harbour", "zh-Hant"), "本信中的 2 段");
    assert_eq!(count("?letter=new", "en"), "");
    assert_eq!(count("?#q=year:2009", "en"), "1 of 2 letters", "only a filter: letters are listed");
}

#[test]
fn a_hit_leads_to_its_passage_and_the_search_goes_along() {
    let html = html("?lang=en&year=2026#q=harbour", "en");
    assert_holds(&html, "href=\"?letter=new&amp;lang=en#p2&amp;q=harbour\"");
    assert_holds(&html, "The <mark>harbour</mark> is &lt;cold&gt;.");
    // Those of a letter stand together, under its title.
    let headed: Vec<bool> = hits(&html).iter().map(|hit| hit.contains("<h2>")).collect();
    assert_eq!(headed, [true, false]);
}

#[test]
fn while_someone_types_no_more_is_drawn_than_a_screen_shows() {
    let letter = |number: usize| {
        format!(
            r#"{{"id": "letter-{number}", "edition": "full", "languages": ["en"], "date": "2009-12-01",
                "title": {{"en": "Letter {number}"}},
                "blocks": [{{"id": "p1", "kind": "paragraph", "text": {{"en": "The harbour."}}}}]}}"#
        )
    };
    let letters: Vec<String> = (1..=15).map(letter).collect();
    let bundle = format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "Archive"}}, "languages": ["en"],
            "letters": [{}]}}"#,
        letters.join(",")
    );
    with_scene(&bundle, "?#q=harbour", "en", |scene| {
        let html = |scene: &Scene<'_>| content(scene).iter().map(ToString::to_string).collect();
        let (whole, index): (String, _) = (html(scene), scene.search.unwrap().index);
        let (catalogue, library, route) = (scene.catalogue, scene.library, scene.route);
        let while_typing = |typing| -> String {
            let search = Search::new(index, catalogue, library, route, &Lenience::ALL, typing);
            html(&Scene { search: search.as_ref(), ..*scene })
        };
        assert_eq!(hits(&whole).len(), 15);
        assert_holds(&whole, "type=\"checkbox\"");
        let paused = while_typing(Typing::Paused);
        assert_eq!(hits(&paused), hits(&whole)[..8], "what is drawn first stays where it is");
        assert_holds(&paused, "type=\"checkbox\"");
        let going = while_typing(Typing::Going);
        assert_eq!(hits(&going), hits(&paused));
        assert_lacks(&going, "type=\"checkbox\"");
        assert_eq!(hits_count(scene), "15 passages in 15 letters");
    });
}

#[test]
fn what_answers_in_another_language_stands_under_the_readers_own() {
    let html = html("?#q=旧港", "en");
    let hit = hits(&html)[0];
    assert_in_order(hit, &["We ask you to visit", "excerpt other", "<mark>舊港</mark>"]);
    assert_holds(hit, "<p class=\"why\">旧港 matched 舊港</p>");
}

#[test]
fn who_is_named_by_another_name_comes_as_a_card_and_with_a_reason() {
    let html = html("?#q=little+plum", "en");
    assert_in_order(&html, &["class=\"card\"", "href=\"?entity=ann\"", "class=\"results\""]);
    assert_holds(&html, "<mark>Ann Lei</mark>");
    assert_holds(&html, "little plum is another name for Ann Lei");
}

#[test]
fn a_misspelt_name_is_not_said_to_be_another_name() {
    for (typed, language, said) in [
        ("ann+ley", "en", "ley: no match; showing Ann Lei"),
        ("littel+plumm", "en", "plumm: no match; showing Ann Lei"),
        ("雷小海", "en", "雷小海: no match; showing 雷安"),
        ("ann+ley", "zh-Hant", "找不到「ley」，改為顯示「Ann Lei」"),
    ] {
        let html = html(&format!("?#q={typed}"), language);
        assert_holds(&html, &format!("<p class=\"notice\">{said}</p>"));
        assert_in_order(&html, &["class=\"notice\"", "class=\"card\"", "class=\"results\""]);
        assert_lacks(&html, "is another name for");
        assert_lacks(&html, "又稱");
    }
}

#[test]
fn words_that_are_nowhere_beside_a_name_are_said() {
    for (typed, language, said) in [
        (
            "ann+lei+volcano",
            "en",
            "volcano: nowhere in these letters. Passages with the rest are shown.",
        ),
        ("雷安的火山", "zh-Hant", "信中沒有「火山」，以下段落符合其餘各項。"),
    ] {
        let html = html(&format!("?#q={typed}"), language);
        assert_in_order(&html, &[&format!("<p class=\"notice\">{said}</p>"), "class=\"results\""]);
    }
}

#[test]
fn a_letter_has_what_was_found_marked_in_both_columns() {
    let html = html("?letter=new&view=side#q=ann+lei", "en");
    assert_holds(&html, "class=\"name sought\" data-named=\"ann\"><mark>Ann Lei</mark></a>");
    // The name in the other language does not contain what was typed, but it is the same person's.
    assert_holds(&html, "class=\"name sought\" data-named=\"ann\"");
    assert_eq!(html.matches("name sought").count(), 2);
    assert_holds(&html, "aria-label=\"1 passage with ann lei\"");
    let stop = "<a href=\"?letter=new&amp;view=side\" class=\"aside\">Stop marking</a>";
    assert_holds(&html, stop);
}

#[test]
fn nothing_found_is_explained() {
    let found = html("?case=ann&lang=en#q=harbour+volcano", "en");
    let words = words(&found);
    assert_holds(&words, "harbour: 3 passages");
    assert_holds(&words, "volcano: nowhere in these letters");
    assert_holds(&words, "Search for harbour alone, without filters: 3 passages");
    let unfiltered = self::words(&html("?lang=en#q=harbour+volcano", "en"));
    assert_holds(&unfiltered, "Search for harbour alone: 3 passages");
    assert_lacks(&words, "Remove the filter “Cases”");
    let filtered = html("?case=ann&lang=en#q=nothing", "en");
    assert_holds(
        &filtered,
        "<a href=\"?lang=en#q=nothing\">Remove the filter “Cases”: 1 passage</a>",
    );
    // Where no filter is the only one in the way, all of them are.
    let filtered = self::html("?case=ann&year=2026&lang=en#q=nothing", "en");
    assert_holds(&filtered, "<a href=\"?lang=en#q=nothing\">Remove all filters: 1 passage</a>");
    // A filter that was typed can be dropped as well.
    let typed = html("?lang=zh-Hant#q=case:ann+nothing", "zh-Hant");
    assert_holds(&typed, "<a href=\"?lang=zh-Hant#q=nothing\">取消「個案」篩選：1 段</a>");
}

#[test]
fn what_has_a_topic_is_found_by_its_name_and_says_so() {
    let found = html("?lang=zh-Hant#q=静默外交", "zh-Hant");
    assert_holds(&found, "<p class=\"why\"><span class=\"aside\">主題</span>");
    assert_holds(&found, "靜默外交");
    let found = html("?#q=quiet+words", "en");
    assert_holds(&found, "<p class=\"why\"><span class=\"aside\">Topics</span>");
    assert_holds(&found, "Quiet words");
}

#[test]
fn without_an_index_the_page_says_that_it_is_being_made() {
    with_scene(BUNDLE, "?#q=harbour", "zh-Hant", |scene| {
        let scene = letters_pages::Scene { is_indexed: false, search: None, ..*scene };
        assert_eq!(hits_count(&scene), "正在準備搜尋⋯⋯");
        let html: String = letters_pages::content(&scene).iter().map(ToString::to_string).collect();
        assert_holds(&html, "正在準備搜尋⋯⋯");
    });
}

#[test]
fn every_value_says_how_many_letters_it_would_leave() {
    let html = html("?", "en");
    for (action, name, letters) in [
        ("filter-case=ann", "Ann Lei", 1),
        ("filter-org=guild", "The Guild", 1),
        ("filter-year=2009", "2009", 1),
        ("filter-text=en", "English", 2),
        ("filter-text=zh-Hant", "Chinese", 1),
    ] {
        let action = format!("data-action=\"{action}\"");
        let label = html.split("<label").find(|label| label.contains(&action));
        let label = label.unwrap_or_else(|| panic!("{action}\nis not in\n{html}"));
        let label = words(label.split("</label>").next().unwrap_or_default());
        assert_eq!(label, format!("{name}|{letters}"));
    }
    // A value that would leave nothing is there, and stands back.
    let narrowed = page(BUNDLE, "?year=2009", "en");
    assert_holds(
        &narrowed,
        "<label class=\"choice-row none\"><input type=\"checkbox\" data-action=\"filter-case=ann\">",
    );
}

#[test]
fn roles_are_offered_for_the_organizations_that_are_chosen() {
    assert_lacks(&html("?", "en"), "filter-role=");
    let chosen = html("?org=guild&role=endorsed", "en");
    assert_holds(&chosen, "data-action=\"filter-role=endorsed\" checked=\"\"");
    assert_holds(&chosen, "No letter matches these filters.");
    assert_lacks(&html("?org=guild&role=signed", "en"), "No letter matches");
}
