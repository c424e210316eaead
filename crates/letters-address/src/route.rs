//! Routes, read from addresses and written as addresses.

use form_urlencoded::Serializer;
use letters_model::Tag;

/// What an address says is to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The language of page and text, if the address names one.
    pub language: Option<Tag>,
    /// Whether text stands in one language or in two.
    pub layout: Layout,
    /// The passage to go to, by its id.
    pub passage: Option<String>,
}

/// A page of the reader. Ids are kept as given: whether they name anything is for the archive to
/// say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// The list of letters.
    #[default]
    Letters,
    /// A letter.
    Letter(String),
    /// A person, group or organization.
    Entity(String),
    /// The list of cases.
    Cases,
    /// The list of organizations.
    Organizations,
    /// On the archive and this program.
    About,
}

/// Whether text stands in one language or in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// One language.
    #[default]
    Single,
    /// Two languages, passage beside passage.
    SideBySide,
}

impl Route {
    /// Reads a query string and a fragment, with or without their leading `?` and `#`.
    ///
    /// Where a name stands twice, the first value that means something counts.
    pub fn parse(query: &str, fragment: &str) -> Route {
        let mut route = Route::default();
        let mut page = None;
        let query = query.strip_prefix('?').unwrap_or(query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "letter" | "entity" | "page" if page.is_none() => {
                    page = Page::from_parameter(&name, &value);
                }
                "lang" if route.language.is_none() => route.language = Tag::parse(&value).ok(),
                "view" if value == "side" => route.layout = Layout::SideBySide,
                _ => {}
            }
        }
        route.page = page.unwrap_or_default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        route.passage = form_urlencoded::parse(fragment.as_bytes())
            .find(|(name, value)| !name.is_empty() && value.is_empty())
            .map(|(name, _)| name.into_owned());
        route
    }

    /// The same language and layout on another page.
    pub fn to_page(&self, page: Page) -> Route {
        Route { page, passage: None, ..self.clone() }
    }

    /// The address relative to the page's own: `?` with the query, and the fragment if there is one.
    /// The query is there even when it is empty, so that following the address drops another one.
    pub fn to_reference(&self) -> String {
        let mut query = Serializer::for_suffix(String::from("?"), 1);
        match &self.page {
            Page::Letters => {}
            Page::Letter(id) => drop(query.append_pair("letter", id)),
            Page::Entity(id) => drop(query.append_pair("entity", id)),
            Page::Cases => drop(query.append_pair("page", "cases")),
            Page::Organizations => drop(query.append_pair("page", "organizations")),
            Page::About => drop(query.append_pair("page", "about")),
        }
        if let Some(language) = &self.language {
            query.append_pair("lang", language.as_str());
        }
        if self.layout == Layout::SideBySide {
            query.append_pair("view", "side");
        }
        let mut reference = query.finish();
        if let Some(passage) = &self.passage {
            reference.push('#');
            reference.extend(form_urlencoded::byte_serialize(passage.as_bytes()));
        }
        reference
    }
}

impl Page {
    fn from_parameter(name: &str, value: &str) -> Option<Page> {
        Some(match (name, value) {
            ("letter", id) if !id.is_empty() => Page::Letter(id.to_owned()),
            ("entity", id) if !id.is_empty() => Page::Entity(id.to_owned()),
            ("page", "cases") => Page::Cases,
            ("page", "organizations") => Page::Organizations,
            ("page", "about") => Page::About,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_read_as_it_is_written() {
        for reference in [
            "?",
            "?#p1",
            "?letter=a-b.2&lang=zh-Hant&view=side#i3",
            "?entity=jimmy-lai&lang=en",
            "?page=cases",
            "?page=organizations&view=side",
            "?page=about",
        ] {
            let (query, fragment) = reference.split_once('#').unwrap_or((reference, ""));
            assert_eq!(Route::parse(query, fragment).to_reference(), reference);
        }
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let nothing = Route::default();
        for query in [
            "?page=unheard-of",
            "?letter=&entity=",
            "?lang=not_a_tag",
            "?view=upside-down",
            "?&&=&=x&%",
            "?fbclid=1",
            "letter",
        ] {
            assert_eq!(Route::parse(query, ""), nothing, "{query}");
        }
        assert_eq!(Route::parse("?page=x&letter=a&letter=b", "").page, Page::Letter("a".into()));
        assert_eq!(Route::parse("?lang=%ff&lang=EN", "").language, Tag::parse("en").ok());
    }

    #[test]
    fn strange_ids_survive_the_address() {
        for id in ["__proto__", "a&b=c#d", "信", "100%", "a+b c"] {
            let route = Route { page: Page::Letter(id.into()), ..Route::default() };
            let route = Route { passage: Some(id.into()), ..route };
            let reference = route.to_reference();
            let (query, fragment) = reference.split_once('#').unwrap();
            assert_eq!(Route::parse(query, fragment), route, "{reference}");
        }
    }
}
