//! Filters: which letters are to be left.

use crate::shortcut::Dimension;

/// Which letters are to be left: any of the values of a dimension, in every dimension that has some,
/// and none of the values that are left out. Values that nothing has are ignored.
///
/// ```
/// use letters_search::{Dimension, Filters};
///
/// let mut filters = Filters::default();
/// filters.add(Dimension::Year, "2009", false);
/// filters.add(Dimension::Case, "jimmy-lai", true);
/// assert_eq!(filters.years, ["2009"]);
/// assert_eq!(filters.not_cases, ["jimmy-lai"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Cases of which the letter names one, by id.
    pub cases: Vec<String>,
    /// Organizations of which it names or lists one, by id.
    pub organizations: Vec<String>,
    /// How one of these organizations is related to the letter; in any way, if none is given.
    pub relations: Vec<Relation>,
    /// The year of its date.
    pub years: Vec<String>,
    /// Topics of which its passages have one, by id.
    pub topics: Vec<String>,
    /// Languages in one of which it exists.
    pub languages: Vec<String>,
    /// Cases of which it names none, by id.
    pub not_cases: Vec<String>,
    /// Organizations of which it names and lists none, by id.
    pub not_organizations: Vec<String>,
}

/// How an organization is related to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// It signed the letter, or sent it.
    Signed,
    /// It endorsed it.
    Endorsed,
    /// It is listed: as a member, an addressee, or as one who was sent a copy.
    Listed,
    /// Its name stands in the text.
    Named,
}

impl Relation {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Relation; 4] =
        [Relation::Signed, Relation::Endorsed, Relation::Listed, Relation::Named];

    pub(crate) fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Filters {
    /// Whether all letters are left.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// Adds a value, or one that is to be left out. Years, topics and languages cannot be.
    pub fn add(&mut self, dimension: Dimension, value: &str, left_out: bool) {
        let values = match (dimension, left_out) {
            (Dimension::Case, false) => &mut self.cases,
            (Dimension::Case, true) => &mut self.not_cases,
            (Dimension::Organization, false) => &mut self.organizations,
            (Dimension::Organization, true) => &mut self.not_organizations,
            (Dimension::Year, _) => &mut self.years,
            (Dimension::Topic, _) => &mut self.topics,
            (Dimension::Language, _) => &mut self.languages,
        };
        if !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }

    /// Adds all that other filters have.
    pub fn join(&mut self, other: &Filters) {
        for dimension in ALL {
            other.wanted(dimension).iter().for_each(|value| self.add(dimension, value, false));
            other.unwanted(dimension).iter().for_each(|value| self.add(dimension, value, true));
        }
        self.relations.extend(
            other
                .relations
                .iter()
                .filter(|one| !self.relations.contains(one))
                .copied()
                .collect::<Vec<_>>(),
        );
    }

    /// For each dimension that is filtered by, the filters without it: what dropping it would bring.
    pub fn each_dropped(&self) -> Vec<(Dimension, Filters)> {
        let drop = |dimension: Dimension| {
            let mut filters = self.clone();
            match dimension {
                Dimension::Case => (filters.cases, filters.not_cases) = Default::default(),
                Dimension::Organization => {
                    (filters.organizations, filters.not_organizations) = Default::default();
                    filters.relations.clear();
                }
                Dimension::Year => filters.years.clear(),
                Dimension::Topic => filters.topics.clear(),
                Dimension::Language => filters.languages.clear(),
            }
            (dimension, filters)
        };
        ALL.into_iter().map(drop).filter(|(_, filters)| filters != self).collect()
    }

    pub(crate) fn wanted(&self, dimension: Dimension) -> &[String] {
        match dimension {
            Dimension::Case => &self.cases,
            Dimension::Organization => &self.organizations,
            Dimension::Year => &self.years,
            Dimension::Topic => &self.topics,
            Dimension::Language => &self.languages,
        }
    }

    pub(crate) fn unwanted(&self, dimension: Dimension) -> &[String] {
        match dimension {
            Dimension::Case => &self.not_cases,
            Dimension::Organization => &self.not_organizations,
            _ => &[],
        }
    }
}

const ALL: [Dimension; 5] = [
    Dimension::Case,
    Dimension::Organization,
    Dimension::Year,
    Dimension::Topic,
    Dimension::Language,
];
