//! The page that leads to the plain pages of every language.

use letters_model::{Tag, Text};
use letters_pages::{Element, MAIN, Node, element, endonym};

use super::head::{basics, named, nearest, shortened};
use super::place::{PlainPage, relative};
use super::shared::Shared;
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
        head.extend(self.languages.iter().map(|language| self.version(language)));
        head.extend(self.shared(&page));
        let ways = self.languages.iter().map(|language| self.way(language));
        let ways = element("div").class("ways").with_all(ways);
        let main = element("main").place(MAIN).with(self.heading(&title)).with(ways);
        document(words.lang(), head, None, vec![main.into()])
    }

    /// Where all letters in a language are.
    fn version(&self, language: &Tag) -> Node {
        let path = PlainPage::contents(language).path();
        let address = match &self.base_url {
            Some(base) => base.join(&path),
            None => relative(&PlainPage::Start.path(), &path),
        };
        let link = element("link").set("rel", "alternate").set("hreflang", language.to_string());
        link.set("href", address).into()
    }

    /// What the site is called in all its languages.
    pub fn full_title(&self) -> Option<String> {
        let title = in_all(&self.title, &self.languages).join(" · ");
        (!title.is_empty()).then_some(title)
    }

    /// What is said of the whole site, in all its languages, where an address of its is shared.
    pub fn shared(&self, path: &str) -> Vec<Node> {
        let Some((language, others)) = self.languages.split_first() else { return Vec::new() };
        let about = self.library.archives().find_map(|archive| archive.about.as_ref());
        let title = self.full_title().unwrap_or_default();
        let said = about.map(|about| in_all(about, &self.languages));
        let said: Option<Vec<String>> =
            said.map(|said| said.iter().map(|words| shortened(words)).collect());
        let description = said.map(|said| said.join(" "));
        let description_of_page =
            description.as_deref().map(|words| named("name", "description", words));
        let shared = Shared {
            kind: "website",
            title: title.clone(),
            site: title,
            description: description.clone(),
            path: path.to_owned(),
            published: None,
            language: language.clone(),
            others: others.to_vec(),
        };
        description_of_page.into_iter().chain(shared.nodes(self)).collect()
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

/// A text in each of some languages that it has; else in the one that it has.
fn in_all(text: &Text, languages: &[Tag]) -> Vec<String> {
    let all: Vec<String> = languages.iter().filter_map(|tag| text.get(tag).cloned()).collect();
    match all.is_empty() {
        true => text.iter().take(1).map(|(_, words)| words.clone()).collect(),
        false => all,
    }
}
