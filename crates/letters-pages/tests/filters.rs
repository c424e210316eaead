//! The filters of archives of very much.

mod common;

use common::{assert_holds, assert_lacks, with_scene};
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
