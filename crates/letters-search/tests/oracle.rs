//! Random archives and queries: what is found is compared with a naive scan over folded text.
//!
//! `cargo test` tries some hundreds of cases. To try a hundred thousand, a third for each property:
//!
//! ```sh
//! PROPTEST_CASES=34000 cargo test --profile tools -p letters-search --test oracle
//! ```

#[path = "common/oracle.rs"]
mod oracle;

use std::sync::Arc;

use letters_model::{
    Archive, ByLanguage, Date, Edition, Inline, Letter, LetterId, Library, Passage, PassageId,
    PassageKind, Span, Tag,
};
use letters_search::{Index, Matches, Place, Query};
use oracle::Oracle;
use proptest::prelude::*;

/// A little alphabet, so that what is looked for is often there; with all that folds.
const PIECES: [&str; 34] = [
    "a",
    "b",
    "an",
    "Ba",
    "bá",
    "ANA",
    "naba",
    "Straße",
    "strasse",
    "l’an",
    "b’a",
    "a-b",
    "U.N.",
    "1,000",
    "鄭",
    "郑",
    "后",
    "後",
    "里",
    "裏",
    "台",
    "臺灣",
    "馬克·卡",
    "王　炳",
    "，",
    ",",
    " ",
    " ",
    " ",
    "\u{ad}",
    "Ｂａ",
    "ئۇ",
    "Ба",
    "2026年",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..14);
    pieces.prop_map(|pieces| pieces.concat())
}

/// Texts of passages; those of even number are English, the others Chinese.
fn library() -> impl Strategy<Value = Library> {
    let letter = prop::collection::vec((text(), text()), 1..4);
    prop::collection::vec(letter, 1..4).prop_map(|letters| {
        let tags = ["en", "zh-Hant"].map(|tag| Tag::parse(tag).unwrap());
        let letters = letters.into_iter().enumerate().map(|(number, texts)| {
            let id = LetterId::parse(&format!("l{number}")).unwrap();
            let title = [(tags[0].clone(), "z".to_owned())].into_iter().collect();
            let date = Date::parse("2026").unwrap();
            let mut letter = Letter::new(id, Edition::Full, tags.to_vec(), date, title);
            letter.passages = texts
                .into_iter()
                .enumerate()
                .map(|(at, (one, other))| passage(at, &tags, [one, other]))
                .collect();
            letter
        });
        let archive = Archive {
            title: ByLanguage::new(),
            about: None,
            publisher: None,
            languages: tags.to_vec(),
            entities: Vec::new(),
            topics: Vec::new(),
            letters: letters.collect(),
        };
        Library::new(vec![Arc::new(archive)])
    })
}

fn passage(at: usize, tags: &[Tag], texts: [String; 2]) -> Passage {
    let inline = |text: String| Inline(vec![Span::Plain(text)]);
    Passage {
        id: PassageId::parse(&format!("p{at}")).unwrap(),
        kind: PassageKind::Paragraph,
        text: tags.iter().cloned().zip(texts.map(inline)).collect(),
        merged: ByLanguage::new(),
        asks: Vec::new(),
        topics: Vec::new(),
    }
}

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
        let expected = Oracle::new(&library).words(&words);
        let found = found(&index, &library, &words.join(" "));
        // Other forms, slips and words set together may add to what the words themselves find.
        for place in &expected {
            prop_assert!(found.contains(place), "{:?} is missing", place);
        }
        let alone = words.len() == 1 && !words[0].is_ascii();
        if alone && !expected.is_empty() {
            prop_assert_eq!(found, expected);
        }
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
