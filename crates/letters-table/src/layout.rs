//! How the entries of an object or a list are set apart in the text of a bundle.

use std::ops::Range;

use letters_bundle::Node;
use letters_source::Source;

/// What stands around and between the entries of an object or a list.
pub(crate) struct Layout<'s> {
    open: &'s str,
    /// Before each entry but the first.
    between: Vec<&'s str>,
    /// Before an entry that is new.
    new: String,
    close: &'s str,
}

impl<'s> Layout<'s> {
    /// The layout of a value whose entries take these bytes.
    pub fn new(source: &Source<'s>, node: &Node<'_>, entries: Vec<Range<usize>>) -> Layout<'s> {
        let (text, extent) = (source.text(), source.extent(node.start));
        let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
            let open = &text[extent.start..=extent.start];
            let close = &text[extent.end - 1..extent.end];
            return Layout { open, between: Vec::new(), new: ", ".to_owned(), close };
        };
        let open = &text[extent.start..first.start];
        let pairs = entries.windows(2);
        let between: Vec<&str> = pairs.map(|pair| &text[pair[0].end..pair[1].start]).collect();
        let new = match between.last() {
            Some(separator) => (*separator).to_owned(),
            // Lines stay lines.
            None if open.contains('\n') => format!(",{}", &open[1..]),
            None => ", ".to_owned(),
        };
        Layout { open, between, new, close: &text[last.end..extent.end] }
    }

    /// The entries, each with the number that it had before, if it was there.
    pub fn join(&self, entries: &[(Option<usize>, String)]) -> String {
        if entries.is_empty() {
            return [&self.open[..1], &self.close[self.close.len() - 1..]].concat();
        }
        let mut out = self.open.to_owned();
        for (place, (number, entry)) in entries.iter().enumerate() {
            if place > 0 {
                let before = number.and_then(|number| self.between.get(number.checked_sub(1)?));
                out.push_str(before.copied().unwrap_or(&self.new));
            }
            out.push_str(entry);
        }
        out + self.close
    }
}
