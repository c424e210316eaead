//! The date that a letter gives itself, and other dates of its page.

use letters_model::{Date, OtherDate, Tag, Text};

use crate::dates::{self, DateDoubt};
use crate::language::script::is_han;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;

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
        found.extend(dateline(sorted).or_else(|| opening(sorted)));
        found.iter().for_each(|(at, _)| sorted.doubt(*at, "the date is taken from here"));
    }
    if let Some(day) = day_of(sorted, &found) {
        return Some(day);
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

/// The day that the letter gives itself without a year, in the year that another line gives.
fn day_of(sorted: &mut Sorted<'_>, found: &[(usize, dates::Found)]) -> Option<Date> {
    let has_own = found.iter().any(|(at, _)| sorted.part(*at) == Some(Part::Date));
    let (_, with_year) = found.first().filter(|_| !has_own)?;
    let mut lines = (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(Part::Date));
    let (at, day) = lines.find_map(|at| Some((at, dates::day(sorted.text(at))?)))?;
    let date = dates::on_day(with_year.date, day)?;
    sorted.doubt(at, format!("says no year; read as {date}"));
    Some(date)
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

/// The day with which the text itself begins, behind the place where it was written, as reports do: `PORTHAVEN, 4 March
/// 2024 — A year ago`, 【京渡港2024年3月4日】.
fn opening(sorted: &Sorted<'_>) -> Option<(usize, dates::Found)> {
    let text = (0..sorted.lines.len()).filter(|at| sorted.part(*at) == Some(Part::Paragraph));
    let first =
        |language: usize| text.clone().find(|at| sorted.languages.get(*at) == Some(&language));
    let languages = sorted.languages.iter().max().map_or(0, |most| most + 1);
    (0..languages).filter_map(first).find_map(|at| Some((at, before_text(sorted.text(at))?)))
}

/// The day at the beginning of a line, if only a place stands before it, and a sign divides it from the text.
fn before_text(text: &str) -> Option<dates::Found> {
    const MOST: usize = 48;
    let found = dates::find(text).filter(|found| found.date.day().is_some())?;
    let (place, rest) = (text.get(..found.at.start)?, text.get(found.at.end..)?);
    let place = place.trim_matches(|c: char| !c.is_alphanumeric());
    let is_name = |word: &str| !word.starts_with(char::is_lowercase);
    let is_place = place.chars().count() <= MOST
        && place.split(' ').count() <= 5
        && place.split(' ').all(is_name)
        && place.chars().filter(|c| is_han(*c)).count() <= 8;
    let rest = rest.trim_start_matches([' ', '.', ',', '訊', '讯', '電', '电']);
    let is_divided =
        rest.starts_with(['—', '–', '-', '─', '】', '）', ')', ']', ':', '：', '|', '／', '/']);
    // 【本報訊】2024年3月4日，…
    let is_report = text.starts_with(['【', '（']) && rest.starts_with('，');
    (is_place && (is_divided || is_report)).then_some(found)
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
