//! Which plain pages there are, and where they stand.

use letters_address::{Page, Route};
use letters_model::{EntityId, Tag};

/// The folder with the plain pages.
pub(crate) const FOLDER: &str = "plain/";

/// A plain page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlainPage {
    /// The choice of a language.
    Start,
    /// A part, counted from 0, of all that there is to read in a language.
    Contents(Tag, usize),
    /// A letter, by its address.
    Letter(Tag, String),
    /// A part, counted from 0, of what letters say of a person, a group or an organization.
    Entity(Tag, EntityId, usize),
}

impl PlainPage {
    /// The first part of all that there is to read in a language.
    pub fn contents(language: &Tag) -> PlainPage {
        PlainPage::Contents(language.clone(), 0)
    }

    /// The path of its file.
    pub fn path(&self) -> String {
        match self {
            PlainPage::Start => format!("{FOLDER}index.html"),
            PlainPage::Contents(language, 0) => format!("{FOLDER}{language}/index.html"),
            PlainPage::Contents(language, part) => {
                format!("{FOLDER}{language}/index.{}.html", part + 1)
            }
            // No id has a full stop, and those of letters that share an id with another one have.
            PlainPage::Letter(language, address) => {
                format!("{FOLDER}{language}/letters/{address}.html")
            }
            PlainPage::Entity(language, id, 0) => format!("{FOLDER}{language}/entities/{id}.html"),
            PlainPage::Entity(language, id, part) => {
                format!("{FOLDER}{language}/entities/{id}.{}.html", part + 1)
            }
        }
    }

    /// The same page in another language.
    pub fn in_language(&self, language: &Tag) -> PlainPage {
        let language = language.clone();
        match self {
            PlainPage::Start => PlainPage::Contents(language, 0),
            PlainPage::Contents(_, part) => PlainPage::Contents(language, *part),
            PlainPage::Letter(_, address) => PlainPage::Letter(language, address.clone()),
            PlainPage::Entity(_, id, part) => PlainPage::Entity(language, id.clone(), *part),
        }
    }

    /// What the reader shows in its place.
    pub fn route(&self) -> Route {
        let (language, page, part) = match self {
            PlainPage::Start => (None, Page::Letters, 0),
            PlainPage::Contents(language, _) => (Some(language), Page::Letters, 0),
            PlainPage::Letter(language, address) => {
                (Some(language), Page::Letter(address.clone()), 0)
            }
            PlainPage::Entity(language, id, part) => {
                (Some(language), Page::Entity(id.to_string()), *part)
            }
        };
        Route { page, part, language: language.cloned(), ..Route::default() }
    }
}

/// The address of a file of a site, as a file of the same site says it.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    from.pop();
    let parts: Vec<&str> = to.split('/').collect();
    let folders = &parts[..parts.len() - 1];
    let common = from.iter().zip(folders).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - common);
    [&up, &*parts[common..].join("/")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative() {
        let page = "plain/en/letters/a.html";
        for (to, address) in [
            ("index.html", "../../../index.html"),
            ("plain/en/letters/b.html", "b.html"),
            ("plain/en/letters/a.html", "a.html"),
            ("plain/en/entities/b.html", "../entities/b.html"),
            ("plain/zh-Hant/letters/a.html", "../../zh-Hant/letters/a.html"),
        ] {
            assert_eq!(relative(page, to), address);
        }
        assert_eq!(relative("404.html", "plain/index.html"), "plain/index.html");
    }

    #[test]
    fn every_page_has_a_place_of_its_own() {
        let (tag, id) = (Tag::parse("en").unwrap(), EntityId::parse("a").unwrap());
        let entity = |part| PlainPage::Entity(tag.clone(), id.clone(), part).path();
        assert_eq!(entity(0), "plain/en/entities/a.html");
        assert_eq!(entity(1), "plain/en/entities/a.2.html");
        let letter = PlainPage::Letter(tag.clone(), "a.2".to_owned());
        assert_eq!(letter.path(), "plain/en/letters/a.2.html");
        assert_eq!(letter.route().to_reference(), "?letter=a.2&lang=en");
    }
}
