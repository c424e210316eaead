//! Trees of elements as HTML.

use std::fmt;

use crate::Node;

/// The elements that contain nothing and have no end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl fmt::Display for Node {
    /// Writes the node as HTML.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let element = match self {
            Node::Element(element) => element.parts(),
            Node::Text(text) => return escape(text, out),
        };
        out.write_str("<")?;
        out.write_str(element.name)?;
        for (name, value) in &element.attributes {
            out.write_str(" ")?;
            out.write_str(name)?;
            out.write_str("=\"")?;
            escape(value, out)?;
            out.write_str("\"")?;
        }
        out.write_str(">")?;
        if VOID.contains(&element.name) {
            return Ok(());
        }
        element.children.iter().try_for_each(|child| child.fmt(out))?;
        out.write_str("</")?;
        out.write_str(element.name)?;
        out.write_str(">")
    }
}

/// Writes text so that no character of it acts as markup, in elements and in attributes alike, and
/// that none is left which HTML forbids.
fn escape(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut rest = text;
    while let Some((at, character)) = rest.char_indices().find(|(_, c)| written(*c).is_some()) {
        out.write_str(&rest[..at])?;
        out.write_str(written(character).unwrap_or_default())?;
        rest = &rest[at + character.len_utf8()..];
    }
    out.write_str(rest)
}

/// What is written in the place of a character; nothing if it stands for itself.
fn written(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        // Whoever reads HTML makes line feeds of them, also where they are written as references.
        '\r' => Some("\n"),
        '\n' | '\t' => None,
        // What no document may hold, in whatever spelling.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => Some("\u{fffd}"),
        other if u32::from(other) & 0xfffe == 0xfffe => Some("\u{fffd}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Node, element};

    #[test]
    fn text_never_becomes_markup() {
        let hostile = "<img src=x onerror=\"alert(1)\">&amp;".to_owned();
        let node = Node::from(element("p").set("title", hostile.clone()).with(hostile));
        let escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;";
        assert_eq!(node.to_string(), format!("<p title=\"{escaped}\">{escaped}</p>"));
    }

    #[test]
    fn characters_that_no_document_may_hold_are_replaced() {
        let text = "a\0b\u{1b}c\u{85}d\u{fffe}e\u{10ffff}f\r\ng\u{202e}h信\t";
        let written = Node::from(text).to_string();
        assert_eq!(written, "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}f\n\ng\u{202e}h信\t");
    }

    #[test]
    fn elements_without_content_have_no_end() {
        let node = Node::from(element("p").with(element("br")).with(element("i")));
        assert_eq!(node.to_string(), "<p><br><i></i></p>");
    }
}
