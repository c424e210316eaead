//! Operators: words between others that say how these belong together, as archives of the press know them.

use crate::query::Query;
use crate::query::token::Token;

/// What stands between the words of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    /// All words are wanted anyway.
    And,
    /// What stands before or what stands behind is wanted.
    Or,
    /// What stands behind is not wanted.
    Not,
}

impl Operator {
    /// The operator that a token is. In Latin letters it is written in capitals: as a word, each of them may be
    /// looked for.
    pub fn of(text: &str, token: &Token) -> Option<Operator> {
        if token.quoted || token.negative || token.key.is_some() {
            return None;
        }
        match &text[token.content.clone()] {
            "AND" | "&" | "&&" => Some(Operator::And),
            "OR" | "|" | "||" | "或" | "或者" => Some(Operator::Or),
            // In a title that is all in capitals it is a word.
            "NOT" if text.contains(char::is_lowercase) => Some(Operator::Not),
            _ => None,
        }
    }
}

/// No more alternatives are looked for: each costs as much as a query.
const MOST: usize = 7;

impl Query {
    /// What comes now may be answered instead of what came.
    pub(super) fn begin_alternative(&mut self) {
        if !self.wanted.is_empty() && self.alternatives.len() < MOST {
            let (wanted, unwanted) = (self.wanted.split_off(0), self.unwanted.split_off(0));
            self.alternatives.push(Query { wanted, unwanted, ..Query::default() });
        }
    }

    /// Where nothing wanted came behind the last operator, what came before it goes on.
    pub(super) fn end_alternatives(&mut self) {
        if self.wanted.is_empty()
            && let Some(mut last) = self.alternatives.pop()
        {
            self.wanted = last.wanted;
            self.unwanted.append(&mut last.unwanted);
        }
    }
}
