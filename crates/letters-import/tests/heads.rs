//! Invented letters whose heads and ends are written in ways that are easily mistaken: labels, menus above
//! the title, 此致 without 敬禮, columns, mail that quotes the whole letter.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Role, Tag, Text};

/// Labelled heads with a long title, a date without a day, a greeting without a comma.
const MEMO: &str = include_str!("letters/memo.txt");
/// A menu, the date of the page, notes in circles, names in columns.
const COLUMNS: &str = include_str!("letters/columns.txt");

/// A letter of few words in two languages; the ends are given.
fn short(english: &str, chinese: &str) -> String {
    format!(
        "5 March 2024\n\nThe Honourable Alan Reed\nMinister of Ferries\n\nDear Minister Reed,\n\n\
         Please let the ferry sail again before the winter.\n\n{english}\n\n2024年3月5日\n\n渡輪部長\n\
         阿倫·里德先生\n\n尊敬的里德部長：\n\n請讓渡輪復航。\n\n{chinese}\n"
    )
}

fn words(text: &Text, language: &str) -> String {
    text.get(&Tag::parse(language).unwrap()).cloned().unwrap_or_default()
}

#[test]
fn labels_head_a_letter() {
    let imported = imported(&[MEMO]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "shpc");
    assert_eq!(letter.date.to_string(), "2024-03");
    assert!(words(&letter.title, "en").starts_with("To the Minister of Ferries of Porthaven"));
    assert_eq!(words(&letter.title, "zh-Hant"), "致渡輪部長關於不再開航的船隻的信");
    assert_eq!(words(letter.subject.as_ref().unwrap(), "zh-Hant"), "冬季渡輪");
    let addressed = parties(letter, Role::Addressee, "zh-Hant");
    assert_eq!(addressed, ["阿倫·里德先生/渡輪部長/"]);
    assert_eq!(parties(letter, Role::Sender, "en"), ["Harbour Association//"]);
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed, ["Harbour Association//", "Ferry Union//"]);
}

#[test]
fn what_stands_around_a_letter_is_not_in_it() {
    let imported = imported(&[COLUMNS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(words(&letter.title, "en"), "Give back the boats: an open letter");
    assert_eq!(letter.date.to_string(), "2024-03-05");
    assert_eq!(letter.other_dates.len(), 1);
    assert_eq!(kinds(letter), "sppc");
    let note = letter.notes.iter().find(|note| note.label == "2").unwrap();
    assert_eq!(note.text.iter().count(), 2);
    let addressed = parties(letter, Role::Addressee, "zh-Hant");
    assert_eq!(addressed, ["阿倫·里德先生/部長/"]);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["馬奎爾/主席/harbour-association", "李文/秘書/ferry-union"]);
}

#[test]
fn who_stands_below_the_closing_signs_unless_it_greets_them() {
    let english = "Sincerely,\n\nMara Quill\nChair, Harbour Association";
    let signing = |text: &str| {
        let imported = imported(&[&short(english, text)]);
        parties(&imported.archive.letters[0], Role::Signatory, "zh-Hant")
    };
    let mara = ["艾倫/主席/harbour-association"];
    assert_eq!(signing("此致\n\n艾倫\n港灣協會主席"), mara);
    assert_eq!(signing("此致\n渡輪部長\n\n艾倫\n港灣協會主席"), mara);
    assert_eq!(signing("港灣協會 主席 艾倫\n敬上"), mara);
}

#[test]
fn names_that_no_list_proves_are_not_one() {
    let english = "Sincerely,\n\nMara Quill\nHarbour Guild\n\nPaul Stone";
    let imported = imported(&[&short(english, "此致\n敬禮\n\n港灣公會\n\n李文")]);
    for entity in &imported.archive.entities {
        let names: Vec<&str> = entity.name.iter().map(|(_, name)| name.as_str()).collect();
        assert!(!(names.contains(&"Mara Quill") && names.contains(&"港灣公會")), "{names:?}");
    }
}

#[test]
fn mail_may_quote_a_whole_letter() {
    let text = short("Sincerely,\n\nMara Quill", "此致\n敬禮\n\n李文");
    let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
    let letter = &imported(&[&quoted]).archive.letters[0];
    assert_eq!(kinds(letter), "spc");
    assert_eq!(printed(letter, "p1", "zh-Hant"), "請讓渡輪復航。");
    assert_eq!(parties(letter, Role::Signatory, "en").len(), 1);
}
