//! Invented letters in the forms of offices, as they are written in Taiwan and on the mainland.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Part;
use letters_model::{Letter, Role, Tag, Text};

/// 函 with all its labels, and below it the same in English.
const SAILORS: &str = include_str!("letters/sailors.txt");
/// The same form without a line between, in Chinese alone.
const RECLAIMED: &str = include_str!("letters/reclaimed.txt");
/// 受文者 points to 正本, a subject goes on in the next line, and 裝訂線 stands at the side.
const QUARRY: &str = include_str!("letters/quarry.txt");
/// Each label has its English below it.
const FISHERS: &str = include_str!("letters/fishers.txt");
/// A file of an association, with its number and 主送.
const WAGES: &str = include_str!("letters/wages.txt");
/// 标题 and 称呼 are said to be so.
const LAKE: &str = include_str!("letters/lake.txt");
/// Points are counted in words, and those who sign stand in columns of spaces.
const HEARING: &str = include_str!("letters/hearing-aids.txt");

fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters[0].clone()
}

fn said(text: &Text, language: &str) -> String {
    text.get(&Tag::parse(language).unwrap()).cloned().unwrap_or_default()
}

#[test]
fn labels_say_who_writes_to_whom_and_when() {
    let letter = letter(SAILORS);
    assert_eq!(letter.date.to_string(), "2026-01-09");
    assert_eq!(said(letter.date_printed.as_ref().unwrap(), "zh-Hant"), "中華民國115年1月9日");
    assert_eq!(said(&letter.title, "zh-Hant"), "河谷人權促進會 函");
    assert!(said(letter.subject.as_ref().unwrap(), "zh-Hant").starts_with("請貴署停止遣返"));
    assert_eq!(kinds(&letter), "piiiiipii");
    assert_eq!(parties(&letter, Role::Sender, "zh-Hant"), ["河谷人權促進會//"]);
    assert_eq!(letter.parties_as(Role::Sender).next().unwrap().address.len(), 3);
    assert_eq!(parties(&letter, Role::Addressee, "zh-Hant"), ["內政部移民署//"]);
    assert_eq!(parties(&letter, Role::Signatory, "en"), ["Fang Yi-chun/Chairperson/"]);
    assert_eq!(
        parties(&letter, Role::Copied, "zh-Hant"),
        ["監察院//", "衛生福利部//", "河谷人權促進會法律組//"]
    );
    assert_eq!(parties(&letter, Role::Copied, "en")[0], "Control Yuan//");
}

#[test]
fn a_form_needs_no_lines_between() {
    let letter = letter(RECLAIMED);
    assert_eq!(kinds(&letter), "piip");
    assert_eq!(printed(&letter, "p1", "zh-Hant"), "說明：");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["葉宗翰/理事長/"]);
    assert_eq!(parties(&letter, Role::Copied, "zh-Hant").len(), 2);
}

#[test]
fn those_below_the_text_are_the_ones_addressed() {
    let imported = imported(&[QUARRY]);
    let letter = &imported.archive.letters[0];
    assert_eq!(
        parties(letter, Role::Addressee, "zh-Hant"),
        ["新北市政府水利局//", "經濟部礦務局//"]
    );
    assert_eq!(kinds(letter), "piiipii");
    let subject = said(letter.subject.as_ref().unwrap(), "zh-Hant");
    assert!(subject.ends_with("停止核發許可並舉辦公聽會，請查照惠復。"), "{subject}");
    let below = imported.report.left_out().find(|line| line.is == Part::Label).unwrap();
    assert_eq!(below.text, "受文者：如正、副本行文單位");
}

#[test]
fn labels_may_alternate_in_two_languages() {
    let letter = letter(FISHERS);
    assert_eq!(kinds(&letter), "pii");
    assert_eq!(parties(&letter, Role::Signatory, "en"), ["Chiang Pei-yuan/Chairman/"]);
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["江培元/理事長/"]);
    assert_eq!(parties(&letter, Role::Copied, "en"), ["Control Yuan//", "the Association//"]);
}

#[test]
fn files_of_the_mainland_have_numbers_and_receivers() {
    let wages = letter(WAGES);
    assert_eq!(said(&wages.title, "zh-Hans"), "关于请求督促支付拖欠工资的函");
    let to = parties(&wages, Role::Addressee, "zh-Hans");
    assert_eq!(to, ["云岭县人力资源和社会保障局//"]);
    assert_eq!(printed(&wages, "p4", "zh-Hans"), "附件：拖欠工资明细表");
    assert_eq!(parties(&wages, Role::Copied, "zh-Hans").len(), 2);
    let lake = letter(LAKE);
    assert_eq!(said(&lake.title, "zh-Hans"), "就东湖填湖工程致市长的一封信");
    assert_eq!(parties(&lake, Role::Addressee, "zh-Hans"), ["郑市长//"]);
    assert_eq!(
        parties(&lake, Role::Signatory, "zh-Hans"),
        ["鲁家骏/东湖居民/", "祝晓梅//", "窦国平//", "岑雪//"]
    );
}

#[test]
fn points_are_counted_in_words() {
    let letter = letter(HEARING);
    assert_eq!(kinds(&letter), "spppiiicc");
    assert_eq!(printed(&letter, "i2", "zh-Hans"), "第二，为手语教师设立职称；");
    let signed = parties(&letter, Role::Signatory, "zh-Hans");
    assert_eq!(signed, ["宋雨晴/家长/", "邬建华/教师/", "鹿鸣/自由撰稿人/", "潘晓岚/医生/"]);
}
