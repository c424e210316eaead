//! Invented letters in which languages, lists and signs of layout are mixed within lines.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role, Tag, Text};

/// Each line says a sentence in both languages.
const CRAB_BAY: &str = include_str!("letters/crab-bay.txt");
/// Markdown, with emphasis around labels, dates and names.
const FILM: &str = include_str!("letters/film.txt");
/// Organizations in columns below a heading that says in what order they stand, then people along a line.
const EXPELLED: &str = include_str!("letters/expelled.txt");
/// Nobody who signs has a name; the date stands below.
const CITIZENS: &str = include_str!("letters/citizens.txt");
/// A table of passengers that says their ages, and no word of what became of them.
const FLIGHT: &str = include_str!("letters/flight.txt");
/// A table of dates in two languages.
const TIMELINE: &str = include_str!("letters/timeline.txt");
/// Mail with headers, and a notice in both languages below it.
const SALT: &str = include_str!("letters/salt.txt");
/// A judge is addressed, and the paragraphs are numbered.
const BAR: &str = include_str!("letters/bar.txt");
/// A release with a dateline in two languages above the letter.
const FREE_PORTS: &str = include_str!("letters/free-ports.txt");

fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters[0].clone()
}

fn said(text: Option<&Text>, language: &str) -> String {
    let tag = Tag::parse(language).unwrap();
    text.and_then(|text| text.get(&tag)).cloned().unwrap_or_default()
}

#[test]
fn sentences_in_two_languages_are_parted() {
    let letter = letter(CRAB_BAY);
    assert_eq!(kinds(&letter), "spppc");
    assert_eq!(printed(&letter, "p3", "en"), "We ask for talks.");
    assert_eq!(printed(&letter, "p3", "zh-Hant"), "我們要求對話。");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["郭大海/社長/"]);
}

#[test]
fn emphasis_is_no_part_of_the_words() {
    let letter = letter(FILM);
    assert_eq!(kinds(&letter), "shphiii");
    assert_eq!(said(letter.date_printed.as_ref(), "en"), "29 August 2024");
    assert_eq!(parties(&letter, Role::Sender, "zh-Hant"), ["東標電影工作者//"]);
    assert_eq!(printed(&letter, "i1", "zh-Hant"), "1. 還原影片。");
}

#[test]
fn organizations_stand_in_columns() {
    let letter = letter(EXPELLED);
    assert_eq!(kinds(&letter), "pppiii");
    let (english, chinese) = ("en", "zh-Hant");
    let signed = parties(&letter, Role::Signatory, chinese);
    assert_eq!(signed.len(), 10);
    assert_eq!(signed[1], "石橋書店//");
    assert_eq!(parties(&letter, Role::Signatory, english)[1], "Stonebridge Books//");
    assert_eq!(parties(&letter, Role::Signatory, english)[6], "Fong Yi-lam/writer/");
}

#[test]
fn those_without_names_sign_above_the_date() {
    let letter = letter(CITIZENS);
    assert_eq!(kinds(&letter), "sppppc");
    assert_eq!(letter.date.to_string(), "2025-09-03");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant")[0], "海濱中學三十六名教師//");
}

#[test]
fn ages_make_no_signatories() {
    let flight = letter(FLIGHT);
    assert_eq!(flight.parties_as(Role::Signatory).count(), 1);
    assert_eq!(printed(&flight, "i2", "en"), "12A   Lorna Pike        34");
    let timeline = letter(TIMELINE);
    assert_eq!(kinds(&timeline), "spppiiiipiiic");
    assert_eq!(printed(&timeline, "i3", "zh-Hans"), "2024-08-02 开庭 不公开审理");
}

#[test]
fn mail_and_numbered_letters_keep_their_heads() {
    let salt = letter(SALT);
    assert_eq!(kinds(&salt), "sppc");
    assert_eq!(parties(&salt, Role::Addressee, "en"), ["Clerk of the Assembly//"]);
    assert_eq!(parties(&salt, Role::Signatory, "zh-Hant").len(), 1);
    let bar = letter(BAR);
    assert_eq!(kinds(&bar), "siiqipc");
    assert_eq!(bar.parties_as(Role::Addressee).count(), 1);
    let ports = letter(FREE_PORTS);
    assert_eq!(ports.date.to_string(), "2025-05-12");
    assert_eq!(
        parties(&ports, Role::Signatory, "zh-Hant"),
        ["科斯博士/主席/", "阿德耶米/政策副主席/"]
    );
}
