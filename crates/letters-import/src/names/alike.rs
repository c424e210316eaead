//! What an import has made of who is who, for an editor to look at.

use letters_model::{Archive, Entity, EntityKind};
use serde::Serialize;

use crate::names::index::NameIndex;
use crate::names::likeness::{self, Likeness, Names};
use crate::report::trace::Trace;

/// What an entity that an archive had has learnt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Learnt {
    /// Its id.
    pub id: String,
    /// Names in languages in which it had none, and aliases.
    pub names: Vec<String>,
    /// Whether they are sure; if not, they are its own by their place in the letter alone.
    pub sure: bool,
}

/// Two names that differ little.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// The id of the entity that has the first name.
    pub id: String,
    /// The first name.
    pub name: String,
    /// The other name.
    pub other: String,
}

/// What entities of an archive have learnt.
pub(crate) fn learnt(before: &Archive, after: &Archive, trace: &Trace) -> Vec<Learnt> {
    let of_each = after.entities.iter().filter_map(|entity| {
        let known = before.entity(&entity.id)?;
        let names: Vec<String> = new_names(Some(known), entity).cloned().collect();
        let sure = !trace.proposed.iter().any(|(id, sure)| *id == entity.id && !sure);
        (!names.is_empty()).then(|| Learnt { id: entity.id.to_string(), names, sure })
    });
    of_each.collect()
}

/// Names that one organization has got though one of them says a word more.
pub(crate) fn taken_as_same(before: &Archive, after: &Archive) -> Vec<Pair> {
    let (compared, mut pairs) = (Names::default(), Vec::new());
    for entity in &after.entities {
        let all: Vec<&String> = likeness::names(entity).collect();
        for other in new_names(before.entity(&entity.id), entity) {
            // Names stand in the order in which they came.
            let earlier = all.iter().take_while(|name| **name != other);
            let like = |name: &&&String| {
                compared.likeness(entity.kind, name, other) == Some(Likeness::Longer)
            };
            pairs.extend(earlier.into_iter().find(like).map(|name| pair(entity, name, other)));
        }
    }
    pairs
}

/// Organizations, one of them new, of which the names tell another kind alone.
pub(crate) fn perhaps_same(before: &Archive, after: &Archive) -> Vec<Pair> {
    let (compared, mut index) = (Names::default(), NameIndex::default());
    let mut pairs = Vec::new();
    for (place, entity) in after.entities.iter().enumerate() {
        if entity.kind != EntityKind::Organization {
            continue;
        }
        if before.entity(&entity.id).is_none() {
            let own = likeness::names(entity).map(String::as_str);
            let earlier = index.alike(&compared, entity.kind, own).into_iter();
            let earlier = earlier.filter_map(|known| after.entities.get(known));
            pairs.extend(earlier.filter_map(|known| akin(&compared, known, entity)));
        }
        for name in likeness::names(entity) {
            index.add(&compared, entity.kind, name, place);
        }
    }
    pairs
}

/// The names by which two organizations differ in their kind alone.
fn akin(compared: &Names, known: &Entity, new: &Entity) -> Option<Pair> {
    likeness::names(new).find_map(|other| {
        let is_akin =
            |name: &&String| compared.likeness(new.kind, name, other) == Some(Likeness::Akin);
        likeness::names(known).find(is_akin).map(|name| pair(known, name, other))
    })
}

fn new_names<'a>(
    before: Option<&'a Entity>,
    entity: &'a Entity,
) -> impl Iterator<Item = &'a String> {
    likeness::names(entity).filter(move |name| {
        !before.is_some_and(|known| likeness::names(known).any(|known| known == *name))
    })
}

fn pair(entity: &Entity, name: &str, other: &str) -> Pair {
    Pair { id: entity.id.to_string(), name: name.to_owned(), other: other.to_owned() }
}
