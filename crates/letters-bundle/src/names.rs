//! Sets of names.

use letters_model::Numbers;

/// A set of names: ids, or the keys of an object.
///
/// The map to numbers is of the type that `letters_model::Library` uses, so that the program has
/// the code of one hash map for both.
#[derive(Debug, Default)]
pub(crate) struct Names(Numbers);

impl Names {
    /// Adds a name; gives whether it is new.
    pub fn add(&mut self, name: String) -> bool {
        let place = self.0.len();
        self.0.insert(name, place).is_none()
    }

    pub fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The names, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
