//! A long list of hits comes in parts: together they are all hits, each once, in one order.

#[path = "common/generated.rs"]
mod generated;

use letters_search::{Hit, Index, Matches, Query};

#[test]
fn parts_of_a_list_are_the_list() {
    const PART: usize = 20;
    let library = generated::library(3 * generated::JUDGED);
    let index = Index::new(&library);
    for typed in ["the families", "家屬"] {
        let query = Query::parse(typed);
        let matches = Matches::new(&index, &query);
        let first = |limit: usize| -> Vec<_> {
            let hits = matches.hits(&index, &library, &query, None, limit);
            hits.into_iter().map(|Hit { letter, place, .. }| (letter, place)).collect()
        };
        let count = matches.count(&index, None).passages;
        let all = first(count);
        assert!(count > 2 * 200 && all.len() == count, "{typed}: {count}");
        let parts = (0..count.div_ceil(PART)).flat_map(|part| {
            let mut hits = first((part + 1) * PART);
            hits.split_off((part * PART).min(hits.len()))
        });
        assert!(parts.eq(all.iter().cloned()), "{typed}: the parts are the list");
        let mut each = all;
        each.sort();
        each.dedup();
        assert_eq!(each.len(), count, "{typed}: each is there once");
    }
}
