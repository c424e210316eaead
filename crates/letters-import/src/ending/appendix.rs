//! The appendix of a letter, below its end: whatever stands there speaks for itself.

use crate::sort::sorted::Sorted;
use crate::source::layout::columns;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::{self, Kind};

/// The place of the heading of an appendix, whose sentences are no more of the letter: `Appendix: the cases`,
/// 附錄：個案摘要. The number of lines if there is none.
pub(crate) fn appendix(sorted: &Sorted<'_>, lines: &[usize]) -> usize {
    let heads = |place: &usize| {
        let at = lines.get(*place).copied().unwrap_or_default();
        let text = sorted.text(at);
        *place > 0
            && heads_appendix(text)
            && sorted.stands_apart_in_language(at)
            && columns(text) <= 80
            && !ends_sentence(text)
            && (lines.len() > *place + 2
                || lines.get(*place + 1).is_some_and(|next| is_sentence(sorted.text(*next))))
    };
    (0..lines.len()).find(heads).unwrap_or(lines.len())
}

/// Whether a line begins as the heading of an appendix does. 附件 alone heads what is enclosed; 附件：… only says what that
/// is.
pub(crate) fn heads_appendix(text: &str) -> bool {
    words::beginning(text, Kind::Appendix).is_some()
        || matches!(words::plain(text).as_str(), "附件" | "attachment")
}
