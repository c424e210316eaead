//! The letters are on their way.

use crate::Wording;
use crate::node::{Element, element};

/// Says that the letters are on their way, and how far: the bytes that have come, and those that
/// will come in all, once that is known.
pub fn loading(wording: &'static Wording, received: u64, total: Option<u64>) -> Element {
    let kilobytes = |bytes: u64| bytes.div_ceil(1000);
    let bar = element("progress").set("aria-label", wording.loading).set("max", "100");
    let (bar, words) = match total {
        Some(total) if total > 0 => {
            let percent = (received.saturating_mul(100) / total).min(100);
            let words = (wording.loaded)(kilobytes(received), kilobytes(total));
            (bar.set("value", percent.to_string()), words)
        }
        _ => (bar, String::new()),
    };
    element("div")
        .class("loading")
        .with(element("h1").set("tabindex", "-1").with(wording.loading))
        .with(bar)
        .with(element("p").with(words))
}

/// Says that the rest of the program is on its way, which this page needs.
pub fn rest_coming(wording: &'static Wording) -> Element {
    let heading = element("h1").set("tabindex", "-1").with(wording.rest_coming);
    let bar = element("progress").set("aria-label", wording.rest_coming);
    element("div").class("loading").with(heading).with(bar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Node;

    #[test]
    fn progress_is_a_number_once_the_whole_is_known() {
        let html =
            |received, total| Node::from(loading(Wording::fallback(), received, total)).to_string();
        assert!(html(500, Some(2000)).contains("value=\"25\""));
        assert!(html(9000, Some(2000)).contains("value=\"100\""));
        assert!(!html(500, None).contains("value="));
        assert!(!html(0, Some(0)).contains("value="));
    }
}
