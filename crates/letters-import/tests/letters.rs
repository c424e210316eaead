//! Invented letters of the shapes in which letters are published, imported and proved.

mod imported;

use imported::{imported, kinds, parties, printed};
use letters_import::{Part, SourceFile, Wishes, prove};
use letters_model::{Role, Span, Tag};

/// One file, English and then Simplified Chinese, with lines broken in mid-sentence.
const FERRY: &str = include_str!("letters/ferry.txt");
/// A file for each language, English and French.
const CANAL: [&str; 2] =
    [include_str!("letters/canal-en.txt"), include_str!("letters/canal-fr.txt")];
/// Both languages line by line, Chinese first.
const MARKET: &str = include_str!("letters/market.txt");
/// No greeting; organizations above those who sign, and dates at the end.
const RIVER: &str = include_str!("letters/river.txt");

/// A joint letter with the subject below the greeting, in both languages, and a page around it.
const GAZETTE: &str = include_str!("letters/gazette.txt");
/// Short lines in both languages, each below the other, and labels that are in two languages.
const CLASSES: &str = include_str!("letters/classes.txt");

#[test]
fn languages_may_follow_each_other_in_one_file() {
    let imported = imported(&[FERRY]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.id.as_str(), "2024-03-05-reed");
    assert_eq!(kinds(letter), "spphpiiipc");
    assert!(imported.report.one_to_one);
    let subject = letter.subject.as_ref().unwrap();
    let words: Vec<&str> = subject.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["The winter ferry and the five sailors held since October"]);
    assert!(printed(letter, "p1", "zh-Hans").contains("外岛通往大陆的唯一航线"));
    assert!(printed(letter, "p4", "en").contains("a great many well-known friends"));
    assert_eq!(
        parties(letter, Role::Signatory, "zh-Hans"),
        [
            "马奎尔 Mara Quill/主席/porthaven-harbour-network",
            "李文 Li Wen/秘书/island-families-association"
        ]
    );
    assert_eq!(
        parties(letter, Role::Copied, "en")[0],
        "The Honourable Joan Marsh/Minister of Justice/"
    );
    let addressee = letter.parties_as(Role::Addressee).next().unwrap();
    assert_eq!(addressee.address, ["1 Parliament Square", "Porthaven, ON  K1A 0B1", "VIA EMAIL"]);
    assert_eq!(letter.notes.len(), 1);
    let furniture = imported.report.left_out().map(|line| line.line);
    assert_eq!(furniture.collect::<Vec<_>>(), [1, 2, 88, 89]);
}

#[test]
fn languages_may_have_a_file_each() {
    let imported = imported(&CANAL);
    let letter = &imported.archive.letters[0];
    let languages: Vec<&str> = letter.languages.iter().map(Tag::as_str).collect();
    assert_eq!(languages, ["en", "fr"]);
    assert_eq!(letter.date.to_string(), "2023-06-03");
    // The French letter has two of the English paragraphs in one.
    assert_eq!(kinds(letter), "spiiippc");
    assert!(!imported.report.one_to_one);
    let merged = letter.passages[6].merged.get(&Tag::parse("fr").unwrap()).unwrap();
    assert_eq!(merged.as_str(), "p2");
    let signed = parties(letter, Role::Signatory, "fr");
    assert_eq!(signed.len(), 5);
    assert_eq!(signed[1], "Hugo Brandt/Président/canal-parents-committee");
    assert_eq!(signed[3], "Les Amis des écluses//");
}

#[test]
fn languages_may_alternate_line_by_line() {
    let imported = imported(&[MARKET]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "siiipc");
    assert!(imported.report.one_to_one);
    assert_eq!(letter.title.len(), 2);
    assert!(
        printed(letter, "i2", "en").starts_with("2. The stallholders’")
            || printed(letter, "i2", "en").starts_with("2. The stallholders'")
    );
    assert_eq!(parties(letter, Role::Signatory, "en")[1], "Harbour Neighbours Association//");
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant")[1], "港灣街坊會//");
    assert_eq!(letter.coverage.len(), 2);
    let entity =
        imported.archive.entities.iter().find(|entity| entity.id.as_str() == "ho-yuen-fan");
    let names: Vec<&str> = entity.unwrap().name.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Ho Yuen-fan", "何婉芬"]);
}

#[test]
fn letters_may_greet_nobody_and_date_themselves_at_the_end() {
    let imported = imported(&[RIVER]);
    let letter = &imported.archive.letters[0];
    assert_eq!(letter.date.to_string(), "2024-02-29");
    assert_eq!(kinds(letter), "ppiiipc");
    let signed =
        ["周子遠/會長/rivermouth-teachers-guild", "方敏/秘書/rivermouth-parents-federation"];
    assert_eq!(parties(letter, Role::Signatory, "zh-Hant"), signed);
}

#[test]
fn organizations_may_sign_without_people() {
    let imported = imported(&[GAZETTE]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "sphpphpiiipc");
    assert!(imported.report.one_to_one);
    assert_eq!(letter.subject.as_ref().unwrap().len(), 2);
    let signed = parties(letter, Role::Signatory, "zh-Hant");
    assert_eq!(signed, ["記者圈//", "東境報業工會//", "公地協會//", "國際作家協會（北方分會）//"]);
    assert_eq!(parties(letter, Role::Signatory, "en")[0], "Reporters Circle//");
    assert_eq!(parties(letter, Role::Copied, "en"), ["Minister of Justice//", "Chief of Police//"]);
    let named: Vec<&str> =
        imported.archive.entities.iter().map(|entity| entity.id.as_str()).collect();
    assert!(named.contains(&"petra-lindqvist") && !named.contains(&"of"), "{named:?}");
}

#[test]
fn labels_and_titles_may_be_in_two_languages() {
    let imported = imported(&[CLASSES]);
    let letter = &imported.archive.letters[0];
    assert_eq!(kinds(letter), "spppii");
    assert!(imported.report.one_to_one);
    let title: Vec<&str> = letter.title.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(title, ["公開信", "OPEN LETTER"]);
    assert_eq!(parties(letter, Role::Addressee, "en"), ["Secretary for Education//"]);
    assert_eq!(parties(letter, Role::Addressee, "zh-Hant"), ["教育局局長//"]);
}

#[test]
fn what_an_editor_adds_or_alters_breaks_the_proof() {
    let mut archive = imported(&[RIVER]).archive;
    let files = [SourceFile { name: "river.txt", bytes: RIVER.as_bytes() }];
    let passage = archive.letters[0].passages[0].clone();
    archive.letters[0].passages[1].text = passage.text;
    let proof = prove(&files, &archive, &Wishes::default()).unwrap();
    assert!(!proof.holds());
    assert_eq!(proof.lost.iter().map(|lost| lost.line).collect::<Vec<_>>(), [4, 23]);
    assert_eq!(proof.added.len(), 2);
}

#[test]
fn a_mark_that_the_end_of_a_line_divides_is_still_one() {
    let divided = FERRY.replace("a charge.[1] Their", "a charge.[1\n] Their");
    let files = [SourceFile { name: "ferry.txt", bytes: divided.as_bytes() }];
    let archive = imported(&[&divided]).archive;
    let proof = prove(&files, &archive, &Wishes::default()).unwrap();
    assert!(proof.holds(), "{proof:?}");
    let text = archive.letters[0].passages.iter().flat_map(|passage| passage.text.iter());
    let notes = text.flat_map(|(_, text)| &text.0).filter(|span| matches!(span, Span::Note(_)));
    assert_eq!(notes.count(), 2);
}

#[test]
fn every_line_is_reported_once_with_what_became_of_it() {
    let report = imported(&[FERRY]).report;
    let lines = FERRY.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let expected: Vec<usize> = lines.map(|(at, _)| at + 1).collect();
    assert_eq!(report.lines.iter().map(|line| line.line).collect::<Vec<_>>(), expected);
    let line = report.lines.iter().find(|line| line.line == 27).unwrap();
    assert_eq!((line.is, line.language.as_str()), (Part::Paragraph, "en"));
    assert_eq!(line.stands, ["p2"]);
}
