//! The index of the newest letters finds in these what the index of all letters finds there.

#[path = "common/generated.rs"]
mod generated;

use letters_search::{Builder, Hit, Index, Matches, Query};

#[test]
fn the_newest_letters_answer_as_they_do_among_all() {
    const NEWEST: usize = 7;
    let library = generated::library(generated::JUDGED);
    let mut builder = Builder::of_newest(NEWEST);
    while !builder.work(&library, 1_000).is_done() {}
    let (newest, all) = (builder.finish(), Index::new(&library));
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
