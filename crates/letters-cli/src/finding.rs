//! Problems as other programs read them.

use letters_bundle::{Problem, Severity};
use serde::Serialize;

/// A problem of a file, as `letters check --json` prints it.
#[derive(Debug, Serialize)]
pub struct Finding<'a> {
    file: &'a str,
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    line: usize,
    column: usize,
    found: Option<String>,
    expected: String,
    message: String,
}

impl<'a> Finding<'a> {
    /// What is to be said of a problem.
    pub fn new(file: &'a str, problem: &'a Problem) -> Self {
        Finding {
            file,
            code: problem.fault.code(),
            severity: match problem.fault.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            path: &problem.path,
            line: problem.line,
            column: problem.column,
            found: problem.fault.found(),
            expected: problem.fault.remedy(),
            message: problem.fault.to_string(),
        }
    }
}
