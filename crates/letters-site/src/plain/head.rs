//! The head of a plain page: what it is, where else it is, and how it is set.

use letters_address::Page;
use letters_model::{Edition, EntityId, Letter, Shelved, Tag, Text};
use letters_pages::{Node, Scene, element, title};

use super::PlainWording;
use super::place::{PlainPage, relative};
use super::shared::Shared;
use super::without_program::WithoutProgram;
use crate::reader_page::Look;
use crate::{feed, policy};

/// How many characters of a text stand where a page is described.
const DESCRIBED: usize = 200;

impl WithoutProgram<'_> {
    /// What stands in the head.
    pub fn head(&self, scene: &Scene<'_>) -> Vec<Node> {
        let title = title(scene);
        let looks = self.plain.looks.iter().map(|look| look.at(relative(self.path, &look.href)));
        let mut head = basics(&title, looks);
        let description = description(scene);
        head.extend(description.as_deref().map(|words| named("name", "description", words)));
        head.extend(self.addresses(scene));
        head.extend(self.open_graph(scene, title, description.as_deref()));
        head
    }

    /// Where the page is, in which other languages, and where new letters are told of.
    fn addresses(&self, scene: &Scene<'_>) -> Vec<Node> {
        let versions = self.plain.versions(self.page);
        let at = |page: &PlainPage| match &self.plain.base_url {
            Some(base) => base.join(&page.path()),
            None => relative(self.path, &page.path()),
        };
        let link = |rel: &'static str| element("link").set("rel", rel);
        let mut nodes = Vec::new();
        if self.plain.base_url.is_some() {
            let address = at(&self.canonical(scene));
            nodes.push(link("canonical").set("href", address).into());
        }
        if versions.len() > 1 {
            nodes.extend(versions.into_iter().map(|language| {
                let address = at(&self.page.in_language(language));
                let link = link("alternate").set("hreflang", language.to_string());
                link.set("href", address).into()
            }));
        }
        let feed = relative(self.path, &feed::path(scene.language));
        let feed = link("alternate").set("type", "application/atom+xml").set("href", feed);
        nodes.push(feed.set("title", self.words.feed).into());
        nodes
    }

    /// What is shown where somebody shares the address.
    fn open_graph(&self, scene: &Scene<'_>, title: String, description: Option<&str>) -> Vec<Node> {
        let kind = match scene.route.page {
            Page::Letter(_) => "article",
            _ => "website",
        };
        let site = nearest(scene.title, scene.language).unwrap_or_default();
        // The site is named besides.
        let own = title.strip_suffix(&format!(" – {site}")).unwrap_or(&title);
        let published = letter(scene).and_then(|shelved| published(shelved.letter));
        let canonical = self.canonical(scene);
        let others = self.plain.versions(self.page).into_iter();
        let language = canonical.route().language.unwrap_or_else(|| scene.language.clone());
        let others = others.filter(|tag| **tag != language).cloned().collect::<Vec<_>>();
        let shared = Shared {
            kind,
            title: own.to_owned(),
            site,
            description: description.map(str::to_owned),
            path: canonical.path(),
            published,
            language,
            others,
        };
        shared.nodes(self.plain)
    }

    /// The page that says the same and is the first to do so: what stands in for a version that does not exist is
    /// the same as that one.
    fn canonical(&self, scene: &Scene<'_>) -> PlainPage {
        let stands_in = !self.plain.versions(self.page).contains(&scene.language);
        let shown = letter(scene).filter(|_| stands_in);
        let language = shown.and_then(|shelved| shown_in(scene, shelved.letter));
        language.map_or_else(|| self.page.clone(), |language| self.page.in_language(&language))
    }
}

/// What every page without scripts has in its head.
pub(crate) fn basics(title: &str, looks: impl Iterator<Item = Look>) -> Vec<Node> {
    let meta = || element("meta");
    let policy = meta().set("http-equiv", "Content-Security-Policy").set("content", policy::PLAIN);
    let viewport = "width=device-width, initial-scale=1";
    let mut head: Vec<Node> = vec![
        policy.into(),
        meta().set("charset", "utf-8").into(),
        named("name", "viewport", viewport),
        named("name", "referrer", "no-referrer"),
        named("name", "color-scheme", "light dark"),
        element("title").with(title.to_owned()).into(),
    ];
    let link = |look: Look| element("link").set("rel", look.rel).set("href", look.href);
    head.extend(looks.map(|look| Node::from(link(look))));
    head
}

pub(super) fn named(kind: &'static str, name: &'static str, content: &str) -> Node {
    element("meta").set(kind, name).set("content", content.to_owned()).into()
}

/// The letter that a page shows.
pub(super) fn letter<'a>(scene: &Scene<'a>) -> Option<Shelved<'a>> {
    match &scene.route.page {
        Page::Letter(address) => scene.library.letter(address),
        _ => None,
    }
}

/// The language in which a letter is shown.
pub(super) fn shown_in(scene: &Scene<'_>, letter: &Letter) -> Option<Tag> {
    scene.columns(letter).map(|columns| columns.first)
}

/// A text in a language, or in the nearest one that it has.
pub(crate) fn nearest(text: &Text, language: &Tag) -> Option<String> {
    text.nearest(language).map(|(_, words)| words.clone())
}

/// One or two sentences on what a page shows, from the archive.
fn description(scene: &Scene<'_>) -> Option<String> {
    let said = match &scene.route.page {
        Page::Letter(_) => letter(scene).and_then(|shelved| {
            let language = shown_in(scene, shelved.letter)?;
            summary(shelved.letter, &language, PlainWording::beside(scene.wording))
        }),
        Page::Entity(id) => {
            let entity = scene.library.entity(&EntityId::parse(id).ok()?)?;
            entity.about.as_ref().and_then(|about| nearest(about, scene.language))
        }
        _ => {
            let about = scene.library.archives().find_map(|archive| archive.about.as_ref());
            about.and_then(|about| nearest(about, scene.language))
        }
    };
    said.map(|said| shortened(&said))
}

/// What a letter is about: its subject line, or its first paragraph. The words of an abstract are said to be no words
/// of the letter.
pub(crate) fn summary(letter: &Letter, language: &Tag, words: &PlainWording) -> Option<String> {
    let subject = letter.subject.as_ref().and_then(|subject| subject.get(language).cloned());
    let is_paragraph = |kind| matches!(kind, letters_model::PassageKind::Paragraph);
    let mut paragraphs = letter.passages.iter().filter(|passage| is_paragraph(passage.kind));
    let mut paragraph =
        || paragraphs.find_map(|passage| Some(passage.text.get(language)?.printed()));
    match letter.edition {
        Edition::Full => subject.or_else(paragraph),
        Edition::Abstract => {
            paragraph().map(|said| [words.abstract_by_editors, &said].concat()).or(subject)
        }
    }
}

/// When the words of a page were published, if that is known: the date of a letter is none of its abstract.
fn published(letter: &Letter) -> Option<String> {
    (letter.edition == Edition::Full).then(|| letter.date.to_string())
}

/// The beginning of a text: whole words of it, where words have spaces between them.
pub(super) fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(DESCRIBED) else { return text.to_owned() };
    let (begun, rest) = text.split_at(end);
    let is_broken = [begun.chars().next_back(), rest.chars().next()]
        .into_iter()
        .all(|c| c.is_some_and(|c| c.is_alphanumeric() && (c as u32) < 0x2e80));
    let whole = begun.rsplit_once(' ').map(|(whole, _)| whole).filter(|_| is_broken);
    let whole = whole.unwrap_or(begun).trim_end_matches(|c: char| !c.is_alphanumeric());
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use super::{DESCRIBED, shortened};

    #[test]
    fn what_is_shortened_ends_with_a_whole_word() {
        let text = ["ab ".repeat(DESCRIBED / 3), "harbour of all".into()].concat();
        assert_eq!(shortened(&text), format!("{}…", "ab ".repeat(DESCRIBED / 3).trim_end()));
        let han = "港".repeat(DESCRIBED + 1);
        assert_eq!(shortened(&han), format!("{}…", "港".repeat(DESCRIBED)));
        assert_eq!(shortened("short"), "short");
    }
}
