//! Media reports: outlet, date and headline, on two lines or on one.

use letters_model::{Address, Coverage, Date, Tag, Text};

use crate::dates::{self, Found};
use crate::ending::people::SignatureLine;
use crate::language::reported::language_of_headline;
use crate::language::script::{Tally, is_written_in, language_of};
use crate::words::signs::bullet;

/// A media report as the source lists it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ReportDraft {
    /// When it appeared.
    pub date: Option<Date>,
    /// Where.
    pub outlet: String,
    /// Its headline.
    pub title: String,
    /// What stands in brackets behind the headline.
    pub remark: Option<String>,
    /// Where it is to be read.
    pub url: Option<String>,
    /// The lines of the source.
    pub lines: Vec<usize>,
}

impl ReportDraft {
    /// The report as a bundle has it: in the language of its headline, if the letter has that.
    pub fn made(&self, tags: &[Tag]) -> Coverage {
        let lang = language_of_headline(&self.title, tags);
        let own = lang.clone().filter(|lang| tags.contains(lang));
        let text = |words: &str| -> Text {
            let own = own.clone().filter(|own| is_written_in(words, own));
            let tag = own.or_else(|| language_of(words, tags).cloned());
            tag.map(|tag| (tag, words.replace('\t', " "))).into_iter().collect()
        };
        Coverage {
            date: self.date,
            outlet: text(&self.outlet),
            title: text(&self.title),
            lang,
            url: self.url.clone().map(Address::from_text),
            remark: self.remark.as_deref().map(text),
        }
    }
}

/// The reports of a list, and the lines of it that are none.
pub(crate) fn reports(lines: &[SignatureLine<'_>]) -> (Vec<ReportDraft>, Vec<usize>) {
    let mut reports: Vec<ReportDraft> = Vec::new();
    let mut loose = Vec::new();
    for line in lines {
        let text = bullet(line.text).map_or(line.text, |(_, at)| &line.text[at..]);
        if let Some(url) = address(text) {
            match reports.last_mut() {
                Some(last) if last.url.is_none() => {
                    last.url = Some(url.to_owned());
                    last.lines.push(line.at);
                }
                _ => loose.push(line.at),
            }
            continue;
        }
        let (text, link) = without_link(text);
        let is_whole = reports.last().is_none_or(|last| !last.title.is_empty());
        match dates::find(text).or_else(|| year_at_end(text).filter(|_| is_whole)) {
            Some(found) => {
                let before = trim(&text[..found.at.start]);
                let after = trim(&text[found.at.end..]);
                let (outlet, title) = match (before.is_empty(), after.is_empty()) {
                    (false, false) => sides(before, after),
                    (true, true) => ("", ""),
                    (true, false) => divide(after),
                    (false, true) => divide(before),
                };
                let (outlet, title) = (outlet.to_owned(), title.to_owned());
                reports.push(ReportDraft {
                    date: Some(found.date),
                    outlet,
                    title,
                    lines: vec![line.at],
                    ..ReportDraft::default()
                });
            }
            None => match reports.last_mut() {
                Some(last) if last.outlet.is_empty() => {
                    last.outlet = text.to_owned();
                    last.lines.push(line.at);
                }
                Some(last) if last.title.is_empty() => {
                    last.title = text.to_owned();
                    last.lines.push(line.at);
                }
                // A headline may take two lines.
                Some(last) if !line.gap && text.starts_with(|c: char| c.is_lowercase()) => {
                    last.title = [last.title.as_str(), " ", text].concat();
                    last.lines.push(line.at);
                }
                _ => match divide(text) {
                    (outlet, title) if !title.is_empty() => {
                        let (outlet, title) = (outlet.to_owned(), title.to_owned());
                        reports.push(ReportDraft {
                            outlet,
                            title,
                            lines: vec![line.at],
                            ..ReportDraft::default()
                        });
                    }
                    _ => loose.push(line.at),
                },
            },
        }
        let said = reports.last_mut().filter(|last| last.lines.last() == Some(&line.at));
        if let (Some(link), Some(last)) = (link, said) {
            last.url.get_or_insert_with(|| link.to_owned());
        }
    }
    let (mut whole, broken): (Vec<_>, Vec<_>) = reports
        .into_iter()
        .partition(|report| !report.outlet.is_empty() && !report.title.is_empty());
    loose.extend(broken.into_iter().flat_map(|report| report.lines));
    loose.sort_unstable();
    whole.iter_mut().for_each(take_remark);
    (whole, loose)
}

/// What a line says, and the link behind it.
fn without_link(text: &str) -> (&str, Option<&str>) {
    // (https://post.example/a)
    let bare = |last| str::trim_matches(last, ['(', ')', '（', '）', '<', '>', '[', ']']);
    let divided = text.rsplit_once([' ', '（']).filter(|(_, last)| address(bare(last)).is_some());
    divided.map_or((text, None), |(before, last)| (before.trim_end(), Some(bare(last))))
}

fn address(text: &str) -> Option<&str> {
    let is_address = (text.starts_with("http://") || text.starts_with("https://"))
        && !text.contains(char::is_whitespace);
    is_address.then_some(text)
}

/// What stands on both sides of a date: the shorter side is the outlet.
fn sides<'a>(before: &'a str, after: &'a str) -> (&'a str, &'a str) {
    if weight(before) <= weight(after) { (before, after) } else { (after, before) }
}

fn weight(text: &str) -> usize {
    let tally = Tally::new(text);
    tally.latin * 2 + tally.han + tally.other
}

/// Outlet and headline of one line; without a divider it is the outlet alone.
fn divide(text: &str) -> (&str, &str) {
    if let Some(report) = quoted_first(text) {
        return report;
    }
    for divider in [" – ", " — ", " | ", "\t", ": ", "：", " - ", "，《", ", “", ", \""] {
        if let Some((one, other)) = text.split_once(divider) {
            let opening = divider.trim_start_matches([',', '，', ' ']).len();
            let opened = matches!(divider, "，《" | ", “" | ", \"");
            let start =
                if opened { text.len() - other.len() - opening } else { text.len() - other.len() };
            let (one, other) = (one.trim(), text[start..].trim());
            if !one.is_empty() && !other.is_empty() {
                return sides(one, other);
            }
        }
    }
    (text, "")
}

/// The outlet behind a headline in quotation marks: `“Boats are late”, Harbour Times`.
fn quoted_first(text: &str) -> Option<(&str, &str)> {
    const MARKS: [(char, char); 6] =
        [('“', '”'), ('"', '"'), ('«', '»'), ('《', '》'), ('「', '」'), ('『', '』')];
    let first = text.chars().next()?;
    let (_, closing) = MARKS.iter().find(|(opening, _)| *opening == first)?;
    let inner = text.get(first.len_utf8()..)?;
    let end = first.len_utf8() + inner.find(*closing)? + closing.len_utf8();
    let (title, outlet) = text.split_at_checked(end)?;
    let outlet = trim(outlet);
    outlet.contains(char::is_alphanumeric).then_some((outlet, title))
}

fn trim(text: &str) -> &str {
    text.trim()
        .trim_matches(|c: char| {
            matches!(c, ',' | '，' | ':' | '：' | '|' | '–' | '—' | '-' | ';') || c.is_whitespace()
        })
        .trim_end_matches(['(', '（', '['])
        .trim_start_matches([')', '）', ']', '.'])
        .trim_matches(|c: char| {
            matches!(c, ',' | ':' | '：' | '–' | '—' | '-') || c.is_whitespace()
        })
}

/// Takes `(at 28 min)` from the end of a headline.
fn take_remark(report: &mut ReportDraft) {
    let Some(bare) = report.title.strip_suffix([')', '）']) else { return };
    let Some((title, remark)) = bare.rsplit_once(['(', '（']) else { return };
    let plain = crate::words::plain(remark);
    let says = [
        "min",
        "video",
        "audio",
        "in chinese",
        "in french",
        "in english",
        "subscri",
        "paywall",
        "podcast",
        "分鐘",
        "分钟",
        "影片",
        "视频",
        "英文",
        "中文",
        "en anglais",
        "vidéo",
    ];
    if says.iter().any(|word| plain.contains(word)) && !title.trim().is_empty() {
        report.remark = Some(remark.trim().to_owned());
        report.title = title.trim().to_owned();
    }
}

/// The year with which a line ends, where no more is known of when a report appeared: 港灣日報 2012年.
fn year_at_end(text: &str) -> Option<Found> {
    let bare = text.trim_end_matches(['.', '。', '年', ' ']);
    let start = bare.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    // What stands before a digit may be longer than a byte.
    let start = (start..bare.len()).find(|at| bare.is_char_boundary(*at))?;
    let year = bare.get(start..).filter(|year| year.len() == 4)?;
    let date = Date::parse(year).ok()?;
    Some(Found { date, at: start..text.len(), doubt: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Vec<(Option<String>, String, String)> {
        let lines: Vec<_> = lines
            .iter()
            .enumerate()
            .map(|(at, text)| SignatureLine { at, text, gap: false, is_below: false })
            .collect();
        reports(&lines)
            .0
            .into_iter()
            .map(|r| (r.date.map(|d| d.to_string()), r.outlet, r.title))
            .collect()
    }

    #[test]
    fn reports_stand_on_one_line_or_two() {
        let one = |date: &str, outlet: &str, title: &str| {
            (Some(date.to_owned()), outlet.to_owned(), title.to_owned())
        };
        assert_eq!(
            read(&[
                "Quay Radio 2026-01-14",
                "Ferries: who is to sail? (at 28 min)",
                "港灣日報 2026年1月13日",
                "渡輪停航",
                "Harbour Times (January 12, 2026): Boats are late",
                "2026-01-11 – Porthaven Post – The boats of winter",
                "港灣日報 2012年",
                "What became of the boats of 2011",
            ]),
            [
                one("2026-01-14", "Quay Radio", "Ferries: who is to sail?"),
                one("2026-01-13", "港灣日報", "渡輪停航"),
                one("2026-01-12", "Harbour Times", "Boats are late"),
                one("2026-01-11", "Porthaven Post", "The boats of winter"),
                one("2012", "港灣日報", "What became of the boats of 2011"),
            ]
        );
    }
}
