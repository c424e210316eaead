//! Where a value stands within a bundle.

use std::fmt;

use crate::shorten::shorten;

/// The way from the outermost object to a value, written as `$.letters[0].text["zh-Hant"]`.
#[derive(Debug, Default)]
pub(crate) struct Path<'a>(Vec<Step<'a>>);

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

impl<'a> Path<'a> {
    pub fn push(&mut self, step: Step<'a>) {
        self.0.push(step);
    }

    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Adds several steps; gives the length before, for [`Path::truncate`].
    pub fn extend(&mut self, steps: &[Step<'a>]) -> usize {
        let length = self.0.len();
        self.0.extend_from_slice(steps);
        length
    }

    pub fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("$")?;
        self.0.iter().try_for_each(|step| match step {
            Step::Item(index) => write!(out, "[{index}]"),
            Step::Key(key) if is_plain(key) => write!(out, ".{key}"),
            Step::Key(key) => write!(out, "[\"{}\"]", shorten(key)),
        })
    }
}

/// Whether a key can be written without quotes.
fn is_plain(key: &str) -> bool {
    let is_right = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    !matches!(key.as_bytes(), [] | [b'0'..=b'9', ..]) && key.bytes().all(is_right)
}
