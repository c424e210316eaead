//! Words from a bundle, each run with its language and kept from disturbing what stands beside it.

use letters_model::{Address, Date, Tag, Text};

use crate::Content;
use crate::node::{Element, Node, element, link};
use crate::wording::endonym;
use crate::{Scene, Wording};

/// Words in a known language.
pub(crate) fn words(words: &str, language: &Tag) -> Element {
    element("bdi").lang(language).with(words.to_owned())
}

/// Words whose language is not known.
pub(crate) fn unmarked(words: &str) -> Element {
    element("bdi").set("lang", "").with(words.to_owned())
}

/// A text in a language, or in the nearest one that it has.
pub(crate) fn text(language: &Tag, text: &Text) -> Element {
    match text.nearest(language) {
        Some((tag, content)) => words(content, tag),
        None => element("bdi"),
    }
}

/// A text in the reader's language, and side by side in the other one too where it differs.
pub(crate) fn text_in_both(scene: &Scene<'_>, text: &Text) -> Vec<Node> {
    let mut shown: Vec<(&Tag, &String)> = Vec::new();
    for found in scene.languages().iter().filter_map(|language| text.nearest(language)) {
        if !shown.contains(&found) {
            shown.push(found);
        }
    }
    let run =
        |(tag, content): (&Tag, &String)| element("span").class("both").with(words(content, tag));
    shown.into_iter().map(|found| run(found).into()).collect()
}

/// A label with what it labels, as a row of a list of facts.
pub(crate) fn fact<N: Content>(label: &'static str, value: impl IntoIterator<Item = N>) -> Element {
    let value = element("dd").with_all(value);
    element("div").class("fact").with(element("dt").with(label)).with(value)
}

/// Words that stand back.
pub(crate) fn aside(content: impl Content) -> Element {
    element("span").class("aside").with(content)
}

/// A date, for people and for programs.
pub(crate) fn time(wording: &Wording, date: Date) -> Element {
    element("time").set("datetime", date.to_string()).with((wording.date)(date))
}

/// The name of a language in the interface's language, or else its own name.
pub(crate) fn language_name(scene: &Scene<'_>, language: &Tag) -> String {
    match (scene.wording.language_name)(language) {
        Some(name) => name.to_owned(),
        None => endonym(language),
    }
}

/// That something has no text in a language.
pub(crate) fn missing_in(scene: &Scene<'_>, language: &Tag) -> String {
    (scene.wording.reading.missing_in)(&language_name(scene, language))
}

/// A link to another site, or the words alone where the address is none to be followed.
pub(crate) fn outside(address: &Address, content: Element) -> Vec<Node> {
    let is_address = content.parts().children == [Node::from(address.as_str().to_owned())];
    let Some(url) = address.link() else {
        let said = (!is_address).then(|| aside(unmarked(address.as_str())).into());
        return std::iter::once(content.into()).chain(said).collect();
    };
    let link = link(url.to_owned(), content).class("outside").set("rel", "noopener noreferrer");
    let destination = address.destination().filter(|_| !is_address);
    let said = destination.map(|destination| aside(unmarked(&destination)).into());
    std::iter::once(link.into()).chain(said).collect()
}
