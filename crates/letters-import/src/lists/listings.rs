//! Those whom lists name, in each language for itself and in two languages on one line.

use letters_model::{Role, Tag};

use crate::ending::people::SignatureLine;
use crate::ending::tables;
use crate::language::bilingual::halves;
use crate::language::script::{is_han, language_of};
use crate::letter::parties::{Together, together};
use crate::letter::party_draft::PartyDraft;
use crate::letter::roll::Sources;
use crate::lists::bodies;
use crate::lists::{Listed, listed};
use crate::names::registry::Registry;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::signs::bullet;

/// Those whom lists name, in the order of the lines.
pub(crate) fn from_list(
    sorted: &Sorted<'_>,
    sources: &Sources<'_>,
    role: Role,
    part: Part,
    registry: &Registry,
) -> Vec<Together> {
    let (singles, pairs) = list(sorted, sources, role, part);
    let mut all = together(singles, registry);
    all.extend(pairs);
    all.sort_by_key(first_line);
    all
}

/// Those whom lists name: in each language for itself, and in two languages on one line.
pub(crate) fn list(
    sorted: &Sorted<'_>,
    sources: &Sources<'_>,
    role: Role,
    part: Part,
) -> (Vec<(Tag, Vec<PartyDraft>)>, Vec<Together>) {
    let mut pairs = Vec::new();
    let mut singles = Vec::new();
    for (language, tag) in sources.tags.iter().enumerate() {
        let mut of_language = Vec::new();
        let (rows, rest) = tables::rows(sorted, role, &sorted.lines_of(language, part));
        of_language.extend(rows);
        let (in_two, rest) = in_two_languages(role, &rest, sources.tags);
        pairs.extend(in_two);
        for one in listed(role, &rest) {
            match one {
                Listed::Single(draft) => of_language.push(draft),
                Listed::Pair { latin, han, whole } => {
                    // What is said of one tells the language, where the name has but one form.
                    let tag_of = |draft: &PartyDraft| {
                        let said = draft.organization.as_ref().or(draft.position.as_ref());
                        language_of(said.unwrap_or(&draft.printed), sources.tags).cloned()
                    };
                    match (tag_of(&latin), tag_of(&han)) {
                        (Some(one), Some(other)) if one != other => {
                            pairs.push(Together { role, drafts: vec![(one, latin), (other, han)] });
                        }
                        // A letter in one language prints both halves in it.
                        _ => {
                            let printed = PartyDraft::new(role, whole, 0).printed;
                            let says = latin.position.is_some()
                                || latin.organization.is_some()
                                || !latin.address.is_empty();
                            let said = if says { latin } else { han };
                            of_language.push(PartyDraft { printed, ..said });
                        }
                    }
                }
            }
        }
        bodies::mark(sorted, of_language.iter_mut());
        singles.push((tag.clone(), of_language));
    }
    let halves = pairs.iter_mut().flat_map(|pair| &mut pair.drafts);
    bodies::mark(sorted, halves.map(|(_, half)| half));
    pairs.sort_by_key(first_line);
    (singles, pairs)
}

/// Those whom lines name in two languages of one script, and the other lines: `Syndicat des bacs / Ferry Union`.
/// What tells no language has the order of the others.
fn in_two_languages<'a>(
    role: Role,
    lines: &[SignatureLine<'a>],
    tags: &[Tag],
) -> (Vec<Together>, Vec<SignatureLine<'a>>) {
    let strokes = |line: &SignatureLine<'_>| line.text.matches(" / ").count() == 1;
    let told = |line: &SignatureLine<'a>| {
        halves(line.text, tags).filter(|_| strokes(line) && !line.text.contains(is_han))
    };
    let order = lines.iter().find_map(told).map(|[(one, _), (other, _)]| [one, other]);
    let mut pairs = Vec::new();
    let mut rest = Vec::new();
    for line in lines {
        let in_order = || {
            let ([one, other], (first, second)) = (order?, line.text.split_once(" / ")?);
            strokes(line).then_some([(one, first), (other, second)])
        };
        let Some(halves) = told(line).or_else(in_order) else {
            rest.push(*line);
            continue;
        };
        let draft = |(language, half): (usize, &str)| {
            let half = bullet(half).and_then(|(_, at)| half.get(at..)).unwrap_or(half).trim();
            Some((tags.get(language)?.clone(), PartyDraft::new(role, half, line.at)))
        };
        pairs.push(Together { role, drafts: halves.into_iter().filter_map(draft).collect() });
    }
    (pairs, rest)
}

fn first_line(party: &Together) -> usize {
    party
        .drafts
        .iter()
        .flat_map(|(_, draft)| draft.lines.iter().copied())
        .min()
        .unwrap_or(usize::MAX)
}
