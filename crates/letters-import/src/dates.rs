//! Dates as people write them, misprinted ones too.

pub(crate) mod forms;
pub(crate) mod tokens;

use std::ops::Range;

use letters_model::Date;

use crate::dates::forms::{FORMS, Reading};
use crate::dates::tokens::{Token, What, tokens};
use crate::language::script::is_han;
use crate::words::signs::label;
use crate::words::{self, Kind};

/// A date that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The day, month or year.
    pub date: Date,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What is doubtful about the reading.
    pub doubt: Option<DateDoubt>,
}

/// Why a date may have been read wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateDoubt {
    /// It is misprinted, as in 9曰 for 9日.
    Misprinted,
    /// Day and month could change places, as in 03/04/2024.
    Order,
    /// Its year has two digits, as in `Mar. 3/25`.
    Century,
    /// It has several days, as in `3–5 March 2025`; it was read as the first of them.
    Several,
}

/// The first date of a text that says a month at least.
pub(crate) fn find(text: &str) -> Option<Found> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let rest = tokens.get(at..)?;
        FORMS.iter().find_map(|form| {
            let Reading { year, month, day, used, doubt } = form(rest)?;
            // 31 February 2024 is no day, and not February, either.
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let has_day = matches!(before, Some(Token { what: What::Number(1..=31), .. }));
            if day.is_none() && has_day {
                return None;
            }
            let date = date(year, month, day)?;
            let last = rest.get(used - 1)?;
            let has_slip = rest.iter().take(used).any(Token::is_slip);
            let doubt = if has_slip { Some(DateDoubt::Misprinted) } else { doubt };
            Some(Found { date, at: rest.first()?.at.start..last.at.end, doubt })
        })
    })
}

/// The date of a line that says hardly anything else: a place, a weekday, a label.
pub(crate) fn line(text: &str) -> Option<Found> {
    /// What is longer says more than a date, and would be searched once more for each date that it has.
    const MOST_BYTES: usize = 400;
    if text.len() > MOST_BYTES {
        return None;
    }
    let found = find(text)?;
    let mut rest = [&text[..found.at.start], " ", &text[found.at.end..]].concat();
    // A line may say the same date in several languages.
    while let Some(again) = find(&rest).filter(|again| again.date == found.date) {
        rest.replace_range(again.at, " ");
    }
    let rest = without_time(&rest);
    let said = |word: &&str| {
        let kinds = [Kind::BesideDate, Kind::Date, Kind::City];
        !kinds.into_iter().any(|kind| words::is_one(word, kind))
    };
    let is_inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let parts = rest.split(|c: char| !is_inner(c)).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.filter(said).collect();
    let han: usize = parts.iter().map(|part| part.chars().filter(|c| is_han(*c)).count()).sum();
    let is_alone = parts.len() <= 3
        && han <= 6
        && parts.iter().all(|part| !part.starts_with(|c: char| c.is_ascii_digit()))
        && (parts.len() <= 1
            || text[..found.at.start].contains([',', '，', '(', '—', '–'])
            || text.contains(':'));
    is_alone.then_some(found)
}

/// The month and the day that a line says without a year: 五月五日, `May 5`.
pub(crate) fn day(text: &str) -> Option<Date> {
    const ANY_YEAR: &str = "2000";
    const MOST_BYTES: usize = 60;
    if text.len() > MOST_BYTES || find(text).is_some() {
        return None;
    }
    let dated = match text.contains(is_han) {
        true => format!("{ANY_YEAR}年{text}"),
        false => format!("{}, {ANY_YEAR}", text.trim_end_matches(['.', ',', ' '])),
    };
    let found = line(&dated).filter(|found| found.doubt.is_none())?;
    // 星期日 may stand beside it, and no place.
    let beside = dated.replace(dated.get(found.at.clone())?, "");
    if beside.chars().filter(|c| is_han(*c)).count() > 3 {
        return None;
    }
    found.date.day().map(|_| found.date)
}

/// A date with the month and the day of another.
pub(crate) fn on_day(found: Date, day: Date) -> Option<Date> {
    date(found.year(), day.month()?.into(), day.day().map(u16::from))
}

/// What stands beside a date, without the time of day: `10:15 EDT`, `at 4:05 p.m.`
fn without_time(text: &str) -> String {
    const HALVES: [&str; 12] =
        ["am", "pm", "a.m.", "p.m.", "AM", "PM", "A.M.", "P.M.", "上午", "下午", "h", "hrs"];
    let is_zone = |word: &str| {
        matches!(word, "UTC" | "Z")
            || matches!(word.len(), 2..=4)
                && word.ends_with('T')
                && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let is_hour = |word: &str| {
        let mut numbers = word.split(':');
        let is_number = |number: &str| {
            matches!(number.len(), 1 | 2) && number.bytes().all(|byte| byte.is_ascii_digit())
        };
        word.contains(':') && numbers.all(is_number)
    };
    let (mut kept, mut is_after) = (Vec::new(), false);
    for word in text.split_whitespace() {
        let bare = word.trim_matches([',', '，', '(', ')', '|', '·']);
        let is_of_time = is_hour(bare) || is_after && (HALVES.contains(&bare) || is_zone(bare));
        is_after = is_of_time;
        if !(is_of_time || bare == "at" && text.contains(':')) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// The date behind a label, which may also be a year alone: `Date: 1991`, 日期：1991年8月.
pub(crate) fn labelled(text: &str) -> Option<Found> {
    let words = label(text, Kind::Date, true)?;
    let rest = text.get(words..)?;
    let moved = |found: Found| Found { at: found.at.start + words..found.at.end + words, ..found };
    let bare = rest.trim_end_matches(['.', '。', ' ', '年']);
    let coarse = || {
        let shape: String = bare.replace('/', "-");
        let is_coarse = matches!(shape.len(), 4 | 6 | 7) && shape.is_ascii();
        let (year, month) = shape.split_once('-').unwrap_or((&shape, ""));
        let padded = if month.is_empty() { year.to_owned() } else { format!("{year}-{month:0>2}") };
        let date = Date::parse(&padded).ok().filter(|date| (1000..=2999).contains(&date.year()))?;
        is_coarse.then_some(Found { date, at: 0..bare.len(), doubt: None })
    };
    find(rest).or_else(coarse).map(moved)
}

/// The date that a line of the head gives.
pub(crate) fn of_line(text: &str) -> Option<Found> {
    find(text).or_else(|| labelled(text))
}

/// A date with day and month in each other's place, if that is one.
pub(crate) fn swapped(found: Date) -> Option<Date> {
    date(found.year(), found.day()?.into(), Some(found.month()?.into()))
}

fn date(year: u16, month: u16, day: Option<u16>) -> Option<Date> {
    let text = match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    };
    Date::parse(&text).ok().filter(|date| (1000..=2999).contains(&date.year()))
}

/// Whether one of the next lines below a heading has a date, as media reports have.
pub(crate) fn follow_soon<'a>(below: impl Iterator<Item = &'a str>) -> bool {
    const NEXT: usize = 4;
    below.take(NEXT).any(|line| find(line).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_many_forms() {
        for (text, date) in [
            ("January 9, 2026", "2026-01-09"),
            ("Jan. 9th 2026", "2026-01-09"),
            ("the 9th day of January, 2026", "2026-01-09"),
            ("le 1er août 2024", "2024-08-01"),
            ("2026年1月9曰", "2026-01-09"),
            ("二〇二六年十二月二十九日", "2026-12-29"),
            ("中華民國一百一十五年一月九日", "2026-01-09"),
            ("民國一百零五年十月", "2016-10"),
            ("一月九日，2026", "2026-01-09"),
            ("中華民國一一三年３月０５日", "2024-03-05"),
            ("２０２４ 年 3 月 5 號", "2024-03-05"),
            ("2026년 1월 9일", "2026-01-09"),
            ("2026/1/9", "2026-01-09"),
            ("31.12.2025", "2025-12-31"),
            ("03/04/2024", "2024-04-03"),
            ("Janurary 15, 2024", "2024-01-15"),
            ("l2 March 2O24", "2024-03-12"),
            ("二〇二四年元月廿三日", "2024-01-23"),
            ("民國一一三年五月卅一日", "2024-05-31"),
            ("Mar. 3/25", "2025-03-03"),
            ("3 Dec ’24", "2024-12-03"),
            ("3–5 March 2025", "2025-03-03"),
            ("March 3rd to 5th, 2025", "2025-03-03"),
            ("30 March – 2 April 2025", "2025-03-30"),
            ("2025年3月3日至5日", "2025-03-03"),
            ("2025年3月3-5日", "2025-03-03"),
            ("2025年3月30日至4月2日", "2025-03-30"),
            ("March 2024", "2024-03"),
            ("2024年3月", "2024-03"),
        ] {
            assert_eq!(
                find(text).map(|found| found.date.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
        }
        for text in ["May we ask", "in 2024", "Section 3.4.5", "31 February 2024", "416-555-0142"] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn lines_of_dates_say_nothing_else() {
        for text in [
            "Ottawa, January 9, 2026",
            "Date: 2026-01-09",
            "Friday, 9 January 2026",
            "二〇二四年三月五日於多倫多",
            "（2024年3月5日）",
            "3–5 March 2025",
            "Porthaven, 30 March to 2 April 2025",
            "2025年3月3日至5日",
        ] {
            assert!(line(text).is_some(), "{text}");
        }
        for text in [
            "Since January 9, 2026 we have written to you twice",
            "Reuters 2026-01-13 report on it",
            "本會於2024年3月5日致函閣下要求會面",
        ] {
            assert!(line(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_day_may_stand_without_its_year() {
        for text in ["五月五日", "May 5", "5 May", "5月5日 星期日", "Sunday, May 5"] {
            assert_eq!(day(text).and_then(Date::day), Some(5), "{text}");
        }
        for text in ["May 5, 2024", "五月", "May we ask 5", "五月五日館前集合讀信"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_is_enough_behind_a_label() {
        let date = |text| labelled(text).map(|found| found.date.to_string());
        assert_eq!(date("Date: 1991").as_deref(), Some("1991"));
        assert_eq!(date("日期：1991年").as_deref(), Some("1991"));
        assert_eq!(date("日 期：1991年8月").as_deref(), Some("1991-08"));
        assert_eq!(date("Date: 1991-8").as_deref(), Some("1991-08"));
        assert_eq!(date("Date: tomorrow"), None);
        assert!(line("3 March 2025 / 2025年3月3日").is_some());
    }

    #[test]
    fn doubts_are_said() {
        let doubt = |text| find(text).and_then(|found| found.doubt);
        assert_eq!(doubt("2026年1月9曰"), Some(DateDoubt::Misprinted));
        assert_eq!(doubt("03/04/2024"), Some(DateDoubt::Order));
        assert_eq!(doubt("Feburary 2, 2024"), Some(DateDoubt::Misprinted));
        assert_eq!(doubt("2 May 2O24"), Some(DateDoubt::Misprinted));
        assert_eq!(doubt("Mar. 3/25"), Some(DateDoubt::Century));
        assert_eq!(doubt("二〇二四年元月廿三日"), None);
        assert_eq!(doubt("13/04/2024"), None);
        assert_eq!(doubt("3–5 March 2025"), Some(DateDoubt::Several));
    }
}
