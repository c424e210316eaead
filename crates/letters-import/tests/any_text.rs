//! Any text at all: an import never panics, and loses no line.
//!
//! ```sh
//! PROPTEST_CASES=20000 cargo test --profile tools -p letters-import --test any_text
//! ```

use letters_bundle::{decode, encode};
use letters_import::{Fate, ImportError, SourceFile, Wishes, import, prove};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// What lines of letters look like, and what they hardly ever look like.
const LINES: &[&str] = &[
    "",
    "",
    "March 4, 2024",
    "2024年3月4日",
    "二〇二四年三月四日",
    "2024-03-04",
    "le 4 mars 2024",
    "Dear Harbour Master,",
    "尊敬的港務長：",
    "Monsieur le Maire,",
    "To: The Honourable Tom Reed",
    "Minister of Ferries",
    "1 Quay Street",
    "Porthaven, ON  K1A 0B1",
    "Re: The ferry",
    "主旨：渡輪",
    "We ask you to let the ferry sail again before the winter.",
    "我們請求您讓渡輪重新啟航，並釋放船員。",
    "Nous vous demandons de faire partir le traversier avant l'hiver.",
    "- release Ines Vale[1]",
    "• 釋放韋英 Ines Vale",
    "1. publish the report",
    "一、公布報告",
    "What we ask",
    "我們的要求",
    "> as he said",
    "a line that is broken in the mid-",
    "dle of a word",
    "Sincerely,",
    "此致",
    "敬禮",
    "[ signature ]",
    "Mara Quill",
    "Chair, Harbour Association",
    "港灣協會主席 林小明",
    "On behalf of the Harbour Network",
    "cc: Peter Stone, Harbour Master",
    "副本：港務長",
    "[1]",
    "[1] See the notice of 20 October 2023.",
    "註",
    "Endorsed by the following:",
    "支持團體：",
    "- Harbour Link 港聯",
    "Ferry Union",
    "Media Coverage 傳媒報導",
    "Harbour Times 2024-03-05",
    "Boats are late (at 3 min)",
    "https://harbour.example/a",
    "News Releases",
    "Share this",
    "English | 中文",
    "Page 2 of 3",
    "-",
    "#",
    "(",
    "《》",
    "\t",
    "The network includes A Club, B Club and C Club.",
    "一二三",
    "x",
    "\u{202e}x",
    "e\u{301}\u{301}",
    "𠮷野家",
    "한국어 문장입니다 여기에",
    "رسالة مفتوحة",
    "۱۲۳",
];

fn line() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(LINES).prop_map(str::to_owned);
    let several = proptest::collection::vec(proptest::sample::select(LINES), 2..4);
    prop_oneof![
        8 => known,
        1 => several.prop_map(|parts| parts.concat()),
        1 => "[ -~\u{4e00}-\u{4e20}，。：\\[\\]()（）*¹•\t]{0,60}",
        1 => ".{0,40}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(line(), 0..40).prop_map(|lines| lines.join("\n"))
}

fn check(files: &[SourceFile<'_>]) -> Result<(), TestCaseError> {
    let imported = match import(files, None, &Wishes::default()) {
        Ok(imported) => imported,
        // What begins as JSON does is no letter.
        Err(ImportError::Empty | ImportError::NoDate | ImportError::NotPlainText { .. }) => {
            return Ok(());
        }
        Err(why) => return Err(TestCaseError::fail(why.to_string())),
    };
    let bundle = encode(&imported.archive);
    let read = decode(bundle.as_bytes()).map_err(|why| TestCaseError::fail(why.to_string()))?;
    prop_assert_eq!(&read, &imported.archive);
    let mut seen = Vec::new();
    for line in &imported.report.lines {
        prop_assert_eq!(line.stands.is_empty(), line.left_out.is_some(), "{:?}", line);
        seen.push((line.file.clone(), line.line));
    }
    // A line that says a thing in two languages is divided, and each part has its place.
    let parts = seen.len();
    prop_assert!(parts >= files.iter().map(|file| lines(file).len()).sum());
    seen.dedup();
    let expected = files.iter().flat_map(|file| {
        let mut numbers = lines(file);
        numbers.dedup();
        numbers.into_iter().map(|number| (file.name.to_owned(), number))
    });
    prop_assert_eq!(seen, expected.collect::<Vec<_>>());
    let proof = prove(files, &imported.archive, &Wishes::default())
        .map_err(|why| TestCaseError::fail(why.to_string()))?;
    prop_assert!(proof.holds(), "{:#?}\n{}", proof, bundle);
    prop_assert_eq!(proof.stand + proof.furniture.len() + proof.labels.len(), parts);
    let again = import(files, Some(&imported.archive), &Wishes::default())
        .map_err(|why| TestCaseError::fail(why.to_string()))?;
    prop_assert_eq!(again.report.fate, Fate::Unchanged, "{:?}", again.report.differences);
    prop_assert_eq!(again.archive, imported.archive);
    Ok(())
}

#[track_caller]
fn check_two(one: &str, other: &str) {
    let files = [("a", one), ("b", other)];
    check(&files.map(|(name, text)| SourceFile { name, bytes: text.as_bytes() })).unwrap();
}

/// The numbers of the lines that are not empty, as the import sees them: it divides lines by other signs, too.
fn lines(file: &SourceFile<'_>) -> Vec<usize> {
    let text = std::str::from_utf8(file.bytes).unwrap();
    let divides = |c: char| "\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(c);
    let seen = |c: char| {
        let unseen = c.is_whitespace() || c.is_control();
        let steers = "\u{feff}\u{200b}\u{2060}\u{ad}\u{200e}\u{200f}".contains(c)
            || ('\u{202a}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c);
        !unseen && !steers
    };
    let numbered = text.split('\n').zip(1..);
    let parts =
        numbered.flat_map(|(line, number)| line.split(divides).map(move |part| (part, number)));
    parts.filter(|(part, _)| part.contains(seen)).map(|(_, number)| number).collect()
}

/// Some cases of each property, the same in every run; or as many others as `PROPTEST_CASES` asks for.
fn cases() -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    let rng_seed = if wanted.is_some() { RngSeed::Random } else { RngSeed::Fixed(1) };
    let cases = wanted.unwrap_or(60);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn one_file_of_any_lines_is_accounted_for(text in text()) {
        check(&[SourceFile { name: "a", bytes: text.as_bytes() }])?;
    }

    #[test]
    fn two_files_of_any_lines_are_accounted_for(one in text(), other in text()) {
        check(&[
            SourceFile { name: "a", bytes: one.as_bytes() },
            SourceFile { name: "b", bytes: other.as_bytes() },
        ])?;
    }
}

#[test]
fn an_address_that_is_repeated_as_a_note_is_accounted_for() {
    let text = "We ask you to let the ferry sail again.\n請讓渡輪重新啟航。\nMarch 4, 2024\n\
        a¹\n1 Quay Street\n[1]\n1 Quay Street";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn an_item_takes_no_words_out_of_a_line_that_has_them_too() {
    let text = "- free Ines Vale\n我們的要求\n請讓渡輪重新啟航。\n- Harbour Link 港聯\nThe ferry.\n\
        [ signature ]- Harbour Link 港聯\n> as he said\nLet the ferry sail again.\nMarch 4, 2024";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn someone_may_be_quoted_from_a_title_that_stands_in_two_places() {
    let text = "致港務長公開信：請釋放馮立言\n\n馮立言是河港的一名教師，九月被拘留，至今未獲准聘請律師。\n\n\
        河港教師公會\n會長 周子遠\nOpen Letter to the Port Authority\n河港家長聯會\n秘書 方敏\n\n\
        2024年2月29日\n\n（中文譯本止）\n\nOen letter to the Mayor of Rivermouth: Release Fung Lap-yin\n\n\
        Fung Lap-yin teaches school in Rivermouth, and has not been allowed a lawyer.\n\n\
        Chow Tsz-yen\nPresident, Rivermouth Teachers Guild\n\n29 February 2024";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn a_line_takes_no_words_out_of_another_one_where_it_stands_whole() {
    let one = "- release Ines Vale[1]\n2024-03-04\n我們請求您讓渡輪重新啟航，並釋放船員。\n[1]\n註\n\
        我們請求您讓渡輪重新啟航，並釋放船員。";
    let other = "Chair, Harbour Association\n主旨：渡輪\nMinister of Ferries\n\n\
        Sincerely,To: The Honourable Tom Reed\nRe: The ferry\n\n• 釋放韋英 Ines Vale\n副本：港務長\n\
        Á:\u{b}0A\n2024-03-04\nDear Harbour Master,\nThe network includes A Club, B Club and C Club.\n\
        To: The Honourable Tom Reed";
    check_two(one, other);
}

#[test]
fn columns_of_a_head_are_reported_in_the_order_of_the_source() {
    let text = "March 4, 2024\n一\tA\n一一一\ta\nDear Harbour Master,\nWe ask you to sail.";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn a_line_that_is_said_again_takes_no_words_of_one_that_is_kept() {
    let one = "Re: The ferry\nWe ask you to let the ferry sail again before the winter.\n 一••\n\
        Endorsed by the following:\nEndorsed by the following:\na line that is broken in the mid-\nȪ\n\
        Re: The ferry";
    let other = "0\nDear Harbour Master,\nMarch 4, 2024";
    check_two(one, other);
}

#[test]
fn what_looks_like_half_of_a_mark_is_accounted_for() {
    let text =
        "We ask you to let the ferry sail again before the winter.\na*:[*\n*0A\nMarch 4, 2024\n";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn signs_between_mailboxes_name_nobody() {
    for label in ["To: ", "From: ", "What we ask\n"] {
        let text =
            format!("{label}@A;，\nMarch 4, 2024\nDear Harbour Master,\nWe ask you to sail.");
        check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
    }
    let text = "To: The Honourable Tom Reed\n@一;:\nMarch 4, 2024\nDear Harbour Master,";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn quotation_marks_alone_are_no_name() {
    let one = "一、公布報告\n此致支持團體：\n[ signature ]2024-03-04";
    let other =
        "《》\t我們的要求\nMedia Coverage 傳媒報導dle of a wordOn behalf of the Harbour Network";
    check_two(one, other);
}

#[test]
fn signs_alone_may_be_listed() {
    let one =
        "We ask you to let the ferry sail again before the winter.\nSincerely,\n支持團體：\n，\t¹";
    check_two(one, "Sincerely,\nMarch 4, 2024");
}

#[test]
fn a_line_takes_no_words_of_a_longer_one_that_has_them_and_is_kept() {
    let text = "- release Ines Vale[1]cc: Peter Stone, Harbour Master\nSincerely,\n港灣協會主席 林小明\n\
        dle of a word\n港灣協會主席 林小明Porthaven, ON  K1A 0B1\n۱۲۳\nPorthaven, ON  K1A 0B1\n\
        dle of a word\nMarch 4, 2024";
    check(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
}

#[test]
fn what_is_put_together_of_parts_is_no_name_that_no_line_says() {
    check_two(
        "March 4, 2024",
        "港灣協會主席 林小明我們請求您讓渡輪重新啟航，並釋放船員。\n\
            港灣協會主席 林小明Minister of Ferriesa line that is broken in the mid-\n\
            Re: The ferry港灣協會主席 林小明Endorsed by the following:\n\
            March 4, 2024港灣協會主席 林小明March 4, 2024\n此致",
    );
    check_two(
        "• 釋放韋英 Ines Vale\n敬禮\n我們的要求\nDear Harbour Master,港灣協會主席 林小明1 Quay Street\n\
            Dear Harbour Master,\n港灣協會主席 林小明\ncc: Peter Stone, Harbour MasterThe network includes \
            A Club, B Club and C Club.港灣協會主席 林小明\nMarch 4, 2024",
        "港灣協會主席 林小明News Releasescc: Peter Stone, Harbour Master\nSincerely,",
    );
}
