//! The ledger of a case: who asked, how each entry is cited on paper, and under which forms letters print
//! the name.

mod common;

use common::{assert_holds, assert_in_order, assert_lacks, between, page, words};

/// A letter that Group sends, signed by so many people, each for an organization of their own or for none.
fn bundle(signatories: usize) -> String {
    let parties: String = (1..=signatories)
        .map(|number| {
            let office = if number == 1 { r#", "organization": "guild""# } else { "" };
            let printed =
                format!(r#""printed": {{"en": "Signer {number}", "zh-Hant": "簽{number}"}}"#);
            format!(r#", {{"role": "signatory", {printed}{office}}}"#)
        })
        .collect();
    format!(
        r#"{{
  "format": "open-letters/1",
  "title": {{"en": "Archive", "zh-Hant": "檔案"}},
  "publisher": {{"name": {{"en": "The Editors", "zh-Hant": "編輯部"}}}},
  "languages": ["en", "zh-Hant"],
  "entities": [
    {{"id": "ann", "kind": "person", "case": true, "name": {{"en": "Ann Example", "zh-Hant": "安例"}}}},
    {{"id": "group", "kind": "organization", "name": {{"en": "Group", "zh-Hant": "團體"}}}},
    {{"id": "guild", "kind": "organization", "name": {{"en": "Guild", "zh-Hant": "公會"}}}}
  ],
  "letters": [
    {{"id": "new", "edition": "abstract", "languages": ["en", "zh-Hant"], "date": "2026-01-09",
     "title": {{"en": "New", "zh-Hant": "新信"}},
     "parties": [{{"role": "sender", "entity": "group"}}, {{"role": "signatory", "entity": "group"}}{parties}],
     "blocks": [{{"id": "p1", "kind": "paragraph", "text": {{"en": "See her", "zh-Hant": "探望她"}},
       "asks": [{{"of": "ann", "demand": {{"en": "See her.", "zh-Hant": "探望她。"}}}}]}}]}}
  ]
}}"#
    )
}

/// The line above an entry that says who asked.
fn line(signatories: usize, language: &str) -> String {
    let html = page(&bundle(signatories), "?entity=ann", language);
    words(between(&html, "<div class=\"asked-by\">", "</div>"))
}

#[test]
fn all_who_asked_are_named_where_they_are_few() {
    assert_eq!(line(0, "en"), "asked by |Group");
    assert_eq!(line(1, "en"), "asked by |Group| and |Signer 1");
    assert_eq!(line(2, "en"), "asked by |Group|, |Signer 1| and |Signer 2");
    assert_eq!(line(2, "zh-Hant"), "提出者：|團體|、|簽1|及|簽2");
    assert_lacks(&page(&bundle(2), "?entity=ann", "en"), "askers");
}

#[test]
fn of_many_who_asked_the_first_are_named_and_all_are_one_step_away() {
    assert_eq!(line(5, "en"), "asked by |Group|, |Signer 1|and 4 more");
    assert_eq!(line(5, "zh-Hant"), "提出者：|團體|、|簽1|等 6 方");
    let html = page(&bundle(5), "?entity=ann", "en");
    assert_holds(&html, "<details><summary>and 4 more</summary></details></div></div><dl");
    let all = between(&html, "<dl class=\"facts askers\">", "</dl>");
    assert_eq!(
        words(all),
        "Sent by|Group|Signed by|Signer 1|Guild|Signer 2|Signer 3|Signer 4|Signer 5"
    );
}

#[test]
fn who_endorsed_the_letter_is_counted_and_named_with_those_who_asked() {
    let bundle = bundle(1).replace(
        r#"{"role": "signatory", "entity": "group"}"#,
        r#"{"role": "endorser", "entity": "guild"}, {"role": "endorser", "entity": "group"}"#,
    );
    let said = |language: &str| {
        let html = page(&bundle, "?entity=ann", language);
        let all = words(between(&html, "<dl class=\"facts askers\">", "</dl>"));
        (words(between(&html, "<div class=\"asked-by\">", "</div>")), all)
    };
    let (line, all) = said("en");
    assert_eq!(line, "asked by |Group| and |Signer 1|(endorsed by 1)");
    assert_eq!(all, "Sent by|Group|Signed by|Signer 1|Guild|Endorsed by|Guild");
    assert_eq!(said("zh-Hant").0, "提出者：|團體|及|簽1|（另有 1 方支持）");
}

#[test]
fn it_is_said_whose_words_requests_are() {
    let html = page(&bundle(0), "?entity=ann", "en");
    assert_in_order(&html, &["What was asked</h2>", "summed up by the editors", "<ol"]);
    assert_holds(&page(&bundle(0), "?entity=ann", "zh-Hant"), "每項請求由編者依所附段落概述");
}

#[test]
fn a_letter_that_thousands_have_signed_names_the_rest_itself() {
    assert_eq!(line(1300, "en"), "asked by |Group|, |Signer 1|and 1,299 more");
    let html = page(&bundle(1300), "?entity=ann", "en");
    let all = between(&html, "<dl class=\"facts askers\">", "</dl>");
    assert_eq!(all.matches("<li>").count(), 51);
    assert_holds(all, "<a href=\"?letter=new\">Show all 1,301</a>");
}

#[test]
fn of_whom_it_was_asked_is_said() {
    let asked_of = |addressees: &[&str], language: &str| {
        let parties = addressees.iter().map(|name| {
            format!(
                r#"{{"role": "addressee", "printed": {{"en": "{name}", "zh-Hant": "{name}"}}}}, "#
            )
        });
        let parties = format!(r#""parties": [{}"#, parties.collect::<String>());
        let html = page(&bundle(0).replace(r#""parties": ["#, &parties), "?entity=ann", language);
        words(between(&html, "<div class=\"asked-of\">", "</div>"))
    };
    assert_eq!(asked_of(&["Premier"], "en"), "put to |Premier");
    assert_eq!(asked_of(&["A", "B", "C"], "en"), "put to |A|, |B| and |C");
    assert_eq!(asked_of(&["A", "B", "C", "D"], "en"), "put to |A|, |B|and 2 more");
    assert_eq!(asked_of(&["甲", "乙"], "zh-Hant"), "致|甲|及|乙");
    assert_lacks(&page(&bundle(0), "?entity=ann", "en"), "asked-of");
}

#[test]
fn a_quoted_passage_in_another_language_says_so() {
    let said = "這封信沒有中文版，現以英文顯示。";
    let english = bundle(0)
        .replace(r#""languages": ["en", "zh-Hant"], "date""#, r#""languages": ["en"], "date""#)
        .replace(r#"{"en": "See her", "zh-Hant": "探望她"}"#, r#"{"en": "See her"}"#);
    let html = page(&english, "?entity=ann", "zh-Hant");
    assert_in_order(&html, &["<p lang=\"en\" dir=\"auto\">See her</p>", said]);
    assert_eq!(html.matches(said).count(), 1);
    assert_lacks(&page(&bundle(0), "?entity=ann", "zh-Hant"), said);
}

#[test]
fn paper_cites_each_entry_as_a_copied_citation_does() {
    let cited = |reference: &str, language: &str| {
        let html = page(&bundle(0), reference, language);
        words(between(&html, "<p class=\"cited\">", "</p>"))
    };
    assert_eq!(
        cited("?entity=ann", "en"),
        "New|, 9 January 2026. Abstract by the archive’s editors, not the letter’s own words.\
         |The Editors|https://example.org/letters/?letter=new&amp;lang=en#p1"
    );
    assert_eq!(
        cited("?entity=ann&view=side", "zh-Hant"),
        "《|新信|》，2026年1月9日。檔案庫編者所撰提要，並非信件原文。\
         |New|, 9 January 2026. Abstract by the archive’s editors, not the letter’s own words.\
         |編輯部|https://example.org/letters/?letter=new&amp;lang=zh-Hant&amp;view=side#p1"
    );
}

#[test]
fn many_forms_of_a_name_are_a_list_and_the_rest_is_one_step_away() {
    let names: Vec<String> =
        (10..40).map(|at| format!(r#"{{"text": "Ann {at}", "entity": "ann"}}"#)).collect();
    let chinese = r#"[{"text": "安例 Ann", "entity": "ann"}]"#;
    let printed = format!(r#"{{"en": [{}], "zh-Hant": {chinese}}}"#, names.join(", "));
    let bundle = bundle(0).replace(r#"{"en": "See her", "zh-Hant": "探望她"}"#, &printed);
    let html = page(&bundle, "?entity=ann", "en");
    let (few, others) = html.split_once("<summary>19 more forms</summary>").unwrap();
    assert_eq!(few.matches("Latin</td>").count(), 12);
    assert_eq!(others.matches("Latin</td>").count(), 19);
    assert_in_order(others, &["安例 Ann", "<td>Chinese</td><td>Traditional, Latin</td><td>1</td>"]);
    let html = page(&bundle, "?entity=ann", "zh-Hant");
    assert_holds(&html, "<summary>另有 19 種寫法</summary>");
    assert_holds(&html, "<td>中文</td><td>繁體、拉丁字母</td><td>1</td>");
}

#[test]
fn a_letter_says_how_it_is_cited() {
    let html = page(&bundle(0), "?letter=new", "zh-Hant");
    let cited = words(between(&html, "引用本信", "</p></section>"));
    assert_eq!(
        cited,
        "《|新信|》，2026年1月9日。檔案庫編者所撰提要，並非信件原文。\
         |發信人：團體|編輯部|https://example.org/letters/?letter=new&amp;lang=zh-Hant|複製本信出處"
    );
    assert_holds(&html, "data-action=\"cite\">複製本信出處</button>");
}

#[test]
fn many_letters_without_a_mention_lead_to_all_of_them_that_pass_the_filters() {
    let silent: String = (1..=13)
        .map(|day| {
            format!(
                r#", {{"id": "later-{day}", "edition": "full", "languages": ["en"], "date": "2026-02-{day:02}",
                 "title": {{"en": "Later"}}, "blocks": []}}"#
            )
        })
        .collect();
    let bundle = bundle(0).replace("\n  ]\n}", &format!("{silent}\n  ]\n}}"));
    let html = page(&bundle, "?entity=ann&year=2026", "en");
    assert_holds(&html, "<a href=\"?year=2026&amp;not-case=ann\">All 13 letters</a>");
}

#[test]
fn many_who_ask_in_many_passages_are_looked_through_once() {
    // As many as a bundle can hold: compared with one another, or anew for each passage, they would take hours.
    const MANY: usize = 100_000;
    let all = bundle(MANY);
    let passage = r#"{"id": "p1", "kind""#;
    let more: String = (2..20_000)
        .map(|number| {
            let asks = r#"[{"of": "ann", "demand": {"en": "See her.", "zh-Hant": "探望她。"}}]"#;
            format!(r#"{{"id": "p{number}", "kind": "paragraph", "text": {{"en": "x", "zh-Hant": "x"}}, "asks": {asks}}}, "#)
        })
        .collect();
    let html = page(&all.replace(passage, &[&more, passage].concat()), "?entity=ann", "en");
    assert_holds(&html, "and 99,999 more");
}
