//! What stands around a plain page: the way to the letter, the banner, languages, the footer.

use letters_model::{Address, Publisher, Tag};
use letters_pages::{Element, MAIN, Node, Scene, element, endonym};

use super::place::{PlainPage, relative};
use super::without_program::WithoutProgram;

impl WithoutProgram<'_> {
    /// The whole page with this content.
    pub fn around(&self, scene: &Scene<'_>, content: Vec<Node>) -> Vec<Node> {
        let skip = link(format!("#{MAIN}"), scene.wording.skip_to_letter).class("skip");
        let main = element("main").place(MAIN).with_all(content);
        vec![skip.into(), self.banner(scene).into(), main.into(), self.footer(scene).into()]
    }

    fn banner(&self, scene: &Scene<'_>) -> Element {
        let wording = scene.wording;
        let contents = PlainPage::Contents(scene.language.clone()).path();
        let contents = relative(self.path, &contents);
        let to = |place: &str, name| link([&contents, place].concat(), name);
        let ways = [
            to("#letters_list", wording.letters),
            to("#cases_list", wording.cases),
            to("#organizations_list", wording.organizations),
            link(self.reader_address(&scene.route.to_reference()), self.words.open_in_reader),
        ];
        let program = element("p").class("program").with(link(contents.clone(), wording.program));
        element("header")
            .class("banner")
            .with(program)
            .with(navigation(wording.navigation, ways.into_iter().collect()))
            .with_all(self.languages(scene))
    }

    /// The ways to the same page in other languages; nothing where there is one language alone.
    fn languages(&self, scene: &Scene<'_>) -> Option<Element> {
        let others = self.plain.languages.iter().filter(|tag| *tag != scene.language);
        let ways: Vec<Element> = others.map(|tag| self.in_language(tag)).collect();
        (!ways.is_empty()).then(|| navigation(self.words.other_languages, ways))
    }

    fn in_language(&self, language: &Tag) -> Element {
        let path = self.page.in_language(language).path();
        let name = element("span").lang(language).with(endonym(language));
        element("a")
            .set("href", relative(self.path, &path))
            .set("hreflang", language.to_string())
            .with(name)
    }

    fn footer(&self, scene: &Scene<'_>) -> Element {
        let mut publishers: Vec<&Publisher> = Vec::new();
        for publisher in scene.library.archives().filter_map(|archive| archive.publisher.as_ref()) {
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        let publishers = publishers.into_iter().map(|publisher| self.publisher(scene, publisher));
        element("footer")
            .class("footer")
            .with_all(publishers)
            .with(element("p").with(self.words.explained))
    }

    /// Who publishes the letters, with the ways to them.
    fn publisher(&self, scene: &Scene<'_>, publisher: &Publisher) -> Element {
        let name = match publisher.name.nearest(scene.language) {
            Some((tag, name)) => element("bdi").lang(tag).with(name.clone()),
            None => element("bdi"),
        };
        let name = match publisher.url.as_ref().and_then(Address::link) {
            Some(url) => outside(url.to_owned(), name),
            None => name,
        };
        let contact = publisher.contact.as_ref().map(|contact| {
            element("span").with(scene.wording.contact).with(" ").with(way_to(contact))
        });
        let by = element("span").with(scene.wording.publisher).with(" ").with(name);
        element("p").class("summary").with(by).with_all(contact)
    }
}

/// A way to reach somebody: a link where it is an address, of a page or of mail.
fn way_to(contact: &str) -> Element {
    let words = element("bdi").set("lang", "").with(contact.to_owned());
    let addresses = [contact.to_owned(), format!("mailto:{contact}")].map(Address::from_text);
    match addresses.iter().find_map(Address::link) {
        Some(address) => outside(address.to_owned(), words),
        None => words,
    }
}

fn outside(address: String, content: Element) -> Element {
    element("a").set("href", address).set("rel", "noopener noreferrer").with(content)
}

fn link(address: String, words: &'static str) -> Element {
    element("a").set("href", address).with(words)
}

fn navigation(name: &'static str, ways: Vec<Element>) -> Element {
    let ways = ways.into_iter().map(|way| element("li").with(way));
    let list = element("ul").set("role", "list").with_all(ways);
    element("nav").set("aria-label", name).with(list)
}
