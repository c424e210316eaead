//! What is wrong with the form of a settle file, in words for those who write one.

use serde::Deserialize as _;
use serde::de::value::{Error as ValueError, StrDeserializer};

use crate::error::{SettleError, SettleFlaw};
use crate::settle::spot::Spot;
use crate::source::part::Part;

/// The fields of a settle file, each as it is written.
const FIELDS: [(&str, &str); 7] = [
    ("id", "id = \"2026-03-04-ferry\""),
    ("date", "date = \"2026-03-04\""),
    ("title", "title = { en = \"On the ferry\", zh-Hant = \"論渡輪\" }"),
    ("together", "together = [[\"12\", \"40-41\"], [\"13\", \"42\"]]"),
    ("lines", "[lines]` and below it `\"1-3\" = \"furniture\""),
    ("names", "[names]` and below it `\"Mara Quill\" = \"mara-quill\""),
    (
        "parties",
        "[[parties]]` and below it `role = \"signatory\"`, `printed = \"Mara Quill\"` and `entity = \"mara-quill\"",
    ),
];

/// Why a text is no settle file.
pub(crate) fn misformed(text: &str, why: &toml::de::Error) -> SettleError {
    let start = why.span().map_or(0, |span| span.start);
    let spot = why.span().map(|span| Spot::of(text, &span));
    let found = why.span().and_then(|span| text.get(span)).unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line =
        text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim();
    let field = field_of(before, line);
    let first = text.get(start..).and_then(|rest| rest.chars().next());
    let quote = first.filter(|c| "“”„‟«»＂「」‘’".contains(*c));
    let form = || format!("write it as in `{}`", example(field));
    let message = why.message();
    let why = if let Some(quote) = quote {
        format!("`{quote}` is a quotation mark of books; type the straight one, `\"`, in its place")
    } else if let Some(name) = message.strip_prefix("unknown field `").and_then(quoted_word) {
        unknown(name, "field of a settle file", message)
    } else if let Some(name) = message.strip_prefix("unknown variant `").and_then(quoted_word) {
        unknown(name, "word that can stand here", message)
    } else if message.starts_with("write ") {
        no_part(found).unwrap_or_else(|| message.to_owned())
    } else if message == "duplicate key" {
        format!("`{line}`: this is settled above already; keep one of them")
    } else if message.starts_with("invalid type") {
        format!("`{line}`: this is not how `{field}` is written; {}", form())
    } else if message.starts_with("missing field") {
        format!("{message}; {}", form())
    } else {
        format!("`{line}` is not written as a settle file is ({message}); {}", form())
    };
    SettleError { spot, flaw: SettleFlaw::Form { why }, more: Vec::new() }
}

/// The field to which a line belongs: the table that is open there, or the line's own.
fn field_of(before: &str, line: &str) -> &'static str {
    let named = |text: &str| {
        let name = text.trim_matches(['[', ']', ' ', '"']);
        FIELDS.iter().find(|(field, _)| *field == name).map(|(field, _)| *field)
    };
    let own = line.split('=').next().and_then(named);
    let mut tables = before.lines().rev().filter(|line| line.starts_with('['));
    tables.next().and_then(named).or(own).unwrap_or("lines")
}

fn example(field: &str) -> &'static str {
    FIELDS.iter().find(|(name, _)| *name == field).map_or("", |(_, example)| example)
}

/// The word up to the next sign of a quotation.
fn quoted_word(rest: &str) -> Option<&str> {
    rest.split_once('`').map(|(word, _)| word)
}

/// A word that is none of those that can stand in a place, and the nearest or all of them.
fn unknown(name: &str, what: &str, message: &str) -> String {
    let able: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
    let near = letters_bundle::nearest(&name.to_lowercase(), able.iter().copied());
    match near {
        Some(near) => format!("`{name}` is no {what}; did you mean `{near}`?"),
        None => format!("`{name}` is no {what}; those are {}", able.join(", ")),
    }
}

/// What is wrong with a word that is to say what a line is.
fn no_part(found: &str) -> Option<String> {
    let word = found.strip_prefix('"')?.strip_suffix('"')?;
    let read = Part::deserialize(StrDeserializer::<ValueError>::new(word));
    let message = read.err()?.to_string();
    Some(unknown(word, "kind of line", &message))
}

#[cfg(test)]
mod tests {
    use crate::settle::Settle;

    #[test]
    fn mistakes_are_explained_to_people_who_write_no_programs() {
        for (text, line, said) in [
            (
                "date = “2026-03-04”",
                1,
                "`“` is a quotation mark of books; type the straight one, `\"`",
            ),
            ("[lines]\n“3” = \"furniture\"", 2, "`“` is a quotation mark of books"),
            (
                "date = 2026-03-04",
                1,
                "not how `date` is written; write it as in `date = \"2026-03-04\"`",
            ),
            (
                "Date = \"2026-03-04\"",
                1,
                "`Date` is no field of a settle file; did you mean `date`?",
            ),
            (
                "colour = 1",
                1,
                "`colour` is no field of a settle file; those are id, date, title, lines",
            ),
            (
                "[line]\n\"3\" = \"furniture\"",
                1,
                "`line` is no field of a settle file; did you mean `lines`?",
            ),
            (
                "title = \"On the ferry\"",
                1,
                "not how `title` is written; write it as in `title = { en",
            ),
            ("together = [\"12\", \"40\"]", 1, "write it as in `together = [[\"12\", \"40-41\"]"),
            (
                "[parties]\nrole = \"signatory\"",
                1,
                "not how `parties` is written; write it as in `[[parties]]`",
            ),
            (
                "[[parties]]\nrole = \"signer\"",
                2,
                "`signer` is no word that can stand here; those are sender,",
            ),
            (
                "[[parties]]\nprinted = \"Mara\"",
                1,
                "missing field `role`; write it as in `[[parties]]`",
            ),
            (
                "[lines]\n\"3\" = \"furnitur\"",
                2,
                "`furnitur` is no kind of line; did you mean `furniture`?",
            ),
            (
                "[lines]\n\"3\" = \"poem\"",
                2,
                "`poem` is no kind of line; those are furniture, page-date,",
            ),
            (
                "[lines]\n\"3\" = { is = \"item\", join = true }",
                2,
                "a table of `is`, `language` and `joins`",
            ),
            (
                "[lines]\n\"3\" = furniture",
                2,
                "`\"3\" = furniture` is not written as a settle file is",
            ),
            (
                "[lines]\n\"3\": \"furniture\"",
                2,
                "write it as in `[lines]` and below it `\"1-3\" = \"furniture\"`",
            ),
            (
                "[names]\nMara Quill = \"mara\"",
                2,
                "write it as in `[names]` and below it `\"Mara Quill\" = ",
            ),
            (
                "date = \"2026\"\ndate = \"2026\"",
                2,
                "this is settled above already; keep one of them",
            ),
        ] {
            let why = Settle::read(text).unwrap_err();
            assert_eq!(why.spot.map(|spot| spot.line), Some(line), "{text}: {why}");
            assert!(why.to_string().contains(said), "{text}: {why}");
        }
    }
}
