//! Invented letters as editors paste them: from web pages, tables of documents, feeds, mail, petitions and the
//! letterheads of parliaments.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{Imported, Part, SourceFile, Wishes, import};
use letters_model::{Letter, Role, Span};

/// A letter that is here alone.
fn letter(imported: &Imported) -> &Letter {
    &imported.archive.letters[0]
}

/// How many passages of which kinds a text has in both languages, side by side.
#[track_caller]
fn aligned(text: &str, expected: &str) -> Imported {
    let imported = imported(&[text]);
    assert_eq!(kinds(letter(&imported)), expected);
    assert!(imported.report.one_to_one);
    imported
}

fn furniture(imported: &Imported) -> usize {
    imported.report.left_out().filter(|line| line.is == Part::Furniture).count()
}

#[test]
fn pages_and_feeds_have_more_around_a_letter() {
    let port = aligned(include_str!("letters/port.txt"), "spppiiipc");
    assert_eq!(furniture(&port), 7);
    let title = letter(&port).title.iter().next().unwrap().1;
    assert_eq!(title, "致港务局局长的公开信：请恢复北岸渡轮服务");
    let locust = aligned(include_str!("letters/locust.txt"), "spppiiipc");
    assert_eq!(furniture(&locust), 11);
    assert_eq!(printed(letter(&locust), "i2", "zh-Hans"), "2️⃣ 为什么不公示？");
    let weavers = imported(&[include_str!("letters/weavers.txt")]);
    assert_eq!(kinds(letter(&weavers)), "pqp");
    let titles: Vec<_> = letter(&weavers).title.iter().map(|(_, title)| title.as_str()).collect();
    assert_eq!(titles, ["Women's Groups Call for the Release of Weavers", "婦女團體要求釋放織女"]);
    assert!(letter(&weavers).parties_as(Role::Addressee).next().is_none());
}

#[test]
fn a_table_may_have_a_language_in_each_column() {
    let printers = aligned(include_str!("letters/printers.txt"), "pppp");
    let guilds = parties(letter(&printers), Role::Signatory, "zh-Hant");
    assert_eq!(guilds, ["舊城印刷工會//", "舊城讀書會//"]);
}

#[test]
fn names_may_run_along_a_line() {
    let stalls = aligned(include_str!("letters/stalls.txt"), "hpp");
    let signed = parties(letter(&stalls), Role::Signatory, "en");
    assert_eq!(signed.len(), 8);
    assert_eq!(signed[4], "Elaine Hui//stallholders-association");
    let signed = parties(letter(&stalls), Role::Signatory, "zh-Hant");
    assert_eq!(signed[4], "許依玲//stallholders-association");
}

#[test]
fn cells_of_a_table_may_be_empty() {
    let library = aligned(include_str!("letters/library.txt"), "sppc");
    let signed = parties(letter(&library), Role::Signatory, "en");
    assert_eq!(signed[0], "Prof. Martha Lindqvist/Professor of History/vesterholm-university");
    assert_eq!(signed[2], "Karma Phuntsok/Independent scholar/");
    assert_eq!(signed[3], "Prof. Li Wenhui 李文輝/Emeritus Professor/");
    assert!(letter(&library).parties_as(Role::Sender).next().is_none());
    assert_eq!(parties(letter(&library), Role::Addressee, "zh-Hant"), ["大學董事會//"]);
}

#[test]
fn names_below_a_state_are_of_the_language_of_its_name() {
    let boatmen = aligned(include_str!("letters/boatmen.txt"), "spp");
    let signed = parties(letter(&boatmen), Role::Signatory, "zh-Hant");
    assert_eq!(signed.len(), 7);
    assert_eq!(signed[1..3], ["索雷之友（溫哥華）//", "Seefreunde e.V.//"]);
    let aliases = boatmen.archive.entities.iter().flat_map(|entity| &entity.aliases);
    assert_eq!(aliases.filter(|alias| alias.text == "台灣").count(), 0);
}

#[test]
fn peers_and_members_have_letters_behind_their_names() {
    let peers = aligned(include_str!("letters/peers.txt"), "shpppc");
    assert_eq!(letter(&peers).id.as_str(), "2025-01-21-vale");
    let signed = parties(letter(&peers), Role::Signatory, "en");
    assert_eq!(signed[0], "Baroness Helen Ashdown of Marlow/OBE/");
    assert_eq!(signed[4], "Rt Hon Dame Ruth Petrie/DBE MP/");
    let signed = parties(letter(&peers), Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "特倫特勳爵/KC/");
    assert_eq!(signed.len(), 6);
}

#[test]
fn notes_may_be_numbered_in_chinese() {
    let villages = aligned(include_str!("letters/villages.txt"), "sppc");
    let notes = &letter(&villages).notes;
    assert_eq!(notes.iter().map(|note| note.label.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
    assert!(notes.iter().all(|note| note.text.iter().count() == 2));
}

#[test]
fn demands_may_be_numbered_in_many_ways_or_have_lost_their_bullets() {
    let water = aligned(include_str!("letters/water.txt"), "hphiiiihii");
    assert_eq!(printed(letter(&water), "i3", "zh-Hant"), "（甲）第14條所設審裁處只能提供意見。");
    assert_eq!(parties(letter(&water), Role::Signatory, "zh-Hant")[1], "清水監察//");
    let hotels = aligned(include_str!("letters/hotels.txt"), "sppiiiiipc");
    assert_eq!(printed(letter(&hotels), "i3", "en"), "for families first,");
    let signed = parties(letter(&hotels), Role::Signatory, "zh-Hant");
    assert_eq!(signed[..2], ["人人有屋聯盟//", "孟雅妮修女//convent-of-st-brigid"]);
}

#[test]
fn members_of_parliament_write_under_their_own_letterhead() {
    let riding = aligned(include_str!("letters/riding.txt"), "sppc");
    assert_eq!(parties(letter(&riding), Role::Sender, "en"), ["Nathalie Desrosiers/M.P./députée/"]);
    let addressed = parties(letter(&riding), Role::Addressee, "fr");
    assert_eq!(addressed, ["L'hon. Peter Lang/C.P., député, Ministre des Affaires étrangères/"]);
    assert_eq!(letter(&riding).date_printed.as_ref().unwrap().iter().count(), 2);
    let lighthouse = aligned(include_str!("letters/lighthouse.txt"), "sppiiicc");
    let signed = parties(letter(&lighthouse), Role::Signatory, "fr");
    assert_eq!(signed[1], "Marie-Ève Gagnon/secrétaire/syndicat-des-pecheurs-de-la-baie");
}

#[test]
fn an_address_above_a_letter_is_that_of_who_signs() {
    let hearing = aligned(include_str!("letters/hearing.txt"), "spppc");
    assert!(letter(&hearing).parties_as(Role::Sender).next().is_none());
    let first = letter(&hearing).parties_as(Role::Signatory).next().unwrap();
    assert_eq!(first.address[0], "國會大樓一號樓");
    assert_eq!(first.address.len(), 4);
}

#[test]
fn a_sender_may_be_named_by_letterhead_and_by_label() {
    let docks = aligned(include_str!("letters/docks.txt"), "sppc");
    let senders = parties(letter(&docks), Role::Sender, "en");
    assert_eq!(senders, ["Harbour Workers' Congress//"]);
}

#[test]
fn mail_may_go_to_several() {
    let pilots = imported(&[include_str!("letters/pilots.txt")]);
    let addressed = parties(letter(&pilots), Role::Addressee, "en");
    assert_eq!(addressed[..2], ["Minister of Ports//", "Deputy Minister//"]);
    let copied = letter(&pilots).parties_as(Role::Copied).next().unwrap();
    assert_eq!(copied.address, ["<tom@union.example>", "desk@gazette.example"]);
    let mut entities = pilots.archive.entities.iter();
    assert!(entities.any(|entity| entity.id.as_str() == "harbour-pilots-society"));
    let summit = imported(&[include_str!("letters/summit.txt")]);
    let addressed = parties(letter(&summit), Role::Addressee, "zh-Hant");
    assert_eq!(addressed[1], "弗羅斯特先生/西陲外交大臣/");
}

#[test]
fn who_signs_for_an_organization_may_stand_in_brackets() {
    let refuge = aligned(include_str!("letters/refuge.txt"), "spppc");
    let signed = parties(letter(&refuge), Role::Signatory, "zh-Hant");
    assert_eq!(signed[0], "艾莎·可汗/統籌主任/porthaven-refugee-network");
    assert_eq!(signed[1], "約翰·卡邁克爾牧師//united-church-of-the-harbour");
    let title = letter(&refuge).title.iter().next().unwrap().1;
    assert_eq!(title, "Urgent appeal: Stop the deportation of the Lin family");
}

#[test]
fn the_last_line_may_say_who_signs_without_a_word_before() {
    let poets = aligned(include_str!("letters/poets.txt"), "spqqqp");
    assert_eq!(parties(letter(&poets), Role::Signatory, "zh-Hant"), ["七位詩人//"]);
}

#[test]
fn a_part_of_a_longer_name_is_not_marked() {
    let bundle = r#"{"format": "open-letters/1", "title": {"en": "T"}, "languages": ["en", "zh-Hant"],
        "entities": [{"id": "norbu", "kind": "person", "name": {"en": "Norbu", "zh-Hant": "羅布"}}], "letters": []}"#;
    let archive = letters_bundle::decode(bundle.as_bytes()).unwrap();
    let in_english = "Letter on the prisoners\n\n10 March 2012\n\nDear Commissioner,\n\nWe ask you to visit these men, who \
                have been held without a trial since last year.\n\n1. Tashi Norbu 扎西羅布\n2. 羅布\n\nRespectfully,\n\nMara Quill\n";
    let in_chinese = "關於囚徒的信\n\n2012年3月10日\n\n尊敬的專員：\n\n我們請求探訪扎西羅布和羅布丹增，他們自去年起未經審訊而被關押。\n\n\
                羅布也在獄中，沒有人獲准與他見面。\n\n此致\n\n郭美林\n";
    for text in [in_english, in_chinese] {
        let files = [SourceFile { name: "letter.txt", bytes: text.as_bytes() }];
        let imported = import(&files, Some(&archive), &Wishes::default()).unwrap();
        let marked = letter(&imported).passages.iter().flat_map(|passage| {
            passage.text.iter().flat_map(|(_, text)| {
                let is_norbu =
                    |span: &&Span| matches!(span, Span::Name { text, .. } if text == "羅布");
                text.0.iter().filter(is_norbu)
            })
        });
        assert_eq!(marked.count(), 1, "{text}");
    }
}
