//! What the settle file says of parties: who those are that were found, and those that it states with all words, in
//! the place of what would be found on their lines.

use letters_model::{EntityId, EntityKind, Party, Tag};

use crate::error::{SettleError, SettleFlaw};
use crate::letter::parties::{Together, party};
use crate::letter::party_draft::PartyDraft;
use crate::names::registry::Registry;
use crate::settle::spot::At;
use crate::settle::{Settle, SettledParty, StatedOrganization, StatedParty};
use crate::sort::sorted::Sorted;
use crate::source::line::Line;
use crate::source::part::Part;

/// Sees that the lines of stated parties say their words.
pub(crate) fn check(lines: &[Line], settle: &Settle) -> Result<(), SettleError> {
    let of_party = |party: &StatedParty| {
        let said: Vec<&str> =
            lines.iter().filter(|line| party.has(line)).map(|line| line.text.as_str()).collect();
        let said = unspaced(&said.concat());
        let places: Vec<String> = party.lines.iter().map(|place| place.to_string()).collect();
        let missing = party.words().filter(|(words, _)| !said.contains(&unspaced(words)));
        let errors = missing.map(|(words, spot)| {
            let flaw = SettleFlaw::NotPrinted { found: words.to_owned(), lines: places.join(", ") };
            SettleError::at(spot, flaw)
        });
        errors.collect::<Vec<_>>()
    };
    SettleError::all(settle.stated.iter().flat_map(of_party))
}

/// Takes the lines of stated parties away from whatever else would read them.
pub(crate) fn set_apart(sorted: &mut Sorted<'_>, settle: &Settle) {
    for (line, part) in sorted.lines.iter().zip(&mut sorted.parts) {
        if settle.stated.iter().any(|party| party.has(line)) {
            *part = Some(Part::Party);
        }
    }
}

/// All who have a part in the letter, with the lines that name them. Whoever is settled must be there.
pub(crate) fn parties(
    found: Vec<Together>,
    registry: &mut Registry,
    sorted: &Sorted<'_>,
    tags: &[Tag],
    settle: &Settle,
) -> Result<Vec<(Party, Vec<usize>)>, SettleError> {
    let mut taken = Vec::new();
    let mut parties = Vec::new();
    for (one, stated) in among(found, sorted.lines, settle) {
        let known = match stated {
            Some(stated) => Known::stated(stated),
            None => Known::settled(&one, settle, &mut taken),
        };
        parties.push(party(one, known, registry, tags));
    }
    match settle.parties.iter().enumerate().find(|(at, _)| !taken.contains(at)) {
        None => Ok(parties),
        Some((_, missing)) => Err(no_such_party(missing, &parties)),
    }
}

/// What is to be said of a settled party whom a letter with these does not have.
fn no_such_party(missing: &SettledParty, parties: &[(Party, Vec<usize>)]) -> SettleError {
    let of_role = parties.iter().filter(|(party, _)| party.role == missing.role.value);
    let printed = of_role.filter_map(|(party, _)| party.printed.as_ref());
    let flaw = SettleFlaw::NoSuchParty {
        found: missing.printed.as_deref().cloned().unwrap_or_default(),
        role: crate::report::role(missing.role.value),
        printed: printed.flat_map(|text| text.iter().map(|(_, name)| name.to_owned())).collect(),
    };
    SettleError::at(
        missing.printed.as_ref().map_or(missing.role.spot, |printed| printed.spot),
        flaw,
    )
}

/// The parties that were found, and among them, each where its lines stand, those that are stated.
fn among<'s>(
    found: Vec<Together>,
    lines: &[Line],
    settle: &'s Settle,
) -> Vec<(Together, Option<&'s StatedParty>)> {
    let mut all: Vec<_> = found.into_iter().map(|party| (party, None)).collect();
    for stated in &settle.stated {
        let party = drafted(stated, lines);
        let (role, first) = (party.role, first_line(&party));
        let is_later =
            |other: &Together| other.role > role || other.role == role && first_line(other) > first;
        let place = all.iter().position(|(other, _)| is_later(other)).unwrap_or(all.len());
        all.insert(place, (party, Some(stated)));
    }
    all
}

/// What an editor knows of a party.
#[derive(Default)]
pub(crate) struct Known {
    /// Who it is.
    pub entity: Option<EntityId>,
    /// Of what kind the entity is that it makes.
    pub kind: Option<EntityKind>,
    /// For whom it stands.
    pub organization: Option<EntityId>,
}

impl Known {
    /// What is settled of a party that was found; the places of what was used are put into `taken`.
    pub fn settled(together: &Together, settle: &Settle, taken: &mut Vec<usize>) -> Known {
        let prints =
            |name: &String| together.drafts.iter().any(|(_, draft)| draft.printed == *name);
        let mut known = Known::default();
        for (at, party) in settle.parties.iter().enumerate() {
            let is_meant = party.role.value == together.role;
            if is_meant && party.printed.as_deref().is_none_or(prints) {
                taken.push(at);
                known.entity = known.entity.or(party.entity.as_deref().cloned());
                known.organization = known.organization.or(party.organization.as_deref().cloned());
            }
        }
        known
    }

    /// What is said of a party that is stated.
    pub fn stated(stated: &StatedParty) -> Known {
        let organization = match &stated.organization {
            StatedOrganization::Known(id) => Some(id.value.clone()),
            StatedOrganization::None | StatedOrganization::Printed(_) => None,
        };
        Known { entity: stated.entity.as_deref().cloned(), kind: stated.kind, organization }
    }
}

/// A stated party as if it had been found.
fn drafted(stated: &StatedParty, lines: &[Line]) -> Together {
    let role = stated.role.value;
    let of = |words: &[(At<Tag>, String)], tag: &Tag| {
        words.iter().find(|(other, _)| other.value == *tag).map(|(_, words)| words.clone())
    };
    let on: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| stated.has(line)).map(|(at, _)| at).collect();
    let draft = |(tag, printed): &(At<Tag>, String)| {
        let organization = match &stated.organization {
            StatedOrganization::Printed(words) => of(words, tag),
            StatedOrganization::None | StatedOrganization::Known(_) => None,
        };
        let draft = PartyDraft {
            role,
            printed: printed.clone(),
            position: of(&stated.position, tag),
            organization,
            address: stated.address.iter().map(|line| line.value.clone()).collect(),
            is_body: stated.kind == Some(EntityKind::Organization),
            lines: on.clone(),
        };
        (tag.value.clone(), draft)
    };
    Together { role, drafts: stated.printed.iter().map(draft).collect() }
}

fn first_line(party: &Together) -> Option<usize> {
    party.drafts.iter().flat_map(|(_, draft)| draft.lines.iter().copied()).min()
}

/// A text without spaces, which a line end may stand for.
fn unspaced(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
