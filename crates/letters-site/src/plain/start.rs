//! The page that leads to the plain pages of every language.

use letters_model::Tag;
use letters_pages::{Element, MAIN, element, endonym};

use super::head::{basics, nearest};
use super::place::{PlainPage, relative};
use super::{Plain, PlainWording, document, wording};

impl Plain {
    /// The page as HTML. It speaks the first language of the site, and names each one in itself.
    pub fn start(&self) -> String {
        let page = PlainPage::Start.path();
        let first = self.languages.first();
        let words = first.map_or(letters_pages::Wording::fallback(), wording);
        let title = first.and_then(|language| nearest(&self.title, language));
        let title = title.unwrap_or_else(|| words.program.to_owned());
        let looks = self.looks.iter().map(|look| look.at(relative(&page, &look.href)));
        let mut head = basics(&title, looks);
        if let Some(base) = &self.base_url {
            head.push(element("link").set("rel", "canonical").set("href", base.join(&page)).into());
        }
        let ways = self.languages.iter().map(|language| self.way(language));
        let ways = element("div").class("ways").with_all(ways);
        let main = element("main").place(MAIN).with(self.heading(&title)).with(ways);
        document(words.lang(), head, None, vec![main.into()])
    }

    fn heading(&self, title: &str) -> Element {
        let language = self.languages.first().map(ToString::to_string).unwrap_or_default();
        element("h1").with(element("bdi").set("lang", language).with(title.to_owned()))
    }

    /// The ways to all letters in a language, on plain pages and in the reader.
    fn way(&self, language: &Tag) -> Element {
        let page = PlainPage::contents(language);
        let words = wording(language);
        let link =
            |address: &str| element("a").set("href", relative(&PlainPage::Start.path(), address));
        let contents = link(&page.path()).set("hreflang", language.to_string());
        let contents = contents.with(element("span").lang(language).with(endonym(language)));
        let reader = link(&["index.html", &page.route().to_reference()].concat());
        let reader = reader.with(PlainWording::beside(words).open_in_reader);
        element("section")
            .set("lang", words.lang())
            .with(element("h2").with(contents))
            .with(element("p").with(reader))
    }
}
