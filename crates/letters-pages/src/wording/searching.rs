//! Words for searching.

/// Words for searching.
pub struct SearchingWording {
    /// The name of the field.
    pub field: &'static str,
    /// The heading of the results, and the name of their list.
    pub results: &'static str,
    /// The region that says how many there are.
    pub count: &'static str,
    /// The index is not made yet.
    pub preparing: &'static str,
    /// How many passages in how many letters.
    pub hits: fn(usize, usize) -> String,
    /// How many passages of one letter.
    pub hits_here: fn(usize) -> String,
    /// How many passages of a letter have something.
    pub passages_with: fn(usize, &str) -> String,
    /// What was typed, and the other spelling that is printed.
    pub matched: fn(&str, &str) -> String,
    /// What was typed, and the other name that is printed.
    pub also_named: fn(&str, &str) -> String,
    /// What was typed and is nowhere, and what is shown instead.
    pub instead: fn(&str, &str) -> String,
    /// Whom the query names.
    pub named: &'static str,
    pub none: &'static str,
    /// Nothing has all parts of a long query, and what has most of them is shown.
    pub partial: &'static str,
    /// What became of each part of the query.
    pub tried: &'static str,
    pub tried_part: fn(&str, usize) -> String,
    /// What would bring some.
    pub advice: &'static str,
    /// Dropping the filters of this name, and how many passages that brings.
    pub without_filters: fn(&str, usize) -> String,
    /// Searching for one part alone, and how many passages that brings.
    pub only: fn(&str, usize) -> String,
    pub title: &'static str,
    pub ask: &'static str,
    pub office: &'static str,
    pub outlet: &'static str,
    pub key: &'static str,
}

pub(super) const ENGLISH: SearchingWording = SearchingWording {
    field: "Search letters",
    results: "Search results",
    count: "Number of hits",
    preparing: "Preparing the search…",
    hits: |passages, letters| match (passages, letters) {
        (0, _) => "No passages".to_owned(),
        (1, _) => "1 passage in 1 letter".to_owned(),
        (_, 1) => format!("{passages} passages in 1 letter"),
        _ => format!("{passages} passages in {letters} letters"),
    },
    hits_here: |passages| match passages {
        0 => "No passages in this letter".to_owned(),
        1 => "1 passage in this letter".to_owned(),
        _ => format!("{passages} passages in this letter"),
    },
    passages_with: |passages, query| match passages {
        0 => format!("No passage with {query}"),
        1 => format!("1 passage with {query}"),
        _ => format!("{passages} passages with {query}"),
    },
    matched: |typed, printed| format!("{typed} matched {printed}"),
    also_named: |typed, printed| format!("{typed} is another name for {printed}"),
    instead: |typed, printed| format!("{typed}: no match; showing {printed}"),
    named: "Named in the search",
    none: "No passage contains all of these.",
    partial: "No passage contains all of these words. Those that contain most of them are shown.",
    tried: "What was searched for",
    tried_part: |typed, passages| match passages {
        0 => format!("{typed}: nowhere in these letters"),
        1 => format!("{typed}: 1 passage"),
        _ => format!("{typed}: {passages} passages"),
    },
    advice: "Try instead",
    without_filters: |name, passages| match passages {
        1 => format!("Remove the filter “{name}”: 1 passage"),
        _ => format!("Remove the filter “{name}”: {passages} passages"),
    },
    only: |typed, passages| match passages {
        1 => format!("Search for {typed} alone: 1 passage"),
        _ => format!("Search for {typed} alone: {passages} passages"),
    },
    title: "Title",
    ask: "Request",
    office: "Office",
    outlet: "Published by",
    key: "Search",
};

pub(super) const CHINESE: SearchingWording = SearchingWording {
    field: "搜尋信件",
    results: "搜尋結果",
    count: "結果數目",
    preparing: "正在準備搜尋⋯⋯",
    hits: |passages, letters| match passages {
        0 => "沒有相符的段落".to_owned(),
        _ => format!("{letters} 封信中的 {passages} 段"),
    },
    hits_here: |passages| match passages {
        0 => "本信沒有相符的段落".to_owned(),
        _ => format!("本信中的 {passages} 段"),
    },
    passages_with: |passages, query| match passages {
        0 => format!("沒有段落含有「{query}」"),
        _ => format!("{passages} 段含有「{query}」"),
    },
    matched: |typed, printed| format!("「{typed}」對應原文「{printed}」"),
    also_named: |typed, printed| format!("「{typed}」又稱「{printed}」"),
    instead: |typed, printed| format!("找不到「{typed}」，改為顯示「{printed}」"),
    named: "搜尋所指",
    none: "沒有段落同時符合以下各項。",
    partial: "沒有段落同時包含所有字詞。以下段落包含其中大部分。",
    tried: "逐項結果",
    tried_part: |typed, passages| match passages {
        0 => format!("「{typed}」：信中沒有"),
        _ => format!("「{typed}」：{passages} 段"),
    },
    advice: "可以試試",
    without_filters: |name, passages| format!("取消「{name}」篩選：{passages} 段"),
    only: |typed, passages| format!("只搜尋「{typed}」：{passages} 段"),
    title: "標題",
    ask: "請求",
    office: "職銜",
    outlet: "刊載於",
    key: "搜尋",
};
