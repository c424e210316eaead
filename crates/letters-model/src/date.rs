//! Dates as letters give them: a year, a month of a year, or a day.

use std::fmt;

/// A year, a month of a year, or a day, in the Gregorian calendar, years 1 to 9999.
///
/// Dates sort by time; a date that says less stands before those that say more (`2026` before
/// `2026-01` before `2026-01-01`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a text is no [`Date`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// It is not written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Form,
    /// No such year, month or day exists.
    Impossible,
}

impl fmt::Display for DateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            DateError::Form => "a date is written YYYY, YYYY-MM or YYYY-MM-DD",
            DateError::Impossible => "there is no such day in the calendar",
        })
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// The text is written otherwise, or names no real day.
    pub fn parse(text: &str) -> Result<Date, DateError> {
        let mut parts = text.split('-');
        let mut next = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse::<u16>().map(Some).map_err(|_| DateError::Form)
            }
            Some(_) => Err(DateError::Form),
        };
        let year = next(4)?.ok_or(DateError::Form)?;
        let month = next(2)?;
        let day = next(2)?;
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let (month, day) = (month.map(|m| m as u8), day.map(|d| d as u8));
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists =
            day.is_none_or(|day| (1..=days_of_month(year, month.unwrap_or(0))).contains(&day));
        if year == 0 || !month_exists || !day_exists {
            return Err(DateError::Impossible);
        }
        Ok(Date { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if the date says it.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// A number that orders dates as they are ordered themselves.
    pub(crate) fn order(self) -> u32 {
        let part = |part: Option<u8>| u32::from(part.unwrap_or(0));
        u32::from(self.year) << 9 | part(self.month) << 5 | part(self.day)
    }

    /// The day of the month, 1 to 31, if the date says it.
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

/// The number of days of a month; none for a month that does not exist.
fn days_of_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    /// Writes the date as it is read.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(out, "-{part:02}")?;
        }
        Ok(())
    }
}

/// The months as English writes them, from January.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["0001", "9999-12", "2009-12-01", "2024-02-29", "2000-02-29"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_other_forms_and_days_that_do_not_exist() {
        for form in ["", "26", "2026-1-9", "2026/01/09", "2026-01-09T00", "2026-01-09-01", "+026"] {
            assert_eq!(Date::parse(form), Err(DateError::Form), "{form}");
        }
        for impossible in ["0000", "2026-00", "2026-13", "2026-02-29", "1900-02-29", "2026-04-31"] {
            assert_eq!(Date::parse(impossible), Err(DateError::Impossible), "{impossible}");
        }
    }

    #[test]
    fn sorts_by_time() {
        let mut dates =
            ["2026-01-09", "2026", "2009-12", "2026-01"].map(|text| Date::parse(text).unwrap());
        dates.sort_by_key(|date| date.order());
        assert!(dates.is_sorted());
        assert_eq!(dates.map(|d| d.to_string()), ["2009-12", "2026", "2026-01", "2026-01-09"]);
    }
}
