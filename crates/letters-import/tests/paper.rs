//! Invented letters as offices and pages set them: heads in two columns or in tables, the time of day beside the
//! date, greetings of several, signatures by hand, enclosures, the initials of who typed.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::Role;

/// A letter of two paragraphs between a head and an end.
fn letter(head: &str, greeting: &str, end: &str) -> Imported {
    imported(&[&format!(
        "{head}\n\n{greeting}\n\nThe ferry to the outer island has not sailed since October, and nobody says \
         why.\n\nWe ask that it sail again before the winter ends.\n\n{end}\n"
    )])
}

fn of(imported: &Imported, role: Role) -> Vec<String> {
    parties(&imported.archive.letters[0], role, "en")
}

#[test]
fn pages_say_when_and_by_whom_they_were_published() {
    let head =
        "Open Letter on the Ferry\nPublished: 4 March 2025, 10:15 EDT\nBy Harbour Watch Staff";
    let greeting = "Dear Presidents, dear Prime Ministers,";
    let imported = letter(head, greeting, "Sincerely,\n\nMara Quill");
    assert_eq!(imported.archive.letters[0].date.to_string(), "2025-03-04");
    assert_eq!(of(&imported, Role::Sender), [""; 0]);
    assert_eq!(of(&imported, Role::Addressee), ["Presidents//", "Prime Ministers//"]);
}

#[test]
fn heads_may_stand_in_tables_and_columns() {
    let head = "# Open Letter on the Ferry\n\n| | |\n|---|---|\n| **Date** | 4 March 2025 |\n\
                | **To** | The Harbour Master |\n| **From** | Harbour Association |";
    let imported = letter(head, "Dear Harbour Master,", "Sincerely,\n\nMara Quill");
    assert_eq!(imported.archive.letters[0].date.to_string(), "2025-03-04");
    assert_eq!(of(&imported, Role::Addressee), ["The Harbour Master//"]);
    assert_eq!(of(&imported, Role::Sender), ["Harbour Association//"]);

    let head = "Harbour Association          港灣協會\n12 Quay Street               碼頭街12號\n\
                4 March 2025                 2025年3月4日";
    let greeting = "Dear Harbour Master,\n尊敬的港務長：\n\n自十月以來，往外島的渡輪一直停航。";
    let imported = letter(head, greeting, "Sincerely,\n敬上\n\nMara Quill 林小明");
    let letter = &imported.archive.letters[0];
    let sender = letter.parties_as(Role::Sender).next().unwrap();
    assert_eq!(sender.address, ["碼頭街12號", "12 Quay Street"]);
    assert_eq!(parties(letter, Role::Sender, "zh-Hant"), ["港灣協會//"]);
    assert_eq!(of(&imported, Role::Sender), ["Harbour Association//"]);
}

#[test]
fn releases_begin_with_a_place_and_a_sentence() {
    let head = "OPEN LETTER: Let the ferry sail\n\nFor immediate release\n\
                PORTHAVEN, March 4, 2025 – Twelve organizations wrote to the Harbour Master today.\n\n\
                To: Harbour Master Reed\n    12 Quay Street\n\nCC: Mayor Hale; Minister Aske";
    let by_hand = "Sincerely,\n\n/s/ Mara Quill\nMara Quill\nHarbour Association\n\n/s/ Tom Reed\nFerry Union";
    let imported = letter(head, "Dear Harbour Master Reed:", by_hand);
    let first = &imported.archive.letters[0];
    let titles: Vec<&String> = first.title.iter().map(|(_, title)| title).collect();
    assert_eq!(titles, ["OPEN LETTER: Let the ferry sail"]);
    let signed = ["Mara Quill//harbour-association", "Tom Reed//ferry-union"];
    assert_eq!(of(&imported, Role::Signatory), signed);
}

#[test]
fn office_paper_says_who_signs_for_whom_and_who_typed() {
    let head = "Open letter on the ferry\n\n4 March 2025\n\nTo the Harbour Depart-\nment of the Outer Island";
    let end = "Yours truly,\n\nHARBOUR ASSOCIATION\nPer: Mara Quill\nMQ/kt";
    let imported = letter(head, "Dear Sir or Madam,", end);
    let addressed = ["Harbour Department of the Outer Island//"];
    assert_eq!(of(&imported, Role::Addressee), addressed);
    assert_eq!(of(&imported, Role::Signatory), ["Mara Quill//harbour-association"]);
    let left_out: Vec<&str> = imported.report.left_out().map(|line| line.text.as_str()).collect();
    assert_eq!(left_out, ["MQ/kt"]);
}

#[test]
fn titles_copies_and_enclosures_stand_below() {
    let head = "Open letter on the ferry\n\n4 March 2025";
    let end = "Sincerely,\n\nProf. (em.) Tom Reed\nFerry Institute\n\nCopies / 副本:\nMinister Oona Hale\n\n\
               Enclosures:\n1. Record of sailings\n2. The names of passengers\n\n---\n\nAbout us\n\
               We are a group of people on the outer island.";
    let imported = letter(head, "Dear Harbour Master,", end);
    assert_eq!(of(&imported, Role::Signatory), ["Prof. (em.) Tom Reed//ferry-institute"]);
    assert_eq!(of(&imported, Role::Copied), ["Minister Oona Hale//"]);
    assert_eq!(kinds(&imported.archive.letters[0]), "sppcc");
    let left_out = imported.report.left_out().last().unwrap();
    assert_eq!(left_out.left_out, Some("after the letter on its page"));
}

#[test]
fn items_that_give_a_name_twice_stay_in_their_list() {
    let greeting = "Dear Harbour Master,\n\n港務長鈞鑒：\n\nThese three have been held since March of last year:\n\n\
                    以下三人自去年三月起被扣押：\n\n- Lin Xiaoming (林小明), captain, aged 54\n\
                    - 陳大文 Chan Tai-man, engineer\n- Wang Meiling 王美玲\n\n– 林小明，船長，54歲\n\
                    – 陳大文，輪機員\n– 王美玲\n\n自十月以來，往外島的渡輪一直停航。";
    let imported = letter("4 March 2025\n2025年3月4日", greeting, "Sincerely,\n敬上");
    let letter = &imported.archive.letters[0];
    assert!(kinds(letter).starts_with("spiiip"), "{}", kinds(letter));
    assert_eq!(printed(letter, "i3", "en"), "Wang Meiling 王美玲");
    assert_eq!(printed(letter, "i3", "zh-Hant"), "王美玲");
}

#[test]
fn letters_of_hong_kong_have_their_matter_below_the_addressee() {
    let text = "致：港務處處長\n副本抄送：運輸局局長\n\n有關外島渡輪停航事宜\n\n處長鈞鑒：\n\n\
                敝會為外島居民組成之團體。自去年十月起，外島渡輪停航至今，居民出入極為不便。\n\n\
                現謹懇請　貴處於冬季前恢復渡輪服務，並公布停航原因。\n\n順頌\n公祺\n\n外島居民協會\n\
                主席　林小明（簽署）\n二零二五年三月四日\n\n連附件：居民聯署名單\n";
    let letter = &imported(&[text]).archive.letters[0];
    let subject: Vec<&String> =
        letter.subject.iter().flat_map(|text| text.iter().map(|(_, text)| text)).collect();
    assert_eq!(subject, ["有關外島渡輪停航事宜"]);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["林小明/主席/wai-dao-ju-min-xie-hui"]);
}

#[test]
fn mail_has_its_title_as_its_subject() {
    let head = "From: Harbour Association <office@harbour.example>\nTo: premier@gov.example\n\
                Cc: mayor@city.example, press@island.example\nSubject: Open letter: The ferry must sail\n\
                Date: Tue, 4 Mar 2025 10:15:22 -0500";
    let imported = letter(
        head,
        "Dear Premier Hale,",
        "With thanks and respect,\n\nMara Quill (she/her)\nChair",
    );
    let letter = &imported.archive.letters[0];
    let title: Vec<&String> = letter.title.iter().map(|(_, title)| title).collect();
    assert_eq!(title, ["Open letter: The ferry must sail"]);
    assert!(letter.subject.is_some());
    assert_eq!(of(&imported, Role::Signatory), ["Mara Quill (she/her)/Chair/"]);
    assert!(letter.parties_as(Role::Signatory).all(|party| party.entity.is_some()));
    assert_eq!(of(&imported, Role::Copied), ["mayor@city.example//", "press@island.example//"]);
    assert!(letter.parties_as(Role::Copied).all(|party| party.entity.is_none()));
}

#[test]
fn lines_may_say_all_in_french_and_in_english() {
    let text = "LETTRE OUVERTE — OPEN LETTER\n\nPorthaven, le 4 mars 2025 / March 4, 2025\n\n\
                Monsieur le Premier ministre, / Dear Prime Minister,\n\n\
                Le bac vers l’île ne navigue plus depuis octobre, et personne ne dit pourquoi.\n\n\
                The ferry to the island has not sailed since October, and nobody says why.\n\n\
                Cordialement,\n\nYours sincerely,\n\nJeanne Morel\nPrésidente / President\n\n\
                Appuyée par / Supported by:\nSyndicat des bacs / Ferry Union\nMaison des marins / Sailors’ House\n";
    let letter = &imported(&[text]).archive.letters[0];
    assert_eq!(parties(letter, Role::Addressee, "en"), ["Prime Minister//"]);
    assert_eq!(
        parties(letter, Role::Endorser, "fr"),
        ["Syndicat des bacs//", "Maison des marins//"]
    );
    assert_eq!(parties(letter, Role::Endorser, "en"), ["Ferry Union//", "Sailors’ House//"]);
    assert_eq!(parties(letter, Role::Signatory, "en"), ["Jeanne Morel/President/"]);
}

#[test]
fn letterheads_in_two_languages_have_a_half_in_each() {
    let head = "Harbour Association 港灣協會\n12 Quay Street\n\n4 March 2025\n2025年3月4日";
    let greeting = "Dear Harbour Master,\n尊敬的港務長：\n\n自十月以來，往外島的渡輪一直停航。";
    let imported = letter(head, greeting, "Sincerely,\n敬上\n\nMara Quill\n林小明");
    let first = &imported.archive.letters[0];
    assert_eq!(of(&imported, Role::Sender), ["Harbour Association//"]);
    assert_eq!(parties(first, Role::Sender, "zh-Hant"), ["港灣協會//"]);
}

#[test]
fn members_of_parliament_sign_for_their_place() {
    let end = "Sincerely,\n\nMara Quill, MP\nBay of Kells\nTel: 555 0142";
    let imported = letter("4 March 2025", "Dear Minister,", end);
    let signatory = imported.archive.letters[0].parties_as(Role::Signatory).next().unwrap();
    assert_eq!(of(&imported, Role::Signatory), ["Mara Quill/MP/"]);
    assert_eq!(signatory.address.first().map(String::as_str), Some("Bay of Kells"));
}

#[test]
fn pages_say_how_long_they_take_to_read_and_who_follows_them() {
    let head = "Let the ferry sail\n\n4 min read · 4 March 2025\n1.2K followers";
    let end = "Sincerely,\n\nMara Quill\n\nWritten by Mara Quill\n\nFor more information, please contact:\nmara@harbour.example";
    let imported = letter(head, "Dear Harbour Master,", end);
    assert_eq!(imported.archive.letters[0].date.to_string(), "2025-03-04");
    assert_eq!(of(&imported, Role::Signatory), ["Mara Quill//"]);
    let left_out: Vec<&str> = imported.report.left_out().map(|line| line.text.as_str()).collect();
    let expected = ["4 min read", "1.2K followers", "Written by Mara Quill"];
    assert_eq!(left_out[..3], expected, "{left_out:?}");
}

#[test]
fn chinese_letters_name_an_office_before_who_holds_it() {
    let chinese = imported(&[
        "關於外島渡輪的公開信\n\n2025年3月4日\n\n各位港務代表：\n\n自十月以來，往外島的渡輪一直停航，\
                              沒有人說明原因。\n\n我們要求：\n1/ 立即恢復渡輪；\n2/ 公開停航的原因。\n\n此致\n\n港灣協會主席馬奎爾\n",
    ]);
    let letter = &chinese.archive.letters[0];
    assert_eq!(kinds(letter), "sppiic");
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), ["港務代表//"]);
}

#[test]
fn whose_words_are_quoted_stands_with_them() {
    let greeting = "Dear Harbour Master,\n\n“The service ended on the order of the office.”\n— Court record, 3 February 2025";
    let imported = letter("The Ferry\n\n4 March 2025", greeting, "Sincerely,\n\nMara Quill");
    assert_eq!(kinds(&imported.archive.letters[0]), "sqqppc");
}

#[test]
fn a_title_may_say_more_of_whom_the_letter_greets() {
    let chinese = imported(&[
        "致教育局局長蔡若蓮女士公開信\n反對削減津貼\n\n2025年6月3日\n\n蔡局長：\n\n當局擬削減渡輪學童津貼，\
                              我們深感憂慮。\n\n順頌\n鈞安\n\n馬奎爾",
    ]);
    let addressed = parties(&chinese.archive.letters[0], Role::Addressee, "zh-Hant");
    assert_eq!(addressed, ["教育局局長蔡若蓮女士//"]);
    let head = "The Rt Hon. Anna Vale MP\nSecretary of State for Transport\n\n4 March 2025";
    let untitled = letter(head, "Dear Secretary of State", "Yours faithfully\n\nMara Quill");
    let title = untitled.archive.letters[0].title.iter().next().map(|(_, title)| title.clone());
    assert_eq!(title.as_deref(), Some("Letter to the Rt Hon. Anna Vale MP"));
}
