//! Elements, and the writing of them.

use quick_xml::escape::escape;

/// An element with what is in it.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
    /// Whether white space in it is text.
    is_running: bool,
}

#[derive(Debug, Clone)]
enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// An element that holds elements; each stands on a line of its own.
    pub fn new(name: &'static str) -> Element {
        Element { name, attributes: Vec::new(), content: Vec::new(), is_running: false }
    }

    /// An element that holds running text.
    pub fn running(name: &'static str) -> Element {
        Element { is_running: true, ..Element::new(name) }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with an attribute where there is a value for it.
    pub fn with_some(self, name: &'static str, value: Option<String>) -> Element {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub fn text(mut self, text: impl Into<String>) -> Element {
        self.content.push(Content::Text(text.into()));
        self
    }

    pub fn child(mut self, child: Element) -> Element {
        self.push(child);
        self
    }

    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        children.into_iter().for_each(|child| self.push(child));
        self
    }

    pub fn push(&mut self, child: Element) {
        self.content.push(Content::Element(child));
    }

    /// Adds a child where there is one.
    pub fn push_some(&mut self, child: Option<Element>) {
        child.into_iter().for_each(|child| self.push(child));
    }

    pub fn is_empty(&self) -> bool {
        self.content.is_empty()
    }

    /// The element as a document.
    pub fn to_document(&self) -> String {
        let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        self.write(Some(0), &mut out);
        out
    }

    /// Writes the element; `depth` is how far it is set in, unless it stands in running text.
    fn write(&self, depth: Option<usize>, out: &mut String) {
        let set_in = |depth: usize, out: &mut String| out.push_str(&"  ".repeat(depth));
        depth.into_iter().for_each(|depth| set_in(depth, out));
        out.push_str(&format!("<{}", self.name));
        for (name, value) in &self.attributes {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!(" {name}=\"{}\"", escape(allowed(&value))));
        }
        let end = if depth.is_some() { "\n" } else { "" };
        if self.content.is_empty() {
            out.push_str(&format!("/>{end}"));
            return;
        }
        let inner = if self.is_running { None } else { depth.map(|depth| depth + 1) };
        out.push_str(if inner.is_some() { ">\n" } else { ">" });
        for content in &self.content {
            match content {
                Content::Element(element) => element.write(inner, out),
                Content::Text(text) => out.push_str(&escape(allowed(text))),
            }
        }
        if inner.is_some() {
            depth.into_iter().for_each(|depth| set_in(depth, out));
        }
        out.push_str(&format!("</{}>{end}", self.name));
    }
}

/// A text in which what no XML 1.0 document can hold is replaced by U+FFFD, and ends of lines are one
/// character.
fn allowed(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_not = |c: char| matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    text.replace(is_not, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_does_not_break_it() {
        let name = Element::running("name").with("n", "a\n\"b\"<").text("x\u{1}y & <z>\r\n");
        let document = Element::new("doc").child(name).to_document();
        let read = roxmltree::Document::parse(&document).unwrap();
        let name = read.root_element().first_element_child().unwrap();
        assert_eq!(name.attribute("n"), Some("a \"b\"<"));
        assert_eq!(name.text(), Some("x\u{fffd}y & <z>\n"));
    }
}
