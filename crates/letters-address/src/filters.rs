//! Which letters are to be shown: conditions on what they say and on what they are.

use form_urlencoded::Serializer;
use letters_model::Tag;

/// Which letters are to be shown. Values of one name are alternatives; every name that has any must
/// be met. Ids are kept as given: whether they name anything is for the archive to say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Letters that say something of one of these people or groups (`case=ID`).
    pub cases: Vec<String>,
    /// Letters that say something of one of these organizations (`org=ID`).
    pub organizations: Vec<String>,
    /// How one of these organizations has to be related to the letter (`role=signed`); in any way, if
    /// none is given.
    pub roles: Vec<Relation>,
    /// Letters of one of these years (`year=2026`).
    pub years: Vec<u16>,
    /// Letters with a passage on one of these subjects (`topic=ID`).
    pub topics: Vec<String>,
    /// Letters that exist in one of these languages (`text=en`).
    pub texts: Vec<Tag>,
    /// Letters that say nothing of any of these people or groups (`not-case=ID`).
    pub without_cases: Vec<String>,
    /// Letters that say nothing of any of these organizations (`not-org=ID`).
    pub without_organizations: Vec<String>,
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
    /// All of them, in the order in which they are offered.
    pub const ALL: [Relation; 4] =
        [Relation::Signed, Relation::Endorsed, Relation::Listed, Relation::Named];

    /// The word for it in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Relation::Signed => "signed",
            Relation::Endorsed => "endorsed",
            Relation::Listed => "listed",
            Relation::Named => "named",
        }
    }
}

impl Filters {
    /// Takes in a parameter of the query; says whether it is one of a filter.
    pub(crate) fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "case" => add(&mut self.cases, id(value)),
            "org" => add(&mut self.organizations, id(value)),
            "role" => {
                add(&mut self.roles, Relation::ALL.into_iter().find(|role| role.word() == value));
            }
            "year" => {
                let is_year = |year: &u16| (1..=9999).contains(year);
                add(&mut self.years, value.parse().ok().filter(is_year));
            }
            "topic" => add(&mut self.topics, id(value)),
            "text" => add(&mut self.texts, Tag::parse(value).ok()),
            "not-case" => add(&mut self.without_cases, id(value)),
            "not-org" => add(&mut self.without_organizations, id(value)),
            _ => return false,
        }
        true
    }

    /// Adds the parameters that say the same to a query.
    pub(crate) fn write(&self, query: &mut Serializer<'_, String>) {
        query.extend_pairs(self.values());
    }

    /// With a value of a parameter more, or without it if it is there.
    pub fn toggled(&self, name: &str, value: &str) -> Filters {
        let mut filters = self.clone();
        filters.take(name, value);
        if filters == *self {
            filters.drop(name, value);
        }
        // A role is one of an organization.
        if filters.organizations.is_empty() {
            filters.roles.clear();
        }
        filters
    }

    fn drop(&mut self, name: &str, value: &str) {
        let ids = match name {
            "case" => &mut self.cases,
            "org" => &mut self.organizations,
            "topic" => &mut self.topics,
            "not-case" => &mut self.without_cases,
            "not-org" => &mut self.without_organizations,
            "role" => return self.roles.retain(|role| role.word() != value),
            "year" => return self.years.retain(|year| year.to_string() != value),
            _ => return self.texts.retain(|tag| tag.as_str() != value),
        };
        ids.retain(|id| id != value);
    }

    /// Every value with the name of its parameter, in the order in which they stand in an address.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let mut values = Vec::new();
        let mut add = |name: &'static str, all: &[String]| {
            values.extend(all.iter().map(|value| (name, value.clone())));
        };
        add("case", &self.cases);
        add("org", &self.organizations);
        add("role", &self.roles.iter().map(|role| role.word().to_owned()).collect::<Vec<_>>());
        add("year", &strings(&self.years));
        add("topic", &self.topics);
        add("text", &strings(&self.texts));
        add("not-case", &self.without_cases);
        add("not-org", &self.without_organizations);
        values
    }

    /// Whether every letter passes.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// The entities that letters have to say something of: people and groups, then organizations.
    pub fn named(&self) -> impl Iterator<Item = &String> {
        self.cases.iter().chain(&self.organizations)
    }

    /// The part of the filters that also says something within one letter: whom it is to name.
    pub fn within_letter(&self) -> Filters {
        let (cases, organizations) = (self.cases.clone(), self.organizations.clone());
        Filters { cases, organizations, ..Filters::default() }
    }
}

fn id(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn add<T: PartialEq>(values: &mut Vec<T>, value: Option<T>) {
    if let Some(value) = value.filter(|value| !values.contains(value)) {
        values.push(value);
    }
}

fn strings<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_toggled_twice_is_as_it_was() {
        let filters = Filters { cases: vec!["a".into()], ..Filters::default() };
        for (name, value) in [
            ("case", "b"),
            ("org", "c"),
            ("year", "2009"),
            ("topic", "t"),
            ("text", "zh-Hant"),
            ("not-case", "a"),
            ("not-org", "c"),
        ] {
            let toggled = filters.toggled(name, value);
            assert_eq!(toggled.values()[1..], [(name, value.to_owned())]);
            assert_eq!(toggled.toggled(name, value), filters);
        }
        assert_eq!(filters.toggled("year", "x"), filters);
    }

    #[test]
    fn roles_go_with_their_organization() {
        let signed = Filters::default().toggled("org", "a").toggled("role", "signed");
        assert_eq!(signed.roles, [Relation::Signed]);
        assert_eq!(signed.toggled("org", "a"), Filters::default());
    }
}
