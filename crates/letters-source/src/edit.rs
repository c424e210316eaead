//! Changes to the text of a bundle that leave every other byte as it was.

use std::ops::Range;

/// One change: these bytes become that text. Offsets count from behind a byte-order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the source.
    pub range: Range<usize>,
    /// What is to stand there.
    pub text: String,
}

/// The text with all edits; those that overlap an earlier one are left out.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let (mut out, mut reached) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        if edit.range.start < reached {
            continue;
        }
        out.push_str(text.get(reached..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        reached = edit.range.end;
    }
    out.push_str(text.get(reached..).unwrap_or_default());
    out
}

/// A text as a JSON string, without its quotation marks.
pub fn quoted(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if control.is_control() => {
                out.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_in_order_and_never_on_top_of_each_other() {
        let edit = |range, text: &str| Edit { range, text: text.to_owned() };
        let edits = [edit(4..6, "X"), edit(0..1, ""), edit(5..7, "lost"), edit(8..8, "!")];
        assert_eq!(apply("abcdefgh", &edits), "bcdXgh!");
    }
}
