//! Random archives and queries: what is found is compared with a naive scan over folded text.
//!
//! `cargo test` tries some hundreds of cases. To try a hundred thousand, a quarter for each property:
//!
//! ```sh
//! PROPTEST_CASES=25000 cargo test --profile tools -p letters-search --test oracle
//! ```

#[path = "common/oracle.rs"]
mod oracle;

#[path = "common/random.rs"]
mod random;

use letters_model::Library;
use letters_search::{Index, Lenience, Matches, Place, Query, Tier};
use oracle::Oracle;
use proptest::prelude::*;
use random::{library, text};

/// What the engine finds, in order.
fn found(index: &Index, library: &Library, text: &str) -> Vec<(usize, Place)> {
    let query = Query::parse(text);
    let matches = Matches::complete(index, &query);
    let hits = matches.hits(index, library, &query, None, usize::MAX);
    assert_eq!(matches.count(index, None).passages, hits.len(), "{text}");
    for hit in &hits {
        let shelved = library.letter(&hit.letter).unwrap();
        for text in hit.place.texts(library, &shelved) {
            for range in matches.ranges(index, &text) {
                assert!(text.printed().get(range).is_some_and(|part| !part.is_empty()));
            }
        }
    }
    let mut places: Vec<_> = hits.iter().map(|hit| (hit.number, hit.place)).collect();
    places.sort_unstable();
    places
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn phrases_are_found_where_they_stand_and_nowhere_else(library in library(), phrase in text()) {
        let index = Index::new(&library);
        let phrase = phrase.replace(',', " ");
        let expected = Oracle::new(&library).phrase(&phrase);
        prop_assert_eq!(found(&index, &library, &format!("\"{phrase}\"")), expected);
    }

    #[test]
    fn words_are_found_wherever_they_stand(
        library in library(),
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..3),
    ) {
        let index = Index::new(&library);
        let typed = words.join(" ");
        let expected = Oracle::new(&library).words(&words);
        let all = found(&index, &library, &typed);
        // Other forms, slips and words set together may add to what the words themselves find.
        for place in &expected {
            prop_assert!(all.contains(place), "{:?} is missing", place);
        }
        // What is said to be these words is. (Two words set together may begin a longer one.)
        let query = Query::parse(&typed);
        let matches = Matches::with(&index, &query, &Lenience::NONE, false);
        let hits = matches.hits(&index, &library, &query, None, usize::MAX);
        prop_assert!(hits.is_sorted_by_key(|hit| std::cmp::Reverse(hit.score >> 24)));
        let is_itself = |tier| match tier {
            Tier::Exact | Tier::Folded => true,
            Tier::Beginning => words.len() == 1,
            _ => false,
        };
        for hit in hits.iter().filter(|hit| is_itself(hit.tier)) {
            prop_assert!(expected.contains(&(hit.number, hit.place)), "{hit:?} has not the words");
        }
    }

    #[test]
    fn what_is_not_wanted_is_taken_away(
        library in library(),
        word in prop::sample::select(WORDS.to_vec()),
        phrase in text(),
    ) {
        let index = Index::new(&library);
        let phrase = phrase.replace(',', " ");
        let oracle = Oracle::new(&library);
        let unwanted = oracle.phrase(&phrase);
        let mut expected = oracle.phrase(word);
        expected.retain(|place| !unwanted.contains(place));
        prop_assert_eq!(found(&index, &library, &format!("\"{word}\" -\"{phrase}\"")), expected);
    }

    #[test]
    fn nothing_that_is_typed_is_wrong(library in library(), typed in any::<String>(), known in text()) {
        let index = Index::new(&library);
        found(&index, &library, &typed);
        found(&index, &library, &format!("{known}{typed}"));
        found(&index, &library, &format!("-{known} title:{typed}"));
    }
}

const WORDS: [&str; 14] = [
    "a",
    "b",
    "an",
    "bá",
    "ana",
    "naba",
    "STRASSE",
    "郑",
    "後",
    "裡",
    "台灣",
    "马克卡",
    "王炳",
    "ба",
];

/// The number of cases of each property, of which `PROPTEST_CASES` may ask for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(200)
}
