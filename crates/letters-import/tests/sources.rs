//! The letters that the project may not hold, read where `OPEN_LETTERS_SOURCES` says they are.

use std::path::PathBuf;

use letters_import::{SourceFile, Wishes, import, prove};

/// Imports a letter, and sees that it has these counts and is proved.
fn check(file: &str, counts: &[(&str, usize)]) {
    let Some(folder) = std::env::var_os("OPEN_LETTERS_SOURCES").map(PathBuf::from) else { return };
    let bytes = std::fs::read(folder.join(file)).unwrap();
    let files = [SourceFile { name: file, bytes: &bytes }];
    let imported = import(&files, None, &Wishes::default()).unwrap();
    let found: Vec<_> =
        imported.report.counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(found, counts);
    let proof = prove(&files, &imported.archive, &Wishes::default()).unwrap();
    assert!(proof.holds(), "{proof:#?}");
}

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
    check("2009-12-01-harper.txt", &counts);
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
    check("2026-01-09-prime-minister.txt", &counts);
}
