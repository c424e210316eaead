//! Invented letters with what pages and releases print below the names and above the title.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::Role;

/// A letter of two paragraphs with this below those who sign.
#[track_caller]
fn with_below(below: &str) -> Imported {
    imported(&[&format!(
        "Open Letter on the Ferry\n\n5 March 2024\n\nDear Minister Reed,\n\nThe ferry to the outer island has \
         not sailed since October, and nobody says why.\n\nWe ask that it sail again before the winter ends.\n\n\
         Sincerely,\n\nMara Quill\nChair, Harbour Guild\n\n{below}\n"
    )])
}

#[test]
fn what_stands_below_the_names_signs_nothing() {
    for below in [
        "For media enquiries:\nTenzin Reed, Executive Director: +91 98160 00000\nEmail: office@harbour.example",
        "Contact: Tom Reed, tom@guild.example, 555-0100",
        "联系人：周先生\n电话：+49 89 5432 1999\n邮箱：contact@harbour.example",
        "-30-\n\nAbout Harbour Guild\nHarbour Guild is a group of friends of the ferry. It was founded in 1990.",
        "# # #\n\nAbout us: Harbour Guild promotes the ferry through walks along the quay in all weathers.",
        "PREVIOUS\nHarbour Guild welcomes the tide\n\nNEXT\nJoint statement on the pier\n\
         Harbour Guild is a registered charity in Norland (No. 1180131).",
        "轉載請註明出處\n留言 (3)",
    ] {
        let imported = with_below(below);
        let letter = &imported.archive.letters[0];
        let signed = parties(letter, Role::Signatory, "en");
        assert_eq!(signed, ["Mara Quill/Chair/harbour-guild"], "{below}");
        assert!(
            letter.parties_as(Role::Signatory).all(|party| party.address.is_empty()),
            "{below}"
        );
        assert_eq!(kinds(letter), "sppc", "{below}");
        assert_eq!(printed(letter, "closing", "en"), "Sincerely,");
    }
}

#[test]
fn where_a_letter_was_written_signs_nothing() {
    let imported = with_below("23 September 2024\nNew York");
    assert_eq!(parties(&imported.archive.letters[0], Role::Signatory, "en").len(), 1);
}

#[test]
fn marks_of_notes_need_not_be_raised() {
    let text = "Open Letter on the Ferry\n\n5 March 2024\n\nDear Minister Reed,\n\nThe ferry has not sailed since October, and \
                no word came to the families.1 We were told that it was \"out of order.\"2\n\nSincerely,\n\nMara Quill\n\
                Chair, Harbour Guild\n\n1 See Pier House, The Record of the Quay (2017), at 108.\n2 Harbour Record, report of 2 September 2023.\n";
    let letter = imported(&[text]).archive.letters.remove(0);
    assert_eq!(parties(&letter, Role::Signatory, "en"), ["Mara Quill/Chair/harbour-guild"]);
    let labels: Vec<&str> = letter.notes.iter().map(|note| note.label.as_str()).collect();
    assert_eq!(labels, ["1", "2"]);
    let unmarked = with_below("1 See Pier House, The Record of the Quay (2017), at 108.");
    assert_eq!(parties(&unmarked.archive.letters[0], Role::Signatory, "en").len(), 1);
}

#[test]
fn notes_below_the_names_need_no_mark() {
    let notes = |below: &str| -> Vec<String> {
        let letter = with_below(below).archive.letters.remove(0);
        assert_eq!(parties(&letter, Role::Signatory, "en"), ["Mara Quill/Chair/harbour-guild"]);
        assert_eq!(kinds(&letter), "sppc", "{below}");
        let english = letters_model::Tag::parse("en").unwrap();
        let text = |note: &letters_model::Note| note.text.get(&english).unwrap().printed();
        letter.notes.iter().map(|note| format!("{} {}", note.label, text(note))).collect()
    };
    let headed =
        "Notes\n\nThe count is that of the quay office of last year.\nEach crossing counts once.";
    assert_eq!(
        notes(headed),
        ["* The count is that of the quay office of last year.", "** Each crossing counts once."]
    );
    let remark = "Note: Those who sign speak for themselves and not for the bodies they work for.";
    assert_eq!(notes(remark), [["* ", remark].concat()]);
    let numbered = "1 See Pier House, The Record of the Quay (2017), at 108.\n2 See Pier House, above, at 110.";
    assert_eq!(
        notes(numbered),
        [
            "1 See Pier House, The Record of the Quay (2017), at 108.",
            "2 See Pier House, above, at 110."
        ]
    );
}

#[test]
fn annexes_stand_one_below_the_other() {
    let headings = |below: &str| {
        let letter = with_below(below).archive.letters.remove(0);
        assert_eq!(parties(&letter, Role::Signatory, "en").len(), 1, "{below}");
        kinds(&letter)
    };
    assert_eq!(headings("Annex A: Timetable\nAnnex B: Names of the crew"), "sppccc");
    assert_eq!(
        headings("Encl.: Timetable\n\nAnnex 1\nTimetable of May\n\nNo boat left the quay in May."),
        "sppcchhp"
    );
}
