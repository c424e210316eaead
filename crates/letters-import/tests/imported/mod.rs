//! Imports invented letters, and says what came of them.

use letters_bundle::{decode, encode};
use letters_import::{Fate, Imported, SourceFile, Wishes, import, prove};
use letters_model::{Letter, PassageKind, Role, Tag};

/// Imports a letter, and sees that it is proved and that importing again changes nothing.
#[track_caller]
pub fn imported(texts: &[&str]) -> Imported {
    let files: Vec<_> = texts
        .iter()
        .map(|text| SourceFile { name: "letter.txt", bytes: text.as_bytes() })
        .collect();
    let imported = import(&files, None, &Wishes::default()).unwrap();
    let bundle = encode(&imported.archive);
    assert_eq!(decode(bundle.as_bytes()).unwrap(), imported.archive);
    let proof = prove(&files, &imported.archive, &Wishes::default()).unwrap();
    assert!(proof.holds(), "{proof:#?}");
    let again = import(&files, Some(&imported.archive), &Wishes::default()).unwrap();
    assert_eq!(again.report.fate, Fate::Unchanged);
    assert_eq!(encode(&again.archive), bundle);
    imported
}

/// The kinds of the passages, a letter each.
pub fn kinds(letter: &Letter) -> String {
    let name = |kind| match kind {
        PassageKind::Heading => 'h',
        PassageKind::Salutation => 's',
        PassageKind::Paragraph => 'p',
        PassageKind::Item => 'i',
        PassageKind::Quotation => 'q',
        PassageKind::Closing => 'c',
    };
    letter.passages.iter().map(|passage| name(passage.kind)).collect()
}

/// What the parties of a role are called in a language, with position and organization.
pub fn parties(letter: &Letter, role: Role, language: &str) -> Vec<String> {
    let tag = Tag::parse(language).unwrap();
    let each = letter.parties_as(role).map(|party| {
        let text = |text: &Option<letters_model::Text>| {
            text.as_ref().and_then(|text| text.get(&tag)).cloned().unwrap_or_default()
        };
        let organization = party.organization.as_ref().map_or("", |id| id.as_str());
        format!("{}/{}/{organization}", text(&party.printed), text(&party.position))
    });
    each.collect()
}

/// What a language prints of a passage.
pub fn printed(letter: &Letter, passage: &str, language: &str) -> String {
    let passage = letter.passages.iter().find(|known| known.id.as_str() == passage).unwrap();
    passage.text.get(&Tag::parse(language).unwrap()).unwrap().printed()
}
