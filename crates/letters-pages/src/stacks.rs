//! Characters under more marks than any script piles up, kept within their line: a thousand accents on
//! one letter are painted over everything that stands above it.

use std::ops::Range;

use letters_model::is_invisible;

use crate::node::{Node, element};

/// How many marks can stand on a character in any way of writing. Hebrew with its signs for singing has
/// four, a Tibetan syllable five.
const MOST: usize = 6;

/// Gives every character that has more marks an element of its own, which the styles clip. Text and
/// marks stay as they are.
pub(crate) fn contain_stacks(nodes: &mut Vec<Node>) {
    if nodes.iter().any(|node| matches!(node, Node::Text(text) if next_stack(text).is_some())) {
        *nodes = std::mem::take(nodes).into_iter().flat_map(contained).collect();
    }
    for node in nodes {
        if let Node::Element(element) = node {
            let parts = element.parts_mut();
            let is_contained = parts.attributes.iter().any(|(_, value)| value == STACK);
            if !is_contained {
                contain_stacks(&mut parts.children);
            }
        }
    }
}

/// The class of such an element.
const STACK: &str = "stack";

fn contained(node: Node) -> Vec<Node> {
    let Node::Text(text) = &node else { return vec![node] };
    let mut rest: &str = text;
    let mut nodes = Vec::new();
    while let Some(stack) = next_stack(rest) {
        nodes.push(rest[..stack.start].to_owned().into());
        nodes.push(element("span").class(STACK).with(rest[stack.clone()].to_owned()).into());
        rest = &rest[stack.end..];
    }
    nodes.push(rest.to_owned().into());
    nodes
}

/// The first character with too many marks, and these.
fn next_stack(text: &str) -> Option<Range<usize>> {
    let (mut start, mut marks) = (0, 0);
    for (at, character) in text.char_indices() {
        match character {
            character if is_mark(character) => marks += 1,
            // What is not seen holds no marks apart.
            character if marks > 0 && is_invisible(character) => {}
            _ if marks > MOST => return Some(start..at),
            _ => (start, marks) = (at, 0),
        }
    }
    (marks > MOST).then_some(start..text.len())
}

/// Whether a character is drawn above, below or in the one before.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{711}' | '\u{730}'..='\u{74a}' | '\u{7eb}'..='\u{7f3}' | '\u{816}'..='\u{82d}'
        | '\u{898}'..='\u{902}' | '\u{93a}'..='\u{94f}' | '\u{951}'..='\u{957}' | '\u{e31}'
        | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}'
        | '\u{ec8}'..='\u{ece}' | '\u{f18}'..='\u{f19}' | '\u{f71}'..='\u{f84}' | '\u{f86}'..='\u{fbc}'
        | '\u{102b}'..='\u{103e}' | '\u{135d}'..='\u{135f}' | '\u{17b4}'..='\u{17d3}'
        | '\u{1a55}'..='\u{1a7f}' | '\u{1ab0}'..='\u{1b04}' | '\u{1cd0}'..='\u{1ce8}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}' | '\u{2de0}'..='\u{2dff}'
        | '\u{302a}'..='\u{302f}' | '\u{3099}'..='\u{309a}' | '\u{a66f}'..='\u{a67d}'
        | '\u{a8e0}'..='\u{a8f1}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        let mut nodes = vec![element("p").with(text.to_owned()).into()];
        contain_stacks(&mut nodes);
        nodes[0].to_string()
    }

    #[test]
    fn only_what_no_script_piles_up_stands_apart() {
        let accents = "\u{301}".repeat(2000);
        let expected = format!("<p>no <span class=\"stack\">a{accents}</span>bc</p>");
        assert_eq!(drawn(&format!("no a{accents}bc")), expected);
        assert!(drawn(&format!("a{}", "\u{301}\u{200b}".repeat(40))).contains("stack"));
        assert!(drawn(&accents).starts_with("<p><span class=\"stack\">"));
        for text in ["Việt Nam", "בְּרֵאשִׁ֖ית", "བོད་སྐད", "ที่นี่", "e\u{301}\u{323}\u{302}", "鄭敬基"]
        {
            assert_eq!(drawn(text), format!("<p>{text}</p>"));
        }
    }
}
