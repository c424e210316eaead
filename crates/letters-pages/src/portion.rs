//! Pages of very much, in portions: each is drawn in a turn of its own, so that the page answers meanwhile.

use crate::excess::ELEMENT;
use crate::node::Node;

/// How much is drawn in one turn, in bytes of text: a browser does it in some hundredths of a second, and few
/// letters that people write are more.
pub const PORTION: usize = 75_000;

/// What of the main part of a page is not drawn yet.
#[derive(Default)]
pub struct Later(Vec<Placed>);

/// A node, and how deep in the main part it stands: in the last of the elements that are drawn there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// 0 for what stands in the main part itself.
    pub depth: usize,
    /// What is to be drawn, behind all that is.
    pub node: Node,
}

impl Later {
    /// Takes out of a page what is more than a number of bytes.
    pub fn of(page: &mut [Node], mut room: usize) -> Later {
        let mut later = Vec::new();
        for node in page {
            if let Node::Element(main) = node
                && main.parts().name == "main"
            {
                let children = &mut main.parts_mut().children;
                *children = divide(std::mem::take(children), 0, &mut room, &mut later);
            }
        }
        later.reverse();
        Later(later)
    }

    /// Takes out the next portion; nothing if all is drawn.
    pub fn next_portion(&mut self) -> Vec<Placed> {
        let mut room = PORTION;
        let mut portion = Vec::new();
        while room > 0 {
            let Some(Placed { depth, node }) = self.0.pop() else { break };
            let mut later = Vec::new();
            let nodes = divide(vec![node], depth, &mut room, &mut later);
            portion.extend(nodes.into_iter().map(|node| Placed { depth, node }));
            self.0.extend(later.into_iter().rev());
        }
        portion
    }

    /// Whether all is drawn.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Keeps as much as there is room for; what stands behind it, from within outwards, is for later.
fn divide(nodes: Vec<Node>, depth: usize, room: &mut usize, later: &mut Vec<Placed>) -> Vec<Node> {
    let mut nodes = nodes.into_iter();
    let mut kept = Vec::new();
    while *room > 0 {
        let Some(mut node) = nodes.next() else { break };
        match &mut node {
            Node::Text(text) => *room = room.saturating_sub(text.len()),
            Node::Element(element) => {
                *room = room.saturating_sub(ELEMENT);
                let children = &mut element.parts_mut().children;
                *children = divide(std::mem::take(children), depth + 1, room, later);
            }
        }
        kept.push(node);
    }
    later.extend(nodes.map(|node| Placed { depth, node }));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::{Element, element};

    fn paragraphs(count: usize) -> impl Iterator<Item = Element> {
        (0..count).map(|at| element("p").with(element("b").with(at.to_string())).with("words"))
    }

    fn page(count: usize) -> Vec<Node> {
        let section =
            element("section").with(element("h2").with("All")).with_all(paragraphs(count));
        let main = element("main").with(section).with_all(paragraphs(count)).with("the end");
        vec![element("header").into(), main.into(), element("footer").into()]
    }

    /// Puts a node where the reader puts it.
    fn append(page: &mut [Node], Placed { depth, node }: Placed) {
        let Node::Element(main) = &mut page[1] else { panic!("the main part") };
        let mut host = main;
        for _ in 0..depth {
            let last = host.parts_mut().children.last_mut();
            let Some(Node::Element(last)) = last else { panic!("an element at this depth") };
            host = last;
        }
        host.parts_mut().children.push(node);
    }

    #[test]
    fn what_fits_is_drawn_at_once() {
        let mut nodes = page(20);
        assert!(Later::of(&mut nodes, PORTION).is_empty());
        assert_eq!(nodes, page(20));
    }

    #[test]
    fn what_is_more_comes_in_order_and_in_portions() {
        let whole = page(3_000);
        for room in [1, 60, 120, 777, PORTION] {
            let mut nodes = whole.clone();
            let mut later = Later::of(&mut nodes, room);
            assert_eq!(
                (&nodes[0], &nodes[2]),
                (&whole[0], &whole[2]),
                "what stands around it is there"
            );
            let mut portions = 0;
            while !later.is_empty() {
                let portion = later.next_portion();
                let size: usize = portion.iter().map(|placed| placed.node.to_string().len()).sum();
                assert!((1..2 * PORTION).contains(&size), "{size}");
                portion.into_iter().for_each(|placed| append(&mut nodes, placed));
                portions += 1;
            }
            assert!(portions > 5);
            assert!(nodes == whole, "{room}");
            assert_eq!(later.next_portion(), []);
        }
    }
}
