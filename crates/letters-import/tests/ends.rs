//! Invented letters that begin and end in ways of their own: who is called, who signs, and when.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{Letter, Role};

#[track_caller]
fn aligned(text: &str, expected: &str) -> Imported {
    let imported = imported(&[text]);
    assert_eq!(kinds(letter(&imported)), expected);
    assert!(imported.report.one_to_one);
    imported
}

fn letter(imported: &Imported) -> &Letter {
    &imported.archive.letters[0]
}

#[test]
fn the_page_gives_the_year_of_a_day() {
    let readers = aligned(include_str!("letters/readers.txt"), "spppiiic");
    let letter = letter(&readers);
    assert_eq!(letter.date.to_string(), "2024-05-05");
    let dates: Vec<_> =
        letter.date_printed.as_ref().unwrap().iter().map(|(_, date)| date.as_str()).collect();
    assert_eq!(dates, ["五月五日", "May 5"]);
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), ["東湖居民//"]);
    assert_eq!(parties(letter, Role::Sender, "zh-Hant"), ["東湖圖書館之友//"]);
}

#[test]
fn paragraphs_may_be_set_in_without_empty_lines() {
    let teachers = aligned(include_str!("letters/teachers.txt"), "spppiii");
    assert_eq!(printed(letter(&teachers), "salutation", "zh-Hant"), "教育部領導：");
    assert_eq!(letter(&teachers).date_printed.as_ref().unwrap().iter().count(), 2);
    let signed = letter(&teachers).parties_as(Role::Signatory);
    assert_eq!(signed.count(), 2);
}

#[test]
fn pages_may_end_within_sentences_and_subjects_within_words() {
    let archives = aligned(include_str!("letters/archives.txt"), "spppc");
    let subject = letter(&archives).subject.as_ref().unwrap().iter().next().unwrap().1;
    assert!(subject.ends_with("the transcripts of the 1989 hearings"), "{subject}");
    assert!(printed(letter(&archives), "p2", "en").contains("shut its own records"));
    let signed = parties(letter(&archives), Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "山多由紀/副主席/history-teachers-union");
}

#[test]
fn who_is_greeted_at_the_end_signs_nothing() {
    let sunfau = aligned(include_str!("letters/sunfau.txt"), "spppiiipc");
    let letter = letter(&sunfau);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["馮玉蓮/主席/sunfau-market-stallholders-concern-group"]);
    assert_eq!(
        parties(letter, Role::Addressee, "en"),
        ["Mr. Tang Kai-ming/Director of Food and Markets/"]
    );
    assert_eq!(letter.subject.as_ref().unwrap().iter().count(), 2);
}

#[test]
fn names_stand_between_points_and_offices_in_brackets() {
    let visits = aligned(include_str!("letters/visits.txt"), "spppiiic");
    let signed = parties(letter(&visits), Role::Signatory, "zh-Hant");
    assert_eq!(signed.len(), 7);
    assert_eq!(signed[6], "法圖·薩爾//");
    let radio = aligned(include_str!("letters/radio.txt"), "spiipiic");
    let signed = parties(letter(&radio), Role::Signatory, "zh-Hant");
    assert_eq!(signed[0], "胡依蓮/主席/radio-marmora-volunteers");
    let cameras = aligned(include_str!("letters/cameras.txt"), "sphpphppp");
    let signed = parties(letter(&cameras), Role::Signatory, "en");
    assert_eq!(signed[0], "Omar Siddiqui/Professor/law");
}

#[test]
fn ministers_and_clergy_are_called_by_their_titles() {
    let prairies = aligned(include_str!("letters/prairies.txt"), "spppiiicc");
    let copied = parties(letter(&prairies), Role::Copied, "zh-Hant");
    assert_eq!(copied, ["阿南德/外交部長/", "迪亞布/移民部長/"]);
    let religious = imported(&[include_str!("letters/religious.txt")]);
    assert_eq!(kinds(letter(&religious)), "spqpc");
    let signed = parties(letter(&religious), Role::Signatory, "zh-Hant");
    assert_eq!(signed[3], "釋妙音法師/住持/lotus-hermitage");
    assert_eq!(parties(letter(&religious), Role::Addressee, "zh-Hant"), ["教宗方濟各陛下//"]);
}

#[test]
fn an_office_with_a_name_greets() {
    let deported = imported(&[include_str!("letters/deported.txt")]);
    let letter = letter(&deported);
    assert_eq!(printed(letter, "salutation", "en"), "Premier Daniel Hsu,");
    assert_eq!(printed(letter, "salutation", "zh-Hant"), "徐省長：");
    assert_eq!(letter.subject.as_ref().unwrap().iter().count(), 2);
    assert_eq!(letter.date.to_string(), "2023-08-07");
    assert_eq!(letter.title.len(), 2);
}

#[test]
fn several_cities_may_stand_before_a_date() {
    let widow = aligned(include_str!("letters/widow.txt"), "sppc");
    assert_eq!(letter(&widow).date_printed.as_ref().unwrap().iter().count(), 2);
    assert_eq!(printed(letter(&widow), "closing", "zh-Hant"), "謹此 致敬");
}

#[test]
fn who_signs_may_say_when_they_left_school_or_lead_a_people() {
    let alumni = aligned(include_str!("letters/alumni.txt"), "sppiiipc");
    let signed = parties(letter(&alumni), Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "歐陽振邦/一九七八年畢業/");
    assert_eq!(signed[3], "Andrew Lo/一九九一年畢業/");
    let kenlow = aligned(include_str!("letters/kenlow.txt"), "spppp");
    let signed = parties(letter(&kenlow), Role::Signatory, "zh-Hant");
    assert_eq!(signed[0], "羅拔·灰眼酋長//greenwater-first-nation");
}
