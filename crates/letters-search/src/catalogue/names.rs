//! The names of entities, as people type them.

use letters_model::Entity;

use crate::fold::Folded;
use crate::term::spell;

/// Every name of an entity: those that the archive uses, and the aliases.
pub(crate) fn all(entity: &Entity) -> impl Iterator<Item = &str> {
    let names = entity.name.iter().map(|(_, name)| name.as_str());
    names.chain(entity.aliases.iter().map(|alias| alias.text.as_str()))
}

/// A name without the spaces that people set in one place or another: Wang Bing Zhang and Wang
/// Bingzhang are the same.
pub(crate) fn spell_without_spaces(name: &Folded, into: &mut Vec<u8>) {
    let letters: Vec<_> = name.characters().iter().filter(|c| c.folded != ' ').copied().collect();
    spell(&letters, into);
}
