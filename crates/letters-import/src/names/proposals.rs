//! Names in running text that the archive does not know.

use std::ops::Range;

use crate::language::script::is_han;
use crate::names::han_names::{given_at_end, han_name_at_end};
use crate::names::honorifics::{strip_han_honorific, strip_honorifics};
use crate::names::romanization::sound_alike;
use crate::words::shape::{is_organization, is_person};
use crate::words::{self, Kind};

/// A name that is printed in both scripts, one beside the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposal {
    /// The form in Latin letters.
    pub latin: String,
    /// The form in Han characters, where it was plain where that begins.
    pub han: Option<String>,
}

/// The names that a text prints in both scripts: 黎智英 Jimmy Lai, 王炳章博士 Dr. Wang Bingzhang.
/// `elsewhere` is all the text in which the Han form may stand alone.
pub(crate) fn in_both_scripts(text: &str, elsewhere: &str) -> Vec<Proposal> {
    latin_runs(text)
        .into_iter()
        .filter_map(|at| {
            let latin = strip_honorifics(text.get(at.clone())?).trim_end_matches(['.', ',']);
            let can_be =
                |name: &str| is_person(name) || is_organization(name) && name.contains(' ');
            // `Founder Lam Siu-ming (林小明)` begins with what somebody is.
            let held = strip_offices(latin);
            let latin = if !can_be(latin) && is_person(held) { held } else { latin };
            let is_name = can_be(latin);
            let before = text.get(..at.start)?.trim_end_matches([' ', '(', '（']);
            if !is_name {
                return None;
            }
            let han = match before.ends_with(|c: char| is_han(c) || c == '》') {
                true => han_form(before, elsewhere, latin),
                false if may_begin_with_another_word(before, latin) => return None,
                false => Some(han_behind(text.get(at.end..)?, latin)?.to_owned()),
            };
            Some(Proposal { latin: latin.to_owned(), han })
        })
        .collect()
}

/// Whether a name begins a sentence and is so long that its first word may be the sentence's: Let Mara Quill.
fn may_begin_with_another_word(before: &str, latin: &str) -> bool {
    let is_first =
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '。', '！', '？', '：']);
    is_first && latin.split(' ').count() > 2
}

/// The name of a person in Han characters with which a text begins, alone: that behind Guo Meilin (郭美林).
fn han_behind<'a>(text: &'a str, latin: &str) -> Option<&'a str> {
    let text = text.trim_start_matches([' ', '(', '（']);
    let is_of_name = |c: char| is_han(c) || is_point(c);
    let name = text.get(..text.find(|c| !is_of_name(c)).unwrap_or(text.len()))?;
    (is_person(name) || sound_alike(name, latin)).then_some(name)
}

/// The signs that divide the parts of a foreign name in Han characters.
fn is_point(c: char) -> bool {
    matches!(c, '·' | '‧' | '・')
}

/// How many syllables a name in Latin letters has, as far as its vowels tell.
fn syllables(latin: &str) -> usize {
    let is_vowel = |c: char| "aeiouyéèêëïöüáóíúô".contains(c);
    let plain = words::plain(latin);
    plain.split(|c: char| !is_vowel(c)).filter(|vowels| !vowels.is_empty()).count()
}

/// Names of people in a text in Latin letters, by their capitals; those that begin a sentence are
/// left out.
pub(crate) fn capitals(text: &str) -> Vec<String> {
    let runs = latin_runs(text).into_iter().filter_map(|at| {
        let before = text.get(..at.start)?.trim_end();
        let name = text.get(at)?;
        let begins = before.is_empty() || before.ends_with(['.', '?', '!', ':', '”', '"']);
        let bare = strip_offices(strip_honorifics(name)).trim_end_matches(['.', ',']);
        (!begins && bare.contains(' ') && is_person(bare)).then(|| bare.to_owned())
    });
    runs.collect()
}

/// A name without `President` or `Prime Minister` before it.
fn strip_offices(text: &str) -> &str {
    let mut name = text;
    while let Some((first, rest)) = name.split_once(' ')
        && words::contains(first, Kind::Position)
    {
        name = rest;
    }
    name
}

/// The runs of words in Latin letters that begin with capitals.
fn latin_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| {
        c == ' ' || is_han(c) || matches!(c, '(' | ')' | '（' | '）' | ',' | '，' | '。' | '、')
    }) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.' || is_han(c));
        let start = at;
        at += word.len();
        let is_name = bare.starts_with(char::is_uppercase) && !bare.contains(is_han);
        match runs.last_mut() {
            Some(last) if is_name && goes_on(text, last, start) => last.end = start + bare.len(),
            _ if is_name => runs.push(start..start + bare.len()),
            _ => {}
        }
    }
    runs
}

/// Whether the next word, which begins there, belongs to a run: a space lies between, and the run ends
/// no sentence.
fn goes_on(text: &str, run: &Range<usize>, start: usize) -> bool {
    let last = text.get(run.clone()).and_then(|run| run.rsplit(' ').next()).unwrap_or_default();
    let is_short = last.trim_end_matches('.').chars().count() <= 2
        || words::beginning(last, Kind::Honorific).is_some();
    text.get(run.end..start) == Some(" ") && (!last.ends_with('.') || is_short)
}

/// Characters without the place before them from which somebody comes: 溫州邵祝敏.
fn without_place(run: &str) -> &str {
    let place = words::beginning(run, Kind::City).or_else(|| words::beginning(run, Kind::Country));
    let rest = place.and_then(|length| run.get(length..));
    rest.filter(|rest| is_person(rest)).unwrap_or(run)
}

/// The Han form of a name that ends a text: in quotation marks, after an office, one that stands between signs and
/// is spoken as long as the Latin form, one that begins with a family name, or one that stands elsewhere alone.
fn han_form(before: &str, elsewhere: &str, latin: &str) -> Option<String> {
    if let Some(inner) = before.strip_suffix('》') {
        return inner.rsplit_once('《').map(|(_, name)| name.to_owned());
    }
    let is_of_name = |c: char| is_han(c) || is_point(c);
    let start = before.char_indices().rev().take_while(|(_, c)| is_of_name(*c)).last()?.0;
    let run = strip_han_honorific(before.get(start..)?);
    let run = if run.contains(is_point) { without_lead(run) } else { without_place(run) };
    let starts = |length: usize| run.char_indices().rev().nth(length - 1).map(|(at, _)| at);
    let after_office = (2..=12).filter_map(starts).find_map(|at| {
        let (office, name) = (run.get(..at)?, run.get(at..)?);
        (words::ending(office, Kind::Position).is_some()
            && words::find(name, Kind::Position).is_none())
        .then_some(name)
    });
    if let Some(name) = after_office {
        return Some(name.to_owned());
    }
    let count = run.chars().count();
    if (4..=8).contains(&count) && count == syllables(latin) {
        return Some(run.to_owned());
    }
    if let Some(name) = given_at_end(run) {
        return Some(name.to_owned());
    }
    if run.contains(is_point) {
        // A foreign name of which nothing says where it begins, unless it begins the run.
        // Behind a sign it begins the run.
        let is_bounded = start == 0
            || before.get(..start).is_some_and(|text| {
                text.ends_with(|c: char| !c.is_alphanumeric() && !c.is_whitespace())
            });
        let most = if is_bounded { 16 } else { 8 };
        return (run.chars().count() <= most).then(|| run.to_owned());
    }
    if let Some(name) = han_name_at_end(run) {
        return Some(name.to_owned());
    }
    let endings = (2..=6).rev().filter_map(|length| run.get(starts(length)?..));
    let recurring = endings.into_iter().find(|ending| elsewhere.matches(ending).count() > 1);
    recurring.map(str::to_owned)
}

/// A foreign name without what leads to it or joins it to another one: 和旺達·奧塞, 包括旺達·奧塞.
fn without_lead(run: &str) -> &str {
    const LEADS: [&str; 22] = [
        "包括",
        "以及",
        "還有",
        "还有",
        "例如",
        "其中有",
        "其中",
        "和",
        "與",
        "与",
        "及",
        "跟",
        "如",
        "有",
        "是",
        "的",
        "由",
        "向",
        "對",
        "对",
        "讓",
        "让",
    ];
    // Longer words may stand behind others that lead to them.
    let long = LEADS.iter().filter(|lead| lead.chars().count() > 1);
    let behind = long.filter_map(|lead| run.rsplit_once(lead)).map(|(_, name)| name);
    let run =
        behind.min_by_key(|name| name.len()).filter(|name| name.contains(is_point)).unwrap_or(run);
    let rest = LEADS.iter().find_map(|lead| run.strip_prefix(lead));
    rest.filter(|name| name.contains(is_point) && name.chars().count() >= 3).unwrap_or(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_make_one_name() {
        let text = "英國公民黎智英 Jimmy Lai(其家人)和王炳章博士 Dr. Wang Bingzhang 的案件，以及同伴玉山江 Huseyin Celil 的立場。玉山江的下落，宗教領袖班禪喇嘛 Panchen Lama";
        let found: Vec<_> =
            in_both_scripts(text, text).into_iter().map(|p| (p.han, p.latin)).collect();
        let pair = |han: &str, latin: &str| (Some(han.to_owned()), latin.to_owned());
        assert_eq!(
            found,
            [
                pair("黎智英", "Jimmy Lai"),
                pair("王炳章", "Wang Bingzhang"),
                pair("玉山江", "Huseyin Celil"),
                pair("班禪喇嘛", "Panchen Lama")
            ]
        );
    }

    #[test]
    fn names_without_a_family_name_are_whole() {
        let han = |text| in_both_scripts(text, text).into_iter().next().and_then(|found| found.han);
        assert_eq!(han("丹增拉巴卓瑪（Tenzin Lhakpa Dolma）").as_deref(), Some("丹增拉巴卓瑪"));
        assert_eq!(han("還有僧人扎西羅布（Tashi Norbu）").as_deref(), Some("扎西羅布"));
        assert_eq!(han("Guo Meilin 郭美林, a nurse").as_deref(), Some("郭美林"));
        assert_eq!(han("Ines Vale (渡輪) sails"), None);
        assert_eq!(han("Let Mara Quill (馬拉) cross. Free Guo Meilin (郭美林)!"), None);
    }

    #[test]
    fn capitals_make_names_within_sentences() {
        assert_eq!(
            capitals("We ask about Mara Quill and Tom Reed. Porthaven Harbour is closed."),
            ["Mara Quill", "Tom Reed"]
        );
    }
}
