//! Words for two letters that are compared.

/// Words for two letters that are compared.
pub struct ComparisonWording {
    /// What the page is.
    pub compared: &'static str,
    /// The title of the page, with the titles of both letters.
    pub title: fn(&str, &str) -> String,
    /// The title of the page on which the second letter is chosen.
    pub choice_title: fn(&str) -> String,
    /// The heading above the letters with which one can be compared.
    pub choose: &'static str,
    pub no_other: &'static str,
    pub related: &'static str,
    pub choose_other: &'static str,
    /// The two letters, where their dates say which is the earlier.
    pub earlier: &'static str,
    pub later: &'static str,
    /// The two letters, where their dates do not say that.
    pub one: &'static str,
    pub other: &'static str,
    pub in_both: &'static str,
    /// Of whom both letters ask something, which need not be the same.
    pub both_ask: &'static str,
    pub only_earlier: &'static str,
    pub only_later: &'static str,
    pub only_one: &'static str,
    pub only_other: &'static str,
    pub none: &'static str,
    pub asks: &'static str,
    pub in_general: &'static str,
    pub topics: &'static str,
    pub nothing: &'static str,
}

pub(super) const ENGLISH: ComparisonWording = ComparisonWording {
    compared: "Two letters compared",
    title: |earlier, later| ["“", earlier, "” and “", later, "” compared"].concat(),
    choice_title: |title| ["Compare “", title, "”"].concat(),
    choose: "Choose a letter to compare with",
    no_other: "This archive holds no other letter to compare it with.",
    related: "Related",
    choose_other: "Compare with another letter",
    earlier: "Earlier",
    later: "Later",
    one: "First letter",
    other: "Second letter",
    in_both: "In both",
    both_ask: "Both ask something",
    only_earlier: "Only in the earlier",
    only_later: "Only in the later",
    only_one: "Only in the first",
    only_other: "Only in the second",
    none: "None",
    asks: "What is asked",
    in_general: "In general",
    topics: "Topics",
    nothing: "The two letters name no cases, topics or organizations, and ask nothing.",
};

pub(super) const CHINESE: ComparisonWording = ComparisonWording {
    compared: "兩信比較",
    title: |earlier, later| ["《", earlier, "》與《", later, "》比較"].concat(),
    choice_title: |title| ["比較《", title, "》"].concat(),
    choose: "選擇要比較的另一封信",
    no_other: "檔案庫中沒有另一封信可供比較。",
    related: "相關",
    choose_other: "與另一封信比較",
    earlier: "較早",
    later: "較晚",
    one: "其一",
    other: "其二",
    in_both: "兩信皆有",
    both_ask: "兩信皆有請求",
    only_earlier: "只見於較早一封",
    only_later: "只見於較晚一封",
    only_one: "只見於其一",
    only_other: "只見於其二",
    none: "沒有",
    asks: "請求",
    in_general: "一般請求",
    topics: "主題",
    nothing: "兩封信都沒有提及個案、主題或組織，也沒有提出請求。",
};
