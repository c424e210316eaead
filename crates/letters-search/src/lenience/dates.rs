//! Dates: a day that was typed, in whatever way, is that day; and a number that is none is no part of one.

use letters_model::ENGLISH_MONTHS;

use crate::index::Index;
use crate::index::place::kind;
use crate::lenience::numbers::{self, from_han, to_han};
use crate::matches::tier::Tier;
use crate::plan::expand::{as_it_stands, spelling};
use crate::plan::want::Want;
use crate::query::Query;
use crate::query::piece::Piece;

/// Makes one want of all that says a day, which answers to that day in every way in which it is written. A small number
/// beside nothing of a date is not found in one: 2 lawyers are not in a report of 2 June.
pub(crate) fn answer(index: &Index, wants: &mut Vec<Want>, effort: &mut usize) {
    let parts =
        wants.iter().flat_map(|want| &want.pieces).filter_map(|piece| parts_of(piece, true));
    let is_of_date = |part: &Part| match part {
        Part::Number(number) => *number > 31,
        Part::Month(_) | Part::Sign(_) => true,
    };
    let has_date = parts.flatten().any(|part| is_of_date(&part));
    let mut at = 0;
    while at < wants.len() {
        let found = (1..=LONGEST.min(wants.len() - at))
            .rev()
            .find_map(|length| Some((length, days(&wants[at..at + length])?)));
        if let Some((length, days)) = found {
            let said: Vec<Want> = wants.drain(at..at + length).collect();
            let pieces = said.into_iter().flat_map(|want| want.pieces).collect();
            let mut want = Want::new(index, pieces);
            for day in days {
                answer_by_day(index, &mut want, &day, effort);
            }
            // Other figures are another day.
            (want.quoted, want.is_day) = (true, true);
            wants.insert(at, want);
        } else if wants.len() > 1 && !has_date {
            leave_dates_out(index, &mut wants[at]);
        }
        at += 1;
    }
}

/// No day is said in more parts.
const LONGEST: usize = 3;

/// A day, of any year where none is said.
struct Day {
    year: Option<usize>,
    month: usize,
    day: usize,
}

/// What a part of a date is.
#[derive(Clone, Copy)]
enum Part {
    Number(usize),
    Month(usize),
    Sign(char),
}

/// The days that wants together say, if they are nothing else: 3/7/2023 may be one of two.
fn days(wants: &[Want]) -> Option<Vec<Day>> {
    if wants.iter().any(|want| want.quoted || want.in_title) {
        return None;
    }
    let mut parts = Vec::new();
    for want in wants {
        for (at, piece) in want.pieces.iter().enumerate() {
            parts.extend(parts_of(piece, want.open && at + 1 == want.pieces.len())?);
        }
    }
    // 1.06% 1997 is no day.
    if wants.len() == 2 && parts.iter().all(|part| matches!(part, Part::Number(_))) {
        return None;
    }
    use Part::{Month, Number, Sign};
    let day = |year: Option<usize>, month: usize, day: usize| {
        let is_year = year.is_none_or(|year| (1000..3000).contains(&year));
        let is_day = (1..=12).contains(&month) && (1..=31).contains(&day);
        (is_year && is_day).then_some(Day { year, month, day })
    };
    let days: Vec<Day> = match *parts.as_slice() {
        [Number(d), Month(m), Number(y)]
        | [Month(m), Number(d), Number(y)]
        | [Number(y), Month(m), Number(d)]
            if y > 31 =>
        {
            vec![day(Some(y), m, d)]
        }
        [Number(d), Month(m)] | [Month(m), Number(d)] => vec![day(None, m, d)],
        [Number(y), Number(m), Number(d)] if y > 31 => vec![day(Some(y), m, d)],
        [Number(one), Number(other), Number(y)] if y > 31 => {
            vec![day(Some(y), other, one), day(Some(y), one, other)]
        }
        [Number(y), Sign('年'), Number(m), Sign('月'), Number(d), Sign('日' | '号')] => {
            vec![day(Some(y), m, d)]
        }
        [Number(m), Sign('月'), Number(d), Sign('日' | '号')] => vec![day(None, m, d)],
        _ => return None,
    }
    .into_iter()
    .flatten()
    .collect();
    (!days.is_empty()).then_some(days)
}

/// What a piece is in a date; nothing if it is in none. The last word may still be growing.
fn parts_of(piece: &Piece, is_open: bool) -> Option<Vec<Part>> {
    let spelt = String::from_utf8(spelling(piece)).ok()?;
    if piece.is_run() {
        return parts_of_run(&spelt);
    }
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|end| spelt.strip_suffix(end));
    if let Ok(number) = figures.unwrap_or(&spelt).parse() {
        return Some(vec![Part::Number(number)]);
    }
    let month = ENGLISH_MONTHS.iter().position(|month| {
        let month = month.to_ascii_lowercase();
        let is_short = spelt.len() == 3 || spelt == "sept" || is_open && spelt.len() > 3;
        month == spelt || is_short && month.starts_with(&spelt)
    });
    month.map(|month| vec![Part::Month(month + 1)])
}

/// The parts of 年七月九日.
fn parts_of_run(run: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut number = String::new();
    for sign in run.chars() {
        if matches!(sign, '年' | '月' | '日' | '号') {
            if !number.is_empty() {
                parts.push(Part::Number(from_han(&std::mem::take(&mut number))?));
            }
            parts.push(Part::Sign(sign));
        } else {
            number.push(sign);
        }
    }
    number.is_empty().then_some(parts)
}

/// Lets a want answer by a day in the ways in which letters print it, and in that of the dates of letters.
fn answer_by_day(index: &Index, want: &mut Want, day: &Day, effort: &mut usize) {
    let Day { year, month, day } = *day;
    let Some(name) = ENGLISH_MONTHS.get(month - 1) else { return };
    let short = &name[..3];
    let with_year = |text: String, year: &str| [&text, year].concat();
    let western = year.map(|year| format!(" {year}")).unwrap_or_default();
    let mut texts = vec![
        with_year(format!("{day} {name}"), &western),
        with_year(format!("{name} {day}"), &western),
        with_year(format!("{day} {short}"), &western),
        with_year(format!("{short} {day}"), &western),
    ];
    let figures = year.map(|year| format!("{year}年")).unwrap_or_default();
    texts.push(format!("{figures}{month}月{day}日"));
    let (month_in_han, day_in_han) = (to_han(month), to_han(day));
    let signs = year.map(|year| numbers::figures_in_han(year) + "年").unwrap_or_default();
    texts.push(format!("{signs}{month_in_han}月{day_in_han}日"));
    if let Some(year) = year {
        texts.push(format!("{year}-{month:02}-{day:02}"));
        texts.push(format!("{year}-{month}-{day}"));
        texts.push(format!("{day}-{month}-{year}"));
        texts.push(signs.replace('〇', "零") + &format!("{month_in_han}月{day_in_han}日"));
    }
    for text in texts {
        let query = Query::parse(&["\"", &text, "\""].concat());
        let Some(phrase) = query.wanted.first() else { continue };
        want.answer_by(index, as_it_stands(index, &phrase.pieces, false, Tier::Exact), effort);
    }
}

/// Takes a small number for no answer where only the date of a letter or a report has it.
fn leave_dates_out(index: &Index, want: &mut Want) {
    if want.quoted || !matches!(want.pieces.as_slice(), [one] if numbers::is_small(one)) {
        return;
    }
    for unit in 0..index.units() {
        let is_dated = matches!(kind::of(index.places[unit]), kind::TITLE | kind::COVERAGE);
        if want.scores[unit] == 0 || !is_dated {
            continue;
        }
        let printed = index.printed_terms(unit as u32);
        let mut is_said = false;
        for sequence in &want.sequences {
            sequence.find(printed, |_, _| {
                is_said = true;
                false
            });
        }
        if !is_said {
            want.scores[unit] = 0;
        }
    }
}
