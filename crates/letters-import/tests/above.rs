//! Invented letters with heads that are easily mistaken: datelines and contacts of releases, several addressees, what
//! kind of page it is above the headline, bylines, memos with empty lines between their labels.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{Letter, Role};

/// A letter of two paragraphs below a head.
#[track_caller]
fn below(head: &str, greeting: &str) -> Imported {
    imported(&[&format!(
        "{head}\n\n{greeting}\n\nThe ferry to the outer island has not sailed since October, and nobody says why.\n\n\
         We ask that it sail again before the winter ends.\n\nSincerely,\n\nMara Quill\nChair, Harbour Guild\n"
    )])
}

fn title(letter: &Letter) -> String {
    letter.title.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join("|")
}

#[test]
fn releases_say_where_they_come_from_and_whom_to_ask() {
    let head = "FOR IMMEDIATE RELEASE\nContact: Tom Reed, +1 202 555 0147, media@harbour.example\n\n\
                OPEN LETTER: 214 Pilots Call for the Ferry\n\n\
                PORTHAVEN, D.C., November 18, 2025 — The letter below was sent today to President Hale.\n\n\
                President Hale\nPort House";
    let imported = below(head, "Your Excellency:");
    let letter = &imported.archive.letters[0];
    assert_eq!(parties(letter, Role::Addressee, "en"), ["President Hale//"]);
    assert_eq!(letter.date.to_string(), "2025-11-18");
    assert_eq!(kinds(letter), "sppc");
}

#[test]
fn each_addressee_has_a_line() {
    let head = "Open letter on the ferry\n\n5 March 2024\n\nUlf Reed, Prime Minister\nMaria Vale, Minister for Ports\n\
                Government Offices of Norland";
    let of = |imported: &Imported| parties(&imported.archive.letters[0], Role::Addressee, "en");
    let expected = ["Ulf Reed/Prime Minister/", "Maria Vale/Minister for Ports/"];
    assert_eq!(of(&below(head, "Dear Prime Minister,")), expected);
    let head = "Open letter on the ferry\n\n5 March 2024\n\nPrime Minister Tom Reed\nMinister of Port Affairs Ines Vale\nPort House";
    let expected = ["Prime Minister Tom Reed//", "Minister of Port Affairs Ines Vale//"];
    assert_eq!(of(&below(head, "Dear Prime Minister Reed and Minister Vale:")), expected);
}

#[test]
fn who_signs_below_may_stand_above_with_another_title() {
    let head = "The Honourable Mara Quill, Senator\n\nPorthaven, 5 March 2024\n\nThe Right Honourable Tom Reed\nPrime Minister of Norland";
    let imported = below(head, "Dear Prime Minister:");
    let letter = &imported.archive.letters[0];
    assert_eq!(
        parties(letter, Role::Addressee, "en"),
        ["The Right Honourable Tom Reed/Prime Minister of Norland/"]
    );
}

#[test]
fn headlines_stand_below_what_kind_of_page_it_is() {
    let headline = "Ferry Unions Call on the Port to Open the Pier";
    for kicker in ["JOINT STATEMENT", "OPEN LETTER", "Public Statement"] {
        let imported =
            below(&format!("{kicker}\n\n{headline}\n\n5 March 2024"), "Dear Harbour Master,");
        assert_eq!(title(&imported.archive.letters[0]), headline);
        let imported = below(
            &format!("Harbour Guild\n{kicker}\n{headline}\n\n5 March 2024"),
            "Dear Harbour Master,",
        );
        assert_eq!(title(&imported.archive.letters[0]), headline);
    }
    let alone = below("OPEN LETTER\n\n5 March 2024", "Dear Harbour Master,");
    assert_eq!(title(&alone.archive.letters[0]), "OPEN LETTER");
}

#[test]
fn who_published_a_page_sends_nothing() {
    let head = "Open letter on the ferry\n\nBy Harbour Link | March 5, 2026 | 6 min read";
    let imported = below(head, "Dear Minister,");
    let letter = &imported.archive.letters[0];
    assert_eq!(parties(letter, Role::Sender, "en"), [""; 0]);
    assert_eq!(letter.date.to_string(), "2026-03-05");
}

#[test]
fn memos_may_have_empty_lines_between_their_labels() {
    let head = "TO:       The Hon. Tom Reed\n\nFROM:     Harbour Guild\n\nDATE:     June 2, 2023\n\nRE:       Ferries";
    let letter = below(head, "Dear Mr. Reed,").archive.letters.remove(0);
    let sender = letter.parties_as(Role::Sender).next().unwrap();
    assert_eq!((sender.address.len(), letter.date.to_string().as_str()), (0, "2023-06-02"));
    assert_eq!(letter.date_printed.iter().flat_map(|text| text.iter()).count(), 1);
    let mail = "---------- Forwarded message ---------\nFrom: Mara Quill <mara@harbour.example>\n\
                Date: Tue, Mar 4, 2025 at 9:12 AM\nSubject: Open letter on the ferry\nTo: <minister@harbour.example>";
    assert!(
        title(&below(mail, "Dear Minister Reed,").archive.letters[0]).starts_with("Open letter")
    );
}

#[test]
fn letters_in_chinese_greet_at_their_end() {
    let text = "關於渡輪的公開信\n\n敬啟者：\n\n自去年十月起，往外島的渡輪一直停航。\n\n請恢復渡輪服務。\n\n此致\n\
                港灣特別行政區行政長官李小明先生\n\n渡輪關注組 謹啟\n2024年4月8日\n";
    let letter = imported(&[text]).archive.letters.remove(0);
    assert_eq!(
        parties(&letter, Role::Addressee, "zh-Hant"),
        ["李小明先生/港灣特別行政區行政長官/"]
    );
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["渡輪關注組//"]);
    assert_eq!(printed(&letter, "p2", "zh-Hant"), "請恢復渡輪服務。");
    let text = "港灣協會前成員\n致各國領事公開信\n\n各位總領事：\n\n自去年十月起，往外島的渡輪一直停航。\n\n一群前會員 謹啟\n2024年4月8日\n";
    let letter = imported(&[text]).archive.letters.remove(0);
    assert_eq!(title(&letter), "港灣協會前成員致各國領事公開信");
}
