//! Invented ends of letters: titles of honour, lists of organizations alone, names that run along a line, and what
//! stands below the names.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role};

/// A letter of two paragraphs with this end.
#[track_caller]
fn ending(end: &str) -> Letter {
    let text = format!(
        "Open Letter on the Ferry\n\n5 March 2024\n\nDear Minister Reed,\n\nThe ferry to the outer island has \
         not sailed since October, and nobody says why.\n\nWe ask that it sail again before the winter ends.\n\n\
         {end}\n"
    );
    imported(&[&text]).archive.letters.remove(0)
}

/// Those who sign a letter with this end, with position and organization.
#[track_caller]
fn signed(end: &str) -> Vec<String> {
    parties(&ending(end), Role::Signatory, "en")
}

#[test]
fn who_has_a_title_of_honour_is_no_office_of_the_one_above() {
    let end = "Yours sincerely,\n\nAlan McVale MP\nRt Hon Edmund Vale MBE VR MP\nHelena Quill KC\n\
               The Rt Rev. the Lord Bishop of Northmere\nMara Reed\nHon. Secretary";
    let expected = [
        "Alan McVale/MP/",
        "Rt Hon Edmund Vale/MBE VR MP/",
        "Helena Quill/KC/",
        "The Rt Rev. the Lord Bishop of Northmere//",
        "Mara Reed/Hon. Secretary/",
    ];
    assert_eq!(signed(end), expected);
    let letter = ending(end);
    assert_eq!(
        (kinds(&letter).as_str(), printed(&letter, "closing", "en").as_str()),
        ("sppc", "Yours sincerely,")
    );
}
