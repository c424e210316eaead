//! Words for long lists, a part at a time.

use letters_model::grouped;

/// Words for long lists, a part at a time.
pub struct PartsWording {
    pub parts: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    /// The first and the last entry that are shown, and how many there are.
    pub shown: fn(usize, usize, usize) -> String,
}

pub(super) const ENGLISH: PartsWording = PartsWording {
    parts: "Parts of the list",
    previous: "Previous part",
    next: "Next part",
    shown: |first, last, total| {
        format!("{}–{} of {}", grouped(first), grouped(last), grouped(total))
    },
};

pub(super) const CHINESE: PartsWording = PartsWording {
    parts: "列表分頁",
    previous: "上一頁",
    next: "下一頁",
    shown: |first, last, total| {
        format!("第 {} 至 {} 項，共 {} 項", grouped(first), grouped(last), grouped(total))
    },
};
