//! The parameters of an address that say which letters are to be left.

use letters_model::{Dimension, Filters, Relation, Tag};

/// Each parameter with what it filters by, and whether what has its value is left out; in the order in
/// which they are written.
const PARAMETERS: [(&str, Dimension, bool); 10] = [
    ("case", Dimension::Case, false),
    ("org", Dimension::Organization, false),
    ("year", Dimension::Year, false),
    ("topic", Dimension::Topic, false),
    ("text", Dimension::Language, false),
    ("not-case", Dimension::Case, true),
    ("not-org", Dimension::Organization, true),
    ("not-year", Dimension::Year, true),
    ("not-topic", Dimension::Topic, true),
    ("not-text", Dimension::Language, true),
];

/// The parameter for the relation of organizations to a letter.
const ROLE: &str = "role";

/// The name of the parameter that filters by a dimension; of what is to be left out, the other name.
pub fn parameter(dimension: Dimension, left_out: bool) -> &'static str {
    let found = PARAMETERS.iter().find(|(_, by, out)| (*by, *out) == (dimension, left_out));
    found.map_or("", |(name, ..)| name)
}

/// What a parameter filters by, and whether it leaves out; nothing for a role and for what is none.
pub fn dimension(name: &str) -> Option<(Dimension, bool)> {
    let found = PARAMETERS.iter().find(|(known, ..)| *known == name);
    found.map(|(_, dimension, left_out)| (*dimension, *left_out))
}

/// The word for a relation in addresses.
pub fn role(relation: Relation) -> &'static str {
    match relation {
        Relation::Signed => "signed",
        Relation::Endorsed => "endorsed",
        Relation::Listed => "listed",
        Relation::Named => "named",
    }
}

/// The relation that a word of an address means.
pub fn relation(word: &str) -> Option<Relation> {
    Relation::ALL.into_iter().find(|relation| role(*relation) == word)
}

/// Every value of filters with the name of its parameter, in the order in which they are written.
///
/// ```
/// use letters_model::Filters;
///
/// let filters = Filters { years: vec!["2009".into()], ..Filters::default() };
/// assert_eq!(letters_address::parameters(&filters), [("year", "2009".to_owned())]);
/// ```
pub fn parameters(filters: &Filters) -> Vec<(&'static str, String)> {
    let mut parameters = Vec::new();
    for (name, dimension, left_out) in PARAMETERS {
        let values = filters.values(dimension, left_out).iter();
        parameters.extend(values.map(|value| (name, value.clone())));
        if name == "org" {
            let relations = filters.relations.iter();
            parameters.extend(relations.map(|relation| (ROLE, role(*relation).to_owned())));
        }
    }
    parameters
}

/// Filters with a value of a parameter more, or without it if it is there. A role goes when no
/// organization is left whose it could be.
pub fn toggled(filters: &Filters, name: &str, value: &str) -> Filters {
    let mut toggled = filters.clone();
    match dimension(name) {
        Some((dimension, left_out)) if toggled.remove(dimension, value, left_out) => {}
        None if relation(value).is_some_and(|relation| filters.relations.contains(&relation)) => {
            toggled.relations.retain(|relation| role(*relation) != value);
        }
        _ => drop(take(&mut toggled, name, value)),
    }
    if toggled.organizations.is_empty() {
        toggled.relations.clear();
    }
    toggled
}

/// Takes a parameter of an address into filters; says whether it is one of theirs. What cannot be a
/// value is passed over.
pub(crate) fn take(filters: &mut Filters, name: &str, value: &str) -> bool {
    if let Some((dimension, left_out)) = dimension(name) {
        let value = match dimension {
            Dimension::Year => {
                let year = value.parse::<u16>().ok().filter(|year| (1..=9999).contains(year));
                year.map(|year| year.to_string())
            }
            Dimension::Language => Tag::parse(value).ok().map(|tag| tag.to_string()),
            _ => Some(value.to_owned()).filter(|value| !value.is_empty()),
        };
        value.iter().for_each(|value| filters.add(dimension, value, left_out));
        return true;
    }
    let relation = relation(value).filter(|relation| !filters.relations.contains(relation));
    filters.relations.extend(relation.filter(|_| name == ROLE));
    name == ROLE
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
            ("not-year", "2009"),
            ("not-topic", "t"),
            ("not-text", "en"),
        ] {
            let changed = toggled(&filters, name, value);
            assert_eq!(parameters(&changed)[1..], [(name, value.to_owned())]);
            assert_eq!(toggled(&changed, name, value), filters);
            let (dimension, left_out) = dimension(name).unwrap();
            assert_eq!(parameter(dimension, left_out), name);
        }
        assert_eq!(toggled(&filters, "year", "x"), filters);
    }

    #[test]
    fn roles_go_with_their_organization() {
        let signed = toggled(&toggled(&Filters::default(), "org", "a"), "role", "signed");
        assert_eq!(signed.relations, [Relation::Signed]);
        assert_eq!(parameters(&signed)[1], ("role", "signed".to_owned()));
        assert!(toggled(&signed, "role", "signed").relations.is_empty());
        assert_eq!(toggled(&signed, "org", "a"), Filters::default());
    }
}
