//! What says below the names what those are who sign, as releases and pages do: `About the Guild`, with sentences.

use crate::sort::sorted::Sorted;
use crate::source::layout::columns;
use crate::words::shape::{ends_sentence, is_sentence};

/// The lines of a language, from the closing on, that head such sentences, and the sentences.
pub(crate) fn about_signers(sorted: &Sorted<'_>, lines: &[usize]) -> Vec<usize> {
    let mut all = Vec::new();
    let mut is_about = false;
    for (place, at) in lines.iter().copied().enumerate() {
        let text = sorted.text(at);
        let next = lines.get(place + 1).copied();
        let heads = place > 0
            && heads_about(text)
            && next.is_some_and(|next| is_sentence(sorted.text(next)));
        let goes_on = sorted.lines.get(at).is_some_and(|line| line.gap == 0);
        is_about = heads || is_about && (is_sentence(text) || goes_on && ends_sentence(text));
        if is_about {
            all.push(at);
        }
    }
    all
}

fn heads_about(text: &str) -> bool {
    let begins = ["About ", "ABOUT ", "À propos ", "關於", "关于"];
    columns(text) <= 80
        && !ends_sentence(text.trim_end_matches([':', '：']))
        && !is_sentence(text)
        && begins.iter().any(|begin| text.starts_with(begin))
}
