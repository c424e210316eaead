//! Dates: the ways in which people write the day of a letter, whether it is printed or not.

use letters_model::{Date, ENGLISH_MONTHS};

/// A date as people write it in figures, in Chinese and in English, as one text to look in.
pub(crate) fn spellings(date: Date) -> String {
    let mut spelt = format!("{date} {}年", date.year());
    if let Some(month) = date.month() {
        spelt += &format!("{month}月");
    }
    if let Some(day) = date.day() {
        spelt += &format!("{day}日 {day}");
    }
    if let Some(month) = date.month().and_then(|at| ENGLISH_MONTHS.get(usize::from(at) - 1)) {
        spelt += &format!(" {month} {}", date.year());
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::spellings;
    use letters_model::Date;

    #[test]
    fn dates_are_spelt_as_far_as_they_are_known() {
        for (date, spelt) in [
            ("2026-01-09", "2026-01-09 2026年1月9日 9 January 2026"),
            ("2009-12", "2009-12 2009年12月 December 2009"),
            ("1989", "1989 1989年"),
        ] {
            assert_eq!(spellings(Date::parse(date).unwrap()), spelt);
        }
    }
}
