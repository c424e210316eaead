//! A letter as plain text.

use letters_model::{
    Coverage, Edition, Inline, Letter, Library, Party, PassageKind, Rendering, Role, Shelved, Span,
    Tag, Text,
};

use crate::citation::{reference, whereabouts};
use crate::{Scene, Wording};

/// A letter in the languages in which it is shown, one after the other, as plain text; and where it
/// is from.
pub fn plain_text(scene: &Scene<'_>, shelved: &Shelved<'_>) -> String {
    let letter = shelved.letter;
    let columns = scene.columns(letter);
    let languages: Vec<&Tag> = columns.iter().flat_map(|columns| columns.iter()).collect();
    let mut parts: Vec<String> = languages
        .iter()
        .map(|language| {
            words_of(scene.library, scene.wording.near(language), letter, language, &languages)
        })
        .collect();
    let mut source = reference(scene, shelved);
    source.push(whereabouts(scene, shelved, None));
    parts.push(source.join("\n"));
    parts.join("\n\n* * *\n\n") + "\n"
}

/// A letter in one of its languages as plain text; `wording` has the words around it, and `written` are all
/// languages in which the letter is written there.
pub fn words_of(
    library: &Library,
    wording: &Wording,
    letter: &Letter,
    language: &Tag,
    written: &[&Tag],
) -> String {
    let mut paragraphs = vec![head(library, wording, letter, language)];
    for passage in &letter.passages {
        paragraphs.push(match (passage.rendering(language), passage.kind) {
            (Rendering::Own(text), PassageKind::Item) => format!("• {}", printed(letter, text)),
            (Rendering::Own(text), _) => printed(letter, text),
            (Rendering::Merged(_), _) => format!("[{}]", wording.taking().merged),
            (Rendering::Untranslated, _) => format!("[{}]", wording.taking().untranslated),
        });
    }
    for note in &letter.notes {
        if let Some(text) = note.text.get(language) {
            paragraphs.push(format!("[{}] {}", note.label, printed(letter, text)));
        }
    }
    for role in [Role::Signatory, Role::Endorser, Role::Copied, Role::Member] {
        let parties =
            letter.parties_as(role).map(|party| party_line(library, wording, party, language));
        let parties: Vec<String> = parties.collect();
        if !parties.is_empty() {
            let heading = (wording.role)(role);
            paragraphs.push(format!("{heading}\n{}", parties.join("\n")));
        }
    }
    // A headline stands in the text of its language, if that is written too.
    let is_of = |report: &&Coverage| {
        report
            .title
            .nearest(language)
            .is_some_and(|(tag, _)| tag == language || !written.contains(&tag))
    };
    let reports = letter.coverage.iter().filter(is_of);
    let reports = reports.map(|report| report_lines(wording, report, language).join("\n"));
    let reports: Vec<String> = reports.collect();
    if !reports.is_empty() {
        paragraphs.push(format!("{}\n{}", wording.coverage, reports.join("\n")));
    }
    paragraphs.join("\n\n")
}

/// A media report, a line each: where and when, its headline with what the list says of it besides, and the
/// address.
pub fn report_lines(wording: &Wording, report: &Coverage, language: &Tag) -> Vec<String> {
    let words = |text: &Text| text.nearest(language).map(|(_, words)| words.clone());
    let place = words(&report.outlet).unwrap_or_default();
    let place =
        report.date.map_or(place.clone(), |date| [&place, " ", &(wording.date)(date)].concat());
    let remark = report.remark.as_ref().and_then(words);
    let remark = remark.map_or(String::new(), |remark| format!(" ({remark})"));
    let title = words(&report.title).map(|title| title + &remark);
    let address = report.url.as_ref().map(|url| url.as_str().to_owned());
    [Some(place), title, address].into_iter().flatten().collect()
}

/// Title, sender, addressee, date and subject, a line each; addresses below those whose they are.
fn head(library: &Library, wording: &Wording, letter: &Letter, language: &Tag) -> String {
    let labelled = wording.taking().labelled;
    let words = |text: &Text| text.nearest(language).map(|(_, words)| words.clone());
    let mut lines: Vec<String> = words(&letter.title).into_iter().collect();
    if letter.edition == Edition::Abstract {
        lines.push(wording.abstract_explained.to_owned());
    }
    for (label, role) in [(wording.from, Role::Sender), (wording.to, Role::Addressee)] {
        for party in letter.parties_as(role) {
            lines.push(labelled(label, &party_line(library, wording, party, language)));
            // What is set in below a label belongs to it, also when the text is imported again.
            lines.extend(party.address.iter().map(|line| ["    ", line].concat()));
        }
    }
    let printed = letter.date_printed.as_ref().and_then(words);
    let date = printed.unwrap_or_else(|| (wording.date)(letter.date));
    lines.push(labelled(wording.dated, &date));
    let subject = letter.subject.as_ref().and_then(words);
    lines.extend(subject.map(|subject| labelled(wording.subject, &subject)));
    lines.join("\n")
}

/// A party with its office and the organization for which it stands.
pub fn party_line(library: &Library, wording: &Wording, party: &Party, language: &Tag) -> String {
    let words = |text: &Text| text.nearest(language).map(|(_, words)| words.clone());
    let name_of = |id| library.entity(id).and_then(|entity| words(&entity.name));
    let name = party.printed.as_ref().and_then(words);
    let name = name.or_else(|| party.entity.as_ref().and_then(name_of));
    let organization = party.organization.as_ref().filter(|id| party.entity.as_ref() != Some(id));
    let position = party.position.as_ref().and_then(words);
    let parts: Vec<String> =
        [name, position, organization.and_then(name_of)].into_iter().flatten().collect();
    (wording.list)(&parts)
}

/// Running text as printed, with the marks of its notes.
fn printed(letter: &Letter, text: &Inline) -> String {
    let write = |span: &Span| match span {
        Span::Note(id) => match letter.note(id) {
            Some(note) => format!("[{}]", note.label),
            None => String::new(),
        },
        span => span.words().unwrap_or_default().to_owned(),
    };
    text.0.iter().map(write).collect()
}
