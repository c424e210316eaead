//! What a review finds, and what it leaves alone.

use letters_bundle::decode;
use letters_review::{Finding, Kind, fix, parity, review};
use letters_source::{Arena, Source};

/// A bundle with one letter in English and Chinese, whose fields are these.
fn bundle(letter: &str) -> String {
    format!(
        r#"{{
  "format": "open-letters/1",
  "title": {{ "en": "Letters" }},
  "languages": ["en", "zh-Hant"],
  "entities": [
    {{ "id": "mara-quill", "kind": "person", "name": {{ "en": "Mara Quill", "zh-Hant": "馬拉奎" }} }},
    {{ "id": "guild", "kind": "organization", "name": {{ "en": "Ferry Guild" }}, "aliases": [{{ "text": "Quill Guild" }}] }},
    {{ "id": "other-guild", "kind": "organization", "name": {{ "en": "Other" }}, "aliases": [{{ "text": "Quill Guild" }}] }}
  ],
  "letters": [
    {{
      "id": "ferry", "edition": "full", "languages": ["en", "zh-Hant"], "date": "2001", "title": {{ "en": "Ferry" }},
      {letter}
    }}
  ]
}}"#
    )
}

fn block(id: &str, english: &str, chinese: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "kind": "paragraph", "text": {{ "en": {english}, "zh-Hant": {chinese} }} }}"#
    )
}

fn blocks(english: &str, chinese: &str) -> String {
    bundle(&format!(r#""blocks": [{}]"#, block("p1", english, chinese)))
}

fn findings(bundle: &str) -> Vec<Finding> {
    let review = review(bundle.as_bytes());
    assert!(review.accepted.is_some(), "{:?}", review.findings);
    review.findings
}

fn codes(bundle: &str) -> Vec<&'static str> {
    findings(bundle).iter().map(|finding| finding.code).collect()
}

#[track_caller]
fn fixed(bundle: &str) -> String {
    let fixed = fix(bundle.as_bytes());
    let text = String::from_utf8(fixed.bytes).unwrap();
    assert_eq!(text == bundle, fixed.mended.is_empty());
    decode(text.as_bytes()).unwrap();
    text
}

#[test]
fn merged_passages_without_words_are_found_where_they_say_so() {
    let block = |id: &str, other: &str| {
        format!(
            r#"{{ "id": "{id}", "kind": "paragraph", "text": {{ "en": "x" }}, "merged": {{ "zh-hant": "{other}" }} }}"#
        )
    };
    let whole = r#"{ "id": "p0", "kind": "paragraph", "text": { "en": "x", "zh-Hant": "一" } }"#;
    let blocks = [
        whole.to_owned(),
        block("p1", "p1"),
        block("p2", "p3"),
        block("p3", "p2"),
        block("p4", "p5"),
        block("p5", "p0"),
        block("p6", "p3"),
    ];
    let found = findings(&bundle(&format!(r#""blocks": [{}]"#, blocks.join(",\n"))));
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.code, one.path.as_str(), one.found.as_deref().unwrap(), one.place.line))
        .collect();
    let at = |number, other, line| {
        let path = [
            "$.letters[0].blocks[1].merged[\"zh-hant\"]",
            "$.letters[0].blocks[2].merged[\"zh-hant\"]",
            "$.letters[0].blocks[3].merged[\"zh-hant\"]",
            "$.letters[0].blocks[6].merged[\"zh-hant\"]",
        ];
        ("merged-nowhere", path[number], other, line)
    };
    assert_eq!(found, [at(0, "p1", 14), at(1, "p3", 15), at(2, "p2", 16), at(3, "p3", 19)]);
}

#[test]
fn names_without_marks_are_found_where_they_stand_and_marked() {
    let before = blocks(
        r#""Let \"Mara\u0020Quill\" cross, and Mara Quill's boat.""#,
        r#"["請准", "馬拉奎渡海"]"#,
    );
    let found = findings(&before);
    assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), ["unmarked-name"; 3]);
    let line = before.lines().nth(found[0].place.line - 1).unwrap();
    let rest: String = line.chars().skip(found[0].place.column - 1).collect();
    assert!(rest.starts_with(r"Mara\u0020Quill\"), "{rest}");
    assert_eq!(found[2].path, r#"$.letters[0].blocks[0].text["zh-Hant"][1]"#);

    let expected = blocks(
        r#"["Let \"", { "text": "Mara\u0020Quill", "entity": "mara-quill" }, "\" cross, and ", { "text": "Mara Quill", "entity": "mara-quill" }, "'s boat."]"#,
        r#"["請准", { "text": "馬拉奎", "entity": "mara-quill" }, "渡海"]"#,
    );
    assert_eq!(fixed(&before), expected);
    assert_eq!(codes(&expected), [""; 0]);
}

#[test]
fn what_may_be_another_name_is_left_to_the_editor() {
    for english in [
        r#""Let Anna Mara Quill cross.""#,
        r#""Let Mara Quill Smith cross.""#,
        r#""The Quill Guild asks.""#,
    ] {
        let bundle = blocks(english, r#""請准""#);
        assert_eq!(codes(&bundle), ["unmarked-name"], "{english}");
        assert_eq!(fixed(&bundle), bundle);
    }
    for english in [r#""Let Tamara Quill cross.""#, r#""Let Mara Quills cross.""#] {
        assert_eq!(codes(&blocks(english, r#""請准""#)), [""; 0], "{english}");
    }
    let misprint = r#"["Let ", { "text": "Mara Quill", "sic": "Mara Quilt" }, " cross."]"#;
    assert_eq!(codes(&blocks(misprint, r#""請准""#)), [""; 0]);
}

#[test]
fn marks_have_a_counterpart_in_the_other_language() {
    let marked =
        r#"[{ "text": "Ms Quill", "entity": "mara-quill" }, " must cross", { "note": "n1" }]"#;
    let notes = r#", "notes": [{ "id": "n1", "label": "1", "text": { "en": "Soon." } }]"#;
    let with =
        |chinese: &str| bundle(&format!(r#""blocks": [{}]{notes}"#, block("p1", marked, chinese)));
    let lacking = with(r#""馬拉奎須渡海""#);
    assert_eq!(codes(&lacking), ["unmatched-name", "unmatched-note", "unmarked-name"]);
    let advice = &findings(&lacking)[0];
    assert!(advice.remedy.contains("mark `馬拉奎` here"), "{}", advice.remedy);
    assert_eq!(codes(&fixed(&lacking)), ["unmatched-note"]);
    let whole = with(r#"[{ "text": "她", "entity": "mara-quill" }, { "note": "n1" }, "須渡海"]"#);
    assert_eq!(codes(&whole), [""; 0]);
}

#[test]
fn merged_passages_are_compared_together() {
    let english = r#"[{ "text": "Ms Quill", "entity": "mara-quill" }]"#;
    let chinese = r#"[{ "text": "她", "entity": "mara-quill" }]"#;
    let merged = format!(
        r#""blocks": [{}, {{ "id": "p2", "kind": "item", "text": {{ "en": {english} }}, "merged": {{ "zh-Hant": "p1" }} }}]"#,
        block("p1", r#""First.""#, chinese)
    );
    assert_eq!(codes(&bundle(&merged)), [""; 0]);
    let untranslated =
        format!(r#""blocks": [{{ "id": "p2", "kind": "item", "text": {{ "en": {english} }} }}]"#);
    assert_eq!(codes(&bundle(&untranslated)), ["untranslated"]);
}

#[test]
fn counts_are_compared_with_the_lists_of_which_they_speak() {
    let endorsers = |count: usize| {
        let one = r#"{ "role": "endorser", "printed": { "en": "A guild" } }"#;
        format!(r#""parties": [{}], "#, vec![one; count].join(", "))
    };
    let with = |count: usize, english: &str, chinese: &str| {
        let blocks = format!(r#""blocks": [{}]"#, block("p1", english, chinese));
        codes(&bundle(&(endorsers(count) + &blocks)))
    };
    let english = r#""We are a coalition of ten island organizations.""#;
    let chinese = r#""本聯盟由十個海島組織組成。""#;
    assert_eq!(with(9, english, chinese), ["count-differs"; 2]);
    assert_eq!(with(10, english, chinese), [""; 0]);
    assert_eq!(with(0, english, chinese), [""; 0]);
    assert_eq!(with(9, r#""Five family members, ten boats.""#, r#""十人""#), [""; 0]);
}

#[test]
fn what_nobody_sees_is_taken_away_where_it_says_nothing() {
    let before = blocks("\"Let\u{200b} her\\u200b cross\u{202e}.\"", "\"請准\u{feff}\"");
    assert_eq!(
        codes(&before),
        ["invisible-character", "direction-character", "invisible-character"]
    );
    assert_eq!(fixed(&before), blocks(r#""Let her cross.""#, r#""請准""#));
    let kept = blocks("\"Boat ⛵\u{fe0f} and می\u{200c}خواهم\"", "\"葛\u{e0100}\"");
    assert_eq!(codes(&kept), [""; 0]);
    // Among letters that run from the right a mark may be needed: that is for somebody to decide.
    let arabic = blocks("\"كتاب\u{200f} A\"", "\"請\"");
    assert_eq!(codes(&arabic), ["direction-character"]);
    assert_eq!(fixed(&arabic), arabic);
}

#[test]
fn slips_in_fields_and_links_are_mended() {
    let before = "\u{feff}{\r\n \"format\": \"open-letters/1\",\r\n \"title\": {\"en\": \"L\"}, \"abuot\": {\"en\": \"x\"},\r\n\
        \"publisher\": {\"name\": {\"en\": \"P\"}, \"url\": \" https://example.org/\\u0061 \"},\r\n\
        \"languages\": [\"en\"], \"letters\": []}";
    let after = before
        .replace("abuot", "about")
        .replace("\" https://example.org/\\u0061 \"", "\"https://example.org/\\u0061\"");
    assert_eq!(fixed(before), after);
    let guessed = before.replace(" https://", "www.");
    let advice =
        review(guessed.as_bytes()).findings.into_iter().find(|one| one.code == "no-link").unwrap();
    assert!(
        advice.mend.is_empty() && advice.remedy.contains("white space")
            || advice.remedy.contains("https://www.example.org/a"),
        "{}",
        advice.remedy
    );
}

#[test]
fn exchanged_languages_are_named() {
    let found = codes(&blocks(
        r#""島民致港務長的一封公開信，請准渡海""#,
        r#""A letter to the harbour master""#,
    ));
    assert_eq!(found, ["other-script"; 2]);
}

#[test]
fn the_languages_are_compared_number_by_number() {
    let text =
        blocks(r#""In 1999 ten boats and 3 nets, on May 4.""#, r#""1999年五月四日，十艘船""#);
    let text = text.replace("十艘船", "十一個港，三人");
    let archive = decode(text.as_bytes()).unwrap();
    let arena = Arena::new();
    let source = Source::read(text.as_bytes(), &arena).unwrap();
    let found = parity(&archive, &source);
    let found: Vec<_> =
        found.iter().map(|one| (one.kind, one.what.as_str(), one.there.as_str())).collect();
    assert_eq!(found, [(Kind::Number, "11", "en"), (Kind::Number, "10", "zh-Hant")]);
}

#[test]
fn generated_letters_can_be_mended_and_stay_the_same_letters() {
    let bundle = letters_generator::one_bundle(200, 11).unwrap();
    let before = decode(bundle.as_bytes()).unwrap();
    let text = fixed(&bundle);
    let after = decode(text.as_bytes()).unwrap();
    let printed = |archive: &letters_model::Archive| -> Vec<String> {
        let passages = archive.letters.iter().flat_map(|letter| &letter.passages);
        passages.flat_map(|passage| passage.text.iter().map(|(_, text)| text.printed())).collect()
    };
    assert_eq!(printed(&before), printed(&after));
    assert!(review(text.as_bytes()).findings.iter().all(|finding| finding.mend.is_empty()));
}
