//! Lines that say what someone is before they say who: `Chairman Chiang Pei-yuan`, 港灣協會主席 林小明.

use crate::ending::offices::{is_before_office, is_trade};
use crate::ending::said::{is_class, is_short_name};
use crate::language::script::{is_han, is_hangul};
use crate::names::honorifics::strip_han_honorific;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// The name that stands behind an office or an organization, and what stands before it.
pub(crate) fn office_first(text: &str) -> Option<(&str, Option<&str>)> {
    office_and_name(text)
        .or_else(|| in_two_scripts(text))
        .or_else(|| led_by_office(text))
        .or_else(|| behind_label(text))
        .or_else(|| behind_body(text))
}

/// 港灣協會主席 林小明, 主席林小明: an office, in Chinese, and behind it the one who holds it.
fn office_and_name(text: &str) -> Option<(&str, Option<&str>)> {
    let spaces = text.match_indices([' ', '　', '：']);
    let apart = spaces.into_iter().find_map(|(at, space)| {
        let (details, name) = (text.get(..at)?.trim(), text.get(at + space.len()..)?);
        // Most lines are in Latin letters and need no more than this look.
        if !name.contains(|c: char| is_han(c) || is_hangul(c)) {
            return None;
        }
        // Behind an organization a title tells that a name is one: 港灣大學 魯伊斯教授.
        let is_titled = strip_han_honorific(name) != name.trim()
            && !is_before_office(strip_han_honorific(name));
        // 東湖居民：林小明
        let is_office =
            is_position(details) || is_class(details) || space == "：" && is_trade(details);
        let holds = (is_office || is_organization(details) && is_titled) && is_short_name(name);
        let name_is_own = name.contains(is_han) && is_person(name);
        (holds || name_is_own && (is_office || is_organization(details)))
            .then_some((name, Some(details)))
    });
    // 港灣協會主席林小明
    let run = || {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
        let holds = |end: &usize| {
            let Some((details, name)) = text.split_at_checked(*end) else { return false };
            let length = words::ending(details, Kind::Position);
            let body = length.and_then(|length| details.get(..details.len() - length));
            // 訪問會馮潔心修女
            let titled = strip_han_honorific(name);
            let is_titled = (2..=4).contains(&titled.chars().count()) && titled.len() < name.len();
            (body.is_some_and(is_organization) || is_titled && is_organization(details))
                && name.chars().all(is_han)
                && name.chars().count() >= 2
                && is_person(name)
        };
        let is_run = text.chars().all(is_han) && text.chars().count() <= 24;
        let end = ends.filter(|_| is_run).find(holds)?;
        Some((text.get(end..)?, text.get(..end)))
    };
    let together = || {
        let length = words::beginning(text, Kind::Position).filter(|_| text.starts_with(is_han))?;
        let (office, name) = text.split_at_checked(length)?;
        (name.starts_with(is_han) && is_person(name)).then_some((name, Some(office)))
    };
    apart.or_else(together).or_else(run)
}

/// 會長 Agus Santoso: an office in Han characters, and a name that has no other form.
fn in_two_scripts(text: &str) -> Option<(&str, Option<&str>)> {
    let (office, name) = text.split_once(' ')?;
    let is_office = office.chars().all(is_han) && is_position(office);
    (is_office && !name.contains(is_han) && is_person(name)).then_some((name, Some(office)))
}

/// `Chairman Chiang Pei-yuan`: an office in Latin letters, and behind it the whole name of the one who holds it.
fn led_by_office(text: &str) -> Option<(&str, Option<&str>)> {
    let mut length = words::beginning(text, Kind::Position)?;
    // Of `Vice President` each word is an office.
    while let Some(more) = text.get(length + 1..)
        && let Some(next) = words::beginning(more, Kind::Position)
    {
        length += 1 + next;
    }
    let (office, name) = text.split_at_checked(length)?;
    let name = name.strip_prefix(' ')?;
    let is_whole = office.is_ascii() && name.contains(' ') && is_person(name);
    (is_whole && office.starts_with(|c: char| c.is_uppercase())).then_some((name, Some(office)))
}

/// `Convenor: Lo Mei-chun`.
fn behind_label(text: &str) -> Option<(&str, Option<&str>)> {
    let (office, name) = text.split_once(": ")?;
    let is_office = is_position(office) && !is_person(office);
    (is_office && is_person(name)).then_some((name, Some(office)))
}

/// `Ferry Union, Chair, Tom Reed`: a name behind an organization and the office in it.
fn behind_body(text: &str) -> Option<(&str, Option<&str>)> {
    let (details, name) = text.rsplit_once(", ")?;
    let (body, office) = details.split_once(", ").filter(|(_, office)| !office.contains(", "))?;
    let is_office = is_position(office) && !is_person(office);
    let is_body = is_organization(body) && !is_person(body);
    (is_body && is_office && is_person(name)).then_some((name, Some(details)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_someone_is_may_stand_before_the_name() {
        for (text, name, said) in [
            ("Vice President Fang Chih-hao", "Fang Chih-hao", "Vice President"),
            ("Ferry Union, Chair, Tom Reed", "Tom Reed", "Ferry Union, Chair"),
            ("會長 Agus Santoso", "Agus Santoso", "會長"),
            ("Convenor: Lo Mei-chun", "Lo Mei-chun", "Convenor"),
            ("港灣協會主席 林小明", "林小明", "港灣協會主席"),
        ] {
            assert_eq!(office_first(text), Some((name, Some(said))), "{text}");
        }
        assert_eq!(office_first("Ferry Union, Tom Reed, Chair"), None);
    }
}
