//! Respects at the end of a letter: 此致 and whom it greets, and what ends that.

use crate::honorifics::strip_han_honorific;
use crate::part::Part;
use crate::said::is_short_name;
use crate::shape::is_position;
use crate::sorted::Sorted;
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
    let has_title = words::ending(text, Kind::Honorific).is_some();
    let addressed = (0..at).any(|other| {
        sorted.languages.get(other) == sorted.languages.get(at)
            && match sorted.part(other) {
                Some(Part::Addressee) => sorted.text(other).contains(text),
                Some(Part::Salutation) => text.contains(called(sorted.text(other))),
                _ => false,
            }
    });
    sorted.text(before).trim_end_matches([':', '：']) == "此致"
        && (addressed
            || !rest.is_empty() && !heads_name(sorted, rest) && (is_position(text) || has_title))
}

/// Whether one short name stands right below, and ends the letter: whoever holds the office above it signs.
fn heads_name(sorted: &Sorted<'_>, rest: &[usize]) -> bool {
    let [name] = rest else { return false };
    sorted.lines.get(*name).is_some_and(|line| line.gap == 0) && is_short_name(sorted.text(*name))
}

pub(crate) fn is_greeting_end(text: &str) -> bool {
    ["敬禮", "敬礼", "台安", "時祺", "时祺", "鈞安", "政安", "大安", "勛安"]
        .iter()
        .any(|end| text.trim_end_matches(['！', '!', '。']) == *end)
}
