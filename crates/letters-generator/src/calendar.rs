//! When the letters were written, and how their dates are printed.

use letters_model::{Date, ENGLISH_MONTHS};

use crate::cast::YEARS;
use crate::chance::Chance;
use crate::flaw::Flaw;
use crate::sentence::Pair;

/// A date: more letters in later years, a day for most, a month or a year alone for some.
pub fn date(chance: &mut Chance) -> Result<Date, Flaw> {
    let span = usize::from(YEARS.1 - YEARS.0) + 1;
    // The later of two is the likelier the later it is.
    let year = usize::from(YEARS.0) + chance.below(span).max(chance.below(span));
    let (month, day) = (chance.between(1, 12), chance.between(1, 31));
    let text = match chance.below(40) {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{:02}", day.min(last_day(month))),
    };
    Date::parse(&text).map_err(Flaw::value(&text))
}

/// The day after, or the same date where there is none in the month.
pub fn day_after(date: Date) -> Date {
    let next = date.day().map(|day| (day, date.to_string())).and_then(|(day, text)| {
        let month = text.get(..8)?;
        Date::parse(&format!("{month}{:02}", day + 1)).ok()
    });
    next.unwrap_or(date)
}

/// The date as a letter prints it.
pub fn printed(date: Date, chance: &mut Chance) -> Pair {
    let year = date.year();
    let Some(month) = date.month() else {
        return Pair::new(format!("{year}"), format!("{year}年"));
    };
    let name = ENGLISH_MONTHS[usize::from(month - 1) % ENGLISH_MONTHS.len()];
    let Some(day) = date.day() else {
        return Pair::new(format!("{name} {year}"), format!("{year}年{month}月"));
    };
    let english = match chance.once_in(2) {
        true => format!("{day} {name} {year}"),
        false => format!("{name} {day}, {year}"),
    };
    // One in thirty is misprinted: in Chinese by a character that looks like the right one.
    let sign = if chance.once_in(30) { "曰" } else { "日" };
    Pair::new(english, format!("{year}年{month}月{day}{sign}"))
}

fn last_day(month: usize) -> usize {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_archives_years() {
        let mut last = 0;
        for number in 0..5_000 {
            let mut chance = Chance::of(3, "date", number);
            let date = date(&mut chance).unwrap();
            assert!((YEARS.0..=YEARS.1).contains(&date.year()));
            assert!(printed(date, &mut chance).chinese.starts_with(&date.year().to_string()));
            last += usize::from(date.year() > 2007);
        }
        assert!(last > 3_000, "later years have more letters: {last}");
    }

    #[test]
    fn the_day_after_stays_in_its_month() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(day_after(date("2004-03-08")), date("2004-03-09"));
        for alone in ["2004-02-29", "2004-02", "2004"] {
            assert_eq!(day_after(date(alone)), date(alone));
        }
    }
}
