//! Marks of notes that are no longer raised, as in text that is copied from a document: `the family.1`, and below the
//! names `1 See the report of 2017`.

use std::ops::Range;

use crate::language::script::is_han;
use crate::source::line::Line;

/// The lines with such marks raised again: where notes with all numbers from 1 on stand below, and each has its mark
/// above, in their order. Each language may have notes of its own.
pub(crate) fn raised(mut lines: Vec<Line>) -> Vec<Line> {
    let (mut begin, mut at) = (0, 0);
    while at < lines.len() {
        let notes = notes(&lines, at);
        match marks(&lines, begin, at, notes.len()).filter(|marks| !marks.is_empty()) {
            Some(marks) => {
                for (number, (line, place)) in marks.into_iter().enumerate().rev() {
                    raise(&mut lines, line, place, number + 1);
                }
                for (number, line) in notes.iter().enumerate() {
                    raise(&mut lines, *line, 0..(number + 1).to_string().len(), number + 1);
                }
                at = notes.last().map_or(at, |last| *last) + 1;
                begin = at;
            }
            None => at += 1,
        }
    }
    lines
}

/// The lines from one on that begin with the numbers from 1 on: notes. None if that line does not begin with 1.
fn notes(lines: &[Line], from: usize) -> Vec<usize> {
    let is_numbered = |at: usize, number: usize| {
        let text = lines.get(at).map_or("", |line| line.text.as_str());
        let rest = text.strip_prefix(&number.to_string());
        let says = |rest: &str| rest.split_whitespace().count() >= 3 || rest.chars().count() >= 12;
        rest.and_then(|rest| rest.strip_prefix([' ', '\t'])).is_some_and(says)
    };
    let mut notes = Vec::new();
    for at in from..lines.len() {
        if is_numbered(at, notes.len() + 1) {
            notes.push(at);
        } else if notes.is_empty() || is_numbered(at, 1) {
            break;
        }
    }
    notes
}

/// Where the marks of so many notes stand in their order between two lines; nothing if one has none.
fn marks(
    lines: &[Line],
    begin: usize,
    end: usize,
    count: usize,
) -> Option<Vec<(usize, Range<usize>)>> {
    let mut marks: Vec<(usize, Range<usize>)> = Vec::new();
    for number in 1..=count {
        let (from, behind) = marks.last().map_or((begin, 0), |(at, place)| (*at, place.end));
        let find = |may_follow: fn(char) -> bool| {
            lines.iter().enumerate().take(end).skip(from).find_map(|(at, line)| {
                let start = if at == from { behind } else { 0 };
                let place = mark(line.text.get(start..)?, number, may_follow)?;
                Some((at, place.start + start..place.end + start))
            })
        };
        // In Chinese the next sentence begins without a space; 3名 may count as well.
        let found = find(|c| matches!(c, ' ' | '。' | '，')).or_else(|| find(is_han));
        marks.push(found?);
    }
    Some(marks)
}

/// Where a number stands right behind the end of a sentence, a clause or a quotation, and nothing follows it there but
/// what may follow a mark.
fn mark(text: &str, number: usize, may_follow: fn(char) -> bool) -> Option<Range<usize>> {
    let digits = number.to_string();
    let found = text.match_indices(&digits).find(|(at, _)| {
        let (before, after) = (&text[..*at], &text[at + digits.len()..]);
        let ends = |c: char| {
            matches!(
                c,
                '.' | ','
                    | ';'
                    | ':'
                    | '"'
                    | '”'
                    | '’'
                    | ')'
                    | '?'
                    | '!'
                    | '。'
                    | '，'
                    | '」'
                    | '）'
            )
        };
        let is_behind = before.ends_with(ends) || before.ends_with(|c: char| c.is_lowercase());
        // 2.1 is a number, and H.R.1 a name.
        let bare = before.trim_end_matches(ends);
        let is_word = bare.ends_with(|c: char| c.is_lowercase() || c as u32 > 0x2e80)
            || bare.len() + 1 < before.len();
        // Before the stop, as in French: `à la frontière1.`
        let beyond = after.strip_prefix(['.', ',', ';', ':']).filter(|_| bare == before);
        let is_before_stop =
            beyond.is_some_and(|beyond| beyond.is_empty() || beyond.starts_with(' '));
        is_behind
            && is_word
            && (after.is_empty() || after.starts_with(may_follow) || is_before_stop)
    });
    found.map(|(at, digits)| at..at + digits.len())
}

/// Raises the digits of a number.
fn raise(lines: &mut [Line], at: usize, place: Range<usize>, number: usize) {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    let raised: String = digits
        .bytes()
        .filter_map(|byte| RAISED.get(usize::from(byte.wrapping_sub(b'0'))))
        .collect();
    if let Some(line) = lines.get_mut(at) {
        line.text.replace_range(place, &raised);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        let line = |text: &&str| Line {
            file: 0,
            number: 1,
            text: (*text).to_owned(),
            gap: 1,
            indented: false,
            goes_on: false,
            quoted: false,
        };
        raised(texts.iter().map(line).collect()).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn marks_are_raised_where_all_notes_have_theirs() {
        let seen = texts(&[
            "No word to the family.1 They died \"of illness.\"2",
            "Sincerely,",
            "1 See the report of 2017, at 108.",
            "2 Harbour Record, 2 March 2023.",
        ]);
        assert_eq!(seen[0], "No word to the family.¹ They died \"of illness.\"²");
        assert_eq!(
            (seen[2].as_str(), seen[3].as_str()),
            ("¹ See the report of 2017, at 108.", "² Harbour Record, 2 March 2023.")
        );
        let plain = ["The bill is H.R.1 of 2021.", "1 See the report of 2017."];
        assert_eq!(texts(&plain), plain);
        let han = texts(&[
            "九人被捕。1據律師所言，無書呈上。2",
            "1 《海港公報》，2023年4月。",
            "2 律師聲明，2023年5月9日。",
        ]);
        assert_eq!(han[0], "九人被捕。¹據律師所言，無書呈上。²");
        let before =
            texts(&["A ship was stopped at the border1.", "1 Harbour Office, reply of 2025."]);
        assert_eq!(before[0], "A ship was stopped at the border¹.");
        let none = ["No word came.", "1 See the report of 2017."];
        assert_eq!(texts(&none), none);
    }
}
