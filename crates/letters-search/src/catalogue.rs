//! The catalogue: what each letter is filtered by.

pub(crate) mod builder;
pub(crate) mod column;
pub(crate) mod names;

use std::sync::Arc;

use letters_model::{Dimension, Filters, Library, Relation};

use crate::catalogue::builder::CatalogueBuilder;
use crate::catalogue::column::{Column, bit};
use crate::fold::Folded;
use crate::lenience::Lenience;
use crate::query::Query;
use crate::query::shortcut::Shortcut;

/// What each letter of a library is filtered by, for the list of letters and for search alike.
#[derive(Debug)]
pub struct Catalogue {
    /// One for each dimension, in the order of [`Dimension::ALL`].
    columns: [Column; Dimension::ALL.len()],
    /// The number of letters.
    letters: usize,
    /// Folded names of cases, organizations and topics without spaces, and whose they are.
    pub(crate) names: Vec<(Vec<u8>, Dimension, usize)>,
}

/// The values of one dimension, with what each would leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The dimension.
    pub dimension: Dimension,
    /// Its values in the order in which they are offered, which is the same whatever is chosen: cases
    /// and organizations of whom most letters speak first, years and all else as they come.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetValue {
    /// The value: an id, a year, a language tag.
    pub value: Arc<str>,
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

impl Default for Catalogue {
    fn default() -> Catalogue {
        let columns = Dimension::ALL.map(|dimension| {
            Column::new(match dimension {
                Dimension::Organization => Relation::ALL.len() as u32,
                _ => 0,
            })
        });
        Catalogue { columns, letters: 0, names: Vec::new() }
    }
}

impl Catalogue {
    /// The catalogue of a library, made at once. [`CatalogueBuilder`] makes it in slices.
    pub fn new(library: &Library) -> Catalogue {
        let mut builder = CatalogueBuilder::new();
        while !builder.work(library, usize::MAX).is_done() {}
        builder.finish()
    }

    pub(crate) fn column_mut(&mut self, dimension: Dimension) -> &mut Column {
        &mut self.columns[dimension as usize]
    }

    /// Notes that all is known of one more letter.
    pub(crate) fn end_letter(&mut self) {
        self.letters += 1;
        self.columns.iter_mut().for_each(Column::end_letter);
    }

    /// Notes that all is known of all letters.
    pub(crate) fn end(&mut self) {
        let dimensions = Dimension::ALL.into_iter().zip(&mut self.columns);
        for (dimension, column) in dimensions {
            column.end(matches!(dimension, Dimension::Case | Dimension::Organization));
        }
    }

    /// Reads a query and the filters that it names; what names none is text.
    pub fn read(&self, text: &str) -> (Query, Filters) {
        self.read_with(text, &Lenience::ALL)
    }

    /// Reads a query with so much lenience.
    pub fn read_with(&self, text: &str, lenience: &Lenience) -> (Query, Filters) {
        let is_known = |shortcut: &Shortcut| !self.resolve(shortcut, lenience).is_empty();
        let query = Query::parse_with(text, &is_known);
        let mut filters = Filters::default();
        for shortcut in &query.shortcuts {
            for value in self.resolve(shortcut, lenience) {
                filters.add(shortcut.dimension, value, shortcut.negative);
            }
        }
        (query, filters)
    }

    /// The values that a shortcut means.
    fn resolve(&self, shortcut: &Shortcut, lenience: &Lenience) -> Vec<&str> {
        let values = self.values_of(shortcut.dimension, &shortcut.value);
        if values.is_empty() { (lenience.values)(self, shortcut) } else { values }
    }

    /// The values that one word or name means: the one with this id, or those with a name, or a tag, that
    /// begins so.
    pub(crate) fn values_of(&self, dimension: Dimension, typed: &str) -> Vec<&str> {
        let values = &self.columns[dimension as usize].values;
        let same = |known: &&Arc<str>| known.eq_ignore_ascii_case(typed);
        if let Some(value) = values.iter().find(same) {
            return vec![value];
        }
        if matches!(dimension, Dimension::Language) {
            let tag = typed.to_ascii_lowercase();
            let begins = |known: &&Arc<str>| known.to_ascii_lowercase().starts_with(&tag);
            return values.iter().filter(begins).map(|tag| &**tag).collect();
        }
        self.named(dimension, typed, |name, spelt| name.starts_with(spelt))
    }

    /// The entities or topics one of whose names is like this one; both are without spaces. Of very many, some:
    /// a beginning that so many share means none of them.
    pub(crate) fn named(
        &self,
        dimension: Dimension,
        typed: &str,
        is_like: fn(&[u8], &[u8]) -> bool,
    ) -> Vec<&str> {
        const MOST: usize = 200;
        let mut spelt = Vec::new();
        names::spell_without_spaces(&Folded::new(typed), &mut spelt);
        let mut found: Vec<&str> = Vec::new();
        if spelt.is_empty() {
            return found;
        }
        let values = self.values(dimension);
        for (name, of, number) in &self.names {
            let value = values.get(*number).filter(|_| *of == dimension && is_like(name, &spelt));
            let value = value.filter(|value| found.len() < MOST && !found.contains(&&***value));
            found.extend(value.map(|value| &**value));
        }
        found
    }

    /// All values of a dimension.
    pub(crate) fn values(&self, dimension: Dimension) -> &[Arc<str>] {
        &self.columns[dimension as usize].values
    }

    /// Whether some letter can be filtered by a value. Filters with others are as if they had none.
    pub fn knows(&self, dimension: Dimension, value: &str) -> bool {
        self.columns[dimension as usize].number(value).is_some()
    }

    /// For each letter of the library, in its order, whether the filters keep it.
    pub fn keep(&self, filters: &Filters) -> Vec<bool> {
        self.objections(&self.chosen(filters), None).iter().map(|against| *against == 0).collect()
    }

    /// What the values of all dimensions would leave, of the letters within which one looks (such as
    /// those with hits of a query; without a list, all).
    ///
    /// Each dimension is counted as if it were not filtered by itself, so that a second value can be
    /// added to the first. Values that leave nothing are there, with zero.
    pub fn facets(&self, filters: &Filters, within: Option<&[bool]>) -> Vec<Facet> {
        let chosen = self.chosen(filters);
        let objections = self.objections(&chosen, within);
        let facet = |dimension: Dimension| {
            let (column, chosen) = (&self.columns[dimension as usize], &chosen[dimension as usize]);
            let (total, counts) = column.count(&objections, !(1 << dimension as u8));
            let values = column.offered.iter().map(|number| {
                let at = *number as usize;
                let counts = &counts[at << column.shift..(at + 1) << column.shift];
                let letters = counts.iter().sum::<u32>() as usize;
                FacetValue {
                    value: column.values[at].clone(),
                    chosen: chosen.any.contains(number),
                    left_out: chosen.none.contains(number),
                    letters,
                    without: total - letters,
                    relations: Relation::ALL.map(|relation| of_relation(counts, relation)),
                }
            });
            Facet { dimension, values: values.collect() }
        };
        Dimension::ALL.map(facet).into()
    }

    /// For each letter what is against it: one bit for each dimension of which it lacks what is
    /// wanted, and [`OUT`] where it has what is not wanted, or where one does not look.
    fn objections(&self, chosen: &[Chosen], within: Option<&[bool]>) -> Vec<u8> {
        let mut objections = match within {
            Some(within) => within.iter().map(|is| if *is { 0 } else { OUT }).collect(),
            None => Vec::new(),
        };
        // Letters that are not indexed yet are not among those within which one looks.
        objections.resize(self.letters, if within.is_some() { OUT } else { 0 });
        for ((column, chosen), bit) in self.columns.iter().zip(chosen).zip(0_u8..) {
            if chosen.any.is_empty() && chosen.none.is_empty() {
                continue;
            }
            for (letter, against) in objections.iter_mut().enumerate() {
                let traits = column.traits_of(letter);
                if !chosen.any.is_empty() && !traits.iter().any(|one| chosen.wants(column, *one)) {
                    *against |= 1 << bit;
                }
                if traits.iter().any(|one| chosen.none.contains(&(one >> column.shift))) {
                    *against |= OUT;
                }
            }
        }
        objections
    }

    fn chosen(&self, filters: &Filters) -> [Chosen; Dimension::ALL.len()] {
        Dimension::ALL.map(|dimension| {
            let column = &self.columns[dimension as usize];
            let numbers = |wanted: &[String]| {
                wanted.iter().filter_map(|value| column.number(value)).collect()
            };
            let relations = match dimension {
                Dimension::Organization => {
                    filters.relations.iter().fold(0, |all, one| all | bit(*one))
                }
                _ => 0,
            };
            let any = numbers(filters.values(dimension, false));
            Chosen { any, none: numbers(filters.values(dimension, true)), relations }
        })
    }
}

/// Against a letter that is not counted at all.
const OUT: u8 = 1 << 7;

/// How many of the letters that have a value have it in one relation.
fn of_relation(counts: &[u32], relation: Relation) -> usize {
    let counts = counts.iter().enumerate();
    let related = counts.filter(|(relations, _)| *relations as u8 & bit(relation) != 0);
    related.map(|(_, count)| *count as usize).sum()
}

/// What is chosen of one dimension.
struct Chosen {
    any: Vec<u32>,
    none: Vec<u32>,
    /// In which relations organizations count; 0 for all.
    relations: u8,
}

impl Chosen {
    fn wants(&self, column: &Column, of_letter: u32) -> bool {
        self.any.contains(&(of_letter >> column.shift))
            && (self.relations == 0 || of_letter as u8 & self.relations != 0)
    }
}
