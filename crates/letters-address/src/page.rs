//! The pages of the reader.

/// A page of the reader. Ids are kept as given: whether they name anything is for the archive to
/// say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// The list of letters.
    #[default]
    Letters,
    /// A letter.
    Letter(String),
    /// Two letters side by side in what they say; without a second one, a choice of it.
    Comparison(String, Option<String>),
    /// A person, group or organization.
    Entity(String),
    /// The list of cases.
    Cases,
    /// The list of organizations.
    Organizations,
    /// On the archive and this program.
    About,
}

impl Page {
    /// The page that a parameter of the query names.
    pub(crate) fn from_parameter(name: &str, value: &str) -> Option<Page> {
        Some(match (name, value) {
            ("letter", id) if !id.is_empty() => Page::Letter(id.to_owned()),
            ("entity", id) if !id.is_empty() => Page::Entity(id.to_owned()),
            ("compare", id) if !id.is_empty() => Page::Comparison(id.to_owned(), None),
            ("page", "cases") => Page::Cases,
            ("page", "organizations") => Page::Organizations,
            ("page", "about") => Page::About,
            _ => return None,
        })
    }

    /// The parameters that name the page.
    pub(crate) fn to_parameters(&self) -> Vec<(&'static str, &str)> {
        match self {
            Page::Letters => Vec::new(),
            Page::Letter(id) => vec![("letter", id)],
            Page::Comparison(first, None) => vec![("compare", first)],
            Page::Comparison(first, Some(second)) => vec![("compare", first), ("with", second)],
            Page::Entity(id) => vec![("entity", id)],
            Page::Cases => vec![("page", "cases")],
            Page::Organizations => vec![("page", "organizations")],
            Page::About => vec![("page", "about")],
        }
    }
}
