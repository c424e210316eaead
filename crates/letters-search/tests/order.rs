//! What comes first among more hits than are looked at closely.

use std::sync::Arc;

use letters_model::{
    Archive, ByLanguage, Date, Edition, Inline, Letter, LetterId, Library, Passage, PassageId,
    PassageKind, Span, Tag,
};
use letters_search::{Index, Matches, Query};

/// Letters of one passage, the newest first.
fn library(texts: &[&str]) -> Library {
    let english = Tag::parse("en").unwrap();
    let letters = texts.iter().enumerate().map(|(age, text)| {
        let id = LetterId::parse(&format!("letter-{age}")).unwrap();
        let date = Date::parse(&format!("{:04}", 9999 - age)).unwrap();
        let title = [(english.clone(), "Untitled".to_owned())].into_iter().collect();
        let mut letter = Letter::new(id, Edition::Full, vec![english.clone()], date, title);
        letter.passages = vec![Passage {
            id: PassageId::parse("p1").unwrap(),
            kind: PassageKind::Paragraph,
            text: [(english.clone(), Inline(vec![Span::Plain((*text).to_owned())]))]
                .into_iter()
                .collect(),
            merged: ByLanguage::new(),
            asks: Vec::new(),
            topics: Vec::new(),
        }];
        letter
    });
    let archive = Archive {
        title: ByLanguage::new(),
        about: None,
        publisher: None,
        languages: vec![english.clone()],
        entities: Vec::new(),
        topics: Vec::new(),
        letters: letters.collect(),
    };
    Library::new(vec![Arc::new(archive)])
}

/// The letter that comes first for a query.
fn first(texts: &[&str], typed: &str, is_typing: bool) -> String {
    let library = library(texts);
    let index = Index::new(&library);
    let query = Query::parse(typed);
    let matches = match is_typing {
        true => Matches::new(&index, &query),
        false => Matches::complete(&index, &query),
    };
    let hits = matches.hits(&index, &library, &query, None, 1);
    hits.into_iter().map(|hit| hit.letter).next().unwrap_or_default()
}

#[test]
fn words_that_follow_one_another_come_first_however_old_the_letter_is() {
    const SCATTERED: &str = "They kept the gate open all day, and nobody came to the trial.";
    let mut texts = vec![SCATTERED; 1_000];
    texts.push("They never had an open trial.");
    assert_eq!(first(&texts, "open trial", true), "letter-1000");
    assert_eq!(first(&texts, "open tri", true), "letter-1000");
    texts.splice(0..0, vec![SCATTERED; 5_000]);
    assert_eq!(first(&texts, "open trial", true), "letter-0", "not looked for while someone types");
    assert_eq!(first(&texts, "open trial", false), "letter-6000");
}

#[test]
fn a_rare_word_weighs_more_than_a_common_one() {
    let mut texts = vec!["Of harbours we know nothing more than that."; 60];
    texts[0] = "A ferry, and harbours, harbours, harbours, we have.";
    texts[1] = "A ferry, and a ferry, and a ferry; then harbours we have.";
    let comes_before = first(&texts, "harbours ferry", true);
    assert_eq!(comes_before, "letter-1");
}
