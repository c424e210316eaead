//! Lists of those who sign, endorse or are members: what each line says.

pub(crate) mod bodies;
pub(crate) mod coverage;
pub(crate) mod enumerations;
pub(crate) mod list_heads;
pub(crate) mod listings;
pub(crate) mod members;
pub(crate) mod notes;
pub(crate) mod sections;

use letters_model::Role;

use crate::ending::offices::divide;
use crate::ending::people::SignatureLine;
use crate::ending::places::without_place;
use crate::ending::said::person_and_details;
use crate::language::in_parts::in_parts;
use crate::language::pairs::{self, Pair};
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::lists::enumerations::run_of_names;
use crate::names::both_scripts::in_both_scripts;
use crate::source::layout::side_by_side;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::bullet;

/// One who is listed, as the languages print it.
pub(crate) enum Listed<'a> {
    /// In the language of the line.
    Single(PartyDraft),
    /// In Latin letters and in Han characters, and as both stand together.
    Pair { latin: PartyDraft, han: PartyDraft, whole: &'a str },
}

/// Those whom a list names.
pub(crate) fn listed<'a>(role: Role, lines: &[SignatureLine<'a>]) -> Vec<Listed<'a>> {
    let mut all: Vec<Listed<'a>> = Vec::new();
    let bodies = lines.iter().filter(|line| is_organization(line.text)).count();
    let has_bodies = 2 * bodies > lines.len();
    let row = |line: &SignatureLine<'a>| side_by_side(line.text);
    let side_by_side = lines.iter().filter(|line| are_side_by_side(&row(line))).count();
    let has_columns = 2 * side_by_side >= lines.len();
    let each = lines.iter().flat_map(|line| {
        let in_row = if has_columns { row(line) } else { vec![line.text] };
        let names = run_of_names(line.text);
        let names = if names.is_empty() { in_row } else { names };
        names.into_iter().map(|text| SignatureLine { text, ..*line }).collect::<Vec<_>>()
    });
    for line in each {
        let text = bullet(line.text).map_or(line.text, |(_, at)| &line.text[at..]);
        if text.is_empty() {
            continue;
        }
        if text.starts_with(['(', '（'])
            && let Some(Listed::Single(last)) = all.last_mut()
        {
            last.printed = [last.printed.as_str(), " ", text].concat();
            last.lines.push(line.at);
            continue;
        }
        if let Some((name, details)) = pairs::with_details(text) {
            let draft = |name, details| single(role, name, Some(details), line.at);
            let mut pair = (draft(name.latin, details.latin), draft(name.han, details.han));
            agree(&mut pair.0, &mut pair.1);
            all.push(Listed::Pair { latin: pair.0, han: pair.1, whole: text });
            continue;
        }
        if let Some([latin, han]) = in_parts(text) {
            let draft = |half: &str| {
                let (name, details) = person_and_details(half).unwrap_or((half, None));
                single(role, name, details, line.at)
            };
            let mut pair = (draft(&latin), draft(&han));
            agree(&mut pair.0, &mut pair.1);
            all.push(Listed::Pair { latin: pair.0, han: pair.1, whole: text });
            continue;
        }
        // What is said in one language of somebody whose name stands in both is said in that one.
        if let Some(both) = in_both_scripts(text) {
            let said = |is_own: bool| Some(both.said).filter(|_| is_own);
            let in_han = both.said.contains(is_han);
            let latin = single(role, both.pair.latin, said(!in_han), line.at);
            let han = single(role, both.pair.han, said(in_han), line.at);
            all.push(Listed::Pair { latin, han, whole: both.name });
            continue;
        }
        all.push(match pairs::split(text) {
            // Elaine Mott, University of Kestrel Bay 茶隼灣大學: a name in one script, and what is said of it in both.
            Some(pair) if says_in_both(&pair) => {
                let (name, details) = person_and_details(pair.latin).unwrap_or((pair.latin, None));
                let latin = single(role, name, details, line.at);
                Listed::Pair {
                    latin,
                    han: single(role, name, Some(pair.han), line.at),
                    whole: text,
                }
            }
            Some(pair) => {
                let said = [pair.latin, pair.han].map(person_and_details);
                let both_say = said.iter().all(|said| said.is_some_and(|(_, said)| said.is_some()));
                let draft = |half| match person_and_details(half).filter(|_| both_say) {
                    Some((name, details)) => single(role, name, details, line.at),
                    None => PartyDraft::new(role, half, line.at),
                };
                Listed::Pair { latin: draft(pair.latin), han: draft(pair.han), whole: text }
            }
            None => Listed::Single(match person_and_details(text) {
                // Among organizations, what stands in brackets is the branch of one.
                Some((_, details))
                    if has_bodies
                        && text.ends_with([')', '）'])
                        && !is_organization(text)
                        && !details.is_some_and(is_position) =>
                {
                    single(role, text, None, line.at)
                }
                Some((name, details)) => single(role, name, details, line.at),
                None => single(role, text, None, line.at),
            }),
        });
    }
    all
}

/// Whether the half in Latin letters names a person and says behind a comma what the other half says again.
fn says_in_both(pair: &Pair<'_>) -> bool {
    let says = |said: &str| is_organization(said) || is_position(said);
    let named = pair.latin.split_once(", ").filter(|(name, said)| is_person(name) && says(said));
    named.is_some() && says(pair.han) && !is_person(pair.han)
}

/// An organization, or a person with an office and an organization.
fn single(role: Role, name: &str, details: Option<&str>, line: usize) -> PartyDraft {
    let mut party = PartyDraft::new(role, name, line);
    let (details, place) = details.map_or(("", None), without_place);
    party.address.extend(place.map(str::to_owned));
    let (position, organization) = divide(details);
    party.position = position.map(str::to_owned);
    party.organization = organization.map(str::to_owned);
    party
}

/// What one language says to be an office is one in the other.
fn agree(one: &mut PartyDraft, other: &mut PartyDraft) {
    let is_office = |party: &PartyDraft| party.organization.is_none() && party.position.is_some();
    match (is_office(one), is_office(other)) {
        (true, false) if other.position.is_none() => other.position = other.organization.take(),
        (false, true) if one.position.is_none() => one.position = one.organization.take(),
        _ => {}
    }
}

/// Whether each cell names a body, and none says what the first is.
fn are_side_by_side(cells: &[&str]) -> bool {
    // One name may be said in two scripts.
    if let [one, other] = cells
        && one.contains(is_han) != other.contains(is_han)
    {
        return false;
    }
    let names_body = |cell: &&&str| is_organization(cell) && !is_position(cell);
    let bodies = cells.iter().filter(names_body).count();
    // Of several a few may not say so: 山谷大學校友關注組　　石橋書店　　共學社.
    let are_most = cells.len() >= 3
        && bodies * 2 >= cells.len()
        && !cells.iter().any(|cell| is_position(cell) || is_person(cell));
    cells.len() >= 2 && (bodies == cells.len() || are_most)
}

/// The parts between commas that stand in no brackets.
pub(crate) fn commas(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            ',' | '，' | '、' | ';' | '；' if depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Divides the end of a list at its `and`, if it has one outside of names.
pub(crate) fn last_and(text: &str) -> Option<(&str, &str)> {
    let divided = [" and the ", " and ", " et la ", " et le ", " et l’", " et ", "以及", "及"]
        .iter()
        .find_map(|and| text.split_once(and));
    divided.filter(|(one, other)| !one.is_empty() && !other.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_may_stand_in_columns() {
        let texts = [
            "Valley Farmers Union        River Keepers Society",
            "Saint Clare Parish\tHarbour Nurses Guild",
            "Water for All        Teachers of the Valley",
        ];
        let line = |text| SignatureLine { at: 0, text, gap: false, is_below: false };
        let all = listed(Role::Endorser, &texts.map(line));
        let names = all.iter().map(|one| match one {
            Listed::Single(draft) => draft.printed.as_str(),
            Listed::Pair { whole, .. } => whole,
        });
        assert_eq!(
            names.collect::<Vec<_>>()[2..],
            [
                "Saint Clare Parish",
                "Harbour Nurses Guild",
                "Water for All",
                "Teachers of the Valley"
            ]
        );
        // What is said of one stands in columns, too.
        let texts = ["Mara Quill        Harbour Guild", "Tom Reed        Ferry Union"];
        assert_eq!(listed(Role::Endorser, &texts.map(line)).len(), 2);
    }

    #[test]
    fn lists_may_be_in_two_languages() {
        let line = |text| SignatureLine { at: 0, text, gap: false, is_below: false };
        let all = listed(
            Role::Endorser,
            &[
                line("- Harbour Link 港聯"),
                line("- Tom Reed, Chair, Ferry Union"),
                line("林小明 Mara Lin\t社工 Parent"),
            ],
        );
        let [
            Listed::Pair { latin, han, .. },
            Listed::Single(tom),
            Listed::Pair { latin: mara, han: lin, .. },
        ] = all.as_slice()
        else {
            panic!()
        };
        assert_eq!((mara.printed.as_str(), mara.position.as_deref()), ("Mara Lin", Some("Parent")));
        assert_eq!((lin.printed.as_str(), lin.position.as_deref()), ("林小明", Some("社工")));
        assert_eq!((latin.printed.as_str(), han.printed.as_str()), ("Harbour Link", "港聯"));
        assert_eq!(
            (tom.position.as_deref(), tom.organization.as_deref()),
            (Some("Chair"), Some("Ferry Union"))
        );
    }
}
