//! What is left of a page of the reader without the program: text and links.

use std::borrow::Cow;

use letters_address::{Page, Route};
use letters_pages::{Action, Element, NAMED, Node, element};

use super::place::{PlainPage, relative};
use super::{Plain, PlainWording};

/// Makes plain pages of pages of the reader.
pub(super) struct WithoutProgram<'a> {
    /// The site.
    pub plain: &'a Plain,
    /// The page on which the elements are to stand.
    pub page: &'a PlainPage,
    /// Its path.
    pub path: &'a str,
    /// Words for what the reader's page does not have.
    pub words: &'static PlainWording,
}

impl WithoutProgram<'_> {
    /// The elements without those that do nothing without the program.
    pub fn nodes(&self, nodes: Vec<Node>) -> Vec<Node> {
        nodes.into_iter().filter_map(|node| self.node(node)).collect()
    }

    fn node(&self, node: Node) -> Option<Node> {
        let Node::Element(drawn) = node else { return Some(node) };
        let parts = drawn.into_parts();
        let of = |wanted: &str| parts.attributes.iter().find(|(name, _)| *name == wanted);
        let classes = of("class").map_or("", |(_, value)| value);
        let has = |class: &str| classes.split(' ').any(|one| one == class);
        if of(Action::ATTRIBUTE).is_some() || has("no-print") {
            return None;
        }
        // Paper has the address of the reader, where there is one.
        if (has("colophon") || has("address")) && self.plain.base_url.is_none() {
            return None;
        }
        let passage = has("tools").then(|| parts.children.iter().find_map(address_in)).flatten();
        let in_reader = passage.map(|reference| self.in_reader(&reference));
        let had_content = !parts.children.is_empty();
        let children = self.nodes(parts.children);
        if had_content && children.is_empty() {
            return None;
        }
        let attributes = parts.attributes.into_iter().filter(|(name, _)| *name != NAMED);
        let plain = attributes.fold(element(parts.name), |plain, (name, value)| {
            plain.set(name, self.attribute(name, value))
        });
        Some(plain.with_all(children).with_all(in_reader).into())
    }

    fn attribute(&self, name: &'static str, value: Cow<'static, str>) -> Cow<'static, str> {
        match name {
            "href" if value.starts_with('?') => self.address(&value).into(),
            // Nobody can unfold it.
            "class" if value == "correction" => "correction shown".into(),
            _ => value,
        }
    }

    /// The way to the passage in the reader, in the form of a tool of the passage. Like the sign of its place it has no
    /// words that are seen, since these would follow each passage; its title names it.
    fn in_reader(&self, reference: &str) -> Element {
        let hidden = |class, sign: &'static str| {
            element("span").class(class).set("aria-hidden", "true").set("data-sign", sign)
        };
        let name = self.words.passage_in_reader;
        element("a")
            .class("tool place")
            .set("href", self.reader_address(reference))
            .set("title", name)
            .with(hidden("sign", "»"))
            .with(hidden("label", name))
    }

    /// The address of a page of the reader, seen from here.
    pub fn reader_address(&self, reference: &str) -> String {
        relative(self.path, &["index.html", reference].concat())
    }

    /// Where what a page of the reader refers to stands: on a plain page, if there is one, or else in
    /// the reader.
    pub fn address(&self, reference: &str) -> String {
        let route = Route::from_reference(reference);
        let Some((page, place)) = self.plain.place_of(&route, self.page) else {
            return self.reader_address(reference);
        };
        let place = place.map(|place| ["#", &place].concat()).unwrap_or_default();
        match page == *self.page && !place.is_empty() {
            true => place,
            false => [relative(self.path, &page.path()), place].concat(),
        }
    }
}

/// Where a link leads.
fn address_in(node: &Node) -> Option<String> {
    let Node::Element(element) = node else { return None };
    let (_, address) = element.parts().attributes.iter().find(|(name, _)| *name == "href")?;
    Some(address.to_string())
}

impl Plain {
    /// The plain page, and the place on it, that shows what a route asks for.
    fn place_of(&self, route: &Route, from: &PlainPage) -> Option<(PlainPage, Option<String>)> {
        let language = from.route().language?;
        let place = route.passage.clone();
        let lists_all = route.query.is_none() && route.filters.is_empty() && route.part == 0;
        match &route.page {
            Page::Letter(address) => {
                self.library.letter(address)?;
                Some((PlainPage::Letter(language, address.clone()), place))
            }
            Page::Entity(id) if route.filters.is_empty() => {
                let id = letters_model::EntityId::parse(id).ok()?;
                self.library.entity(&id)?;
                Some((PlainPage::Entity(language, id, route.part), place))
            }
            Page::Letters | Page::Cases | Page::Organizations if lists_all => {
                Some((PlainPage::Contents(language, 0), None))
            }
            _ => None,
        }
    }
}
