//! Passages of one language, made of lines.

use letters_model::PassageKind;

use crate::ending::postscript::is_postscript;
use crate::head::greeting::is_valediction;
use crate::lists::list_heads::lead_in;
use crate::sort::furniture::is_placeholder;
use crate::sort::sorted::Sorted;
use crate::source::grid::without_frame;
use crate::source::layout::{Joint, join};
use crate::source::part::Part;
use crate::source::vocabulary::Vocabulary;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::{Bullet, bullet, without_hashes};
use crate::words::{self, Kind};

/// A passage in one language, before it is aligned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// What it is.
    pub kind: PassageKind,
    /// Its words as printed, with the marks of notes.
    pub text: String,
    /// The lines that it is made of; none where the source says only that the passage is not there.
    pub lines: Vec<usize>,
}

impl Draft {
    /// What stands for a passage that this language has not, or has in the one before.
    fn placeholder(text: &str) -> Draft {
        Draft { kind: PassageKind::Paragraph, text: text.to_owned(), lines: Vec::new() }
    }

    /// Whether it only stands for a passage.
    pub fn is_placeholder(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether the passage for which it stands is part of the one before.
    pub fn is_merged(&self) -> bool {
        self.is_placeholder() && words::is_one(&self.text, Kind::Merged)
    }
}

/// The passages of a language, in order.
pub(crate) fn drafts(sorted: &mut Sorted<'_>, language: usize) -> Vec<Draft> {
    let vocabulary = Vocabulary::new(sorted.lines);
    let mut drafts: Vec<Draft> = Vec::new();
    for at in 0..sorted.lines.len() {
        if sorted.languages.get(at) != Some(&language) {
            continue;
        }
        if sorted.part(at) == Some(Part::Furniture) && is_placeholder(sorted.text(at)) {
            drafts.push(Draft::placeholder(sorted.text(at)));
        }
        let Some(kind) = sorted.part(at).and_then(kind) else { continue };
        let row = sorted.grid.line(at).filter(|_| kind == PassageKind::Item);
        let text = match row {
            Some(_) => without_frame(sorted.text(at)).replace('\t', " "),
            None => without_signs(kind, sorted.text(at)),
        };
        let joins = sorted.joins(at);
        match drafts.last_mut() {
            // The next cell of a row.
            Some(last) if row.is_some_and(|row| !row.begins) && !last.is_placeholder() => {
                last.text.push(' ');
                last.text.push_str(&text);
                last.lines.push(at);
            }
            Some(last) if (joins || text.is_empty()) && !last.is_placeholder() => {
                let joint = join(&mut last.text, &text, &|begun, rest| vocabulary.has(begun, rest));
                last.lines.push(at);
                match joint {
                    Joint::Plain => {}
                    Joint::KeptHyphen => sorted.doubt(at, "the hyphen at the end of the line before was kept"),
                    Joint::DroppedHyphen => sorted.doubt(at, "the hyphen at the end of the line before was taken for a division of the word and dropped"),
                }
            }
            Some(last) if !last.is_placeholder() && goes_with(last, kind, &text) => {
                if !last.text.is_empty() {
                    last.text.push(' ');
                }
                last.text.push_str(&text);
                last.lines.push(at);
            }
            _ => drafts.push(Draft { kind, text, lines: vec![at] }),
        }
    }
    drafts
}

/// The kind of passage that a line of running text belongs to.
fn kind(part: Part) -> Option<PassageKind> {
    match part {
        Part::Salutation => Some(PassageKind::Salutation),
        Part::Heading => Some(PassageKind::Heading),
        Part::Paragraph => Some(PassageKind::Paragraph),
        Part::Item => Some(PassageKind::Item),
        Part::Quotation => Some(PassageKind::Quotation),
        Part::Closing => Some(PassageKind::Closing),
        _ => None,
    }
}

/// The words of a line, without the signs that the kind of the passage stands for.
fn without_signs(kind: PassageKind, text: &str) -> String {
    let text = match kind {
        PassageKind::Item => match bullet(text) {
            Some((Bullet::Point, at)) => &text[at..],
            _ if text.chars().count() == 1 && !text.starts_with(char::is_alphanumeric) => "",
            _ => text,
        },
        PassageKind::Heading => without_hashes(text),
        PassageKind::Quotation => text.trim_start_matches(['>', '＞']).trim_start(),
        _ => text,
    };
    text.replace('\t', " ")
}

/// Whether a line is a sentence in brackets, which is said of all above it.
fn is_whole_aside(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.ends_with([')', '）']) && ends_sentence(text)
}

/// Whether short lines of a closing stand together: `Sincerely,` and `[ signature ]`.
fn goes_with(last: &Draft, kind: PassageKind, text: &str) -> bool {
    let is_bare = last.kind == PassageKind::Item && last.text.is_empty();
    let closes = |kind: PassageKind, text: &str| {
        let is_short = !is_sentence(text) || text.ends_with([',', '，']) || is_valediction(text);
        kind == PassageKind::Closing && is_short
    };
    is_bare
        || closes(last.kind, &last.text)
            && closes(kind, text)
            && !is_postscript(text)
            && !is_whole_aside(text)
            && lead_in(text) != Some(Part::Endorser)
}
