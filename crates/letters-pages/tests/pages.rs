//! Pages of a small archive, read as HTML.

mod common;

use common::{assert_holds, assert_lacks, between, with_scene, with_troubles, words};
use letters_address::Route;
use letters_bundle::decode;
use letters_model::Tag;
use letters_pages::{
    FetchFault, Frame, Reason, Settings, Trouble, Wording, content, failure, title,
};

const BUNDLE: &str = r#"{
  "format": "open-letters/1",
  "title": {"en": "Archive", "zh-Hant": "檔案"},
  "languages": ["en", "zh-Hant"],
  "entities": [
    {"id": "ann", "kind": "person", "case": true, "name": {"en": "Ann Example", "zh-Hant": "安例"},
     "aliases": [{"text": "安例子", "lang": "zh-Hans"}],
     "links": [{"url": "javascript:alert(1)"}, {"url": "https://example.org/ann"}]}
  ],
  "letters": [
    {"id": "both", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2026-01-09",
     "date_printed": {"en": "January 9, 2026", "zh-Hant": "2026年1月9曰"},
     "title": {"en": "Both", "zh-Hant": "兩種"},
     "parties": [{"role": "sender", "printed": {"en": "The Club", "zh-Hant": "會社"}}, {"role": "addressee", "entity": "ann", "printed": {"en": "The Minister"}}],
     "blocks": [
       {"id": "p1", "kind": "paragraph",
        "text": {"en": ["See ", {"text": "Ann", "entity": "ann"}, {"note": "n1"}], "zh-Hant": "見"}},
       {"id": "p2", "kind": "paragraph",
        "text": {"en": "Second", "zh-Hant": [{"text": "9曰", "sic": "9日"}]}},
       {"id": "p3", "kind": "item", "text": {"en": "Third"}, "merged": {"zh-Hant": "p2"}},
       {"id": "p4", "kind": "item", "text": {"en": "<b>Fourth</b>"}}
     ],
     "notes": [{"id": "n1", "label": "1", "text": {"en": "A note", "zh-Hant": "註"}}],
     "related": ["gone"]},
    {"id": "english", "edition": "abstract", "languages": ["en"], "date": "2009",
     "title": {"en": "English"}, "blocks": [{"id": "p1", "kind": "paragraph", "text": {"en": "One"}}]}
  ]
}"#;

/// The HTML of the page at an address, for a reader of a language.
fn page(reference: &str, language: &str) -> String {
    common::page(BUNDLE, reference, language)
}

#[test]
fn the_list_names_letters_newest_first() {
    let html = page("", "zh-Hant");
    assert!(html.find("兩種").unwrap() < html.find("English").unwrap());
    assert_holds(&html, "<bdi lang=\"en\">English</bdi>");
    assert_holds(&html, "<time datetime=\"2026-01-09\">2026年1月9日</time>");
    assert_holds(&html, "aria-label=\"信件\"");
    // Who wrote to whom.
    assert_holds(&html, "<span>發信人 <bdi lang=\"zh-Hant\">會社</bdi></span>");
    assert_holds(&html, "<span>致 <bdi lang=\"zh-Hant\">安例</bdi></span>");
}

#[test]
fn names_and_notes_are_links_that_keep_language_and_layout() {
    let html = page("?letter=both&lang=en&view=side", "en");
    assert_holds(
        &html,
        "<a href=\"?entity=ann&amp;lang=en&amp;view=side\" class=\"name\" data-named=\"ann\">Ann</a>",
    );
    assert_holds(&html, "href=\"?letter=both&amp;lang=en&amp;view=side#note_n1\"");
    assert_holds(&html, "href=\"?letter=both&amp;lang=en&amp;view=side#mark_n1_en\"");
}

#[test]
fn both_columns_carry_their_languages() {
    let html = page("?letter=both&view=side", "zh-Hant");
    let first = "<p lang=\"zh-Hant\" dir=\"auto\" data-column=\"first\">見</p>";
    let second = "<p lang=\"en\" dir=\"auto\" data-column=\"second\">See ";
    assert!(html.find(first).unwrap() < html.find(second).unwrap());
}

#[test]
fn gaps_are_shown_as_gaps_and_merged_passages_as_merged() {
    let html = page("?letter=both", "zh-Hant");
    assert_holds(&html, "<p class=\"gap\">此處沒有中文版本。</p>");
    assert_holds(&html, "href=\"?letter=both#p2\">在中文版本中，此段併入另一段。");
    assert!(!html.contains("Third") && !html.contains("Fourth"));
}

#[test]
fn misprints_stand_with_their_correction() {
    let html = page("?letter=both", "zh-Hant");
    assert_holds(&html, "<span class=\"misprint\">9曰</span><button ");
    let correction =
        "<span class=\"correction\" lang=\"zh-Hant\">〔應作「<bdi lang=\"zh-Hant\">9日</bdi>」〕";
    assert_holds(&html, correction);
    assert_holds(&html, "原文作 <bdi lang=\"zh-Hant\">2026年1月9曰</bdi>");
}

#[test]
fn a_letter_without_chinese_says_so_in_chinese() {
    let html = page("?letter=english&view=side", "zh-Hant");
    assert_holds(&html, "這封信沒有中文版，現以英文顯示。");
    // That there is nothing to set beside it, follows.
    assert_lacks(&html, "這封信只有一個語言版本");
    assert_holds(&html, "以下是檔案庫編者所寫的提要");
    assert_holds(&html, "<p lang=\"en\" dir=\"auto\">One</p>");
}

#[test]
fn who_is_meant_is_said_where_only_the_office_is_printed() {
    assert_holds(&page("?letter=both", "en"), "<bdi lang=\"en\">Ann Example</bdi>");
}

#[test]
fn the_passage_of_the_address_is_marked() {
    let html = page("?letter=both#p2", "en");
    assert_holds(&html, "<div id=\"p2\" tabindex=\"-1\" class=\"passage paragraph step marked\">");
    assert_eq!(html.matches(" marked\"").count(), 1);
}

#[test]
fn an_entity_lists_its_names_and_passages_and_no_false_links() {
    let html = page("?entity=ann", "en");
    assert_holds(&html, "<bdi lang=\"zh-Hant\">安例</bdi>");
    assert_holds(&html, "<bdi lang=\"zh-Hans\">安例子</bdi>");
    assert_holds(&html, "<a href=\"?letter=both&amp;case=ann#p1\">Read in the letter</a>");
    assert_holds(&html, "rel=\"noopener noreferrer\"");
    assert!(!html.contains("href=\"javascript"));
}

#[test]
fn markup_in_letters_is_text() {
    assert_holds(&page("?letter=both", "en"), "&lt;b&gt;Fourth&lt;/b&gt;");
}

#[test]
fn what_is_not_there_is_said_and_leads_back() {
    for reference in ["?letter=gone", "?entity=gone", "?entity=Not%20an%20id"] {
        let html = page(reference, "en");
        assert_holds(&html, "role=\"alert\"");
        assert_holds(&html, "<a href=\"?\">To the list of letters</a>");
    }
    assert_holds(&page("?letter=both", "en"), "not available here");
}

#[test]
fn troubles_stand_above_what_can_be_read() {
    let reason = Reason::Fetch(FetchFault::Status(404));
    let troubles = [Trouble { path: "letters/b.json".into(), reason }];
    let html: String = with_troubles(BUNDLE, "", "zh-Hant", &troubles, |scene| {
        content(scene).iter().map(ToString::to_string).collect()
    });
    assert_holds(&html, "沒有顯示 letters/b.json");
    assert_holds(&html, "本站其他信件仍可閱讀。");
    assert_holds(&html, "兩種");
}

#[test]
fn refusals_list_their_problems_in_the_language_of_the_reader() {
    let refusal = decode(br#"{"format": "open-letters/2"}"#).unwrap_err();
    let trouble = Trouble { path: "letters/b.json".into(), reason: Reason::Refused(refusal) };
    let wording = Wording::for_reader_of(&[Tag::parse("zh-TW").unwrap()]);
    let html: String = failure(wording, &trouble).iter().map(ToString::to_string).collect();
    assert_holds(&html, "須用較新的閱讀器開啟");
    assert_holds(&html, "newer-format");
    assert_holds(&html, "data-action=\"open\"");
}

#[test]
fn the_frame_says_where_one_is() {
    let route = Route::parse("?page=cases&lang=zh-Hant", "");
    let languages = Wording::languages();
    let wording = Wording::for_reader_of(&languages[1..]);
    let frame = Frame {
        route: &route,
        languages: &languages,
        language: &languages[1],
        wording,
        settings: Settings::default(),
        unfolded: &[],
        offline: &letters_pages::OfflineCopy::Unknown,
        opened: &[],
        helps: false,
        notice: "",
        count: "",
    };
    let html: String = frame.around(Vec::new()).iter().map(ToString::to_string).collect();
    assert_holds(&html, "<a href=\"?page=cases&amp;lang=zh-Hant\" aria-current=\"page\">個案</a>");
    assert_holds(&html, "<span lang=\"en\">English</span>");
    assert_holds(&html, "data-action=\"language=zh-Hant\" checked=\"\"");
    assert!(html.starts_with("<a href=\"#main_content\" class=\"skip\""));
}

#[test]
fn titles_name_the_page_before_the_site() {
    let of = |reference| with_scene(BUNDLE, reference, "zh-Hant", title);
    assert_eq!(of(""), "檔案");
    assert_eq!(of("?letter=both"), "兩種 – 檔案");
    assert_eq!(of("?entity=ann"), "安例 – 檔案");
    assert_eq!(of("?page=about"), "關於本站 – 檔案");
}

#[test]
fn every_page_says_once_on_paper_where_it_is_from() {
    for reference in
        ["?", "?#q=second", "?page=cases", "?page=organizations", "?entity=ann", "?letter=both"]
    {
        let html = page(reference, "en");
        let said = between(&html, "<p class=\"colophon\">", "</p>");
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let mark = if fragment.is_empty() { "" } else { "#" };
        let join = if path == "?" { "" } else { "&amp;" };
        // In the language in which it is printed.
        let address = format!("https://example.org/letters/{path}{join}lang=en{mark}{fragment}");
        assert_eq!(words(said), format!("Printed from: |{address}"));
        assert_eq!(html.matches("Printed from").count(), 1, "{reference}");
    }
    assert_lacks(&page("?letter=none", "en"), "Printed from");
}

#[test]
fn names_that_are_copied_are_apart() {
    let names = |language| {
        let bundle = BUNDLE.replace(r#""aliases": ["#, r#""aliases": [{"text": "Annie"}, "#);
        let html = common::page(&bundle, "?entity=ann", language);
        words(between(&html, "<ul class=\"names\"", "</ul>")).replace('|', "")
    };
    assert_eq!(names("en"), "安例, Annie, 安例子");
    assert_eq!(names("zh-Hant"), "Ann Example、Annie、安例子");
}

#[test]
fn a_letter_as_text_has_each_report_once_also_those_in_languages_that_are_not_written() {
    let report = |title: &str| format!(r#"{{"outlet": {{"en": "Paper"}}, "title": {title}}}"#);
    let reports = [r#"{"en": "Ours"}"#, r#"{"zh-Hant": "論此信"}"#].map(report).join(", ");
    let bundle = BUNDLE.replace(r#""related""#, &format!(r#""coverage": [{reports}], "related""#));
    for reference in ["?letter=both", "?letter=both&view=side"] {
        let text = common::with_scene(&bundle, reference, "en", |scene| {
            letters_pages::plain_text(scene, &scene.library.letter("both").unwrap())
        });
        for title in ["Ours", "論此信"] {
            assert_eq!(text.matches(title).count(), 1, "{title} in {text}");
        }
    }
}
