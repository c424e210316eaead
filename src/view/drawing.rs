//! Puts trees of nodes into the document, touching only what differs from what stands there.
//!
//! Nodes are compared with those at the same place of the tree drawn before. An element that stays
//! what it is keeps its place in the document, and with it focus and selection.

use std::borrow::Cow;

use letters_pages::{Node, Parts, Placed};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement};

/// A part of the document and what has been drawn in it.
pub struct Drawing {
    document: Document,
    host: web_sys::Element,
    drawn: Vec<Drawn>,
}

/// A node in the document, with what it was drawn from.
enum Drawn {
    Text { node: web_sys::Text, words: Cow<'static, str> },
    Element { node: web_sys::Element, from: Shape, children: Vec<Drawn> },
}

/// An element without its children.
struct Shape {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
}

impl Drawing {
    /// A drawing in an element that is empty.
    pub fn new(host: web_sys::Element) -> Option<Drawing> {
        let document = host.owner_document()?;
        Some(Drawing { document, host, drawn: Vec::new() })
    }

    /// Draws these nodes in the place of those drawn before.
    pub fn draw(&mut self, nodes: Vec<Node>) {
        draw_all(&self.document, &self.host, &mut self.drawn, nodes);
    }

    /// Puts one more node at the end of the main part. This is of the rest of the program.
    pub fn append(&mut self, placed: Placed) {
        let main = self.drawn.iter_mut().find_map(|drawn| match drawn {
            Drawn::Element { node, from, children } if from.name == "main" => {
                Some((node, children))
            }
            _ => None,
        });
        let Some((mut host, mut drawn)) = main else { return };
        for _ in 0..placed.depth {
            let Some(Drawn::Element { node, children, .. }) = drawn.last_mut() else { return };
            (host, drawn) = (node, children);
        }
        if let Some(new) = create(&self.document, placed.node) {
            // Appending to an element of the same document cannot fail.
            let _ = host.append_child(new.node());
            drawn.push(new);
        }
    }
}

fn draw_all(
    document: &Document,
    host: &web_sys::Element,
    drawn: &mut Vec<Drawn>,
    nodes: Vec<Node>,
) {
    let mut nodes = nodes.into_iter();
    let mut index = 0;
    // A browser that translates pages puts elements of its own in the place of our texts.
    let mut is_changed = false;
    while let Some(node) = nodes.next() {
        // What has come between, or has gone, must not make anew what stands after it: that may have
        // focus.
        if let Some(old) = drawn.get(index)
            && !old.is_same(&node)
        {
            if nodes.as_slice().iter().any(|later| old.is_same(later)) {
                if let Some(new) = create(document, node) {
                    is_changed |= host.insert_before(new.node(), Some(old.node())).is_err();
                    drawn.insert(index, new);
                    index += 1;
                }
                continue;
            }
            let later = drawn.iter().skip(index).position(|later| later.is_same(&node));
            for gone in drawn.drain(index..index + later.unwrap_or(0)) {
                is_changed |= host.remove_child(gone.node()).is_err();
            }
        }
        let different = match drawn.get_mut(index) {
            Some(old) => update(document, old, node),
            None => Some(node),
        };
        if let Some(new) = different.and_then(|node| create(document, node)) {
            match drawn.get_mut(index) {
                Some(old) => {
                    is_changed |= host.replace_child(new.node(), old.node()).is_err();
                    *old = new;
                }
                None => {
                    // Appending to an element of the same document cannot fail.
                    let _ = host.append_child(new.node());
                    drawn.push(new);
                }
            }
        }
        index += 1;
    }
    for old in drawn.drain(index.min(drawn.len())..) {
        is_changed |= host.remove_child(old.node()).is_err();
    }
    if is_changed {
        // What others have put here must not stay beside what is drawn now.
        host.set_text_content(None);
        for each in drawn {
            let _ = host.append_child(each.node());
        }
    }
}

/// Makes what was drawn show another node, or gives that node back where it is of another kind.
fn update(document: &Document, old: &mut Drawn, node: Node) -> Option<Node> {
    match (old, node) {
        (Drawn::Text { node, words }, Node::Text(new)) => {
            if *words != new {
                if node.parent_node().is_none() {
                    return Some(Node::Text(new));
                }
                node.set_data(&new);
                *words = new;
            }
            None
        }
        (Drawn::Element { node, from, children }, Node::Element(new))
            if from.name == new.parts().name =>
        {
            let new = new.into_parts();
            if new.is_as_drawn {
                return None;
            }
            set_attributes(node, from, new.attributes);
            draw_all(document, node, children, new.children);
            None
        }
        (_, node) => Some(node),
    }
}

fn set_attributes(
    node: &web_sys::Element,
    shape: &mut Shape,
    new: Vec<(&'static str, Cow<'static, str>)>,
) {
    let old = &shape.attributes;
    for (name, _) in old.iter().filter(|(name, _)| !new.iter().any(|(kept, _)| kept == name)) {
        let _ = node.remove_attribute(name);
    }
    let changed = new.iter().filter(|attribute| !old.contains(attribute));
    let mut value = None;
    for (name, words) in changed {
        // The names are this program's own, so they are names.
        let _ = node.set_attribute(name, words);
        value = value.or((*name == "value").then_some(words));
    }
    if shape.name == "input"
        && let Some(input) = node.dyn_ref::<HtmlInputElement>()
    {
        // What a hand has ticked or typed, the attributes no longer tell.
        input.set_checked(new.iter().any(|(name, _)| *name == "checked"));
        if let Some(value) = value.filter(|value| input.value() != **value) {
            input.set_value(value);
        }
    }
    shape.attributes = new;
}

/// Makes a node that stands nowhere yet. Nothing only for an element whose name is none.
fn create(document: &Document, node: Node) -> Option<Drawn> {
    let Parts { name, attributes, children, .. } = match node {
        Node::Text(words) => {
            return Some(Drawn::Text { node: document.create_text_node(&words), words });
        }
        Node::Element(element) => element.into_parts(),
    };
    let node = document.create_element(name).ok()?;
    let mut from = Shape { name, attributes: Vec::new() };
    set_attributes(&node, &mut from, attributes);
    let mut drawn = Vec::with_capacity(children.len());
    draw_all(document, &node, &mut drawn, children);
    Some(Drawn::Element { node, from, children: drawn })
}

impl Drawn {
    /// Whether a node shows the same thing, perhaps in other words: an element with the same id, or
    /// without one with the same class.
    fn is_same(&self, node: &Node) -> bool {
        match (self, node) {
            (Drawn::Text { .. }, Node::Text(_)) => true,
            (Drawn::Element { from, .. }, Node::Element(new)) => {
                let new = new.parts();
                let is_as = |name| of(&from.attributes, name) == of(&new.attributes, name);
                let has_id = of(&from.attributes, "id").is_some();
                from.name == new.name && is_as("id") && (has_id || is_as("class"))
            }
            _ => false,
        }
    }

    fn node(&self) -> &web_sys::Node {
        match self {
            Drawn::Text { node, .. } => node,
            Drawn::Element { node, .. } => node,
        }
    }
}

/// What an attribute says, of all those that an element has.
fn of<'a>(attributes: &'a [(&'static str, Cow<'static, str>)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_ref())
}
