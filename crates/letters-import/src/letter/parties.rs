//! The parties of a letter, with what each language prints of them.

use std::collections::HashMap;

use letters_model::{EntityId, EntityKind, Party, Role, Tag, Text};

use crate::ending::said::is_short_name;
use crate::language::pairs;
use crate::language::script::{is_written_in, language_of};
use crate::letter::party_draft::PartyDraft;
use crate::letter::settled::Known;
use crate::names::naming::folded;
use crate::names::nature::Nature;
use crate::names::registry::Registry;
use crate::words::shape::{is_organization, is_person, is_position};

/// A party with what each language prints of it.
#[derive(Debug, Clone)]
pub(crate) struct Together {
    pub role: Role,
    pub drafts: Vec<(Tag, PartyDraft)>,
}

impl Together {
    /// A party of one language.
    pub fn new(tag: Tag, draft: PartyDraft) -> Together {
        Together { role: draft.role, drafts: vec![(tag, draft)] }
    }
}

/// Puts those together that are the same in several languages: by who they are, by a name that both
/// print, or, where there are as many in each language, by their order.
pub(crate) fn together(
    by_language: Vec<(Tag, Vec<PartyDraft>)>,
    registry: &Registry,
) -> Vec<Together> {
    let mut all: Vec<Together> = Vec::new();
    for (tag, drafts) in by_language {
        // Their order proves something only if everyone can be whom the other language has there.
        let is_same_list = all.len() == drafts.len() && all.iter().zip(&drafts).all(can_be);
        let known = all.len();
        let of_person =
            if is_same_list { Vec::new() } else { people_by_order(&all, &drafts, registry) };
        let by_line = on_lines(&all);
        let of_lines = places_on_lines(&drafts);
        for ((place, draft), line) in drafts.into_iter().enumerate().zip(of_lines) {
            let is_free = |other: &Together| !other.drafts.iter().any(|(known, _)| *known == tag);
            let on_line = line.and_then(|line| by_line.get(&line)).copied();
            let same = on_line.or_else(|| {
                all.iter()
                    .take(known)
                    .position(|other| is_free(other) && is_same(other, &draft, registry))
            });
            let of_person = of_person.iter().find(|(one, _)| *one == place).map(|(_, at)| *at);
            let in_order = if is_same_list { Some(place) } else { of_person };
            let by_order = in_order.filter(|at| all.get(*at).is_some_and(is_free));
            match same.or(by_order).and_then(|place| all.get_mut(place)) {
                Some(other) => other.drafts.push((tag.clone(), draft)),
                None => all.push(Together::new(tag.clone(), draft)),
            }
        }
    }
    all
}

/// The line on which each of several is named, and how many that line names before.
fn places_on_lines(drafts: &[PartyDraft]) -> Vec<Option<(usize, usize)>> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let place = |draft: &PartyDraft| {
        let line = *draft.lines.first()?;
        let count = counts.entry(line).or_default();
        *count += 1;
        Some((line, *count))
    };
    drafts.iter().map(place).collect()
}

/// Who is named on which line: what that says in another language names the same.
fn on_lines(all: &[Together]) -> HashMap<(usize, usize), usize> {
    let drafts: Vec<PartyDraft> =
        all.iter().filter_map(|one| one.drafts.first()).map(|(_, draft)| draft.clone()).collect();
    let places = places_on_lines(&drafts).into_iter().enumerate();
    places.filter_map(|(place, line)| Some((line?, place))).collect()
}

/// The people of a language, each with the party of other languages that is the same by their order: where both have as
/// many people, though one names an organization more, and nothing that is known of them says otherwise.
fn people_by_order(
    all: &[Together],
    drafts: &[PartyDraft],
    registry: &Registry,
) -> Vec<(usize, usize)> {
    let is_person = |draft: &PartyDraft| Nature::of(draft) == Nature::Person;
    let others: Vec<usize> = (0..all.len())
        .filter(|at| all.get(*at).is_some_and(|one| one.drafts.iter().all(|(_, d)| is_person(d))))
        .collect();
    let people: Vec<usize> =
        (0..drafts.len()).filter(|at| drafts.get(*at).is_some_and(is_person)).collect();
    let pairs: Vec<(usize, usize)> = people.into_iter().zip(others.iter().copied()).collect();
    let agrees = |(place, other): &(usize, usize)| {
        let Some(draft) = drafts.get(*place) else { return false };
        let same = all.iter().position(|one| is_same(one, draft, registry));
        same.is_none_or(|same| same == *other)
    };
    let count = drafts.iter().filter(|draft| is_person(draft)).count();
    let are_as_many = count >= 2 && count == others.len();
    if are_as_many && pairs.iter().all(agrees) { pairs } else { Vec::new() }
}

/// Whether the party of other languages can be the one that another language has at its place.
fn can_be((party, draft): (&Together, &PartyDraft)) -> bool {
    party.drafts.iter().all(|(_, other)| Nature::of(other).agrees(Nature::of(draft)))
}

fn is_same(other: &Together, draft: &PartyDraft, registry: &Registry) -> bool {
    other.drafts.iter().any(|(_, known)| {
        let entity = registry.find(&known.printed);
        let shares = |one: &str, two: &str| {
            !one.is_empty()
                && [" ", &folded(two), " "].concat().contains(&[" ", &folded(one), " "].concat())
        };
        entity.is_some() && entity == registry.find(&draft.printed)
            || shares(&known.printed, &draft.printed)
            || shares(&draft.printed, &known.printed)
    })
}

/// The party as a bundle has it, with the lines that it is made of. Entities are found or made; what an
/// editor knows has its say first.
pub(crate) fn party(
    together: Together,
    known: Known,
    registry: &mut Registry,
    tags: &[Tag],
) -> (Party, Vec<usize>) {
    let Together { role, drafts } = together;
    let text = |of: &dyn Fn(&PartyDraft) -> Option<String>| -> Text {
        drafts
            .iter()
            .filter_map(|(tag, draft)| Some((tag.clone(), of(draft)?.replace('\t', " "))))
            .collect()
    };
    let printed = text(&|draft| Some(draft.printed.clone()));
    let organization = text(&|draft| draft.organization.clone());
    let mut position = text(&|draft| draft.position.clone());
    let entity = known.entity.or_else(|| {
        let kind = known.kind.or_else(|| kind(role, &printed, &drafts));
        entity(role, kind, &printed, &drafts, registry, tags)
    });
    if let Some(id) = &entity {
        registry.take(role, id);
    }
    let organization_id = known.organization.or_else(|| {
        let named = !organization.is_empty();
        named.then(|| registry.find_or_add(EntityKind::Organization, &organization, None)).flatten()
    });
    for (tag, words) in organization.iter() {
        let id = organization_id.as_ref();
        if id.is_none_or(|id| !registry.keep_printed(id, tag, words)) {
            // What no entity has is kept where it is printed.
            let before = position.get(tag).map(|position| [position.as_str(), ", "].concat());
            position.insert(tag.clone(), [before.unwrap_or_default().as_str(), words].concat());
        }
    }
    let mut address: Vec<String> = Vec::new();
    for (_, draft) in &drafts {
        let lines = draft.address.iter().map(|line| line.replace('\t', " "));
        // An address is the same in all languages.
        let new: Vec<String> = lines.filter(|line| !address.contains(line)).collect();
        address.extend(new);
    }
    let lines = drafts.iter().flat_map(|(_, draft)| draft.lines.iter().copied()).collect();
    let position = Some(position).filter(|position| !position.is_empty());
    (
        Party {
            role,
            entity,
            printed: Some(printed),
            position,
            organization: organization_id,
            address,
        },
        lines,
    )
}

/// Who a party is: whom the name names already, or a new person or organization.
fn entity(
    role: Role,
    kind: Option<EntityKind>,
    printed: &Text,
    drafts: &[(Tag, PartyDraft)],
    registry: &mut Registry,
    tags: &[Tag],
) -> Option<EntityId> {
    let known = printed.iter().find_map(|(_, name)| registry.find(name).cloned());
    if let Some(id) = known {
        let kind = registry.get(&id).map_or(EntityKind::Person, |entity| entity.kind);
        let (proved, is_sure) = proved(kind, printed, drafts);
        for (tag, name) in names(&proved, tags).iter() {
            registry.add_name(&id, tag, name);
        }
        registry.doubt(&id, is_sure);
        return Some(id);
    }
    let kind = kind?;
    let (proved, is_sure) = proved(kind, printed, drafts);
    if proved.is_empty() {
        return None;
    }
    let id = registry.find_or_add(kind, &names(&proved, tags), Some(role))?;
    registry.doubt(&id, is_sure);
    for (tag, name) in proved.iter() {
        let halves =
            pairs::named_twice(name).map(|pair| [pair.latin, pair.han]).into_iter().flatten();
        let is_own = |half: &&str| is_written_in(half, language_of(half, tags).unwrap_or(tag));
        halves.filter(|half| !is_own(half)).for_each(|half| registry.add_other_half(&id, half));
    }
    Some(id)
}

/// Of what kind the entity is that a party makes; nothing if it is nobody of whom one can say it.
fn kind(role: Role, printed: &Text, drafts: &[(Tag, PartyDraft)]) -> Option<EntityKind> {
    let is_quoted = drafts.iter().all(|(_, draft)| draft.lines.is_empty());
    let any = |test: fn(&str) -> bool| printed.iter().any(|(_, name)| test(name));
    // 副主席 麥小梅: the office tells that the name is one, though its family name is not known.
    let holds =
        |(_, draft): &(Tag, PartyDraft)| draft.position.is_some() && is_short_name(&draft.printed);
    Some(match role {
        _ if drafts.iter().any(|(_, draft)| draft.is_body) => EntityKind::Organization,
        _ if any(is_person) && !any(is_organization) => EntityKind::Person,
        Role::Signatory if drafts.iter().any(holds) && !any(is_organization) => EntityKind::Person,
        // Whom only the greeting names may be anyone: the members of a council.
        Role::Addressee if is_quoted => return None,
        Role::Endorser | Role::Member | Role::Sender => EntityKind::Organization,
        _ if any(is_organization) && !any(is_position) => EntityKind::Organization,
        _ => return None,
    })
}

/// Those of the printed words that can be names of an entity of a kind: no office is the name of a person,
/// and no person that of an organization. Whether all languages say plainly of what kind it is comes
/// beside; where one does not, its words are a name only by their place.
fn proved(kind: EntityKind, printed: &Text, drafts: &[(Tag, PartyDraft)]) -> (Text, bool) {
    let plain = match kind {
        EntityKind::Person => Nature::Person,
        _ => Nature::Body,
    };
    let mut is_sure = true;
    // What one line says in two languages names one, whatever the halves look like.
    let lines = || drafts.iter().map(|(_, draft)| &draft.lines);
    let is_one = lines().all(|of| !of.is_empty() && lines().next() == Some(of));
    let names = drafts.iter().filter_map(|(tag, draft)| {
        let nature = Nature::of(draft);
        let can_be = is_one || nature == plain || nature == Nature::Unclear;
        is_sure &= is_one || nature == plain;
        can_be.then_some((tag.clone(), printed.get(tag)?.clone()))
    });
    let names = names.collect();
    (names, is_sure)
}

/// The names by language: of 關卓中 Cheuk Kwan each half in its own.
fn names(printed: &Text, tags: &[Tag]) -> Text {
    let mut names = Text::new();
    let has_language = |half: &str| tags.iter().any(|tag| is_written_in(half, tag));
    for (tag, name) in printed.iter() {
        match pairs::named_twice(name) {
            Some(pair) => {
                let halves = [pair.latin, pair.han];
                for half in halves.into_iter().filter(|half| has_language(half)) {
                    let tag = language_of(half, tags).unwrap_or(tag);
                    if names.get(tag).is_none() {
                        names.insert(tag.clone(), half.to_owned());
                    }
                }
            }
            None if names.get(tag).is_none() => {
                names.insert(tag.clone(), name.clone());
            }
            None => {}
        }
    }
    // A name that one language only repeats is none of its own.
    let is_again = |(tag, name): &(&Tag, &String)| {
        let mut others = names.iter().filter(|(other, _)| other != tag);
        !is_written_in(name, tag)
            && others.any(|(other, same)| same == *name && is_written_in(same, other))
    };
    let own = names.iter().filter(|named| !is_again(named));
    own.map(|(tag, name)| (tag.clone(), name.clone())).collect()
}
