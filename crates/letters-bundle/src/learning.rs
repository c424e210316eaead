//! The ids of a list, learned one after the other.

use crate::context::Context;
use crate::json::Node;
use crate::names::Names;
use crate::path::Step;
use crate::problem::{Fault, Thing};
use crate::shorten::shorten;

/// The taking note of the ids of a list before anything refers to them. Repeated ones are reported.
pub(crate) struct Learning<'n> {
    key: &'static str,
    thing: Thing,
    items: &'n [Node<'n>],
    next: usize,
    known: Names,
}

impl<'n> Learning<'n> {
    /// Begins with the list at a key of an object.
    pub fn new(object: &'n Node<'n>, key: &'static str, thing: Thing) -> Learning<'n> {
        let items = object.member_items(key);
        Learning { key, thing, items, next: 0, known: Names::default() }
    }

    /// Learns one id more; says whether that was all.
    pub fn learn(&mut self, context: &mut Context<'n>) -> bool {
        let Some(item) = self.items.get(self.next) else {
            context.know(self.thing, std::mem::take(&mut self.known));
            return true;
        };
        let id = item.member("id").and_then(|node| Some((node.start, node.string()?)));
        if let Some((start, id)) = id.filter(|(_, id)| !self.known.add(id.to_ascii_lowercase())) {
            let fault = Fault::DuplicateId { found: shorten(id), thing: self.thing };
            let steps = [Step::Key(self.key), Step::Item(self.next), Step::Key("id")];
            context.report_below(&steps, start, fault);
        }
        self.next += 1;
        false
    }
}
