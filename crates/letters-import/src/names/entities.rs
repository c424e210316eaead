//! Entities by their ids, and by names that are alike.

use std::collections::HashMap;

use letters_model::{Entity, EntityId, EntityKind, Text};

use crate::names::index::NameIndex;
use crate::names::likeness::{self, Names};

/// Entities, in the order in which they came.
#[derive(Default)]
pub(crate) struct Entities {
    all: Vec<Entity>,
    places: HashMap<EntityId, usize>,
    /// Their places by the words of their names.
    index: NameIndex,
    /// Names that were compared.
    names: Names,
    /// The last number that was added to an id.
    numbers: HashMap<String, usize>,
}

impl Entities {
    /// All of them.
    pub fn all(&self) -> &[Entity] {
        &self.all
    }

    /// The one with an id.
    pub fn get(&self, id: &EntityId) -> Option<&Entity> {
        self.places.get(id).and_then(|place| self.all.get(*place))
    }

    /// The same, to teach it a name, which is to be noted, too.
    pub fn get_mut(&mut self, id: &EntityId) -> Option<&mut Entity> {
        self.places.get(id).and_then(|place| self.all.get_mut(*place))
    }

    /// Adds one.
    pub fn push(&mut self, entity: Entity) {
        let place = self.all.len();
        self.places.entry(entity.id.clone()).or_insert(place);
        for name in likeness::names(&entity) {
            self.index.add(&self.names, entity.kind, name, place);
        }
        self.all.push(entity);
    }

    /// Notes a name that one is taught.
    pub fn note_name(&mut self, id: &EntityId, name: &str) {
        if let Some(place) = self.places.get(id)
            && let Some(entity) = self.all.get(*place)
        {
            self.index.add(&self.names, entity.kind, name, *place);
        }
    }

    /// The one of a kind whose name differs least from one that is printed, and little; none that is taken.
    pub fn alike(
        &self,
        kind: EntityKind,
        printed: &Text,
        is_taken: impl Fn(&EntityId) -> bool,
    ) -> Option<&EntityId> {
        let names = printed.iter().map(|(_, name)| name.as_str());
        let able = self.index.alike(&self.names, kind, names).into_iter();
        let able = able.filter_map(|place| self.all.get(place));
        let able = able.filter(|entity| entity.kind == kind && !is_taken(&entity.id));
        self.names.most_alike(able, printed).map(|entity| &entity.id)
    }

    /// An id that none has: the base, or with the first number behind it that is free.
    pub fn free_id(&mut self, base: String) -> Option<EntityId> {
        let first = self.numbers.get(&base).copied().unwrap_or(1);
        let ids = (first..=first + self.all.len()).filter_map(|number| {
            let id = if number == 1 { base.clone() } else { format!("{base}-{number}") };
            Some((number, EntityId::parse(&id).ok()?))
        });
        let (number, id) = ids.into_iter().find(|(_, id)| self.get(id).is_none())?;
        self.numbers.insert(base, number);
        Some(id)
    }
}
