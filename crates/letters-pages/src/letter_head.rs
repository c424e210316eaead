//! The head of a letter: who wrote to whom, when, on what, and whose words these are.

use letters_address::Layout;
use letters_model::{Edition, Letter, Role, Shelved};

use crate::node::{Element, Node, element};
use crate::opened::origin;
use crate::parties::names;
use crate::text::{aside, fact, language_name, text, text_in_both, time};
use crate::{Columns, Scene};

/// The head of a letter.
pub(crate) fn letter_head(scene: &Scene<'_>, shelved: &Shelved<'_>, columns: &Columns) -> Element {
    let letter = shelved.letter;
    let wording = scene.wording;
    let title = element("h1").place("letter_title").with_all(text_in_both(scene, &letter.title));
    let party = |label, role| {
        let names = names(scene, letter, columns, role);
        (!names.is_empty()).then(|| fact(label, names))
    };
    let subject = letter.subject.as_ref();
    let subject = subject.map(|subject| fact(wording.subject, [text(&columns.first, subject)]));
    let languages = letter.languages.iter().map(|language| language_name(scene, language));
    let languages = (wording.list)(&languages.collect::<Vec<_>>());
    let facts = element("dl")
        .class("facts")
        .with_all(party(wording.from, Role::Sender))
        .with_all(party(wording.to, Role::Addressee))
        .with(fact(wording.dated, dates(scene, letter, columns)))
        .with_all(subject)
        .with(fact(wording.edition, [(wording.edition_name)(letter.edition)]))
        .with(fact(wording.languages, [languages]));
    element("header")
        .class("letter-head")
        .with(title)
        .with_all(origin(scene, shelved.origin))
        .with(facts)
        .with_all(notices(scene, letter, columns))
}

/// What a reader has to know before reading.
fn notices(scene: &Scene<'_>, letter: &Letter, columns: &Columns) -> Vec<Element> {
    let wording = scene.wording;
    let notice = |words: String| element("p").class("notice").with(words);
    let mut notices = Vec::new();
    if columns.is_substitute {
        let wanted = language_name(scene, scene.language);
        let shown = language_name(scene, &columns.first);
        notices.push(notice((wording.not_in_language)(&wanted, &shown)));
    } else if scene.route.layout == Layout::SideBySide && columns.second.is_none() {
        notices.push(notice(wording.single_language_only.to_owned()));
    }
    if letter.edition == Edition::Abstract {
        notices.push(notice(wording.abstract_explained.to_owned()));
    }
    notices
}

/// The letter's date, the date as printed where that differs, and other dates.
fn dates(scene: &Scene<'_>, letter: &Letter, columns: &Columns) -> Vec<Node> {
    let wording = scene.wording;
    let mut dates: Vec<Node> = vec![time(wording, letter.date).into()];
    let own = (wording.date)(letter.date);
    let printed = letter.date_printed.as_ref().and_then(|text| text.nearest(&columns.first));
    // Spaces about the numbers of a Chinese date say nothing.
    let is_other = |printed: &str| {
        let signs =
            |text: &'_ str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
        signs(printed) != signs(&own)
    };
    if let Some((tag, printed)) = printed.filter(|(_, printed)| is_other(printed)) {
        let printed = crate::text::words(printed, tag);
        dates.push(aside(wording.printed_date).with(" ").with(printed).into());
    }
    for other in &letter.other_dates {
        let label = aside(text(scene.language, &other.label)).with(" ");
        dates.push(label.with(time(wording, other.date)).into());
    }
    dates
}
