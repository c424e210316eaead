//! Findings as other programs read them.

use letters_bundle::Severity;
use letters_review::Difference;
use serde::Serialize;

use crate::answer::Problem;

/// A finding in a file, as `letters check --json` prints it.
#[derive(Debug, Serialize)]
pub struct Finding<'a> {
    file: &'a str,
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    /// Nothing where the file could not be read.
    line: Option<usize>,
    column: Option<usize>,
    found: Option<&'a str>,
    expected: &'a str,
    message: &'a str,
    /// Whether `--fix` mends it.
    fixable: bool,
    /// Whether it has just been mended.
    fixed: bool,
}

impl<'a> Finding<'a> {
    /// What is to be said of a finding.
    pub fn new(file: &'a str, finding: &'a letters_review::Finding, fixed: bool) -> Self {
        Finding {
            file,
            code: finding.code,
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            path: &finding.path,
            line: Some(finding.place.line),
            column: Some(finding.place.column),
            found: finding.found.as_deref(),
            expected: &finding.remedy,
            message: &finding.message,
            fixable: !finding.mend.is_empty(),
            fixed,
        }
    }

    /// What is to be said of a file that could not be read.
    pub fn unread(problem: &'a Problem) -> Self {
        Finding {
            file: problem.file.as_deref().unwrap_or_default(),
            code: "unreadable",
            severity: "error",
            path: "",
            line: None,
            column: None,
            found: None,
            expected: "give the path of a bundle that can be read",
            message: &problem.message,
            fixable: false,
            fixed: false,
        }
    }
}

/// What one language has and another lacks, as `letters check --parity --json` prints it.
#[derive(Debug, Serialize)]
pub struct Unequal<'a> {
    file: &'a str,
    letter: &'a str,
    passage: &'a str,
    kind: &'static str,
    what: &'a str,
    here: &'a str,
    missing: &'a str,
    line: usize,
    column: usize,
}

impl<'a> Unequal<'a> {
    /// What is to be said of a difference.
    pub fn new(file: &'a str, difference: &'a Difference) -> Self {
        Unequal {
            file,
            letter: &difference.letter,
            passage: &difference.part,
            kind: difference.kind.as_str(),
            what: &difference.what,
            here: difference.here.as_str(),
            missing: difference.there.as_str(),
            line: difference.place.line,
            column: difference.place.column,
        }
    }
}
