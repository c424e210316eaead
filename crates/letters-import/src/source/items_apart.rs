//! Items of a list that each say the same in two languages: `1. Release the crews 釋放船員` is an item in each.

use crate::language::pairs::{self, Pair};
use crate::language::script::{Script, Tally, is_han, script};
use crate::source::line::Line;
use crate::words::shape::{is_organization, is_person, is_sentence};
use crate::words::signs::bullet;
use crate::words::{self, Kind};

/// The lines with items in two languages on lines of their own, each with the number before it.
pub(crate) fn items_apart(lines: Vec<Line>) -> Vec<Line> {
    let speaks = |wanted| {
        lines.iter().any(|line| is_sentence(&line.text) && script(&line.text) == Some(wanted))
    };
    if !(speaks(Script::Latin) && speaks(Script::Han)) {
        return lines;
    }
    let lists = lines.chunk_by(|one, next| is_item(one) == is_item(next));
    lists.flat_map(|list| if is_in_two(list) { list_apart(list) } else { list.to_vec() }).collect()
}

fn is_item(line: &Line) -> bool {
    bullet(&line.text).is_some()
}

/// Whether most items of a list ask or say something in two languages. Names of people and of organizations are read
/// where they sign.
fn is_in_two(list: &[Line]) -> bool {
    let pairs: Vec<Pair<'_>> = list.iter().filter_map(|line| halves(words_of(line)?.1)).collect();
    let saying = pairs.iter().filter(|pair| says_something(pair)).count();
    list.len() >= 2 && pairs.len() * 3 >= list.len() * 2 && saying * 3 >= pairs.len() * 2
}

/// Whether a half in Latin letters has words that no name has: they begin with small letters.
fn says_something(pair: &Pair<'_>) -> bool {
    let mut words = pair.latin.split(' ').filter(|word| word.starts_with(char::is_lowercase));
    words.any(|word| !words::is_one(word, Kind::Function))
        || !is_organization(pair.latin) && !is_person(pair.latin) && !is_person(pair.han)
}

/// What stands before the words of an item, and these.
fn words_of(line: &Line) -> Option<(&str, &str)> {
    bullet(&line.text).and_then(|(_, at)| line.text.split_at_checked(at))
}

/// The halves of an item, of which one may stand in brackets. Neither is only the name of whom the other speaks.
fn halves(text: &str) -> Option<Pair<'_>> {
    let bare = text.trim_end_matches(['.', '。', ';', '；', ',', '，']);
    let in_brackets = || {
        let (one, other) = bare.strip_suffix([')', '）'])?.split_once(['(', '（'])?;
        let (one, other) = (one.trim_end(), other.trim());
        let (latin, han) = if one.contains(is_han) { (other, one) } else { (one, other) };
        let (in_latin, in_han) = (Tally::new(latin), Tally::new(han));
        let is_clean = in_latin.han == 0 && in_latin.latin > 0 && in_han.latin == 0;
        (is_clean && in_han.han > 0).then_some(Pair { latin, han })
    };
    let pair = pairs::split(text).or_else(in_brackets)?;
    let is_gloss = is_person(pair.han) && !is_person(pair.latin);
    let has_as_much = Tally::new(pair.han).han >= Tally::new(pair.latin).latin.div_ceil(3);
    (!is_gloss && has_as_much).then_some(pair)
}

/// The items of a list, those in two languages divided.
fn list_apart(list: &[Line]) -> Vec<Line> {
    let apart = list.iter().flat_map(|line| {
        let Some((number, text)) = words_of(line) else { return vec![line.clone()] };
        let Some(pair) = halves(text) else { return vec![line.clone()] };
        let is_latin_first = text.starts_with(pair.latin);
        let [one, other] =
            if is_latin_first { [pair.latin, pair.han] } else { [pair.han, pair.latin] };
        vec![
            Line { text: [number, one].concat(), ..line.clone() },
            Line { text: [number, other].concat(), gap: 0, ..line.clone() },
        ]
    });
    apart.collect()
}
