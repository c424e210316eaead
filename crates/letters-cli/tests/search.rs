//! `letters search`, run as editors and programs run it.

mod common;

use common::{failed, fixture, letters, path, root, stdout};
use serde_json::Value;

fn shipped() -> String {
    path(&root().join("public/letters/canada-china.json"))
}

fn json(arguments: &[&str]) -> Value {
    let output = letters(arguments);
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_name_is_found_in_the_other_script_and_the_report_says_why() {
    let report = json(&["search", "--json", &shipped(), "--", "郑敬基"]);
    let first = &report["hits"][0];
    assert_eq!(first["language"], "zh-Hant");
    assert_eq!(first["why"][0]["how"], "folded");
    assert_eq!(first["why"][0]["printed"], "鄭敬基");
    let text = first["text"].as_str().unwrap();
    let range = |at: usize| first["ranges"][0][at].as_u64().unwrap() as usize;
    assert_eq!(&text[range(0)..range(1)], "鄭敬基");
    assert_eq!(report["entities"][0], "joe-tay");
    let score = |at: usize| report["hits"][at]["score"].as_u64();
    assert!(score(0) >= score(report["hits"].as_array().unwrap().len() - 1));
}

#[test]
fn lines_to_read_have_excerpts_and_a_count() {
    let output = letters(&["search", &shipped(), "--", "Huseyn"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("Huseyin"));
    assert!(stdout(&output).lines().last().unwrap().contains("passage"));
}

#[test]
fn a_language_is_shown_beside_the_one_that_matched() {
    let report =
        json(&["search", "--json", "--limit", "1", "--lang", "en", &shipped(), "--", "玉山江"]);
    assert_eq!(report["hits"].as_array().unwrap().len(), 1);
    assert_eq!(report["hits"][0]["shown"]["language"], "en");
    assert!(report["hits"][0]["shown"]["text"].as_str().unwrap().contains("Celil"));
}

#[test]
fn nothing_found_says_what_was_tried() {
    let output = letters(&["search", &shipped(), "--", "Harper", "zeppelin", "year:2009"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    assert!(said.contains("zeppelin: 0 passages"), "{said}");
    assert!(said.contains("without the filter `year`"), "{said}");
}

#[test]
fn what_has_most_of_a_long_query_is_said_to_have_most_of_it() {
    let query = ["torture", "remains", "common", "systematic", "zeppelin"];
    let mut arguments = vec!["search", "--json"];
    let bundle = shipped();
    arguments.extend([bundle.as_str(), "--"]);
    arguments.extend(query);
    assert_eq!(json(&arguments)["partial"], true);
    arguments.remove(1);
    assert!(stdout(&letters(&arguments)).contains("none has all of these words"));
    arguments.pop();
    assert!(!stdout(&letters(&arguments)).contains("none has all"));
}

#[test]
fn whom_the_query_names_is_said_also_where_nothing_is_found() {
    let output = letters(&["search", &shipped(), "--", "Jimmy Lai", "\"zeppelin\""]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("named: jimmy-lai"), "{}", stdout(&output));
}

#[test]
fn reasons_are_said_in_words() {
    for (query, said) in [
        ("HK", "HK matched Hong Kong"),
        ("detains", "detains matched detained, another form of the word"),
        ("consul", "consul begins consular"),
        ("Tsou Hsing-t'ung", "Tsou Hsing-t'ung is another name for Chow Hang-tung"),
        ("Jimmy Li", "Li matched Jimmy Lai"),
        ("tortrue", "tortrue: no match; showing torture"),
        ("torture 2026", "2026: the title or the date of the letter has it"),
        ("任意拘留", "任意拘留 matched arbitrary detention"),
        ("王炳章的女兒", "女兒: 0 passages"),
    ] {
        let output = letters(&["search", "--limit", "3", &shipped(), "--", query]);
        let lines = stdout(&output).to_lowercase();
        let said = said.to_lowercase();
        assert!(lines.lines().any(|line| line.trim() == said), "{query}: {lines}");
    }
}

#[test]
fn a_line_of_an_address_is_found_as_it_is_printed() {
    let report = json(&["search", "--json", &shipped(), "--", "Wellington Street"]);
    let first = &report["hits"][0];
    assert_eq!(first["part"], "address");
    assert_eq!(first["text"], "80 Wellington Street");
    assert_eq!(first["ranges"][0][0], 3);
}

#[test]
fn filters_alone_list_the_letters_that_pass() {
    let report = json(&["search", "--json", &shipped(), "--", "year:2009"]);
    assert_eq!(report["letters"], 1);
    assert_eq!(report["listed"][0]["date"].as_str().unwrap()[..4], *"2009");
    assert!(!report["listed"][0]["title"].as_str().unwrap().is_empty());
    let output = letters(&["search", &shipped(), "--", "year:2009"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).ends_with("\n1 letter\n"), "{}", stdout(&output));
    let none = letters(&["search", &shipped(), "--", "year:2009", "zeppelin"]);
    assert_eq!(none.status.code(), Some(1));
}

#[test]
fn wrong_usage_and_refused_bundles_are_explained() {
    failed(&letters(&["search", &shipped()]), "QUERY");
    failed(&letters(&["search", "no-such-file.json", "--", "x"]), "cannot read");
    failed(&letters(&["search", &shipped(), "--lang", "not_a_tag", "--", "x"]), "language tag");
    let refused = letters(&["search", &fixture("refused/empty-file.json"), "--", "x"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is refused"));
}
