//! Those whom a letter in two languages lists twice, each time in both: below its English text as `Harbour Guild 港灣公會`,
//! and below its Chinese text as `港灣公會 Harbour Guild`.

use std::collections::{HashMap, HashSet};

use crate::language::pairs;
use crate::names::naming::folded;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::signs::bullet;

/// The lines of lists that name nobody whom lines of another list do not name as well.
pub(crate) fn listed_twice(sorted: &Sorted<'_>) -> Vec<usize> {
    let is_listed = |at: &usize| sorted.part(*at).is_some_and(is_of_list);
    let again = named_again(sorted);
    let all: Vec<usize> = (0..sorted.lines.len()).collect();
    // Where only some of a list are named in both languages, each line has its own in the other list.
    let lists = all.chunk_by(|one, next| is_listed(one) == is_listed(next));
    let said = lists.filter(|list| list.iter().all(|at| again.contains(at)));
    said.flatten().copied().collect()
}

/// The lines with both names of somebody whom a line above has named in another language, or the other way round.
fn named_again(sorted: &Sorted<'_>) -> HashSet<usize> {
    let mut first: HashMap<(String, String), (usize, bool)> = HashMap::new();
    let mut again = HashSet::new();
    for at in 0..sorted.lines.len() {
        let names = sorted.part(at).filter(|part| is_of_list(*part));
        let Some((pair, is_latin)) = names.and_then(|_| names_of(sorted.text(at))) else {
            continue;
        };
        match first.get(&pair) {
            Some((known, was_latin)) => {
                // In one list, somebody who is there twice may be two people.
                let is_other = sorted.languages.get(*known) != sorted.languages.get(at);
                again.extend((is_other || *was_latin != is_latin).then_some(at));
            }
            None => {
                first.insert(pair, (at, is_latin));
            }
        }
    }
    again
}

fn is_of_list(part: Part) -> bool {
    matches!(part, Part::Signature | Part::CoSignatory | Part::Endorser)
}

/// The names of a line in both languages, and whether the Latin one comes first.
fn names_of(text: &str) -> Option<((String, String), bool)> {
    let words = bullet(text).map_or(text, |(_, at)| &text[at..]);
    let pair = pairs::split(words)?;
    Some(((folded(pair.latin), folded(pair.han)), words.starts_with(pair.latin)))
}
