//! Names that stand in a text without their mark.

use std::ops::Range;
use std::sync::Arc;

use letters_bundle::Value;
use letters_model::{EntityId, Span};
use letters_names::Standing;
use letters_source::{Edit, Source, quoted};

use crate::finding::{Concern, Doubt, Finding};
use crate::names::{Names, Occurrence};
use crate::running_text::{RunningText, Stretch};

/// A stretch with its bytes in the whole text.
type Placed<'a> = (Stretch<'a>, Range<usize>);

/// Reports the names that stand without their mark in the plain stretches of a text. What stands beside a name may
/// be in another stretch, so all of them are read together.
pub(crate) fn unmarked(
    text: &RunningText<'_>,
    names: &Names,
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    let (whole, stretches) = together(text);
    let found = names.find(&whole);
    // Stretches stand in order, and there can be very many.
    let is_marked = |range: &Range<usize>| {
        let first = stretches.partition_point(|(_, at)| at.end <= range.start);
        let touched = stretches[first..].iter().take_while(|(_, at)| at.start < range.end);
        touched.into_iter().any(|(one, _)| !matches!(one.span, Span::Plain(_)))
    };
    let found: Vec<_> = found.into_iter().filter(|one| !is_marked(&one.range)).collect();
    let stretch_of =
        |one: &Occurrence<'_>| stretches.partition_point(|(_, at)| at.end <= one.range.start);
    for here in found.chunk_by(|one, next| stretch_of(one) == stretch_of(next)) {
        let stretch = here.first().and_then(|one| stretches.get(stretch_of(one)));
        if let Some((stretch, at)) = stretch {
            in_stretch(text, &whole, (stretch, at), here, source, findings);
        }
    }
}

/// The text as one, with its stretches; a note's sign is a character that is no part of a name.
fn together<'a>(text: &RunningText<'a>) -> (String, Vec<Placed<'a>>) {
    let (mut whole, mut stretches) = (String::new(), Vec::new());
    for stretch in text.stretches() {
        let start = whole.len();
        whole.push_str(stretch.span.words().unwrap_or("\u{fffc}"));
        stretches.push((stretch, start..whole.len()));
    }
    (whole, stretches)
}

fn in_stretch(
    text: &RunningText<'_>,
    whole: &str,
    (stretch, at): (&Stretch<'_>, &Range<usize>),
    here: &[Occurrence<'_>],
    source: &Source<'_>,
    findings: &mut Vec<Finding>,
) {
    let within = |range: &Range<usize>| {
        range.start - at.start..range.end.min(at.end).saturating_sub(at.start)
    };
    let doubt =
        |one: &Occurrence<'_>| doubt(&whole[one.range.clone()], one, one.range.end > at.end);
    let to_mark: Vec<_> = here
        .iter()
        .filter(|one| is_sure(&whole[one.range.clone()], one) && doubt(one).is_none())
        .map(|one| (within(&one.range), one.entities))
        .collect();
    let words = &whole[at.clone()];
    let is_whole = matches!(text.node.value, Value::String(_));
    let mend: Arc<[Edit]> = [marked(stretch, words, &to_mark, source, is_whole)].into();
    let literal = source.literal(stretch.node.start);
    for one in here {
        let name = whole[one.range.clone()].to_owned();
        let entities = one.entities.iter().map(ToString::to_string).collect();
        let place = source.place(literal.part(within(&one.range)).start);
        let concern = Concern::UnmarkedName { name, entities, doubt: doubt(one) };
        let mut finding = Finding::warning(&concern, stretch.path.clone(), place);
        let range = within(&one.range);
        if to_mark.binary_search_by_key(&range.start, |(marked, _)| marked.start).is_ok() {
            finding.mend = mend.clone();
        }
        findings.push(finding);
    }
}

/// Why words may not be the name that they spell.
fn doubt(words: &str, one: &Occurrence<'_>, goes_beyond: bool) -> Option<Doubt> {
    if one.standing != Standing::Alone {
        Some(Doubt::PartOfAnother)
    } else if goes_beyond {
        Some(Doubt::InPieces)
    } else {
        let written = one.otherwise.filter(|name| *name != words)?;
        Some(Doubt::WrittenOtherwise(written.to_owned()))
    }
}

/// Whether words are so telling that they name nobody else.
fn is_sure(words: &str, one: &Occurrence<'_>) -> bool {
    let is_telling = match words.chars().any(|c| c.is_ascii_alphabetic()) {
        true => words.contains([' ', '-']),
        false => words.chars().count() >= 3,
    };
    one.entities.len() == 1 && is_telling
}

/// The string with marks around the names; every byte of the words stays as it is written.
fn marked(
    stretch: &Stretch<'_>,
    words: &str,
    names: &[(Range<usize>, &[EntityId])],
    source: &Source<'_>,
    is_whole: bool,
) -> Edit {
    let literal = source.literal(stretch.node.start);
    let written = |range: Range<usize>| &source.text()[literal.part(range)];
    let (mut parts, mut reached) = (Vec::new(), 0);
    for (range, entities) in names {
        if range.start > reached {
            parts.push(format!("\"{}\"", written(reached..range.start)));
        }
        let entity = entities.first().map_or("", EntityId::as_str);
        let text = written(range.clone());
        parts.push(format!("{{ \"text\": \"{text}\", \"entity\": \"{}\" }}", quoted(entity)));
        reached = range.end;
    }
    if reached < words.len() {
        parts.push(format!("\"{}\"", written(reached..words.len())));
    }
    let list = parts.join(", ");
    let text = if is_whole { format!("[{list}]") } else { list };
    Edit { range: literal.range, text }
}
