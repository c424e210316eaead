//! Problems as people read them: as compilers print theirs.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use letters_bundle::Severity;
use letters_review::Finding;
use letters_source::{Lines, Place};

/// Shows the problems of one file, each with its line.
pub struct Report<'a> {
    name: &'a str,
    lines: Lines<'a>,
    renderer: Renderer,
}

impl<'a> Report<'a> {
    /// A report on a file with this text.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        // What is printed where no colours are wanted loses them on the way.
        Report { name, lines: Lines::new(text), renderer: Renderer::styled() }
    }

    /// The message, the place, the line with a mark under what is meant, and what would be right.
    pub fn render(&self, finding: &Finding) -> String {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let place = finding.place;
        let origin = Origin::path(self.name).line(place.line).char_column(place.column);
        let line = self.lines.line(place.line);
        let start = self.lines.offset(Place { column: 1, ..place }).unwrap_or_default();
        // A place behind the last character is the end of the line.
        let at = self.lines.offset(place).map_or(line.len(), |at| (at - start).min(line.len()));
        let excerpt = Excerpt::new(line, at);
        let snippet = Snippet::source(excerpt.text)
            .line_start(place.line)
            .annotation(AnnotationKind::Primary.span(excerpt.mark));
        // The line is a group of its own, since its place is not that of the excerpt.
        let message =
            level.clone().primary_title(finding.message.as_str()).id(finding.code).element(origin);
        let shown = Group::with_level(level)
            .element(snippet)
            .element(Level::NOTE.with_name("at").message(finding.path.as_str()))
            .element(Level::HELP.message(finding.remedy.as_str()));
        let rendered = self.renderer.render(&[message, shown]);
        // Both groups are set off by an empty line, and one is enough.
        let mut lines: Vec<&str> = rendered.lines().collect();
        lines.dedup();
        lines.join("\n")
    }
}

/// As much of a line as fits on a screen, and where in it a problem stands.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    text: String,
    /// The bytes of the text that are meant.
    mark: Range<usize>,
}

impl Excerpt {
    /// The part of a line around one of its bytes.
    fn new(line: &str, at: usize) -> Self {
        const BEFORE: usize = 50;
        const AFTER: usize = 70;
        let line = line.trim_end_matches('\r');
        let (before, rest) = line.split_at(at.min(line.len()));
        let first = before.char_indices().rev().take(BEFORE).last().map_or(at, |(first, _)| first);
        let first = first.min(before.len());
        let mut rest = rest.chars();
        let after: String = rest.by_ref().take(AFTER).collect();
        let dots = |cut: bool| if cut { "…" } else { "" };
        let before = format!("{}{}", dots(first > 0), &before[first..]);
        let mark = before.len()..before.len() + token_length(&after);
        let text = format!("{before}{after}{}", dots(rest.next().is_some()));
        Excerpt { text: printable(&text).into_owned(), mark }
    }
}

/// The length of the string, word, number or sign with which a text begins, in bytes.
fn token_length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if first == '"' {
        let mut escaped = false;
        for (at, character) in text.char_indices().skip(1) {
            if character == '"' && !escaped {
                return at + 1;
            }
            escaped = character == '\\' && !escaped;
        }
        return text.len();
    }
    let in_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '\\');
    match text.find(|c| !in_word(c)).unwrap_or(text.len()) {
        0 => first.len_utf8(),
        length => length,
    }
}

/// A text without characters that would act on a terminal, of the same length in bytes.
fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(|c: char| c.is_ascii_control()) {
        text.replace(|c: char| c.is_ascii_control(), " ").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_token_is_marked() {
        for (text, length) in [
            ("\"a\\\"b\": 1", 6),
            ("\"\", x", 2),
            ("\"open", 5),
            ("{ }", 1),
            ("true,", 4),
            ("-1.5e3]", 6),
            ("中文", 3),
            ("", 0),
        ] {
            assert_eq!(token_length(text), length, "{text}");
        }
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let line = format!("{}\"中\"{}", "文".repeat(1000), "字".repeat(1000));
        let excerpt = Excerpt::new(&line, 3000);
        assert_eq!(&excerpt.text[excerpt.mark], "\"中\"");
        assert_eq!(excerpt.text.chars().count(), 1 + 50 + 70 + 1);
    }

    #[test]
    fn the_end_of_a_line_can_be_marked() {
        let excerpt = Excerpt::new("[\r", 1);
        assert_eq!(excerpt, Excerpt { text: "[".into(), mark: 1..1 });
    }
}
