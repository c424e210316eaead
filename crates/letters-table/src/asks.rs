//! What a passage asks for, in one cell: a line for each ask.

use std::fmt;

use letters_model::{Ask, EntityId, Tag, Text};

use crate::notation::{NotationFlaw, escape, unescape};

/// What is wrong with the asks of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskFlaw {
    /// A part does not begin with a language.
    NoLanguage {
        /// The part.
        found: String,
    },
    /// There is nothing behind the language.
    NoDemand {
        /// The language.
        language: String,
    },
    /// A parenthesis does not hold an id.
    BadEntity {
        /// What it holds.
        found: String,
    },
    /// A backslash before something that needs none.
    Notation(NotationFlaw),
}

impl fmt::Display for AskFlaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const FORM: &str = "write a line for each ask, `(entity) en: demand | zh-Hant: 請求`";
        match self {
            AskFlaw::NoLanguage { found } => write!(out, "`{found}` names no language; {FORM}"),
            AskFlaw::NoDemand { language } => {
                write!(out, "nothing is asked in `{language}`; {FORM}")
            }
            AskFlaw::BadEntity { found } => {
                write!(out, "`({found})` holds no id, such as `mara-quill`; {FORM}")
            }
            AskFlaw::Notation(flaw) => flaw.fmt(out),
        }
    }
}

/// Writes asks, a line for each.
pub(crate) fn write(asks: &[Ask]) -> String {
    asks.iter().map(write_ask).collect::<Vec<_>>().join("\n")
}

fn write_ask(ask: &Ask) -> String {
    let mut out = String::new();
    if let Some(entity) = &ask.of {
        out.push_str(&format!("({entity}) "));
    }
    for (number, (language, demand)) in ask.demand.iter().enumerate() {
        out.push_str(if number > 0 { " | " } else { "" });
        out.push_str(&format!("{language}: "));
        escape(demand, "|｜\\", &mut out);
    }
    out
}

/// Reads what [`write()`] has written or somebody has typed.
///
/// # Errors
/// A line is not what asks are.
pub(crate) fn read(cell: &str) -> Result<Vec<Ask>, AskFlaw> {
    let lines = cell.split('\n').map(|line| line.trim_end_matches('\r'));
    lines.filter(|line| !line.trim().is_empty()).map(read_ask).collect()
}

fn read_ask(line: &str) -> Result<Ask, AskFlaw> {
    let begun = line.trim_start().strip_prefix(['(', '（']);
    let (of, rest) = match begun.and_then(|rest| rest.split_once([')', '）'])) {
        Some((id, rest)) => {
            let bad = |_| AskFlaw::BadEntity { found: id.to_owned() };
            (Some(EntityId::parse(id.trim()).map_err(bad)?), rest.trim_start())
        }
        None => (None, line),
    };
    let mut demand = Text::new();
    for part in parts(rest) {
        let found = || part.chars().take(40).collect::<String>();
        let no_language = || AskFlaw::NoLanguage { found: found() };
        let (language, words) = part.split_once([':', '：']).ok_or_else(no_language)?;
        let language = Tag::parse(language.trim()).map_err(|_| no_language())?;
        let words = plain(words.strip_prefix(' ').unwrap_or(words)).map_err(AskFlaw::Notation)?;
        if words.is_empty() {
            return Err(AskFlaw::NoDemand { language: language.to_string() });
        }
        demand.insert(language, words);
    }
    Ok(Ask { of, demand })
}

/// The parts of a line between its ` | `, escapes not yet read.
fn parts(line: &str) -> Vec<&str> {
    let (mut parts, mut start, mut is_escaped) = (Vec::new(), 0, false);
    for (at, character) in line.char_indices() {
        if matches!(character, '|' | '｜') && !is_escaped {
            let part = &line[start..at];
            parts.push(part.strip_suffix(' ').unwrap_or(part));
            start = at + character.len_utf8();
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    parts.push(&line[start..]);
    let rest = parts.iter_mut().skip(1);
    rest.for_each(|part| *part = part.strip_prefix(' ').unwrap_or(part));
    parts
}

fn plain(written: &str) -> Result<String, NotationFlaw> {
    let (mut rest, mut text) = (written.chars().peekable(), String::new());
    while let Some(character) = rest.next() {
        text.push(if character == '\\' { unescape(&mut rest)? } else { character });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn asks_are_read_as_they_are_typed() {
        let asks =
            read("(mara) en:Let her: cross.|zh-Hant: 讓她渡海。\r\n\nen: Run \\| stop").unwrap();
        assert_eq!(
            write(&asks),
            "(mara) en: Let her: cross. | zh-Hant: 讓她渡海。\nen: Run \\| stop"
        );
        // As it is typed on a Chinese keyboard.
        let typed = read("（mara）en：Let her cross.｜zh-Hant：讓她渡海。").unwrap();
        assert_eq!(write(&typed), "(mara) en: Let her cross. | zh-Hant: 讓她渡海。");
        assert_eq!(read(" \n"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_ask_is_explained() {
        assert_eq!(read("Let her"), Err(AskFlaw::NoLanguage { found: "Let her".into() }));
        assert_eq!(read("(M) en: x"), Err(AskFlaw::BadEntity { found: "M".into() }));
        assert_eq!(read("en: x | zh:"), Err(AskFlaw::NoDemand { language: "zh".into() }));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            demands in proptest::collection::vec(r"[a|\\:() \n文]{1,8}", 1..4), of in any::<bool>()
        ) {
            let of = of.then(|| EntityId::parse("e").unwrap());
            let ask = |words: String| Ask {
                of: of.clone(),
                demand: ["en", "zh-Hant"].into_iter().map(|tag| (Tag::parse(tag).unwrap(), words.clone())).collect(),
            };
            let asks: Vec<Ask> = demands.into_iter().map(ask).collect();
            prop_assert_eq!(read(&write(&asks)), Ok(asks));
        }
    }
}
