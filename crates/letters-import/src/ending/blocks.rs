//! Blocks of two lines between empty lines, which tell by each other who signs and what they are.

use letters_model::Role;

use crate::ending::people::is_titled_name;
use crate::ending::said::{Said, is_short_name};
use crate::ending::signers::SaidLine;
use crate::language::script::is_han;
use crate::letter::party_draft::PartyDraft;
use crate::names::honorifics::strip_honorifics;

/// Whether each of several blocks between empty lines has two lines in Chinese, of which the second names somebody: what
/// they are stands above, whatever it looks like.
pub(crate) fn are_offices_above(said: &[SaidLine<'_>]) -> bool {
    let is_name = |of: &SaidLine<'_>| {
        let text = of.line.text;
        matches!(of.said, Said::Name(_, None)) && text.ends_with(is_han)
            || is_short_name(text)
            || is_titled_name(text)
    };
    let is_block = |group: &&[SaidLine<'_>]| match group {
        [above, name] => {
            let is_what = matches!(above.said, Said::Details(_) | Said::Unclear(_));
            is_what && above.line.text.ends_with(is_han) && is_name(name)
        }
        _ => false,
    };
    // 谷口福音堂 is as short as a name.
    let says_plainly =
        |group: &&&[SaidLine<'_>]| group.first().is_some_and(|of| !is_short_name(of.line.text));
    let groups: Vec<_> = said.chunk_by(|_, next| !next.line.gap).collect();
    groups.len() >= 2
        && groups.iter().all(is_block)
        && groups.iter().filter(says_plainly).count() * 2 >= groups.len()
}

/// Those whom the second line of each block names.
pub(crate) fn below_offices(said: &[SaidLine<'_>]) -> Vec<PartyDraft> {
    let groups = said.chunk_by(|_, next| !next.line.gap);
    let named = groups.filter_map(|group| {
        let [above, name] = group else { return None };
        let mut party = PartyDraft::new(Role::Signatory, name.line.text, name.line.at);
        party.describe(above.line.text, above.line.at);
        Some(party)
    });
    named.collect()
}

/// What stands alone below somebody with a title is what they belong to, though it looks like a name, where other blocks
/// say so plainly: `Imam Yusuf Haji`, and below it `Masjid Noor`.
pub(crate) fn bodies_below_titles(said: &mut [SaidLine<'_>]) {
    let is_titled = |text: &str| strip_honorifics(text).len() < text.trim().len();
    let groups = || said.chunk_by(|_, next| !next.line.gap);
    let is_plain = |group: &[SaidLine<'_>]| matches!(group, [one, other] if matches!(one.said, Said::Name(..)) && matches!(other.said, Said::Details(_)));
    if groups().filter(|group| is_plain(group)).count() * 2 < groups().count() {
        return;
    }
    for group in said.chunk_by_mut(|_, next| !next.line.gap) {
        if let [one, other] = group
            && matches!(one.said, Said::Name(name, None) if is_titled(name))
            && let Said::Name(body, None) = other.said
            && !is_titled(body)
            && !body.contains(is_han)
        {
            other.said = Said::Details(body);
        }
    }
}
