//! The names and titles of an archive, each with its place in the source.

use letters_bundle::Node;
use letters_source::Source;

/// All of them: of the archive, of entities and topics, of letters.
pub(crate) fn names_and_titles<'a>(source: &'a Source<'a>) -> Vec<(&'a Node<'a>, String)> {
    let tree = source.tree();
    let mut found = Vec::new();
    add(&mut found, tree, "$", &["title", "about"]);
    if let Some(publisher) = tree.member("publisher") {
        add(&mut found, publisher, "$.publisher", &["name"]);
    }
    for (list, keys) in [
        ("entities", &["name", "about"][..]),
        ("topics", &["name"]),
        ("letters", &["title", "subject"]),
    ] {
        for (number, node) in tree.member_items(list).iter().enumerate() {
            add(&mut found, node, &format!("$.{list}[{number}]"), keys);
        }
    }
    found
}

fn add<'a>(found: &mut Vec<(&'a Node<'a>, String)>, node: &'a Node<'a>, path: &str, keys: &[&str]) {
    let own = keys.iter().filter_map(|key| Some((node.member(key)?, format!("{path}.{key}"))));
    found.extend(own);
}
