//! The ways in which dates are written.

use crate::dates::DateDoubt;
use crate::dates::tokens::{Rest, Token, What};
use crate::words::months::month;

/// What a form reads from tokens.
pub(crate) struct Reading {
    pub year: u16,
    pub month: u16,
    pub day: Option<u16>,
    /// How many tokens it took.
    pub used: usize,
    pub doubt: Option<DateDoubt>,
}

/// A way in which dates are written: reads one at the beginning of tokens.
pub(crate) type Form = fn(&[Token<'_>]) -> Option<Reading>;

/// What stands behind the number of a day.
const ORDINALS: [&str; 7] = ["st", "nd", "rd", "th", "er", "re", "e"];

/// All ways, the plainest first.
pub(crate) const FORMS: [Form; 5] = [han, han_month_first, month_first, day_first, digits];

/// 2026年1月9日, 民國115年1月9日, 二〇二六年一月, 2026年1月9曰.
fn han(tokens: &[Token<'_>]) -> Option<Reading> {
    use What::{Number, Sign};
    let what = |at: usize| tokens.get(at).map(|token| &token.what);
    let (republic, at) = match (what(0), what(1)) {
        (Some(Sign('民')), Some(Sign('國' | '国'))) => (1911, 2),
        _ => (0, 0),
    };
    let (Number(year), Sign('年'), month, Sign('月')) =
        (what(at)?, what(at + 1)?, what(at + 2)?, what(at + 3)?)
    else {
        return None;
    };
    let month = match month {
        Number(month) => *month,
        Sign('元') => 1,
        _ => return None,
    };
    let (day, used, doubt) = match (what(at + 4), what(at + 5)) {
        (
            Some(Number(day)),
            Some(Sign('日' | '號' | '号' | '至' | '到' | '-' | '–' | '—' | '~' | '～')),
        ) => {
            let (used, has_several) = last_day(tokens, at + 5);
            (Some(*day), used, of_several(has_several))
        }
        // 曰 and 目 are what hands and scanners make of 日.
        (Some(Number(day)), Some(Sign('曰' | '目' | '曱' | '囗'))) => {
            (Some(*day), at + 6, Some(DateDoubt::Misprinted))
        }
        (Some(Number(day)), _) => (Some(*day), at + 5, Some(DateDoubt::Misprinted)),
        _ => (None, at + 4, None),
    };
    Some(Reading { year: year + republic, month, day, used, doubt })
}

/// 一月九日，2026, as English has it.
fn han_month_first(tokens: &[Token<'_>]) -> Option<Reading> {
    use What::{Number, Sign};
    let [month, of_month, day, of_day, rest @ ..] = tokens else { return None };
    let (Number(month), Sign('月'), Number(day), Sign('日' | '號' | '号')) =
        (&month.what, &of_month.what, &day.what, &of_day.what)
    else {
        return None;
    };
    let skipped = usize::from(matches!(rest.first()?.what, Sign(',' | '，' | '、')));
    let Number(year @ 1000..) = rest.get(skipped)?.what else { return None };
    Some(Reading { year, month: *month, day: Some(*day), used: 5 + skipped, doubt: None })
}

/// Where a date in Chinese ends, and whether it has several days: 3日, 3至5日, 3日至5日, 30日至4月2日.
fn last_day(tokens: &[Token<'_>], at: usize) -> (usize, bool) {
    let is_day = |rest: &Rest<'_, '_>| {
        let sign = rest.tokens.get(rest.at).map(|token| &token.what);
        matches!(sign, Some(What::Sign('日' | '號' | '号')))
    };
    let mut rest = Rest { tokens, at };
    rest.skip_sign(&['日', '號', '号']);
    let end = rest.at;
    let mut has_several = skip_last_day(&mut rest);
    if has_several && matches!(tokens.get(rest.at), Some(Token { what: What::Sign('月'), .. })) {
        rest.at += 1;
        has_several = rest.number().is_some();
    }
    if has_several && is_day(&rest) { (rest.at + 1, true) } else { (end, false) }
}

/// Passes over the last of several days: `–5`, `to 5`, `au 5`, 至5日. Says whether there is one; the first counts.
fn skip_last_day(rest: &mut Rest<'_, '_>) -> bool {
    let begun = rest.at;
    rest.skip_sign(&['-', '–', '—', '~', '～', '至', '到', '&']);
    rest.skip_word(&["to", "and", "au", "et"]);
    if rest.at > begun && rest.number().is_some_and(|day| (1..=31).contains(&day)) {
        return true;
    }
    rest.at = begun;
    false
}

/// What is doubtful where a date has several days.
fn of_several(has_several: bool) -> Option<DateDoubt> {
    has_several.then_some(DateDoubt::Several)
}

/// January 9, 2026; Jan. 9th 2026; January 2026; Jan. 9/26; January 9–11, 2026.
fn month_first(tokens: &[Token<'_>]) -> Option<Reading> {
    let What::Word(word) = tokens.first()?.what else { return None };
    let month = u16::from(month(word)?.number);
    let mut rest = Rest { tokens, at: 1 };
    rest.skip_sign(&['.']);
    let first = rest.number()?;
    if first > 31 {
        return Some(Reading { year: first, month, day: None, used: rest.at, doubt: None });
    }
    rest.skip_word(&ORDINALS);
    let has_several = skip_last_day(&mut rest);
    rest.skip_word(&ORDINALS);
    rest.skip_sign(&[',', '，', '.']);
    year_after(rest, month, first, has_several)
}

/// The end of a date: its year, in full or in two digits.
fn year_after(mut rest: Rest<'_, '_>, month: u16, day: u16, has_several: bool) -> Option<Reading> {
    let short = rest.short_year();
    let doubt = short.map(|_| DateDoubt::Century).or(of_several(has_several));
    let year = short.or_else(|| rest.number().filter(|year| *year > 31))?;
    Some(Reading { year, month, day: Some(day), used: rest.at, doubt })
}

/// 9 January 2026; 9th of January, 2026; 1er janvier 2026; 9 de enero de 2026; 9–11 January 2026; 30 January to
/// 2 February 2026.
fn day_first(tokens: &[Token<'_>]) -> Option<Reading> {
    let mut rest = Rest { tokens, at: 0 };
    let day = rest.number().filter(|day| *day <= 31)?;
    rest.skip_word(&ORDINALS);
    let mut has_several = skip_last_day(&mut rest);
    rest.skip_word(&ORDINALS);
    rest.skip_sign(&['.', '-']);
    rest.skip_word(&["of", "de", "day"]);
    rest.skip_word(&["of"]);
    let month = u16::from(rest.month()?);
    if !has_several && skip_last_day(&mut rest) {
        has_several = true;
        rest.month()?;
    }
    rest.skip_sign(&['.']);
    rest.skip_sign(&[',', '，', '-']);
    rest.skip_word(&["de", "of"]);
    year_after(rest, month, day, has_several)
}

/// 2026-01-09, 2026/1/9, 09.01.2026, 1/9/2026.
fn digits(tokens: &[Token<'_>]) -> Option<Reading> {
    let [a, sign, b, again, c, ..] = tokens else { return None };
    let (What::Number(first), What::Number(second), What::Number(third)) =
        (&a.what, &b.what, &c.what)
    else {
        return None;
    };
    let is_sign =
        |what: &What<'_>| matches!(what, What::Sign('-' | '/' | '.' | '－' | '／' | '‑' | '–'));
    if !is_sign(&sign.what) || sign.what != again.what || a.at.end != sign.at.start {
        return None;
    }
    let (first, second, third) = (*first, *second, *third);
    let reading = |year, month, day, doubt| Reading { year, month, day: Some(day), used: 5, doubt };
    match (first, second, third) {
        (1000.., 1..=12, _) => Some(reading(first, second, third, None)),
        (13..=31, 1..=12, 1000..) => Some(reading(third, second, first, None)),
        (1..=12, 13..=31, 1000..) => Some(reading(third, first, second, None)),
        // Most of the world writes the day first; where it matters an editor has to say.
        (1..=12, 1..=12, 1000..) => {
            let doubt = (first != second).then_some(DateDoubt::Order);
            Some(reading(third, second, first, doubt))
        }
        _ => None,
    }
}
