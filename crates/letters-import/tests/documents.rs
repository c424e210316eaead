//! Invented letters as documents print them: pages with heads and feet, languages of which little is
//! known, and rolls of names in many shapes.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{SourceFile, Wishes, import};
use letters_model::{Letter, Role, Tag};

/// Three pages, broken in mid-sentence, with notes marked by raised numbers.
const DETENTION: &str = include_str!("letters/detention.txt");
/// English and Japanese.
const SHIPYARD: &str = include_str!("letters/shipyard.txt");
/// English and Uyghur, of which no words are known.
const BROTHERS: &str = include_str!("letters/brothers.txt");
/// English and French in one file, below a menu and above other news.
const MARSH: &str = include_str!("letters/marsh.txt");
/// An organization above those who sign for it, and one of them before 敬上.
const BUS: &str = include_str!("letters/bus.txt");
/// Notes marked (1), below a heading in each language.
const WRITERS: &str = include_str!("letters/writers.txt");
/// Names in groups, in columns, and in two languages on a line.
const MUSEUM: &str = include_str!("letters/museum.txt");

/// Whether each passage has words in every language.
fn is_whole(letter: &Letter) -> bool {
    letter.passages.iter().all(|passage| passage.text.iter().count() == letter.languages.len())
}

#[test]
fn pages_may_break_sentences_and_have_heads() {
    let imported = imported(&[DETENTION]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppiiippc");
    assert!(is_whole(letter));
    assert!(printed(letter, "p2", "en").contains("tried to take his own life"));
    assert!(printed(letter, "i1", "en").contains("on detention requires"));
    let furniture: Vec<&str> = imported.report.left_out().map(|line| line.text.as_str()).collect();
    let page =
        |number| ["Interfaith Council on Refugees".to_owned(), format!("Page {number} of 3")];
    assert_eq!(furniture, (1..=3).flat_map(page).collect::<Vec<_>>());
    let labels: Vec<&str> = letter.notes.iter().map(|note| note.label.as_str()).collect();
    assert_eq!(labels, ["1", "2", "3"]);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed[1], "法蒂瑪·努爾/統籌/harrow-point-visitors");
    assert_eq!(signed.len(), 3);
}

#[test]
fn a_language_without_known_words_is_sorted_as_the_one_beside_it() {
    for (text, language, expected) in [(SHIPYARD, "ja", "spppiiipc"), (BROTHERS, "ug", "sppiic")] {
        let imported = imported(&[text]);
        let letter = &imported.archive.letters[0];
        assert_eq!(letter.languages[1].as_str(), language);
        assert_eq!(kinds(letter), expected);
        assert!(is_whole(letter));
        assert!(letter.date_printed.as_ref().unwrap().len() == 2);
        let signed = parties(letter, Role::Signatory, language);
        assert!(signed.iter().all(|party| !party.starts_with('/')), "{signed:?}");
    }
}

#[test]
fn names_and_menus_do_not_change_the_language() {
    let imported = imported(&[MARSH]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.languages.iter().map(Tag::as_str).collect::<Vec<_>>(), ["en", "fr"]);
    assert_eq!(kinds(letter), "spphiiiphiiipc");
    assert!(is_whole(letter));
    let signed = ["Claire Dumoulin/Présidente/les-amis-du-marais", "Robert Haines/Trésorier"];
    let found = parties(letter, Role::Signatory, "fr");
    assert!(found.iter().zip(signed).all(|(found, signed)| found.starts_with(signed)), "{found:?}");
}

#[test]
fn organizations_stand_above_those_who_sign_for_them() {
    let imported = imported(&[BUS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "sphphiiipc");
    assert_eq!(letter.date.to_string(), "2026-01-09");
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), ["運輸署署長//"]);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    let organization = "tung-chung-neighbours-association";
    assert_eq!(
        signed,
        [format!("何家樂/主席/{organization}"), format!("梁詠詩/秘書/{organization}")]
    );
}

#[test]
fn notes_in_round_brackets_stand_below_a_heading() {
    let imported = imported(&[WRITERS]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppc");
    assert_eq!(letter.notes.len(), 2);
    assert!(letter.notes.iter().all(|note| note.text.iter().count() == 2));
    assert_eq!(parties(letter, Role::Signatory, "en").len(), 1);
}

#[test]
fn rolls_have_groups_and_columns_and_two_languages() {
    let imported = imported(&[MUSEUM]);
    let letter = &imported.archive.letters[0];
    // The Chinese date is plain, and so decides the other.
    assert_eq!(letter.date.to_string(), "2025-04-06");
    let signed = parties(letter, Role::Signatory, "en");
    assert_eq!(
        signed,
        [
            "Harbour Workers Union//",
            "Nurses for Memory//",
            "Canadian Labour Archive//",
            "Amina Farouk/historian/",
            "Bernard Yip/retired seaman/",
            "Carla Mendes/Professor of History/westbrook-university",
            "Joseph Marten/Chief/fallow-creek-first-nation",
            "Chan Tai-man/Teacher/",
            "Lam Wai-yee/Parent/",
        ]
    );
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant")[8], "林慧儀/家長/");
}

#[test]
fn what_is_no_plain_text_is_refused_by_its_name() {
    let said = |name, bytes| {
        import(&[SourceFile { name, bytes }], None, &Wishes::default()).unwrap_err().to_string()
    };
    let why = said("letter.docx", b"PK\x03\x04\x14\0\x06\0word/document.xml");
    assert!(why.starts_with("`letter.docx` is a Word document; open it, copy the words"), "{why}");
    // 尊敬的果園部長： in Big5
    let why = said("a.txt", b"To\n\xb4L\xb7q\xaa\xba\xaaG\xb6\xe9\xb3\xa1\xaa\xf8\xa1G");
    assert!(why.starts_with("`a.txt`, line 2: this is not UTF-8 and seems to be Big5"), "{why}");
    assert!(why.contains("save it as plain text with the encoding UTF-8"), "{why}");
}
