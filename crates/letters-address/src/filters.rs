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

impl Filters {
    /// Takes in a parameter of the query; says whether it is one of a filter.
    pub(crate) fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "case" => add(&mut self.cases, id(value)),
            "org" => add(&mut self.organizations, id(value)),
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
        let mut write = |name: &str, values: &[String]| {
            query.extend_pairs(values.iter().map(|value| (name, value)));
        };
        write("case", &self.cases);
        write("org", &self.organizations);
        write("year", &strings(&self.years));
        write("topic", &self.topics);
        write("text", &strings(&self.texts));
        write("not-case", &self.without_cases);
        write("not-org", &self.without_organizations);
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
