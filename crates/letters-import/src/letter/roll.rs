//! Everyone who has a part in a letter, in the order in which its page lists them.

use letters_model::{Role, Tag};

use crate::body::drafts::Draft;
use crate::ending::copies::copies;
use crate::ending::people::SignatureLine;
use crate::ending::said::person_and_details;
use crate::ending::signed::{signed, signed_in_two};
use crate::head::addressee::addressees;
use crate::head::byline;
use crate::head::letterhead::letterhead;
use crate::head::postal::{is_address, is_reachable};
use crate::language::bilingual::halves;
use crate::language::script::is_han;
use crate::letter::parties::{Together, together};
use crate::letter::party_draft::PartyDraft;
use crate::letter::quoted::{
    addressed, belong, greeted_at_end, in_closing, in_sentences, on_behalf, sender_in_text,
};
use crate::lists::enumerations::{run_of_bodies, run_of_names};
use crate::lists::listings::{from_list, list};
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::names::naming::folded;
use crate::names::registry::Registry;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person};
use crate::words::{self, Kind};

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
        let mut doubts = Vec::new();
        let (signature, quoted) = signature(sorted, language);
        let mut all = signed_in_two(sorted, sources.tags, language, &mut doubts)
            .unwrap_or_else(|| signed(sorted, &signature, &mut doubts));
        sorted.doubts.append(&mut doubts);
        for party in &mut all {
            party.lines.retain(|at| !quoted.contains(at));
        }
        let mut from = letterhead(&letterhead_lines(sorted, sources.tags, language));
        let (behalf, signed): (Vec<_>, Vec<_>) =
            all.drain(..).partition(|party| party.role == Role::Sender);
        // The letterhead may write in capitals whom the end names again.
        for sender in behalf {
            let is_again = from.iter().any(|from| folded(&from.printed) == folded(&sender.printed));
            let is_held =
                signed.iter().any(|party| party.organization.as_ref() == Some(&sender.printed));
            if !(is_again && is_held) {
                from.push(sender);
            }
        }
        let in_names_of = on_behalf(&sorted.lines_of(language, Part::Closing));
        let mut signed = signed;
        belong(&mut signed, &in_names_of);
        for (_, sender) in in_names_of {
            if !from.iter().any(|known| folded(&known.printed) == folded(&sender.printed)) {
                from.push(sender);
            }
        }
        if signed.is_empty() {
            let name =
                sources.drafts.get(language).and_then(|drafts| in_closing(drafts, &is_person));
            signed.extend(name.map(|name| PartyDraft::quoted(Role::Signatory, name)));
        }
        if from.is_empty() {
            from.extend(sender_in_text(sources, language));
        }
        // An address alone above the letter is that of the first who signs.
        if let [alone] = from.as_slice()
            && is_address(&alone.printed)
            && let Some(first) = signed.first_mut()
        {
            let alone = from.remove(0);
            first.address.push(alone.printed);
            first.address.extend(alone.address);
            first.lines.extend(alone.lines);
        }
        let greeting = sorted.lines_of(language, Part::Salutation);
        let greeting: Vec<&str> = greeting.iter().map(|line| line.text).collect();
        let receivers = addressee_lines(sorted, sources.tags, language);
        let mut to = addressees(&receivers, &greeting.join(" "));
        if to.iter().all(|party| is_reachable(&party.printed)) {
            let mut named = addressed(sources, language);
            if named.is_empty() {
                named = greeted_at_end(&sorted.lines_of(language, Part::Closing));
            }
            if let Some(first) = named.first_mut() {
                reach(first, &to);
                to = named;
            }
        }
        senders.push((tag.clone(), from));
        signing.push((tag.clone(), signed));
        receiving.push((tag.clone(), to));
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
    for parties in [senders, receiving, signing] {
        all.extend(together(parties, registry));
    }
    all.extend(co_signatories);
    all.extend(from_list(sorted, sources, Role::Endorser, Part::Endorser, registry));
    let in_copies: Vec<_> =
        (0..sources.tags.len()).map(|language| sorted.lines_of(language, Part::Copied)).collect();
    let copied = sources.tags.iter().cloned().zip(copies(&in_copies, sources.tags));
    all.extend(together(copied.collect(), registry));
    let in_lists = from_list(sorted, sources, Role::Member, Part::Member, registry);
    let in_sentences = sources
        .tags
        .iter()
        .zip(sources.drafts)
        .map(|(tag, drafts)| (tag.clone(), in_sentences(drafts)));
    let in_sentences = together(in_sentences.collect(), registry);
    all.extend(if in_lists.is_empty() { in_sentences } else { in_lists });
    all
}

/// Notes the mailboxes at which somebody is reached.
fn reach(party: &mut PartyDraft, mailboxes: &[PartyDraft]) {
    for mailbox in mailboxes {
        party.address.push(mailbox.printed.clone());
        party.address.extend(mailbox.address.iter().cloned());
        party.lines.extend(&mailbox.lines);
    }
}

/// The lines of the letterhead in one language; a line in two has a half in each: `Harbour Link 港聯`.
fn letterhead_lines<'a>(
    sorted: &Sorted<'a>,
    tags: &[Tag],
    language: usize,
) -> Vec<SignatureLine<'a>> {
    let mut all: Vec<SignatureLine<'a>> = Vec::new();
    for line in sorted.signature_lines(Part::Letterhead) {
        let is_own = sorted.languages.get(line.at) == Some(&language);
        let text = match halves(line.text, tags).filter(|_| !is_address(line.text)) {
            // Each language may have the whole line above it.
            Some(halves) => halves
                .into_iter()
                .find(|(of, half)| *of == language && all.iter().all(|known| known.text != *half))
                .map(|(_, half)| half),
            None => is_own.then_some(line.text),
        };
        all.extend(text.map(|text| SignatureLine { text, ..line }));
    }
    all
}

/// The lines of a language that say to whom a letter goes; one in two languages has a half in each: `President /
/// Présidente`.
fn addressee_lines<'a>(
    sorted: &Sorted<'a>,
    tags: &[Tag],
    language: usize,
) -> Vec<SignatureLine<'a>> {
    let in_two =
        |text: &'a str| halves(text, tags).filter(|_| text.contains(" / ") && !is_address(text));
    let all = sorted.signature_lines(Part::Addressee);
    let are_in_two = all.iter().any(|line| in_two(line.text).is_some());
    let half = |line: SignatureLine<'a>| {
        // A name above what each language says of it is that of all.
        let is_own = sorted.languages.get(line.at) == Some(&language)
            || are_in_two && is_person(line.text) && !line.text.contains(is_han);
        let text = match in_two(line.text) {
            Some(halves) => {
                halves.into_iter().find(|(of, _)| *of == language).map(|(_, half)| half)
            }
            None => is_own.then_some(line.text),
        };
        let gap = match are_in_two {
            true => sorted.lines.get(line.at).is_some_and(|line| line.gap > 0),
            false => line.gap,
        };
        text.map(|text| SignatureLine { text, gap, ..line })
    };
    all.into_iter().filter_map(half).collect()
}

/// The lines of a language in which people sign. Names in the closing, as in 主席林小明謹啟, are read
/// with them, and are quoted from there: their lines come beside.
fn signature<'a>(sorted: &Sorted<'a>, language: usize) -> (Vec<SignatureLine<'a>>, Vec<usize>) {
    let mut all = sorted.lines_of(language, Part::Signature);
    let closing = sorted.lines_of(language, Part::Closing);
    let named = closing.into_iter().filter_map(|line| {
        let length = words::ending(line.text, Kind::ValedictionEnd)?;
        let bare = line.text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let name = bare.get(..bare.len().checked_sub(length)?)?.trim_end();
        person_and_details(name)?;
        let gap = sorted.lines.get(line.at)?.gap > 0;
        Some(SignatureLine { text: name, gap, ..line })
    });
    let named: Vec<SignatureLine<'a>> = named.collect();
    let writers = |line: SignatureLine<'a>| {
        let bodies = if line.gap { run_of_bodies(line.text) } else { Vec::new() };
        let names =
            [byline::named(line.text), run_of_names(line.text), bodies, in_brackets(line.text)];
        match names.into_iter().find(|names| !names.is_empty()) {
            None => vec![line],
            Some(names) => {
                let each = names.into_iter().enumerate();
                let gap = |place| line.gap && place == 0;
                each.map(|(place, text)| SignatureLine { text, gap: gap(place), ..line }).collect()
            }
        }
    };
    all = all.into_iter().flat_map(writers).collect();
    let quoted = named.iter().map(|line| line.at).collect();
    all.extend(named);
    all.sort_by_key(|line| line.at);
    (all, quoted)
}

/// Who signs for an organization, and then the organization: `Refugee Network (Mara Quill, Chair)`.
fn in_brackets(text: &str) -> Vec<&str> {
    let inner = text.strip_suffix([')', '）']).and_then(|text| text.split_once(['(', '（']));
    let signs = |(body, inner): &(&str, &str)| {
        is_organization(body)
            && !is_person(body)
            && person_and_details(inner).is_some_and(|(name, said)| {
                // A place may look like a name: 索雷之友（溫哥華）.
                let is_titled = strip_honorifics(name) != name || strip_han_honorific(name) != name;
                !is_organization(name) && (said.is_some() || is_titled)
            })
    };
    inner.filter(signs).map_or(Vec::new(), |(body, inner)| vec![inner, body.trim_end()])
}
