//! What a line says of someone who signs: a name, an office, an organization, an address.

use crate::dates;
use crate::ending::office_first::office_first;
use crate::ending::offices::is_trade;
use crate::ending::places::is_place;
use crate::head::greeting::is_stage_direction;
use crate::head::postal::{is_address, is_reachable};
use crate::language::script::{is_han, is_hangul};
use crate::lists::list_heads::speaks_for_all;
use crate::names::both_scripts::{in_both_scripts, is_glossed_name};
use crate::names::honorifics::{strip_han_honorific, title_of_honour};
use crate::names::kin::is_kin;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::bullet;
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
    let text = after_sign(text);
    if let Some(body) = behalf(text) {
        return Said::Behalf(strip_article(body).trim_end_matches([',', '.', ':', '：']));
    }
    if text.starts_with(['(', '（'])
        || text.starts_with(|c: char| c.is_lowercase()) && !is_reachable(text) && !is_what(text)
    {
        return Said::More(text);
    }
    if let Some((name, details)) = person_and_details(text) {
        return Said::Name(name, details);
    }
    if let Some((name, details)) = titled(text) {
        return Said::Name(name, details);
    }
    // 14號碼頭信託主席 has the number of an address, and is an office.
    let is_office = is_position(text) && text.ends_with(is_han);
    // Constituency Office: 12 Quay Street  |  Tel.: 555-0100
    let says_where =
        text.contains(['|', '•', '·']) && text.chars().filter(|c| c.is_numeric()).count() >= 7;
    let has_site =
        is_address(text) && (text.contains("www.") || text.contains("http") || says_where);
    let is_city = words::is_one(text, Kind::City);
    if is_city
        || is_reachable(text)
        || has_site
        || is_address(text) && !is_organization(text) && !is_office
    {
        return Said::Address(text);
    }
    let known = is_position(text) || is_organization(text) || is_kin(text);
    if known { Said::Details(text) } else { Said::Unclear(text) }
}

/// Whether a line says what someone is, though it begins with a small letter: `daughter of Tom Reed`, `former member
/// of the council`. What begins with a small word goes on with the line before.
fn is_what(text: &str) -> bool {
    const SMALL: [&str; 12] =
        ["in", "of", "and", "for", "at", "to", "on", "the", "de", "du", "et", "von"];
    let first = text.split(' ').next().unwrap_or(text);
    is_kin(text) || is_position(text) && !SMALL.contains(&first)
}

/// The words behind `Per:` or `/s/`, or before （簽署）: someone signs for a body, or has signed by hand.
pub(crate) fn after_sign(text: &str) -> &str {
    let rest = [
        "Per: ",
        "Per ",
        "per: ",
        "/s/ ",
        "(Sgd.) ",
        "(Sgd) ",
        "(Signed) ",
        "(signed) ",
        "(Signé) ",
    ]
    .iter()
    .find_map(|word| text.strip_prefix(word));
    let inner = text.trim_end().strip_suffix([')', '）']).and_then(|text| text.rfind(['(', '（']));
    let signed = inner.and_then(|at| text.split_at_checked(at));
    let signed = signed.filter(|(_, aside)| is_stage_direction(aside)).map(|(name, _)| name);
    let bare = rest.or(signed).map(str::trim);
    bare.filter(|bare| person_and_details(bare).is_some()).unwrap_or(text)
}

/// In whose name a line says that someone signs: `On behalf of the Guild`, `for the Guild`, 代表公會. Nothing
/// stands there where the next line says it.
pub(crate) fn behalf(text: &str) -> Option<&str> {
    let known = words::beginning(text, Kind::Behalf)
        .map(|length| text[length..].trim_start_matches([' ', ':', '：']))
        // The article may stand alone at the end of the line.
        .map(|body| if matches!(body, "the" | "la" | "le" | "les") { "" } else { body });
    let body = || {
        let before = ["for ", "For ", "Pour la ", "Pour le ", "Pour l’", "Pour l'", "Pour les "];
        before.iter().find_map(|before| text.strip_prefix(before))
    };
    // 代表 大野由美子 is what someone is.
    let is_office = text.starts_with("代表 ") && known.is_some_and(is_short_name);
    let known = known.filter(|_| !is_office && !speaks_for_all(text));
    known.or_else(|| body().filter(|body| is_organization(body)))
}

/// A name without the article before it.
pub(crate) fn strip_article(text: &str) -> &str {
    ["the ", "The ", "THE ", "la ", "le ", "les ", "l'", "l’"]
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
}

/// How long a line may be that names someone: the name may end at each of its spaces.
const MOST_BYTES: usize = 1000;

/// A line that begins with the name of a person, or, in Chinese, ends with one.
pub(crate) fn person_and_details(text: &str) -> Option<(&str, Option<&str>)> {
    if text.len() > MOST_BYTES {
        return None;
    }
    if let Some(named) = before_postnominal(text).or_else(|| unnamed(text)) {
        return Some(named);
    }
    if let Some(both) = in_both_scripts(text) {
        return Some((both.name, Some(both.said)));
    }
    if is_person(text) && dates::find(text).is_none() {
        return Some((text, None));
    }
    let dividers: [&str; 10] = ["\t", "  ", " | ", " – ", " — ", " - ", ", ", "，", "、", "："];
    for divider in dividers {
        if let Some((name, details)) = text.split_once(divider)
            && (is_person(name)
                || is_glossed_name(name) && (is_place(details) || is_position(details))
                || is_short_name(name)
                    && (is_position(first_of(details))
                        || is_organization(details)
                        || is_kin(details)
                        || is_trade(details.trim())))
        {
            let details = details.trim().trim_start_matches(['|', '–', '—']).trim();
            return Some((name.trim(), Some(details).filter(|details| !details.is_empty())));
        }
    }
    if let Some((name, details)) = text.split_once(" / ")
        && is_person(name)
        && (is_organization(details) || is_position(details))
    {
        return Some((name, Some(details)));
    }
    if let Some((name, rest)) =
        text.split_once([' ', '　']).filter(|(name, _)| name.starts_with(is_han) && is_person(name))
        && (is_position(rest) || is_organization(rest))
    {
        return Some((name, Some(rest.trim())));
    }
    // Rosa Amsel (wife of Joseph Amsel), spokesperson
    if let Some((name, rest)) = text.split_once(" (")
        && is_person(name)
        && rest
            .split_once("), ")
            .is_some_and(|(_, said)| is_position(said) || is_organization(said))
    {
        return Some((name.trim(), text.get(name.len() + 1..)));
    }
    if let Some((name, rest)) = text.split_once(['(', '（'])
        && (is_person(name) || is_short_name(name) && is_kin(rest.trim_end_matches([')', '）'])))
        && let Some(details) = rest.strip_suffix([')', '）'])
    {
        // (Ms.) is a part of the name.
        let is_title = words::is_one(details, Kind::Honorific) && !details.contains(is_han);
        return Some(if is_title { (text, None) } else { (name.trim(), Some(details)) });
    }
    office_first(text)
}

/// `Anonymous student, Harbour University`: somebody who signs without a name.
fn unnamed(text: &str) -> Option<(&str, Option<&str>)> {
    let name = first_of(text);
    let said = text.get(name.len()..)?.trim_start_matches([',', '，', '、', ' ']);
    let is_unnamed = name.starts_with("Anonymous ") && is_position(name) && !is_organization(name);
    // 一名學生（匿名）
    let is_unnamed_in_han = ["一名", "一位"].iter().any(|begin| text.starts_with(begin))
        && text.chars().count() <= 16
        && !text.contains(['，', '。', '、']);
    (is_unnamed || is_unnamed_in_han).then_some((name, Some(said).filter(|said| !said.is_empty())))
}

/// `Jane Roe MP, Far Skerry`: a name, and behind it what no comma divides from it.
fn before_postnominal(text: &str) -> Option<(&str, Option<&str>)> {
    let is_postnominal = |word: &str| {
        word.len() >= 2
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.ends_with(|c: char| c.is_ascii_uppercase())
            && words::is_one(word, Kind::Postnominal)
    };
    // `MP (Quayside)` says in brackets for which place.
    let is_behind = |said: &str| {
        let first = first_of(said).split(['(', '（']).next().unwrap_or_default();
        first.trim_end().split(' ').all(is_postnominal)
    };
    let cuts = text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
    cuts.into_iter()
        .find(|(name, said)| is_behind(said) && is_person(name) && !name.ends_with(','))
        .map(|(name, said)| (name, Some(said)))
}

/// Somebody by a title of honour, whatever the words behind it look like: `The Rt Rev. the Lord Bishop of
/// Northmere, Chair`.
fn titled(text: &str) -> Option<(&str, Option<&str>)> {
    let name = first_of(text);
    title_of_honour(name).filter(|_| !is_organization(name) && !is_address(text))?;
    let said = text.get(name.len()..)?.trim_start_matches([',', '，', '、', ' ']);
    Some((name, Some(said).filter(|said| !said.is_empty())))
}

/// What stands before the first comma of details.
fn first_of(details: &str) -> &str {
    details.split([',', '，', '、']).next().unwrap_or(details)
}

/// Whether a text says when someone left a school: 1988年畢業, 九五屆.
pub(crate) fn is_class(text: &str) -> bool {
    const ENDS: [&str; 8] = ["畢業", "毕业", "畢業生", "毕业生", "屆", "届", "級", "级"];
    let is_number = |c: char| c.is_numeric() || "〇零一二三四五六七八九十".contains(c);
    text.starts_with(is_number) && ENDS.iter().any(|end| text.ends_with(end))
}

/// Whether a text is as short as names are in Han characters or Hangul, though it has no family name
/// that is known. What stands beside it must tell that it is one.
pub(crate) fn is_short_name(text: &str) -> bool {
    let text = text.trim();
    let bare = strip_han_honorific(text);
    let is_letter = |c: char| is_han(c) || is_hangul(c) || matches!(c, ' ' | '·' | '‧' | '・');
    let most = if bare.contains(['·', '‧', '・']) { 12 } else { 6 };
    (2..=most).contains(&bare.chars().count())
        && bare.chars().all(is_letter)
        && !is_organization(bare)
        && !is_position(bare)
}
