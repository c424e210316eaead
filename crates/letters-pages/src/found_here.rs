//! What a search has found in the letter on the page.

use std::ops::Range;

use letters_address::Page;
use letters_model::{EntityId, Letter, Note, Passage, Shelved, Tag};
use letters_search::{Hit, Part, Place, Words};

use crate::Scene;

/// What a search has found in a letter; nothing on other pages, and where nothing is searched for.
pub(crate) struct FoundHere<'a> {
    letter: &'a Letter,
    /// The places in which something was found; nothing where nothing is searched for.
    places: Option<Vec<FoundPlace>>,
}

/// What a search has found at one place.
pub(crate) struct FoundPlace {
    place: Place,
    /// Where the text answers in each language, in bytes of the printed text.
    ranges: Vec<(Tag, Vec<Range<usize>>)>,
    /// Who is named where it answers, so that their names can be marked in the other language too.
    pub names: Vec<EntityId>,
}

impl<'a> FoundHere<'a> {
    /// What the search of the address has found in a letter, if this is the letter's own page.
    pub fn new(scene: &Scene<'a>, shelved: &Shelved<'a>, page: &Page) -> FoundHere<'a> {
        let search =
            scene.search.filter(|search| !search.is_filter_only() && *page == scene.route.page);
        let place = |hit| FoundPlace::new(scene, shelved, hit);
        FoundHere {
            letter: shelved.letter,
            places: search.map(|search| search.here.iter().map(place).collect()),
        }
    }

    /// Whether something is searched for.
    pub fn is_searched(&self) -> bool {
        self.places.is_some()
    }

    /// What was found in a passage.
    pub fn passage(&self, passage: &Passage) -> Option<&FoundPlace> {
        self.at(|place| {
            let Place::Passage(at) = place else { return false };
            self.letter.passages.get(at).is_some_and(|found| found.id == passage.id)
        })
    }

    /// What was found in a note.
    pub fn note(&self, note: &Note) -> Option<&FoundPlace> {
        self.at(|place| {
            let Place::Note(at) = place else { return false };
            self.letter.notes.get(at).is_some_and(|found| found.id == note.id)
        })
    }

    fn at(&self, is_it: impl Fn(Place) -> bool) -> Option<&FoundPlace> {
        self.places.iter().flatten().find(|found| is_it(found.place))
    }
}

impl FoundPlace {
    fn new(scene: &Scene<'_>, shelved: &Shelved<'_>, hit: &Hit) -> FoundPlace {
        let texts = hit.place.texts(scene.library, shelved);
        let bodies = hit.texts.iter().filter(|found| found.part == Part::Body);
        let ranges: Vec<_> =
            bodies.map(|found| (found.language.clone(), found.ranges.clone())).collect();
        let names = texts.iter().flat_map(|text| names_within(text, &ranges)).collect();
        FoundPlace { place: hit.place, ranges, names }
    }

    /// Where the text of the place answers in a language.
    pub fn ranges(&self, language: &Tag) -> &[Range<usize>] {
        let found = self.ranges.iter().find(|(tag, _)| tag == language);
        found.map_or(&[], |(_, ranges)| ranges)
    }
}

/// Who is named where a text answers.
fn names_within(text: &Words<'_>, ranges: &[(Tag, Vec<Range<usize>>)]) -> Vec<EntityId> {
    let own = ranges.iter().find(|(tag, _)| tag == text.language && text.part == Part::Body);
    let Some((_, ranges)) = own else { return Vec::new() };
    let meets = |name: &Range<usize>| {
        ranges.iter().any(|range| range.start < name.end && name.start < range.end)
    };
    let names = text.names().into_iter().filter(|(name, _)| meets(name));
    names.map(|(_, id)| id.clone()).collect()
}
