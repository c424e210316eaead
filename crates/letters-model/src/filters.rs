//! Filters: which letters are to be left.

/// Which letters are to be left: any of the values of a dimension, in every dimension that has some,
/// and none of the values that are left out. Values are kept as given: those that no letter has are
/// ignored by whoever filters.
///
/// ```
/// use letters_model::{Dimension, Filters};
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
    /// Years of which its date is in none.
    pub not_years: Vec<String>,
    /// Topics of which its passages have none, by id.
    pub not_topics: Vec<String>,
    /// Languages in none of which it exists.
    pub not_languages: Vec<String>,
}

/// What letters are filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// The people and groups for whom letters ask something.
    Case,
    /// The organizations that letters name or list.
    Organization,
    /// The year of the letter.
    Year,
    /// The subjects of its passages.
    Topic,
    /// The languages in which it exists.
    Language,
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

impl Dimension {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Dimension; 5] = [
        Dimension::Case,
        Dimension::Organization,
        Dimension::Year,
        Dimension::Topic,
        Dimension::Language,
    ];
}

impl Relation {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Relation; 4] =
        [Relation::Signed, Relation::Endorsed, Relation::Listed, Relation::Named];
}

impl Filters {
    /// Whether all letters are left.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// Adds a value, or one that is to be left out.
    pub fn add(&mut self, dimension: Dimension, value: &str, left_out: bool) {
        let values = self.values_mut(dimension, left_out);
        if !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }

    /// Takes a value out; says whether it was there.
    pub fn remove(&mut self, dimension: Dimension, value: &str, left_out: bool) -> bool {
        let values = self.values_mut(dimension, left_out);
        let before = values.len();
        values.retain(|known| known != value);
        values.len() < before
    }

    /// Adds all that other filters have.
    pub fn join(&mut self, other: &Filters) {
        for dimension in Dimension::ALL {
            for left_out in [false, true] {
                let values = other.values(dimension, left_out).iter();
                values.for_each(|value| self.add(dimension, value, left_out));
            }
        }
        for relation in &other.relations {
            if !self.relations.contains(relation) {
                self.relations.push(*relation);
            }
        }
    }

    /// The same without all that filters by a dimension.
    pub fn without(&self, dimension: Dimension) -> Filters {
        let mut filters = self.clone();
        filters.values_mut(dimension, false).clear();
        filters.values_mut(dimension, true).clear();
        if dimension == Dimension::Organization {
            filters.relations.clear();
        }
        filters
    }

    /// For each dimension that is filtered by, the filters without it: what dropping it would bring.
    pub fn each_dropped(&self) -> Vec<(Dimension, Filters)> {
        let dropped = Dimension::ALL.map(|dimension| (dimension, self.without(dimension)));
        dropped.into_iter().filter(|(_, filters)| filters != self).collect()
    }

    /// The entities that letters have to say something of, by id: cases, then organizations.
    pub fn named(&self) -> impl Iterator<Item = &String> {
        self.cases.iter().chain(&self.organizations)
    }

    /// The part of the filters that also says something within one letter: whom it is to name.
    pub fn within_letter(&self) -> Filters {
        let (cases, organizations) = (self.cases.clone(), self.organizations.clone());
        Filters { cases, organizations, ..Filters::default() }
    }

    /// The values of a dimension that are wanted, or those that are to be left out.
    pub fn values(&self, dimension: Dimension, left_out: bool) -> &[String] {
        match (dimension, left_out) {
            (Dimension::Case, false) => &self.cases,
            (Dimension::Case, true) => &self.not_cases,
            (Dimension::Organization, false) => &self.organizations,
            (Dimension::Organization, true) => &self.not_organizations,
            (Dimension::Year, false) => &self.years,
            (Dimension::Topic, false) => &self.topics,
            (Dimension::Language, false) => &self.languages,
            (Dimension::Year, true) => &self.not_years,
            (Dimension::Topic, true) => &self.not_topics,
            (Dimension::Language, true) => &self.not_languages,
        }
    }

    /// The list to which a value belongs.
    fn values_mut(&mut self, dimension: Dimension, left_out: bool) -> &mut Vec<String> {
        match (dimension, left_out) {
            (Dimension::Case, false) => &mut self.cases,
            (Dimension::Case, true) => &mut self.not_cases,
            (Dimension::Organization, false) => &mut self.organizations,
            (Dimension::Organization, true) => &mut self.not_organizations,
            (Dimension::Year, false) => &mut self.years,
            (Dimension::Topic, false) => &mut self.topics,
            (Dimension::Language, false) => &mut self.languages,
            (Dimension::Year, true) => &mut self.not_years,
            (Dimension::Topic, true) => &mut self.not_topics,
            (Dimension::Language, true) => &mut self.not_languages,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_filters_have_each_value_once() {
        let mut filters = Filters { cases: vec!["a".into()], ..Filters::default() };
        let mut other = filters.clone();
        other.add(Dimension::Organization, "c", true);
        other.relations.push(Relation::Signed);
        filters.join(&other);
        filters.join(&other);
        assert_eq!(filters, other);
        assert!(other.remove(Dimension::Organization, "c", true));
        assert!(!other.remove(Dimension::Organization, "c", true));
    }

    #[test]
    fn what_filters_can_be_dropped() {
        let mut filters = Filters { organizations: vec!["c".into()], ..Filters::default() };
        filters.relations.push(Relation::Named);
        assert_eq!(
            filters.each_dropped(),
            [(Dimension::Organization, Filters::default())],
            "a relation is one of an organization"
        );
        filters.add(Dimension::Year, "2009", false);
        assert_eq!(filters.each_dropped().len(), 2);
    }
}
