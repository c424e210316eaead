//! Puts trees of nodes into the document, touching only what differs from what stands there.
//!
//! Nodes are compared with those at the same place of the tree drawn before. An element that stays
//! what it is keeps its place in the document, and with it focus and selection.

use std::borrow::Cow;

use letters_pages::{Node, Parts};
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
}

fn draw_all(
    document: &Document,
    host: &web_sys::Element,
    drawn: &mut Vec<Drawn>,
    nodes: Vec<Node>,
) {
    for old in drawn.drain(nodes.len().min(drawn.len())..) {
        remove(host, &old);
    }
    for (index, node) in nodes.into_iter().enumerate() {
        let Some(old) = drawn.get_mut(index) else {
            if let Some(new) = create(document, node) {
                // Appending to an element of the same document cannot fail.
                let _ = host.append_child(new.node());
                drawn.push(new);
            }
            continue;
        };
        let Some(different) = update(document, old, node) else { continue };
        if let Some(new) = create(document, different) {
            let _ = host.replace_child(new.node(), old.node());
            *old = new;
        }
    }
}

fn remove(host: &web_sys::Element, old: &Drawn) {
    let _ = host.remove_child(old.node());
}

/// Makes what was drawn show another node, or gives that node back where it is of another kind.
fn update(document: &Document, old: &mut Drawn, node: Node) -> Option<Node> {
    match (old, node) {
        (Drawn::Text { node, words }, Node::Text(new)) => {
            if *words != new {
                node.set_data(&new);
                *words = new;
            }
            None
        }
        (Drawn::Element { node, from, children }, Node::Element(new))
            if from.name == new.parts().name =>
        {
            let new = new.into_parts();
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
    let Parts { name, attributes, children } = match node {
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
    fn node(&self) -> &web_sys::Node {
        match self {
            Drawn::Text { node, .. } => node,
            Drawn::Element { node, .. } => node,
        }
    }
}
