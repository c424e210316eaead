//! What a program can do about the problems that the reading of a bundle has found.

use letters_bundle::{Fault, Node, Problem, Value, decode};
use letters_model::Address;

use crate::Finding;
use letters_source::{Edit, Place, Source, apply, quoted};

/// The findings of problems, with their mends where there are any.
pub(crate) fn of_problems(problems: &[Problem], source: Option<&Source<'_>>) -> Vec<Finding> {
    // Each renaming is tried by reading the whole bundle, and nobody slips a hundred times.
    let mut tries = 100;
    problems.iter().map(|problem| of_problem(problem, source, &mut tries)).collect()
}

fn of_problem(problem: &Problem, source: Option<&Source<'_>>, tries: &mut usize) -> Finding {
    let mut finding = Finding::of_problem(problem);
    let place = Place { line: problem.line, column: problem.column };
    let Some(source) = source else { return finding };
    let Some(offset) = source.offset(place) else { return finding };
    match &problem.fault {
        Fault::UnknownField { nearest: Some(nearest), .. } if *tries > 0 => {
            *tries -= 1;
            finding.mend = renamed(source, offset, nearest).into_iter().collect();
        }
        Fault::NoLink { .. } => match link(source, offset) {
            Some(Link::Trimmed(edit)) => {
                finding.remedy = "take away the white space around it".to_owned();
                finding.mend = [edit].into();
            }
            Some(Link::Guessed(address)) => finding.remedy = format!("did you mean `{address}`?"),
            None => {}
        },
        _ => {}
    }
    finding
}

/// The key at an offset under another name, if the bundle is then still accepted.
fn renamed(source: &Source<'_>, offset: usize, name: &str) -> Option<Edit> {
    let range = source.literal(offset).range;
    let edit = Edit { range, text: format!("\"{}\"", quoted(name)) };
    let mended = apply(source.text(), [&edit]);
    decode(mended.as_bytes()).is_ok().then_some(edit)
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
