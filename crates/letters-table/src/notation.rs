//! Running text in one cell.

use std::fmt;
use std::iter::Peekable;
use std::str::Chars;

use letters_model::{EntityId, Inline, NoteId, PassageId, Rendering, Span};

/// What a cell says of a passage in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// It does not exist in the language.
    Nothing,
    /// Its words.
    Words(Inline),
    /// This other passage contains it.
    Merged(PassageId),
}

/// What is wrong with the marks of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotationFlaw {
    /// A `[` that nothing closes.
    Open,
    /// Words in brackets that say not what they are.
    Meaningless {
        /// The words.
        text: String,
    },
    /// An id that breaks the rule for ids.
    BadId {
        /// What stands in its place.
        found: String,
    },
    /// A backslash before something that needs none.
    BadEscape {
        /// What follows it.
        found: String,
    },
}

impl fmt::Display for NotationFlaw {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotationFlaw::Open => {
                out.write_str("a bracket is not closed; write `\\[` for the character itself")
            }
            NotationFlaw::Meaningless { text } => write!(
                out,
                "`[{text}]` is no mark; write [{text}](@entity), [{text}](sic what was meant), \
                 [^note], or `\\[` for the character itself"
            ),
            NotationFlaw::BadId { found } => {
                write!(out, "`{found}` is no id; {}", letters_model::IdError)
            }
            NotationFlaw::BadEscape { found } => {
                write!(out, "`\\{found}` means nothing; write `\\\\` for a backslash")
            }
        }
    }
}

/// Writes what a passage is in one language.
pub(crate) fn write(rendering: Rendering<'_>) -> String {
    match rendering {
        Rendering::Untranslated => String::new(),
        Rendering::Merged(passage) => format!("[={passage}]"),
        Rendering::Own(text) => write_words(text),
    }
}

fn write_words(text: &Inline) -> String {
    let mut out = String::new();
    for span in &text.0 {
        match span {
            Span::Plain(text) => escape(text, "[\\", &mut out),
            Span::Note(id) => out.push_str(&format!("[^{id}]")),
            Span::Name { text, entity } => {
                write_bracket(text, &mut out);
                out.push_str(&format!("(@{entity})"));
            }
            Span::Misprint { text, correction } => {
                write_bracket(text, &mut out);
                out.push_str("(sic ");
                escape(correction, ")\\", &mut out);
                out.push(')');
            }
        }
    }
    // An empty cell is for what does not exist.
    if out.is_empty() { "[]".to_owned() } else { out }
}

fn write_bracket(text: &str, out: &mut String) {
    out.push('[');
    if text.starts_with(['^', '=']) {
        out.push('\\');
    }
    escape(text, "[]\\", out);
    out.push(']');
}

/// Writes a text with a backslash before some characters, and on one line: what ends a line or cannot
/// be seen does not last through a spreadsheet.
pub(crate) fn escape(text: &str, special: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other if special.contains(other) => out.extend(['\\', other]),
            other
                if other.is_control() || matches!(other, '\u{feff}' | '\u{2028}' | '\u{2029}') =>
            {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(other)));
            }
            other => out.push(other),
        }
    }
}

/// Reads what [`write()`] has written or somebody has typed.
///
/// # Errors
/// A mark is not what marks are.
pub(crate) fn read(cell: &str) -> Result<Cell, NotationFlaw> {
    if cell.is_empty() {
        return Ok(Cell::Nothing);
    }
    if cell == "[]" {
        return Ok(Cell::Words(Inline(Vec::new())));
    }
    if let Some(id) = cell.strip_prefix("[=").and_then(|rest| rest.strip_suffix(']'))
        && !id.contains(']')
    {
        let bad = |_| NotationFlaw::BadId { found: id.to_owned() };
        return PassageId::parse(id).map(Cell::Merged).map_err(bad);
    }
    let (mut spans, mut plain) = (Vec::new(), String::new());
    let mut rest = cell.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\\' => plain.push(unescape(&mut rest)?),
            '[' => {
                if !plain.is_empty() {
                    spans.push(Span::Plain(std::mem::take(&mut plain)));
                }
                spans.push(read_mark(&mut rest)?);
            }
            other => plain.push(other),
        }
    }
    if !plain.is_empty() {
        spans.push(Span::Plain(plain));
    }
    Ok(Cell::Words(Inline(spans)))
}

/// Reads a mark after its `[`.
fn read_mark(rest: &mut Peekable<Chars<'_>>) -> Result<Span, NotationFlaw> {
    if rest.next_if_eq(&'^').is_some() {
        let id = until(rest, ']')?;
        return NoteId::parse(&id).map(Span::Note).map_err(|_| NotationFlaw::BadId { found: id });
    }
    let text = until(rest, ']')?;
    if rest.next_if_eq(&'(').is_none() {
        return Err(NotationFlaw::Meaningless { text });
    }
    let meaning = until(rest, ')')?;
    if let Some(id) = meaning.strip_prefix('@') {
        let bad = |_| NotationFlaw::BadId { found: id.to_owned() };
        return Ok(Span::Name { text, entity: EntityId::parse(id.trim()).map_err(bad)? });
    }
    match meaning.strip_prefix("sic ") {
        Some(correction) => Ok(Span::Misprint { text, correction: correction.to_owned() }),
        None => Err(NotationFlaw::Meaningless { text }),
    }
}

/// The text up to a closing character.
fn until(rest: &mut Peekable<Chars<'_>>, end: char) -> Result<String, NotationFlaw> {
    let mut text = String::new();
    while let Some(character) = rest.next() {
        match character {
            '\\' => text.push(unescape(rest)?),
            other if other == end => return Ok(text),
            other => text.push(other),
        }
    }
    Err(NotationFlaw::Open)
}

/// The character for which an escape stands, after its backslash.
pub(crate) fn unescape(rest: &mut Peekable<Chars<'_>>) -> Result<char, NotationFlaw> {
    let bad = |found: String| NotationFlaw::BadEscape { found };
    match rest.next() {
        Some('n') => Ok('\n'),
        Some('r') => Ok('\r'),
        Some('t') => Ok('\t'),
        Some('u') => {
            let digits: String =
                std::iter::from_fn(|| rest.next_if(|c| *c == '{' || c.is_ascii_hexdigit()))
                    .collect();
            rest.next_if_eq(&'}');
            let value = u32::from_str_radix(digits.trim_start_matches('{'), 16).ok();
            value.and_then(char::from_u32).ok_or_else(|| bad(format!("u{digits}")))
        }
        Some(sign) if "[]()\\|｜^=".contains(sign) => Ok(sign),
        other => Err(bad(other.into_iter().collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn flaw(cell: &str) -> NotationFlaw {
        read(cell).unwrap_err()
    }

    #[test]
    fn marks_are_read_as_they_are_typed() {
        let Ok(Cell::Words(text)) =
            read(r"Let [Ms \[Q\]](@mara) go[^n1], [bord](sic bo\)ard) \[1] a\\b\n")
        else {
            panic!("no words")
        };
        assert_eq!(
            text.0,
            [
                Span::Plain("Let ".into()),
                Span::Name { text: "Ms [Q]".into(), entity: EntityId::parse("mara").unwrap() },
                Span::Plain(" go".into()),
                Span::Note(NoteId::parse("n1").unwrap()),
                Span::Plain(", ".into()),
                Span::Misprint { text: "bord".into(), correction: "bo)ard".into() },
                Span::Plain(" [1] a\\b\n".into()),
            ]
        );
        assert_eq!(read("[=p1]"), Ok(Cell::Merged(PassageId::parse("p1").unwrap())));
        assert_eq!(read(""), Ok(Cell::Nothing));
        assert_eq!(read("[]"), Ok(Cell::Words(Inline(Vec::new()))));
    }

    #[test]
    fn what_is_no_mark_is_explained() {
        assert_eq!(flaw("see [1"), NotationFlaw::Open);
        assert_eq!(flaw("see [1]"), NotationFlaw::Meaningless { text: "1".into() });
        assert_eq!(flaw("[a](b)"), NotationFlaw::Meaningless { text: "a".into() });
        assert_eq!(flaw("[a](@B)"), NotationFlaw::BadId { found: "B".into() });
        assert_eq!(flaw("[^]"), NotationFlaw::BadId { found: String::new() });
        assert_eq!(flaw("[=A]"), NotationFlaw::BadId { found: "A".into() });
        assert_eq!(flaw(r"a\x"), NotationFlaw::BadEscape { found: "x".into() });
        assert_eq!(flaw(r"\u{110000}"), NotationFlaw::BadEscape { found: "u{110000".into() });
    }

    fn span() -> impl Strategy<Value = Span> {
        let text = r"[a\[\]()^=@\\|'\n\t 文\u{0}-\u{7}\u{feff}]{1,6}";
        prop_oneof![
            text.prop_map(Span::Plain),
            text.prop_map(|text| Span::Name { text, entity: EntityId::parse("e-1").unwrap() }),
            Just(Span::Note(NoteId::parse("n1").unwrap())),
            (text, text).prop_map(|(text, correction)| Span::Misprint { text, correction }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(spans in proptest::collection::vec(span(), 0..6)) {
            // Two plain stretches one after the other are one.
            let spans = spans.into_iter().fold(Vec::new(), |mut all: Vec<Span>, span| {
                match (all.last_mut(), span) {
                    (Some(Span::Plain(before)), Span::Plain(text)) => before.push_str(&text),
                    (_, span) => all.push(span),
                }
                all
            });
            let text = Inline(spans);
            let cell = write(Rendering::Own(&text));
            prop_assert!(!cell.contains('\n'));
            prop_assert_eq!(read(&cell), Ok(Cell::Words(text)));
        }
    }
}
