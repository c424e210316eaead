//! Long lists, a part at a time.
//!
//! A page shows so many entries at most, so that drawing it anew takes the same time whatever the
//! size of the archive.

use std::ops::Range;

use crate::Scene;
use crate::node::{Element, Node, element, link};

/// The entries that the present part of a list shows. A part beyond the end shows the last.
pub(crate) fn range(part: usize, total: usize, per_part: usize) -> Range<usize> {
    let last = total.saturating_sub(1) / per_part;
    let start = part.min(last) * per_part;
    start..total.min(start + per_part)
}

/// The way to the other parts of a list; nothing if one part shows all of it.
pub(crate) fn parts(scene: &Scene<'_>, total: usize, per_part: usize) -> Option<Element> {
    if total <= per_part {
        return None;
    }
    let wording = &scene.wording.parts;
    let shown = range(scene.route.part, total, per_part);
    let part = shown.start / per_part;
    let way = |name: &'static str, class, to: Option<usize>| -> Node {
        match to {
            Some(to) => link(scene.route.to_part(to).to_reference(), name).class(class).into(),
            None => element("span").class(class).set("aria-hidden", "true").with(name).into(),
        }
    };
    let next = (shown.end < total).then_some(part + 1);
    let count = (wording.shown)(shown.start + 1, shown.end, total);
    Some(
        element("nav")
            .class("parts")
            .set("aria-label", wording.parts)
            .with(way(wording.previous, "previous", part.checked_sub(1)))
            .with(element("span").with(count))
            .with(way(wording.next, "next", next)),
    )
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
    }
}
