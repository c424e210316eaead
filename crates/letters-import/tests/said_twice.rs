//! Invented letters whose lines say all in two languages, or name in the one who has no name in it.

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
fn rows_of_a_list_may_have_a_name_in_each_column() {
    let carers = aligned(include_str!("letters/carers.txt"), "spppiiic");
    assert_eq!(printed(letter(&carers), "closing", "en"), "Sincerely,");
    let signed = parties(letter(&carers), Role::Signatory, "en");
    assert_eq!(signed.len(), 3);
    assert_eq!(signed[1], "South Shore Legal Clinic//");
    let signed = parties(letter(&carers), Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "南岸法律診所//");
    assert_eq!(parties(letter(&carers), Role::Addressee, "zh-Hant"), ["安大略省省長//"]);
    assert_eq!(
        parties(letter(&carers), Role::Copied, "en"),
        ["The Hon. Carol Mackie/Minister of Labour/"]
    );
}

#[test]
fn labels_in_two_languages_stand_before_words_in_two() {
    let canteen = aligned(include_str!("letters/canteen.txt"), "spppc");
    let subject: Vec<_> = letter(&canteen)
        .subject
        .as_ref()
        .unwrap()
        .iter()
        .map(|(_, words)| words.as_str())
        .collect();
    assert_eq!(subject, ["Halal and vegetarian meals", "清真及素食膳食"]);
    assert_eq!(
        parties(letter(&canteen), Role::Addressee, "zh-Hant"),
        ["白大衛先生/東田書院膳食部主管/"]
    );
}

#[test]
fn a_list_may_name_people_who_have_no_name_in_its_language() {
    let scholars = aligned(include_str!("letters/scholars.txt"), "sppppiiic");
    let signed = parties(letter(&scholars), Role::Signatory, "zh-Hans");
    assert_eq!(
        signed,
        [
            "梁志远/副教授/university-of-toronto",
            "Rebecca Stone/Professor of Law/dalhousie-university",
            "古丽娜尔·艾合买提/独立研究员/"
        ]
    );
    assert_eq!(letter(&scholars).notes.len(), 2);
}

#[test]
fn dates_and_headings_and_links_may_stand_in_both() {
    let anniversary = aligned(include_str!("letters/anniversary.txt"), "pp");
    let letter = letter(&anniversary);
    assert_eq!(letter.date_printed.as_ref().unwrap().iter().count(), 2);
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant")[0], "民主中國陣線//");
    assert_eq!(parties(letter, Role::Endorser, "zh-Hant").len(), 3);
    let links = letter.coverage.iter().filter(|report| report.url.is_some());
    assert_eq!(links.count(), 2);
}

#[test]
fn endorsers_and_kin_are_named_in_both() {
    let seafarers = imported(&[include_str!("letters/seafarers.txt")]);
    let endorsers = parties(letter(&seafarers), Role::Endorser, "zh-Hant");
    assert_eq!(endorsers, ["海員教堂//", "國際碼頭工人理事會（太平洋）//"]);
    let relatives = aligned(include_str!("letters/relatives.txt"), "spppiii");
    assert_eq!(parties(letter(&relatives), Role::Signatory, "zh-Hans")[2], "原珊珊/谢燕益之妻/");
    assert_eq!(parties(letter(&relatives), Role::Sender, "zh-Hans"), ["709案被捕者家屬//"]);
}

#[test]
fn who_signs_and_is_listed_as_well_is_one() {
    let text = |signed: [&str; 2], listed: &str| {
        format!(
            "Open Letter on the Upper Marsh\nby Mara Quill\n\n5 March 2024\n\nDear Minister,\n\n\
             We ask you to keep the upper marsh under water until the young birds have flown.\n\n\
             Sincerely,\n\n{}\n\n關於上游濕地的公開信\n\n2024年3月5日\n\n部長閣下：\n\n\
             我們懇請閣下保留上游濕地的水源，直至幼鳥離巢。\n\n此致\n敬禮\n\n{}\n\n聯署 Signatories:\n{listed}\n\
             Ada Fenwick 范愛達, Secretary, Reed Cutters Union 割葦工會秘書\n\
             Ben Osric 歐斌, Member, Heron Society 鷺鳥學社成員\n",
            signed[0], signed[1]
        )
    };
    let chair = ["Mara Quill\nChair, Lake Wardens Guild", "林小明\n湖區守護會主席"];
    let whole = "Mara Quill 林小明, Chair, Lake Wardens Guild 湖區守護會主席";
    let bare = ["Mara Quill\nLake Wardens Guild", "林小明"];
    for (signed, listed) in [(chair, whole), (chair, "Mara Quill 林小明"), (bare, whole)] {
        let letter = imported(&[&text(signed, listed)]).archive.letters.remove(0);
        let english = parties(&letter, Role::Signatory, "en");
        let names: Vec<&str> = english.iter().filter_map(|name| name.split('/').next()).collect();
        assert_eq!(names, ["Mara Quill", "Ada Fenwick", "Ben Osric"], "{signed:?} {listed}");
        assert_eq!(english[0], "Mara Quill/Chair/lake-wardens-guild");
        let first = parties(&letter, Role::Signatory, "zh-Hant").swap_remove(0);
        assert_eq!(first, "林小明/主席/lake-wardens-guild");
        assert_eq!(kinds(&letter), "spc");
    }
}
