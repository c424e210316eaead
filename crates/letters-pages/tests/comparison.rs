//! Two letters compared, and the choice of the second one.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, between, page, with_scene, words};
use letters_pages::title;

const BUNDLE: &str = r#"{
  "format": "open-letters/1",
  "title": {"en": "Archive", "zh-Hant": "檔案"},
  "languages": ["en", "zh-Hant"],
  "entities": [
    {"id": "ann", "kind": "person", "case": true, "name": {"en": "Ann Example", "zh-Hant": "安例"}},
    {"id": "cai", "kind": "person", "case": true, "name": {"en": "Cai", "zh-Hant": "蔡"}},
    {"id": "dan", "kind": "person", "case": true, "name": {"en": "Dan", "zh-Hant": "丹"}},
    {"id": "eve", "kind": "person", "name": {"en": "Eve"}},
    {"id": "bar", "kind": "organization", "name": {"en": "The Bar", "zh-Hant": "聯會"}},
    {"id": "zoo", "kind": "organization", "name": {"en": "Zoo"}}
  ],
  "topics": [{"id": "law", "name": {"en": "Rule of law", "zh-Hant": "法治"}},
             {"id": "visit", "name": {"en": "Visit", "zh-Hant": "訪問"}}],
  "letters": [
    {"id": "new", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2026-01-09",
     "title": {"en": "New letter", "zh-Hant": "新信"}, "related": ["old"],
     "parties": [{"role": "sender", "entity": "bar"}, {"role": "cc", "entity": "zoo"}],
     "blocks": [
       {"id": "i1", "kind": "paragraph", "text": {"en": [{"text": "Dan", "entity": "dan"}, {"text": "Dan", "entity": "dan"}]}},
       {"id": "i2", "kind": "paragraph", "text": {"en": "Two"}, "topics": ["law"],
        "asks": [{"of": "ann", "demand": {"en": "Free Ann.", "zh-Hant": "釋放安例。"}},
                 {"of": "dan", "demand": {"en": "See Dan."}}]}]},
    {"id": "between", "edition": "full", "languages": ["en"], "date": "2015",
     "title": {"en": "Between"}, "blocks": []},
    {"id": "undated", "edition": "full", "languages": ["en"], "date": "2009",
     "title": {"en": "Undated"}, "blocks": []},
    {"id": "old", "edition": "abstract", "languages": ["en"], "date": "2009-12-01",
     "title": {"en": "Old letter"},
     "parties": [{"role": "endorser", "entity": "bar"}, {"role": "member", "entity": "bar"}],
     "blocks": [
       {"id": "p1", "kind": "paragraph", "text": {"en": [{"text": "Cai", "entity": "cai"}, {"text": "Eve", "entity": "eve"}]},
        "topics": ["visit", "law"], "asks": [{"demand": {"en": "Speak out."}}]},
       {"id": "p2", "kind": "paragraph", "text": {"en": "Ann"},
        "asks": [{"of": "ann", "demand": {"en": "Raise her case."}}]}]}
  ]
}"#;

/// The words of a section of the comparison of the old letter with the new one.
fn section(class: &str) -> String {
    let html = page(BUNDLE, "?compare=old&with=new", "en");
    words(between(&html, &format!("<section class=\"{class}\">"), "</section>"))
}

#[test]
fn the_heading_names_both_letters_the_earlier_one_first() {
    let html = page(BUNDLE, "?compare=old&with=new", "en");
    let heading = words(between(&html, "<h1 ", "</h1>"));
    assert_eq!(heading, "Two letters compared|: |Old letter|; |New letter");
    assert_in_order(&html, &["Earlier", "1 December 2009", "<a href=\"?letter=old\">", "Later"]);
    let swapped = page(BUNDLE, "?compare=new&with=old", "en");
    let article = |html: &str| between(html, "<article", "</article>").to_owned();
    assert_eq!(article(&html), article(&swapped));
}

#[test]
fn cases_are_in_both_letters_or_in_one_with_the_passages_that_concern_them() {
    let expected = "Cases|Only in the earlier|Cai|Passage 1|\
                    In both|Ann Example|Earlier|1 December 2009|Passage 2|Later|9 January 2026|Passage 2|\
                    Only in the later|Dan|Passage 1|Passage 2";
    assert_eq!(section("compared-cases"), expected);
    let html = page(BUNDLE, "?compare=old&with=new", "en");
    assert_holds(
        &html,
        "<a href=\"?letter=new&amp;case=dan#i1\" class=\"passage-number\">Passage 1</a>",
    );
}

#[test]
fn asks_are_set_beside_each_other_by_on_whose_behalf() {
    let expected = "What is asked|Only in the earlier|In general|Speak out.|\
                    Both ask something|Ann Example|Earlier|1 December 2009|Raise her case.|\
                    Later|9 January 2026|Free Ann.|\
                    Only in the later|Dan|See Dan.";
    assert_eq!(section("compared-asks"), expected);
    let html = page(BUNDLE, "?compare=old&with=new", "en");
    assert_holds(&html, "<a class=\"demand-link\" href=\"?letter=old&amp;case=ann#p2\">");
    assert_holds(&html, "<a class=\"demand-link\" href=\"?letter=old#p1\">");
}

#[test]
fn topics_and_organizations_are_compared_too() {
    let topics = "Topics|Only in the earlier|Visit|Passage 1|\
                  In both|Rule of law|Earlier|1 December 2009|Passage 1|Later|9 January 2026|Passage 2|\
                  Only in the later|None";
    assert_eq!(section("compared-topics"), topics);
    let organizations = "Organizations|Only in the earlier|None|\
                         In both|The Bar|Earlier|1 December 2009|Endorsed, Member|\
                         Later|9 January 2026|Sender|\
                         Only in the later|Zoo|Received a copy";
    assert_eq!(section("compared-organizations"), organizations);
}

#[test]
fn a_comparison_speaks_chinese_and_keeps_language_and_layout() {
    let html = page(BUNDLE, "?compare=old&with=new&lang=zh-Hant&view=side", "zh-Hant");
    for words in ["兩信比較", "只見於較早一封", "兩信皆有", "第 2 段", "訪問", "沒有</p>"]
    {
        assert_holds(&html, words);
    }
    assert_holds(&html, "<bdi lang=\"zh-Hant\">釋放安例。</bdi>");
    assert_holds(&html, "<bdi lang=\"en\">Free Ann.</bdi>");
    assert_holds(&html, "href=\"?letter=old&amp;lang=zh-Hant&amp;view=side&amp;case=ann#p2\"");
}

#[test]
fn letters_whose_dates_overlap_are_not_called_earlier_and_later() {
    let html = page(BUNDLE, "?compare=undated&with=old", "en");
    assert_holds(&html, "First letter");
    assert_holds(&html, "Only in the second");
    assert_lacks(&html, "arlier");
}

#[test]
fn letters_that_say_nothing_comparable_say_so() {
    let html = page(BUNDLE, "?compare=between&with=undated", "en");
    assert_holds(&html, "name no cases, topics or organizations");
}

#[test]
fn the_second_letter_is_chosen_from_a_list_related_ones_first() {
    let html = page(BUNDLE, "?compare=old&lang=en", "en");
    assert_in_order(
        &html,
        &[
            "Choose a letter to compare with",
            "Old letter",
            "Related",
            "<a href=\"?compare=old&amp;with=new&amp;lang=en\">",
            "<a href=\"?compare=old&amp;with=between&amp;lang=en\">",
            "<a href=\"?compare=old&amp;with=undated&amp;lang=en\">",
        ],
    );
    assert_eq!(html.matches("Related").count(), 1);
    assert_lacks(&html, "with=old");
    let html = page(BUNDLE, "?compare=old", "zh-Hant");
    assert_holds(&html, "選擇要比較的另一封信");
}

#[test]
fn a_second_letter_that_is_not_there_is_said_and_another_can_be_chosen() {
    let html = page(BUNDLE, "?compare=old&with=gone", "en");
    assert_holds(&html, "role=\"alert\">There is no letter “gone” in this archive.");
    assert_holds(&html, "?compare=old&amp;with=new");
    let same = page(BUNDLE, "?compare=old&with=old", "en");
    assert_lacks(&same, "alert");
    assert_holds(&same, "?compare=old&amp;with=new");
}

#[test]
fn a_first_letter_that_is_not_there_leads_back() {
    let html = page(BUNDLE, "?compare=gone&with=old", "zh-Hant");
    assert_holds(&html, "role=\"alert\"");
    assert_holds(&html, "檔案庫中沒有「gone」這封信。");
}

#[test]
fn the_choice_comes_in_parts() {
    let letter = |at: usize| {
        let head = format!(r#"{{"id": "l{at}", "edition": "full", "languages": ["en"], "#);
        head + r#""date": "2015", "title": {"en": "L"}, "blocks": []}"#
    };
    let letters: Vec<String> = (0..60).map(letter).collect();
    let head =
        r#"{"format": "open-letters/1", "title": {"en": "A"}, "languages": ["en"], "letters": ["#;
    let bundle = head.to_owned() + &letters.join(",") + "]}";
    let first = page(&bundle, "?compare=l0", "en");
    assert_eq!(first.matches("with=").count(), 50);
    assert_holds(&first, "?compare=l0&amp;part=2");
    let second = page(&bundle, "?compare=l0&part=2", "en");
    assert_eq!(second.matches("with=").count(), 9);
    assert_holds(&second, "51–59 of 59");
    let alone = head.to_owned() + &letter(0) + "]}";
    assert_holds(&page(&alone, "?compare=l0", "en"), "no other letter");
}

#[test]
fn titles_name_what_is_compared() {
    let of = |reference, language| with_scene(BUNDLE, reference, language, title);
    assert_eq!(
        of("?compare=new&with=old", "en"),
        "“Old letter” and “New letter” compared – Archive"
    );
    assert_eq!(of("?compare=new", "zh-Hant"), "比較《新信》 – 檔案");
    assert_eq!(of("?compare=old&with=gone", "en"), "Compare “Old letter” – Archive");
    assert_eq!(of("?compare=gone", "en"), "Archive");
}
