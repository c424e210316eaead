//! Where a value stands within a bundle.

use std::borrow::Cow;
use std::fmt;

/// The way from the outermost object to a value, written as `$.letters[0].text["zh-Hant"]`.
#[derive(Debug, Default)]
pub(crate) struct Path<'a>(Vec<Step<'a>>);

/// One step of a [`Path`].
#[derive(Debug)]
pub(crate) enum Step<'a> {
    Key(Cow<'a, str>),
    Item(usize),
}

impl<'a> Path<'a> {
    pub fn push(&mut self, step: Step<'a>) {
        self.0.push(step);
    }

    pub fn pop(&mut self) {
        self.0.pop();
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("$")?;
        self.0.iter().try_for_each(|step| match step {
            Step::Item(index) => write!(out, "[{index}]"),
            Step::Key(key) if is_plain(key) => write!(out, ".{key}"),
            Step::Key(key) => write!(out, "[\"{}\"]", crate::problem::shorten(key)),
        })
    }
}

/// Whether a key can be written without quotes.
fn is_plain(key: &str) -> bool {
    let starts_as_a_name = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    starts_as_a_name && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
