//! Words for files that are not shown.

use letters_model::grouped;

use letters_address::Page;
use letters_bundle::Fault;

use crate::FetchFault;

/// Words for files that are not shown, and why.
pub struct TroubleWording {
    pub others_readable: &'static str,
    /// That a file is not shown.
    pub not_shown: fn(&str) -> String,
    pub fetch_fault: fn(&FetchFault) -> String,
    /// The length by the index, and the one found.
    pub altered_length: fn(u64, u64) -> String,
    /// The digest by the index, and the one found.
    pub altered_digest: fn(&str, &str) -> String,
    pub refused: fn(usize) -> String,
    /// A fault with what would be right.
    pub fault: fn(&Fault) -> String,
    /// Line, column and path of a problem.
    pub place: fn(usize, usize, &str) -> String,
    pub more_problems: fn(usize) -> String,
    /// That only the beginning of something is drawn.
    pub too_much: &'static str,
    /// That an address names nothing here.
    pub not_found: fn(&Page) -> String,
    pub to_the_letters: &'static str,
}

pub(super) const ENGLISH: TroubleWording = TroubleWording {
    not_found: |page| match page {
        Page::Letter(id) | Page::Comparison(id, _) => {
            format!("There is no letter “{id}” in this archive.")
        }
        Page::Entity(id) => {
            format!("There is no person, group or organization “{id}” in this archive.")
        }
        _ => "There is no such page.".to_owned(),
    },
    to_the_letters: "To the list of letters",
    not_shown: |path| format!("{path} is not shown"),
    others_readable: "All other letters of this site can be read.",
    fetch_fault: |fault| match fault {
        FetchFault::Unreachable => "The site does not answer. There may be no network.".to_owned(),
        FetchFault::Status(404) => "The site does not have this file (404).".to_owned(),
        FetchFault::Status(status) => format!("The site did not give this file ({status})."),
        FetchFault::BrokenOff => {
            "The site began to answer, but its answer broke off or is damaged.".to_owned()
        }
        FetchFault::TooLong { most } => {
            format!("The file is longer than the {} bytes it may have.", grouped(most))
        }
        FetchFault::Unreadable => "The browser cannot read this file.".to_owned(),
    },
    altered_length: |expected, found| {
        let (expected, found) = (grouped(expected), grouped(found));
        format!(
            "It has been altered or has not arrived whole: {found} bytes instead of {expected}."
        )
    },
    altered_digest: |expected, found| {
        format!("It has been altered: its digest is {found}… instead of {expected}….")
    },
    refused: |count| match count {
        1 => "It breaks the rules of the bundle format in one place:".to_owned(),
        _ => format!("It breaks the rules of the bundle format in {} places:", grouped(count)),
    },
    fault: |fault| format!("{fault}; {}", fault.remedy()),
    place: |line, column, path| match path {
        // All of the file.
        "$" => format!("line {line}, column {column}"),
        _ => format!("line {line}, column {column}, {path}"),
    },
    more_problems: |count| format!("and {} more", grouped(count)),
    too_much: "There is more here than a browser can show at once. The rest is left out; a letter saved as a bundle has all of it.",
};

pub(super) const CHINESE: TroubleWording = TroubleWording {
    not_found: |page| match page {
        Page::Letter(id) | Page::Comparison(id, _) => format!("檔案庫中沒有「{id}」這封信。"),
        Page::Entity(id) => format!("檔案庫中沒有「{id}」這個人物、群體或組織。"),
        _ => "沒有這一頁。".to_owned(),
    },
    to_the_letters: "回到信件列表",
    not_shown: |path| format!("沒有顯示 {path}"),
    others_readable: "本站其他信件仍可閱讀。",
    fetch_fault: |fault| match fault {
        FetchFault::Unreachable => "網站沒有回應，可能沒有連線。".to_owned(),
        FetchFault::Status(404) => "網站上沒有這個檔案（404）。".to_owned(),
        FetchFault::Status(status) => format!("網站沒有提供這個檔案（{status}）。"),
        FetchFault::BrokenOff => "網站的回應中途斷開，或內容已損壞。".to_owned(),
        FetchFault::TooLong { most } => format!("檔案超過所允許的 {} 位元組。", grouped(most)),
        FetchFault::Unreadable => "瀏覽器無法讀取這個檔案。".to_owned(),
    },
    altered_length: |expected, found| {
        let (expected, found) = (grouped(expected), grouped(found));
        format!("檔案被改動過，或沒有完整送達：應有 {expected} 位元組，實有 {found} 位元組。")
    },
    altered_digest: |expected, found| {
        format!("檔案被改動過：摘要值應為 {expected}⋯⋯，實為 {found}⋯⋯。")
    },
    refused: |count| format!("檔案有 {} 處不合格式：", grouped(count)),
    fault: super::chinese_problems::fault,
    place: |line, column, path| match path {
        "$" => format!("第 {line} 行第 {column} 個字元"),
        _ => format!("第 {line} 行第 {column} 個字元，{path}"),
    },
    more_problems: |count| format!("另有 {} 處", grouped(count)),
    too_much: "內容太多，瀏覽器無法一次顯示，以下從略；把信件存成信件檔，即可取得全文。",
};
