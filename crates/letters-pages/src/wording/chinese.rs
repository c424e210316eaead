//! The interface in Chinese, in Traditional characters.

use letters_model::{Date, Edition, EntityKind, Role, grouped};

use super::{Wording, filtering, language_names, parts, reading, searching};

pub(super) static WORDING: Wording = Wording {
    tag: "zh-Hant",
    program: "公開信",
    skip_to_letter: "跳到信件",
    navigation: "主選單",
    letters: "信件",
    cases: "個案",
    organizations: "組織",
    about: "關於本站",
    display: "顯示方式",
    language: "語言",
    layout: "版面",
    one_language: "單語",
    side_by_side: "對照",
    loading: "正在開啟信件⋯⋯",
    loaded: |received, total| format!("已收到 {} kB，共 {} kB", grouped(received), grouped(total)),

    date,
    letters_count: |count| match count {
        0 => "沒有信件".to_owned(),
        _ => format!("{} 封信", grouped(count)),
    },
    passages_count: |count| match count {
        0 => "沒有段落".to_owned(),
        _ => format!("{} 段", grouped(count)),
    },
    language_name: language_names::chinese,

    no_letters: "檔案庫中還沒有信件。",
    settings: "設定",
    help: "鍵盤快捷鍵",
    notices: "通知",
    open: "開啟信件檔…",
    from_device: "從此裝置開啟，不屬於本檔案庫",

    years: |first, last| match first == last {
        true => format!("{first}年"),
        false => format!("{first}年至{last}年"),
    },
    asks_count: |count| match count {
        0 => "沒有請求".to_owned(),
        _ => format!("{} 項請求", grouped(count)),
    },
    last_ask: "最近一次請求",

    from: "發信人",
    to: "致",
    dated: "日期",
    printed_date: "原文作",
    subject: "事由",
    edition: "版本",
    edition_name: |edition| match edition {
        Edition::Full => "全文",
        Edition::Abstract => "提要",
    },
    abstract_explained: "以下是檔案庫編者所寫的提要，並非信件原文。",
    languages: "語言版本",
    not_in_language: |wanted, shown| format!("這封信沒有{wanted}版，現以{shown}顯示。"),
    list: |items| items.join("、"),
    single_language_only: "這封信只有一個語言版本，沒有另一版本可供對照。",
    letter_text: "信件內容",
    notes: "註釋",
    note: |label| format!("註 {label}"),
    back_to_text: "回到正文",
    role: |role| match role {
        Role::Sender => "發信人",
        Role::Addressee => "收信人",
        Role::Signatory => "簽署人",
        Role::Endorser => "支持者",
        Role::Copied => "副本",
        Role::Member => "成員",
    },
    coverage: "傳媒報導",
    source: "來源",
    document: "文件",
    published_by: "發布者",
    retrieved: "取得日期",
    digest: "來源文件的 SHA-256",
    related: "相關信件",
    unavailable: "本站未收錄",

    kind: |kind| match kind {
        EntityKind::Person => "人物",
        EntityKind::Group => "群體",
        EntityKind::Organization => "組織",
    },

    privacy: "不設帳戶，不用 Cookie，不統計訪客，也不會向任何其他網站發出請求。你選擇的語言和設定只存放在這個瀏覽器中。",

    reading: reading::CHINESE,
    filtering: filtering::CHINESE,
    searching: searching::CHINESE,
    parts: parts::CHINESE,

    try_again: "再試一次",
    cannot_open: "無法開啟信件",
    cannot_show: "無法顯示本頁",
    rest_coming: "正在取得閱讀器的其餘部分⋯⋯",
    rest_missing: "這項功能所需的程式未能取得。可能沒有連線，或網站已有新版本；請再試一次，或重新載入本頁。",
};

pub(super) fn date(date: Date) -> String {
    let year = date.year();
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Some(month), None) => format!("{year}年{month}月"),
        _ => format!("{year}年"),
    }
}
