//! Names that stand in a text without their mark.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use letters_bundle::Value;
use letters_model::{Archive, EntityId, Inline, Span};
use letters_source::{Edit, Source, quoted};
use unicode_script::{Script, UnicodeScript as _};

use crate::finding::{Concern, Finding};
use crate::running_text::{RunningText, Stretch};

/// All names of an archive, ready to be looked for together.
pub(crate) struct Names {
    search: Option<AhoCorasick>,
    /// For each name, in the order of the search, whose it is.
    owners: Vec<Vec<EntityId>>,
}

/// A name that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Occurrence<'a> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whose name it is; of several, the archive does not say which.
    pub entities: &'a [EntityId],
}

impl Names {
    /// The names and aliases of all entities.
    pub fn of(archive: &Archive) -> Names {
        let mut all: BTreeMap<&str, Vec<EntityId>> = BTreeMap::new();
        for entity in &archive.entities {
            let names = entity.name.iter().map(|(_, name)| name);
            let aliases = entity.aliases.iter().map(|alias| &alias.text);
            for name in names.chain(aliases).filter(|name| is_telling(name)) {
                let owners = all.entry(name).or_default();
                if !owners.contains(&entity.id) {
                    owners.push(entity.id.clone());
                }
            }
        }
        let (names, owners): (Vec<&str>, Vec<_>) = all.into_iter().unzip();
        let search =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok();
        Names { search, owners }
    }

    /// The names in a text that stand there as words, the longest where one is part of another.
    pub fn find(&self, text: &str) -> Vec<Occurrence<'_>> {
        let Some(search) = &self.search else { return Vec::new() };
        let found = search.find_iter(text).filter(|found| is_word(text, &found.range()));
        let occurrence = |found: aho_corasick::Match| Occurrence {
            range: found.range(),
            entities: &self.owners[found.pattern().as_usize()],
        };
        found.map(occurrence).collect()
    }
}

/// Whether a name is long enough to be told from other words.
fn is_telling(name: &str) -> bool {
    let least = if name.chars().all(is_written_without_spaces) { 2 } else { 3 };
    name.chars().count() >= least && name.trim() == name
}

/// Reports the names that stand without their mark in the plain stretches of a text.
pub(crate) fn unmarked(
    text: &RunningText<'_>,
    names: &Names,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    for stretch in text.stretches() {
        let Span::Plain(words) = stretch.span else { continue };
        let found = names.find(words);
        if found.is_empty() {
            continue;
        }
        let sure: Vec<bool> = found.iter().map(|one| is_sure(words, one)).collect();
        let to_mark: Vec<_> = found.iter().zip(&sure).filter(|(_, sure)| **sure).collect();
        let to_mark: Vec<&Occurrence<'_>> = to_mark.into_iter().map(|(one, _)| one).collect();
        let mend: Arc<[Edit]> = [marked(&stretch, words, &to_mark, source, is_whole(text))].into();
        let literal = source.literal(stretch.node.start);
        for (one, sure) in found.iter().zip(sure) {
            let name = words[one.range.clone()].to_owned();
            let entities = one.entities.iter().map(ToString::to_string).collect();
            let place = source.place(literal.part(one.range.clone()).start);
            let concern = Concern::UnmarkedName { name, entities };
            let mut finding = Finding::warning(&concern, stretch.path.clone(), place);
            if sure {
                finding.mend = mend.clone();
            }
            findings.push(finding);
        }
    }
}

/// Whether the text is one string and not a list.
fn is_whole(text: &RunningText<'_>) -> bool {
    matches!(text.node.value, Value::String(_))
}

/// The string with marks around the names; every byte of the words stays as it is written.
fn marked(
    stretch: &Stretch<'_>,
    words: &str,
    names: &[&Occurrence<'_>],
    source: &Source<'_>,
    is_whole: bool,
) -> Edit {
    let literal = source.literal(stretch.node.start);
    let written = |range: Range<usize>| &source.text()[literal.part(range)];
    let (mut parts, mut reached) = (Vec::new(), 0);
    for name in names {
        if name.range.start > reached {
            parts.push(format!("\"{}\"", written(reached..name.range.start)));
        }
        let entity = name.entities.first().map_or("", EntityId::as_str);
        let text = written(name.range.clone());
        parts.push(format!("{{ \"text\": \"{text}\", \"entity\": \"{}\" }}", quoted(entity)));
        reached = name.range.end;
    }
    if reached < words.len() {
        parts.push(format!("\"{}\"", written(reached..words.len())));
    }
    let list = parts.join(", ");
    let text = if is_whole { format!("[{list}]") } else { list };
    Edit { range: literal.range, text }
}

/// Whether a name can be marked without asking: it is that of one entity, and nothing beside it makes
/// it part of a longer name.
fn is_sure(text: &str, name: &Occurrence<'_>) -> bool {
    if name.entities.len() != 1 {
        return false;
    }
    let words = &text[name.range.clone()];
    let (before, after) = (&text[..name.range.start], &text[name.range.end..]);
    if words.chars().all(is_written_without_spaces) {
        let joins = |c: char| matches!(c, '·' | '‧' | '・' | '•');
        return words.chars().count() >= 3 && !before.ends_with(joins) && !after.starts_with(joins);
    }
    let next = after.strip_prefix([' ', '-', '\u{a0}']).unwrap_or_default();
    let last = before.strip_suffix([' ', '-', '\u{a0}']).unwrap_or_default();
    let last = last.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    words.contains([' ', '-'])
        && !next.starts_with(char::is_uppercase)
        && !last.starts_with(char::is_uppercase)
}

/// Whether the range neither begins nor ends within a word.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let within = |a: Option<char>, b: Option<char>| match (a, b) {
        (Some(a), Some(b)) => {
            [a, b].into_iter().all(|c| c.is_alphanumeric() && !is_written_without_spaces(c))
        }
        _ => false,
    };
    let words = &text[range.clone()];
    !within(text[..range.start].chars().next_back(), words.chars().next())
        && !within(words.chars().next_back(), text[range.end..].chars().next())
}

/// Whether a character is of a script whose words do not stand apart.
fn is_written_without_spaces(character: char) -> bool {
    matches!(
        character.script(),
        Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Tibetan
    )
}

/// The plain words of a text: what stands between its marks.
pub(crate) fn plain(inline: &Inline) -> impl Iterator<Item = &str> {
    inline.0.iter().filter_map(|span| match span {
        Span::Plain(text) => Some(text.as_str()),
        Span::Name { .. } | Span::Note(_) | Span::Misprint { .. } => None,
    })
}
