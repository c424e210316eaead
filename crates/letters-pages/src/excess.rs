//! Pages that would hold more than a browser can draw in a moment, cut.

use crate::node::{Element, Node, element};

/// How much a part of a page may hold, in bytes of text: no letter that people write and read is near it,
/// and a browser draws it in a second.
const ROOM: usize = 1_500_000;
/// As how much text an element counts.
pub(crate) const ELEMENT: usize = 50;
/// So many things of so many elements each, or of more, fill a part of a page: whoever makes a list need not make
/// more, for they would be cut.
pub(crate) const fn most(elements: usize) -> usize {
    ROOM / (ELEMENT * elements)
}
/// An element of this name stands where something was left out already.
pub(crate) const CUT: &str = "wbr";

/// Leaves out what is too much, and says so behind each part of the page that has lost something.
pub(crate) fn cut_excess(nodes: &mut [Node], words: &'static str) {
    for node in nodes {
        let Node::Element(page) = node else { continue };
        let parts = &mut page.parts_mut().children;
        for mut part in std::mem::take(parts) {
            let is_cut = match &mut part {
                Node::Element(part) => cut(part),
                Node::Text(_) => false,
            };
            parts.push(part);
            parts.extend(is_cut.then(|| element("p").class("notice").with(words).into()));
        }
    }
}

/// Leaves out of a part of the page what is too much, and says whether there was such.
fn cut(part: &mut Element) -> bool {
    let mut room = ROOM;
    keep(&mut part.parts_mut().children, &mut room);
    room == 0
}

/// Keeps as much as there is room for.
fn keep(nodes: &mut Vec<Node>, room: &mut usize) {
    let mut kept = 0;
    for node in nodes.iter_mut() {
        if *room == 0 {
            break;
        }
        kept += 1;
        match node {
            Node::Element(element) if element.parts().name == CUT => *room = 0,
            Node::Element(element) => {
                *room = room.saturating_sub(ELEMENT);
                keep(&mut element.parts_mut().children, room);
            }
            Node::Text(text) => {
                if text.len() > *room {
                    let ends = (0..=*room).rev();
                    let end = ends.into_iter().find(|at| text.is_char_boundary(*at));
                    *text = text[..end.unwrap_or(0)].to_owned().into();
                    *room = 0;
                }
                *room = room.saturating_sub(text.len());
            }
        }
    }
    nodes.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(parts: impl IntoIterator<Item = Element>) -> [Node; 1] {
        [element("article").with_all(parts).into()]
    }

    #[test]
    fn what_fits_is_left_as_it_is() {
        let mut nodes = page([element("div").with("字".repeat(ROOM / 3 - ELEMENT))]);
        let before = nodes.clone();
        cut_excess(&mut nodes, "more");
        assert_eq!(nodes, before);
    }

    #[test]
    fn what_is_cut_already_is_said_to_be() {
        let mut nodes = page([element("p").with("before").with(element(CUT)).with("after")]);
        cut_excess(&mut nodes, "more");
        let [Node::Element(article)] = &nodes else { panic!("one article") };
        let parts: Vec<_> = article.parts().children.iter().map(Node::to_string).collect();
        assert_eq!(parts, ["<p>before<wbr></p>", "<p class=\"notice\">more</p>"]);
    }

    #[test]
    fn each_part_is_cut_by_itself_and_says_so() {
        let long = element("div").with("字".repeat(ROOM)).with("after");
        let many = element("ul").with_all((0..ROOM).map(|_| element("li")));
        let mut nodes = page([long, element("p").with("short"), many]);
        cut_excess(&mut nodes, "more");
        let [Node::Element(article)] = &nodes else { panic!("one article") };
        let names: Vec<_> = article.parts().children.iter().map(Node::to_string).collect();
        assert_eq!(names.len(), 5);
        assert!((ROOM - 20..ROOM + 20).contains(&names[0].len()) && names[0].ends_with("字</div>"));
        assert_eq!(names[1], "<p class=\"notice\">more</p>");
        assert_eq!(names[2], "<p>short</p>");
        assert_eq!(names[3].matches("<li>").count(), ROOM / ELEMENT);
    }
}
