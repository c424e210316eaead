//! A value of which something remains to be compared with the format.

use letters_model::Tag;

use crate::context::Context;
use crate::json::{Member, Node};
use crate::kind::{Field, Kind, LanguageRule, Object};
use crate::limits;
use crate::path::Step;
use crate::problem::Fault;
use crate::shorten::shorten;

/// A value of which something remains to be checked.
pub(crate) struct Open<'n> {
    pub inside: Inside<'n>,
    /// How much of it is checked.
    pub next: usize,
    pub is_right: bool,
}

/// What has parts.
pub(crate) enum Inside<'n> {
    Fields { node: &'n Node<'n>, object: &'static Object },
    Items { items: &'n [Node<'n>], of: &'static Kind },
    Languages { members: &'n [Member<'n>], of: &'static Kind, rule: &'static LanguageRule },
}

/// A value at the present path, and what it is to be.
type Part<'n> = (&'n Node<'n>, &'static Kind);

impl<'n> Open<'n> {
    /// Goes to the next part of the value; there is none where all of it is checked.
    pub fn next_part(&mut self, context: &mut Context<'n>) -> Option<Part<'n>> {
        loop {
            let place = self.next;
            self.next += 1;
            let part = match self.inside {
                Inside::Items { items, of } => {
                    let item = items.get(place)?;
                    context.path.push(Step::Item(place));
                    Some((item, of))
                }
                Inside::Fields { node, object } => {
                    let field = object.fields.get(place)?;
                    let value = field_of(node, object, field, context);
                    self.is_right &= value.is_some() || !field.needed;
                    value.map(|value| (value, &field.kind))
                }
                Inside::Languages { members, of, rule } => {
                    let member = members.get(place)?;
                    let before = &members[..place.min(limits::LANGUAGES)];
                    let value = self.language(before, member, rule, context);
                    value.map(|value| (value, of))
                }
            };
            if part.is_some() {
                return part;
            }
        }
    }

    /// Goes to the text in a language; not where its key is no language.
    fn language(
        &mut self,
        before: &[Member],
        member: &'n Member<'n>,
        rule: &LanguageRule,
        context: &mut Context<'n>,
    ) -> Option<&'n Node<'n>> {
        let Member { key, key_start, node } = member;
        context.path.push(Step::Key(key));
        let Ok(tag) = Tag::parse(key) else {
            context.report(*key_start, Fault::BadTag { found: shorten(key) });
            context.path.pop();
            self.is_right = false;
            return None;
        };
        if let Some(fault) = context.unlisted(&tag, rule.of_letter) {
            context.report(*key_start, fault);
        }
        // Tags that differ in case are the same tag.
        if before.iter().any(|other| other.key.eq_ignore_ascii_case(key)) {
            self.is_right = false;
            context.report(*key_start, Fault::DuplicateLanguage { found: shorten(key) });
        }
        if rule.filled && node.string() == Some("") {
            context.report(node.start, Fault::EmptyText);
        }
        Some(node)
    }
}

/// Goes to a field; not where it is absent, which is reported if it is needed.
fn field_of<'n>(
    node: &'n Node<'n>,
    object: &Object,
    field: &Field,
    context: &mut Context<'n>,
) -> Option<&'n Node<'n>> {
    let value = node.member(field.key);
    if value.is_some() {
        context.path.push(Step::Key(field.key));
    } else if field.needed {
        let fault = Fault::MissingField { field: field.key.into(), of: object.name.into() };
        context.report(node.start, fault);
    }
    value
}
