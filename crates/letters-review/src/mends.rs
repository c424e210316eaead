//! What a program can do about the problems that the reading of a bundle has found.

use letters_bundle::{Fault, Node, Problem, Value, decode};
use letters_model::Address;

use crate::Finding;
use letters_source::{Edit, Place, Source, apply, quoted};

/// The findings of problems, with their mends where there are any.
pub(crate) fn of_problems(
    problems: &[Problem],
    source: Option<&Source<'_>>,
    is_refused: bool,
) -> Vec<Finding> {
    let renamings = source.map(|source| renamings(problems, source)).unwrap_or_default();
    // What stays refused is not changed.
    let source = source.filter(|_| !is_refused || !renamings.is_empty());
    let of = |(at, problem)| {
        let renaming = renamings.iter().find(|(of, _)| *of == at).map(|(_, edit)| edit.clone());
        of_problem(problem, source, renaming)
    };
    problems.iter().enumerate().map(of).collect()
}

fn of_problem(problem: &Problem, source: Option<&Source<'_>>, renaming: Option<Edit>) -> Finding {
    let mut finding = Finding::of_problem(problem);
    finding.mend = renaming.into_iter().collect();
    let place = Place { line: problem.line, column: problem.column };
    let Some(source) = source else { return finding };
    let Some(offset) = source.offset(place) else { return finding };
    if let Fault::NoLink { .. } = &problem.fault {
        match link(source, offset) {
            Some(Link::Trimmed(edit)) => {
                finding.remedy = "take away the white space around it".to_owned();
                finding.mend = [edit].into();
            }
            Some(Link::Guessed(address)) => finding.remedy = format!("did you mean `{address}`?"),
            None => {}
        }
    }
    finding
}

/// The misspelled fields that get their names, by the number of their problem: all of them if the bundle is accepted
/// then, else those with which alone it is. Of two that would get the same name, somebody has to choose.
fn renamings(problems: &[Problem], source: &Source<'_>) -> Vec<(usize, Edit)> {
    // Each is tried by reading the whole bundle, and nobody slips a hundred times.
    const TRIES: usize = 100;
    let mut targets = Vec::new();
    let mut all: Vec<(usize, Edit)> = Vec::new();
    for (at, problem) in problems.iter().enumerate() {
        let Fault::UnknownField { nearest: Some(nearest), .. } = &problem.fault else { continue };
        let place = Place { line: problem.line, column: problem.column };
        let Some(offset) = source.offset(place) else { continue };
        let object = problem.path.rsplit_once(['.', '[']).map_or("", |(object, _)| object);
        targets.push((at, object, nearest));
        let range = source.literal(offset).range;
        all.push((at, Edit { range, text: format!("\"{}\"", quoted(nearest)) }));
    }
    let is_only = |at: usize| {
        let own = targets.iter().find(|(of, ..)| *of == at);
        let same =
            |other: &&(usize, &str, _)| own.is_some_and(|own| own.1 == other.1 && own.2 == other.2);
        targets.iter().filter(same).count() == 1
    };
    all.retain(|(at, _)| is_only(*at));
    if is_accepted(source, all.iter().map(|(_, edit)| edit)) {
        return all;
    }
    all.truncate(TRIES);
    all.retain(|(_, edit)| is_accepted(source, [edit]));
    all
}

/// Whether the bundle is accepted with these changes.
fn is_accepted<'e>(source: &Source<'_>, edits: impl IntoIterator<Item = &'e Edit>) -> bool {
    decode(apply(source.text(), edits).as_bytes()).is_ok()
}

/// What is to be done about something that is no link.
enum Link {
    /// It is one without the white space around it.
    Trimmed(Edit),
    /// It may be this one.
    Guessed(String),
}

fn link(source: &Source<'_>, offset: usize) -> Option<Link> {
    let text = string_at(source.tree(), offset)?;
    let is_link = |text: &str| Address::from_text(text.to_owned()).link().is_some();
    let trimmed = text.trim();
    if is_link(trimmed) {
        let start = text.len() - text.trim_start().len();
        let literal = source.literal(offset);
        let kept = &source.text()[literal.part(start..start + trimmed.len())];
        return Some(Link::Trimmed(Edit { text: format!("\"{kept}\""), range: literal.range }));
    }
    let guess = match trimmed.split_once('@') {
        Some(_) if !trimmed.contains(['/', ':']) => format!("mailto:{trimmed}"),
        _ => format!("https://{}", trimmed.trim_start_matches("//")),
    };
    let has_host = trimmed.split('/').any(|part| part.contains('.')) && !trimmed.contains(':');
    (has_host && is_link(&guess)).then_some(Link::Guessed(guess))
}

/// The string that begins at an offset.
fn string_at<'n>(node: &'n Node<'_>, offset: usize) -> Option<&'n str> {
    match &node.value {
        Value::String(text) if node.start == offset => Some(text),
        Value::List(items) => string_at(before(items, offset, |item| item.start)?, offset),
        Value::Object(members) => {
            string_at(&before(members, offset, |member| member.node.start)?.node, offset)
        }
        _ => None,
    }
}

/// The last thing of a list that begins at an offset or before it.
fn before<T>(list: &[T], offset: usize, start: impl Fn(&T) -> usize) -> Option<&T> {
    list.get(list.partition_point(|one| start(one) <= offset).checked_sub(1)?)
}
