//! What in a letter holds words of its source.

use std::ops::Range;

use letters_model::{Entity, Inline, Letter, PassageKind, Span, Tag};

use crate::letter::stretches::Stretches;
use crate::names::likeness;
use crate::source::part::Part;

/// Words of a letter, of which lines of the source take their share.
#[derive(Clone)]
pub(crate) struct Holder {
    /// Where they stand, in words.
    pub place: String,
    /// The words, with the marks of notes as [`mark`] writes them.
    pub text: String,
    /// What they are.
    pub kind: HolderKind,
    /// The part of the letter, of passages and notes.
    pub part: Option<Part>,
    /// The language of it, if it is running text.
    pub language: Option<Tag>,
    /// The stretches that lines have taken.
    taken: Stretches,
    /// How many letters and figures there are, and how many of them are left.
    letters: usize,
    left: usize,
}

/// How strictly words must come from the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HolderKind {
    /// Passages and notes: every word stands in the source, and stands there once for each time.
    Running,
    /// Names, offices, addresses, headlines: printed in the source, perhaps within a sentence.
    Fact,
    /// Titles and names of organizations, which editors may write.
    Editorial,
}

/// The mark of a note within text: signs that no text has.
pub(crate) fn mark(label: &str) -> String {
    format!("\u{e000}{label}\u{e001}")
}

/// All that holds words in a letter.
pub(crate) fn holders(letter: &Letter, entities: &[Entity]) -> Vec<Holder> {
    let mut all = Vec::new();
    let mut add_running = |place: String, text: &Inline, part: Part, tag: &Tag| {
        let text = printed(text, letter);
        let kind = HolderKind::Running;
        let (part, language) = (Some(part), Some(tag.clone()));
        all.push(Holder { part, language, ..Holder::new(place, text, kind) });
    };
    for passage in &letter.passages {
        for (tag, text) in passage.text.iter() {
            let place = format!("passage `{}` ({tag})", passage.id);
            add_running(place, text, part_of(passage.kind), tag);
        }
    }
    for note in &letter.notes {
        for (tag, text) in note.text.iter() {
            add_running(format!("note {} ({tag})", note.label), text, Part::Note, tag);
        }
    }
    let mut add = |place, text, kind| all.push(Holder::new(place, text, kind));
    for (number, party) in letter.parties.iter().enumerate() {
        let place = format!("party {}", number + 1);
        let organization = party.organization.as_ref();
        let organization =
            organization.and_then(|id| entities.iter().find(|entity| entity.id == *id));
        let texts = party.printed.iter().chain(&party.position).flat_map(|text| text.iter());
        texts.for_each(|(_, text)| add(place.clone(), text.clone(), HolderKind::Fact));
        // The text has an address once, and may have it once for each language.
        for (copy, _) in letter.languages.iter().enumerate() {
            let kind = if copy == 0 { HolderKind::Fact } else { HolderKind::Editorial };
            party.address.iter().for_each(|text| add(place.clone(), text.clone(), kind));
        }
        let names = organization.into_iter().flat_map(likeness::names);
        names.for_each(|name| add(place.clone(), name.clone(), HolderKind::Editorial));
    }
    for report in &letter.coverage {
        let texts = [Some(&report.outlet), Some(&report.title), report.remark.as_ref()];
        for (_, text) in texts.into_iter().flatten().flat_map(|text| text.iter()) {
            add("a media report".to_owned(), text.clone(), HolderKind::Fact);
        }
        let url = report.url.iter().map(|url| url.as_str().to_owned());
        url.for_each(|url| add("a media report".to_owned(), url, HolderKind::Editorial));
    }
    let titles = [Some(&letter.title), letter.subject.as_ref(), letter.date_printed.as_ref()];
    for (_, text) in titles.into_iter().flatten().flat_map(|text| text.iter()) {
        add("title, subject or date".to_owned(), text.clone(), HolderKind::Editorial);
    }
    all.retain(|holder| !holder.text.is_empty());
    all
}

/// How many letters and figures a text has.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn part_of(kind: PassageKind) -> Part {
    match kind {
        PassageKind::Heading => Part::Heading,
        PassageKind::Salutation => Part::Salutation,
        PassageKind::Paragraph => Part::Paragraph,
        PassageKind::Item => Part::Item,
        PassageKind::Quotation => Part::Quotation,
        PassageKind::Closing => Part::Closing,
    }
}

fn printed(text: &Inline, letter: &Letter) -> String {
    let spans = text.0.iter().map(|span| match span {
        Span::Note(id) => mark(letter.note(id).map_or("", |note| note.label.as_str())),
        span => span.words().unwrap_or_default().to_owned(),
    });
    spans.collect()
}

impl Holder {
    /// Words that are no running text, of which nothing is taken yet.
    pub fn new(place: String, text: String, kind: HolderKind) -> Holder {
        let letters = letters(&text);
        let (part, language, taken) = (None, None, Stretches::default());
        Holder { place, text, kind, part, language, taken, letters, left: letters }
    }

    /// Where words stand that no line has taken yet.
    pub fn find(&self, words: &str) -> Option<Range<usize>> {
        self.taken.find(&self.text, words, |_| true)
    }

    /// The same, only where they are all that stands there.
    pub fn find_all(&self, words: &str) -> Option<Range<usize>> {
        let at = 0..self.text.len();
        (self.text == words && self.taken.is_free(&at)).then_some(at)
    }

    /// The same as [`Holder::find`], only where they neither begin nor end in the midst of a word.
    pub fn find_whole(&self, words: &str) -> Option<Range<usize>> {
        // Chinese has no such midst.
        let joins = |c: char| c.is_alphanumeric() && c < '\u{2e80}';
        let divides =
            |before: &str, after: &str| !(before.ends_with(joins) && after.starts_with(joins));
        let is_whole = |at: &Range<usize>| {
            let (before, after) = (self.text.get(..at.start), self.text.get(at.end..));
            before.is_some_and(|before| divides(before, words))
                && after.is_some_and(|after| divides(words, after))
        };
        self.taken.find(&self.text, words, is_whole)
    }

    /// The same as [`Holder::find`], only where the words are all, or stand before or after a comma.
    pub fn find_part(&self, words: &str) -> Option<Range<usize>> {
        let at = self.find(words)?;
        let (before, after) = (self.text.get(..at.start)?.trim_end(), self.text.get(at.end..)?);
        let divides = |c: char| matches!(c, ',' | '，');
        let says = |words: &str| words.contains(char::is_alphanumeric);
        let begins = !says(before) || before.ends_with(divides);
        let after_signs = after.trim_start_matches(|c: char| !c.is_alphanumeric() && !divides(c));
        let ends = !says(after) || after_signs.starts_with(divides);
        (begins && ends).then_some(at)
    }

    /// Whether lines have taken all words. Commas between them may be left.
    pub fn is_given(&self) -> bool {
        self.letters > 0 && self.left == 0
    }

    /// Gives words to a line.
    pub fn take(&mut self, at: Range<usize>) {
        self.left = self.left.saturating_sub(self.text.get(at.clone()).map_or(0, letters));
        self.taken.take(at);
    }

    /// The words that no line has taken.
    pub fn left(&self) -> Vec<&str> {
        let mut left = Vec::new();
        let mut from = 0;
        for at in self.taken.taken() {
            left.extend(self.text.get(from..at.start));
            from = at.end;
        }
        left.extend(self.text.get(from..));
        left.into_iter().map(str::trim).filter(|words| !words.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_word_is_no_whole_one() {
        let text = "The reason is not known, well-kn 港灣聯盟";
        let holder = Holder::new(String::new(), text.to_owned(), HolderKind::Running);
        assert_eq!(holder.find("kn"), Some(18..20));
        assert_eq!(holder.find_whole("kn"), text.rfind("kn").map(|at| at..at + 2));
        assert_eq!(holder.find_whole("nown"), None);
        assert_eq!(holder.find_whole("灣聯"), holder.find("灣聯"));
    }
}
