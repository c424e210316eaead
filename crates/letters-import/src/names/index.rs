//! Which names can be alike, so that a long list is not compared name by name with itself.

use std::collections::HashMap;

use letters_model::EntityKind;

use crate::names::likeness::Names;

/// The places of entities by the words of their names.
#[derive(Debug, Default)]
pub(crate) struct NameIndex {
    places: HashMap<String, Vec<usize>>,
}

impl NameIndex {
    /// Notes a name of the entity at a place.
    pub fn add(&mut self, names: &Names, kind: EntityKind, name: &str, place: usize) {
        for key in names.keys(kind, name) {
            let known = self.places.entry(key).or_default();
            if known.last() != Some(&place) {
                known.push(place);
            }
        }
    }

    /// The places of those whose names can be alike to one of these, in order: names that are alike share all words but
    /// one, and so one of the two that fewest have.
    pub fn alike<'n>(
        &self,
        names: &Names,
        kind: EntityKind,
        printed: impl Iterator<Item = &'n str>,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for name in printed {
            let mut keys = names.keys(kind, name);
            keys.sort_unstable();
            keys.dedup();
            let mut of_keys: Vec<&[usize]> =
                keys.iter().map(|key| self.places.get(key).map_or(&[][..], |of| of)).collect();
            of_keys.sort_by_key(|of| of.len());
            found.extend(of_keys.iter().take(2).flat_map(|of| of.iter().copied()));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_share_all_words_but_one_are_found() {
        let (mut index, names) = (NameIndex::default(), Names::default());
        let body = EntityKind::Organization;
        let known = ["Tidal Port Society", "Ferry Guild of Quay", "Tidal Port Society of Quay"];
        for (place, name) in known.into_iter().enumerate() {
            index.add(&names, body, name, place);
        }
        let alike = |name: &str| index.alike(&names, body, [name].into_iter());
        assert_eq!(alike("The Tidal Port Society"), [0, 2]);
        assert_eq!(alike("Tidal Port Association"), [0, 2]);
        assert_eq!(alike("Boat Union"), [0; 0]);
        index.add(&names, EntityKind::Person, "Lam Siu-ming", 3);
        assert_eq!(index.alike(&names, EntityKind::Person, ["Lam Siu Ming"].into_iter()), [3]);
    }
}
