//! The filters of archives of very much.

mod common;

use common::{assert_holds, assert_lacks, page, with_scene};
use letters_pages::{Scene, content};

/// An archive with so many topics, all of one letter.
fn bundle(count: usize) -> String {
    let all = |make: fn(usize) -> String| (0..count).map(make).collect::<Vec<_>>().join(",");
    let topics = all(|at| format!(r#"{{"id": "t{at}", "name": {{"en": "Topic {at}"}}}}"#));
    let carried = all(|at| format!(r#""t{at}""#));
    format!(
        r#"{{"format": "open-letters/1", "title": {{"en": "A"}}, "languages": ["en"], "topics": [{topics}],
        "letters": [{{"id": "l", "edition": "full", "languages": ["en"], "date": "2009", "title": {{"en": "L"}},
        "blocks": [{{"id": "p", "kind": "paragraph", "text": {{"en": "x"}}, "topics": [{carried}]}}]}}]}}"#
    )
}

fn unfolded(count: usize, reference: &str) -> String {
    let unfolded = ["filter_all_topic".to_owned()];
    with_scene(&bundle(count), reference, "en", |scene| {
        content(&Scene { unfolded: &unfolded, ..*scene }).iter().map(ToString::to_string).collect()
    })
}

#[test]
fn all_values_are_shown_as_long_as_they_are_not_very_many() {
    let html = unfolded(500, "");
    assert_eq!(html.matches("data-action=\"filter-topic=").count(), 500);
    assert_lacks(&html, " / ");
}

#[test]
fn of_very_many_values_some_are_shown_with_how_many_there_are_and_those_that_are_chosen() {
    let html = unfolded(20_000, "?topic=t19999");
    assert_eq!(html.matches("data-action=\"filter-topic=").count(), 501);
    assert_holds(&html, ">Show fewer · 500 / 20,000</button>");
    assert_holds(&html, "Topic 19999");
}

#[test]
fn of_more_than_a_few_those_that_leave_something_are_shown_first() {
    // The letters of 2010 carry none of the first topics.
    let other = r#"{"id": "m", "edition": "full", "languages": ["en"], "date": "2010", "title": {"en": "M"},
        "blocks": [{"id": "p", "kind": "paragraph", "text": {"en": "y"}, "topics": ["t10", "t11"]}]}"#;
    let bundle = bundle(12).replace("\"letters\": [", &format!("\"letters\": [{other},"));
    let shown = |reference: &str| {
        let html = page(&bundle, reference, "en");
        let all = (0..12).filter(|at| html.contains(&format!("filter-topic=t{at}\"")));
        all.collect::<Vec<_>>()
    };
    assert_eq!(shown(""), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(shown("?year=2010"), [10, 11]);
    assert_eq!(shown("?year=2010&topic=t3"), [3, 10, 11]);
}
