//! What stands around a plain page: the way to the letter, the banner, languages, the footer.

use letters_model::Tag;
use letters_pages::{Element, MAIN, Node, Scene, element, endonym};

use super::MENTIONS_PER_PART;
use super::contents::{CASES, LETTERS, ORGANIZATIONS};
use super::place::{PlainPage, relative};
use super::without_program::WithoutProgram;

impl WithoutProgram<'_> {
    /// The whole page with this content.
    pub fn around(&self, scene: &Scene<'_>, content: Vec<Node>) -> Vec<Node> {
        let skip = link(format!("#{MAIN}"), scene.wording.skip_to_letter).class("skip");
        let main = element("main").place(MAIN);
        let main = main.with_all(self.collection(scene)).with_all(content);
        vec![skip.into(), self.banner(scene).into(), main.into(), self.footer(scene).into()]
    }

    /// What the letters belong to; lists of all of them have it as their heading.
    fn collection(&self, scene: &Scene<'_>) -> Option<Element> {
        if let PlainPage::Start | PlainPage::Contents(..) = self.page {
            return None;
        }
        let (tag, title) = scene.title.nearest(scene.language)?;
        let start = relative(self.path, &PlainPage::contents(scene.language).path());
        let link = element("a").set("href", start).lang(tag).with(title.clone());
        Some(element("p").class("collection").with(link))
    }

    fn banner(&self, scene: &Scene<'_>) -> Element {
        let wording = scene.wording;
        let start = relative(self.path, &PlainPage::contents(scene.language).path());
        let to = |place: &str, name| link([&start, "#", place].concat(), name);
        // The reader shows less at a time.
        let part = scene.route.part * MENTIONS_PER_PART / letters_pages::MENTIONS_PER_PART;
        let reader = self.reader_address(&scene.route.to_part(part).to_reference());
        let mut ways = vec![to(LETTERS, wording.letters)];
        ways.extend(self.plain.has_cases.then(|| to(CASES, wording.cases)));
        let organizations = self.plain.has_organizations;
        ways.extend(organizations.then(|| to(ORGANIZATIONS, wording.organizations)));
        ways.push(link(reader, self.words.open_in_reader));
        let program = element("p").class("program").with(link(start.clone(), wording.program));
        element("header")
            .class("banner")
            .with(program)
            .with(navigation(wording.navigation, ways))
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
}

fn link(address: String, words: &'static str) -> Element {
    element("a").set("href", address).with(words)
}

fn navigation(name: &'static str, ways: Vec<Element>) -> Element {
    let ways = ways.into_iter().map(|way| element("li").with(way));
    let list = element("ul").set("role", "list").with_all(ways);
    element("nav").set("aria-label", name).with(list)
}
