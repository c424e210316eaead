//! Dates: the ways in which people write the day of a letter, whether it is printed or not.

use letters_model::{Date, ENGLISH_MONTHS};

/// A date as people write it in figures, in Chinese and in English, as one text to look in. The figures of
/// Chinese come last, so that what is looked for in other ways stands together.
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
    let year = date.year().to_string();
    let digits = year.bytes().map(|digit| FIGURES[usize::from(digit - b'0')]);
    spelt.extend([' '].into_iter().chain(digits).chain(['年']));
    for (number, sign) in [(date.month(), '月'), (date.day(), '日')] {
        let Some(number) = number.map(usize::from) else { break };
        let tens = (number > 19).then(|| FIGURES[number / 10]);
        let ten = (number > 9).then_some('十');
        let ones = (number % 10 > 0).then(|| FIGURES[number % 10]);
        spelt.extend(tens.into_iter().chain(ten).chain(ones).chain([sign]));
    }
    spelt
}

/// The figures of Chinese.
const FIGURES: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

#[cfg(test)]
mod tests {
    use super::spellings;
    use letters_model::Date;

    #[test]
    fn dates_are_spelt_as_far_as_they_are_known() {
        for (date, spelt) in [
            ("2026-01-09", "2026-01-09 2026年1月9日 9 January 2026 二〇二六年一月九日"),
            ("2010-11-30", "2010-11-30 2010年11月30日 30 November 2010 二〇一〇年十一月三十日"),
            ("2009-12", "2009-12 2009年12月 December 2009 二〇〇九年十二月"),
            ("1989", "1989 1989年 一九八九年"),
        ] {
            assert_eq!(spellings(Date::parse(date).unwrap()), spelt);
        }
    }
}
