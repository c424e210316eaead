//! Invented letters of many shapes, as editors gather them: from parliaments, newsletters, blogs, documents and mail.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role, Tag, Text};

/// Every line has its Chinese below it, the label of those who sign as well.
const ASSEMBLY: &str = include_str!("letters/assembly.txt");
/// One list of endorsers for both languages, with people of whom it says in both what they are.
const DOCKERS: &str = include_str!("letters/dockers.txt");
/// Sixty who sign, ten lines of six.
const PETITION: &str = include_str!("letters/petition.txt");
/// Words are divided at the ends of lines and of pages.
const RAILWAY: &str = include_str!("letters/railway.txt");
/// A newsletter greets its readers above the letter that it passes on.
const NEWSLETTER: &str = include_str!("letters/newsletter.txt");
/// A blog has its name above the title, and its buttons below the letter.
const NIGHTBUS: &str = include_str!("letters/nightbus.txt");
/// Chinese first, then a translation whose translator is named.
const BOOKROOM: &str = include_str!("letters/bookroom.txt");
/// Those who sign say in brackets what they are, along one line.
const DAM: &str = include_str!("letters/dam.txt");
/// Marks of notes have lost their place in Chinese, too.
const BINDERS: &str = include_str!("letters/binders.txt");
/// `Re:` below the greeting, enclosures, and someone who signs for a body.
const TENANTS: &str = include_str!("letters/tenants.txt");
/// French, English and Chinese, and a title in all three.
const GREENHOUSE: &str = include_str!("letters/greenhouse.txt");
/// Dates and closings are misprinted.
const WARDEN: &str = include_str!("letters/warden.txt");
/// The heads of a table are in two languages.
const SONGS: &str = include_str!("letters/songs.txt");
/// Only one language says plainly where its letter ends.
const BELLS: &str = include_str!("letters/bells.txt");

fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters[0].clone()
}

fn said(text: &Text, language: &str) -> String {
    text.get(&Tag::parse(language).unwrap()).cloned().unwrap_or_default()
}

#[test]
fn labels_of_those_who_sign_alternate() {
    let letter = letter(ASSEMBLY);
    assert_eq!(kinds(&letter), "ppp");
    let signed = parties(&letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "約納斯·貝克議員/影子外交大臣/");
    assert_eq!(signed[3], "保拉·奧爾蒂斯參議員/獨立/");
    assert_eq!(signed.len(), 4);
}

#[test]
fn one_list_serves_both_languages() {
    let letter = letter(DOCKERS);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["碼頭工人辯護委員會//"]);
    let endorsers = parties(&letter, Role::Endorser, "en");
    assert_eq!(endorsers.len(), 11);
    assert_eq!(endorsers[8], "Prof. Elaine Mott//university-of-kestrel-bay");
    assert_eq!(endorsers[9], "Ko Wing-fuk/retired crane driver/");
    assert_eq!(letter.parties_as(Role::Sender).count(), 0);
}

#[test]
fn all_of_a_petition_sign() {
    let letter = letter(PETITION);
    assert_eq!(letter.parties_as(Role::Signatory).count(), 60);
    assert!(letter.parties_as(Role::Signatory).all(|party| party.entity.is_some()));
    assert_eq!(parties(&letter, Role::Addressee, "zh-Hant"), ["芬河市長//", "市議員//"]);
}

#[test]
fn divided_words_are_whole() {
    let letter = letter(RAILWAY);
    assert_eq!(kinds(&letter), "spppiiic");
    let text = printed(&letter, "p2", "en");
    assert!(
        text.contains("the decision rests") && text.contains("confidential. A decision"),
        "{text}"
    );
    assert!(printed(&letter, "i3", "en").contains("well-chosen"));
}

#[test]
fn what_passes_a_letter_on_is_furniture() {
    let newsletter = letter(NEWSLETTER);
    assert_eq!(kinds(&newsletter), "sppc");
    assert_eq!(said(&newsletter.title, "en"), "AN OPEN LETTER TO THE RIVER BOARD");
    assert_eq!(parties(&newsletter, Role::Signatory, "zh-Hant"), ["霍納迪//river-watch"]);
    let nightbus = letter(NIGHTBUS);
    assert_eq!(kinds(&nightbus), "sppc");
    assert_eq!(nightbus.date.to_string(), "2025-04-12");
    assert_eq!(nightbus.parties_as(Role::Signatory).count(), 1);
}

#[test]
fn translators_sign_nothing() {
    let letter = letter(BOOKROOM);
    assert_eq!(parties(&letter, Role::Signatory, "en"), ["Au-yeung Kuk/retired teacher/"]);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["歐陽菊/退休教師/"]);
    assert_eq!(printed(&letter, "closing", "zh-Hant"), "祝 教安");
    assert_eq!(printed(&letter, "closing-2", "zh-Hant"), "（附：校友會承諾書一份）");
}

#[test]
fn what_people_are_stands_in_brackets_along_a_line() {
    let letter = letter(DAM);
    assert_eq!(
        parties(&letter, Role::Signatory, "en"),
        ["Mo Xiaochuan/journalist/", "Yin Sumei/villager/", "Qi Zheng/lawyer/"]
    );
}

#[test]
fn notes_have_both_languages() {
    let letter = letter(BINDERS);
    let languages: Vec<usize> = letter.notes.iter().map(|note| note.text.iter().count()).collect();
    assert_eq!(languages, [2, 2, 2, 2]);
    assert_eq!(kinds(&letter), "sppppc");
}

#[test]
fn who_signs_for_a_body_belongs_to_it() {
    let tenants = letter(TENANTS);
    assert_eq!(
        parties(&tenants, Role::Signatory, "en"),
        ["Imogen Achebe/Chair/foundry-lane-tenants-association"]
    );
    assert_eq!(parties(&tenants, Role::Copied, "en").len(), 2);
    let songs = letter(SONGS);
    assert_eq!(songs.parties_as(Role::Signatory).count(), 6);
}

#[test]
fn a_title_may_be_said_in_three_languages() {
    let letter = letter(GREENHOUSE);
    for (language, title) in
        [("fr", "LETTRE OUVERTE"), ("en", "OPEN LETTER"), ("zh-Hant", "公開信")]
    {
        assert_eq!(said(&letter.title, language), title);
    }
    assert_eq!(kinds(&letter), "sppc");
}

#[test]
fn misprinted_closings_close() {
    let warden = letter(WARDEN);
    assert_eq!((kinds(&warden).as_str(), warden.date.to_string().as_str()), ("sppc", "2024-10-31"));
    assert_eq!(printed(&warden, "closing", "zh-Hant"), "此至 敬禮");
    assert_eq!(parties(&warden, Role::Signatory, "en"), ["Naomi Pell//"]);
    let bells = letter(BELLS);
    assert_eq!(kinds(&bells), "spqqpqqpc");
    assert_eq!(printed(&bells, "closing", "zh-Hant"), "盼望中");
}
