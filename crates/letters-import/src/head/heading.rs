//! What a letter is called: title, subject, id.

use letters_model::{Date, LetterId, Party, Tag, Text};

use crate::head::headlines::is_title;
use crate::language::bilingual::halves;
use crate::language::pairs;
use crate::names::honorifics::{strip_han_honorific, strip_honorifics, strip_postnominals};
use crate::names::slug::slug;
use crate::sort::sorted::Sorted;
use crate::source::layout::join;
use crate::source::part::Part;
use crate::source::vocabulary::Vocabulary;
use crate::words::shape::is_person;
use crate::words::signs::{label, without_hashes};
use crate::words::{self, Kind};

/// The words of all lines of one part, in each language that has some; without the label before them.
pub(crate) fn words_of(
    sorted: &Sorted<'_>,
    part: Part,
    kind: Option<Kind>,
    tags: &[Tag],
) -> Vec<(usize, String)> {
    let lines = lines_of(sorted, part).map(|(language, text)| {
        let from = kind.and_then(|kind| label(text, kind, true)).unwrap_or(0);
        (language, &text[from..])
    });
    // A name in the other script may stand in a subject; a stroke divides, or what kind of letter both halves name.
    let divides = |text: &str| {
        let names_kind = |pair: pairs::Pair<'_>| is_title(pair.latin) && is_title(pair.han);
        text.contains(" / ") || pairs::split(text).is_some_and(names_kind)
    };
    let halves = |text| divides(text).then(|| halves(text, tags)).flatten();
    in_two(&Vocabulary::new(sorted.lines), lines, halves)
}

fn add(all: &mut Vec<(usize, String)>, language: usize, text: String, vocabulary: &Vocabulary) {
    match all.iter_mut().find(|(known, _)| *known == language) {
        Some((_, words)) => {
            join(words, &text, &|begun, rest| vocabulary.has(begun, rest));
        }
        None => all.push((language, text)),
    }
}

/// What the letter is called in each language; one line may say it in two: `Open letter / 公開信`.
pub(crate) fn titles(sorted: &Sorted<'_>, tags: &[Tag]) -> Vec<(usize, String)> {
    let lines = lines_of(sorted, Part::Title).map(|(language, text)| {
        let from = label(text, Kind::TitleLabel, true).unwrap_or(0);
        (language, text.get(from..).unwrap_or_default())
    });
    let mut all = in_two(&Vocabulary::new(sorted.lines), lines, |text| halves(text, tags));
    // Mail has what a letter is called as its subject.
    if all.is_empty() {
        all = words_of(sorted, Part::Subject, Some(Kind::Subject), tags);
        all.retain(|(_, words)| words::contains(words, Kind::Title));
    }
    all.sort_by_key(|(language, _)| *language);
    all
}

/// The words of lines in each language; one line may say all in two.
fn in_two<'a>(
    vocabulary: &Vocabulary,
    lines: impl Iterator<Item = (usize, &'a str)>,
    halves: impl Fn(&'a str) -> Option<[(usize, &'a str); 2]>,
) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (language, text) in lines {
        match halves(text) {
            Some([(one, first), (other, second)]) => {
                add(&mut all, one, without_hashes(first).to_owned(), vocabulary);
                add(&mut all, other, second.to_owned(), vocabulary);
            }
            None => {
                add(&mut all, language, without_hashes(text).replace('\t', " "), vocabulary);
            }
        }
    }
    all.retain(|(_, words)| !words.is_empty());
    all
}

/// The lines of one part, each with its language.
fn lines_of<'a>(sorted: &Sorted<'a>, part: Part) -> impl Iterator<Item = (usize, &'a str)> {
    let lines = (0..sorted.lines.len()).filter(move |at| sorted.part(*at) == Some(part));
    lines.map(|at| (sorted.languages.get(at).copied().unwrap_or(0), sorted.text(at)))
}

/// Words by tag instead of by place.
pub(crate) fn text(words: &[(usize, String)], tags: &[Tag]) -> Text {
    words
        .iter()
        .filter_map(|(place, words)| Some((tags.get(*place)?.clone(), words.clone())))
        .collect()
}

/// A title for a letter that has none: to whom it is.
pub(crate) fn proposed_title(addressee: Option<&Party>, date: Date, tags: &[Tag]) -> Text {
    let printed = addressee.and_then(|party| party.printed.as_ref());
    let mut title = Text::new();
    for tag in tags {
        let Some(name) = printed.and_then(|printed| printed.get(tag)) else { continue };
        let bare = name.strip_prefix("The ");
        let is_office = !is_person(name) && strip_honorifics(name) == name || bare.is_some();
        let words = match tag.primary_language() {
            "zh" if tag.script() == Some("Hans") => format!("致{name}信"),
            "zh" => format!("致{name}函"),
            "fr" => format!("Lettre : {name}"),
            "en" if is_office => format!("Letter to the {}", bare.unwrap_or(name)),
            "en" => format!("Letter to {name}"),
            _ => continue,
        };
        title.insert(tag.clone(), words);
    }
    if title.is_empty()
        && let Some(tag) = tags.first()
    {
        let words = match tag.primary_language() {
            "zh" => format!("公開信（{date}）"),
            "fr" => format!("Lettre ouverte, {date}"),
            _ => format!("Open letter, {date}"),
        };
        title.insert(tag.clone(), words);
    }
    title
}

/// Says beside the first line of a letter that its title is not its own.
pub(crate) fn doubt_stopgap(sorted: &mut Sorted<'_>, title: &Text) {
    let is_kept = |at: &usize| sorted.part(*at).is_some_and(|part| !part.is_left_out());
    let Some(first) = (0..sorted.lines.len()).find(is_kept) else { return };
    for (tag, words) in title.iter() {
        sorted.doubt(
            first,
            format!("the letter has no title; “{words}” ({tag}) was made up; settle `title` to give it another"),
        );
    }
}

/// An id made of the date and of the last name, or the office, of the addressee.
pub(crate) fn id(
    addressee: Option<&Party>,
    known_as: Option<&Text>,
    date: Date,
) -> Option<LetterId> {
    let printed = addressee.and_then(|party| party.printed.as_ref());
    let mut names = printed
        .into_iter()
        .chain(known_as)
        .flat_map(|text| text.iter().map(|(_, name)| name.as_str()));
    let name = names.find_map(|name| {
        let bare = strip_postnominals(strip_han_honorific(strip_honorifics(name)));
        let last = if is_person(bare) && bare.is_ascii() || is_person(name) {
            bare.split_whitespace().last()
        } else {
            Some(bare)
        };
        last.map(slug).filter(|slug| !slug.is_empty())
    });
    LetterId::parse(&format!("{date}-{}", name.unwrap_or_else(|| "letter".to_owned()))).ok()
}
