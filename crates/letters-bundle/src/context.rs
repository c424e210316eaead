//! What is known while a bundle is read: where the reading is, what ids there are, and what has
//! been found wrong.

use std::collections::HashSet;

use letters_model::Tag;

use crate::json::{JsonKind, Node};
use crate::kind::Object;
use crate::path::{Path, Step};
use crate::problem::{Fault, Thing};
use crate::problems::Problems;
use crate::shorten::shorten;

/// The state of the reading of one bundle.
pub(crate) struct Context<'n> {
    pub path: Path<'n>,
    problems: Problems,
    /// Reports warnings on each object, if they are wanted.
    pub advise: Option<Advise>,
    /// The languages that the bundle lists; nothing if that list itself is wrong.
    pub languages: Option<Vec<Tag>>,
    /// The same for the letter being read.
    pub letter_languages: Option<Vec<Tag>>,
    known: [HashSet<String>; 5],
}

/// Reports warnings on an object that was checked; the last argument says whether it is right.
///
/// The reader does not warn. It gets at the code for warnings by nothing but such a pointer, which
/// it never has, and so its program does without that code.
pub(crate) type Advise = for<'n> fn(&mut Context<'n>, &'n Node<'n>, &Object, bool);

impl<'n> Context<'n> {
    /// A reading in which these problems are known already.
    pub fn new(advise: Option<Advise>, problems: Problems) -> Self {
        Context {
            path: Path::default(),
            problems,
            advise,
            languages: None,
            letter_languages: None,
            known: Default::default(),
        }
    }

    /// All that was found wrong.
    pub fn into_problems(self) -> Problems {
        self.problems
    }

    /// Reports a problem of the value at the present path.
    pub fn report(&mut self, offset: usize, fault: Fault) {
        self.problems.add(offset, &self.path, fault);
    }

    /// Reports a problem of a value below the present path.
    pub fn report_below(&mut self, steps: &[Step<'n>], offset: usize, fault: Fault) {
        let length = self.path.extend(steps);
        self.report(offset, fault);
        self.path.truncate(length);
    }

    /// Reports that a value is of the wrong kind. Broken values are reported already.
    pub fn expected(&mut self, node: &Node<'n>, expected: JsonKind) {
        if let Some(found) = node.kind() {
            self.report(node.start, Fault::WrongType { found, expected });
        }
    }

    /// Takes note of the ids of a list before anything refers to them, and reports repeated ones.
    pub fn learn_ids(&mut self, object: &'n Node<'n>, key: &'static str, thing: Thing) {
        let mut known = HashSet::new();
        for (index, item) in object.member_items(key).iter().enumerate() {
            let Some(node) = item.member("id") else { continue };
            let Some(id) = node.string() else { continue };
            if !known.insert(id.to_ascii_lowercase()) {
                let fault = Fault::DuplicateId { found: shorten(id), thing };
                let steps = [Step::key(key), Step::Item(index), Step::key("id")];
                self.report_below(&steps, node.start, fault);
            }
        }
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

    /// What is wrong with a language that stands on no list. Nothing is wrong where there is no
    /// list, or a wrong one.
    pub fn unlisted(&self, tag: &Tag, of_letter: bool) -> Option<Fault> {
        let list = if of_letter { &self.letter_languages } else { &self.languages };
        let listed = list.as_deref().filter(|listed| !listed.contains(tag))?;
        let mut words = String::new();
        for tag in listed {
            words.push_str(if words.is_empty() { "`" } else { "`, `" });
            words.push_str(tag.as_str());
        }
        words.push('`');
        Some(Fault::UnlistedLanguage { found: shorten(tag.as_str()), listed: words })
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
