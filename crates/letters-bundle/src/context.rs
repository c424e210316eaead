//! What is known while a bundle is read: where the reading is, what ids there are, and what has
//! been found wrong.

use std::borrow::Cow;
use std::collections::HashSet;

use letters_model::Tag;

use crate::json::{JsonKind, Node};
use crate::path::{Path, Step};
use crate::problem::{Fault, Problems, Severity, Thing, shorten};

/// The state of the reading of one bundle.
#[derive(Default)]
pub(crate) struct Context<'a> {
    path: Path<'a>,
    problems: Problems,
    /// Whether warnings are wanted.
    pub with_warnings: bool,
    /// The languages that the bundle lists; nothing if that list itself is wrong.
    pub languages: Option<Vec<Tag>>,
    /// The same for the letter being read.
    pub letter_languages: Option<Vec<Tag>>,
    known: [HashSet<String>; 5],
}

impl<'a> Context<'a> {
    /// A reading in which these problems are known already.
    pub fn new(with_warnings: bool, problems: Problems) -> Self {
        Context { with_warnings, problems, ..Context::default() }
    }

    /// All that was found wrong.
    pub fn into_problems(self) -> Problems {
        self.problems
    }

    /// Reports a problem of the value at the present path.
    pub fn report(&mut self, offset: usize, fault: Fault) {
        if fault.severity() == Severity::Error || self.with_warnings {
            self.problems.add(offset, &self.path, fault);
        }
    }

    /// Reports that a value is of the wrong kind. Broken values are reported already.
    pub fn expected(&mut self, node: &Node<'a>, expected: JsonKind) {
        if let Some(found) = node.kind() {
            self.report(node.start, Fault::WrongType { found, expected });
        }
    }

    /// Does something at the value of a key.
    pub fn at_key<T>(
        &mut self,
        key: impl Into<Cow<'a, str>>,
        work: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.at(Step::Key(key.into()), work)
    }

    /// Does something at an entry of a list.
    pub fn at_item<T>(&mut self, index: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        self.at(Step::Item(index), work)
    }

    fn at<T>(&mut self, step: Step<'a>, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let done = work(self);
        self.path.pop();
        done
    }

    /// Takes note of the ids of a list before anything refers to them, and reports repeated ones.
    pub fn learn_ids(&mut self, list: Option<&Node<'a>>, thing: Thing, key: &'static str) {
        let mut known = HashSet::new();
        self.at_key(key, |context| {
            for (index, item) in list.map_or(&[][..], Node::items).iter().enumerate() {
                let Some(node) = item.member("id") else { continue };
                let Some(id) = node.string() else { continue };
                if !known.insert(id.to_ascii_lowercase()) {
                    context.at_item(index, |context| {
                        context.at_key("id", |context| {
                            let found = shorten(id);
                            context.report(node.start, Fault::DuplicateId { found, thing });
                        });
                    });
                }
            }
        });
        self.known[thing as usize] = known;
    }

    /// Reports an id that refers to nothing. An id that is none is reported as such alone.
    pub fn check_reference(&mut self, offset: usize, id: &str, thing: Thing) {
        let known = &self.known[thing as usize];
        if known.contains(id) {
            return;
        }
        // Who gets a hundred things wrong is not helped by guesses, and guessing takes time: among
        // many thousands of ids it would let a hostile bundle hold up the page.
        let may_guess = known.len() * self.problems.len() <= 5_000;
        let candidates = known.iter().map(String::as_str).filter(|_| may_guess);
        let nearest = nearest(id, candidates).map(shorten);
        self.report(offset, Fault::UnknownReference { found: shorten(id), thing, nearest });
    }

    /// Reports a language that stands on no list. Nothing is reported where there is no list, or a
    /// wrong one.
    pub fn check_listed(&mut self, offset: usize, tag: &Tag, of_letter: bool) {
        let list = if of_letter { &self.letter_languages } else { &self.languages };
        let Some(listed) = list.as_deref().filter(|listed| !listed.contains(tag)) else { return };
        let listed = listed.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
        self.report(offset, Fault::UnlistedLanguage { found: shorten(tag.as_str()), listed });
    }
}

/// The candidate that someone most likely meant: at most a third of its letters are other ones.
pub(crate) fn nearest<'n>(
    written: &str,
    candidates: impl Iterator<Item = &'n str>,
) -> Option<&'n str> {
    // What is longer than any name is no slip of the hand.
    const LONGEST: usize = 64;
    if written.len() > LONGEST {
        return None;
    }
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(written, candidate), candidate))
        .filter(|(distance, candidate)| distance * 3 <= candidate.len().max(3))
        .min()
        .map(|(_, candidate)| candidate)
}
