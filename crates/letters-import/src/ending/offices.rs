//! Offices and organizations that stand in one text.

use crate::ending::degrees::{are_postnominals, degrees};
use crate::ending::han_offices::{body_and_office, is_seat_of_place, joined_offices};
use crate::ending::said::is_class;
use crate::ending::states::{before_state, is_state};
use crate::head::postal::is_address;
use crate::language::script::{is_han, is_hangul};
use crate::names::kin::is_kin;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// An office and an organization that stand in one line.
pub(crate) fn divide(text: &str) -> (Option<&str>, Option<&str>) {
    let text = text.trim().trim_end_matches([',', '，', ';']);
    if text.is_empty() {
        return (None, None);
    }
    if is_seat(text) || is_kin(text) || is_class(text) || is_state(text) {
        return (Some(text), None);
    }
    if let Some(divided) = before_state(text) {
        return divided;
    }
    // Harbour Guild (Chair)
    if let Some((body, office)) =
        text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']))
        && is_organization(body.trim_end())
        && is_office_alone(office)
    {
        return (Some(office), Some(body.trim_end()));
    }
    if let Some((length, rest)) = degrees(text) {
        return behind_degrees(text, length, rest);
    }
    // `rower, Norway` says what someone is, and where.
    if let Some((office, place)) = text.rsplit_once([',', '，'])
        && words::is_one(place, Kind::Country)
        && !is_organization(office)
    {
        return (Some(text), None);
    }
    if let Some((office, organization)) = office_in_place(text).or_else(|| beside_divider(text)) {
        return (Some(office), Some(organization));
    }
    if text.chars().any(|c| is_han(c) || is_hangul(c))
        && let Some(length) = words::ending(text, Kind::Position)
    {
        return in_han(text, length);
    }
    if is_office_alone(text) { (Some(text), None) } else { (None, Some(text)) }
}

/// What stands behind the degrees with which a text begins, which are a part of the office.
fn behind_degrees<'a>(
    text: &'a str,
    length: usize,
    rest: &'a str,
) -> (Option<&'a str>, Option<&'a str>) {
    let (position, organization) = divide(rest);
    let end = position.and_then(|position| rest.find(position).map(|at| at + position.len()));
    let said = end.filter(|_| position.is_some_and(|position| rest.starts_with(position)));
    let end = said.map_or(length, |end| text.len() - rest.len() + end);
    (text.get(..end), organization)
}

/// An office and an organization with a sign between them, in either order.
fn beside_divider(text: &str) -> Option<(&str, &str)> {
    let dividers = ["\t", " | ", " – ", " — ", ", ", "，", "、"];
    dividers.into_iter().find_map(|divider| {
        let office_first = |(position, organization): &(&str, &str)| {
            let both = is_position(position) && is_organization(organization);
            let either =
                is_position(position) && !is_organization(position) && is_proper(organization)
                    || is_organization(organization) && is_plain_office(position);
            both || either && !is_position(organization)
        };
        let office_last = |(organization, position): &(&str, &str)| {
            !is_open(organization)
                && is_organization(organization)
                && is_position(position)
                && !is_position(organization)
        };
        let first = split_outside_brackets(text, divider).filter(office_first);
        let last =
            || text.rsplit_once(divider).filter(office_last).map(|(body, said)| (said, body));
        let (office, organization) = first.or_else(last)?;
        Some((office.trim(), organization.trim()))
    })
}

/// An office in Chinese of this length at the end of a text, and the organization before it.
fn in_han(text: &str, length: usize) -> (Option<&str>, Option<&str>) {
    if let Some((organization, offices)) = joined_offices(text) {
        return (Some(offices), organization);
    }
    if let Some((organization, office)) = spaced(text).or_else(|| body_and_office(text)) {
        return (Some(office), Some(organization));
    }
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    // 教會（約翰牧師） is no office of 教會（約翰.
    if is_open(bare) {
        return (None, Some(text));
    }
    let at = first_office(bare, bare.len().saturating_sub(length));
    let organization = text.get(..at).unwrap_or_default().trim();
    let is_whole =
        // One character before an office is a part of it: 大律師.
        organization.chars().count() <= 1
            // 大學講師 names no university.
            || words::is_one(organization, Kind::Organization)
            // 您的學生 is nobody's name.
            || organization.ends_with('的')
            // 果園區國會議員 says for which place someone sits in a parliament.
            || is_seat_of_place(text, organization)
            // 影子外交大臣 is an office, though there is no 影子外交.
            || organization.starts_with("影子")
            // 前立法委員 is what someone was.
            || was_office(text)
            // 退休教師 is what someone is, and so is 北京，律師.
            || is_before_office(organization)
            || is_of_physician(organization)
            || organization.ends_with(['，', '、']);
    match is_whole {
        true => (Some(text), None),
        false => (text.get(at..).map(str::trim), Some(organization)),
    }
}

/// Whether a text in Latin letters says what someone is, and no organization.
fn is_office_alone(text: &str) -> bool {
    let begins = words::beginning(text, Kind::Position).is_some();
    let ends_as_body = words::ending(text, Kind::Organization).is_some();
    let is_office = is_position(text)
        && (begins && (!ends_as_body || text.contains(" of ")) || !is_organization(text));
    // No organization begins with a small letter; what someone is does.
    let is_small =
        text.starts_with(char::is_lowercase) && (is_position(text) || !is_organization(text));
    // `Branch President` ends as an office does; `Year 2, Law` says where someone is in what they do.
    let ends_as_office = words::ending(text, Kind::Position).is_some()
        && text.split(' ').count() <= 3
        && !text.contains([',', '\'', '’']);
    let is_counted = text.contains(|c: char| c.is_ascii_digit()) && !is_organization(text);
    let was_office = text.starts_with("Former ") && is_position(text);
    is_office
        || is_small
        || was_office
        || leads_as_office(text)
        || are_postnominals(text)
        || is_trade(text)
        || ends_as_office
        || is_counted
}

/// Whether a text says in Chinese what someone does, by its end, though it is no known office: 漁民, 廣州，工人.
pub(crate) fn is_trade(text: &str) -> bool {
    const ENDS: [char; 13] =
        ['民', '師', '师', '人', '員', '员', '者', '生', '工', '家', '手', '長', '长'];
    let last = text.rsplit(['，', '、']).next().unwrap_or(text).trim();
    (2..=6).contains(&last.chars().count())
        && last.chars().all(is_han)
        && last.ends_with(ENDS)
        && !is_organization(last)
}

/// Whether a text only says more of the office behind it, in one word or several: 義務法律.
pub(crate) fn is_before_office(text: &str) -> bool {
    let mut rest = text;
    while let Some(length) = words::beginning(rest, Kind::BeforeOffice).filter(|_| !rest.is_empty())
    {
        rest = rest.get(length..).unwrap_or_default();
    }
    rest.is_empty() && !text.is_empty()
}

/// Whether a text before an office says in which field of medicine, or with which rank: 精神科專科, 內科顧問.
fn is_of_physician(text: &str) -> bool {
    let ranked = words::ending(text, Kind::Position);
    let field = ranked.and_then(|length| text.get(..text.len().saturating_sub(length)));
    let field = field.unwrap_or(text);
    field.is_empty() || field.ends_with('科') && !is_organization(field)
}

/// `Adviser – Norland, Harbour Watch`: an office with the land that it is for, and an organization.
fn office_in_place(text: &str) -> Option<(&str, &str)> {
    let (said, organization) = text.split_once(", ")?;
    let (office, place) =
        said.split_once(" – ").or(said.split_once(" — ")).or(said.split_once(" - "))?;
    let is_place = words::is_one(place, Kind::Country) || words::is_one(place, Kind::City);
    (is_place && is_position(office) && is_proper(organization)).then_some((said, organization))
}

/// 港灣協會 秘書長: an organization and an office, with a space between.
fn spaced(text: &str) -> Option<(&str, &str)> {
    let (body, office) = text.rsplit_once([' ', '　'])?;
    (!is_open(body)
        && is_organization(body)
        && is_position(office)
        && !office.contains(['，', '、']))
    .then_some((body.trim_end(), office))
}

/// Where offices begin that are joined at the end of a text: 聯合創辦人及受託人.
fn first_office(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let joined = before.strip_suffix(['及', '兼', '暨', '、']);
    let length = joined.and_then(|joined| Some((joined, words::ending(joined, Kind::Position)?)));
    match length {
        Some((joined, length)) => first_office(text, joined.len().saturating_sub(length)),
        None => at,
    }
}

/// Whether a text says in Chinese what someone was: 前立法委員.
fn was_office(text: &str) -> bool {
    let names_body = ["前進", "前进", "前線", "前线", "前哨", "前衛", "前卫"];
    text.starts_with('前') && !names_body.iter().any(|word| text.starts_with(word))
}

/// Whether a text opens brackets that it does not close.
fn is_open(text: &str) -> bool {
    text.matches(['(', '（']).count() > text.matches([')', '）']).count()
}

/// Divides a text at a sign that stands in no brackets.
fn split_outside_brackets<'a>(text: &'a str, divider: &str) -> Option<(&'a str, &'a str)> {
    let (at, sign) = text.match_indices(divider).find(|(at, _)| !is_open(&text[..*at]))?;
    Some((&text[..at], &text[at + sign.len()..]))
}

/// Whether a text says which seat someone has in a parliament: `MP (Liberal, Ottawa Centre)`,
/// `Independent, Quebec`. A party by its full name is an organization.
fn is_seat(text: &str) -> bool {
    let plain = text.replace('.', "");
    let begins = words::beginning(&plain, Kind::Seat).is_some_and(|length| {
        let rest = plain.get(length..).unwrap_or_default().trim_start();
        rest.is_empty()
            || rest.starts_with([',', '(', '–', '—', '，', '（'])
            || rest.starts_with("for ")
            || plain.get(..length).is_some_and(|said| said.ends_with(" for"))
    });
    let names_body = |part: &str| {
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        is_organization(bare) && words::beginning(bare, Kind::Seat).is_none()
    };
    let outside = plain.split(['(', '（']).next().unwrap_or(&plain);
    begins && !outside.split([',', '，']).any(names_body)
}

/// Whether a text begins as an office that is no known one does: `Past President and Member of the Board`, `Shadow
/// Minister for Rivers`.
fn leads_as_office(text: &str) -> bool {
    const JOINTS: [&str; 12] = [
        " of ", " for ", " and ", " & ", ", ", " de ", " des ", " du ", " et ", " pour ",
        " to the ", " on ",
    ];
    let joint = JOINTS.iter().filter_map(|joint| text.find(joint)).min();
    let lead = joint.and_then(|at| text.get(..at)).unwrap_or_default();
    (2..=4).contains(&lead.split(' ').count())
        && words::ending(lead, Kind::Position).is_some()
        && !is_organization(lead)
}

/// Whether a text is a name of several words, as an organization behind an office has it.
fn is_proper(text: &str) -> bool {
    let text = text.trim();
    let is_long = text.contains(' ') || text.chars().filter(|c| is_han(*c)).count() >= 3;
    let begins = text.starts_with(|c: char| c.is_uppercase() || is_han(c));
    is_long && begins && !is_address(text) && text.chars().count() <= 80
}

/// Whether a text before an organization says what someone is there, though it is no known office.
fn is_plain_office(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=4).contains(&words) && !is_organization(text) && !is_position(text) && !is_person(text)
}
