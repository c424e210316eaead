//! What is known of the archive that ships with the reader.

mod common;

use std::collections::BTreeSet;

use letters_bundle::decode;
use letters_model::{
    Archive, EntityKind, Inline, Letter, LetterId, PassageKind, Rendering, Role, Span, Tag,
};

fn archive() -> Archive {
    let (_, bytes) =
        common::shipped().into_iter().find(|(name, _)| name == "canada-china.json").unwrap();
    decode(&bytes).unwrap()
}

fn letter<'a>(archive: &'a Archive, id: &str) -> &'a Letter {
    let id = LetterId::parse(id).unwrap();
    archive.letters.iter().find(|letter| letter.id == id).unwrap()
}

fn tag(text: &str) -> Tag {
    Tag::parse(text).unwrap()
}

/// The entities that a letter names or on whose behalf it asks.
fn named(letter: &Letter) -> BTreeSet<&str> {
    let marks = letter.passages.iter().flat_map(|passage| {
        passage.text.iter().flat_map(|(_, text)| text.entities().map(|id| id.as_str()))
    });
    let asks = letter.passages.iter().flat_map(|passage| {
        passage.asks.iter().filter_map(|ask| ask.of.as_ref().map(|id| id.as_str()))
    });
    marks.chain(asks).collect()
}

#[test]
fn the_letter_of_2026_is_aligned_passage_by_passage() {
    let archive = archive();
    let letter = letter(&archive, "2026-01-09-prime-minister");
    assert_eq!(letter.languages, [tag("en"), tag("zh-Hant")]);
    let body: Vec<_> = letter
        .passages
        .iter()
        .filter(|passage| matches!(passage.kind, PassageKind::Paragraph | PassageKind::Item))
        .collect();
    assert_eq!(body.len(), 17);
    for passage in &letter.passages {
        assert!(passage.merged.is_empty(), "{}", passage.id);
        for language in &letter.languages {
            assert!(matches!(passage.rendering(language), Rendering::Own(_)), "{}", passage.id);
        }
    }
}

#[test]
fn the_letter_of_2026_has_its_endorsers_and_reports() {
    let archive = archive();
    let letter = letter(&archive, "2026-01-09-prime-minister");
    let endorsers: Vec<_> = letter.parties_as(Role::Endorser).collect();
    assert_eq!(endorsers.len(), 9);
    for endorser in endorsers {
        let printed = endorser.printed.as_ref().unwrap();
        assert!(printed.get(&tag("en")).is_some() && printed.get(&tag("zh-Hant")).is_some());
    }
    assert_eq!(letter.coverage.len(), 9);
}

#[test]
fn the_letter_of_2026_marks_the_same_in_both_languages() {
    let marks = |text: &Inline| {
        let mut marks: Vec<String> = text
            .0
            .iter()
            .filter_map(|span| match span {
                Span::Name { entity, .. } => Some(entity.to_string()),
                Span::Note(note) => Some(format!("note {note}")),
                // A misprint is one of a language.
                Span::Plain(_) | Span::Misprint { .. } => None,
            })
            .collect();
        // Languages differ in the order of words.
        marks.sort();
        marks
    };
    let archive = archive();
    for passage in &letter(&archive, "2026-01-09-prime-minister").passages {
        let of = |language| marks(passage.text.get(&tag(language)).unwrap());
        assert_eq!(of("en"), of("zh-Hant"), "{}", passage.id);
    }
}

#[test]
fn the_letter_of_2009_is_english_with_its_signatories_and_members() {
    let archive = archive();
    let letter = letter(&archive, "2009-12-01-harper");
    assert_eq!(letter.languages, [tag("en")]);
    assert_eq!(letter.parties_as(Role::Signatory).count(), 11);
    assert_eq!(letter.parties_as(Role::Member).count(), 13);
}

#[test]
fn cases_are_named_where_they_are_named() {
    let archive = archive();
    let old = named(letter(&archive, "2009-12-01-harper"));
    let new = named(letter(&archive, "2026-01-09-prime-minister"));
    assert!(old.contains("huseyin-celil") && new.contains("huseyin-celil"));
    assert!(!old.contains("panchen-lama") && new.contains("panchen-lama"));
}

#[test]
fn every_unresolved_case_is_asked_for() {
    // The letter of 2009 names the first two as free and the third among others: it asks nothing on
    // their behalf.
    let not_asked_for = ["lu-decheng", "jiang-weiping"];
    let archive = archive();
    for case in archive.entities.iter().filter(|entity| entity.case) {
        assert_ne!(case.kind, EntityKind::Organization, "{}", case.id);
        let asked = archive
            .letters
            .iter()
            .flat_map(|letter| &letter.passages)
            .flat_map(|passage| &passage.asks)
            .any(|ask| ask.of.as_ref() == Some(&case.id));
        let named = archive.letters.iter().any(|letter| named(letter).contains(case.id.as_str()));
        assert!(named, "{} is named nowhere", case.id);
        assert_eq!(asked, !not_asked_for.contains(&case.id.as_str()), "{}", case.id);
    }
}
