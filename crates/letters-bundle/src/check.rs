//! Compares a tree with what the format asks, a part at a time.

use crate::context::Context;
use crate::json::{JsonKind, Member, Node, Value};
use crate::kind::{Kind, LanguageRule, ListRule, MARK_KEYS, MARKS, Object};
use crate::learning::Learning;
use crate::limits;
use crate::open::{Inside, Open};
use crate::problem::Fault;
use crate::problems::Problems;
use crate::shorten::shorten;

/// The comparing of a tree with what the format asks. It reports all that is wrong with it.
pub(crate) struct Check<'n> {
    context: Context<'n>,
    /// The lists whose ids are learned before anything else is done.
    learning: Vec<Learning<'n>>,
    /// The values of which something remains to be checked, from the outermost on.
    open: Vec<Open<'n>>,
    is_right: bool,
}

impl<'n> Check<'n> {
    /// The check of a document whose outermost object is to be such a one.
    pub fn new(context: Context<'n>, node: &'n Node<'n>, object: &'static Object) -> Check<'n> {
        let (learning, open) = (Vec::new(), Vec::new());
        let mut check = Check { context, learning, open, is_right: true };
        check.open_object(node, object);
        check
    }

    /// Checks about so many values more; says whether that was all.
    pub fn work(&mut self, values: usize) -> bool {
        for _ in 0..values {
            if let Some(learning) = self.learning.last_mut() {
                if learning.learn(&mut self.context) {
                    self.learning.pop();
                }
                continue;
            }
            let Some(open) = self.open.last_mut() else { return true };
            match open.next_part(&mut self.context) {
                Some((node, kind)) => self.check(node, kind),
                None => self.close(),
            }
        }
        self.open.is_empty()
    }

    /// Whether [`crate::form::Form::make`] can make something of the tree, and what was found wrong; some wrong
    /// values, such as texts in a language that is not listed, can still be made, so that what refers
    /// to them can be checked.
    pub fn finish(self) -> (bool, Problems) {
        (self.is_right, self.context.into_problems())
    }

    /// Checks a value, or begins to where it has parts.
    fn check(&mut self, node: &'n Node<'n>, kind: &'static Kind) {
        let is_right = match (kind, &node.value) {
            (Kind::Object(object), _) => return self.open_object(node, object),
            (Kind::List { of, rule }, Value::List(items)) => {
                return self.open_list(node, items, of, rule);
            }
            (Kind::ByLanguage { of, rule }, Value::Object(members)) => {
                return self.open_languages(node, members, of, rule);
            }
            (Kind::Inline, Value::List(items)) => {
                return self.open_list(node, items, &Kind::Span, &ListRule::ANY);
            }
            (Kind::Span, Value::Object(_)) => return self.open_mark(node),
            (Kind::Boolean, Value::Boolean(_)) => true,
            (Kind::Count, Value::Number(written)) => {
                let is_right = written.parse::<u64>().is_ok_and(|number| number >= 1);
                if !is_right {
                    let fault = Fault::BadNumber { found: shorten(written), least: 1 };
                    self.context.report(node.start, fault);
                }
                is_right
            }
            (_, Value::String(text)) if kind.may_be_string() => {
                self.context.check_word(node.start, text, kind)
            }
            _ => {
                self.context.expected(node, kind.expected());
                false
            }
        };
        self.leave(is_right);
    }

    /// Leaves a value for the one in which it stands.
    fn leave(&mut self, is_right: bool) {
        self.context.path.pop();
        match self.open.last_mut() {
            Some(open) => open.is_right &= is_right,
            None => self.is_right = is_right,
        }
    }

    fn open(&mut self, is_right: bool, inside: Inside<'n>) {
        self.open.push(Open { inside, next: 0, is_right });
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if let (Inside::Fields { node, object }, Some(advice)) = (open.inside, self.context.advice)
        {
            (advice.warn)(&mut self.context, node, object, open.is_right);
        }
        self.leave(open.is_right);
    }

    fn open_list(
        &mut self,
        node: &'n Node<'n>,
        items: &'n [Node<'n>],
        of: &'static Kind,
        rule: &ListRule,
    ) {
        let fault = match rule.most.filter(|most| items.len() > *most) {
            Some(most) => Fault::TooMany { found: items.len(), most },
            None if items.len() < rule.least => Fault::EmptyList,
            None => return self.open(true, Inside::Items { items, of }),
        };
        self.context.report(node.start, fault);
        self.leave(false);
    }

    fn open_languages(
        &mut self,
        node: &'n Node<'n>,
        members: &'n [Member<'n>],
        of: &'static Kind,
        rule: &'static LanguageRule,
    ) {
        if rule.filled && members.is_empty() {
            self.context.report(node.start, Fault::EmptyList);
        }
        // No more languages than a bundle can list: what is longer has a problem already, and
        // looking through it again and again would take a hostile bundle's time.
        let is_right = members.len() <= limits::LANGUAGES;
        self.open(is_right, Inside::Languages { members, of, rule });
    }

    /// A mark is told by the keys that it has.
    fn open_mark(&mut self, node: &'n Node<'n>) {
        let there = MARK_KEYS.map(|key| node.member(key).is_some());
        let fits = |mark: &&Object| {
            MARK_KEYS.iter().zip(there).all(|(key, is_there)| is_there == mark.knows(key))
        };
        match MARKS.iter().find(fits) {
            Some(mark) => self.open_object(node, mark),
            None => {
                self.context.report(node.start, Fault::BadMark);
                self.leave(false);
            }
        }
    }

    fn open_object(&mut self, node: &'n Node<'n>, object: &'static Object) {
        if !matches!(node.value, Value::Object(_)) {
            self.context.expected(node, JsonKind::Object);
            return self.leave(false);
        }
        if let Some(rule) = object.rule {
            rule(node, &mut self.context);
        }
        let lists = object.ids.iter().rev();
        self.learning.extend(lists.map(|(key, thing)| Learning::new(node, key, *thing)));
        self.open(true, Inside::Fields { node, object });
    }
}
