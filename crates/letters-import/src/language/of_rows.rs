//! The language of the rows of a table and of the names of a block, which is that of most of them: a row may have nothing
//! but a name and numbers, and a list in Chinese names those who have no name in Chinese.

use std::collections::HashMap;

use letters_model::Tag;

use crate::dates;
use crate::head::masthead::labelled;
use crate::language::script::{Script, is_han, script};
use crate::source::grid::Grid;
use crate::source::line::Line;
use crate::words::shape::is_sentence;
use crate::words::{self, Kind};

/// How many lines a block must have for most of them to say its language.
const LEAST_LINES: usize = 3;

/// The lines of tables whose language is that of most others of their table, with that language. Where the languages
/// alternate from row to row, each speaks for itself.
pub(crate) fn of_rows(lines: &[Line], told: &[Option<Tag>]) -> Vec<(usize, Tag)> {
    let grid = Grid::find(lines);
    let table = |at: usize| grid.line(at).map(|line| line.table);
    let places: Vec<usize> = (0..lines.len()).filter(|at| table(*at).is_some()).collect();
    let mut all = Vec::new();
    for table in places.chunk_by(|one, next| table(*one) == table(*next)) {
        let tags = || table.iter().filter_map(|at| told.get(*at)?.as_ref());
        let Some((most, count)) = most(tags()) else { continue };
        if count * 3 >= tags().count() * 2 {
            all.extend(table.iter().map(|at| (*at, most.clone())));
        }
    }
    all
}

/// The language that most lines have, and how many do; of several the last.
fn most<'t>(tags: impl Iterator<Item = &'t Tag>) -> Option<(&'t Tag, usize)> {
    let mut counts: Vec<(&Tag, usize)> = Vec::new();
    let mut last = HashMap::new();
    for (place, tag) in tags.enumerate() {
        match counts.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, count)) => *count += 1,
            None => counts.push((tag, 1)),
        }
        last.insert(tag, place);
    }
    counts.into_iter().max_by_key(|(tag, count)| (*count, last.get(tag).copied()))
}

/// The lines of a block without a sentence that are in another language than most of it, with that. Where sentences
/// alternate between the languages, each line speaks for itself.
pub(crate) fn of_blocks(lines: &[Line], told: &[Option<Tag>]) -> Vec<(usize, Tag)> {
    let speaks = |at: &usize| lines.get(*at).is_some_and(|line| is_sentence(&line.text));
    let tag = |at: &usize| told.get(*at).and_then(Option::as_ref);
    let said: Vec<&Tag> = (0..lines.len()).filter(speaks).filter_map(|at| tag(&at)).collect();
    if said.windows(2).filter(|pair| pair[0] != pair[1]).count() >= 3 {
        return Vec::new();
    }
    // Where each language first has a sentence.
    let mut said_first: Vec<(&Tag, usize)> = Vec::new();
    for at in (0..lines.len()).filter(speaks) {
        if let Some(own) = tag(&at).filter(|own| said_first.iter().all(|(said, _)| said != own)) {
            said_first.push((own, at));
        }
    }
    let places: Vec<usize> = (0..lines.len()).collect();
    let begins = |at: usize| lines.get(at).is_some_and(|line| line.gap > 0);
    let mut all = Vec::new();
    for block in places.chunk_by(|_, next| !begins(*next)) {
        let Some((most, count)) = most(block.iter().filter_map(tag)) else { continue };
        // Letterheads in two languages stand above all that is said.
        let first_said = said_first.iter().find(|(said, _)| *said == most).map(|(_, at)| *at);
        let is_below = first_said < block.first().copied() && first_said.is_some();
        let names = block.len() >= LEAST_LINES && !block.iter().any(speaks);
        if is_below && names && count * 3 >= block.len() * 2 {
            // With the last lines of a block the next language may begin, and with the first another end.
            let border = |beside: Option<usize>| beside.filter(|at| tag(at) != Some(most));
            let first = block.first().and_then(|first| border(first.checked_sub(1)));
            let next = block.last().and_then(|last| border(Some(last + 1)));
            let is_most = |at: &usize| tag(at) == Some(most);
            let inner = || block.iter().copied();
            let begun = inner().take_while(|at| first.is_some() && !is_most(at)).count();
            let ended = inner().rev().take_while(|at| next.is_some() && !is_most(at)).count();
            let kept = block.len() - ended;
            // A date says its own language.
            let is_date =
                |at: &usize| lines.get(*at).is_some_and(|l| dates::line(&l.text).is_some());
            let others = inner().take(kept).skip(begun).filter(|at| !is_most(at) && !is_date(at));
            all.extend(others.map(|at| (at, most.clone())));
        }
    }
    all
}

/// The lines that are halves of one line of the source, in two scripts: each is in the language of the sentences in its
/// own. A date is written alike in several.
pub(crate) fn of_halves(lines: &[Line], told: &[Option<Tag>]) -> Vec<(usize, Tag)> {
    let speaks = |wanted: Script| {
        let of = |(line, tag): (&Line, &Option<Tag>)| {
            let is_own = is_sentence(&line.text) && script(&line.text) == Some(wanted);
            tag.clone().filter(|_| is_own)
        };
        lines.iter().zip(told).find_map(of)
    };
    let (Some(latin), Some(han)) = (speaks(Script::Latin), speaks(Script::Han)) else {
        return Vec::new();
    };
    let has_han = |line: &Line| line.text.contains(is_han);
    let are_halves = |one: &Line, next: &Line| {
        let is_date = |line: &Line| dates::line(&line.text).is_some();
        has_han(one) != has_han(next) && !is_date(one) && !is_date(next)
    };
    let tag = |line: &Line| if has_han(line) { han.clone() } else { latin.clone() };
    let place = |line: &Line| (line.file, line.number);
    let mut at = 0;
    let mut all = Vec::new();
    for parts in lines.chunk_by(|one, next| place(one) == place(next)) {
        if let [one, next] = parts
            && are_halves(one, next)
        {
            all.extend([(at, tag(one)), (at + 1, tag(next))]);
        }
        at += parts.len();
    }
    all
}

/// The lines in Latin letters behind a label that one language of the letter alone has, where no words tell more:
/// `Objet : Regroupement familial`.
pub(crate) fn of_labels(lines: &[Line], told: &[Option<Tag>]) -> Vec<(usize, Tag)> {
    const KINDS: [Kind; 5] = [Kind::Subject, Kind::To, Kind::From, Kind::Copies, Kind::Date];
    let mut tags: Vec<&Tag> = Vec::new();
    for tag in told.iter().flatten() {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let knows = |tag: &Tag, text: &str| {
        let mut known = words::languages().filter(|known| known.language == tag.primary_language());
        known.any(|known| KINDS.iter().any(|kind| known.begins(text, *kind)))
    };
    let counts = |text: &str| words::languages().any(|known| known.count(text, Kind::Function) > 0);
    let labelled = lines.iter().enumerate().filter(|(_, line)| {
        !line.text.contains(is_han) && labelled(&line.text).is_some() && !counts(&line.text)
    });
    let told = labelled.filter_map(|(at, line)| {
        let mut own = tags.iter().filter(|tag| knows(tag, &line.text));
        own.next().filter(|_| own.next().is_none()).map(|tag| (at, (*tag).clone()))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn a_row_is_in_the_language_of_its_table() {
        let of = |text: &str, told: &[&str]| {
            let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
            let told: Vec<Option<Tag>> = told.iter().map(|tag| Tag::parse(tag).ok()).collect();
            of_rows(&lines, &told).into_iter().map(|(at, tag)| (at, tag.to_string())).collect()
        };
        let rows = "姓名\t刑期\n溫瑞霖\t七年\nTsai\t2024-01-03\n郝靜怡\t兩年";
        let seen: Vec<(usize, String)> = of(rows, &["zh-Hant", "zh-Hant", "en", "zh-Hant"]);
        assert_eq!(seen[2], (2, "zh-Hant".to_owned()));
        assert_eq!(of(rows, &["zh-Hant", "en", "zh-Hant", "en"]), []);
    }
}
