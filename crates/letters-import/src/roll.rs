//! Everyone who has a part in a letter, in the order in which its page lists them.

use letters_model::{Role, Tag};

use crate::addressee::{addressees, letterhead};
use crate::bilingual::halves;
use crate::bodies;
use crate::byline;
use crate::copies::copies;
use crate::drafts::Draft;
use crate::honorifics::{strip_han_honorific, strip_honorifics};
use crate::lists::{Listed, listed, run_of_names};
use crate::part::Part;
use crate::parties::{Together, together};
use crate::party_draft::PartyDraft;
use crate::people::SignatureLine;
use crate::postal::{is_address, is_reachable};
use crate::quoted::{addressed, belong, in_closing, in_sentences, on_behalf, sender_in_text};
use crate::registry::Registry;
use crate::said::person_and_details;
use crate::script::{is_han, language_of};
use crate::shape::{is_organization, is_person};
use crate::signed::{signed, signed_in_two};
use crate::signs::bullet;
use crate::sorted::Sorted;
use crate::tables;
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
        from.extend(behalf);
        let in_names_of = on_behalf(&lines(sorted, language, Part::Closing));
        let mut signed = signed;
        belong(&mut signed, &in_names_of);
        from.extend(in_names_of.into_iter().map(|(_, sender)| sender));
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
        let mut to = addressees(&lines(sorted, language, Part::Addressee));
        if to.iter().all(|party| is_reachable(&party.printed)) {
            let mut named = addressed(sources, language);
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
    let mut all = Vec::new();
    for parties in [senders, receiving, signing] {
        all.extend(together(parties, registry));
    }
    all.extend(co_signatories);
    all.extend(from_list(sorted, sources, Role::Endorser, Part::Endorser, registry));
    let in_copies: Vec<_> =
        (0..sources.tags.len()).map(|language| lines(sorted, language, Part::Copied)).collect();
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

/// The lines of a language that are of one part.
fn lines<'a>(sorted: &Sorted<'a>, language: usize, part: Part) -> Vec<SignatureLine<'a>> {
    let all = sorted.signature_lines(part).into_iter();
    all.filter(|line| sorted.languages.get(line.at) == Some(&language)).collect()
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

/// The lines of a language in which people sign. Names in the closing, as in 主席林小明謹啟, are read
/// with them, and are quoted from there: their lines come beside.
fn signature<'a>(sorted: &Sorted<'a>, language: usize) -> (Vec<SignatureLine<'a>>, Vec<usize>) {
    let mut all = lines(sorted, language, Part::Signature);
    let closing = lines(sorted, language, Part::Closing);
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
        let names = [byline::named(line.text), run_of_names(line.text), in_brackets(line.text)];
        match names.into_iter().find(|names| !names.is_empty()) {
            None => vec![line],
            Some(names) => names.into_iter().map(|text| SignatureLine { text, ..line }).collect(),
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

/// Those whom lists name, in the order of the lines.
fn from_list(
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
fn list(
    sorted: &Sorted<'_>,
    sources: &Sources<'_>,
    role: Role,
    part: Part,
) -> (Vec<(Tag, Vec<PartyDraft>)>, Vec<Together>) {
    let mut pairs = Vec::new();
    let mut singles = Vec::new();
    for (language, tag) in sources.tags.iter().enumerate() {
        let mut of_language = Vec::new();
        let (rows, rest) = tables::rows(sorted, role, &lines(sorted, language, part));
        of_language.extend(rows);
        let (in_two, rest) = in_two_languages(role, &rest, sources.tags);
        pairs.extend(in_two);
        for one in listed(role, &rest) {
            match one {
                Listed::Single(draft) => of_language.push(draft),
                Listed::Pair { latin, han, whole } => {
                    let tag_of =
                        |draft: &PartyDraft| language_of(&draft.printed, sources.tags).cloned();
                    match (tag_of(&latin), tag_of(&han)) {
                        (Some(one), Some(other)) if one != other => {
                            pairs.push(Together { role, drafts: vec![(one, latin), (other, han)] });
                        }
                        // A letter in one language prints both halves in it.
                        _ => {
                            let printed = PartyDraft::new(role, whole, 0).printed;
                            of_language.push(PartyDraft { printed, ..latin });
                        }
                    }
                }
            }
        }
        bodies::mark(sorted, &mut of_language);
        singles.push((tag.clone(), of_language));
    }
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
