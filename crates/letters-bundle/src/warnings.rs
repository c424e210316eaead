//! What the editors of a bundle are told, beyond what is wrong with it.

use letters_model::{Address, Tag};

use crate::context::{Advice, Context};
use crate::json::{Node, Value};
use crate::kind::{Kind, Object};
use crate::path::Step;
use crate::problem::Fault;
use crate::shorten::shorten;

/// All of it.
pub(crate) static ADVICE: Advice =
    Advice { warn, nearest: |written, names| nearest(written, names.iter()).map(shorten) };

/// Reports the warnings on one object; those on the objects in it are reported already.
fn warn<'n>(context: &mut Context<'n>, node: &'n Node<'n>, object: &Object, is_right: bool) {
    warn_of_unknown_fields(context, node, object);
    warn_of_plain_addresses(context, node, object);
    if object.name == "Letter" && is_right {
        warn_of_untranslated_blocks(context, node);
    }
}

fn warn_of_unknown_fields<'n>(context: &mut Context<'n>, node: &'n Node<'n>, object: &Object) {
    let Value::Object(members) = &node.value else { return };
    for member in members.iter().filter(|member| !object.knows(member.key)) {
        let known = object.format.iter().map(|_| "format");
        let known = known.chain(object.fields.iter().map(|field| field.key));
        let nearest = nearest(member.key, known);
        let fault =
            Fault::UnknownField { found: shorten(member.key), nearest: nearest.map(Into::into) };
        context.report_below(&[Step::Key(member.key)], member.key_start, fault);
    }
}

fn warn_of_plain_addresses<'n>(context: &mut Context<'n>, node: &'n Node<'n>, object: &Object) {
    for field in object.fields.iter().filter(|field| matches!(field.kind, Kind::Address)) {
        let Some(value) = node.member(field.key) else { continue };
        let Some(text) = value.string() else { continue };
        if Address::from_text(text.to_owned()).link().is_none() {
            let fault = Fault::NoLink { found: shorten(text) };
            context.report_below(&[Step::Key(field.key)], value.start, fault);
        }
    }
}

fn warn_of_untranslated_blocks<'n>(context: &mut Context<'n>, letter: &'n Node<'n>) {
    let languages = context.letter_languages.clone().unwrap_or_default();
    for (index, block) in letter.member_items("blocks").iter().enumerate() {
        let maps = ["text", "merged"].map(|key| block.member(key).map(|node| node.value));
        let keys = maps.into_iter().flat_map(|map| match map {
            Some(Value::Object(members)) => members,
            _ => &[],
        });
        let there: Vec<Tag> = keys.filter_map(|member| Tag::parse(member.key).ok()).collect();
        for language in languages.iter().filter(|language| !there.contains(language)) {
            let fault = Fault::Untranslated { language: language.to_string() };
            context.report_below(&[Step::Key("blocks"), Step::Item(index)], block.start, fault);
        }
    }
}

/// The candidate that someone most likely meant: at most a third of its letters are other ones.
pub fn nearest<'n>(written: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // What is longer than any name is no slip of the hand.
    const LONGEST: usize = 64;
    if written.len() > LONGEST {
        return None;
    }
    candidates
        .map(|candidate| (strsim::osa_distance(written, candidate), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.len().max(3))
        .min()
        .map(|(_, candidate)| candidate)
}
