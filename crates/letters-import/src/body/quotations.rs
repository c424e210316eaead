//! Words that a letter quotes over several passages: each begins with a quotation mark, or only the first
//! does, and the last ends with one.

use crate::sort::sorted::Sorted;
use crate::source::part::Part;

/// How many passages one quotation may take.
const MOST: usize = 12;

/// The marks with which a quotation begins and ends.
const MARKS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('「', '」'), ('『', '』')];

/// Says of passages of a language that they are one quotation, where they are; `known` are lines of which
/// it is settled what they are.
pub(crate) fn find(sorted: &mut Sorted<'_>, lines: &[usize], known: &[usize]) {
    let passages = passages(sorted, lines);
    let mut place = 0;
    while let Some(passage) = passages.get(place) {
        let texts: Vec<String> = passages
            .iter()
            .skip(place)
            .take(MOST)
            .take_while(|next| next.iter().all(|at| may_be_quoted(sorted, *at, known)))
            .map(|next| words(sorted, next))
            .collect();
        let count = length(&texts).filter(|count| *count > 1 && !passage.is_empty()).unwrap_or(0);
        for at in passages.iter().skip(place).take(count).flatten() {
            if let Some(part) = sorted.parts.get_mut(*at) {
                *part = Some(Part::Quotation);
            }
        }
        place += count.max(1);
    }
    set_in(sorted, &passages, known);
    attributed(sorted, &passages, known);
}

/// Says of a line that names, behind a dash, whose words were quoted above that it is quoted with them; several
/// are a list.
fn attributed(sorted: &mut Sorted<'_>, passages: &[Vec<usize>], known: &[usize]) {
    let has_dash = |sorted: &Sorted<'_>, passage: Option<&Vec<usize>>| {
        passage.is_some_and(|passage| words(sorted, passage).starts_with(['—', '–', '─', '―']))
    };
    for (place, passage) in passages.iter().enumerate().skip(1) {
        let is_quoted = |at: &usize| sorted.part(*at) == Some(Part::Quotation);
        let above = passages.get(place - 1).is_some_and(|above| above.iter().all(is_quoted));
        let [at] = passage.as_slice() else { continue };
        let is_alone =
            has_dash(sorted, Some(passage)) && !has_dash(sorted, passages.get(place + 1));
        if above
            && is_alone
            && !known.contains(at)
            && let Some(part) = sorted.parts.get_mut(*at)
        {
            *part = Some(Part::Quotation);
        }
    }
}

/// Says of passages that are set in below a colon that they are quoted, where most others are not set in.
fn set_in(sorted: &mut Sorted<'_>, passages: &[Vec<usize>], known: &[usize]) {
    let is_set_in = |sorted: &Sorted<'_>, passage: &[usize]| {
        passage.iter().all(|at| sorted.lines.get(*at).is_some_and(|line| line.indented))
    };
    // Items are often set in.
    let is_item = |at: &usize| sorted.part(*at) == Some(Part::Item);
    let others = || passages.iter().filter(|passage| !passage.iter().any(is_item));
    let all = others().filter(|passage| is_set_in(sorted, passage)).count();
    if all * 3 > others().count() {
        return;
    }
    for pair in passages.windows(2) {
        let [above, passage] = pair else { continue };
        // A block that is set in whole between passages that are not is quoted, too.
        let is_block = passage.len() > 1 && !is_set_in(sorted, above);
        let introduces = words(sorted, above).ends_with([':', '：']) || is_block;
        let may_be = passage.iter().all(|at| {
            sorted.part(*at) == Some(Part::Paragraph) && may_be_quoted(sorted, *at, known)
        });
        if introduces && may_be && is_set_in(sorted, passage) {
            for at in passage {
                if let Some(part) = sorted.parts.get_mut(*at) {
                    *part = Some(Part::Quotation);
                }
            }
        }
    }
}

/// The lines of each passage.
fn passages(sorted: &Sorted<'_>, lines: &[usize]) -> Vec<Vec<usize>> {
    let mut passages: Vec<Vec<usize>> = Vec::new();
    for at in lines {
        match passages.last_mut() {
            Some(passage) if sorted.joins(*at) => passage.push(*at),
            _ => passages.push(vec![*at]),
        }
    }
    passages
}

fn may_be_quoted(sorted: &Sorted<'_>, at: usize, known: &[usize]) -> bool {
    let is_running =
        matches!(sorted.part(at), Some(Part::Paragraph | Part::Quotation | Part::Heading));
    is_running && !known.contains(&at)
}

fn words(sorted: &Sorted<'_>, passage: &[usize]) -> String {
    passage.iter().map(|at| sorted.text(*at)).collect::<Vec<_>>().join(" ")
}

/// Of how many passages the quotation consists that begins with the first of them.
fn length(passages: &[String]) -> Option<usize> {
    let first = passages.first()?;
    let (open, close) = MARKS.into_iter().find(|(open, _)| first.starts_with(*open))?;
    for (place, text) in passages.iter().enumerate() {
        let inner = text.strip_prefix(open).unwrap_or(text);
        let bare =
            inner.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '。' | ']'));
        // What is opened and closed within is a quotation of its own.
        let open_still = if open == close {
            inner.matches(open).count() % 2 == 0
        } else {
            inner.matches(open).count() >= inner.matches(close).count()
        };
        match (open_still, bare.ends_with(close)) {
            (true, _) => {}
            (false, true) => return Some(place + 1),
            (false, false) => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length_of(passages: &[&str]) -> Option<usize> {
        length(&passages.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn quotations_end_where_their_mark_does() {
        assert_eq!(length_of(&["“One.", "“Two.”", "Three."]), Some(2));
        assert_eq!(length_of(&["\"One.", "Two.", "Three.\"", "Four."]), Some(3));
        assert_eq!(length_of(&["「一。", "「二『三』四。」"]), Some(2));
        assert_eq!(length_of(&["“One” is a word.", "“Two.”"]), None);
        assert_eq!(length_of(&["“One.", "Two."]), None);
    }
}
