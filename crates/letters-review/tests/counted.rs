//! Counts, and languages that were exchanged: what is warned of, and where.

use letters_review::{Finding, review};

fn findings(title: &str, english: &str, chinese: &str) -> Vec<Finding> {
    let bundle = format!(
        r#"{{
  "format": "open-letters/1", "title": {{ "en": "Letters" }}, "languages": ["en", "zh-Hant"],
  "entities": [{{ "id": "union", "kind": "organization", "name": {title} }}],
  "letters": [{{
    "id": "ferry", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2001", "title": {{ "en": "Ferry" }},
    "parties": [
      {{ "role": "signatory", "printed": {{ "en": "Ann" }} }}, {{ "role": "signatory", "printed": {{ "en": "Bo" }} }},
      {{ "role": "endorser", "printed": {{ "en": "Guild" }} }}, {{ "role": "endorser", "printed": {{ "en": "Lodge" }} }}
    ],
    "blocks": [{{ "id": "p1", "kind": "paragraph", "text": {{
      "en": "{english}",
      "zh-Hant": "{chinese}" }} }}]
  }}]
}}"#
    );
    let review = review(bundle.as_bytes());
    assert!(review.accepted.is_some(), "{:?}", review.findings);
    review.findings
}

fn counts(english: &str, chinese: &str) -> Vec<(usize, String)> {
    let found = findings(r#"{ "en": "Union" }"#, english, chinese).into_iter();
    let found = found.filter(|finding| finding.code == "count-differs");
    found.map(|finding| (finding.place.column, finding.message)).collect()
}

#[test]
fn counts_that_no_list_has_are_shown_where_they_stand() {
    for (english, chinese) in [
        ("We, the three signatories, ask.", "x"),
        ("Signed by 300 people.", "x"),
        ("Our seven members ask.", "x"),
        ("x", "三位簽署者要求。"),
        ("x", "三百人聯署。"),
        ("x", "我們七名成員要求。"),
    ] {
        assert_eq!(counts(english, chinese).len(), 1, "{english} {chinese}");
    }
    for (english, chinese) in [
        ("We, the two signatories, ask; signed by two people.", "兩位簽署者要求，兩人聯署。"),
        ("In 2009 three people were fined; our three boats sank.", "他們三人在碼頭。"),
    ] {
        assert_eq!(counts(english, chinese), [], "{english} {chinese}");
    }
    // The mark is under the number.
    assert_eq!(counts("We, the three signatories, ask.", "x")[0].0, 22);
    let twice = counts("A coalition of 12 organizations, endorsed by 5 organizations.", "x");
    assert!(twice.iter().all(|(_, said)| said.matches("`endorser`").count() == 1), "{twice:?}");
}

#[test]
fn names_and_titles_in_exchanged_languages_are_noticed() {
    let paths = |title: &str| -> Vec<String> {
        let found = findings(title, "x", "一").into_iter();
        found.filter(|one| one.code == "other-script").map(|one| one.path).collect()
    };
    assert_eq!(
        paths(r#"{ "en": "漁網工會", "zh-Hant": "Net Union" }"#),
        ["$.entities[0].name.en", "$.entities[0].name[\"zh-Hant\"]"]
    );
    assert_eq!(paths(r#"{ "en": "Net Union", "zh-Hant": "Net Union" }"#), [""; 0]);
    assert_eq!(paths(r#"{ "en": "Net Union", "zh-Hant": "漁網工會" }"#), [""; 0]);
    assert_eq!(paths(r#"{ "zh-Hant": "代表 The Union of Net Makers 簽署。" }"#), [""; 0]);
    assert_eq!(paths(r#"{ "zh-Hant": "The Union of Net Makers" }"#).len(), 1);
}
