//! Routes, read from addresses and written as addresses.

use form_urlencoded::Serializer;
use letters_model::{Filters, Tag};

use crate::Page;
use crate::filter_parameters::{parameters, take};

/// What an address says is to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The language of page and text, if the address names one.
    pub language: Option<Tag>,
    /// Whether text stands in one language or in two.
    pub layout: Layout,
    /// Which letters are to be shown; in a letter, whom the passages to be marked name.
    pub filters: Filters,
    /// By what a table is sorted, in the words of the page that has it.
    pub sort: Option<String>,
    /// Which part of a long list is shown, counted from 0. In addresses, parts count from 1.
    pub part: usize,
    /// The passage to go to, by its id.
    pub passage: Option<String>,
    /// What is searched for, as typed. It stands in the fragment, which no host ever sees.
    pub query: Option<String>,
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
    /// Where a name stands twice, the first value that means something counts. What is searched for
    /// stands in the fragment; in a query string, where links written by hand may have it, it counts
    /// as long as the fragment has none.
    pub fn parse(query: &str, fragment: &str) -> Route {
        let mut route = Route::default();
        let (mut page, mut with) = (None, None);
        let query = query.strip_prefix('?').unwrap_or(query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "letter" | "compare" | "entity" | "page" if page.is_none() => {
                    page = Page::from_parameter(&name, &value);
                }
                "lang" if route.language.is_none() => route.language = Tag::parse(&value).ok(),
                "with" if with.is_none() && !value.is_empty() => with = Some(value.into_owned()),
                "view" if value == "side" => route.layout = Layout::SideBySide,
                "sort" if route.sort.is_none() && !value.is_empty() => {
                    route.sort = Some(value.into_owned());
                }
                "part" if route.part == 0 => {
                    route.part = value.parse::<usize>().map_or(0, |part| part.max(1) - 1);
                }
                "q" => route.search_for(&value),
                _ => drop(take(&mut route.filters, &name, &value)),
            }
        }
        route.page = match page {
            Some(Page::Comparison(first, _)) => Page::Comparison(first, with),
            page => page.unwrap_or_default(),
        };
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut written = None;
        for (name, value) in form_urlencoded::parse(fragment.as_bytes()) {
            if name == "q" && written.is_none() {
                written = Some(value.into_owned());
            } else if route.passage.is_none() && !name.is_empty() && value.is_empty() {
                route.passage = Some(name.into_owned());
            }
        }
        if let Some(query) = written {
            route.query = None;
            route.search_for(&query);
        }
        route
    }

    /// Reads an address relative to the page's own, as [`Route::to_reference`] writes it.
    pub fn from_reference(reference: &str) -> Route {
        let (query, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        Route::parse(query, fragment)
    }

    /// Searches for this, unless something is searched for. Nothing is searched for by nothing.
    fn search_for(&mut self, query: &str) {
        if self.query.is_none() && !query.is_empty() {
            self.query = Some(query.to_owned());
        }
    }

    /// The same language and layout on another page.
    pub fn to_page(&self, page: Page) -> Route {
        Route { page, language: self.language.clone(), layout: self.layout, ..Route::default() }
    }

    /// The same page from its beginning, narrowed by other filters.
    pub fn with_filters(&self, filters: Filters) -> Route {
        Route { filters, part: 0, passage: None, ..self.clone() }
    }

    /// The letters in which something is found, within the same filters. Where nothing is searched for any more, a
    /// letter that is open stays open.
    pub fn to_results(&self, query: &str) -> Route {
        if query.is_empty() && matches!(self.page, Page::Letter(_)) {
            return Route { query: None, ..self.clone() };
        }
        let mut route = Route { filters: self.filters.clone(), ..self.to_page(Page::Letters) };
        route.search_for(query);
        route
    }

    /// Another part of the long list on the page.
    pub fn to_part(&self, part: usize) -> Route {
        Route { part, passage: None, ..self.clone() }
    }

    /// The address relative to the page's own: `?` with the query, and the fragment if there is one.
    /// The query is there even when it is empty, so that following the address drops another one.
    pub fn to_reference(&self) -> String {
        let mut query = Serializer::for_suffix(String::from("?"), 1);
        query.extend_pairs(self.page.to_parameters());
        if let Some(language) = &self.language {
            query.append_pair("lang", language.as_str());
        }
        if self.layout == Layout::SideBySide {
            query.append_pair("view", "side");
        }
        query.extend_pairs(parameters(&self.filters));
        if let Some(sort) = &self.sort {
            query.append_pair("sort", sort);
        }
        if self.part > 0 {
            query.append_pair("part", &(self.part + 1).to_string());
        }
        let mut reference = query.finish();
        if let Some(passage) = &self.passage {
            reference.push('#');
            reference.extend(form_urlencoded::byte_serialize(passage.as_bytes()));
        }
        if let Some(query) = &self.query {
            reference.push_str(if self.passage.is_some() { "&q=" } else { "#q=" });
            reference.extend(form_urlencoded::byte_serialize(query.as_bytes()));
        }
        reference
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
            "?compare=a",
            "?compare=a&with=b.2&lang=en",
            "?page=organizations&sort=letters&part=2",
            "?case=a&case=b&org=c&year=2009&year=2026&topic=d&text=zh-Hant&not-case=e&not-org=f",
            "?letter=a&case=b&part=3#p1",
            "?org=a&role=signed&role=named",
            "?year=2026#q=wang+bing",
            "?letter=a&lang=en#p1&q=%E9%84%AD%26%23%3D",
        ] {
            assert_eq!(Route::from_reference(reference).to_reference(), reference);
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
            "?with=a",
            "?case=&year=&year=x&year=0&year=99999&text=&topic=&not-case=",
            "?part=0&part=1&part=x&sort=",
            "?q=&role=sealed",
            "letter",
        ] {
            assert_eq!(Route::parse(query, ""), nothing, "{query}");
        }
        assert_eq!(Route::parse("?page=x&letter=a&letter=b", "").page, Page::Letter("a".into()));
        assert_eq!(Route::parse("?lang=%ff&lang=EN", "").language, Tag::parse("en").ok());
    }

    #[test]
    fn a_search_belongs_into_the_fragment() {
        let read = |query, fragment| Route::parse(query, fragment);
        assert_eq!(read("?q=a&letter=x", "#p1").to_reference(), "?letter=x#p1&q=a");
        assert_eq!(read("?q=a", "#q=b&q=c").query.as_deref(), Some("b"));
        assert_eq!(read("?q=a", "#q=").query, None);
        assert_eq!(read("", "#q").passage, None);
        let filtered = read("?letter=a&lang=en&view=side&case=b", "#p1").to_results("x y");
        assert_eq!(filtered.to_reference(), "?lang=en&view=side&case=b#q=x+y");
        assert_eq!(filtered.to_results("").to_reference(), "?lang=en&view=side&case=b");
        let marked = read("?letter=a&view=side", "#p1&q=x");
        assert_eq!(marked.to_results("").to_reference(), "?letter=a&view=side#p1");
    }

    #[test]
    fn strange_ids_survive_the_address() {
        for id in ["__proto__", "a&b=c#d", "信", "100%", "a+b c"] {
            let route = Route { page: Page::Letter(id.into()), ..Route::default() };
            let route = Route { passage: Some(id.into()), query: Some(id.into()), ..route };
            let reference = route.to_reference();
            assert_eq!(Route::from_reference(&reference), route, "{reference}");
        }
    }
}
