//! Which language each line is in.

pub(crate) mod bilingual;
pub(crate) mod candidates;
pub(crate) mod guess;
pub(crate) mod in_parts;
pub(crate) mod mirror;
pub(crate) mod of_rows;
pub(crate) mod pairs;
pub(crate) mod reported;
pub(crate) mod script;

use letters_model::Tag;

use crate::head::greeting::is_valediction;
use crate::head::masthead::{is_below_label, labelled};
use crate::language::bilingual::speaks_one;
use crate::language::candidates::Candidates;
use crate::language::of_rows::{of_blocks, of_halves, of_labels, of_rows};
use crate::language::script::{Script, Tally, is_han, script};
use crate::names::both_scripts::in_both_scripts;
use crate::source::line::Line;
use crate::words::shape::is_sentence;
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// How many lines may stand below the name of a state.
const MOST_LISTED: usize = 100;

/// The languages of a source, in the order in which they begin, and the language of each line.
#[derive(Debug)]
pub(crate) struct Languages {
    /// The languages.
    pub tags: Vec<Tag>,
    /// The place in `tags` of the language of each line.
    pub of_lines: Vec<usize>,
}

/// Tells the languages of lines. `settled` says what is known of a line; if languages are wanted,
/// there are no others.
pub(crate) fn tell(lines: &[Line], wanted: &[Tag], settled: &[Option<Tag>]) -> Languages {
    let candidates = Candidates::new(lines, wanted);
    let mut told: Vec<Option<Tag>> = lines.iter().map(|line| candidates.tell(&line.text)).collect();
    if candidates.are_told_by_words() {
        told = between_sentences(lines, told);
    }
    for (told, settled) in told.iter_mut().zip(settled) {
        if settled.is_some() {
            told.clone_from(settled);
        }
    }
    // An address is in the language of the letter in which it stands.
    for (at, told) in told.iter_mut().enumerate().filter(|(at, _)| is_below_label(lines, *at)) {
        *told = settled.get(at).cloned().flatten();
    }
    // So is what stands below the name of a state, whatever the names of a list look like.
    for at in 1..lines.len() {
        if lines[at].gap == 0 && is_listed_below_state(lines, at) {
            told[at] = told[at - 1]
                .clone()
                .filter(|_| settled.get(at).is_none_or(Option::is_none))
                .or(told[at].clone());
        }
    }
    let mut doubtful: Vec<bool> = lines.iter().map(|line| is_doubtful(&line.text)).collect();
    for at in 1..lines.len() {
        // Who signs right below a valediction in two languages signs the letter that it closes.
        if doubtful[at] && is_valediction(&lines[at - 1].text) && told[at - 1].is_some() {
            (told[at], doubtful[at]) = (told[at - 1].clone(), false);
        }
    }
    let listed = of_blocks(lines, &told).into_iter().chain(glossed_items(lines, &candidates));
    let listed = listed.chain(of_rows(lines, &told)).chain(of_halves(lines, &told));
    let listed = listed.chain(of_labels(lines, &told));
    for (at, tag) in listed.collect::<Vec<_>>() {
        if settled.get(at).is_none_or(Option::is_none) {
            (told[at], doubtful[at]) = (Some(tag), false);
        }
    }
    let told = fill(lines, told, &doubtful, candidates.fallback());
    // Menus, titles and labels may be in any language; where sentences begin, the letter does.
    let says = |line: &Line| is_sentence(&line.text) && labelled(&line.text).is_none();
    let sentences = lines.iter().zip(&told).filter(|(line, _)| says(line));
    let in_order = sentences.filter_map(|(_, tag)| tag.as_ref()).chain(told.iter().flatten());
    let mut tags: Vec<Tag> = Vec::new();
    for tag in wanted.iter().chain(in_order) {
        if !tags.contains(tag) && told.iter().flatten().any(|told| told == tag) {
            tags.push(tag.clone());
        }
    }
    let place = |tag: &Option<Tag>| tags.iter().position(|known| Some(known) == tag.as_ref());
    let of_lines = told.iter().map(|tag| place(tag).unwrap_or(0)).collect();
    Languages { tags, of_lines }
}

/// Corrects what names and headings seem to say: between two sentences of a language stands no other,
/// and between sentences of two languages one ends and the other begins at one place, where most lines
/// agree with it. Only where languages alternate line by line each line speaks for itself.
fn between_sentences(lines: &[Line], mut told: Vec<Option<Tag>>) -> Vec<Option<Tag>> {
    let sure: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| speaks_one(&line.text)))
        .filter(|at| told.get(*at).is_some_and(Option::is_some))
        .collect();
    let switches = sure.windows(2).filter(|pair| told[pair[0]] != told[pair[1]]).count();
    if switches >= 3 && switches * 2 >= sure.len() || alternate(&told) {
        return told;
    }
    begin(lines, &mut told, sure.first().copied());
    for pair in sure.windows(2) {
        let [first, last] = [pair[0], pair[1]];
        if lines[first].file != lines[last].file {
            continue;
        }
        let (one, other) = (told[first].clone(), told[last].clone());
        let against = |turn: &usize| {
            let before = (first + 1..*turn).filter(|at| told[*at].is_some() && told[*at] != one);
            let after = (*turn..last).filter(|at| told[*at].is_some() && told[*at] != other);
            before.count() + after.count()
        };
        // Where several places are as good, the other language begins with a line that says so, below
        // an empty line.
        let begins = |turn: &usize| usize::from(told[*turn] != other || lines[*turn].gap == 0);
        let turn = (first + 1..=last).rev().min_by_key(|turn| (against(turn), begins(turn)));
        let turn = turn.unwrap_or(last);
        told[first + 1..turn].fill(one);
        told[turn..last].fill(other);
    }
    told
}

/// Whether the languages alternate over most of a text, however few of its lines are sentences.
fn alternate(told: &[Option<Tag>]) -> bool {
    const LEAST: usize = 8;
    let known: Vec<&Tag> = told.iter().flatten().collect();
    let switches = known.windows(2).filter(|pair| pair[0] != pair[1]).count();
    switches >= LEAST && switches * 2 >= known.len()
}

/// Whether a line stands in a block below the name of a state, as lists of those who sign have it.
fn is_listed_below_state(lines: &[Line], at: usize) -> bool {
    let begins = |at: &usize| lines.get(*at).is_some_and(|line| line.gap > 0);
    let head = (0..at).rev().take(MOST_LISTED).find(begins).and_then(|head| lines.get(head));
    head.is_some_and(|head| words::is_one(&head.text, Kind::Country))
        && lines.get(at).is_some_and(|line| !is_sentence(&line.text))
}

/// Above the first sentence stands its language, unless a line has more small words of another: a name with an
/// office in two languages begins none.
fn begin(lines: &[Line], told: &mut [Option<Tag>], first: Option<usize>) {
    let Some(tag) = first.and_then(|first| told.get(first).cloned().flatten()) else { return };
    let count = |line: &Line, tag: &Tag| {
        let words = words::languages().find(|words| words.language == tag.primary_language());
        // What kind of letter it is says the language as well: OPEN LETTER above a letter in French.
        let names_kind = |words: &words::Words| {
            words::is_one(&line.text, Kind::Title) && words.begins(&line.text, Kind::Title)
        };
        words.map_or(0, |words| {
            words.count(&line.text, Kind::Function) + usize::from(names_kind(words))
        })
    };
    let above = lines.iter().zip(told.iter_mut()).take(first.unwrap_or(0));
    for (line, told) in above {
        let is_other = |other: &Tag| words::knows(other) && count(line, other) <= count(line, &tag);
        let is_latin = words::knows(&tag) && script(&line.text) == Some(Script::Latin);
        if is_latin && told.as_ref().is_none_or(is_other) {
            *told = Some(tag.clone());
        }
    }
}

/// The items of lists in Latin letters in which Han characters only say a name again, with their language:
/// `- Lin Xiaoming 林小明, captain`, and beside it `- Wang Meiling 王美玲`.
fn glossed_items(lines: &[Line], candidates: &Candidates) -> Vec<(usize, Tag)> {
    let is_item = |line: &Line| {
        bullet(&line.text).is_some()
            && Tally::new(&line.text).is_mixed()
            && !line.text.contains(['，', '。', '、', '：', '；', '「'])
    };
    let own = |line: &Line| {
        let words: String = line.text.chars().filter(|c| !is_han(*c)).collect();
        let says_more = words.split(' ').any(|word| word.starts_with(|c: char| c.is_lowercase()));
        if says_more { candidates.tell(&words) } else { None }
    };
    let mut all = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let rest = lines.get(at..).unwrap_or_default();
        let goes_on =
            |(place, line): &(usize, &Line)| is_item(line) && (*place == 0 || line.gap == 0);
        let count = rest.iter().enumerate().take_while(goes_on).count();
        let list = rest.get(..count).unwrap_or_default();
        if let Some(tag) = list.iter().find_map(own) {
            all.extend((at..at + count).map(|at| (at, tag.clone())));
        }
        at += count.max(1);
    }
    all
}

/// Short lines in which Han and Latin stand together, and lists of copies: their neighbours decide.
fn is_doubtful(text: &str) -> bool {
    // The number of an item says nothing: (i) 公布報告.
    let text = bullet(text).and_then(|(_, at)| text.get(at..)).unwrap_or(text);
    let tally = Tally::new(text);
    let is_name = !is_sentence(text) || in_both_scripts(text).is_some();
    tally.is_mixed() && (is_name || label(text, Kind::Copies, true).is_some())
}

/// Gives lines without a language of their own that of the lines around them.
fn fill(
    lines: &[Line],
    told: Vec<Option<Tag>>,
    doubtful: &[bool],
    fallback: Option<Tag>,
) -> Vec<Option<Tag>> {
    let sure = |at: &usize| {
        told.get(*at).cloned().flatten().filter(|_| !doubtful.get(*at).is_some_and(|d| *d))
    };
    let same_file =
        |a: usize, b: usize| lines.get(a).map(|l| l.file) == lines.get(b).map(|l| l.file);
    let begins = |at: usize| lines.get(at).is_none_or(|line| line.gap > 0);
    (0..told.len())
        .map(|at| {
            let before = (0..at).rev().take_while(|b| same_file(*b, at)).find_map(|b| sure(&b));
            let after =
                (at + 1..told.len()).take_while(|a| same_file(*a, at)).find_map(|a| sure(&a));
            let own = told.get(at).cloned().flatten();
            match own {
                Some(own) if !doubtful.get(at).is_some_and(|d| *d) => Some(own),
                Some(own) => match (before, after) {
                    (Some(before), Some(after)) if before == after => Some(before),
                    // The last line of a block is in its language.
                    (Some(before), _) if !begins(at) && begins(at + 1) => Some(before),
                    (Some(before), None) if before != own => Some(before),
                    _ => Some(own),
                },
                None => before.or(after).or_else(|| fallback.clone()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    fn told(text: &str, wanted: &[&str]) -> (Vec<String>, Vec<usize>) {
        let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
        let wanted: Vec<Tag> = wanted.iter().map(|t| Tag::parse(t).unwrap()).collect();
        let languages = tell(&lines, &wanted, &vec![None; lines.len()]);
        (languages.tags.iter().map(ToString::to_string).collect(), languages.of_lines)
    }

    #[test]
    fn english_and_chinese_are_told_by_their_script() {
        let text = "January 9, 2026\nWe ask you to speak about her case.\n關卓中 Cheuk Kwan\n2026年1月9日\n我們請求您提出此案，並要求釋放她。\n多倫多支聯會\n關卓中 Cheuk Kwan";
        let (tags, of) = told(text, &[]);
        assert_eq!(tags, ["en", "zh-Hant"]);
        assert_eq!(of[..2], [0, 0]);
        assert_eq!(of[3..], [1, 1, 1, 1]);
    }

    #[test]
    fn french_and_english_are_told_by_their_words() {
        let text = "Ottawa, January 9, 2026\nWe ask you to speak about her case and to see that the ferry sails.\nSincerely,\nOttawa, le 9 janvier 2026\nNous vous demandons de parler de son cas et de faire partir le traversier.\nCordialement,";
        let (tags, of) = told(text, &[]);
        assert_eq!(tags, ["en", "fr"]);
        assert_eq!(of, [0, 0, 0, 1, 1, 1]);
    }

    #[test]
    fn names_of_bodies_do_not_change_the_language() {
        let text = "We ask you to save the marsh that all of us live by.\nSincerely,\nClaire Dumoulin\nPrésidente, Les Amis du marais\nTom Reed\nTreasurer of the Union\nLettre ouverte\nNous vous demandons de sauver le marais dont nous vivons tous.";
        assert_eq!(told(text, &[]).1, [0, 0, 0, 0, 0, 0, 1, 1]);
    }

    #[test]
    fn other_languages_are_told_by_their_script() {
        let japanese = "We ask you to speak about her case.\n森知事様\n私たちは船員の釈放を心から求めております。\n敬具\n田辺愛子";
        let (tags, of) = told(japanese, &[]);
        assert_eq!((tags.join(" ").as_str(), of.as_slice()), ("en ja", [0, 1, 1, 1, 1].as_slice()));
        let uyghur = "We ask you to speak about her case.\nبىز قېرىنداشلىرىمىزنىڭ نەدە ئىكەنلىكىنى تېخىچە بىلمەيمىز.\nرەھىمە تۇرسۇن";
        assert_eq!(told(uyghur, &[]).0, ["en", "ug"]);
        assert_eq!(
            told("Dear all,\nWe ask you to speak about her case.\nSincerely,\nTom\n김대호", &[]).0,
            ["en"]
        );
    }

    #[test]
    fn simplified_is_told_from_traditional() {
        assert_eq!(told("我们敦促总理说明对这些问题的态度，并要求释放他们。", &[]).0, ["zh-Hans"]);
        assert_eq!(
            told("A letter to the 總理 about the ferries that we have loved.", &[]).0,
            ["en"]
        );
    }
}
