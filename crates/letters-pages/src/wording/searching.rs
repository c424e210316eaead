//! Words for searching.

use letters_model::grouped;

use super::english::{counted, passages};

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
    /// Whom the query names.
    pub named: &'static str,
    pub none: &'static str,
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
    hits: |found, letters| match found {
        0 => "No passages".to_owned(),
        _ => format!("{} in {}", passages(found), counted(letters, "letter", "letters")),
    },
    hits_here: |found| match found {
        0 => "No passages in this letter".to_owned(),
        _ => format!("{} in this letter", passages(found)),
    },
    passages_with: |found, query| match found {
        0 => format!("No passage with {query}"),
        _ => format!("{} with {query}", passages(found)),
    },
    named: "Named in the search",
    none: "No passage found.",
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
        _ => format!("{} 封信中的 {} 段", grouped(letters), grouped(passages)),
    },
    hits_here: |passages| match passages {
        0 => "本信沒有相符的段落".to_owned(),
        _ => format!("本信中的 {} 段", grouped(passages)),
    },
    passages_with: |passages, query| match passages {
        0 => format!("沒有段落含有「{query}」"),
        _ => format!("{} 段含有「{query}」", grouped(passages)),
    },
    named: "搜尋所指的人物或組織",
    none: "沒有相符的段落。",
    title: "標題",
    ask: "請求",
    office: "職銜",
    outlet: "刊載於",
    key: "搜尋",
};
