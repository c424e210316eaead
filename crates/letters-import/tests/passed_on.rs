//! Invented letters that a release, a mail or a petition passes on: what stands around them is no part of them.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{Letter, Role};

/// A letter whose passages stand side by side in both languages, without anything else.
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

/// What is called what in each language.
fn titles(imported: &Imported) -> Vec<&str> {
    letter(imported).title.iter().map(|(_, title)| title.as_str()).collect()
}

#[test]
fn a_release_introduces_its_letter_in_both_languages() {
    let gloves = aligned(include_str!("letters/gloves.txt"), "spppiiic");
    assert_eq!(
        titles(&gloves),
        [
            "Forty-one groups ask Vancouver port to end contracts with prison suppliers",
            "四十一個團體促請京渡港停用囚工供應商"
        ]
    );
    // Below the sign that the release in English is over, the one in Chinese begins.
    assert_eq!(
        parties(letter(&gloves), Role::Addressee, "zh-Hant"),
        ["史超德女士/京渡港董事會主席/"]
    );
    assert_eq!(letter(&gloves).date_printed.as_ref().unwrap().iter().count(), 2);
}

#[test]
fn a_release_may_go_on_without_saying_that_a_letter_follows() {
    let speaker = aligned(include_str!("letters/speaker.txt"), "sppc");
    assert_eq!(titles(&speaker)[0], "Human Rights Day: 19 groups write to the Speaker");
    assert!(printed(letter(&speaker), "p1", "zh-Hant").starts_with("每一項決議背後"));
    assert_eq!(letter(&speaker).date.to_string(), "2023-12-10");
}

#[test]
fn mail_quotes_below_a_letter_what_it_answers() {
    let shelter = aligned(include_str!("letters/shelter.txt"), "spppcc");
    assert_eq!(titles(&shelter), ["Open letter on the night shelter", "關於夜間收容所的公開信"]);
    let signed = parties(letter(&shelter), Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["溫保羅//market-street-tenants-group"]);
}

#[test]
fn petitions_count_and_list_who_signed_on_the_page() {
    let evicted = aligned(include_str!("letters/evicted.txt"), "spppiii");
    assert_eq!(
        titles(&evicted),
        ["Stop the eviction of the fishers of Haibin Village", "停止驅逐海邊村的漁民"]
    );
    let signed = parties(letter(&evicted), Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["海邊村互助小組//"]);
}

#[test]
fn pages_have_paths_and_menus_above_and_reports_below() {
    let bookseller = aligned(include_str!("letters/bookseller.txt"), "spppc");
    assert_eq!(titles(&bookseller), ["Release the bookseller Lu Hanwei", "釋放書商陸瀚維"]);
    assert_eq!(letter(&bookseller).coverage.len(), 6);
    assert!(letter(&bookseller).parties_as(Role::Sender).next().is_none());
}

#[test]
fn mail_is_passed_on_below_its_heads_or_answers_what_stands_below() {
    let letter_itself = "部長閣下：\n\n我們懇請閣下保留上游濕地的水源，直至幼鳥離巢。\n\n此致\n敬禮\n\n\
        湖區守護會主席 林小明\n\nDear Minister,\n\n\
        We ask you to keep the upper marsh under water until the young birds have flown.\n\n\
        Sincerely,\n\nMara Quill\nChair, Lake Wardens Guild\n\n";
    let note = "各位，這是我們今早寄出的信。\n\n";
    let heads = "寄件者：林小明 <lam@lake.example>\n寄件日期：2024年3月5日 上午10:12\n\
        收件者：任托比 <renner@marsh.example>\n主旨：轉寄: 關於上游濕地的公開信\n\n";
    let answer = "Begin forwarded message:\n\nFrom: Tobias Renner <renner@marsh.example>\n\
        Subject: Re: The marsh\nDate: March 6, 2024 at 9:00:12 AM EST\nTo: Mara Quill <mara@lake.example>\n\n\
        We will look at it with care.\n\nTobias\n";
    for text in [
        [note, "轉寄郵件\n", heads, letter_itself, answer].concat(),
        [note, heads, letter_itself].concat(),
        ["---------- Forwarded message ---------\n", heads, letter_itself].concat(),
    ] {
        let imported = aligned(&text, "spc");
        assert_eq!(titles(&imported), ["關於上游濕地的公開信"]);
        assert_eq!(letter(&imported).date.to_string(), "2024-03-05");
        let named = |role| parties(letter(&imported), role, "zh-Hant");
        assert_eq!(named(Role::Sender), ["林小明//"]);
        assert_eq!(named(Role::Addressee), ["任托比//"]);
        assert_eq!(parties(letter(&imported), Role::Signatory, "en").len(), 1);
    }
}
