//! Invented letters in two columns, a language in each, as they are copied out of documents: what the letter is called may
//! take several lines, nobody may be greeted, and names may have places below them.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_model::{Letter, Role, Tag};

#[track_caller]
fn letter(text: &str) -> Letter {
    imported(&[text]).archive.letters.remove(0)
}

fn title(letter: &Letter, language: &str) -> String {
    letter.title.get(&Tag::parse(language).unwrap()).cloned().unwrap_or_default()
}

#[test]
fn what_the_letter_is_called_goes_on_in_its_column() {
    let letter = letter(
        "Open Letter to the Lake Council on the          致湖區議會公開信：關於\n\
         Draining of the Upper Marsh and the Fate of     上游濕地排水工程以及\n\
         Its Birds                                       鳥類命運\n\n\
         5 March 2024                                    2024年3月5日\n\n\
         Dear Councillors,                               各位議員：\n\n\
         We ask you to keep the upper marsh under        我們懇請各位保留上游濕地\n\
         water until the young birds have flown.         的水源，直至幼鳥離巢。\n\n\
         Nobody has counted them since last spring.      自去年春天起一直無人點算。\n\n\
         Sincerely,                                      此致\n\n\
         Mara Quill                                      林小明\n\
         Chair, Lake Wardens Guild                       湖區守護會主席\n",
    );
    assert_eq!(
        title(&letter, "en"),
        "Open Letter to the Lake Council on the Draining of the Upper Marsh and the Fate of Its Birds"
    );
    assert_eq!(title(&letter, "zh-Hant"), "致湖區議會公開信：關於上游濕地排水工程以及鳥類命運");
    assert_eq!(kinds(&letter), "sppc");
    assert_eq!(printed(&letter, "p1", "zh-Hant"), "我們懇請各位保留上游濕地的水源，直至幼鳥離巢。");
}

#[test]
fn nobody_need_be_greeted() {
    let letter = letter(
        "Open Letter on the Upper Marsh                  關於上游濕地的公開信\n\n\
         5 March 2024                                    2024年3月5日\n\n\
         The upper marsh has fed the herons and the      上游濕地多年以來養育鷺鳥\n\
         reed cutters of the lake for many years.        和湖邊割蘆葦的人。\n\n\
         We ask the council to keep it under water       我們懇請議會在幼鳥離巢\n\
         until the young birds have flown.               之前保留濕地的水源。\n\n\
         Nobody has counted them since last spring.      自去年春天起一直無人點算。\n\n\
         Mara Quill                                      林小明\n\
         Chair, Lake Wardens Guild                       湖區守護會主席\n",
    );
    assert_eq!(kinds(&letter), "ppp");
    assert_eq!(printed(&letter, "p2", "zh-Hant"), "我們懇請議會在幼鳥離巢之前保留濕地的水源。");
    assert_eq!(parties(&letter, Role::Signatory, "zh-Hant"), ["林小明/主席/lake-wardens-guild"]);
}

#[test]
fn a_table_with_a_language_in_each_column_may_have_a_long_head() {
    let letter = letter(
        "Open Letter to the Lake Council\t致湖區議會\non the Upper Marsh\t關於上游濕地的公開信\n\
         5 March 2024\t2024年3月5日\nDear Councillors,\t各位議員：\n\
         We ask you to keep the upper marsh under water until the young birds have flown.\t\
         我們懇請各位保留上游濕地的水源，直至幼鳥離巢。\n\
         Nobody has counted them since last spring.\t自去年春天起一直無人點算。\n\
         Sincerely,\t此致\nMara Quill\t林小明\nChair, Lake Wardens Guild\t湖區守護會主席\n",
    );
    assert_eq!(title(&letter, "en"), "Open Letter to the Lake Council on the Upper Marsh");
    assert_eq!(title(&letter, "zh-Hant"), "關於上游濕地的公開信");
    assert_eq!(kinds(&letter), "sppc");
    assert_eq!(parties(&letter, Role::Addressee, "zh-Hant").len(), 1);
}

#[test]
fn a_headline_below_the_kind_of_letter_may_have_a_colon() {
    let letter = letter(
        "OPEN LETTER\nThe Upper Marsh Must Stay Wet:\nA Call to the Lake Council\n\n\
         公開信\n上游濕地必須保留水源：\n致湖區議會的呼籲\n\n5 March 2024\n\n\
         Dear Councillors,\n各位議員：\n\n\
         We ask you to keep the upper marsh under water until the young birds have flown.\n\
         我們懇請各位保留上游濕地的水源，直至幼鳥離巢。\n\n\
         Sincerely,\n此致\n\nMara Quill 林小明\n",
    );
    assert_eq!(title(&letter, "zh-Hant"), "上游濕地必須保留水源：致湖區議會的呼籲");
    assert_eq!(title(&letter, "en"), "The Upper Marsh Must Stay Wet: A Call to the Lake Council");
}

/// Those who sign this end of a letter, with the places where they are.
#[track_caller]
fn placed(end: &str) -> Vec<String> {
    let letter = letter(&format!(
        "Open Letter on the Upper Marsh\n\n5 March 2024\n\nDear Minister,\n\n\
         We ask you to keep the upper marsh under water until the young birds have flown.\n\n\
         Sincerely,\n\n{end}\n"
    ));
    let names = parties(&letter, Role::Signatory, "en");
    let each = names.iter().zip(letter.parties_as(Role::Signatory));
    each.map(|(name, party)| format!("{name} {}", party.address.join("; "))).collect()
}

#[test]
fn the_place_of_a_seat_stands_below_the_name() {
    let expected = [
        "Mara Quill/MP/ Reed North",
        "Ada Fenwick/MP/ Moortown",
        "Ben Osric/MP/ Heron West",
        "Cora Lund/MP/ Sedge Park",
    ];
    let columns = "Mara Quill, MP           Ada Fenwick, MP\nReed North               Moortown\n\n\
                   Ben Osric, MP            Cora Lund, MP\nHeron West               Sedge Park";
    assert_eq!(placed(columns), expected);
    let blocks = "Mara Quill, MP\nReed North\n\nAda Fenwick, MP\nMoortown\n\n\
                  Ben Osric, MP\nHeron West\n\nCora Lund, MP\nSedge Park";
    assert_eq!(placed(blocks), expected);
    let bare = "Members of Parliament:\n\nMara Quill           Ada Fenwick\nReed North           Moortown\n\n\
                Ben Osric            Cora Lund\nHeron West           Sedge Park";
    assert_eq!(placed(bare).len(), 4);
}

#[test]
fn who_is_addressed_takes_two_lines_of_each_column() {
    let letter = letter(
        "12 May 2024\t2024年5月12日\n\nThe Right Honourable Ellen Quay\t北地總理\n\
         Prime Minister of Norland\t郭愛倫閣下\n\nDear Prime Minister:\t總理閣下：\n\n\
         The night boat has not sailed since March.\t夜航自三月起停航。\n\
         We ask you to say why.\t我們請閣下說明緣由。\n\nYours sincerely,\t此致\n\nTom Reed\t林小明\nPresident\t會長\n",
    );
    let addressed = |language| parties(&letter, Role::Addressee, language);
    assert_eq!(addressed("en"), ["The Right Honourable Ellen Quay/Prime Minister of Norland/"]);
    assert_eq!(addressed("zh-Hant"), ["郭愛倫閣下/北地總理/"]);
}
