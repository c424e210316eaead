//! Those who sign in one language: people in blocks, rows of tables, lists of organizations, and lines that
//! say all in two languages.

use std::borrow::Cow;

use letters_model::{Role, Tag};

use crate::ending::people::{SignatureLine, signatories};
use crate::ending::said::{is_short_name, person_and_details};
use crate::ending::tables;
use crate::head::byline;
use crate::language::bilingual;
use crate::language::pairs;
use crate::language::script::language_of;
use crate::letter::party_draft::PartyDraft;
use crate::lists::bodies::{are_headed, are_in_row, bodies};
use crate::lists::enumerations::{run_of_bodies, run_of_names};
use crate::lists::list_heads::is_country_head;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person, is_position};

/// Those whom the lines name in which people sign.
pub(crate) fn signed<'a>(
    sorted: &Sorted<'a>,
    lines: &[SignatureLine<'a>],
    doubts: &mut Vec<(usize, String)>,
) -> Vec<PartyDraft> {
    let is_row = |line: &SignatureLine<'a>| are_in_row(line.text) && are_headed(sorted, line.at);
    let (in_rows, lines): (Vec<_>, Vec<_>) = lines.iter().copied().partition(is_row);
    let (mut all, rest) = tables::rows(sorted, Role::Signatory, &lines);
    all.extend(bodies(&in_rows));
    let (listed, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|line| is_body(sorted, line));
    all.extend(bodies(&listed));
    // Hundreds may stand on one line.
    let mut whole: Option<(usize, bool)> = None;
    let (alone, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|line| {
        let known = whole.filter(|(at, _)| *at == line.at).map(|(_, names)| names);
        let names = known.unwrap_or_else(|| names_several(sorted, line));
        whole = Some((line.at, names));
        names || stands_alone(sorted, line.at)
    });
    all.extend(alone.iter().flat_map(one));
    let is_listed = !all.is_empty();
    all.extend(signatories(&rest, doubts));
    if is_listed {
        all.sort_by_key(|party| party.lines.iter().min().copied());
    }
    all
}

/// Whether the whole line of which this may be a part names several one after the other.
fn names_several(sorted: &Sorted<'_>, line: &SignatureLine<'_>) -> bool {
    let text = sorted.text(line.at);
    !byline::named(text).is_empty()
        || text != line.text && !run_of_names(text).is_empty()
        || text != line.text && !run_of_bodies(text).is_empty()
}

/// The one whom a line names that says all that is said of them.
fn one(line: &SignatureLine<'_>) -> Vec<PartyDraft> {
    match person_and_details(line.text) {
        Some((name, details)) => {
            let mut party = PartyDraft::new(Role::Signatory, name, line.at);
            details.into_iter().for_each(|details| party.describe(details, line.at));
            vec![party]
        }
        None if is_organization(line.text) || !is_short_name(line.text) => bodies(&[*line]),
        None => vec![PartyDraft::new(Role::Signatory, line.text, line.at)],
    }
}

/// Whether a line is one of a list of organizations by its heading, and says nothing else of anybody.
fn is_body(sorted: &Sorted<'_>, line: &SignatureLine<'_>) -> bool {
    let is_someone = person_and_details(line.text).is_some_and(|(_, details)| details.is_some());
    are_headed(sorted, line.at) && !is_someone
}

/// Whether a line stands for itself in a list below the name of a state, of which none says only an office.
fn stands_alone(sorted: &Sorted<'_>, at: usize) -> bool {
    let is_of_list = |other: &usize| sorted.part(*other) == Some(Part::Signature);
    let has_gap = |other: usize| sorted.lines.get(other).is_none_or(|line| line.gap > 0);
    let first = (0..=at).rev().take_while(is_of_list).take_while(|other| !has_gap(*other)).last();
    let Some(head) = first.and_then(|first| first.checked_sub(1)) else { return false };
    let block: Vec<usize> = (head + 1..sorted.lines.len())
        .take_while(is_of_list)
        .take_while(|other| !has_gap(*other))
        .collect();
    let is_office = |at: &usize| {
        let text = sorted.text(*at);
        is_position(text) && !is_organization(text) && person_and_details(text).is_none()
    };
    sorted.part(head) == Some(Part::Label)
        && is_country_head(sorted, head, &block)
        && !block.iter().any(is_office)
}

/// Those who sign in a language, where each line says the same in two: by its own half of each. Nothing if
/// most lines say all they say in one.
pub(crate) fn signed_in_two(
    sorted: &Sorted<'_>,
    tags: &[Tag],
    language: usize,
    doubts: &mut Vec<(usize, String)>,
) -> Option<Vec<PartyDraft>> {
    let own = halves(sorted, tags, language)?;
    let halves: Vec<SignatureLine<'_>> =
        own.iter().map(|(line, half)| SignatureLine { text: half, ..*line }).collect();
    let whole = sorted.signature_lines(Part::Signature);
    let leading = if are_bodies_in_two(&whole) { halves.len() } else { leading_in_two(&whole) };
    let (above, below) = halves.split_at_checked(leading).unwrap_or((&halves, &[]));
    let mut all = bodies(above);
    all.extend(signed(sorted, below, doubts));
    Some(all)
}

/// Whether lines are names of organizations in two languages, of which some do not say so.
fn are_bodies_in_two(lines: &[SignatureLine<'_>]) -> bool {
    let pairs = || lines.iter().filter_map(|line| pairs::split(line.text));
    let names_body = |text| is_organization(text) && !is_position(text);
    pairs().count() == lines.len()
        && pairs().all(|pair| !is_position(pair.latin) && !is_position(pair.han))
        && pairs().any(|pair| names_body(pair.latin) || names_body(pair.han))
        && !pairs().any(|pair| is_person(pair.han))
}

/// How many lines name organizations in two languages above the people who sign: two or more, without an
/// office anywhere.
fn leading_in_two(lines: &[SignatureLine<'_>]) -> usize {
    let is_pair = |line: &&SignatureLine<'_>, is: &dyn Fn(&str, &str) -> bool| {
        pairs::split(line.text).is_some_and(|pair| is(pair.latin, pair.han))
    };
    let names_body = |latin: &str, han: &str| is_organization(latin) || is_organization(han);
    let has_office = lines.iter().any(|line| is_position(line.text));
    let count = lines.iter().take_while(|line| is_pair(line, &names_body)).count();
    let are_people = lines.iter().skip(count).all(|line| is_pair(&line, &|_, han| is_person(han)));
    if count >= 2 && are_people && !has_office { count } else { 0 }
}

/// Whether lines in which people sign in two languages are those of one block, in which no name of a line in
/// both is said again.
fn are_interleaved(sorted: &Sorted<'_>, lines: &[SignatureLine<'_>]) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let is_text = |at| sorted.part(at).is_some_and(|part| part.is_text() && part != Part::Closing);
    let is_again = |half: &str| {
        let others = lines.iter().filter(|line| pairs::split(line.text).is_none());
        others.into_iter().any(|line| line.text.contains(half))
    };
    let mut halves = lines.iter().filter_map(|line| pairs::split(line.text));
    !(first.at..last.at).any(is_text)
        && !halves.any(|pair| is_again(pair.latin) || is_again(pair.han))
}

/// The half of each line in which people sign that is in a language; nothing if most lines are in one.
fn halves<'a>(
    sorted: &Sorted<'a>,
    tags: &[Tag],
    language: usize,
) -> Option<Vec<(SignatureLine<'a>, Cow<'a, str>)>> {
    let all = sorted.signature_lines(Part::Signature);
    let pairs = all.iter().filter(|line| bilingual::own_halves(line.text, tags).is_some()).count();
    let is_paired = pairs * 2 > all.len() || pairs > 0 && are_interleaved(sorted, &all);
    let share_script = language_of("a", tags) == language_of("中", tags);
    let half = |line: &SignatureLine<'a>| match bilingual::own_halves(line.text, tags) {
        Some(halves) => halves.into_iter().find(|(of, _)| *of == language).map(|(_, half)| half),
        // A name in Latin letters is the same in all languages that are written in them.
        None if share_script => Some(Cow::Borrowed(line.text)),
        None => Some(Cow::Borrowed(line.text))
            .filter(|text| language_of(text, tags) == tags.get(language)),
    };
    let lines = || all.iter().filter_map(|line| Some((*line, half(line)?)));
    (tags.len() == 2 && is_paired).then(|| lines().collect())
}
