//! The heads and feet that a document prints on each of its pages, beside the number of the page.

use std::collections::HashMap;

use crate::head::headlines::is_title;
use crate::language::script::{Script, script};
use crate::sort::furniture::{is_page_number, names_page};
use crate::source::line::Line;
use crate::words::shape::is_sentence;

/// Lines that are the same on at least two pages, and stand beside the number of the page or have it in
/// them, as places in the list of lines.
pub(crate) fn running_heads(lines: &[Line]) -> Vec<usize> {
    let is_number = |at: usize| lines.get(at).is_some_and(|line: &Line| is_page_number(&line.text));
    let beside_number = |at: usize| {
        let before = (1..=2).any(|steps| at.checked_sub(steps).is_some_and(is_number));
        before || (1..=2).any(|steps| is_number(at + steps))
    };
    let has_number = |line: &Line| names_page(&line.text) || numbered(&line.text);
    let candidates: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| !is_number(*at) && (has_number(line) || beside_number(*at)))
        .map(|(at, line)| (at, without_numbers(&line.text)))
        .filter(|(_, words)| !words.is_empty() && words.chars().count() <= 120)
        .collect();
    // Rows of a table may be the same, too, and do not stand pages apart.
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in &candidates {
        places.entry(words).or_default().push(*at);
    }
    let is_repeated =
        |places: &Vec<usize>| places.len() >= 2 && places.is_sorted_by(|one, next| *next > one + 1);
    let repeated = |words: &str| places.get(words).is_some_and(is_repeated);
    let titles = titles(lines);
    let is_head = |(at, words): &&(usize, String)| repeated(words) && !titles.contains(at);
    candidates.iter().filter(is_head).map(|(at, _)| *at).collect()
}

/// The lines above the first sentence of each script that say what the letter is called: where each page repeats that, the
/// first one is still its title.
fn titles(lines: &[Line]) -> Vec<usize> {
    let mut begun: Vec<Option<Script>> = Vec::new();
    let mut named: HashMap<&str, usize> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let own = script(&line.text);
        if begun.contains(&own) {
            continue;
        }
        if is_sentence(&line.text) {
            begun.push(own);
        } else if is_title(&line.text) && !names_page(&line.text) && !numbered(&line.text) {
            named.entry(&line.text).or_insert(at);
        }
    }
    named.into_values().collect()
}

/// Whether a line has a number at its right, or at its left, and much room between: `Open letter          2`.
fn numbered(text: &str) -> bool {
    let is_number =
        |cell: &str| (1..=3).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_digit());
    let room = ["\t", "   ", " | "];
    let ends =
        room.iter().any(|room| text.rsplit_once(room).is_some_and(|(_, end)| is_number(end)));
    ends || room.iter().any(|room| text.split_once(room).is_some_and(|(begun, _)| is_number(begun)))
}

/// A line without the numbers in which it differs from page to page.
fn without_numbers(text: &str) -> String {
    text.chars().filter(|c| !c.is_numeric()).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn what_each_page_prints_is_found() {
        let text = "Harbour Network\n\nThe ferry\nHarbour Network\nPage 1 of 2\nsails.\nMara\nHarbour Network\nPage 2 of 2\nOn Ferries | Page 1\nEnd\nOn Ferries | Page 2\nGuild letter        2\nTom\nGuild letter        3\nHeron\t4\nHeron\t4";
        let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
        let found: Vec<usize> =
            running_heads(&lines).into_iter().map(|at| lines[at].number).collect();
        assert_eq!(found, [4, 8, 10, 12, 13, 15]);
    }
}
