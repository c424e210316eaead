//! Building the catalogue, slice by slice.

use letters_model::{Dimension, Entity, EntityKind, Letter, Library, Relation, Role};

use crate::catalogue::Catalogue;
use crate::catalogue::column::{Column, bit};
use crate::catalogue::names;
use crate::fold::Folded;
use crate::index::builder::Progress;
use crate::index::lexicon::Lexicon;
use crate::index::place::Place;

/// Makes a [`Catalogue`] in slices, so that a page can answer its reader in between.
///
/// ```
/// use letters_model::Library;
/// use letters_search::CatalogueBuilder;
///
/// let library = Library::default();
/// let mut builder = CatalogueBuilder::new();
/// while !builder.work(&library, 1_000).is_done() {
///     // Let the browser draw.
/// }
/// assert!(builder.finish().keep(&Default::default()).is_empty());
/// ```
#[derive(Debug, Default)]
pub struct CatalogueBuilder {
    catalogue: Catalogue,
    stage: Stage,
    /// The entity or letter that comes next in this stage.
    next: usize,
    /// Every entity that is a case or an organization, and the values that it is of each.
    entities: Lexicon,
    numbers: Vec<[Option<u32>; 2]>,
    /// Every topic, by its number in the catalogue.
    topics: Lexicon,
    /// The year of the letter before.
    year: u16,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Entities,
    Letters,
    Done,
}

/// An entity takes as long as some places.
const AS_LONG_AS: usize = 4;

impl CatalogueBuilder {
    /// A builder that has done nothing yet.
    pub fn new() -> CatalogueBuilder {
        CatalogueBuilder::default()
    }

    /// Works on about so many places in letters (see [`Place`]), at least one letter. Every call has
    /// to be given the same library.
    pub fn work(&mut self, library: &Library, places: usize) -> Progress {
        match self.stage {
            Stage::Entities => self.read_entities(library, places),
            Stage::Letters => self.read_letters(library, places),
            Stage::Done => {}
        }
        let per_mille = match self.stage {
            Stage::Entities => 0,
            Stage::Letters => 100 + 800 * self.next / library.letters().len().max(1),
            Stage::Done => 1000,
        };
        Progress { per_mille: per_mille as u16 }
    }

    /// The catalogue. Letters that were not read are not in it.
    pub fn finish(self) -> Catalogue {
        self.catalogue
    }

    fn read_entities(&mut self, library: &Library, places: usize) {
        let mut read = 0;
        for entity in library.entities().skip(self.next) {
            if read > places {
                return;
            }
            read += AS_LONG_AS;
            self.read_entity(entity);
            self.next += 1;
        }
        let topics = library.archives().flat_map(|archive| &archive.topics);
        for topic in topics {
            let id = topic.id.as_str();
            let number = self.topics.add_word(id.as_bytes());
            let column = self.column(Dimension::Topic);
            if number as usize == column.values.len() {
                column.add(id);
            }
            for (_, name) in topic.name.iter() {
                self.note_name(name, Dimension::Topic, number);
            }
        }
        for tag in &library.languages() {
            self.column(Dimension::Language).offer(tag.as_str());
        }
        (self.stage, self.next) = (Stage::Letters, 0);
    }

    fn read_entity(&mut self, entity: &Entity) {
        let is_organization = entity.kind == EntityKind::Organization;
        if !entity.case && !is_organization {
            return;
        }
        let id = entity.id.as_str();
        self.entities.add_word(id.as_bytes());
        let mut numbers = [None; 2];
        let dimensions =
            [(Dimension::Case, entity.case), (Dimension::Organization, is_organization)];
        for (dimension, _) in dimensions.into_iter().filter(|(_, is_one)| *is_one) {
            let number = self.column(dimension).add(id);
            numbers[dimension as usize] = Some(number);
            names::all(entity).for_each(|name| self.note_name(name, dimension, number));
        }
        self.numbers.push(numbers);
    }

    fn note_name(&mut self, name: &str, dimension: Dimension, number: u32) {
        let mut spelt = Vec::new();
        names::spell_without_spaces(&Folded::new(name), &mut spelt);
        self.catalogue.names.push((spelt, dimension, number as usize));
    }

    fn read_letters(&mut self, library: &Library, places: usize) {
        let mut read = 0;
        for shelved in library.letters().skip(self.next) {
            if read > places {
                return;
            }
            read += self.read_letter(shelved.letter);
            self.next += 1;
        }
        self.catalogue.end();
        self.stage = Stage::Done;
    }

    /// Notes what a letter has of each dimension; the number of its places.
    fn read_letter(&mut self, letter: &Letter) -> usize {
        let mut places = 0;
        for place in Place::all(letter) {
            places += 1;
            let relation = bit(relation(letter, place));
            for id in place.entities(letter) {
                let Some(at) = self.entities.find_word(id.as_str().as_bytes()) else { continue };
                let [case, organization] = self.numbers[at as usize];
                self.column(Dimension::Case).note(case, 0);
                self.column(Dimension::Organization).note(organization, relation);
            }
        }
        // Letters come newest first, and so do their years.
        let year = letter.date.year();
        let column = self.catalogue.column_mut(Dimension::Year);
        if year != self.year || column.values.is_empty() {
            column.offer(&year.to_string());
            self.year = year;
        }
        column.note((column.values.len() as u32).checked_sub(1), 0);
        for topic in letter.passages.iter().flat_map(|passage| &passage.topics) {
            let number = self.topics.find_word(topic.as_str().as_bytes());
            self.column(Dimension::Topic).note(number, 0);
        }
        for tag in &letter.languages {
            let column = self.column(Dimension::Language);
            column.note(column.number(tag.as_str()), 0);
        }
        self.catalogue.end_letter();
        places
    }

    fn column(&mut self, dimension: Dimension) -> &mut Column {
        self.catalogue.column_mut(dimension)
    }
}

/// How an organization that stands at a place is related to the letter.
fn relation(letter: &Letter, place: Place) -> Relation {
    let Place::Party(index) = place else { return Relation::Named };
    match letter.parties.get(index).map(|party| party.role) {
        Some(Role::Signatory | Role::Sender) => Relation::Signed,
        Some(Role::Endorser) => Relation::Endorsed,
        Some(Role::Member | Role::Addressee | Role::Copied) => Relation::Listed,
        None => Relation::Named,
    }
}
