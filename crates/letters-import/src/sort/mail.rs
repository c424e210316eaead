//! Mail to which a letter answers, or with which it was passed on, quoted below it.

use crate::source::line::Line;
use crate::words;

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
