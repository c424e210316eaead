//! Aligned passages: one row holds the same words in every language.

use letters_model::{ByLanguage, Passage, PassageId, PassageKind, Tag};

use crate::body::drafts::Draft;
use crate::letter::align::{Bead, Traits, Way, align, disproportion};
use crate::letter::marking::Marker;

/// A passage before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// What it is.
    pub kind: PassageKind,
    /// For each language that has words of its own: the place of the draft.
    pub own: Vec<(usize, usize)>,
    /// The languages in which the row before contains this one.
    pub merged: Vec<usize>,
    /// The place of the passage of the first language beside which it stands.
    pivot: Option<usize>,
    /// After how many passages of the first language it stands.
    after: usize,
}

/// The passages of all languages side by side.
pub(crate) struct Rows {
    /// The passages.
    pub rows: Vec<Row>,
    /// How they were put side by side.
    pub way: Way,
    /// Which lines stand beside others that may not say the same, and why that is not sure.
    pub doubts: Vec<(usize, String)>,
}

/// Puts the passages of all languages beside those of the first; `settled` are lines that belong
/// together.
pub(crate) fn rows(drafts: &[Vec<Draft>], marker: &Marker<'_>, settled: &[Vec<usize>]) -> Rows {
    let mut doubts = Vec::new();
    let Some((pivot, others)) = drafts.split_first() else {
        return Rows { rows: Vec::new(), way: Way::OneToOne, doubts };
    };
    let own = |(at, draft): (usize, &Draft)| Row {
        kind: draft.kind,
        own: if draft.is_placeholder() { Vec::new() } else { vec![(0, at)] },
        merged: if draft.is_merged() { vec![0] } else { Vec::new() },
        pivot: Some(at),
        after: at + 1,
    };
    let mut rows: Vec<Row> = pivot.iter().enumerate().map(own).collect();
    let traits = |drafts: &[Draft]| -> Vec<Traits> {
        let names = |draft: &Draft| {
            marker.names(&draft.text).into_iter().map(|(_, id)| id.to_string()).collect()
        };
        drafts.iter().map(|draft| Traits::new(draft, names(draft))).collect()
    };
    let pivot_traits = traits(pivot);
    let mut way = Way::OneToOne;
    for (place, other) in others.iter().enumerate() {
        let language = place + 1;
        let pairs = settled.iter().flat_map(|lines| {
            let of = |drafts: &[Draft]| {
                drafts.iter().position(|draft| draft.lines.iter().any(|line| lines.contains(line)))
            };
            of(pivot).zip(of(other))
        });
        let other_traits = traits(other);
        let (beads, how) = align(&pivot_traits, &other_traits, &pairs.collect::<Vec<_>>());
        for bead in &beads {
            let why = doubt(bead, how, disproportion(bead, &pivot_traits, &other_traits));
            let lines = [(pivot, &bead.first), (other, &bead.second)].map(|(drafts, places)| {
                drafts.get(*places.first()?).and_then(|draft| draft.lines.first()).copied()
            });
            doubts.extend(why.into_iter().flat_map(|why| {
                lines.into_iter().flatten().map(move |line| (line, why.to_owned()))
            }));
        }
        if how == Way::Measured {
            way = how;
        }
        let mut passed = 0;
        for bead in beads {
            passed += bead.first.len();
            put(&mut rows, other, language, &bead, passed);
        }
    }
    rows.retain(|row| !row.own.is_empty());
    rows.sort_by_key(|row| row.after);
    Rows { rows, way, doubts }
}

/// What is not sure of passages that were put side by side.
fn doubt(bead: &Bead, how: Way, disproportion: f64) -> Option<&'static str> {
    /// How much longer what says the same may be in one of the languages.
    const MOST: f64 = 2.2;
    match (bead.first.len(), bead.second.len()) {
        (0, _) | (_, 0) => {
            Some("stands beside nothing in another language, by its length, numbers and names")
        }
        (1, 1) if disproportion > MOST => {
            Some("much longer in one language than in the other; see whether both say the same")
        }
        (1, 1) => None,
        _ if how == Way::Measured => Some(
            "the languages divide this at different places; put together by length, numbers and names",
        ),
        _ => None,
    }
}

/// Puts passages of a language where they belong.
fn put(rows: &mut Vec<Row>, drafts: &[Draft], language: usize, bead: &Bead, passed: usize) {
    let row_of = |rows: &[Row], at: usize| rows.iter().position(|row| row.pivot == Some(at));
    let mut second = bead.second.iter().copied();
    let mut before = None;
    for at in &bead.first {
        let Some(row) = row_of(rows, *at).and_then(|row| rows.get_mut(row)) else { continue };
        match second.next() {
            Some(place) => match drafts.get(place) {
                Some(draft) if draft.is_placeholder() => {
                    row.merged.extend(draft.is_merged().then_some(language));
                }
                draft => {
                    // What the first language has not is of the kind that it has here.
                    row.kind = draft.filter(|_| row.own.is_empty()).map_or(row.kind, |d| d.kind);
                    row.own.push((language, place));
                }
            },
            None if before.is_some() => row.merged.push(language),
            None => {}
        }
        before = Some(*at);
    }
    for draft in second.filter(|at| drafts.get(*at).is_some_and(|draft| !draft.is_placeholder())) {
        let kind = drafts.get(draft).map_or(PassageKind::Paragraph, |draft| draft.kind);
        let merged = if before.is_some() { vec![0] } else { Vec::new() };
        rows.push(Row { kind, own: vec![(language, draft)], merged, pivot: None, after: passed });
    }
}

/// The passages with ids and marks, and for each the lines that it is made of.
pub(crate) fn passages(
    rows: &[Row],
    drafts: &[Vec<Draft>],
    tags: &[Tag],
    marker: &Marker<'_>,
) -> Vec<(Passage, Vec<usize>)> {
    let mut passages: Vec<(Passage, Vec<usize>)> = Vec::new();
    for row in rows {
        let count = passages.iter().filter(|(passage, _)| passage.kind == row.kind).count() + 1;
        let Ok(id) = PassageId::parse(&name(row.kind, count)) else { continue };
        let mut passage = Passage::new(id, row.kind);
        let mut lines = Vec::new();
        for (language, draft) in &row.own {
            let found = drafts.get(*language).and_then(|drafts| drafts.get(*draft));
            if let (Some(draft), Some(tag)) = (found, tags.get(*language)) {
                passage.text.insert(tag.clone(), marker.mark(&draft.text));
                lines.extend(&draft.lines);
            }
        }
        passage.text = in_order(passage.text, tags);
        for language in &row.merged {
            // The passage before may be merged itself; the words stand where its words stand.
            let before = passages.last().map(|(before, _)| before);
            let tag = tags.get(*language);
            if let (Some(before), Some(tag)) = (before, tag) {
                let holder = before.merged.get(tag).unwrap_or(&before.id).clone();
                passage.merged.insert(tag.clone(), holder);
            }
        }
        passages.push((passage, lines));
    }
    passages
}

fn in_order<T: Clone>(texts: ByLanguage<T>, tags: &[Tag]) -> ByLanguage<T> {
    tags.iter().filter_map(|tag| Some((tag.clone(), texts.get(tag)?.clone()))).collect()
}

/// The id of a passage: what it is, and the how-manieth of its kind.
fn name(kind: PassageKind, count: usize) -> String {
    let once = |name: &str| if count == 1 { name.to_owned() } else { format!("{name}-{count}") };
    match kind {
        PassageKind::Heading => format!("h{count}"),
        PassageKind::Salutation => once("salutation"),
        PassageKind::Paragraph => format!("p{count}"),
        PassageKind::Item => format!("i{count}"),
        PassageKind::Quotation => format!("q{count}"),
        PassageKind::Closing => once("closing"),
    }
}
