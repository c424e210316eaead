//! A language whose greetings and offices are not known, sorted as the language beside it is.

use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::is_sentence;
use crate::words::signs::bullet;

/// Gives the lines of one language what those of another are, where both have as many lines, or as many
/// groups of lines between empty ones. Says whether they have.
pub(crate) fn mirror(sorted: &mut Sorted<'_>, lines: &[usize], model: usize) -> bool {
    let models: Vec<usize> =
        (0..sorted.lines.len()).filter(|at| is_model(sorted, *at, model)).collect();
    let pairs = if lines.len() == models.len() {
        Some(lines.iter().copied().zip(models.iter().map(|at| Some(*at))).collect())
    } else {
        by_group(sorted, lines, &models)
    };
    let Some(pairs) = pairs.filter(|pairs| fits(sorted, pairs)) else { return false };
    let mut running = Part::Paragraph;
    for (at, model) in pairs {
        let part = model.and_then(|model| sorted.part(model));
        let joins = match model {
            Some(model) => sorted.joins(model),
            None => running.is_text(),
        };
        running = part.unwrap_or(running);
        sorted.set(at, running);
        sorted.set_joins(at, joins);
    }
    true
}

/// A line, and the one that says what it is; nothing if it goes on with the line before.
type Pair = (usize, Option<usize>);

/// Whether a line of the other language is part of the letter itself.
fn is_model(sorted: &Sorted<'_>, at: usize, model: usize) -> bool {
    let is_own = |part: Part| {
        part.is_text()
            || matches!(
                part,
                Part::Title
                    | Part::Date
                    | Part::Letterhead
                    | Part::Addressee
                    | Part::Subject
                    | Part::Signature
                    | Part::Copied
            )
    };
    sorted.languages.get(at) == Some(&model) && sorted.part(at).is_some_and(is_own)
}

/// Groups of lines side by side. Of two with different numbers of lines each must be one passage, or of
/// one part all through, such as signatures.
fn by_group(sorted: &Sorted<'_>, lines: &[usize], models: &[usize]) -> Option<Vec<Pair>> {
    let (ours, theirs) = (groups(sorted, lines), groups(sorted, models));
    if ours.len() != theirs.len() {
        return None;
    }
    let mut pairs = Vec::new();
    for (our, their) in ours.iter().zip(&theirs) {
        let first = *their.first()?;
        if our.len() == their.len() {
            pairs.extend(our.iter().copied().zip(their.iter().map(|at| Some(*at))));
        } else if their.iter().skip(1).all(|at| sorted.joins(*at)) {
            let model = |at: &usize| (Some(at) == our.first()).then_some(first);
            pairs.extend(our.iter().map(|at| (*at, model(at))));
        } else if their.iter().all(|at| sorted.part(*at) == sorted.part(first))
            && !sorted.part(first).is_some_and(Part::is_text)
        {
            pairs.extend(our.iter().map(|at| (*at, Some(first))));
        } else {
            return None;
        }
    }
    Some(pairs)
}

/// Lines between which no empty line stands.
fn groups(sorted: &Sorted<'_>, lines: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in lines {
        let is_apart = sorted.stands_apart_in_language(*at);
        match groups.last_mut() {
            Some(group) if !is_apart => group.push(*at),
            _ => groups.push(vec![*at]),
        }
    }
    groups
}

/// Whether no sentence would be a name, and items stand beside items.
fn fits(sorted: &Sorted<'_>, pairs: &[Pair]) -> bool {
    pairs.iter().all(|(at, model)| {
        let Some(part) = model.and_then(|model| sorted.part(model)) else { return true };
        let text = sorted.text(*at);
        (part.is_text() || !is_sentence(text)) && (bullet(text).is_none() || part.is_text())
    })
}
