//! What two letters say of the same subjects.

use letters_address::Page;
use letters_model::{Date, Numbers, Shelved};

use crate::Scene;
use crate::node::Element;

/// Two letters, the earlier one first.
pub(crate) struct Pair<'a> {
    /// The letters.
    pub letters: [Shelved<'a>; 2],
    /// Whether their dates say which is the earlier.
    pub is_ordered: bool,
}

impl<'a> Pair<'a> {
    /// The letters of an address, whichever it names first; nothing unless both are there and are
    /// two.
    pub(crate) fn of(scene: &Scene<'a>) -> Option<Pair<'a>> {
        let Page::Comparison(first, Some(second)) = &scene.route.page else { return None };
        // Of two letters of one date, the one further down in the list of letters stands first, so
        // that a comparison is the same from both of its ends.
        let mut oldest_first = scene.library.letters().rev();
        let mut next =
            || oldest_first.find(|each| [first, second].iter().any(|id| *id == each.address));
        let letters = [next()?, next()?];
        let is_ordered = is_order_known(letters[0].letter.date, letters[1].letter.date);
        Some(Pair { letters, is_ordered })
    }
}

/// Whether two dates say which of them is earlier. One that says only its year may be any day of it.
fn is_order_known(one: Date, other: Date) -> bool {
    let differ = |one: Option<u8>, other: Option<u8>| match (one, other) {
        (Some(one), Some(other)) => Some(one != other),
        _ => None,
    };
    if one.year() != other.year() {
        return true;
    }
    match differ(one.month(), other.month()) {
        Some(true) => true,
        Some(false) => differ(one.day(), other.day()) == Some(true),
        None => false,
    }
}

/// What two letters say, by subject, in the order in which the earlier and then the later letter
/// comes to the subjects.
#[derive(Default)]
pub(crate) struct Gathered {
    /// The subjects.
    pub subjects: Vec<Subject>,
    /// Where a subject stands, by its id.
    by_id: Numbers,
}

/// What two letters say of a subject.
pub(crate) struct Subject {
    /// Its id; empty for what has no subject.
    pub id: String,
    /// What each letter says; nothing if it does not speak of it.
    pub said: [Vec<Element>; 2],
    /// In which letter and where in it the last thing is said.
    last: (usize, usize),
}

impl Gathered {
    /// Whether nothing has been gathered yet from a place in a letter on a subject.
    pub(crate) fn is_new(&self, letter: usize, id: &str, place: usize) -> bool {
        let known = self.by_id.get(id).and_then(|at| self.subjects.get(*at));
        known.is_none_or(|subject| subject.last != (letter, place))
    }

    /// Adds what a letter says of a subject at a place in it: the earlier letter is 0, the later one
    /// 1.
    pub(crate) fn add(&mut self, letter: usize, id: &str, place: usize, said: Element) {
        let at = match self.by_id.get(id) {
            Some(at) => *at,
            None => {
                self.by_id.insert(id.to_owned(), self.subjects.len());
                let (id, said) = (id.to_owned(), Default::default());
                self.subjects.push(Subject { id, said, last: (letter, place) });
                self.subjects.len() - 1
            }
        };
        self.subjects[at].said[letter].push(said);
        self.subjects[at].last = (letter, place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_overlap_have_no_order() {
        let known = |one: &str, other: &str| {
            is_order_known(Date::parse(one).unwrap(), Date::parse(other).unwrap())
        };
        assert!(known("2009", "2010-01-01") && known("2009-03", "2009-04-01"));
        assert!(known("2009-03-01", "2009-03-02"));
        assert!(!known("2009", "2009-04") && !known("2009-04", "2009-04-01"));
        assert!(!known("2009-04-01", "2009-04-01") && !known("2009", "2009"));
    }
}
