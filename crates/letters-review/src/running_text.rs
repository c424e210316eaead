//! The running texts of an archive, each with its place in the source.

use letters_bundle::{Node, Value};
use letters_model::{Archive, Inline, Letter, Span, Tag};
use letters_source::{Place, Source};

/// What a passage or a note says in one language.
pub(crate) struct RunningText<'a> {
    pub letter: &'a Letter,
    pub part: Part,
    pub language: &'a Tag,
    pub inline: &'a Inline,
    pub node: &'a Node<'a>,
    pub path: String,
}

/// Of which part of a letter a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A passage, by its place in the letter.
    Passage(usize),
    /// A note, by its place among the notes.
    Note(usize),
}

/// A stretch of running text with the string of the source in which its words stand.
pub(crate) struct Stretch<'a> {
    pub span: &'a Span,
    pub node: &'a Node<'a>,
    pub path: String,
}

/// All running texts, in the order of the source's lists.
pub(crate) fn running_texts<'a>(
    archive: &'a Archive,
    source: &'a Source<'a>,
) -> Vec<RunningText<'a>> {
    let mut texts = Vec::new();
    let nodes = source.tree().member_items("letters");
    for ((number, letter), node) in archive.letters.iter().enumerate().zip(nodes) {
        let mut add = |key: &str, at: usize, part: Part, words| {
            let Some(node) = node.member_items(key).get(at).and_then(|one| one.member("text"))
            else {
                return;
            };
            let path = format!("$.letters[{number}].{key}[{at}].text");
            texts.extend(by_language(letter, part, words, node, &path));
        };
        for (at, passage) in letter.passages.iter().enumerate() {
            add("blocks", at, Part::Passage(at), &passage.text);
        }
        for (at, note) in letter.notes.iter().enumerate() {
            add("notes", at, Part::Note(at), &note.text);
        }
    }
    texts
}

fn by_language<'a>(
    letter: &'a Letter,
    part: Part,
    words: &'a letters_model::ByLanguage<Inline>,
    node: &'a Node<'a>,
    path: &str,
) -> impl Iterator<Item = RunningText<'a>> {
    let Value::Object(members) = &node.value else { return Vec::new().into_iter() };
    let texts = members.iter().filter_map(|member| {
        let tag = Tag::parse(member.key).ok()?;
        let (language, inline) = words.iter().find(|(language, _)| **language == tag)?;
        let path = path_to(path, member.key);
        Some(RunningText { letter, part, language, inline, node: &member.node, path })
    });
    texts.collect::<Vec<_>>().into_iter()
}

impl<'a> RunningText<'a> {
    /// The stretches of the text, in order.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch<'a>> {
        let (node, path) = (self.node, self.path.clone());
        let is_list = matches!(node.value, Value::List(_));
        self.inline.0.iter().enumerate().filter_map(move |(at, span)| match is_list {
            true => {
                Some(Stretch { span, node: node.items().get(at)?, path: format!("{path}[{at}]") })
            }
            false => Some(Stretch { span, node, path: path.clone() }),
        })
    }
}

impl RunningText<'_> {
    /// Where each stretch begins in the words, in bytes.
    pub fn starts(&self) -> Vec<usize> {
        let mut reached = 0;
        let starts = self.inline.0.iter().map(|span| {
            let start = reached;
            reached += span.words().map_or(0, str::len);
            start
        });
        starts.collect()
    }

    /// The path and the place of a byte of the words, whose stretches begin there.
    pub fn place_of(
        &self,
        starts: &[usize],
        offset: usize,
        source: &Source<'_>,
    ) -> (String, Place) {
        let number = starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let within = offset - starts.get(number).copied().unwrap_or_default();
        let is_plain = matches!(self.inline.0.get(number), Some(Span::Plain(_)));
        let (node, path) = match &self.node.value {
            Value::List(items) => (items.get(number), format!("{}[{number}]", self.path)),
            _ => (Some(self.node), self.path.clone()),
        };
        match node.filter(|_| is_plain) {
            Some(node) => {
                let literal = source.literal(node.start);
                (path, source.place(literal.part(within..within + 1).start))
            }
            None => (self.path.clone(), source.place(self.node.start)),
        }
    }
}

/// The path of a member of an object.
pub(crate) fn path_to(path: &str, key: &str) -> String {
    let is_right = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    match key.as_bytes() {
        [first, ..] if !first.is_ascii_digit() && key.bytes().all(is_right) => {
            format!("{path}.{key}")
        }
        _ => format!("{path}[\"{}\"]", key.escape_default()),
    }
}
