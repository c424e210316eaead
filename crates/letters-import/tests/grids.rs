//! Invented letters with tables of prisoners and of cases: each row is an item, and whom it names is somebody.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::Imported;
use letters_model::{EntityKind, Role, Tag};

/// Rows that tabs divide, with numbers, in two languages.
const PRISONERS: &str = include_str!("letters/prisoners.txt");
/// Rows as Markdown has them; only the place of a row tells which names are the same.
const LAMPS: &str = include_str!("letters/lamps.txt");
/// Rows that several spaces divide.
const PARISH: &str = include_str!("letters/parish.txt");
/// Each cell on a line of its own.
const TIDEWATER: &str = include_str!("letters/tidewater.txt");
/// The table stands below those who sign.
const PETREL: &str = include_str!("letters/petrel.txt");
/// Nobody is greeted, and no word closes the statement above those who sign it.
const REDMARSH: &str = include_str!("letters/redmarsh.txt");

/// The people whom an import has made, with their names in both languages.
fn people(imported: &Imported) -> Vec<String> {
    let people = imported.archive.entities.iter().filter(|who| who.kind == EntityKind::Person);
    let name = |tag: &str| Tag::parse(tag).unwrap();
    let named = people.map(|who| {
        let of = |tag| who.name.get(&name(tag)).cloned().unwrap_or_default();
        format!("{}/{}", of("en"), of("zh-Hant"))
    });
    named.collect()
}

#[test]
fn each_row_is_an_item() {
    for (text, kinds_of, row, says) in [
        (PRISONERS, "sppiiiiipc", "i3", "2 Hao Jingyi (郝靜怡) Nurse 9 October 2024 Unknown"),
        (LAMPS, "spiiiipc", "i3", "Shen Yulan | 54 | awaiting trial | Hearing loss"),
        (PARISH, "spiiiippc", "i1", "Name               Work              Lost on"),
        (
            TIDEWATER,
            "spiiiipc",
            "i3",
            "Meng Zhaohui 孟朝暉 45 Illegal assembly Sentenced to three years",
        ),
        (PETREL, "sppchiiii", "i4", "Ilse Marr, cook not known not known"),
        (REDMARSH, "ppiiii", "i1", "Name | Age | Sentence"),
    ] {
        let imported = imported(&[text]);
        let letter = &imported.archive.letters[0];
        assert_eq!(kinds(letter), kinds_of, "{says}");
        assert_eq!(printed(letter, row, "en"), says);
        assert!(imported.report.one_to_one);
    }
}

#[test]
fn rows_stand_beside_rows() {
    let letter = &imported(&[TIDEWATER]).archive.letters[0];
    assert_eq!(printed(letter, "i4", "en"), "Fang Suyun 方素雲 33 Illegal assembly On bail");
    assert_eq!(printed(letter, "i4", "zh-Hant"), "方素雲 33 非法集會 保釋");
    let letter = &imported(&[LAMPS]).archive.letters[0];
    assert_eq!(printed(letter, "i4", "zh-Hant"), "白鐵成 | 38 | 四年六個月 | 最後會見時良好");
}

#[test]
fn names_of_rows_are_people() {
    let in_row = people(&imported(&[PRISONERS]));
    assert!(in_row.contains(&"Ji Shuqin/紀淑琴".to_owned()), "{in_row:?}");
    for text in [LAMPS, PARISH] {
        let imported = imported(&[text]);
        let named = people(&imported);
        let by_place = ["Shen Yulan/沈玉蘭", "Tao Zhiyuan/陶志遠"];
        assert!(by_place.iter().any(|name| named.contains(&(*name).to_owned())), "{named:?}");
        let is_sure =
            |id: &str| imported.report.new_entities.iter().any(|new| new.id == id && new.sure);
        assert!(is_sure("shen-yulan") || is_sure("tao-zhiyuan"));
        assert_eq!(imported.report.unknown_names, [""; 0]);
    }
}

#[test]
fn what_does_not_sound_alike_is_not_sure() {
    let imported = imported(&[&LAMPS.replace("Shen Yulan", "Shum Yuk-lan")]);
    assert!(people(&imported).contains(&"Shum Yuk-lan/沈玉蘭".to_owned()));
    let new = imported.report.new_entities.iter().find(|new| new.id == "shum-yuk-lan").unwrap();
    assert!(!new.sure);
}

#[test]
fn nobody_in_a_table_of_cases_signs() {
    let letter = &imported(&[PETREL]).archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        ["Hilda Crane/Secretary/petrel-crew-support-group"]
    );
    let letter = &imported(&[REDMARSH]).archive.letters[0];
    assert_eq!(
        parties(letter, Role::Signatory, "en"),
        ["Redmarsh Readers' Circle//", "Poets' Union of Eastmark//"]
    );
}
