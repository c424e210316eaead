//! What stands side by side on a line of the source, and is a line of its own.

use crate::dates;
use crate::head::greeting::{is_salutation, is_valediction};
use crate::head::masthead::labelled;
use crate::language::pairs;
use crate::language::script::{Script, script};
use crate::sort::navigation::is_reading_time;
use crate::source::beside::beside_apart;
use crate::source::items_apart::items_apart;
use crate::source::layout::cells;
use crate::source::line::Line;
use crate::source::prose_columns::columns_apart;
use crate::source::rows_apart::rows_apart;
use crate::words::shape::{ends_sentence, is_sentence};

/// The lines of all files, with what stood beside something else on lines of its own.
pub(crate) fn apart(lines: Vec<Line>) -> Vec<Line> {
    let lines = columns_apart(lines);
    let lines = halves_apart(labels_beside_apart(labels_apart(lines)));
    let lines = dates_apart(bylines_apart(lines));
    // The head of such a table counts as its rows do, though its columns are read one after the other.
    let is_table = is_in_two_columns(&lines);
    let lines = heads_apart(lines);
    let lines = if is_table { languages_apart(lines) } else { lines };
    beside_apart(rows_apart(items_apart(sentences_apart(lines))))
}

/// Where nearly all that is said is said in two languages on the same line, each has a line of its own: `We ask for talks.
/// 我們要求對話。`
fn sentences_apart(lines: Vec<Line>) -> Vec<Line> {
    let in_two = |line: &Line| {
        let pair = pairs::split(&line.text)?;
        let says = |half: &str| is_sentence(half) || ends_sentence(half);
        let are = |is: fn(&str) -> bool| is(pair.latin) && is(pair.han);
        let speak = says(pair.latin) && says(pair.han);
        let frame = are(is_salutation)
            || are(is_valediction)
            || is_salutation(&format!("{},", pair.latin)) && is_salutation(pair.han);
        let halves = match line.text.starts_with(pair.latin) {
            true => [pair.latin, pair.han],
            false => [pair.han, pair.latin],
        };
        (speak || frame).then(|| (speak && !frame, halves.map(str::to_owned)))
    };
    let speaking = lines.iter().filter(|line| in_two(line).is_some_and(|(speak, _)| speak)).count();
    let all = lines.iter().filter(|line| is_sentence(&line.text)).count();
    if speaking < 3 || speaking * 3 < all * 2 {
        return lines;
    }
    let apart = lines.into_iter().flat_map(|line| match in_two(&line) {
        Some((_, [one, other])) => vec![
            Line { text: one, ..line.clone() },
            Line { text: other, gap: 0, indented: false, ..line },
        ],
        None => vec![line],
    });
    apart.collect()
}

/// A greeting in two languages is one in each, `Monsieur le Ministre, / Dear Minister,`, and so is what closes, `Sincerely
/// / Cordialement,`; and how long a page takes to
/// read says nothing of its date: `2 min read · Mar 4, 2025`.
fn halves_apart(lines: Vec<Line>) -> Vec<Line> {
    let greet = |(one, other): &(&str, &str)| {
        is_salutation(one) && is_salutation(other)
            || is_valediction(&format!("{one},")) && is_valediction(other)
    };
    let time = |(one, other): &(&str, &str)| {
        is_reading_time(one) && dates::line(other).is_some()
            || is_reading_time(other) && dates::line(one).is_some()
    };
    // À : la mairesse / To: the Mayor
    let label = |(one, other): &(&str, &str)| {
        let part = labelled(one).filter(|_| one.contains([':', '：']));
        part.is_some() && part == labelled(other) && other.contains([':', '：'])
    };
    let apart = lines.into_iter().flat_map(|line| {
        let greeting = line.text.split_once(" / ").filter(|both| greet(both) || label(both));
        match greeting.or_else(|| line.text.split_once(" · ").filter(time)) {
            Some((one, other)) => [one, other]
                .map(|text| Line { text: text.trim().to_owned(), ..line.clone() })
                .to_vec(),
            None => vec![line],
        }
    });
    apart.collect()
}

/// Who published a page, when, and how long it takes to read are lines of their own:
/// `By Harbour Link | March 5, 2026 | 6 min read`.
fn bylines_apart(lines: Vec<Line>) -> Vec<Line> {
    let is_by = |part: &str| {
        ["By ", "BY ", "Written by ", "Written By "].iter().any(|by| part.starts_with(by))
    };
    let is_time = |part: &str| is_reading_time(part) || dates::line(part).is_some();
    let apart = lines.into_iter().flat_map(|line| {
        let parts: Vec<&str> = line.text.split(['|', '·', '•']).map(str::trim).collect();
        let (by, times): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| is_by(part));
        let is_byline = parts.len() >= 2 && by.len() <= 1 && times.into_iter().all(is_time);
        if !is_byline || by.is_empty() && !parts.iter().any(|part| is_reading_time(part)) {
            return vec![line];
        }
        let each = parts.iter().enumerate();
        let gap = |place| if place == 0 { line.gap } else { 0 };
        each.map(|(place, part)| Line { text: (*part).to_owned(), gap: gap(place), ..line.clone() })
            .collect()
    });
    apart.collect()
}

/// Rows of a table whose first column has labels are lines with labels: `| **To** | The Harbour Master |` says
/// `To: The Harbour Master`.
fn labels_apart(lines: Vec<Line>) -> Vec<Line> {
    let label = |line: Line| match labels(&line.text) {
        Some(text) => Line { text, ..line },
        None => line,
    };
    lines.into_iter().map(label).collect()
}

/// Lines with labels may stand side by side: `To: The Harbour Master      Cc: The Port Office`.
fn labels_beside_apart(lines: Vec<Line>) -> Vec<Line> {
    let apart = lines.into_iter().flat_map(|line| {
        let all = cells(&line.text, "   ");
        let is_whole = |cell: &&str| labelled(cell).is_some() && !cell.ends_with([':', '：']);
        if all.len() < 2 || !all.iter().all(is_whole) {
            return vec![line];
        }
        let each = all.iter().enumerate().map(|(place, text)| {
            let gap = if place == 0 { line.gap } else { 0 };
            Line { text: (*text).to_owned(), gap, ..line.clone() }
        });
        each.collect()
    });
    apart.collect()
}

/// What a row of a label and its words says as one line.
fn labels(text: &str) -> Option<String> {
    let row = text.strip_prefix('|')?.strip_suffix('|')?;
    let (label, words) = row.split_once('|').filter(|(_, words)| !words.contains('|'))?;
    let label = label.trim().trim_matches(['*', '_', ':', '：', ' ']);
    let line = format!("{label}: {}", words.trim());
    (!label.is_empty() && labelled(&line).is_some()).then_some(line)
}

/// The two columns of a letterhead in two scripts are lines of their own, above the first greeting:
/// `12 Quay Street      碼頭街12號`.
fn heads_apart(lines: Vec<Line>) -> Vec<Line> {
    let in_two = |line: &Line| match cells(&line.text, "   ").as_slice() {
        [one, other] if are_in_two_scripts(one, other) => {
            Some([(*one).to_owned(), (*other).to_owned()])
        }
        _ => None,
    };
    let greeting = lines.iter().position(|line| is_salutation(&line.text)).unwrap_or(0);
    let rows: Vec<usize> = (0..greeting)
        .filter(|at| lines.get(*at).is_some_and(|line| in_two(line).is_some()))
        .collect();
    let (Some(first), Some(last)) = (rows.first().copied(), rows.last().copied()) else {
        return lines;
    };
    if rows.len() < 2 || last - first + 1 != rows.len() {
        return lines;
    }
    let (above, rest) = lines.split_at(first);
    let (block, below) = rest.split_at(rows.len());
    let column = |side: usize| {
        block.iter().enumerate().filter_map(move |(place, line)| {
            let [one, other] = in_two(line)?;
            let text = if side == 0 { one } else { other };
            let gap = if place == 0 { line.gap.max(1) } else { line.gap };
            Some(Line { text, gap, ..line.clone() })
        })
    };
    above.iter().cloned().chain(column(0)).chain(column(1)).chain(below.iter().cloned()).collect()
}

/// Whether nearly all lines are rows of a table that has one language in each of two columns.
fn is_in_two_columns(lines: &[Line]) -> bool {
    let rows = lines.iter().filter(|line| halves(&line.text).is_some()).count();
    rows >= 4 && rows * 10 >= lines.len() * 6
}

/// The rows of a table that has one language in each of two columns are lines of their own.
fn languages_apart(lines: Vec<Line>) -> Vec<Line> {
    let has_gaps = lines.iter().skip(1).any(|line| line.gap > 0);
    let apart = lines.into_iter().flat_map(|line| match halves(&line.text) {
        Some(halves) => {
            // Each row of sentences is a passage; names go on with their offices up to the next empty line.
            let goes_on = has_gaps && !halves.iter().any(|half| is_sentence(half));
            let gap = if goes_on { line.gap } else { line.gap.max(1) };
            halves.map(|text| Line { text, gap, indented: false, ..line.clone() }).to_vec()
        }
        None => vec![line],
    });
    apart.collect()
}

/// What stands in the two columns of a row, if the one is in Latin letters and the other in Han characters.
fn halves(text: &str) -> Option<[String; 2]> {
    let bare = text.trim_matches(['|', ' ']);
    let mut cells = bare.split(['\t', '|']).map(str::trim).filter(|cell| !cell.is_empty());
    let (one, other) = (cells.next()?, cells.next()?);
    (are_in_two_scripts(one, other) && cells.next().is_none())
        .then(|| [one.to_owned(), other.to_owned()])
}

/// A date at the right of a letterhead is a line of its own: `Weavers' Guild      17 March 2018`.
fn dates_apart(lines: Vec<Line>) -> Vec<Line> {
    let stands_alone = |at: usize| lines.get(at).is_none_or(|line| line.gap > 0);
    let apart =
        lines.iter().enumerate().map(|(at, line)| match cells(&line.text, "   ").as_slice() {
            // `DATE:    5 March 2024` is a label with its date.
            [head, date]
                if !head.ends_with([':', '：'])
                    && stands_alone(at)
                    && stands_alone(at + 1)
                    && dates::line(date).is_some_and(|found| found.date.day().is_some()) =>
            {
                let head = Line { text: (*head).to_owned(), ..line.clone() };
                vec![head, Line { text: (*date).to_owned(), gap: 1, ..line.clone() }]
            }
            _ => vec![line.clone()],
        });
    apart.flatten().collect()
}

/// Whether one text is in Latin letters and the other in Han characters.
fn are_in_two_scripts(one: &str, other: &str) -> bool {
    let of = [script(one), script(other)];
    of.contains(&Some(Script::Latin)) && of.contains(&Some(Script::Han))
}
