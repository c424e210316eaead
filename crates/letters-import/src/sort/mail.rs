//! Mail to which a letter answers, or with which it was passed on, quoted below it.

use std::ops::Range;

use crate::head::headlines::is_title;
use crate::head::masthead::labelled;
use crate::language::script::script;
use crate::source::layout::columns;
use crate::source::line::Line;
use crate::words::shape::is_sentence;
use crate::words::signs::label;
use crate::words::{self, Kind};

/// How many lines the heads of mail may have.
const MOST_HEADS: usize = 7;

/// The lines that say whose mail is quoted, `On Mon, 2 Sep 2024, Ada Finch wrote:`, with those that are quoted below.
pub(crate) fn quoted_mail(lines: &[Line]) -> Vec<usize> {
    let mut all = Vec::new();
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| attributes(&line.text)) {
        let is_quoted = |at: &usize| lines.get(*at).is_some_and(|line| line.text.starts_with('>'));
        all.push(at);
        all.extend((at + 1..lines.len()).take_while(is_quoted));
    }
    all
}

/// The lines of other mail than that which the letter is, or which has it: what says most. The mail with which it was passed
/// on stands above a sign that says so, or above the heads of the other, and mail to which it answers below.
pub(crate) fn other_mail(lines: &[Line]) -> Vec<usize> {
    let is_sign =
        |at: usize| lines.get(at).is_some_and(|line| passes_on(&line.text)) && has_heads(lines, at);
    let starts = starts(lines);
    if starts.is_empty() {
        return (0..lines.len()).filter(|at| is_sign(*at)).collect();
    }
    let ends = starts.iter().copied().chain([lines.len()]);
    let mails: Vec<Range<usize>> = [0]
        .into_iter()
        .chain(starts.iter().copied())
        .zip(ends)
        .map(|(from, to)| from..to)
        .collect();
    let says = |mail: &Range<usize>| -> usize {
        let lines = lines.get(mail.clone()).unwrap_or_default().iter();
        lines.filter(|line| is_sentence(&line.text)).map(|line| columns(&line.text)).sum()
    };
    // Of several that say as much the first counts.
    let Some(own) = mails.iter().rev().max_by_key(|mail| says(mail)) else { return Vec::new() };
    (0..lines.len()).filter(|at| !own.contains(at) || is_sign(*at)).collect()
}

/// Whether the heads of mail stand below a line.
fn has_heads(lines: &[Line], at: usize) -> bool {
    heads(lines, at + 1).len() >= 2
}

/// The lines with which mail begins that others pass on, or to which they answer: signs that say so, and the heads of mail.
fn starts(lines: &[Line]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut scripts = Vec::new();
    let mut last = None;
    for (at, line) in lines.iter().enumerate() {
        let own = script(&line.text);
        let is_sign = passes_on(&line.text) && has_heads(lines, at);
        // Each language of a letter may have heads of its own.
        let is_head = is_head(lines, at) && (scripts.is_empty() || scripts.contains(&own));
        if !is_sign && !is_head {
            continue;
        }
        let is_below_sign = last.is_some_and(|last| at - last <= MOST_HEADS);
        let is_titled = lines.iter().take(at).any(|line| is_title(&line.text));
        let begins = is_sign || !is_below_sign && (!starts.is_empty() || !is_titled);
        if at > 0 && begins {
            starts.push(at);
        }
        scripts.push(own);
        last = Some(at);
    }
    starts
}

/// Whether a line is the first head of a mail: who sends it, above when that was, with a mailbox or as programs say it.
fn is_head(lines: &[Line], at: usize) -> bool {
    let text = lines.get(at).map_or("", |line| line.text.as_str());
    label(text, Kind::From, true).is_some() && {
        let heads = heads(lines, at);
        let is_of_program = |head: &&str| head.starts_with("Sent:") || head.starts_with("Envoyé");
        heads.len() >= 3 && heads.iter().any(|head| head.contains('@') || is_of_program(head))
    }
}

/// The lines with labels from one on, of which other lines may stand between two.
fn heads(lines: &[Line], from: usize) -> Vec<&str> {
    let near = lines.iter().skip(from).take(MOST_HEADS).map(|line| line.text.as_str());
    near.filter(|text| labelled(text).is_some() || text.starts_with("Sent:")).collect()
}

/// Whether a line says that below it stands mail that was passed on.
fn passes_on(text: &str) -> bool {
    const SIGNS: [&str; 16] = [
        "forwarded message",
        "begin forwarded message",
        "original message",
        "message transféré",
        "message d'origine",
        "转发的邮件",
        "轉寄的郵件",
        "转发邮件",
        "原始郵件",
        "原始邮件",
        "轉寄郵件",
        "轉發郵件",
        "轉發的郵件",
        "轉寄的訊息",
        "原始訊息",
        "début du message transféré",
    ];
    let plain = words::plain(text);
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric());
    SIGNS.contains(&bare)
}

/// Whether a line says who wrote what is quoted below, and when.
fn attributes(text: &str) -> bool {
    let plain = words::plain(text);
    let is_dated = text.contains(|c: char| c.is_ascii_digit()) && text.chars().count() <= 200;
    let says = |begin: &[&str], end: &[&str]| {
        begin.iter().any(|word| plain.starts_with(word))
            && end.iter().any(|word| plain.ends_with(word))
    };
    is_dated
        && (says(&["on "], &[" wrote:"])
            || says(&["le "], &["a écrit :", "a écrit:"])
            || plain.ends_with("寫道：") && plain.contains('@')
            || plain.ends_with("写道：") && plain.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::line::{SourceFile, read};

    #[test]
    fn mail_is_quoted_below_who_wrote_it() {
        let text = "Dear all,\nSail.\nOn Mon, 2 Sep 2024 at 22:10, Ada <ada@quay.example> wrote:\n> Will it sail?\n> Ada\nTom";
        let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
        assert_eq!(quoted_mail(&lines), [2, 3, 4]);
        assert!(!attributes("On 3 March the minister wrote: no."));
    }
    #[test]
    fn the_mail_that_says_most_is_the_letter() {
        let found = |text: &str| -> Vec<usize> {
            let lines = read(&[SourceFile { name: "a", bytes: text.as_bytes() }]).unwrap();
            other_mail(&lines).into_iter().map(|at| lines[at].number).collect()
        };
        let heads = "From: Ada <ada@quay.example>\nSent: Monday, 2 September 2024\nTo: Tom\nSubject: The ferry\n";
        let letter =
            "Dear Tom,\nWe ask you to let the ferry sail again before the winter comes.\nAda\n";
        let thanks = "We thank you for that.\nTom\n";
        assert_eq!(found(&[thanks, heads, letter].concat()), [1, 2]);
        assert_eq!(found(&[heads, letter].concat()), [0; 0]);
        let sign = "-----Original Message-----\n";
        assert_eq!(found(&[letter, sign, heads, thanks].concat()), [4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(found(&[sign, heads, letter].concat()), [1]);
        // Each language may have heads of its own.
        let han = "寄件者：艾達 <ada@quay.example>\n收件者：湯姆\n日期：2024年9月2日\n主旨：渡輪\n湯姆先生：\n我們請求您讓渡輪啟航。\n";
        assert_eq!(found(&[heads, letter, han].concat()), [0; 0]);
    }
}
