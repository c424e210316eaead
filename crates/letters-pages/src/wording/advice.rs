//! Words for why a search finds what it finds, and for what to do where it finds too little.

use letters_model::grouped;

use super::english::{counted, passages};

/// Words for why a search finds what it finds, and for what to do where it finds too little.
pub struct AdviceWording {
    /// What was typed, and the other spelling that is printed.
    pub matched: fn(&str, &str) -> String,
    /// What was typed, and the other name that is printed.
    pub also_named: fn(&str, &str) -> String,
    /// What was typed and is nowhere, and what is shown instead.
    pub instead: fn(&str, &str) -> String,
    /// Nothing has all parts of a long query, and what has most of them is shown.
    pub partial: &'static str,
    /// These words are nowhere, and what has all others is shown.
    pub nowhere: fn(&[&str]) -> String,
    /// What became of each part of the query.
    pub tried: &'static str,
    pub tried_part: fn(&str, usize) -> String,
    /// What would bring some.
    pub advice: &'static str,
    /// Dropping the filters of this name, and how many passages that brings.
    pub without_filters: fn(&str, usize) -> String,
    /// Dropping all filters, and how many passages that brings.
    pub without_all_filters: fn(usize) -> String,
    /// Reading what is on a topic, and how many letters that brings.
    pub on_topic: fn(&str, usize) -> String,
    /// Searching for one part alone, and how many passages that brings.
    pub only: fn(&str, usize) -> String,
    /// The same without the filters that are chosen now.
    pub only_without_filters: fn(&str, usize) -> String,
}

pub(super) const ENGLISH: AdviceWording = AdviceWording {
    matched: |typed, printed| format!("{typed} matched {printed}"),
    also_named: |typed, printed| format!("{typed} is another name for {printed}"),
    instead: |typed, printed| format!("{typed}: no match; showing {printed}"),
    partial: "No passage contains all of these words. Those that contain most of them are shown.",
    nowhere: |typed| {
        format!("{}: nowhere in these letters. Passages with the rest are shown.", typed.join(", "))
    },
    tried: "What was searched for",
    tried_part: |typed, found| match found {
        0 => format!("{typed}: nowhere in these letters"),
        _ => format!("{typed}: {}", passages(found)),
    },
    advice: "Try instead",
    without_filters: |name, found| format!("Remove the filter “{name}”: {}", passages(found)),
    without_all_filters: |found| format!("Remove all filters: {}", passages(found)),
    on_topic: |topic, found| {
        format!("Letters on the topic “{topic}”: {}", counted(found, "letter", "letters"))
    },
    only: |typed, found| format!("Search for {typed} alone: {}", passages(found)),
    only_without_filters: |typed, found| {
        format!("Search for {typed} alone, without filters: {}", passages(found))
    },
};

pub(super) const CHINESE: AdviceWording = AdviceWording {
    matched: |typed, printed| format!("「{typed}」對應原文「{printed}」"),
    also_named: |typed, printed| format!("「{typed}」即「{printed}」"),
    instead: |typed, printed| format!("找不到「{typed}」，改為顯示「{printed}」"),
    partial: "沒有段落同時包含所有字詞。以下段落包含其中大部分。",
    nowhere: |typed| format!("信中沒有「{}」，以下段落符合其餘各項。", typed.join("」「")),
    tried: "逐項結果",
    tried_part: |typed, passages| match passages {
        0 => format!("「{typed}」：信中沒有"),
        _ => format!("「{typed}」：{} 段", grouped(passages)),
    },
    advice: "可以試試",
    without_filters: |name, passages| format!("取消「{name}」篩選：{} 段", grouped(passages)),
    without_all_filters: |passages| format!("取消所有篩選：{} 段", grouped(passages)),
    on_topic: |topic, letters| format!("主題「{topic}」：{} 封信", grouped(letters)),
    only: |typed, passages| format!("只搜尋「{typed}」：{} 段", grouped(passages)),
    only_without_filters: |typed, passages| {
        format!("取消所有篩選，只搜尋「{typed}」：{} 段", grouped(passages))
    },
};
