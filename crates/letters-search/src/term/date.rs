//! Dates: the ways in which people write the day of a letter, whether it is printed or not.

use letters_model::{Date, ENGLISH_MONTHS};

/// Adds a date as people write it in figures, in Chinese and in English, as one text to look in.
pub(crate) fn spell(date: Date, into: &mut String) {
    *into += &format!("{date} {}年", date.year());
    if let Some(month) = date.month() {
        *into += &format!("{month}月");
    }
    if let Some(day) = date.day() {
        *into += &format!("{day}日 {day}");
    }
    if let Some(month) = date.month().and_then(|at| ENGLISH_MONTHS.get(usize::from(at) - 1)) {
        *into += &format!(" {month} {}", date.year());
    }
    into.push(' ');
    for digit in date.year().to_string().bytes() {
        into.push(FIGURES[usize::from(digit - b'0')]);
    }
    into.push('年');
    for (number, sign) in [(date.month(), '月'), (date.day(), '日')] {
        let Some(number) = number.map(usize::from) else { break };
        if number > 19 {
            into.push(FIGURES[number / 10]);
        }
        if number > 9 {
            into.push('十');
        }
        if number % 10 > 0 {
            into.push(FIGURES[number % 10]);
        }
        into.push(sign);
    }
    into.push(' ');
}

/// The figures of Chinese.
const FIGURES: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

#[cfg(test)]
mod tests {
    use super::spell;
    use letters_model::Date;

    #[test]
    fn dates_are_spelt_as_far_as_they_are_known() {
        for (date, spelt) in [
            ("2026-01-09", "2026-01-09 2026年1月9日 9 January 2026 二〇二六年一月九日"),
            ("2010-11-30", "2010-11-30 2010年11月30日 30 November 2010 二〇一〇年十一月三十日"),
            ("2009-12", "2009-12 2009年12月 December 2009 二〇〇九年十二月"),
            ("1989", "1989 1989年 一九八九年"),
        ] {
            let mut text = String::new();
            spell(Date::parse(date).unwrap(), &mut text);
            assert_eq!(text.trim_end(), spelt);
        }
    }
}
