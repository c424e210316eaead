//! The letters that the project may not hold, read where `OPEN_LETTERS_SOURCES` says they are. Where that
//! is not said, the tests say so; `together.rs` tests the same with letters of the
//! same shape.

use std::io::Write;
use std::path::PathBuf;

use letters_export::{Export, Format};
use letters_import::{SourceFile, Wishes, import, prove};
use letters_model::{Archive, Letter, Party, Role};

const OLD: &str = "2009-12-01-harper.txt";
const NEW: &str = "2026-01-09-prime-minister.txt";

/// The bytes of a letter; nothing, said aloud, where nobody has it.
fn bytes(file: &str) -> Option<Vec<u8>> {
    match std::env::var_os("OPEN_LETTERS_SOURCES").map(PathBuf::from) {
        Some(folder) => Some(std::fs::read(folder.join(file)).unwrap()),
        None => {
            // What a test prints is shown only if it fails; this is written past that.
            let why = "OPEN_LETTERS_SOURCES does not name the folder that has it";
            let _ = writeln!(std::io::stderr(), "skipped {file}: {why}");
            None
        }
    }
}

/// Imports a letter, and sees that it has these counts and is proved.
fn check(file: &str, counts: &[(&str, usize)]) {
    let Some(bytes) = bytes(file) else { return };
    let files = [SourceFile { name: file, bytes: &bytes }];
    let imported = import(&files, None, &Wishes::default()).unwrap();
    let found: Vec<_> =
        imported.report.counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(found, counts);
    let proof = prove(&files, &imported.archive, &Wishes::default()).unwrap();
    assert!(proof.holds(), "{proof:#?}");
}

/// The counts are those of the abstract in the shipped archive, but for one: the closing is the sentence that
/// names the members. An abstract may leave it to the list of them; a full edition has every word.
#[test]
fn the_letter_of_2009_is_imported_whole() {
    let counts = [
        ("salutation", 1),
        ("paragraph", 11),
        ("closing", 1),
        ("sender", 1),
        ("addressee", 1),
        ("signatory", 11),
        ("member", 13),
    ];
    check(OLD, &counts);
}

#[test]
fn the_letter_of_2026_is_imported_whole() {
    let counts = [
        ("salutation", 1),
        ("paragraph", 9),
        ("item", 8),
        ("closing", 1),
        ("sender", 1),
        ("addressee", 1),
        ("signatory", 1),
        ("endorser", 9),
        ("cc", 1),
        ("note", 1),
        ("coverage", 9),
    ];
    check(NEW, &counts);
}

#[test]
fn the_letters_come_back_from_the_plain_text_that_is_exported() {
    for file in [OLD, NEW] {
        let Some(bytes) = bytes(file) else { return };
        let read = |bytes: &[u8]| {
            let files = [SourceFile { name: file, bytes }];
            import(&files, None, &Wishes::default()).unwrap().archive
        };
        let archive = read(&bytes);
        let back = read(Export::new(archive.clone()).write(Format::Text).as_bytes());
        let (before, after) = (&archive.letters[0], &back.letters[0]);
        // The plain text has no addresses, and an office behind a name may be taken for somebody.
        let is_whole = |party: &&Party| party.role != Role::Copied;
        let bare = |party: &Party| Party { address: Vec::new(), ..party.clone() };
        let all = |letter: &Letter| -> Vec<Party> {
            letter.parties.iter().filter(is_whole).map(bare).collect()
        };
        assert_eq!(all(after), all(before));
        assert!(after.notes == before.notes);
        assert_eq!(after.coverage.len(), before.coverage.len());
        for (before, after) in before.passages.iter().zip(&after.passages) {
            assert_eq!(after.text, before.text);
        }
    }
}

#[test]
fn both_letters_make_one_archive_in_either_order() {
    for order in [[OLD, NEW], [NEW, OLD]] {
        let sources: Vec<Vec<u8>> = order.iter().filter_map(|file| bytes(file)).collect();
        if sources.len() < 2 {
            return;
        }
        let add = |archive: Option<Archive>, bytes: &Vec<u8>| {
            let files = [SourceFile { name: "letter.txt", bytes }];
            Some(import(&files, archive.as_ref(), &Wishes::default()).unwrap().archive)
        };
        let both = sources.iter().fold(None, add);
        assert_eq!(sources.iter().fold(both.clone(), add), both);
        let archive = both.unwrap();
        let ids: Vec<&str> = archive.entities.iter().map(|entity| entity.id.as_str()).collect();
        assert_eq!(ids.len(), 38, "{ids:#?}");
        assert_eq!(archive.title.iter().count(), 2);
        let of_both = ["cheuk-kwan", "toronto-association-for-democracy-in-china"];
        let of_both = archive.entities.iter().filter(|of| of_both.contains(&of.id.as_str()));
        assert!(of_both.map(|entity| entity.name.iter().count()).eq([2, 2]));
        let parties = archive.letters.iter().flat_map(|letter| &letter.parties);
        let offices = parties.filter_map(|party| party.position.as_ref());
        assert!(offices.flat_map(|office| office.iter()).all(|(_, words)| !words.contains(',')));
    }
}
