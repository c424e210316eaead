//! What a line says of someone who signs: a name, an office, an organization, an address.

use crate::dates;
use crate::script::is_han;
use crate::shape::{is_address, is_organization, is_person, is_position, is_reachable};
use crate::signs::bullet;
use crate::words::{self, Kind};

/// What a line says of someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said<'a> {
    /// A name, with what the same line says besides.
    Name(&'a str, Option<&'a str>),
    /// An office or an organization.
    Details(&'a str),
    /// The rest of the line before.
    More(&'a str),
    /// A postal address, a mailbox or a telephone.
    Address(&'a str),
    /// In whose name they sign.
    Behalf(&'a str),
    /// None of these, by its looks.
    Unclear(&'a str),
}

/// What a line says.
pub(crate) fn say(text: &str) -> Said<'_> {
    let text = bullet(text).map_or(text, |(_, at)| &text[at..]);
    if let Some(length) = words::beginning(text, Kind::Behalf) {
        let rest = text[length..].trim_start_matches([' ', ':', '：']);
        return Said::Behalf(strip_article(rest).trim_end_matches([',', '.']));
    }
    if text.starts_with(['(', '（'])
        || text.starts_with(|c: char| c.is_lowercase()) && !is_reachable(text)
    {
        return Said::More(text);
    }
    if let Some((name, details)) = person_and_details(text) {
        return Said::Name(name, details);
    }
    if is_reachable(text) || is_address(text) && !is_organization(text) {
        return Said::Address(text);
    }
    let known = is_position(text) || is_organization(text);
    if known { Said::Details(text) } else { Said::Unclear(text) }
}

/// A name without the article before it.
pub(crate) fn strip_article(text: &str) -> &str {
    ["the ", "The ", "la ", "le ", "les ", "l'", "l’"]
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

/// A line that begins with the name of a person, or, in Chinese, ends with one.
pub(crate) fn person_and_details(text: &str) -> Option<(&str, Option<&str>)> {
    if is_person(text) && dates::find(text).is_none() {
        return Some((text, None));
    }
    let dividers: [&str; 9] = ["\t", " | ", " – ", " — ", " - ", ", ", "，", "、", "："];
    for divider in dividers {
        if let Some((name, details)) = text.split_once(divider)
            && is_person(name)
        {
            return Some((name.trim(), Some(details.trim()).filter(|details| !details.is_empty())));
        }
    }
    if let Some((name, rest)) =
        text.split_once([' ', '　']).filter(|(name, _)| name.starts_with(is_han) && is_person(name))
        && (is_position(rest) || is_organization(rest))
    {
        return Some((name, Some(rest.trim())));
    }
    if let Some((name, rest)) = text.split_once(['(', '（'])
        && is_person(name)
        && let Some(details) = rest.strip_suffix([')', '）'])
    {
        return Some((name.trim(), Some(details)));
    }
    let spaces = text.match_indices([' ', '　', '：']);
    spaces.into_iter().find_map(|(at, space)| {
        let (details, name) = (text.get(..at)?, text.get(at + space.len()..)?);
        let name_is_han = name.starts_with(is_han) && is_person(name);
        (name_is_han && (is_position(details) || is_organization(details)))
            .then_some((name, Some(details.trim())))
    })
}

/// An office and an organization that stand in one line.
pub(crate) fn divide(text: &str) -> (Option<&str>, Option<&str>) {
    let text = text.trim().trim_end_matches([',', '，', ';']);
    if text.is_empty() {
        return (None, None);
    }
    let dividers = ["\t", " | ", " – ", " — ", ", ", "，"];
    for divider in dividers {
        if let Some((position, organization)) = text.split_once(divider)
            && is_position(position)
            && is_organization(organization)
        {
            return (Some(position.trim()), Some(organization.trim()));
        }
        if let Some((organization, position)) = text.rsplit_once(divider)
            && is_organization(organization)
            && is_position(position)
            && !is_position(organization)
        {
            return (Some(position.trim()), Some(organization.trim()));
        }
    }
    if text.chars().any(is_han)
        && let Some(length) = words::ending(text, Kind::Position)
    {
        let at = text.len().saturating_sub(length);
        let organization = text.get(..at).unwrap_or_default().trim();
        return (text.get(at..), Some(organization).filter(|text| !text.is_empty()));
    }
    let begins = words::beginning(text, Kind::Position).is_some();
    let ends_as_body = words::ending(text, Kind::Organization).is_some();
    let is_office = is_position(text)
        && (begins && (!ends_as_body || text.contains(" of ")) || !is_organization(text));
    if is_office { (Some(text), None) } else { (None, Some(text)) }
}
