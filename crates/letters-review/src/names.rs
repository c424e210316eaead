//! Where the names of an archive's entities stand in texts, also written a little otherwise.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use letters_model::{Archive, EntityId, EntityKind, Inline, Span};
use letters_names::{Standing, standing};
use letters_search::Folded;

/// All names of an archive, ready to be looked for together.
pub(crate) struct Names {
    search: Option<AhoCorasick>,
    /// What is known of each folded name, in the order of the search.
    known: Vec<Known>,
}

/// Whose names fold to the same.
#[derive(Default)]
struct Known {
    entities: Vec<EntityId>,
    kinds: Vec<EntityKind>,
    /// The names as the archive writes them.
    written: Vec<String>,
}

/// A name that stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Occurrence<'a> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whose name it is; of several, the archive does not say which.
    pub entities: &'a [EntityId],
    /// The name as the archive writes it, if the text writes it otherwise.
    pub otherwise: Option<&'a str>,
    /// Whether it may be a part of another name.
    pub standing: Standing,
}

impl Names {
    /// The names and aliases of all entities.
    pub fn of(archive: &Archive) -> Names {
        let mut all: BTreeMap<String, Known> = BTreeMap::new();
        for entity in &archive.entities {
            let names = entity.name.iter().map(|(_, name)| name);
            let aliases = entity.aliases.iter().map(|alias| &alias.text);
            for name in names.chain(aliases).filter(|name| is_telling(name)) {
                let known = all.entry(Folded::new(name).text()).or_default();
                if !known.entities.contains(&entity.id) {
                    known.entities.push(entity.id.clone());
                    known.kinds.push(entity.kind);
                }
                known.written.push(name.clone());
            }
        }
        all.remove("");
        let (names, known): (Vec<String>, Vec<_>) = all.into_iter().unzip();
        let search =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok();
        Names { search, known }
    }

    /// The names in a text that stand there as words, the longest where one is part of another.
    pub fn find(&self, text: &str) -> Vec<Occurrence<'_>> {
        let Some(search) = &self.search else { return Vec::new() };
        let folded = Folded::new(text);
        let characters = folded.text();
        // Bytes of the folded text as numbers of its characters, since only these lead to the printed text.
        let mut number = vec![0; characters.len() + 1];
        characters.char_indices().enumerate().for_each(|(count, (at, _))| number[at] = count);
        number[characters.len()] = characters.chars().count();
        let found = search.find_iter(&characters);
        let printed = found.filter_map(|found| {
            let range = folded.printed(number[found.start()]..number[found.end()])?;
            self.occurrence(text, range, &self.known[found.pattern().as_usize()])
        });
        printed.collect()
    }

    fn occurrence<'a>(
        &self,
        text: &str,
        range: Range<usize>,
        known: &'a Known,
    ) -> Option<Occurrence<'a>> {
        let words = text.get(range.clone())?;
        let is_exact = known.written.iter().any(|name| name == words);
        let otherwise = known.written.iter().find(|name| is_same_name(name, words));
        let otherwise = otherwise.map(String::as_str).filter(|_| !is_exact);
        let ways = known.kinds.iter().map(|kind| standing(text, range.clone(), *kind));
        let standing = ways.max().unwrap_or(Standing::Doubtful);
        let stands = standing != Standing::Within && (is_exact || otherwise.is_some());
        stands.then_some(Occurrence { range, entities: &known.entities, otherwise, standing })
    }
}

/// Whether words that fold like a name can be meant as that name, by their signs and capitals: `WANG WEI` and
/// `Wang  Wei` are Wang Wei, `open harbour` is not Open Harbour.
fn is_same_name(name: &str, words: &str) -> bool {
    let signs = |text: &str| {
        text.chars()
            .filter(|c| {
                matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '，' | '、' | '；' | '：' | '。')
            })
            .count()
    };
    let initials = |text: &str| -> Vec<bool> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter_map(|word| word.chars().next()).map(char::is_uppercase).collect()
    };
    let (of_name, of_words) = (initials(name), initials(words));
    let has_capitals = of_name.len() != of_words.len()
        || of_name.iter().zip(&of_words).all(|(name, word)| *word || !*name);
    let is_short = name.chars().count() <= 5 && !name.contains(char::is_lowercase);
    let is_cased = |text: &str| text.contains(char::is_lowercase);
    signs(words) <= signs(name) && has_capitals && (!is_short || is_cased(name) == is_cased(words))
}

/// Whether a name is long enough to be told from other words.
fn is_telling(name: &str) -> bool {
    let least = if name.chars().all(|c| !c.is_ascii()) { 2 } else { 3 };
    name.chars().count() >= least && name.trim() == name
}

/// The plain words of a text: what stands between its marks.
pub(crate) fn plain(inline: &Inline) -> impl Iterator<Item = &str> {
    inline.0.iter().filter_map(|span| match span {
        Span::Plain(text) => Some(text.as_str()),
        Span::Name { .. } | Span::Note(_) | Span::Misprint { .. } => None,
    })
}
