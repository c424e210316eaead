//! Words that have to agree with what they are about.

use super::*;

#[test]
fn every_reader_gets_words() {
    let for_reader_of = |tags: &[&str]| {
        let tags: Vec<Tag> = tags.iter().map(|tag| Tag::parse(tag).unwrap()).collect();
        Wording::for_reader_of(&tags).tag().to_string()
    };
    assert_eq!(for_reader_of(&["zh-CN"]), "zh-Hant");
    assert_eq!(for_reader_of(&["fr", "zh-TW"]), "zh-Hant");
    assert_eq!(for_reader_of(&["fr"]), "en");
    assert_eq!(Wording::languages().len(), ALL.len());
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let dates = ["2026-01-09", "2026-01", "2026"].map(|text| Date::parse(text).unwrap());
    let [english, chinese] = ALL.map(|wording| dates.map(wording.date));
    assert_eq!(english, ["9 January 2026", "January 2026", "2026"]);
    assert_eq!(chinese, ["2026年1月9日", "2026年1月", "2026年"]);
}

#[test]
fn counts_agree_with_their_nouns() {
    let english = &english::WORDING;
    let counts = [0, 1, 2, 1000].map(english.letters_count);
    assert_eq!(counts, ["no letters", "1 letter", "2 letters", "1,000 letters"]);
    let chinese = &chinese::WORDING;
    assert_eq!([0, 2].map(chinese.letters_count), ["沒有信件", "2 封信"]);
    assert_eq!((chinese.passages_count)(3), "3 段");
}

#[test]
fn every_count_has_commas_between_its_thousands() {
    for wording in ALL {
        let (search, filters) = (&wording.searching, &wording.filtering);
        let (cases, files) = (wording.individuals(), wording.troubles());
        let counts = [
            (wording.loaded)(1234, 1234),
            (wording.letters_count)(1234),
            (wording.passages_count)(1234),
            (wording.asks_count)(1234),
            (wording.reading.passages_naming)(1234, ""),
            (wording.reading.which_of)(1234, 1234),
            (wording.parts.shown)(1234, 1234, 1234),
            (search.hits)(1234, 1234),
            (search.hits_here)(1234),
            (search.passages_with)(1234, ""),
            (wording.advice().tried_part)("", 1234),
            (wording.advice().without_filters)("", 1234),
            (wording.advice().only)("", 1234),
            (filters.show)(1234),
            (filters.passing)(1234, 1234),
            (filters.all)(1234),
            (cases.in_year)(1, 1234, 1234, 1234),
            (cases.all_silent)(1234),
            (wording.opened().opened)("", 1234),
            (wording.reading.passage)(1234),
            (wording.offline().amount)(1234, 1_234_000),
            (wording.offline().all_right)(1234),
            (files.altered_length)(1234, 1234),
            (files.fetch_fault)(&crate::FetchFault::TooLong { most: 1234 }),
            (files.refused)(1234),
            (files.more_problems)(1234),
            (files.fault)(&letters_bundle::Fault::TooLarge { bytes: 1234 }),
        ];
        for words in counts {
            assert!(words.contains("1,234") && !words.contains("1234"), "{words}");
        }
    }
}
