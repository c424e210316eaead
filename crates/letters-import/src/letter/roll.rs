//! Everyone who has a part in a letter, in the order in which its page lists them.

use letters_model::{Role, Tag};

use crate::body::drafts::Draft;
use crate::ending::copies::copies;
use crate::ending::signed::{signed, signed_in_two};
use crate::head::addressee::addressees;
use crate::head::letterhead::letterhead;
use crate::head::postal::{is_address, is_reachable};
use crate::letter::in_two::in_two;
use crate::letter::parties::{Together, together};
use crate::letter::party_draft::PartyDraft;
use crate::letter::party_lines::{addressee_lines, letterhead_lines, signature};
use crate::letter::quoted::{
    addressed, belong, greeted_at_end, in_closing, in_sentences, on_behalf, sender_in_kind,
    sender_in_text,
};
use crate::lists::listings::{from_list, list};
use crate::names::naming::folded;
use crate::names::registry::Registry;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person};

/// What the roll is made of.
pub(crate) struct Sources<'a> {
    /// The languages.
    pub tags: &'a [Tag],
    /// The passages of each language.
    pub drafts: &'a [Vec<Draft>],
    /// The title in each language, where there is one.
    pub titles: &'a [(usize, String)],
}

/// All parties, by role.
pub(crate) fn roll(
    sorted: &mut Sorted<'_>,
    sources: &Sources<'_>,
    registry: &Registry,
) -> Vec<Together> {
    let languages = 0..sources.tags.len();
    let mut senders = Vec::new();
    let mut signing = Vec::new();
    let mut receiving = Vec::new();
    for (language, tag) in languages.zip(sources.tags) {
        let (from, signed) = sending(sorted, sources, language);
        senders.push((tag.clone(), from));
        signing.push((tag.clone(), signed));
        receiving.push((tag.clone(), receivers(sorted, sources, language)));
    }
    // One language may list those whom another prints below each other.
    let (singles, co_signatories) = list(sorted, sources, Role::Signatory, Part::CoSignatory);
    for ((_, signed), (_, listed)) in signing.iter_mut().zip(singles) {
        signed.extend(listed);
    }
    // 渡輪關注組 謹啟 signs where nobody else does.
    if co_signatories.is_empty() && signing.iter().all(|(_, signed)| signed.is_empty()) {
        for ((_, signed), drafts) in signing.iter_mut().zip(sources.drafts) {
            let body = in_closing(drafts, &is_organization);
            signed.extend(body.map(|name| PartyDraft::quoted(Role::Signatory, name)));
        }
    }
    let mut all = Vec::new();
    for parties in [senders, receiving] {
        all.extend(together(parties, registry));
    }
    let signed = together(signing, registry);
    all.extend(in_order(signed, co_signatories));
    all.extend(from_list(sorted, sources, Role::Endorser, Part::Endorser, registry));
    let in_copies: Vec<_> =
        (0..sources.tags.len()).map(|language| sorted.lines_of(language, Part::Copied)).collect();
    let copied = sources.tags.iter().cloned().zip(copies(&in_copies, sources.tags));
    all.extend(together(copied.collect(), registry));
    all.extend(members(sorted, sources, registry));
    let is_listed = |party: &Together| party.role != Role::Addressee;
    let each = all.into_iter().map(|party| match is_listed(&party) {
        true => in_two(party, sources.tags),
        false => party,
    });
    each.collect()
}

/// Those who sign, with those whom lines in two languages name at their places in the list.
fn in_order(mut signed: Vec<Together>, in_two: Vec<Together>) -> Vec<Together> {
    if !in_two.is_empty() {
        signed.extend(in_two);
        signed.sort_by_key(|party| {
            party.drafts.iter().filter_map(|(_, draft)| draft.lines.iter().min()).min().copied()
        });
    }
    signed
}

/// The members of the body that sends a letter: those of a list, or else those whom sentences name.
fn members(sorted: &Sorted<'_>, sources: &Sources<'_>, registry: &Registry) -> Vec<Together> {
    let in_lists = from_list(sorted, sources, Role::Member, Part::Member, registry);
    let in_sentences = sources
        .tags
        .iter()
        .zip(sources.drafts)
        .map(|(tag, drafts)| (tag.clone(), in_sentences(drafts)));
    let in_sentences = together(in_sentences.collect(), registry);
    if in_lists.is_empty() { in_sentences } else { in_lists }
}

/// Those who send a letter, and those who sign it, in one language.
fn sending(
    sorted: &mut Sorted<'_>,
    sources: &Sources<'_>,
    language: usize,
) -> (Vec<PartyDraft>, Vec<PartyDraft>) {
    let mut doubts = Vec::new();
    let (signature, quoted) = signature(sorted, language);
    let mut all = signed_in_two(sorted, sources.tags, language, &mut doubts)
        .unwrap_or_else(|| signed(sorted, &signature, &mut doubts));
    sorted.doubts.append(&mut doubts);
    for party in &mut all {
        party.lines.retain(|at| !quoted.contains(at));
    }
    let mut from = letterhead(&letterhead_lines(sorted, sources.tags, language));
    let (behalf, mut signed): (Vec<_>, Vec<_>) =
        all.drain(..).partition(|party| party.role == Role::Sender);
    let is_known = |from: &[PartyDraft], sender: &PartyDraft| {
        from.iter().any(|from| folded(&from.printed) == folded(&sender.printed))
    };
    // The letterhead may write in capitals whom the end names again.
    for sender in behalf {
        let is_held =
            signed.iter().any(|party| party.organization.as_ref() == Some(&sender.printed));
        if !(is_known(&from, &sender) && is_held) {
            from.push(sender);
        }
    }
    let in_names_of = on_behalf(&sorted.lines_of(language, Part::Closing));
    belong(&mut signed, &in_names_of);
    for (_, sender) in in_names_of {
        if !is_known(&from, &sender) {
            from.push(sender);
        }
    }
    if signed.is_empty() {
        let name = sources.drafts.get(language).and_then(|drafts| in_closing(drafts, &is_person));
        signed.extend(name.map(|name| PartyDraft::quoted(Role::Signatory, name)));
    }
    if from.is_empty() {
        from.extend(sender_in_text(sources, language));
    }
    // An address alone above the letter is that of the body whose letter it is, or of the first who signs.
    if let [alone] = from.as_slice()
        && is_address(&alone.printed)
    {
        let alone = from.remove(0);
        from.extend(sender_in_kind(sources, language));
        match from.first_mut().or(signed.first_mut()) {
            Some(first) => reach(first, &[alone]),
            None => from.push(alone),
        }
    }
    (from, signed)
}

/// Those to whom a letter goes, in one language.
fn receivers(sorted: &Sorted<'_>, sources: &Sources<'_>, language: usize) -> Vec<PartyDraft> {
    let greeting = sorted.lines_of(language, Part::Salutation);
    let greeting: Vec<&str> = greeting.iter().map(|line| line.text).collect();
    let to = addressees(&addressee_lines(sorted, sources.tags, language), &greeting.join(" "));
    if !to.iter().all(|party| is_reachable(&party.printed)) {
        return to;
    }
    let mut named = addressed(sources, language);
    if named.is_empty() {
        named = greeted_at_end(&sorted.lines_of(language, Part::Closing));
    }
    match named.first_mut() {
        Some(first) => {
            reach(first, &to);
            named
        }
        None => to,
    }
}

/// Notes the addresses and mailboxes at which somebody is reached.
fn reach(party: &mut PartyDraft, addresses: &[PartyDraft]) {
    for address in addresses {
        party.address.push(address.printed.clone());
        party.address.extend(address.address.iter().cloned());
        party.lines.extend(&address.lines);
    }
}
