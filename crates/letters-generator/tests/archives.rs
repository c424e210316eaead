//! What the reader, its tests and its measurements rely on.

use letters_bundle::{Severity, decode, decode_index, digest, encode, examine};
use letters_generator::{Flaw, LETTERS_IN_BUNDLE, Site, one_bundle};
use letters_model::{Archive, Edition, EntityKind, Rendering, Role, Tag};

/// The digest of the bundle with 40 letters by the seed 7.
const DIGEST: &str = "d476cf05c05281fd0785867d41824c3c080744771d8bfc48ed95ef8ae5562871";

fn archive(letters: usize, seed: u64) -> Archive {
    let bundle = one_bundle(letters, seed).unwrap();
    decode(bundle.as_bytes()).unwrap_or_else(|refusal| panic!("{:?}", refusal.problems.first()))
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let bundle = one_bundle(40, 7).unwrap();
    assert_eq!(bundle, one_bundle(40, 7).unwrap());
    assert_ne!(bundle, one_bundle(40, 8).unwrap());
    // Whoever changes the generator changes this, and all numbers that were measured before.
    assert_eq!(digest(bundle.as_bytes()).to_string(), DIGEST);
}

#[test]
fn every_bundle_is_accepted_and_lasts_through_writing_and_reading() {
    for (letters, seed) in [(0, 1), (1, 2), (13, 3), (300, 4)] {
        let archive = archive(letters, seed);
        assert_eq!(archive.letters.len(), letters);
        assert_eq!(decode(encode(&archive).as_bytes()).unwrap(), archive);
    }
}

#[test]
fn editors_are_told_of_nothing_but_untranslated_passages() {
    let examination = examine(one_bundle(300, 5).unwrap().as_bytes());
    assert!(examination.accepted.is_some());
    let of = |severity| examination.problems.iter().filter(move |p| p.fault.severity() == severity);
    assert_eq!(of(Severity::Error).count(), 0);
    assert!(of(Severity::Warning).all(|problem| problem.fault.code() == "untranslated"));
}

#[test]
fn a_site_has_bundles_that_a_reader_accepts_and_an_index_of_them() {
    let site = Site::new(LETTERS_IN_BUNDLE + 20, 7).unwrap();
    let files: Vec<_> = site.files().collect::<Result<_, _>>().unwrap();
    let (index, bundles) = files.split_last().unwrap();
    let listed = decode_index(index.content.as_bytes()).unwrap().bundles;
    assert_eq!((bundles.len(), listed.len()), (2, 2));
    for (bundle, entry) in bundles.iter().zip(listed) {
        assert_eq!((&entry.path, entry.bytes), (&bundle.name, bundle.content.len() as u64));
        assert_eq!(entry.sha256, digest(bundle.content.as_bytes()));
        assert!(decode(bundle.content.as_bytes()).is_ok(), "{}", bundle.name);
    }
    let megabytes = bundles[0].content.len() as f64 / 1e6;
    assert!((7.5..9.0).contains(&megabytes), "1,000 letters are about 8 MB, here {megabytes}");
}

#[test]
fn more_letters_than_a_bundle_holds_are_not_written_as_one() {
    let (letters, most) = (LETTERS_IN_BUNDLE + 1, LETTERS_IN_BUNDLE);
    assert_eq!(one_bundle(letters, 1), Err(Flaw::TooManyForOneBundle { letters, most }));
}

#[test]
fn everything_that_the_format_knows_occurs() {
    let archive = archive(600, 7);
    let letters = &archive.letters;
    let passages = || letters.iter().flat_map(|letter| &letter.passages);
    let chinese = Tag::parse("zh-Hant").unwrap();
    let share = |number: usize| number as f64 / letters.len() as f64;
    let per_letter = share(passages().count());
    assert!((15.0..19.0).contains(&per_letter), "{per_letter} passages a letter");
    let organizations = archive.entities.iter().filter(|e| e.kind == EntityKind::Organization);
    assert_eq!(organizations.count(), 60);
    assert!(letters.iter().any(|letter| letter.edition == Edition::Abstract));
    assert!(letters.iter().any(|letter| letter.languages.len() == 1));
    for role in Role::ALL {
        assert!(letters.iter().any(|letter| letter.parties_as(role).count() > 0), "{role:?}");
    }
    let is = |rendering: fn(&Rendering<'_>) -> bool| {
        letters.iter().filter(|letter| letter.languages.contains(&chinese)).any(|letter| {
            letter.passages.iter().any(|passage| rendering(&passage.rendering(&chinese)))
        })
    };
    assert!(is(|rendering| matches!(rendering, Rendering::Merged(_))));
    assert!(is(|rendering| matches!(rendering, Rendering::Untranslated)));
    assert!(passages().any(|passage| passage.asks.iter().any(|ask| ask.of.is_some())));
    assert!(passages().any(|passage| passage.asks.iter().any(|ask| ask.of.is_none())));
    for (what, occurs) in [
        ("notes", letters.iter().any(|letter| !letter.notes.is_empty())),
        ("reports", letters.iter().any(|letter| !letter.coverage.is_empty())),
        ("related letters", letters.iter().any(|letter| !letter.related.is_empty())),
        ("other dates", letters.iter().any(|letter| !letter.other_dates.is_empty())),
        ("partial dates", letters.iter().any(|letter| letter.date.day().is_none())),
    ] {
        assert!(occurs, "there are {what}");
    }
    let bundle = encode(&archive);
    assert!(bundle.contains("\"sic\"") && bundle.contains("\"zh-Hans\""));
}
