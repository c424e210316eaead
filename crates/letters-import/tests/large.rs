//! Texts that are much larger than letters: an import of them takes no longer than their length asks for. Each of
//! these would run for minutes if it looked through the whole text for each of its characters, words or lines.

use letters_import::{Imported, SourceFile, Wishes, import};

const HEAD: &str = "Open Letter to the Harbour Master\n\n4 March 2024\n\nDear Harbour Master,\n\n";
const END: &str = "\n\nSincerely,\n\nMara Quill\nChair, Harbour Association\n";

fn imported(text: &str) -> Imported {
    let file = SourceFile { name: "large", bytes: text.as_bytes() };
    import(&[file], None, &Wishes::default()).unwrap()
}

/// How many passages, parties and so on of a kind a letter has.
fn count(imported: &Imported, kind: &str) -> usize {
    let counts = imported.report.counts.iter();
    counts.filter(|(name, _)| name == kind).map(|(_, count)| *count).sum()
}

/// A letter of one very long line has one paragraph, and whoever signs.
fn is_one_paragraph(line: &str) {
    let letter = imported(&[HEAD, line, END].concat());
    assert_eq!((count(&letter, "paragraph"), count(&letter, "signatory")), (1, 1));
}

#[test]
fn a_line_of_very_many_words() {
    is_one_paragraph(&"We ask that the ferry sail, and that Ines Vale be heard. ".repeat(2_000));
    is_one_paragraph(&"Ines Vale Tom Reed Quay ".repeat(4_000));
}

#[test]
fn a_line_of_very_many_han_characters() {
    let line = "我們請求您讓渡輪重新啟航，並釋放船員。港口的居民自2023年10月起等候了十二個星期；";
    let text =
        format!("2024年3月4日\n\n尊敬的港務長：\n\n{}\n\n此致\n敬禮\n\n林小明", line.repeat(2_000));
    assert_eq!(count(&imported(&text), "paragraph"), 1);
}

#[test]
fn a_line_of_one_sign() {
    for sign in ["(", "[", "*", "1", ".", "a", "“", "1a"] {
        imported(&[HEAD, &sign.repeat(100_000), END].concat());
    }
}

#[test]
fn a_line_of_very_many_dates_or_spaces() {
    is_one_paragraph(&"March 4, 2024 ".repeat(8_000));
    is_one_paragraph(&["We ask", &" ".repeat(100_000), "that you sail."].concat());
}

#[test]
fn a_line_of_very_many_names() {
    // 及 stands between names.
    let given = ('一'..).filter(|c| *c != '及').take(2_000);
    let names: Vec<String> = given.map(|given| format!("林{given}明")).collect();
    let text = format!(
        "2024年3月4日\n\n尊敬的港務長：\n\n請讓渡輪重新啟航，並釋放船員。\n\n此致\n敬禮\n\n聯署人：{}",
        names.join("、")
    );
    assert_eq!(count(&imported(&text), "signatory"), 2_000);
}

#[test]
fn very_many_passages_of_two_languages() {
    let mut text = HEAD.to_owned();
    for number in 0..2_000 {
        text += &format!("Please let ferry {number} sail before the winter comes.\n\n");
        text += &format!("請讓第{number}號渡輪在冬天之前重新啟航，謝謝。\n\n");
    }
    assert_eq!(count(&imported(&[&text, END].concat()), "paragraph"), 2_000);
}

/// Words that differ for each number: `Kalo`, `Remika`.
fn word(number: usize) -> String {
    let syllables = ["ka", "lo", "mi", "ren", "sta", "vor", "del", "pim", "qua", "zor"];
    let digits = format!("{number}");
    let word: String = digits.bytes().map(|digit| syllables[usize::from(digit - b'0')]).collect();
    word[..1].to_uppercase() + &word[1..]
}

#[test]
fn very_many_who_sign_with_their_organizations() {
    let lines = (0..1_000).map(|number| {
        format!("Ada {}, Chair, {} {} Association\n", word(number), word(number * 7), word(number))
    });
    let text = format!("{HEAD}We ask that you sail.\n\nSincerely,\n\nSignatories:\n\n");
    let text = lines.fold(text, |text, line| text + &line);
    assert_eq!(count(&imported(&text), "signatory"), 1_000);
    let lines = ('一'..).take(1_000).map(|c| format!("林{c}明，主席，港灣{c}協會\n"));
    let text = "2024年3月4日\n\n尊敬的港務長：\n\n請讓渡輪重新啟航，並釋放船員。\n\n此致\n敬禮\n\n聯署人：\n\n";
    let text = lines.fold(text.to_owned(), |text, line| text + &line);
    assert!(count(&imported(&text), "signatory") > 950);
}

#[test]
fn very_many_short_lines_that_are_one_passage() {
    for line in ["a line\n".to_owned(), "Short line of a number here\n".to_owned()] {
        imported(
            &[HEAD, "We ask that you let the ferry sail again.\n", &line.repeat(4_000), END]
                .concat(),
        );
    }
}

#[test]
fn a_table_of_very_many_who_sign() {
    let row = |number: usize| {
        format!("Ada Quill{}\tChair\tQuay {number} Guild\n", "a".repeat(number % 40))
    };
    let rows: String = (0..2_000).map(row).collect();
    let letter =
        imported(&[HEAD, "We ask you to let the ferry sail.\n\nSincerely,\n\n", &rows].concat());
    assert_eq!(count(&letter, "signatory"), 2_000);
}

#[test]
fn a_list_of_very_many_with_the_same_office() {
    let given = |number: usize| char::from_u32(0x4e00 + number as u32).unwrap_or('一');
    let row = |number: usize| format!("林{}明，港灣協會主席\n", given(number));
    let rows: String = (0..2_000).map(row).collect();
    let text = format!(
        "2024年3月4日\n\n尊敬的港務長：\n\n請讓渡輪重新啟航，並釋放船員。\n\n此致\n敬禮\n\n聯署人：\n\n{rows}"
    );
    assert!(count(&imported(&text), "signatory") > 1_900);
}
