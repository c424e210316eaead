//! The index of the newest letters finds in these what the index of all letters finds there.

#[path = "common/generated.rs"]
mod generated;

use letters_model::{Dimension, Filters, Library};
use letters_search::{Builder, Catalogue, Hit, Index, Matches, Query};

const NEWEST: usize = 7;

fn index_of_newest(library: &Library) -> Index {
    let mut builder = Builder::of_newest(NEWEST);
    while !builder.work(library, 1_000).is_done() {}
    builder.finish()
}

#[test]
fn the_newest_letters_answer_as_they_do_among_all() {
    let library = generated::library(generated::JUDGED);
    let (newest, all) = (index_of_newest(&library), Index::new(&library));
    assert_eq!((newest.letters(), all.letters()), (NEWEST, generated::JUDGED));

    let kept: Vec<bool> = (0..generated::JUDGED).map(|letter| letter < NEWEST).collect();
    for (typed, is_there) in [
        ("families", true),
        ("家屬", true),
        ("open trial", true),
        ("Zheng Weimin", false),
        ("zeppelin", false),
    ] {
        let query = Query::parse(typed);
        let found = |index: &Index, kept: Option<&[bool]>| {
            let hits = Matches::new(index, &query).hits(index, &library, &query, kept, 1_000);
            let mut places: Vec<_> =
                hits.into_iter().map(|Hit { letter, place, .. }| (letter, place)).collect();
            places.sort();
            places
        };
        assert_eq!(found(&newest, None), found(&all, Some(&kept)), "{typed}");
        assert_eq!(!found(&newest, None).is_empty(), is_there, "{typed}");
    }
}

#[test]
fn letters_that_are_not_indexed_yet_are_not_counted() {
    let library = generated::library(generated::JUDGED);
    let index = index_of_newest(&library);
    let matches = Matches::new(&index, &Query::parse("families"));
    let found = matches.letters().iter().filter(|has_hit| **has_hit).count();
    let catalogue = Catalogue::new(&library);
    let facets = catalogue.facets(&Filters::default(), Some(matches.letters()));
    let years = &facets[Dimension::Year as usize].values;
    assert_eq!(years.iter().map(|year| year.letters).sum::<usize>(), found);
}
