//! Mail to which a letter answers, or with which it was passed on, quoted below it.

use crate::head::greeting::is_salutation;
use crate::head::masthead::labelled;
use crate::source::line::Line;
use crate::words;

/// How many lines the mail may have with which a letter was passed on, and the heads of the mail that it is.
const MOST_ABOVE: usize = 40;
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

/// The lines of the mail with which a letter was passed on: above the sign that says so, below which stand the heads of
/// the mail that the letter is, and its greeting.
pub(crate) fn passed_on(lines: &[Line]) -> Vec<usize> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let is_label = |at: usize| labelled(text(at)).is_some();
    let has_heads =
        |at: &usize| (at + 1..at + 1 + MOST_HEADS).filter(|at| is_label(*at)).count() >= 2;
    let begins = |at: &usize| passes_on(text(*at)) && has_heads(at);
    let Some(sign) = (0..lines.len().min(MOST_ABOVE)).rev().find(begins) else { return Vec::new() };
    let greets = (sign + 1..lines.len()).any(|at| is_salutation(text(at)));
    if greets { (0..sign).collect() } else { Vec::new() }
}

/// Whether a line says that below it stands mail that was passed on.
fn passes_on(text: &str) -> bool {
    const SIGNS: [&str; 10] = [
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
}
