//! Parties of whom one line says all in both languages of a letter: `Paper Boat Books 紙船書店`.

use letters_model::Tag;

use crate::language::pairs;
use crate::language::script::{is_han, language_of};
use crate::letter::parties::Together;
use crate::letter::party_draft::PartyDraft;

/// A party that one language alone prints, with the half of what it says in each of two languages; as it is, if it
/// says nothing twice.
pub(crate) fn in_two(party: Together, tags: &[Tag]) -> Together {
    let halves = match (party.drafts.as_slice(), tags) {
        ([(_, draft)], [_, _]) => halves(draft, tags),
        _ => None,
    };
    match halves {
        Some(drafts) => Together { drafts, ..party },
        None => party,
    }
}

/// What each of two languages prints of a party.
fn halves(draft: &PartyDraft, tags: &[Tag]) -> Option<Vec<(Tag, PartyDraft)>> {
    let said = [Some(&draft.printed), draft.position.as_ref(), draft.organization.as_ref()];
    let pair = said.into_iter().flatten().find_map(|text| pairs::split(text))?;
    let (latin, han) = (language_of(pair.latin, tags)?, language_of(pair.han, tags)?);
    let half = |in_han: bool| {
        let of = |text: &String| match pairs::split(text) {
            Some(pair) => Some(if in_han { pair.han } else { pair.latin }.to_owned()),
            None => (text.contains(is_han) == in_han).then(|| text.clone()),
        };
        PartyDraft {
            // A name that has but one form is that of both.
            printed: of(&draft.printed).unwrap_or_else(|| draft.printed.clone()),
            position: draft.position.as_ref().and_then(of),
            organization: draft.organization.as_ref().and_then(of),
            ..draft.clone()
        }
    };
    let both = vec![(latin.clone(), half(false)), (han.clone(), half(true))];
    (latin != han).then_some(both)
}
