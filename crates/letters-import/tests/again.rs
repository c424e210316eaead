//! Importing again: what is settled takes effect, and what editors have changed stays.

use letters_bundle::encode;
use letters_import::{
    Fate, ImportError, Imported, Settle, SettleError, SourceFile, Wishes, import, prove,
};
use letters_model::{Archive, Ask, EntityKind, PassageKind, Span, Tag};

const TEXT: &str = "March 4, 2024\n\nDear Harbour Master,\n\nA word from our sponsor, the Porthaven Rope Works\n\n\
    We ask you to let the ferry sail again,\nand to let Ines Vale go home to Open Sea.\n\nSincerely,\nMara Quill\nHarbour Association\n";

const SETTLE: &str = r#"
    id = "2024-03-04-ferry"
    date = "2024-03-05"
    title = { en = "The ferry" }

    [lines]
    "5" = "furniture"
    "8" = { is = "paragraph", joins = false }

    [names]
    "Ines Vale" = { id = "ines-vale", kind = "person" }
    "Harbour Association" = false

    [[parties]]
    role = "addressee"
    entity = "ines-vale"
"#;

fn files() -> [SourceFile<'static>; 1] {
    [SourceFile { name: "ferry.txt", bytes: TEXT.as_bytes() }]
}

fn settled(settle: &str) -> Wishes {
    Wishes { settle: Settle::read(settle).unwrap(), ..Wishes::default() }
}

#[track_caller]
fn again(archive: Option<&Archive>, wishes: &Wishes) -> Imported {
    import(&files(), archive, wishes).unwrap()
}

#[test]
fn what_is_settled_takes_effect_and_gives_the_same_bytes() {
    let first = again(None, &Wishes::default());
    assert_eq!(first.archive.letters[0].passages.len(), 4);
    let second = again(Some(&first.archive), &settled(SETTLE));
    assert_eq!(second.report.fate, Fate::Replaced);
    assert_eq!(second.archive.letters.len(), 1);
    let letter = &second.archive.letters[0];
    assert_eq!(
        (letter.id.as_str(), letter.date.to_string().as_str()),
        ("2024-03-04-ferry", "2024-03-05")
    );
    let kinds: Vec<PassageKind> = letter.passages.iter().map(|passage| passage.kind).collect();
    use PassageKind::{Closing, Paragraph, Salutation};
    assert_eq!(kinds, [Salutation, Paragraph, Paragraph, Closing]);
    let marked = letter.passages[2].text.get(&Tag::parse("en").unwrap()).unwrap();
    assert!(
        marked.0.iter().any(|span| matches!(span, Span::Name { text, .. } if text == "Ines Vale"))
    );
    let entity = &second.archive.entities.iter().find(|entity| entity.id.as_str() == "ines-vale");
    assert_eq!(entity.unwrap().kind, EntityKind::Person);
    assert!(prove(&files(), &second.archive, &settled(SETTLE)).unwrap().holds());

    let third = again(Some(&second.archive), &settled(SETTLE));
    assert_eq!(third.report.fate, Fate::Unchanged);
    assert_eq!(encode(&third.archive), encode(&second.archive));
}

#[test]
fn what_editors_have_changed_stays_until_they_say_otherwise() {
    let mut archive = again(None, &Wishes::default()).archive;
    let en = Tag::parse("en").unwrap();
    archive.letters[0].passages[2].text.get(&en).unwrap();
    let misprint = Span::Misprint { text: "We".into(), correction: "We all".into() };
    let mut text = archive.letters[0].passages[2].text.get(&en).unwrap().clone();
    text.0.insert(0, misprint);
    archive.letters[0].passages[2].text.insert(en, text);
    for wishes in [Wishes::default(), settled(SETTLE)] {
        let kept = again(Some(&archive), &wishes);
        let Fate::Kept { differences } = kept.report.fate else { panic!("{:?}", kept.report.fate) };
        assert!(!differences.is_empty());
        assert_eq!(kept.archive, archive);
    }
    let replaced = again(Some(&archive), &Wishes { replace: true, ..Wishes::default() });
    assert_eq!(replaced.report.fate, Fate::Replaced);
    assert_ne!(replaced.archive, archive);
}

#[test]
fn asks_and_addresses_go_on_to_the_new_edition() {
    let mut archive = again(None, &Wishes::default()).archive;
    let demand = [(Tag::parse("en").unwrap(), "sail again".to_owned())].into_iter().collect();
    archive.letters[0].passages[2].asks.push(Ask { of: None, demand });
    assert_eq!(again(Some(&archive), &Wishes::default()).report.fate, Fate::Unchanged);
    let title = "title = { en = \"The ferry\" }";
    let second = again(Some(&archive), &settled(title));
    assert_eq!(second.report.fate, Fate::Replaced);
    assert_eq!(second.archive.letters[0].passages[2].asks.len(), 1);
    // Where the passage of an ask is no more, nothing is lost, either.
    let parted = again(Some(&archive), &settled("lines = { \"7\" = \"furniture\" }"));
    assert!(matches!(parted.report.fate, Fate::Kept { .. }));
}

#[test]
fn the_last_report_tells_whether_a_letter_was_changed() {
    let first = again(None, &settled("title = { en = \"A\" }"));
    let written = letters_model::Digest::parse(&first.report.written).unwrap();
    let other = settled("title = { en = \"B\" }");
    assert!(matches!(again(Some(&first.archive), &other).report.fate, Fate::Kept { .. }));
    let known = Wishes { written: Some(written), ..other };
    assert_eq!(again(Some(&first.archive), &known).report.fate, Fate::Replaced);
}

#[test]
fn names_learnt_from_other_letters_change_nothing() {
    let first = again(None, &Wishes::default()).archive;
    let other = "April 2, 2024\n\nDear Harbour Master,\n\n請釋放船長韋英 Ines Vale，並讓渡輪啟航。\n\nSincerely,\nInes Vale\n";
    let file = [SourceFile { name: "other.txt", bytes: other.as_bytes() }];
    let both = import(&file, Some(&first), &Wishes::default()).unwrap().archive;
    assert_eq!(both.letters.len(), 2);
    let again = again(Some(&both), &Wishes::default());
    assert_eq!(again.report.fate, Fate::Unchanged);
    assert_eq!(again.archive, both);
}

#[test]
fn what_cannot_be_settled_is_refused() {
    let refused = |settle: &str| -> Result<(), SettleError> {
        let wishes = Wishes { settle: Settle::read(settle)?, ..Wishes::default() };
        match import(&files(), None, &wishes) {
            Err(ImportError::Settle(why)) => Err(why),
            other => panic!("{other:?}"),
        }
    };
    for (settle, says) in [
        (
            "[lines]\n\"99\" = \"furniture\"",
            "line 2, column 1: the text has no words at `99`; the nearest line that has some is ",
        ),
        ("together = [[\"1\", \"98\"]]", "line 1, column 19: the text has no words at `98`"),
        (
            "[names]\n\"Ines Vale\" = \"ines\"",
            "line 2, column 15: the archive has no entity `ines`; write `{ id = \"ines\"",
        ),
        (
            "[names]\n\"Ines\" = { id = \"ines-vale\", kind = \"person\" }\n\"Inés\" = \"ines-val\"",
            "line 3, column 10: the archive has no entity `ines-val`; did you mean `ines-vale`?",
        ),
        ("[[parties]]\nrole = \"cc\"\nprinted = \"Tom\"", "line 3, column 11: the letter has no "),
        (
            "[[parties]]\nrole = \"sender\"\nentity = \"tom\"",
            "line 3, column 10: the archive has no entity `tom`",
        ),
        (
            "[title]\nfr = \"Lettre\"",
            "line 2, column 1: `fr` is no language of the letter; write one of `en`",
        ),
    ] {
        let why = refused(settle).err().map(|why| why.to_string()).unwrap_or_default();
        assert!(why.contains(says), "{settle}: {why}");
    }
    for wrong in [
        "lines = { \"7-3\" = \"item\" }",
        "colour = 1",
        "lines = { \"1\" = \"poem\" }",
        "date = \"2024-02-31\"",
    ] {
        assert!(Settle::read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_wrong_in_a_settle_file_has_its_line() {
    let said = |settle: &str| Settle::read(settle).unwrap_err().to_string();
    for (wrong, parts) in [
        ("id = \"a\"\n[lines]\n\"1\" = \"poem\"", ["line 3, column 7", "those are furniture, "]),
        ("[names]\n\"Ines Vale\" = 7", ["line 2, column 15", "`false` for nobody"]),
        ("[names]\n\"Ines\" = { id = \"ines\", kind = \"ship\" }", ["line 2", "`person`, `group`"]),
        ("[[parties]]\nrole = \"captain\"", ["line 2, column 8", "those are sender, "]),
        ("date = 2024", ["line 1, column 8", "`date = \"2026-03-04\"`"]),
        ("colour = 1", ["line 1, column 1", "`colour` is no field of a settle file"]),
        ("\ndate = \"2024-02-31\"", ["line 2, column 8", "2024-02-31"]),
        ("id = \"A b\"", ["line 1, column 6", "`A b`"]),
        ("[title]\n\"no tag\" = \"x\"", ["line 2, column 1", "`no tag`"]),
        ("[lines]\n\"1\" = \"item\"\n\"7-3\" = \"item\"", ["line 3, column 1", "`3-7`"]),
        ("[lines]\n\"1\" = { language = \"?\" }", ["line 2, column 7", "`?`"]),
        ("together = [[\"1\", \"x\"]]", ["line 1, column 19", "`x` names no lines"]),
        ("[names]\nMara = true", ["line 2, column 8", "`false`"]),
        ("[names]\nMara = \"Mara Quill\"", ["line 2, column 8", "`Mara Quill`"]),
        ("[[parties]]\nrole = \"cc\"\nentity = \"Tom\"", ["line 3, column 10", "`Tom`"]),
        ("id = \"a", ["line 1", "string"]),
    ] {
        for part in parts {
            assert!(said(wrong).contains(part), "{part}: {}", said(wrong));
        }
        assert!(!said(wrong).contains("untagged"), "{}", said(wrong));
    }
}

#[test]
fn a_letter_that_comes_again_with_another_date_is_pointed_out() {
    let first = again(None, &Wishes::default());
    assert_eq!(first.report.resembles, None);
    let other = TEXT.replace("March 4, 2024", "March 14, 2024");
    let files = [SourceFile { name: "ferry.txt", bytes: other.as_bytes() }];
    let second = import(&files, Some(&first.archive), &Wishes::default()).unwrap();
    assert_eq!(second.report.fate, Fate::Added);
    assert_eq!(second.report.resembles, Some(first.report.letter.clone()));
    let id = format!("id = \"{}\"", first.report.letter);
    let wishes = Wishes { replace: true, ..settled(&id) };
    let settled = import(&files, Some(&first.archive), &wishes).unwrap();
    assert_eq!(settled.report.fate, Fate::Replaced);
    assert_eq!((settled.archive.letters.len(), settled.report.resembles), (1, None));
    let market = include_bytes!("letters/market.txt");
    let files = [SourceFile { name: "market.txt", bytes: market }];
    let third = import(&files, Some(&first.archive), &Wishes::default()).unwrap();
    assert_eq!((third.report.fate, third.report.resembles), (Fate::Added, None));
}
