//! Long lists, a part at a time.
//!
//! A page shows so many entries at most, so that drawing it anew takes the same time whatever the
//! size of the archive.

use std::ops::Range;

use crate::Scene;
use crate::node::{Element, Node, element, link};

/// The entries that the present part of a list shows. A part beyond the end shows the last.
pub(crate) fn range(part: usize, total: usize, per_part: usize) -> Range<usize> {
    let start = part.min(count(total, per_part) - 1) * per_part;
    start..total.min(start + per_part)
}

/// The number of parts of a list; an empty list has one.
pub(crate) fn count(total: usize, per_part: usize) -> usize {
    total.div_ceil(per_part).max(1)
}

/// The way to the other parts of a list; nothing if one part shows all of it.
pub(crate) fn parts(scene: &Scene<'_>, total: usize, per_part: usize) -> Option<Element> {
    let words = &scene.wording.parts;
    let (label, previous, next) = (words.parts, words.previous, words.next);
    let parts = Parts { label, previous, next, part: scene.route.part, total, per_part };
    parts.navigation(scene, &|part| scene.route.to_part(part).to_reference())
}

/// A list in parts, and how the ways to the others are called.
pub(crate) struct Parts {
    /// The name of the ways together. No two on a page may have the same.
    pub label: &'static str,
    /// The way to the part before.
    pub previous: &'static str,
    /// The way to the part after.
    pub next: &'static str,
    /// The part that is asked for, counted from 0.
    pub part: usize,
    /// The number of entries in the list.
    pub total: usize,
    /// The number of entries in a part.
    pub per_part: usize,
}

impl Parts {
    /// The way to the other parts, each with its address; nothing if one part shows all of the list.
    pub(crate) fn navigation(
        &self,
        scene: &Scene<'_>,
        address: &dyn Fn(usize) -> String,
    ) -> Option<Element> {
        if self.total <= self.per_part {
            return None;
        }
        let shown = range(self.part, self.total, self.per_part);
        let part = shown.start / self.per_part;
        let way = |name: &'static str, class, to: Option<usize>| -> Node {
            match to {
                Some(to) => link(address(to), name).class(class).into(),
                None => element("span").class(class).set("aria-hidden", "true").with(name).into(),
            }
        };
        let next = (shown.end < self.total).then_some(part + 1);
        let count = (scene.wording.parts.shown)(shown.start + 1, shown.end, self.total);
        Some(
            element("nav")
                .class("parts")
                .set("aria-label", self.label)
                .with(way(self.previous, "previous", part.checked_sub(1)))
                .with(element("span").with(count))
                .with(way(self.next, "next", next)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn every_entry_stands_in_one_part() {
        assert_eq!(range(0, 0, 50), 0..0);
        assert_eq!(range(0, 50, 50), 0..50);
        assert_eq!(range(1, 51, 50), 50..51);
        assert_eq!(range(9, 51, 50), 50..51);
        assert_eq!(range(usize::MAX, 340, 50), 300..340);
    }
}
