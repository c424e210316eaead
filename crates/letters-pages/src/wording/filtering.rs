//! Words for filters.

/// Words for filters.
pub struct FilteringWording {
    pub filters: &'static str,
    /// Before the name of a filter, on the link that drops it.
    pub drop: &'static str,
    /// Before a name that letters must not have.
    pub without: &'static str,
    pub clear: &'static str,
    /// How many letters pass, out of how many.
    pub passing: fn(usize, usize) -> String,
    pub none_passes: &'static str,
}

pub(super) const ENGLISH: FilteringWording = FilteringWording {
    filters: "Filters",
    drop: "Drop the filter ",
    without: "without ",
    clear: "Clear filters",
    passing: |passing, all| match all {
        1 => format!("{passing} of 1 letter"),
        _ => format!("{passing} of {all} letters"),
    },
    none_passes: "No letter passes these filters.",
};

pub(super) const CHINESE: FilteringWording = FilteringWording {
    filters: "篩選條件",
    drop: "移除條件：",
    without: "未提及",
    clear: "清除篩選",
    passing: |passing, all| format!("{all} 封信中的 {passing} 封"),
    none_passes: "沒有信件符合這些條件。",
};
