//! The problems that a reading has found so far.

use crate::limits;
use crate::path::Path;
use crate::problem::{Fault, Severity};

/// A problem at a byte offset, before lines are counted.
#[derive(Debug)]
pub(crate) struct RawProblem {
    pub offset: usize,
    pub path: String,
    pub fault: Fault,
}

/// The problems found so far; beyond a limit they are counted and not kept.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<RawProblem>,
    /// How many of those that are kept are errors. Errors have room of their own, so that no
    /// number of warnings can hide that a bundle is refused.
    errors: usize,
    omitted: usize,
}

impl Problems {
    pub fn add(&mut self, offset: usize, path: &Path<'_>, fault: Fault) {
        let is_error = fault.severity() == Severity::Error;
        let alike = if is_error { self.errors } else { self.kept.len() - self.errors };
        if alike < limits::PROBLEMS {
            self.errors += usize::from(is_error);
            self.kept.push(RawProblem { offset, path: path.to_string(), fault });
        } else {
            self.omitted += 1;
        }
    }

    pub fn len(&self) -> usize {
        self.kept.len()
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Those that were kept, and how many were not.
    pub fn into_parts(self) -> (Vec<RawProblem>, usize) {
        (self.kept, self.omitted)
    }
}
