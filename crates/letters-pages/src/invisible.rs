//! Characters that nobody sees, made visible for a reader who asks for them.

use letters_model::is_invisible;

use crate::node::Node;

/// Puts the number of every invisible character in its place, as in `⟦U+202E⟧`.
pub(crate) fn show_invisible(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Element(element) => show_invisible(&mut element.parts_mut().children),
            Node::Text(text) if text.chars().any(is_invisible) => *text = visible(text).into(),
            Node::Text(_) => {}
        }
    }
}

/// A text with the number of every invisible character in its place: what of a stranger's is quoted among
/// our words can so turn the direction of none of them.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        match is_invisible(character) {
            true => shown.push_str(&format!("⟦U+{:04X}⟧", u32::from(character))),
            false => shown.push(character),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::element;

    #[test]
    fn each_is_shown_by_its_number_wherever_it_stands() {
        let inner = element("b").with("\u{e0041}".to_owned());
        let mut nodes = [Node::from(element("p").with("a\u{202e}b".to_owned()).with(inner))];
        show_invisible(&mut nodes);
        assert_eq!(nodes[0].to_string(), "<p>a⟦U+202E⟧b<b>⟦U+E0041⟧</b></p>");
    }
}
