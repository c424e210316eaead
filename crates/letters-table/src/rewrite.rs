//! Passages in the text of a bundle, rewritten where they change. What stays keeps its bytes, and what
//! is new is laid out as what stands beside it.

use letters_bundle::{Choice as _, Member, Node, Value};
use letters_model::{Ask, Passage, Tag, TopicId};
use letters_source::{Edit, Source};

use crate::difference::Difference;
use crate::json;
use crate::layout::Layout;
use crate::notation::Cell;

/// A key, and the JSON that is to stand there; nothing where the key is to go.
type Change = (String, Option<String>);

/// The edit that makes all changes of a passage.
pub(crate) fn passage(
    source: &Source<'_>,
    node: &Node<'_>,
    passage: &Passage,
    differences: &[Difference],
) -> Edit {
    let (mut text, mut merged, mut block) = (Vec::new(), Vec::new(), Vec::new());
    for difference in differences {
        match difference {
            Difference::Kind(kind) => {
                block.push(("kind".to_owned(), Some(json::string(kind.word()))))
            }
            Difference::Words(tag, cell) => {
                let (words, place) = match cell {
                    Cell::Nothing => (None, None),
                    Cell::Words(words) => (Some(json::inline(words)), None),
                    Cell::Merged(id) => (None, Some(json::string(id.as_str()))),
                };
                text.push((key(node.member("text"), tag), words));
                merged.push((key(node.member("merged"), tag), place));
            }
            Difference::Asks(asks) => {
                block.push((
                    "asks".to_owned(),
                    list_of_asks(source, node.member("asks"), passage, asks),
                ));
            }
            Difference::Topics(topics) => {
                block.push((
                    "topics".to_owned(),
                    list_of_topics(source, node.member("topics"), topics),
                ));
            }
        }
    }
    if !text.is_empty() {
        let texts =
            node.member("text").map_or_else(|| "{}".to_owned(), |node| object(source, node, &text));
        block.push(("text".to_owned(), Some(texts)));
        block.extend(merged_change(source, node.member("merged"), &merged));
    }
    Edit { range: source.extent(node.start), text: object(source, node, &block) }
}

/// The key under which an object has a language, as it is spelled there.
fn key(object: Option<&Node<'_>>, tag: &Tag) -> String {
    let members = object.map_or(&[][..], members);
    let spelled = members.iter().find(|member| Tag::parse(member.key).as_ref() == Ok(tag));
    spelled.map_or_else(|| tag.to_string(), |member| member.key.to_string())
}

fn merged_change(
    source: &Source<'_>,
    node: Option<&Node<'_>>,
    changes: &[Change],
) -> Option<Change> {
    let new = |change: &Change| change.1.is_some();
    let merged = match node {
        Some(node) => object(source, node, changes),
        None if changes.iter().any(new) => {
            let entries =
                changes.iter().filter_map(|(key, value)| Some(entry(key, value.as_ref()?, ": ")));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        None => return None,
    };
    Some(("merged".to_owned(), (merged != "{}").then_some(merged)))
}

fn list_of_asks(
    source: &Source<'_>,
    node: Option<&Node<'_>>,
    passage: &Passage,
    asks: &[Ask],
) -> Option<String> {
    let written = node.map_or(&[][..], Node::items);
    let items = asks.iter().map(|ask| {
        let same = passage.asks.iter().position(|there| there == ask);
        let node = same.and_then(|number| written.get(number));
        node.map_or_else(
            || json::ask(ask),
            |node| source.text()[source.extent(node.start)].to_owned(),
        )
    });
    list(source, node, items.collect())
}

fn list_of_topics(
    source: &Source<'_>,
    node: Option<&Node<'_>>,
    topics: &[TopicId],
) -> Option<String> {
    list(source, node, topics.iter().map(|topic| json::string(topic.as_str())).collect())
}

fn list(source: &Source<'_>, node: Option<&Node<'_>>, items: Vec<String>) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    let Some(node) = node else { return Some(format!("[{}]", items.join(", "))) };
    let ranges = node.items().iter().map(|item| item.start..source.extent(item.start).end);
    let items: Vec<_> = items.into_iter().enumerate().map(|(at, item)| (Some(at), item)).collect();
    Some(Layout::new(source, node, ranges.collect()).join(&items))
}

/// An object with some keys changed, added or gone.
fn object(source: &Source<'_>, node: &Node<'_>, changes: &[Change]) -> String {
    let (members, text) = (members(node), source.text());
    let end = |member: &Member<'_>| source.extent(member.node.start).end;
    let colon = members
        .first()
        .map_or(": ", |first| &text[source.literal(first.key_start).range.end..first.node.start]);
    let change_of = |key: &str| changes.iter().find(|(changed, _)| changed == key);
    let mut entries = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let key = &text[member.key_start..member.node.start];
        match change_of(member.key) {
            None => entries.push((Some(at), text[member.key_start..end(member)].to_owned())),
            Some((_, Some(value))) => entries.push((Some(at), format!("{key}{value}"))),
            Some((_, None)) => {}
        }
    }
    let is_new = |(key, _): &&Change| members.iter().all(|member| member.key != key.as_str());
    for (key, value) in changes.iter().filter(is_new) {
        entries.extend(value.as_ref().map(|value| (None, entry(key, value, colon))));
    }
    let ranges = members.iter().map(|member| member.key_start..end(member)).collect();
    Layout::new(source, node, ranges).join(&entries)
}

fn entry(key: &str, value: &str, colon: &str) -> String {
    format!("{}{colon}{value}", json::string(key))
}

fn members<'n, 'a>(node: &'n Node<'a>) -> &'n [Member<'a>] {
    match &node.value {
        Value::Object(members) => members,
        _ => &[],
    }
}
