//! Tables that come back as they went, and tables that somebody has changed.

use letters_bundle::decode;
use letters_table::{Change, Flaw, Refused, apply, table};
use proptest::prelude::*;

const BUNDLE: &str = r#"{
  "format": "open-letters/1", "title": {"en": "Letters"}, "languages": ["en", "zh-Hant"],
  "mine":   [1,2],
  "entities": [{"id": "mara-quill", "kind": "person", "name": {"en": "Mara Quill"}}],
  "topics": [{"id": "ferries", "name": {"en": "Ferries"}}, {"id": "tolls", "name": {"en": "Tolls"}}],
  "letters": [{
    "id": "ferry", "edition": "full", "languages": ["zh-hant", "en"], "date": "2001", "title": {"en": "Ferry"},
    "notes": [{"id": "n1", "label": "1", "text": {"en": "Note"}}],
    "blocks": [
      {"id": "p1", "kind": "paragraph",
       "text": {
         "en": ["Let ", {"text": "Mara", "entity": "mara-quill"}, " cross.", {"note": "n1"}],
         "zh-hant": "請准\u4ed6渡海"
       },
       "asks": [
         {"of": "mara-quill", "demand": {"en": "Let her cross."}, "mine": true},
         {"demand": {"en": "Open the ferry."}}
       ],
       "topics": ["ferries"]},
      {"id": "p2", "kind": "item", "text": {"en": "=1+1"}, "merged": {"zh-Hant": "p1"}}
    ]
  }]
}"#;

fn table_of(bundle: &str) -> String {
    table(&decode(bundle.as_bytes()).unwrap())
}

/// The bundle after something in its table was replaced.
#[track_caller]
fn edited(from: &str, to: &str) -> (String, Vec<Change>) {
    let table = table_of(BUNDLE);
    assert_eq!(table.matches(from).count(), 1, "{table}");
    let applied = apply(BUNDLE.as_bytes(), table.replace(from, to).as_bytes()).unwrap();
    (String::from_utf8(applied.bytes).unwrap(), applied.changes)
}

/// What is wrong with the table after something in it was replaced.
#[track_caller]
fn flaws(from: &str, to: &str) -> Vec<String> {
    let table = table_of(BUNDLE);
    assert!(table.contains(from), "{table}");
    match apply(BUNDLE.as_bytes(), table.replace(from, to).as_bytes()) {
        Err(Refused::Table(problems)) => problems.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_thousand_letters_come_back_byte_for_byte() {
    let bundle = letters_generator::one_bundle(1000, 11).unwrap();
    let archive = decode(bundle.as_bytes()).unwrap();
    let table = table(&archive);
    let applied = apply(bundle.as_bytes(), table.as_bytes()).unwrap();
    assert!(applied.bytes == bundle.as_bytes());
    assert_eq!(applied.changes, []);
    // As other programs save it: other signs between cells, other ends of lines, no mark.
    let mut semicolons = csv::WriterBuilder::new();
    let mut written = semicolons.delimiter(b';').flexible(true).from_writer(Vec::new());
    let rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&table.as_bytes()[3..])
        .into_records();
    for row in rows {
        written.write_record(&row.unwrap()).unwrap();
    }
    let saved = written.into_inner().unwrap();
    assert_ne!(saved, table.as_bytes());
    assert!(apply(bundle.as_bytes(), &saved).unwrap().bytes == bundle.as_bytes());
}

#[test]
fn what_spreadsheets_add_changes_nothing() {
    let table = table_of(BUNDLE);
    let saved = ["sep=,\r\n", &table[3..].replace("\r\n", ",,\r\n"), ",,,,,,,,\r\n"].concat();
    let applied = apply(BUNDLE.as_bytes(), saved.as_bytes()).unwrap();
    assert!(applied.bytes == BUNDLE.as_bytes());
}

#[test]
fn words_from_the_table_make_another_archive_and_back() {
    // All words of one archive are put into the layout of another, and then taken back.
    let bundle = letters_generator::one_bundle(40, 3).unwrap();
    let archive = decode(bundle.as_bytes()).unwrap();
    let original = table(&archive);
    let changed = original.replace('。', "！").replace(", ", " , ");
    let applied = apply(bundle.as_bytes(), changed.as_bytes()).unwrap();
    assert!(applied.changes.len() > 500, "{}", applied.changes.len());
    assert_eq!(table(&decode(&applied.bytes).unwrap()), changed);
    let back = apply(&applied.bytes, original.as_bytes()).unwrap();
    assert!(decode(&back.bytes).unwrap() == archive);
}

#[test]
fn only_what_is_edited_changes() {
    let (bundle, changes) = edited("[^n1]", " soon[^n1]");
    let text = r#""en": ["Let ", { "text": "Mara", "entity": "mara-quill" }, " cross. soon", { "note": "n1" }]"#;
    let from =
        r#""en": ["Let ", {"text": "Mara", "entity": "mara-quill"}, " cross.", {"note": "n1"}]"#;
    assert_eq!(bundle, BUNDLE.replace(from, text));
    assert_eq!(
        (changes[0].passage.as_str(), changes[0].columns.clone()),
        ("p1", vec!["en".to_owned()])
    );

    // A new ask stands on a line of its own, and the field that only the editors know stays.
    let (bundle, _) = edited("en: Open the ferry.", "en: Open it.\nzh-Hant: 開船");
    let new = "{ \"demand\": { \"en\": \"Open it.\" } },\n         { \"demand\": { \"zh-Hant\": \"開船\" } }";
    assert_eq!(bundle, BUNDLE.replace(r#"{"demand": {"en": "Open the ferry."}}"#, new));

    let (bundle, _) = edited(",ferries\r\n", ",ferries tolls\r\n");
    assert_eq!(bundle, BUNDLE.replace(r#"["ferries"]"#, r#"["ferries", "tolls"]"#));
}

#[test]
fn what_was_merged_is_translated_and_what_is_emptied_goes() {
    let (bundle, _) = edited("[=p1]", "一加一");
    let from = r#"{"en": "=1+1"}, "merged": {"zh-Hant": "p1"}}"#;
    let to = r#"{"en": "=1+1", "zh-Hant": "一加一"}}"#;
    assert_eq!(bundle, BUNDLE.replace(from, to));

    let exchanged = table_of(BUNDLE).replace("[=p1]", "一加一").replace("請准他渡海", "[=p2]");
    let bundle = apply(BUNDLE.as_bytes(), exchanged.as_bytes()).unwrap().bytes;
    let bundle = String::from_utf8(bundle).unwrap();
    let gone = BUNDLE.replace(",\n         \"zh-hant\": \"請准\\u4ed6渡海\"", "");
    let merged = gone.replace(
        "\"topics\": [\"ferries\"]}",
        "\"topics\": [\"ferries\"],\n       \"merged\": { \"zh-Hant\": \"p2\" }}",
    );
    let merged = merged.replace(from, to);
    assert_eq!(decode(bundle.as_bytes()).unwrap(), decode(merged.as_bytes()).unwrap());
    assert!(bundle.contains("\"merged\": { \"zh-Hant\": \"p2\" }"), "{bundle}");

    // Formulas are text, with and without the sign that keeps them so.
    assert_eq!(edited("'=1+1", "=1+1").0, BUNDLE);
    let (bundle, _) = edited("item", "quotation");
    assert_eq!(bundle, BUNDLE.replace("\"item\"", "\"quotation\""));
}

#[test]
fn empty_columns_and_rows_that_end_with_cr_change_nothing() {
    let bundle = BUNDLE;
    let table = table_of(bundle);
    let table = table.trim_start_matches('\u{feff}');
    let rows = || {
        csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()).into_records()
    };
    let written = |unnamed: &str, end: &str| -> String {
        let row = |(at, record): (usize, Result<csv::StringRecord, csv::Error>)| {
            let record = record.unwrap();
            let mut cells: Vec<String> =
                record.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.insert(2, if at == 0 { String::new() } else { unnamed.to_owned() });
            cells.join(",") + end
        };
        rows().enumerate().map(row).collect()
    };
    for (unnamed, end) in [("", "\r\n"), ("", "\r"), ("", "\n")] {
        let applied = apply(bundle.as_bytes(), written(unnamed, end).as_bytes()).unwrap();
        assert_eq!(applied.changes.len(), 0, "{end:?}");
    }
    let refused = apply(bundle.as_bytes(), written("x", "\r").as_bytes()).unwrap_err().to_string();
    assert!(refused.starts_with("line 1, cell C1: the column has no name"), "{refused}");
}

#[test]
fn what_is_wrong_is_said_with_its_cell_and_nothing_changes() {
    for (from, to, said) in [
        (
            "@mara-quill",
            "@mara-quil",
            "line 2, cell D2: the bundle has no entity `mara-quil`; did you mean `mara-quill`?",
        ),
        ("[^n1]", "[^n2]", "cell D2: the bundle has no note `n2`"),
        ("(@mara-quill)", "", "cell D2: `[Mara]` is no mark"),
        ("[=p1]", "[=p9]", "cell E3: the bundle has no passage `p9`"),
        ("en: Let her", "Let her", "cell F2: `Let her cross.` names no language"),
        (
            "item",
            "items",
            "cell C3: the bundle has no kind of passage `items`; did you mean `item`?",
        ),
        (",ferries\r\n", ",ferry\r\n", "cell G2: the bundle has no topic `ferry`"),
        (
            "letter,",
            "leter,",
            "line 1, cell A1: no column is called `leter`; columns are letter, passage, kind, en, zh-Hant,",
        ),
        ("kind,", "letter,", "line 1, cell C1: the column `letter` is there twice; take one"),
        (
            "請准他渡海",
            "#NAME?",
            "cell E2: the spreadsheet took the words for a formula and shows `#NAME?`",
        ),
        ("ferry,p2", ",p2", "cell A3: the row does not say of which letter it speaks"),
        ("ferry,p2", "ferry,", "cell B3: the row does not say of which passage it speaks"),
        ("ferry,p2", "ferry,p1", "cell A3: the passage has a row already, row 2"),
        ("ferry,p2", "fery,p2", "cell A3: the bundle has no letter `fery`; did you mean `ferry`?"),
        (",[=p1],,\r\n", "\r\n", "line 4, cell E3: the row ends before this cell"),
        ("請准他渡海", "?????", "cell E2: question marks stand in the place of characters"),
        ("[=p1],,\r\n", "[=p1],,,more\r\n", "cell H3: the row goes on behind the last column"),
    ] {
        let flaws = flaws(from, to);
        assert!(flaws.iter().any(|flaw| flaw.contains(said)), "{flaws:?}");
    }
}

#[test]
fn no_words_get_lost_in_passages_that_name_each_other() {
    let nowhere = |cell: &str, passage: &str| {
        format!("{cell}: the words of `{passage}` in `zh-Hant` would be nowhere; ")
    };
    // Itself; round in a circle; and words that are gone from where another passage has its own.
    for (from, to, said) in [
        ("[=p1]", "[=p2]", vec![("line 4, cell E3", "p2")]),
        ("請准他渡海", "[=p2]", vec![("line 2, cell E2", "p1"), ("line 2, cell E2", "p2")]),
        ("請准他渡海", "", vec![("line 2, cell E2", "p2")]),
    ] {
        let flaws = flaws(from, to);
        assert_eq!(flaws.len(), said.len(), "{flaws:?}");
        for (flaw, (cell, passage)) in flaws.iter().zip(said) {
            assert!(flaw.starts_with(&nowhere(cell, passage)), "{flaw}");
        }
    }
}

#[test]
fn rows_without_the_row_of_names_above_them_are_one_mistake() {
    let table = table_of(BUNDLE);
    let (_, rows) = table.split_once("\r\n").unwrap();
    let Err(Refused::Table(problems)) = apply(BUNDLE.as_bytes(), rows.as_bytes()) else { panic!() };
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("has to name the columns"), "{said:?}");
    assert!(
        said[0].ends_with("begins with `ferry`; put the row of names above all others"),
        "{said:?}"
    );
    // Cells that lost their quotation marks are in the wrong columns, which is said once.
    let flaws = flaws("[=p1],,\r\n", "a, b, c, d, e\r\n");
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    // A program may give names of columns a capital letter.
    let capital = table.replacen("letter,passage", "Letter,Passage", 1);
    assert_eq!(apply(BUNDLE.as_bytes(), capital.as_bytes()).unwrap().bytes, BUNDLE.as_bytes());
}

#[test]
fn what_other_programs_leave_out_is_no_change() {
    let (bundle, _) = edited("[=p1],,\r\n", "[=p1]\r\n,,,,,,\r\n");
    assert_eq!(bundle, BUNDLE);
    let rows: Vec<String> = table_of(BUNDLE).split("\r\n").take(1).map(str::to_owned).collect();
    assert_eq!(apply(BUNDLE.as_bytes(), rows[0].as_bytes()).unwrap().bytes, BUNDLE.as_bytes());
    let latin = apply(BUNDLE.as_bytes(), b"letter,passage,en\nferry,p1,caf\xe9\n");
    let Err(Refused::Table(problems)) = latin else { panic!("{latin:?}") };
    assert_eq!((problems[0].place.line, &problems[0].flaw), (2, &Flaw::NotUtf8));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn whatever_comes_back_breaks_nothing(
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_usize, r#"[,;"\r\n()\[\]\\@^=|:a1'文]{0,3}"#), 1..6)
    ) {
        let mut table: Vec<char> = table_of(BUNDLE).chars().collect();
        for (at, removed, added) in slips {
            let at = at.index(table.len());
            let end = (at + removed).min(table.len() - 1).max(at);
            table.splice(at..end, added.chars());
        }
        let table: String = table.into_iter().collect();
        if let Ok(applied) = apply(BUNDLE.as_bytes(), table.as_bytes()) {
            // What it says now is what the table says, so applied again it changes nothing.
            prop_assert!(decode(&applied.bytes).is_ok());
            let again = apply(&applied.bytes, table.as_bytes()).unwrap();
            prop_assert!(again.bytes == applied.bytes, "{}", table);
            prop_assert!(String::from_utf8(applied.bytes).unwrap().contains("\"mine\":   [1,2]"));
        }
    }
}
