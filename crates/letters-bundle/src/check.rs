//! Compares a tree with what the format asks.

use letters_model::{Date, Digest, Id, Tag};

use crate::context::Context;
use crate::json::{JsonKind, Member, Node, Value};
use crate::kind::{Kind, LanguageRule, ListRule, MARK_KEYS, MARKS, Object};
use crate::limits;
use crate::path::Step;
use crate::problem::Fault;
use crate::shorten::shorten;

impl<'n> Context<'n> {
    /// Reports all that is wrong with a value. Gives whether [`crate::form::Form::make`] can make
    /// something of it; some wrong values, such as texts in a language that is not listed, can
    /// still be made, so that what refers to them can be checked.
    pub fn check(&mut self, node: &'n Node<'n>, kind: &Kind) -> bool {
        match (kind, &node.value) {
            (Kind::Object(object), _) => self.check_object(node, object),
            (Kind::List { of, rule }, Value::List(items)) => self.check_list(node, items, of, rule),
            (Kind::ByLanguage { of, rule }, Value::Object(members)) => {
                self.check_languages(node, members, of, rule)
            }
            (Kind::Inline, Value::List(items)) => {
                self.check_list(node, items, &Kind::Span, &ListRule::ANY)
            }
            (Kind::Span, Value::Object(_)) => self.check_mark(node),
            (Kind::Boolean, Value::Boolean(_)) => true,
            (Kind::Count, Value::Number(written)) => {
                let is_right = written.parse::<u64>().is_ok_and(|number| number >= 1);
                if !is_right {
                    self.report(node.start, Fault::BadNumber { found: shorten(written), least: 1 });
                }
                is_right
            }
            (_, Value::String(text)) if kind.may_be_string() => {
                self.check_word(node.start, text, kind)
            }
            _ => {
                self.expected(node, kind.expected());
                false
            }
        }
    }

    fn check_word(&mut self, start: usize, text: &str, kind: &Kind) -> bool {
        let found = || shorten(text);
        let fault = match kind {
            Kind::Tag if Tag::parse(text).is_err() => Fault::BadTag { found: found() },
            Kind::Id | Kind::Reference(_) if !Id::is_right(text) => Fault::BadId { found: found() },
            Kind::Reference(thing) => {
                self.check_reference(start, text, *thing);
                return true;
            }
            Kind::Date => match Date::parse(text) {
                Ok(_) => return true,
                Err(why) => Fault::BadDate { found: found(), why },
            },
            Kind::Digest if Digest::parse(text).is_err() => Fault::BadDigest { found: found() },
            Kind::Choice(known) if !known.contains(&text) => {
                Fault::UnknownValue { found: found(), known }
            }
            _ => return true,
        };
        self.report(start, fault);
        false
    }

    fn check_list(
        &mut self,
        node: &'n Node<'n>,
        items: &'n [Node<'n>],
        of: &Kind,
        rule: &ListRule,
    ) -> bool {
        if let Some(most) = rule.most.filter(|most| items.len() > *most) {
            self.report(node.start, Fault::TooMany { found: items.len(), most });
            return false;
        }
        if items.len() < rule.least {
            self.report(node.start, Fault::EmptyList);
            return false;
        }
        let mut is_right = true;
        for (index, item) in items.iter().enumerate() {
            self.path.push(Step::Item(index));
            is_right &= self.check(item, of);
            self.path.pop();
        }
        is_right
    }

    fn check_languages(
        &mut self,
        node: &'n Node<'n>,
        members: &'n [Member<'n>],
        of: &Kind,
        rule: &LanguageRule,
    ) -> bool {
        if rule.filled && members.is_empty() {
            self.report(node.start, Fault::EmptyList);
        }
        // No more languages than a bundle can list: what is longer has a problem already, and
        // looking through it again and again would take a hostile bundle's time.
        let mut seen: Vec<Tag> = Vec::new();
        let mut is_right = members.len() <= limits::LANGUAGES;
        for member in members {
            self.path.push(Step::Key(member.key));
            is_right &= self.check_language(member, of, rule, &mut seen);
            self.path.pop();
        }
        is_right
    }

    fn check_language(
        &mut self,
        member: &'n Member<'n>,
        of: &Kind,
        rule: &LanguageRule,
        seen: &mut Vec<Tag>,
    ) -> bool {
        let Member { key, key_start, node } = member;
        let Ok(tag) = Tag::parse(key) else {
            self.report(*key_start, Fault::BadTag { found: shorten(key) });
            return false;
        };
        if let Some(fault) = self.unlisted(&tag, rule.of_letter) {
            self.report(*key_start, fault);
        }
        let is_first = !seen.contains(&tag);
        if !is_first {
            self.report(*key_start, Fault::DuplicateLanguage { found: shorten(key) });
        } else if seen.len() < limits::LANGUAGES {
            seen.push(tag);
        }
        if rule.filled && node.string() == Some("") {
            self.report(node.start, Fault::EmptyText);
        }
        self.check(node, of) && is_first
    }

    /// A mark is told by the keys that it has.
    fn check_mark(&mut self, node: &'n Node<'n>) -> bool {
        let fits = |mark: &&Object| {
            MARK_KEYS.iter().all(|key| node.member(key).is_some() == mark.knows(key))
        };
        match MARKS.iter().find(fits) {
            Some(mark) => self.check_object(node, mark),
            None => {
                self.report(node.start, Fault::BadMark);
                false
            }
        }
    }

    /// The same for an object of the format.
    pub fn check_object(&mut self, node: &'n Node<'n>, object: &Object) -> bool {
        if !matches!(node.value, Value::Object(_)) {
            self.expected(node, JsonKind::Object);
            return false;
        }
        if let Some(rule) = object.rule {
            rule(node, self);
        }
        let mut is_right = true;
        for field in object.fields {
            match node.member(field.key) {
                Some(value) => {
                    self.path.push(Step::Key(field.key));
                    is_right &= self.check(value, &field.kind);
                    self.path.pop();
                }
                None if field.needed => {
                    let fault = Fault::MissingField { field: field.key, of: object.name };
                    self.report(node.start, fault);
                    is_right = false;
                }
                None => {}
            }
        }
        if let Some(advice) = self.advice {
            (advice.warn)(self, node, object, is_right);
        }
        is_right
    }
}

impl Kind {
    fn may_be_string(&self) -> bool {
        use JsonKind::{String, StringOrList, StringOrObject};
        matches!(self.expected(), String | StringOrList | StringOrObject)
    }

    /// What a value of this kind is written as.
    fn expected(&self) -> JsonKind {
        match self {
            Kind::Boolean => JsonKind::Boolean,
            Kind::Count => JsonKind::Number,
            Kind::List { .. } => JsonKind::List,
            Kind::Inline => JsonKind::StringOrList,
            Kind::Span => JsonKind::StringOrObject,
            Kind::ByLanguage { .. } | Kind::Object(_) => JsonKind::Object,
            Kind::String
            | Kind::Address
            | Kind::Tag
            | Kind::Date
            | Kind::Digest
            | Kind::Id
            | Kind::Reference(_)
            | Kind::Choice(_) => JsonKind::String,
        }
    }
}
