//! The rules of the format that its tables cannot express.

use letters_model::Tag;

use crate::context::Context;
use crate::json::Node;
use crate::limits;
use crate::path::Step;
use crate::problem::Fault;
use crate::shorten::shorten;

/// Takes note of the languages of a bundle.
pub(crate) fn learn_languages<'n>(node: &'n Node<'n>, context: &mut Context<'n>) {
    context.languages = languages(node, context, false);
}

/// The same for one letter.
pub(crate) fn learn_letter_languages<'n>(node: &'n Node<'n>, context: &mut Context<'n>) {
    context.letter_languages = languages(node, context, true);
}

/// The languages that an object lists, if each of them is one; reports those that are listed twice,
/// and for a letter those that the bundle does not list.
fn languages<'n>(
    node: &'n Node<'n>,
    context: &mut Context<'n>,
    of_letter: bool,
) -> Option<Vec<Tag>> {
    let items = node.member_items("languages");
    // A list that is too long is refused, and not read to its end here.
    let items = &items[..items.len().min(limits::LANGUAGES + 1)];
    let mut tags = Vec::new();
    for item in items {
        tags.push(Tag::parse(item.string()?).ok()?);
    }
    for (index, (tag, item)) in tags.iter().zip(items).enumerate().take(limits::LANGUAGES) {
        let steps = [Step::Key("languages"), Step::Item(index)];
        if tags[..index].contains(tag) {
            let found = tag.to_string();
            context.report_below(&steps, item.start, Fault::DuplicateLanguage { found });
        }
        if of_letter && let Some(fault) = context.unlisted(tag, false) {
            context.report_below(&steps, item.start, fault);
        }
    }
    (1..=limits::LANGUAGES).contains(&tags.len()).then_some(tags)
}

/// A party is some entity, or has a name that the letter prints.
pub(crate) fn check_named<'n>(node: &'n Node<'n>, context: &mut Context<'n>) {
    if node.member("entity").is_none() && node.member("printed").is_none() {
        context.report(node.start, Fault::NamelessParty);
    }
}

/// A path stays on the site: it names neither a host nor a scheme nor the root, and no query.
pub(crate) fn check_path<'n>(node: &'n Node<'n>, context: &mut Context<'n>) {
    let Some(member) = node.member("path") else { return };
    let Some(path) = member.string().filter(|path| leaves_site(path)) else { return };
    let fault = Fault::BadPath { found: shorten(path) };
    context.report_below(&[Step::Key("path")], member.start, fault);
}

/// Whether a path leads elsewhere than to a file beside or below the index.
pub(crate) fn leaves_site(path: &str) -> bool {
    let is_wrong = |character: char| {
        matches!(character, ':' | '\\' | '?' | '#' | '%')
            || character.is_whitespace()
            || character.is_control()
    };
    path.chars().any(is_wrong) || path.split('/').any(|part| matches!(part, "" | "." | ".."))
}
