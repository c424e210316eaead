//! What is known while a bundle is read: where the reading is, what ids there are, and what has
//! been found wrong.

use letters_model::Tag;

use crate::json::{JsonKind, Node};
use crate::kind::Object;
use crate::names::Names;
use crate::path::{Path, Step};
use crate::problem::{Fault, Thing};
use crate::problems::Problems;
use crate::shorten::shorten;

/// The state of the reading of one bundle.
pub(crate) struct Context<'n> {
    pub path: Path<'n>,
    problems: Problems,
    /// What editors are told besides.
    pub advice: Option<&'static Advice>,
    /// The languages that the bundle lists; nothing if that list itself is wrong.
    pub languages: Option<Vec<Tag>>,
    /// The same for the letter being read.
    pub letter_languages: Option<Vec<Tag>>,
    known: [Names; 5],
}

/// What the editors of a bundle are told, beyond what is wrong with it.
///
/// The reader tells nobody. It gets at the code for this by nothing but such pointers, which it
/// never has, and so its program does without that code.
pub(crate) struct Advice {
    /// Reports warnings on an object that was checked; the last argument says whether it is right.
    pub warn: for<'n> fn(&mut Context<'n>, &'n Node<'n>, &Object, bool),
    /// Finds the name that someone most likely meant.
    pub nearest: fn(written: &str, names: &Names) -> Option<String>,
}

impl<'n> Context<'n> {
    /// A reading in which these problems are known already.
    pub fn new(advice: Option<&'static Advice>, problems: Problems) -> Self {
        Context {
            path: Path::default(),
            problems,
            advice,
            languages: None,
            letter_languages: None,
            known: Default::default(),
        }
    }

    /// Takes note of ids that can be referred to.
    pub fn know(&mut self, thing: Thing, ids: Names) {
        self.known[thing as usize] = ids;
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

    /// Reports an id that refers to nothing. An id that is none is reported as such alone.
    pub fn check_reference(&mut self, offset: usize, id: &str, thing: Thing) {
        let known = &self.known[thing as usize];
        if known.contains(id) {
            return;
        }
        // Who gets a hundred things wrong is not helped by guesses, and guessing takes time: among
        // many thousands of ids it would let a hostile bundle hold up the page.
        let may_guess = known.len() * self.problems.len() <= 5_000;
        let advice = self.advice.filter(|_| may_guess);
        let nearest = advice.and_then(|advice| (advice.nearest)(id, known));
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
