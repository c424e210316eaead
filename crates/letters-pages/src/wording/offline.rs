//! Words for the offline copy and its receipt.

use letters_model::grouped;

use crate::NoCopy;

/// Words for the offline copy and its receipt.
pub struct OfflineWording {
    /// The name of the status, and the heading of the receipt.
    pub name: &'static str,
    pub ready: &'static str,
    pub storing: &'static str,
    pub none: fn(NoCopy) -> &'static str,
    /// The way to the receipt.
    pub details: &'static str,
    /// That a newer version waits.
    pub update: &'static str,
    /// That these files from the device, which nobody has kept, are closed by it.
    pub update_closes: fn(&str) -> String,
    pub use_update: &'static str,
    pub stored: &'static str,
    /// How many files, of how many bytes.
    pub amount: fn(usize, u64) -> String,
    pub version: &'static str,
    pub checked: &'static str,
    /// A day and the time of it.
    pub moment: fn(&str, &str) -> String,
    pub never_checked: &'static str,
    /// What the browser promises.
    pub promise: &'static str,
    pub kept: &'static str,
    pub not_kept: &'static str,
    /// What is said where the browser was asked and does not promise it.
    pub refused: &'static str,
    pub check: &'static str,
    pub keep: &'static str,
    pub remove: &'static str,
    /// That these files from the device are lost with it.
    pub removes_kept: fn(&str) -> String,
    pub remove_kept: &'static str,
    pub do_not_remove: &'static str,
    pub all_right: fn(usize) -> String,
    pub damaged: fn(&str) -> String,
    pub mended: fn(&str) -> String,
    /// A language, what was searched for in it, and how much was found.
    pub tried: fn(&str, &str, &str) -> String,
    /// What no browser promises.
    pub not_promised: &'static str,
}

/// Bytes in kilobytes, and from ten thousand of them in megabytes.
fn amount(bytes: u64) -> String {
    match bytes.div_ceil(1000) {
        kilobytes if kilobytes < 10_000 => format!("{} kB", grouped(kilobytes)),
        kilobytes => format!("{} MB", grouped(kilobytes.div_ceil(1000))),
    }
}

pub(super) const ENGLISH: OfflineWording = OfflineWording {
    name: "Offline copy",
    ready: "Available offline",
    storing: "Being stored for reading offline…",
    none: |why| match why {
        NoCopy::Denied => {
            "This browser keeps no offline copy. Reading works while there is a network."
        }
        NoCopy::Insecure => {
            "An offline copy needs a safe connection (https). Reading works while there is a network."
        }
        NoCopy::Failed => {
            "Not yet available offline: not all files could be fetched and stored. The next visit tries again."
        }
        NoCopy::Removed => "Removed. Another visit stores a new one.",
        NoCopy::OneFile => "This page is a copy in one file. It needs no network.",
    },
    details: "Details",
    update: "A new version is ready.",
    update_closes: |names| {
        format!("It closes what you have opened from this device and not kept: {names}.")
    },
    use_update: "Use it now",
    stored: "Stored",
    amount: |files, bytes| format!("{} files, {}", grouped(files), amount(bytes)),
    version: "Version",
    checked: "Last checked",
    moment: |day, time| format!("{day}, {time}"),
    never_checked: "Not yet on request; each file is checked whenever it is used",
    promise: "Kept by the browser",
    kept: "Promised: only you can clear it",
    not_kept: "Not promised: the browser may clear it when space runs short",
    refused: "The browser did not agree this time. It may later, when you have come back more often or installed the site.",
    check: "Check now",
    keep: "Ask the browser to keep it",
    remove: "Remove the offline copy and all settings",
    removes_kept: |names| {
        format!(
            "What you have kept from this device goes too, and this site cannot bring it back: {names}."
        )
    },
    remove_kept: "Remove all of it",
    do_not_remove: "Remove nothing",
    all_right: |files| format!("All {} files are stored as this version has them.", grouped(files)),
    damaged: |names| {
        format!("These files are damaged or missing, and the site cannot supply them now: {names}")
    },
    mended: |names| {
        format!("These files were damaged or missing and have been fetched again: {names}")
    },
    tried: |language, words, found| format!("{language}: a search for “{words}” found {found}."),
    not_promised: "No browser promises to keep a site for ever. Safari clears what a site has stored when you have not visited it for seven days, unless it is on your home screen. Clearing browsing data clears it everywhere. For a copy that nothing clears, save one as a file.",
};

pub(super) const CHINESE: OfflineWording = OfflineWording {
    name: "離線副本",
    ready: "可離線閱讀",
    storing: "正在儲存，以供離線閱讀⋯⋯",
    none: |why| match why {
        NoCopy::Denied => "這個瀏覽器不保存離線副本；連線時仍可閱讀。",
        NoCopy::Insecure => "離線副本須經安全連線（https）才能保存；連線時仍可閱讀。",
        NoCopy::Failed => "暫時不能離線閱讀：部分檔案未能取得或儲存，下次瀏覽時會再試。",
        NoCopy::Removed => "已移除。再次瀏覽本站時會重新儲存。",
        NoCopy::OneFile => "本頁是單一檔案的副本，無須連線。",
    },
    details: "詳情",
    update: "新版本已準備好。",
    update_closes: |names| format!("使用後，從此裝置開啟而未保留的檔案會關閉：{names}。"),
    use_update: "立即使用",
    stored: "已儲存",
    amount: |files, bytes| format!("{} 個檔案，共 {}", grouped(files), amount(bytes)),
    version: "版本",
    checked: "上次檢查",
    moment: |day, time| format!("{day} {time}"),
    never_checked: "尚未另行檢查；每個檔案在使用時都會核對",
    promise: "瀏覽器是否保留",
    kept: "保證保留：只有你能清除",
    not_kept: "不保證：空間不足時，瀏覽器可能會清除",
    refused: "瀏覽器這次沒有答應。多瀏覽幾次或安裝本站後，可以再試。",
    check: "立即檢查",
    keep: "請瀏覽器保留",
    remove: "移除離線副本及所有設定",
    removes_kept: |names| {
        format!("你從此裝置開啟並保留的檔案會一併移除，本站無法為你找回：{names}。")
    },
    remove_kept: "全部移除",
    do_not_remove: "不移除",
    all_right: |files| format!("全部 {} 個檔案均與這個版本相符。", grouped(files)),
    damaged: |names| format!("以下檔案已損毀或缺失，網站現在也無法提供：{names}"),
    mended: |names| format!("以下檔案曾損毀或缺失，已重新取得：{names}"),
    tried: |language, words, found| format!("{language}：搜尋「{words}」，找到 {found}。"),
    not_promised: "沒有瀏覽器會保證永久保留網站的資料。如果連續七天沒有瀏覽本站，Safari 會清除網站儲存的內容，除非已把本站加到主畫面；清除瀏覽資料時，任何瀏覽器都會一併清除。若要一份不會被清除的副本，請存成檔案。",
};
