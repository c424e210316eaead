//! Files that are not shown, and why.

use letters_bundle::Refusal;
use letters_model::Digest;

use crate::invisible::visible;
use crate::node::{Element, Node, element};
use crate::trouble::{Reason, Trouble};
use crate::{Action, Extra, Scene, Wording};

/// How many problems of a refused bundle are listed.
const LISTED: usize = 10;

/// Says that the site cannot be opened, and offers to try again.
pub fn failure(wording: &'static Wording, trouble: &Trouble) -> Vec<Node> {
    let alert = element("div")
        .class("trouble")
        .set("role", "alert")
        .with(element("h1").set("tabindex", "-1").with(wording.cannot_open))
        .with(element("p").with(visible(&(wording.troubles().not_shown)(&trouble.path))))
        .with_all(reason(wording, &trouble.reason));
    vec![alert.into(), try_again(wording).into()]
}

/// Says, under a heading, that the rest of the program cannot be had, without which this cannot be
/// shown; and offers to try again.
pub fn rest_missing(wording: &'static Wording, heading: &'static str) -> Vec<Node> {
    let alert = element("div")
        .class("trouble")
        .set("role", "alert")
        .with(element("h1").set("tabindex", "-1").with(heading))
        .with(element("p").with(wording.rest_missing));
    vec![alert.into(), try_again(wording).into()]
}

fn try_again(wording: &'static Wording) -> Element {
    let button = element("button").set("type", "button").does(&Action::Open);
    element("p").class("again").with(button.with(wording.try_again))
}

/// Says which bundles are not shown, and that the others are.
pub(crate) fn troubles(scene: &Scene<'_>) -> Vec<Node> {
    let wording = scene.wording;
    let others = scene.library.letters().next();
    let others = others.map(|_| element("p").with(wording.troubles().others_readable));
    let draw =
        |trouble: &Trouble| not_shown(wording, trouble, None).with_all(others.clone()).into();
    let mut nodes: Vec<Node> = scene.troubles.iter().map(draw).collect();
    if !nodes.is_empty() {
        nodes.push(try_again(wording).into());
    }
    nodes
}

/// Says that a file is not shown, what else there is to say of such a file, and why.
pub(crate) fn not_shown(
    wording: &'static Wording,
    trouble: &Trouble,
    hint: Option<Element>,
) -> Element {
    let path = element("strong").with(visible(&(wording.troubles().not_shown)(&trouble.path)));
    let is_listed_in_part = match &trouble.reason {
        Reason::Refused(refusal) => refusal.problems.len() > LISTED,
        _ => false,
    };
    let save = is_listed_in_part.then(|| {
        let action = Extra::SaveProblems(trouble.path.clone()).into();
        let button = element("button").set("type", "button").class("quiet").does(&action);
        element("p").with(button.with(wording.opened().save_problems))
    });
    element("div")
        .class("trouble")
        .set("role", "alert")
        .with(element("p").with(path))
        .with_all(hint)
        .with_all(reason(wording, &trouble.reason))
        .with_all(save)
}

/// All problems of a refused file as plain text, one a line; nothing of a file with other troubles.
pub fn problems_text(wording: &'static Wording, trouble: &Trouble) -> Option<String> {
    let Reason::Refused(refusal) = &trouble.reason else { return None };
    let words = wording.troubles();
    let count = refusal.problems.len() + refusal.omitted;
    let mut lines = vec![(words.not_shown)(&trouble.path), (words.refused)(count)];
    lines.extend(refusal.problems.iter().map(|problem| {
        let place = (words.place)(problem.line, problem.column, &problem.path);
        [&(words.fault)(&problem.fault), " (", problem.fault.code(), ") ", &place].concat()
    }));
    lines.extend((refusal.omitted > 0).then(|| (words.more_problems)(refusal.omitted)));
    lines.push(String::new());
    Some(visible(&lines.join("\n")))
}

/// Says that the address names nothing here.
pub(crate) fn not_found(scene: &Scene<'_>) -> Vec<Node> {
    let words = scene.wording.troubles();
    let said = visible(&(words.not_found)(&scene.route.page));
    let heading = element("h1").set("tabindex", "-1").with(said);
    let address = scene.address(letters_address::Page::Letters);
    let way = crate::node::link(address, words.to_the_letters);
    let may_be_elsewhere = matches!(scene.route.page, letters_address::Page::Letter(_));
    let hint = may_be_elsewhere.then(|| element("p").with(scene.wording.opened().open_again));
    let mut nodes = vec![element("div").set("role", "alert").with(heading).into()];
    nodes.extend(hint.map(Node::from));
    nodes.push(element("p").with(way).into());
    nodes
}

fn reason(wording: &'static Wording, reason: &Reason) -> Vec<Element> {
    let words = wording.troubles();
    let said = match reason {
        Reason::Fetch(fault) => (words.fetch_fault)(fault),
        Reason::Length { expected, found } => (words.altered_length)(*expected, *found),
        Reason::Digest { expected, found } => {
            (words.altered_digest)(&beginning(expected), &beginning(found))
        }
        Reason::Altered { key } => (wording.trust().altered)(key),
        Reason::Refused(refusal) => return refused(wording, refusal),
    };
    vec![element("p").with(said)]
}

fn refused(wording: &'static Wording, refusal: &Refusal) -> Vec<Element> {
    let words = wording.troubles();
    let count = refusal.problems.len() + refusal.omitted;
    let problems = refusal.problems.iter().take(LISTED).map(|problem| {
        let place = (words.place)(problem.line, problem.column, &problem.path);
        element("li")
            .with(element("bdi").with_all(coded((words.fault)(&problem.fault))))
            .with(" ")
            .with(element("code").class("aside").with(problem.fault.code()))
            .with(" ")
            .with(element("bdi").class("aside").with(visible(&place)))
    });
    let more = count.saturating_sub(LISTED);
    let more = (more > 0).then(|| element("li").with((words.more_problems)(more)));
    vec![element("p").with((words.refused)(count)), element("ul").with_all(problems).with_all(more)]
}

/// What stands between grave accents as code, without them; all as it is where one of them is alone.
fn coded(said: String) -> Vec<Node> {
    if said.matches('`').count() % 2 == 1 {
        return vec![said.into()];
    }
    let part = |(at, part): (usize, &str)| match at % 2 {
        0 => part.to_owned().into(),
        _ => element("code").with(part.to_owned()).into(),
    };
    said.split('`').enumerate().map(part).collect()
}

/// The first digits of a digest, enough to compare by eye.
fn beginning(digest: &Digest) -> String {
    digest.to_string().chars().take(16).collect()
}
