//! What a letter is called: title, subject, dates, id.

use letters_model::{Date, LetterId, OtherDate, Party, Tag, Text};

use crate::dates::{self, DateDoubt};
use crate::language::bilingual::halves;
use crate::names::honorifics::{strip_han_honorific, strip_honorifics, strip_postnominals};
use crate::names::slug::slug;
use crate::sort::sorted::Sorted;
use crate::source::layout::join;
use crate::source::part::Part;
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
    // A name in the other script may stand in a subject; a stroke divides.
    in_two(lines, |text| text.contains(" / ").then(|| halves(text, tags)).flatten())
}

fn add(all: &mut Vec<(usize, String)>, language: usize, text: String) {
    match all.iter_mut().find(|(known, _)| *known == language) {
        Some((_, words)) => {
            join(words, &text, &|_, _| false);
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
    let mut all = in_two(lines, |text| halves(text, tags));
    all.sort_by_key(|(language, _)| *language);
    // Mail has what a letter is called as its subject.
    if all.is_empty() {
        all = words_of(sorted, Part::Subject, Some(Kind::Subject), tags);
        all.retain(|(_, words)| words::contains(words, Kind::Title));
    }
    all
}

/// The words of lines in each language; one line may say all in two.
fn in_two<'a>(
    lines: impl Iterator<Item = (usize, &'a str)>,
    halves: impl Fn(&'a str) -> Option<[(usize, &'a str); 2]>,
) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    for (language, text) in lines {
        match halves(text) {
            Some([(one, first), (other, second)]) => {
                add(&mut all, one, without_hashes(first).to_owned());
                add(&mut all, other, second.to_owned());
            }
            None => add(&mut all, language, without_hashes(text).replace('\t', " ")),
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

/// The date that the letter gives itself, and what is doubtful about it. Where day and month may change
/// places in one line, another that is plain decides.
pub(crate) fn date(sorted: &mut Sorted<'_>) -> Option<Date> {
    let mut found = found(sorted, Part::Date);
    // The date of the page is better than none, and so is one within the title.
    for (part, why) in [
        (Part::PageDate, "the letter has no date of its own; this is taken for it"),
        (Part::Title, "the date is taken from here"),
    ] {
        if found.is_empty() {
            found = self::found(sorted, part);
            found.truncate(1);
            found.iter().for_each(|(at, _)| sorted.doubt(*at, why));
        }
    }
    // So is one that stands alone in a line, whatever that was taken for.
    if found.is_empty() {
        let lines = (0..sorted.lines.len()).filter(|at| sorted.part(*at) != Some(Part::Furniture));
        let dated = lines.filter_map(|at| Some((at, dates::line(sorted.text(at))?))).next_back();
        found.extend(dated);
        found.iter().for_each(|(at, _)| sorted.doubt(*at, "the date is taken from here"));
    }
    if found.is_empty() {
        found.extend(dateline(sorted));
        found.iter().for_each(|(at, _)| sorted.doubt(*at, "the date is taken from here"));
    }
    let is_plain = |found: &dates::Found| found.doubt != Some(DateDoubt::Order);
    let plain = found.iter().find(|(_, found)| is_plain(found)).map(|(_, found)| found.date);
    let date = plain.or(found.first().map(|(_, found)| found.date));
    for (at, found) in found {
        let agrees = Some(found.date) == date;
        let swapped = dates::swapped(found.date);
        match (found.doubt, date) {
            (Some(DateDoubt::Misprinted), _) => {
                sorted.doubt(at, format!("misprinted; read as {}", found.date));
            }
            (Some(DateDoubt::Century), _) => {
                sorted.doubt(at, format!("the year has two digits; read as {}", found.date));
            }
            (Some(DateDoubt::Several), _) => {
                sorted.doubt(at, format!("has several days; read as {}, the first", found.date));
            }
            (Some(DateDoubt::Order), _) if agrees && plain.is_none() => {
                sorted.doubt(at, format!("day and month may change places; read as {}", found.date))
            }
            (Some(DateDoubt::Order), Some(_)) if swapped == date => {}
            (_, Some(known)) if !agrees => {
                sorted.doubt(at, format!("gives {}, and another line gives {known}", found.date))
            }
            _ => {}
        }
    }
    date
}

/// The first day that is named above the first greeting, or the text: in the dateline of a release, beside a sender, or
/// in what a page says of itself.
fn dateline(sorted: &Sorted<'_>) -> Option<(usize, dates::Found)> {
    let first = |part| (0..sorted.lines.len()).find(|at| sorted.part(*at) == Some(part));
    let begin = first(Part::Salutation).or_else(|| first(Part::Paragraph))?;
    (0..begin).find_map(|at| {
        let found = dates::find(sorted.text(at))?;
        found.date.day().is_some().then_some((at, found))
    })
}

/// The lines of one part that give a date.
fn found(sorted: &Sorted<'_>, part: Part) -> Vec<(usize, dates::Found)> {
    let lines = (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(part));
    lines.filter_map(|at| Some((at, dates::of_line(sorted.text(at))?))).collect()
}

/// The dates of the page, where they are others than the letter's.
pub(crate) fn other_dates(sorted: &Sorted<'_>, date: Date, tags: &[Tag]) -> Vec<OtherDate> {
    let lines = (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(Part::PageDate));
    let dates = lines.filter_map(|at| dates::find(sorted.text(at))).map(|found| found.date);
    let label = by_language(tags, |language| match language {
        "en" => Some("Date on the web page"),
        "zh-Hant" => Some("網頁所載日期"),
        "zh-Hans" => Some("网页所载日期"),
        "fr" => Some("Date de la page Web"),
        _ => None,
    });
    let mut others: Vec<OtherDate> = Vec::new();
    for other in dates.filter(|other| *other != date) {
        if !label.is_empty() && !others.iter().any(|known| known.date == other) {
            others.push(OtherDate { date: other, label: label.clone() });
        }
    }
    others
}

/// Words in those languages of a letter for which there are some.
fn by_language(tags: &[Tag], words: impl Fn(&str) -> Option<&'static str>) -> Text {
    let key = |tag: &Tag| match (tag.primary_language(), tag.script()) {
        ("zh", Some("Hans")) => "zh-Hans",
        ("zh", _) => "zh-Hant",
        ("fr", _) => "fr",
        ("en", _) => "en",
        _ => "",
    };
    tags.iter().filter_map(|tag| Some((tag.clone(), words(key(tag))?.to_owned()))).collect()
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
