//! The page on which two letters are compared in what they say.

use letters_address::Page;
use letters_model::Shelved;

use crate::Scene;
use crate::comparison::{Gathered, Pair, Subject};
use crate::comparison_choice::comparison_choice;
use crate::comparison_subjects::{asks, cases, entity_name, organizations, topic_name, topics};
use crate::node::{Element, Node, element, link, list};
use crate::text::{text, text_in_both, time};

/// The page with the comparison of two letters, or with the choice of the second one. Nothing if
/// the first is not there.
pub(crate) fn comparison_page(scene: &Scene<'_>) -> Option<Vec<Node>> {
    match Pair::of(scene) {
        Some(pair) => Some(comparison(scene, &pair)),
        None => comparison_choice(scene),
    }
}

/// The title of the page.
pub(crate) fn comparison_title(scene: &Scene<'_>) -> Option<String> {
    let words = scene.wording.comparison();
    let title = |shelved: &Shelved<'_>| {
        shelved.letter.title.nearest(scene.language).map(|(_, title)| title.clone())
    };
    match (Pair::of(scene), &scene.route.page) {
        (Some(Pair { letters: [earlier, later], .. }), _) => {
            Some((words.title)(&title(&earlier)?, &title(&later)?))
        }
        (None, Page::Comparison(first, _)) => {
            Some((words.choice_title)(&title(&scene.library.letter(first)?)?))
        }
        _ => None,
    }
}

fn comparison(scene: &Scene<'_>, pair: &Pair<'_>) -> Vec<Node> {
    let wording = scene.wording;
    let words = wording.comparison();
    let sections = [
        (wording.cases, "compared-cases", cases(scene, pair), entity_name as Name),
        (words.asks, ASKS, asks(scene, pair), entity_name),
        (words.topics, "compared-topics", topics(scene, pair), topic_name),
        (wording.organizations, "compared-organizations", organizations(scene, pair), entity_name),
    ];
    let sections = sections.into_iter().filter(|(_, _, gathered, _)| !gathered.subjects.is_empty());
    let sections: Vec<Element> = sections
        .map(|(heading, class, gathered, name)| {
            section(scene, pair, heading, class, gathered, name)
        })
        .collect();
    let nothing = sections.is_empty().then(|| element("p").with(words.nothing));
    let article = element("article").class("comparison").set("aria-labelledby", "comparison_title");
    vec![article.with(head(scene, pair)).with_all(nothing).with_all(sections).into()]
}

/// The class of the section on what is asked.
const ASKS: &str = "compared-asks";

/// How the subjects of a section are called.
type Name = fn(&Scene<'_>, &Pair<'_>, &str) -> Element;

/// The heading that names both letters, and the ways to them.
fn head(scene: &Scene<'_>, pair: &Pair<'_>) -> Element {
    let words = scene.wording.comparison();
    let names = pair.letters.iter().map(|shelved| {
        element("span").class("compared-title").with(text(scene.language, &shelved.letter.title))
    });
    let heading = element("h1")
        .place("comparison_title")
        .with(element("span").class("kicker").with(words.compared))
        .with_all(names.zip([": ", "; "]).flat_map(|(name, sign)| {
            // A pause for who hears it; the eye has lines.
            [Node::from(element("span").class("unseen").with(sign)), name.into()]
        }));
    let letters = pair.letters.iter().zip(labels(scene, pair));
    let letters = letters.map(|(shelved, label)| letter(scene, shelved, label));
    let other = Page::Comparison(pair.letters[0].address.to_owned(), None);
    let other = link(scene.address(other), words.choose_other);
    element("header")
        .class("letter-head")
        .with(heading)
        .with(element("div").class("pair").with_all(letters))
        .with(element("p").class("summary").with(other))
}

fn letter(scene: &Scene<'_>, shelved: &Shelved<'_>, label: &'static str) -> Element {
    let letter = shelved.letter;
    let title = element("a").set("href", scene.letter_address(shelved, None));
    let edition = element("span").with((scene.wording.edition_name)(letter.edition));
    let summary = element("p")
        .class("summary")
        .with(element("span").class("case").with(label))
        .with(time(scene.wording, letter.date))
        .with(edition);
    let title = title.with_all(text_in_both(scene, &letter.title));
    element("div").with(summary).with(element("p").class("letter-title").with(title))
}

fn labels(scene: &Scene<'_>, pair: &Pair<'_>) -> [&'static str; 2] {
    let words = scene.wording.comparison();
    if pair.is_ordered { [words.earlier, words.later] } else { [words.one, words.other] }
}

/// What both letters, only the one and only the other say of subjects of a kind.
fn section(
    scene: &Scene<'_>,
    pair: &Pair<'_>,
    heading: &'static str,
    class: &'static str,
    gathered: Gathered,
    name: Name,
) -> Element {
    let words = scene.wording.comparison();
    let only = match pair.is_ordered {
        true => [words.only_earlier, words.only_later],
        false => [words.only_one, words.only_other],
    };
    let mut groups: [Vec<Element>; 3] = Default::default();
    for subject in gathered.subjects {
        let group = match subject.said.each_ref().map(Vec::is_empty) {
            [false, true] => 0,
            [true, false] => 2,
            _ => 1,
        };
        let name = name(scene, pair, &subject.id);
        groups[group].push(compared(scene, pair, subject, name));
    }
    // Two letters may ask two things for one person.
    let both = if class == ASKS { words.both_ask } else { words.in_both };
    let groups = [only[0], both, only[1]].into_iter().zip(groups);
    let groups = groups.map(|(heading, subjects)| group(scene, heading, subjects));
    element("section")
        .class(class)
        .with(element("h2").with(heading))
        .with(element("div").class("groups").with_all(groups))
}

/// One of the three groups. One without subjects says so: that two letters have nothing in common
/// is an answer too.
fn group(scene: &Scene<'_>, heading: &'static str, subjects: Vec<Element>) -> Element {
    let content = match subjects.is_empty() {
        true => element("p").class("aside").with(scene.wording.comparison().none),
        false => list("compared", subjects),
    };
    element("div").class("group").with(element("h3").with(heading)).with(content)
}

/// A subject with what each letter says of it. Where both speak, the letter is said before it; else
/// the heading of the group has said which it is.
fn compared(scene: &Scene<'_>, pair: &Pair<'_>, subject: Subject, name: Element) -> Element {
    let both_speak = subject.said.iter().all(|said| !said.is_empty());
    let sides = subject.said.into_iter().zip(labels(scene, pair)).zip(&pair.letters);
    let sides = sides.filter(|((said, _), _)| !said.is_empty());
    let sides = sides.map(|((said, label), shelved)| {
        let label = element("p")
            .class("summary")
            .with(element("span").with(label))
            .with(time(scene.wording, shelved.letter.date));
        element("div").with_all(both_speak.then_some(label)).with(list("said", said))
    });
    element("div")
        .with(element("p").class("subject").with(name))
        .with(element("div").class("sides").with_all(sides))
}
