//! Invented documents that are more, or less, than letters: with copies in two languages on one line, mail with
//! its headers, a release with a letter in it.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Role, Tag, Text};

/// Three addressees, `for the Coalition` below a name, copies in both languages, members in a sentence.
const CLINICS: &str = include_str!("letters/clinics.txt");
/// Mail with headers, a bilingual subject, a card and a notice below.
const MAIL: &str = include_str!("letters/mail.txt");
/// A release with an embargo and a dateline above the letter, and words about the senders below it.
const RELEASE: &str = include_str!("letters/release.txt");

fn words(text: &Text, language: &str) -> String {
    text.get(&Tag::parse(language).unwrap()).cloned().unwrap_or_default()
}

#[test]
fn one_line_may_name_who_gets_copies_in_two_languages() {
    let imported = imported(&[CLINICS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(
        parties(letter, Role::Copied, "en"),
        ["Owen Tarn/Ombudsman/", "the Chamber of Physicians//"]
    );
    assert_eq!(parties(letter, Role::Copied, "zh-Hant"), ["陶恩/監察專員/", "醫師公會//"]);
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(signed[0], "Tom Ashby/Chair/friends-of-the-river-clinics");
    assert_eq!(parties(letter, Role::Sender, "en"), ["Coalition of River Towns//"]);
    let offices = ["Minister of Health//", "Minister of Inland Waters//", "Mayor of Ostrand//"];
    assert_eq!(parties(letter, Role::Addressee, "en"), offices);
    let offices = ["衛生部長//", "內河事務部長//", "奧斯特蘭市長//"];
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), offices);
    assert_eq!(parties(letter, Role::Member, "en").len(), 4);
}

#[test]
fn mail_has_headers_and_a_card() {
    let imported = imported(&[MAIL]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppc");
    assert!(printed(letter, "p3", "en").contains("Two weeks later they were charged"));
    let subject = letter.subject.as_ref().unwrap();
    assert_eq!(words(subject, "zh-Hant"), "公開信：上湖的水與囚徒");
    assert_eq!(parties(letter, Role::Addressee, "en"), ["Prime Minister//"]);
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        ["Hector Lunn/Secretary General/lake-forum"]
    );
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), ["倫赫德/秘書長/lake-forum"]);
    assert_eq!(parties(letter, Role::Copied, "en")[1], "Ruth Abara//");
}

#[test]
fn a_release_has_a_letter_in_it() {
    let imported = imported(&[RELEASE]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.date.to_string(), "2022-12-10");
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["安珠迪/會長/zuo-jia-zhi-jia", "胡立 Philip Wu/編輯/chao"]);
    let left: Vec<&str> = imported.report.left_out().map(|line| line.text.as_str()).collect();
    assert!(left.iter().any(|line| line.starts_with("The Writers' House was founded")), "{left:?}");
}
