//! Entities of names that a text prints in both scripts: 黎智英 Jimmy Lai, `Guo Meilin (郭美林)`.

use letters_model::{EntityId, EntityKind, Tag, Text};

use crate::language::script::{is_written_in, language_of};
use crate::names::proposals::{self, Proposal};
use crate::names::registry::Registry;
use crate::words::shape::is_person;

/// Makes entities of the names that texts print in both scripts. Each new one comes with whether it is plain where its
/// form in Han characters begins.
pub(crate) fn propose(
    registry: &mut Registry,
    texts: &[&str],
    tags: &[Tag],
) -> Vec<(EntityId, bool)> {
    let all = texts.join("\n");
    let mut proposed = Vec::new();
    for proposal in texts.iter().flat_map(|text| proposals::in_both_scripts(text, &all)) {
        let before = registry.new_ones().len();
        let id = entity(registry, &proposal, tags);
        if let Some(id) = id.filter(|_| registry.new_ones().len() > before) {
            proposed.push((id, proposal.han.is_some()));
        }
    }
    proposed
}

/// The entity that a name in both scripts names; a new one if nobody is known under either form.
fn entity(registry: &mut Registry, proposal: &Proposal, tags: &[Tag]) -> Option<EntityId> {
    let kind =
        if is_person(&proposal.latin) { EntityKind::Person } else { EntityKind::Organization };
    let forms = [Some(&proposal.latin), proposal.han.as_ref()].into_iter().flatten();
    // In a letter in Chinese alone the form in Latin letters is an alias.
    let is_own = |name: &&String| tags.iter().any(|tag| is_written_in(name, tag));
    let (own, other): (Vec<_>, Vec<_>) = forms.partition(is_own);
    let mut names = Text::new();
    for name in if own.is_empty() { &other } else { &own } {
        names.insert(language_of(name, tags)?.clone(), (*name).clone());
    }
    let id = registry.find_or_add(kind, &names, None)?;
    let halves = other.iter().filter(|_| !own.is_empty());
    halves.for_each(|half| registry.add_other_half(&id, half));
    Some(id)
}
