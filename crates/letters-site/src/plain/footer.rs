//! The foot of a plain page: who publishes the letters, and the ways to hear of new ones.

use letters_model::{Address, Publisher};
use letters_pages::{Content, Element, Node, Scene, element};

use super::place::relative;
use super::without_program::WithoutProgram;
use crate::feed;

impl WithoutProgram<'_> {
    /// The foot of the page.
    pub(super) fn footer(&self, scene: &Scene<'_>) -> Element {
        let mut publishers: Vec<&Publisher> = Vec::new();
        for publisher in scene.library.archives().filter_map(|archive| archive.publisher.as_ref()) {
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        let facts = publishers.into_iter().flat_map(|publisher| facts(scene, publisher));
        let facts: Vec<Element> = facts.collect();
        let facts = (!facts.is_empty()).then(|| element("dl").class("facts").with_all(facts));
        let feed = relative(self.path, &feed::path(scene.language));
        let feed = element("a").set("href", feed).set("type", "application/atom+xml");
        element("footer")
            .class("footer")
            .with_all(facts)
            .with(element("p").with(feed.with(self.words.feed)))
            .with(element("p").with(self.words.explained))
    }
}

/// Who publishes letters, and how to reach them.
fn facts(scene: &Scene<'_>, publisher: &Publisher) -> Vec<Element> {
    let name = match publisher.name.nearest(scene.language) {
        Some((tag, name)) => element("bdi").lang(tag).with(name.clone()),
        None => element("bdi"),
    };
    let name = match publisher.url.as_ref().and_then(Address::link) {
        Some(url) => outside(url.to_owned(), name),
        None => name,
    };
    let contact = publisher.contact.as_ref().map(|contact| {
        let contact = element("bdi").set("lang", "").with_all(with_links(contact));
        fact(scene.wording.imprint().contact, contact)
    });
    std::iter::once(fact(scene.wording.imprint().publisher, name)).chain(contact).collect()
}

fn fact(label: &'static str, value: Element) -> Element {
    let value = element("dd").with(value);
    element("div").class("fact").with(element("dt").with(label)).with(value)
}

/// A text with links in the place of the addresses that it names, of pages and of mail: an editor has
/// one field to say how to write, where to join a mailing list, and where to give.
fn with_links(text: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut rest = text;
    while let Some((before, address, after)) = first_address(rest) {
        let link = outside(address, element("span").with(after.0.to_owned()));
        nodes.extend((!before.is_empty()).then(|| Node::from(before.to_owned())));
        nodes.push(link.into());
        rest = after.1;
    }
    nodes.extend((!rest.is_empty()).then(|| Node::from(rest.to_owned())));
    nodes
}

/// What stands before the first address in a text, the address, and as what it is printed with all
/// that comes after it.
fn first_address(text: &str) -> Option<(&str, String, (&str, &str))> {
    let mut start = 0;
    for run in text.split_inclusive(|character| !may_be_in_address(character)) {
        let printed = run.trim_end_matches(|character| !may_be_in_address(character));
        let printed = without_signs(printed);
        if let Some(address) = address(printed) {
            let start = start + (run.len() - run.trim_start_matches('(').len());
            let end = start + printed.len();
            return Some((&text[..start], address, (&text[start..end], &text[end..])));
        }
        start += run.len();
    }
    None
}

/// Whether addresses that stand in text have this character: no Chinese punctuation ends them else.
fn may_be_in_address(character: char) -> bool {
    character.is_ascii_graphic() && !",;<>\"'".contains(character)
}

/// What stands in a text as an address, without the signs of the sentence. A bracket that the address has opened is
/// its own.
fn without_signs(run: &str) -> &str {
    let mut rest = run.trim_start_matches('(');
    loop {
        let bare = rest.trim_end_matches(['.', ':', '!', '?']);
        let is_open = bare.matches('(').count() >= bare.matches(')').count();
        match bare.strip_suffix(')').filter(|_| !is_open) {
            Some(inner) => rest = inner,
            None => return bare,
        }
    }
}

fn address(printed: &str) -> Option<String> {
    let is_of_page = ["https://", "http://"].iter().any(|scheme| printed.starts_with(scheme));
    let address = match is_of_page || printed.starts_with("mailto:") {
        true => printed.to_owned(),
        false if printed.contains('@') => format!("mailto:{printed}"),
        false if printed.starts_with("www.") && printed[4..].contains('.') => {
            format!("https://{printed}")
        }
        false => return None,
    };
    Address::from_text(address).link().map(str::to_owned)
}

fn outside(address: String, content: impl Content) -> Element {
    let link = element("a").class("outside").set("href", address);
    link.set("rel", "noopener noreferrer").with(content)
}

#[cfg(test)]
mod tests {
    use super::with_links;

    fn html(text: &str) -> String {
        let html: String = with_links(text).iter().map(ToString::to_string).collect();
        html.replace(" class=\"outside\"", "").replace(" rel=\"noopener noreferrer\"", "")
    }

    #[test]
    fn addresses_in_what_an_editor_writes_become_links() {
        let mail = "<a href=\"mailto:post@example.org\"><span>post@example.org</span></a>";
        let page = "<a href=\"https://example.org/list\"><span>https://example.org/list</span></a>";
        for (text, expected) in [
            ("post@example.org", mail.to_owned()),
            (
                "Write to post@example.org; to join our list: https://example.org/list.",
                format!("Write to {mail}; to join our list: {page}."),
            ),
            (
                "電郵：post@example.org，訂閱：https://example.org/list。",
                format!("電郵：{mail}，訂閱：{page}。"),
            ),
            (
                "(post@example.org)",
                format!("({mail})"),
            ),
            (
                "www.example.org/list",
                "<a href=\"https://www.example.org/list\"><span>www.example.org/list</span></a>".to_owned(),
            ),
            (
                "see https://example.org/a_(b).",
                "see <a href=\"https://example.org/a_(b)\"><span>https://example.org/a_(b)</span></a>.".to_owned(),
            ),
            ("www. and so on", "www. and so on".to_owned()),
            ("P.O. Box 7, Ottawa", "P.O. Box 7, Ottawa".to_owned()),
            ("javascript:alert(1) @ <b>", "javascript:alert(1) @ &lt;b&gt;".to_owned()),
        ] {
            assert_eq!(html(text), expected, "{text}");
        }
    }
}
