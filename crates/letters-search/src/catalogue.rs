//! The catalogue: what each letter is filtered by.

use letters_model::{EntityKind, Letter, Library, Role};

use crate::filters::{Filters, Relation};
use crate::fold::Folded;
use crate::lexicon::Lexicon;
use crate::names;
use crate::place::Place;
use crate::query::Query;
use crate::shortcut::{Dimension, Shortcut};

/// What each letter of a library is filtered by, for the list of letters and for search alike.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// For each dimension its values, in the order in which they are offered.
    values: [Vec<String>; DIMENSIONS.len()],
    /// For each letter what it has of each dimension.
    letters: Vec<Traits>,
    /// Folded names of cases and organizations without spaces, and whose they are.
    names: Vec<(Vec<u8>, Dimension, usize)>,
}

/// What one letter has of each dimension: the values by number, and with organizations how they are
/// related to the letter, one bit for each [`Relation`].
#[derive(Debug, Default)]
struct Traits([Vec<(u32, u8)>; DIMENSIONS.len()]);

const DIMENSIONS: [Dimension; 5] = [
    Dimension::Case,
    Dimension::Organization,
    Dimension::Year,
    Dimension::Topic,
    Dimension::Language,
];

/// The values of one dimension, with what each would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The dimension.
    pub dimension: Dimension,
    /// Its values in the order in which they are offered.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The value: an id, a year, a language tag.
    pub value: String,
    /// Whether the filters name it.
    pub chosen: bool,
    /// Whether the filters leave out what has it.
    pub left_out: bool,
    /// How many letters have it, of those that all other dimensions leave.
    pub letters: usize,
    /// How many of those do not have it.
    pub without: usize,
    /// Of an organization: how many letters it signed, endorsed, is listed in and is named in, in the
    /// order of [`Relation::ALL`].
    pub relations: [usize; 4],
}

impl Catalogue {
    /// The catalogue of a library.
    pub fn new(library: &Library) -> Catalogue {
        let mut catalogue = Catalogue::default();
        let mut cases = Lexicon::default();
        let mut organizations = Lexicon::default();
        for entity in library.entities() {
            let id = entity.id.as_str();
            let mut add = |known: &mut Lexicon, dimension: Dimension| {
                let number = known.add_word(id.as_bytes()) as usize;
                catalogue.values[dimension as usize].push(id.to_owned());
                for name in names::all(entity) {
                    let mut spelt = Vec::new();
                    names::spell_without_spaces(&Folded::new(name), &mut spelt);
                    catalogue.names.push((spelt, dimension, number));
                }
            };
            if entity.case {
                add(&mut cases, Dimension::Case);
            }
            if entity.kind == EntityKind::Organization {
                add(&mut organizations, Dimension::Organization);
            }
        }
        for archive in library.archives() {
            for topic in &archive.topics {
                catalogue.offer(Dimension::Topic, topic.id.as_str());
            }
        }
        library
            .languages()
            .iter()
            .for_each(|tag| catalogue.offer(Dimension::Language, tag.as_str()));
        // Letters come newest first, and so do their years.
        for shelved in library.letters() {
            catalogue.offer(Dimension::Year, &shelved.letter.date.year().to_string());
        }
        for shelved in library.letters() {
            let traits = catalogue.traits(shelved.letter, &cases, &organizations);
            catalogue.letters.push(traits);
        }
        catalogue
    }

    fn offer(&mut self, dimension: Dimension, value: &str) {
        let values = &mut self.values[dimension as usize];
        if !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }

    fn traits(&self, letter: &Letter, cases: &Lexicon, organizations: &Lexicon) -> Traits {
        let mut traits = Traits::default();
        let mut note = |dimension: Dimension, value: Option<u32>, relation: u8| {
            let Some(value) = value else { return };
            let known = &mut traits.0[dimension as usize];
            match known.iter_mut().find(|(number, _)| *number == value) {
                Some((_, relations)) => *relations |= relation,
                None => known.push((value, relation)),
            }
        };
        for place in Place::all(letter) {
            let relation = match place {
                Place::Party(index) => {
                    letter.parties.get(index).map_or(Relation::Named, |party| match party.role {
                        Role::Signatory | Role::Sender => Relation::Signed,
                        Role::Endorser => Relation::Endorsed,
                        Role::Member | Role::Addressee | Role::Copied => Relation::Listed,
                    })
                }
                _ => Relation::Named,
            };
            for id in place.entities(letter) {
                let id = id.as_str().as_bytes();
                note(Dimension::Case, cases.find_word(id), 0);
                note(Dimension::Organization, organizations.find_word(id), relation.bit());
            }
        }
        let number = |dimension: Dimension, value: &str| {
            let values = &self.values[dimension as usize];
            values.iter().position(|known| known == value).map(|at| at as u32)
        };
        let year = letter.date.year().to_string();
        note(Dimension::Year, number(Dimension::Year, &year), 0);
        for topic in letter.passages.iter().flat_map(|passage| &passage.topics) {
            note(Dimension::Topic, number(Dimension::Topic, topic.as_str()), 0);
        }
        for tag in &letter.languages {
            note(Dimension::Language, number(Dimension::Language, tag.as_str()), 0);
        }
        traits
    }

    /// Reads a query and the filters that it names; what names none is text.
    pub fn read(&self, text: &str) -> (Query, Filters) {
        let query = Query::parse_with(text, &|shortcut| !self.resolve(shortcut).is_empty());
        let mut filters = Filters::default();
        for shortcut in &query.shortcuts {
            for value in self.resolve(shortcut) {
                filters.add(shortcut.dimension, value, shortcut.negative);
            }
        }
        (query, filters)
    }

    /// The values that a shortcut means: the one with this id, or those with a name that begins so.
    fn resolve(&self, shortcut: &Shortcut) -> Vec<&str> {
        let values = &self.values[shortcut.dimension as usize];
        let same = |known: &&String| known.eq_ignore_ascii_case(&shortcut.value);
        if let Some(value) = values.iter().find(same) {
            return vec![value];
        }
        let mut spelt = Vec::new();
        names::spell_without_spaces(&Folded::new(&shortcut.value), &mut spelt);
        let mut found: Vec<&str> = Vec::new();
        if spelt.is_empty() {
            return found;
        }
        if matches!(shortcut.dimension, Dimension::Language) {
            let begins = |tag: &&String| {
                tag.to_ascii_lowercase().starts_with(&shortcut.value.to_ascii_lowercase())
            };
            return values.iter().filter(begins).map(String::as_str).collect();
        }
        for (name, dimension, number) in &self.names {
            let value = values.get(*number).filter(|_| *dimension == shortcut.dimension);
            let Some(value) = value.filter(|_| name.starts_with(&spelt)) else { continue };
            if !found.contains(&value.as_str()) {
                found.push(value);
            }
        }
        found
    }

    /// Whether some letter can be filtered by a value. Filters with others are as if they had none.
    pub fn knows(&self, dimension: Dimension, value: &str) -> bool {
        self.values[dimension as usize].iter().any(|known| known == value)
    }

    /// For each letter of the library, in its order, whether the filters keep it.
    pub fn keep(&self, filters: &Filters) -> Vec<bool> {
        let chosen = self.chosen(filters);
        self.letters.iter().map(|letter| chosen.iter().all(|chosen| chosen.keeps(letter))).collect()
    }

    /// What the values of all dimensions would leave, of the letters within which one looks (such as
    /// those with hits of a query; without a list, all).
    ///
    /// Each dimension is counted as if it were not filtered by itself, so that a second value can be
    /// added to the first. Values that leave nothing are there, with zero.
    pub fn facets(&self, filters: &Filters, within: Option<&[bool]>) -> Vec<Facet> {
        let chosen = self.chosen(filters);
        let mut counts: Vec<Vec<[usize; 5]>> =
            self.values.iter().map(|values| vec![[0; 5]; values.len()]).collect();
        let mut totals = [0_usize; DIMENSIONS.len()];
        for (number, letter) in self.letters.iter().enumerate() {
            if within.is_some_and(|within| !within[number]) {
                continue;
            }
            let fails = chosen.iter().filter(|chosen| !chosen.keeps(letter)).count();
            for (at, dimension) in chosen.iter().enumerate() {
                // What fails in this dimension alone is counted, if it fails by what is wanted only.
                if fails > usize::from(!dimension.keeps(letter)) || dimension.leaves_out(letter) {
                    continue;
                }
                totals[at] += 1;
                for (value, relations) in &letter.0[at] {
                    let count = &mut counts[at][*value as usize];
                    count[0] += 1;
                    (0..4).for_each(|bit| count[bit + 1] += usize::from(relations >> bit & 1));
                }
            }
        }
        let facet = |dimension: Dimension| {
            let at = dimension as usize;
            let values = self.values[at].iter().zip(&counts[at]).zip(0..);
            let values = values.map(|((value, count), number)| FacetValue {
                value: value.clone(),
                chosen: chosen[at].any.contains(&number),
                left_out: chosen[at].none.contains(&number),
                letters: count[0],
                without: totals[at] - count[0],
                relations: [count[1], count[2], count[3], count[4]],
            });
            Facet { dimension, values: values.collect() }
        };
        DIMENSIONS.map(facet).into()
    }

    fn chosen(&self, filters: &Filters) -> [Chosen; DIMENSIONS.len()] {
        DIMENSIONS.map(|dimension| {
            let values = &self.values[dimension as usize];
            let numbers = |wanted: &[String]| {
                let number = |value: &String| values.iter().position(|known| known == value);
                wanted.iter().filter_map(number).map(|number| number as u32).collect()
            };
            let relations = match dimension {
                Dimension::Organization => {
                    filters.relations.iter().fold(0, |all, one| all | one.bit())
                }
                _ => 0,
            };
            let any = numbers(filters.wanted(dimension));
            Chosen { dimension, any, none: numbers(filters.unwanted(dimension)), relations }
        })
    }
}

/// What is chosen of one dimension.
struct Chosen {
    dimension: Dimension,
    any: Vec<u32>,
    none: Vec<u32>,
    /// In which relations organizations count; 0 for all.
    relations: u8,
}

impl Chosen {
    fn keeps(&self, letter: &Traits) -> bool {
        let has = |(value, relations): &(u32, u8)| {
            self.any.contains(value) && (self.relations == 0 || relations & self.relations != 0)
        };
        (self.any.is_empty() || letter.0[self.dimension as usize].iter().any(has))
            && !self.leaves_out(letter)
    }

    fn leaves_out(&self, letter: &Traits) -> bool {
        letter.0[self.dimension as usize].iter().any(|(value, _)| self.none.contains(value))
    }
}
