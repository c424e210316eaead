//! What the editors of an accepted bundle should look at.

use letters_model::{Address, Tag};

use crate::context::{Context, nearest};
use crate::json::{Node, Value};
use crate::kind::{Kind, Object};
use crate::path::Step;
use crate::problem::Fault;
use crate::shorten::shorten;

/// Reports the warnings on one object; those on the objects in it are reported already.
pub(crate) fn advise<'n>(
    context: &mut Context<'n>,
    node: &'n Node<'n>,
    object: &Object,
    is_right: bool,
) {
    warn_of_unknown_fields(context, node, object);
    warn_of_plain_addresses(context, node, object);
    if object.name == "Letter" && is_right {
        warn_of_untranslated_blocks(context, node);
    }
}

fn warn_of_unknown_fields<'n>(context: &mut Context<'n>, node: &'n Node<'n>, object: &Object) {
    let Value::Object(members) = &node.value else { return };
    for member in members.iter().filter(|member| !object.knows(&member.key)) {
        let known = object.format.iter().map(|_| "format");
        let known = known.chain(object.fields.iter().map(|field| field.key));
        let nearest = nearest(&member.key, known);
        let fault = Fault::UnknownField { found: shorten(&member.key), nearest };
        context.report_below(&[Step::key(&member.key)], member.key_start, fault);
    }
}

fn warn_of_plain_addresses<'n>(context: &mut Context<'n>, node: &'n Node<'n>, object: &Object) {
    for field in object.fields.iter().filter(|field| matches!(field.kind, Kind::Address)) {
        let Some(value) = node.member(field.key) else { continue };
        let Some(text) = value.string() else { continue };
        if Address::from_text(text.to_owned()).link().is_none() {
            let fault = Fault::NoLink { found: shorten(text) };
            context.report_below(&[Step::key(field.key)], value.start, fault);
        }
    }
}

fn warn_of_untranslated_blocks<'n>(context: &mut Context<'n>, letter: &'n Node<'n>) {
    let languages = context.letter_languages.clone().unwrap_or_default();
    for (index, block) in letter.member_items("blocks").iter().enumerate() {
        let maps = ["text", "merged"].map(|key| block.member(key).map(|node| &node.value));
        let keys = maps.into_iter().flat_map(|map| match map {
            Some(Value::Object(members)) => members.as_slice(),
            _ => &[],
        });
        let there: Vec<Tag> = keys.filter_map(|member| Tag::parse(&member.key).ok()).collect();
        for language in languages.iter().filter(|language| !there.contains(language)) {
            let fault = Fault::Untranslated { language: language.to_string() };
            context.report_below(&[Step::key("blocks"), Step::Item(index)], block.start, fault);
        }
    }
}
