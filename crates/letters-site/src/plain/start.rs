//! The page that leads to the plain pages of every language.

use letters_pages::{Element, MAIN, Node, element, endonym};

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
        let styles = self.styles.iter().map(|style| relative(&page, style));
        let mut head = basics(&title, styles);
        if let Some(base) = &self.base_url {
            head.push(element("link").set("rel", "canonical").set("href", base.join(&page)).into());
        }
        let ways = self.languages.iter().map(|language| element("li").with(self.way(language)));
        let ways = element("ul").class("silent").set("role", "list").with_all(ways);
        let reader = relative(&page, "index.html");
        let reader = PlainWording::all().map(|words| {
            let way = element("a").set("href", reader.clone()).with(words.open_in_reader);
            element("p").set("lang", words.lang()).with(way)
        });
        let main = element("main").place(MAIN).with(self.heading(&title)).with(ways);
        document(words.lang(), head, None, vec![main.with_all(reader).into()])
    }

    fn heading(&self, title: &str) -> Element {
        let language = self.languages.first().map(ToString::to_string).unwrap_or_default();
        element("h1").with(element("bdi").set("lang", language).with(title.to_owned()))
    }

    fn way(&self, language: &letters_model::Tag) -> Node {
        let contents = PlainPage::Contents(language.clone()).path();
        let name = element("span").lang(language).with(endonym(language));
        let way = element("a").set("href", relative(&PlainPage::Start.path(), &contents));
        way.set("hreflang", language.to_string()).with(name).into()
    }
}
