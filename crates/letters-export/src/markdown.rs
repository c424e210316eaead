//! Markdown (CommonMark): letters one after the other, with names as plain words, notes as footnotes
//! and corrections of misprints in square brackets, as editors print them.

use letters_model::{Inline, Letter, Note, PassageKind, Rendering, Role, Span, Tag};
use letters_pages::{Wording, party_line, report_lines};

use crate::Export;
use crate::export::nearest;

/// Writes letters as Markdown.
pub fn write(export: &Export) -> String {
    let texts = export.archive.letters.iter().flat_map(|letter| {
        let languages = export.languages_of(letter).into_iter();
        languages.map(|language| InLanguage::new(export, letter, language).write())
    });
    texts.collect::<Vec<_>>().join("\n\n---\n\n") + "\n"
}

/// A letter in one language.
struct InLanguage<'a> {
    export: &'a Export,
    letter: &'a Letter,
    language: &'a Tag,
    wording: &'static Wording,
}

impl<'a> InLanguage<'a> {
    fn new(export: &'a Export, letter: &'a Letter, language: &'a Tag) -> Self {
        InLanguage { export, letter, language, wording: Export::wording(language) }
    }

    fn write(&self) -> String {
        let mut parts = self.head();
        let mut in_list = false;
        for passage in &self.letter.passages {
            let words = match passage.rendering(self.language) {
                Rendering::Own(text) => self.running(text),
                Rendering::Merged(_) => format!("*\\[{}\\]*", self.wording.taking().merged),
                Rendering::Untranslated => {
                    format!("*\\[{}\\]*", self.wording.taking().untranslated)
                }
            };
            let is_item = passage.kind == PassageKind::Item;
            let part = match passage.kind {
                PassageKind::Heading => format!("## {}", words.replace("\\\n", " ")),
                PassageKind::Item => format!("- {words}"),
                PassageKind::Quotation => format!("> {words}"),
                PassageKind::Salutation | PassageKind::Paragraph | PassageKind::Closing => words,
            };
            match parts.last_mut() {
                // The items of a list stand together.
                Some(list) if is_item && in_list => list.push_str(&format!("\n{part}")),
                _ => parts.push(part),
            }
            in_list = is_item;
        }
        parts.extend(self.parties());
        parts.extend(self.coverage());
        parts.extend(self.letter.notes.iter().filter_map(|note| self.note(note)));
        parts.join("\n\n")
    }

    fn head(&self) -> Vec<String> {
        let Wording { from, to, dated, subject, edition, .. } = self.wording;
        let labelled = |label: &str, words: &str| {
            let separated = (self.wording.taking().labelled)(label, "");
            format!("**{}** {}", separated.trim_end(), escape(words))
        };
        let mut parts = vec![format!(
            "# {}",
            escape(nearest(&self.letter.title, self.language)).replace("\\\n", " ")
        )];
        for (label, role) in [(from, Role::Sender), (to, Role::Addressee)] {
            let parties = self.letter.parties_as(role);
            parts.extend(parties.map(|party| {
                let line = party_line(&self.export.library, self.wording, party, self.language);
                let address = party.address.iter().map(|line| ["\\\n", &escape(line)].concat());
                [labelled(label, &line), address.collect()].concat()
            }));
        }
        let printed = self.letter.date_printed.as_ref().map(|text| nearest(text, self.language));
        let date = (self.wording.date)(self.letter.date);
        parts.push(labelled(dated, printed.unwrap_or(&date)));
        let subjects = self.letter.subject.iter();
        parts.extend(subjects.map(|text| labelled(subject, nearest(text, self.language))));
        parts.push(labelled(edition, (self.wording.edition_name)(self.letter.edition)));
        parts
    }

    /// Those who put their names to the letter and those who have it, by their parts.
    fn parties(&self) -> Vec<String> {
        let mut parts = Vec::new();
        for role in [Role::Signatory, Role::Endorser, Role::Copied, Role::Member] {
            let lines: Vec<String> = self
                .letter
                .parties_as(role)
                .map(|party| party_line(&self.export.library, self.wording, party, self.language))
                .map(|line| format!("- {}", escape(&line)))
                .collect();
            if !lines.is_empty() {
                parts.push(format!("## {}", escape((self.wording.role)(role))));
                parts.push(lines.join("\n"));
            }
        }
        parts
    }

    /// What the media reported.
    fn coverage(&self) -> Vec<String> {
        let reports = self.letter.coverage.iter();
        let lines = reports.map(|report| report_lines(self.wording, report, self.language));
        // An entry goes on below its first line.
        let lines = lines.map(|lines| {
            let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
            format!("- {}", lines.join("  \n  "))
        });
        let lines: Vec<String> = lines.collect();
        match lines.is_empty() {
            true => Vec::new(),
            false => vec![format!("## {}", escape(self.wording.coverage)), lines.join("\n")],
        }
    }

    fn note(&self, note: &Note) -> Option<String> {
        let text = note.text.get(self.language)?;
        Some(format!("[^{}]: {}", self.footnote(note), self.running(text)))
    }

    /// The label of a footnote, which is to be one in the whole document: ids hold no underscore.
    fn footnote(&self, note: &Note) -> String {
        let letters = self.export.archive.letters.len();
        let languages = self.export.languages_of(self.letter).len();
        let mut label = note.id.to_string();
        if languages > 1 {
            label = format!("{}_{label}", self.language);
        }
        if letters > 1 { format!("{}_{label}", self.letter.id) } else { label }
    }

    fn running(&self, text: &Inline) -> String {
        let mut out = String::new();
        for span in &text.0 {
            match span {
                Span::Plain(text) | Span::Name { text, .. } => escape_into(text, &mut out),
                Span::Misprint { text, correction } => {
                    escape_into(text, &mut out);
                    out.push_str(&format!(" \\[*sic:* {}\\]", escape(correction)));
                }
                Span::Note(id) => {
                    let note = self.letter.note(id);
                    let sign = note.map(|note| format!("[^{}]", self.footnote(note)));
                    out.push_str(&sign.unwrap_or_default());
                }
            }
        }
        out
    }
}

/// Words as Markdown that says just these words.
fn escape(words: &str) -> String {
    let mut out = String::new();
    escape_into(words, &mut out);
    out
}

/// Writes words behind others.
fn escape_into(words: &str, out: &mut String) {
    // What a line begins with can make it a heading, an item or a program.
    let (mut is_blank, mut is_number) = (out.is_empty(), out.is_empty());
    for character in words.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => {
                out.extend(['\\', character]);
            }
            '#' | '+' | '-' | '=' | '.' | ')' if is_number => out.extend(['\\', character]),
            // A line that ends in a backslash is broken there; two breaks would end the paragraph.
            '\n' if is_blank => {}
            '\n' => out.push_str("\\\n"),
            space if is_blank && space.is_whitespace() => {
                out.push_str(&format!("&#{};", u32::from(space)));
            }
            other => out.push(other),
        }
        is_blank = character == '\n' || is_blank && character.is_whitespace();
        is_number = is_blank || is_number && character.is_ascii_digit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser};

    #[test]
    fn words_stay_words() {
        assert_eq!(escape("2026. *Urgent* - [1]"), r"2026\. \*Urgent\* - \[1\]");
        assert_eq!(escape("# no heading"), r"\# no heading");
        assert_eq!(escape("one\n- two"), "one\\\n\\- two");
        assert_eq!(escape("王炳章"), "王炳章");
    }

    proptest! {
        #[test]
        fn whoever_reads_it_reads_the_words(
            words in r"[a2 #*_`~<>&;:.)(\[\]|!=+\n'/文-]{0,9}x[a #*_`~<>&.)=+\n-]{0,9}y"
        ) {
            let written = escape(&words);
            let read: String = Parser::new(&written).filter_map(|event| match event {
                Event::Text(text) => Some(text.to_string()),
                Event::HardBreak | Event::SoftBreak => Some("\n".to_owned()),
                Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Rule => Some("\u{0}".to_owned()),
                _ => None,
            }).collect();
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(plain(&read), plain(&words), "{}", written);
            let blocks = Parser::new(&written).filter(|event| matches!(event, Event::Start(_))).count();
            prop_assert_eq!(blocks, 1, "{}", written);
        }
    }
}
