//! Respects at the end of a letter: 此致 and whom it greets, and what ends that.

use crate::dates;
use crate::ending::offices::divide;
use crate::ending::postscript::is_postscript;
use crate::ending::said::{is_short_name, person_and_details};
use crate::language::script::is_han;
use crate::names::honorifics::strip_han_honorific;
use crate::sort::sorted::Sorted;
use crate::source::part::Part;
use crate::words::shape::{is_organization, is_person, is_position};
use crate::words::{self, Kind};

/// Whom a greeting calls, without the words around: 總督 in 尊敬的總督閣下：.
fn called(greeting: &str) -> &str {
    let bare = greeting.trim_end_matches(|c: char| !c.is_alphanumeric());
    let begins = words::beginning(bare, Kind::Salutation).and_then(|length| bare.get(length..));
    match strip_han_honorific(begins.unwrap_or(bare)) {
        "" => bare,
        name => name,
    }
}

/// Whether 此致 greets who stands below it, who then signs nothing: an office or someone with a title,
/// or whom the letter addresses. A name above an office or at the end is that of one who signs.
pub(crate) fn is_greeted(sorted: &Sorted<'_>, before: usize, at: usize, rest: &[usize]) -> bool {
    let text = sorted.text(at);
    // What goes on right below a line in another language says more of that: the office of who signs there.
    if before + 1 < at && sorted.lines.get(at).is_some_and(|line| line.gap == 0) {
        return false;
    }
    let has_title = words::ending(text, Kind::Honorific).is_some();
    let addressed = (0..at).any(|other| {
        sorted.languages.get(other) == sorted.languages.get(at)
            && match sorted.part(other) {
                Some(Part::Addressee) => sorted.text(other).contains(text),
                Some(Part::Salutation) => text.contains(called(sorted.text(other))),
                _ => false,
            }
    });
    // 胡依蓮 — 電台義工隊（主席） says who signs, and what they are.
    if person_and_details(text)
        .is_some_and(|(name, said)| said.is_some() && is_person(name) && text.starts_with(name))
    {
        return false;
    }
    let is_respect = |at: usize| sorted.text(at).trim_end_matches([':', '：']) == "此致";
    let is_near = |at: usize| sorted.lines.get(at).is_some_and(|line| line.gap == 0);
    // 此致, the office, and below it who holds that.
    let holds = has_title
        && is_near(at)
        && is_near(before)
        && is_position(sorted.text(before))
        && before.checked_sub(1).is_some_and(is_respect);
    holds && !rest.is_empty()
        || is_respect(before)
            && (addressed
                || !rest.is_empty()
                    && !heads_name(sorted, rest)
                    && !signs_for_body(sorted, at, rest)
                    && (is_position(text) || has_title))
}

/// Whether one short name stands right below, and ends the letter: whoever holds the office above it signs.
fn heads_name(sorted: &Sorted<'_>, rest: &[usize]) -> bool {
    let [name, below @ ..] = rest else { return false };
    // What is added below the signature names nobody.
    let names_nobody = |text: &str| is_postscript(text) || dates::line(text).is_some();
    if below.first().is_some_and(|below| !names_nobody(sorted.text(*below))) {
        return false;
    }
    sorted.lines.get(*name).is_some_and(|line| line.gap == 0) && is_short_name(sorted.text(*name))
}

/// Whether a line is an office in an organization, whom somebody holds who is named right below, and the letter greets
/// somebody else: 公會主席, and then 張文德博士.
fn signs_for_body(sorted: &Sorted<'_>, at: usize, rest: &[usize]) -> bool {
    let language = sorted.languages.get(at).copied();
    let holds = rest.first().is_some_and(|name| {
        let is_near = sorted.lines.get(*name).is_some_and(|line| line.gap == 0);
        let text = sorted.text(*name);
        is_near && (is_short_name(text) || is_person(text))
    });
    let (office, body) = divide(sorted.text(at));
    holds
        && office.is_some()
        && body.is_some_and(is_organization)
        && sorted.has(Part::Salutation, language)
}

pub(crate) fn is_greeting_end(text: &str) -> bool {
    ["致敬", "敬禮", "敬礼", "台安", "時祺", "时祺", "鈞安", "政安", "大安", "勛安"]
        .iter()
        .any(|end| text.trim_end_matches(['！', '!', '。']) == *end)
}

/// Whether a line begins a wish, and the next one says what is wished: 敬祝, 專此，順頌. 此致 greets somebody.
pub(crate) fn begins_wish(text: &str) -> bool {
    const BEGINNINGS: &str = "敬順顺並并謹谨恭即此祗祇遙遥虔肅肃再專专特耑";
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut clauses = bare.rsplit(['，', ',', '、', ' ']);
    let last: Vec<char> = clauses.next().unwrap_or_default().chars().collect();
    let wishes = match last.as_slice() {
        [one] => matches!(one, '祝' | '頌' | '颂'),
        [first, verb] => {
            let is_verb = matches!(verb, '祝' | '頌' | '颂' | '請' | '请' | '致' | '候');
            is_verb && BEGINNINGS.contains(*first)
        }
        _ => false,
    };
    let leads = |clause: &str| {
        let begins = words::beginning(clause, Kind::Valediction).is_some();
        clause.chars().count() <= 8 && (begins || clause.starts_with(|c| BEGINNINGS.contains(c)))
    };
    wishes && bare != "此致" && clauses.all(leads)
}

/// Whether a line says what the one before wishes, whatever its words are: 議安, 工作順利！
pub(crate) fn is_wished(text: &str) -> bool {
    let count = text.chars().filter(|c| is_han(*c)).count();
    let is_sign = |c: char| matches!(c, '、' | '，' | ',' | '！' | '!' | '。' | ' ');
    (1..=12).contains(&count) && text.chars().all(|c| is_han(c) || is_sign(c))
}
