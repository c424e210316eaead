//! Lists of organizations, of which some do not say by their names that they are: by the heading of the list, or
//! by what most of them are.

use letters_model::Role;

use crate::ending::people::SignatureLine;
use crate::ending::said::Said;
use crate::ending::signers::SaidLine;
use crate::language::pairs;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::lists::list_heads::names_group;
use crate::names::honorifics::{strip_honorifics, strip_postnominals};
use crate::sort::sorted::Sorted;
use crate::source::layout::side_by_side;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// Those of a list of which the heading says that it has organizations, one a line or in columns.
pub(crate) fn bodies(lines: &[SignatureLine<'_>]) -> Vec<PartyDraft> {
    let named = lines.iter().flat_map(|line| {
        let words = bullet(line.text).map_or(line.text, |(_, at)| &line.text[at..]);
        let names =
            if are_in_row(words) { words.split(" | ").collect() } else { side_by_side(words) };
        names.into_iter().map(|name| (name, line.at))
    });
    let body =
        |(name, at)| PartyDraft { is_body: true, ..PartyDraft::new(Role::Signatory, name, at) };
    named.map(body).collect()
}

/// Whether a line has several names with strokes between, of which none is an office: `Access Now | Article 19`.
pub(crate) fn are_in_row(text: &str) -> bool {
    let is_office = |name: &str| is_position(name) && !is_organization(name);
    text.contains(" | ")
        && text.split(" | ").any(is_organization)
        && !text.split(" | ").any(is_office)
}

/// Whether the heading of the list in which a line stands says that it has organizations: 聯署團體,
/// `Signed by the following associations:`.
pub(crate) fn are_headed(sorted: &Sorted<'_>, at: usize) -> bool {
    heading(sorted, at).is_some_and(|heading| promises_bodies(sorted.text(heading)))
}

/// The heading of the list in which a line stands: the label above the lines of its kind, or the sentence that
/// leads to them.
fn heading(sorted: &Sorted<'_>, at: usize) -> Option<usize> {
    let language = sorted.languages.get(at);
    let above = (0..at).rev().filter(|above| sorted.languages.get(*above) == language);
    let mut above = above.skip_while(|above| sorted.part(*above) == sorted.part(at));
    above.next().filter(|above| match sorted.part(*above) {
        Some(Part::Label) => true,
        Some(Part::Closing) => sorted.text(*above).ends_with([':', '：']),
        _ => false,
    })
}

/// Whether a heading promises organizations and nobody else.
fn promises_bodies(heading: &str) -> bool {
    const BODIES: [&str; 19] = [
        "團體",
        "团体",
        "機構",
        "机构",
        "組織",
        "组织",
        "公會",
        "工會",
        "單位",
        "单位",
        "organization",
        "organisation",
        "groups",
        "associations",
        "unions",
        "societies",
        "institutions",
        "ngos",
        "churches",
    ];
    const PEOPLE: [&str; 10] = [
        "individual",
        "people",
        "persons",
        "members of",
        "scholars",
        "academics",
        "個人",
        "个人",
        "人士",
        "學者",
    ];
    let plain = words::plain(heading);
    let has = |all: &[&str]| all.iter().any(|word| plain.contains(word));
    let is_heading = words::contains(heading, Kind::Signatories)
        || names_group(heading)
        || words::contains(heading, Kind::Endorse);
    is_heading && has(&BODIES) && !has(&PEOPLE)
}

/// Takes for organizations those of a list who are by its heading, or because most others of it are.
pub(crate) fn mark<'a>(sorted: &Sorted<'_>, drafts: impl Iterator<Item = &'a mut PartyDraft>) {
    let heading_of = |draft: &PartyDraft| heading(sorted, draft.lines.first().copied()?);
    let is_bare = |draft: &PartyDraft| draft.position.is_none() && draft.organization.is_none();
    let mut drafts: Vec<&mut PartyDraft> = drafts.collect();
    for list in drafts.chunk_by_mut(|one, next| heading_of(one) == heading_of(next)) {
        let first = list.first().and_then(|first| first.lines.first());
        let is_headed = first.is_some_and(|at| are_headed(sorted, *at));
        let bodies = list.iter().filter(|draft| looks_like_body(&draft.printed)).count();
        let are_most = list.len() >= 3 && bodies * 3 >= list.len() * 2;
        let has_people =
            list.iter().any(|draft| !is_bare(draft) || is_surely_person(&draft.printed));
        for draft in list.iter_mut().filter(|draft| is_bare(draft)) {
            let name = draft.printed.as_str();
            // Below such a heading 流亡記者 are a body, though each of them is somebody by office.
            let is_office = is_position(name) && (!is_headed || has_people);
            let can_be = !is_surely_person(name) && !is_office || is_organization(name);
            let is_one = is_headed || are_most && (!has_people || !is_person(name));
            draft.is_body |= can_be && is_one;
        }
    }
}

/// Whether lines below each other, in which people sign, all name organizations, of which some do not say so.
pub(crate) fn are_all(group: &[SaidLine<'_>]) -> bool {
    let count = |is: &dyn Fn(&str) -> bool| group.iter().filter(|here| is(here.line.text)).count();
    let pairs = || group.iter().filter_map(|here| pairs::split(here.line.text));
    let are_pairs = group.len() >= 2
        && pairs().count() == group.len()
        && group.iter().all(|here| !is_position(here.line.text))
        && pairs().any(|pair| is_organization(pair.latin) || is_organization(pair.han))
        && !pairs().any(|pair| is_person(pair.han));
    let is_plain = |here: &SaidLine<'_>| {
        matches!(here.said, Said::Details(_) | Said::Unclear(_)) && !is_listed(here)
    };
    let are_plain = group.len() >= 3
        && group.iter().all(is_plain)
        && count(&is_organization) * 2 >= group.len()
        && count(&is_position) * 4 <= group.len();
    let looks =
        group.len() >= 2 && count(&looks_like_body) == group.len() && count(&is_position) == 0;
    are_pairs || are_plain || looks && group.iter().all(is_plain) || are_most(group)
}

/// Whether most lines name organizations, and the others may, too: names of people who belong to them would
/// stand above each.
fn are_most(group: &[SaidLine<'_>]) -> bool {
    let can_be = |here: &SaidLine<'_>| match here.said {
        Said::Name(name, None) => !is_surely_person(name),
        Said::Details(text) | Said::Unclear(text) => !is_position(text) || is_organization(text),
        _ => false,
    };
    let bodies = group.iter().filter(|here| looks_like_body(here.line.text)).count();
    let begins = group.first().is_some_and(|first| !matches!(first.said, Said::Name(..)));
    let least = if begins { 4 } else { 6 };
    group.len() >= least
        && bodies * 4 >= group.len() * 3
        && group.iter().all(|here| can_be(here) && !is_listed(here))
}

/// How many lines of a group name organizations that sign above the people who do, without an office between:
/// two or more, since one may be that to which the next belongs. A part of the one above is none. What people say of
/// themselves in brackets is no office in what stands above.
pub(crate) fn leading(group: &[SaidLine<'_>]) -> usize {
    let names_body = |here: &&SaidLine<'_>| {
        let text = here.line.text;
        !matches!(here.said, Said::Name(..)) && !is_position(text) && looks_like_body(text)
    };
    let count = group.iter().take_while(names_body).count();
    let (above, below) = group.split_at_checked(count).unwrap_or((group, &[]));
    let has_part = above.iter().skip(1).any(|here| is_part_of_body(here.line.text));
    let signs_alone = |here: &SaidLine<'_>| match here.said {
        Said::Name(_, details) => details.is_none() || here.line.text.ends_with([')', '）']),
        _ => false,
    };
    let are_people = !below.is_empty() && below.iter().all(signs_alone);
    if count >= 2 && are_people && !has_part { count } else { 0 }
}

fn is_listed(here: &SaidLine<'_>) -> bool {
    bullet(here.line.text).is_some()
}

/// Whether a name is that of a branch or a department, which stands below what it belongs to.
fn is_part_of_body(text: &str) -> bool {
    const PARTS: [&str; 9] = [
        "branch",
        "chapter",
        "department",
        "faculty",
        "school",
        "section",
        "division",
        "office",
        "unit",
    ];
    let plain = words::plain(text);
    plain.split(|c: char| !c.is_alphanumeric()).any(|word| PARTS.contains(&word))
        || text.ends_with(['系', '部', '處', '组', '組']) && !text.ends_with("關注組")
        || ["分會", "分会", "學院", "学院", "分社"].iter().any(|part| text.ends_with(part))
}

/// Whether nobody but a person can be called so: with a title, degrees, or a Chinese family name.
fn is_surely_person(name: &str) -> bool {
    let is_titled = strip_postnominals(strip_honorifics(name)).len() < name.trim().len();
    is_person(name) && (is_titled || name.contains(is_han))
}

/// Whether a name is one of an organization, or is written as no person's: `PortAid`, `21Quays`, `Free Tibet`.
pub(crate) fn looks_like_body(text: &str) -> bool {
    let bare = bullet(text).and_then(|(_, at)| text.get(at..)).unwrap_or(text);
    let is_joined = |word: &str| {
        let capitals = || word.char_indices().skip(1).filter(|(_, c)| c.is_uppercase());
        let is_prefix = |at: usize| {
            ["Mc", "Mac", "De", "Le", "La", "Di", "Du", "Van", "O"].contains(&&word[..at])
        };
        let begins = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_inside =
            |at: usize| word[..at].ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
        begins
            && word.chars().all(char::is_alphanumeric)
            && capitals().any(|(at, _)| is_inside(at) && !is_prefix(at))
    };
    is_organization(bare)
        || words::contains(bare, Kind::People)
            && !is_person(bare)
            && !bare.ends_with(['.', ':', '：'])
        || bare.split(' ').any(is_joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_be_written_as_no_persons_are() {
        for text in ["PortAid", "21Quays", "Free Tibet", "Hongkongers in Norland", "Ferry Union"] {
            assert!(looks_like_body(text), "{text}");
        }
        for text in ["Mara McVale", "Tom DeReed", "Ines Vale", "Jordan Quill", "Seven poets"] {
            assert!(!looks_like_body(text), "{text}");
        }
    }
}
