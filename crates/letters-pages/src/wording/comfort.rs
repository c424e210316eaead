//! Words for how one reads: settings, keys, and what the page says of what was done.

use crate::{Invisible, Keys, Measure, Size, Theme};

/// Words for how one reads.
pub struct ComfortWording {
    pub theme: &'static str,
    pub theme_name: fn(Theme) -> &'static str,
    pub size: &'static str,
    pub size_name: fn(Size) -> &'static str,
    pub measure: &'static str,
    pub measure_name: fn(Measure) -> &'static str,
    pub keys: &'static str,
    pub keys_name: fn(Keys) -> &'static str,
    pub invisible: &'static str,
    pub invisible_name: fn(Invisible) -> &'static str,
    /// That settings stay in this browser.
    pub settings_explained: &'static str,
    pub close: &'static str,
    pub key_language: &'static str,
    pub key_layout: &'static str,
    pub key_next: &'static str,
    pub key_previous: &'static str,
    pub key_help: &'static str,
    /// That keys are off, and where they can be switched on.
    pub keys_off: &'static str,
    pub citation_copied: &'static str,
    pub not_copied: &'static str,
    pub saved: fn(&str) -> String,
    pub not_saved: &'static str,
    /// The buttons that save a copy in one file: of the letter, of those that are listed, of all.
    pub save_copy: &'static str,
    pub save_copy_of_these: &'static str,
    pub save_copy_of_all: &'static str,
    /// That a copy in one file is being made.
    pub copying: &'static str,
    pub no_copy: &'static str,
}

pub(super) const ENGLISH: ComfortWording = ComfortWording {
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
        Theme::Contrast => "High contrast",
    },
    size: "Text size",
    size_name: |size| match size {
        Size::Small => "Small",
        Size::Normal => "Normal",
        Size::Large => "Large",
        Size::Largest => "Very large",
    },
    measure: "Line length",
    measure_name: |measure| match measure {
        Measure::Narrow => "Short",
        Measure::Normal => "Normal",
        Measure::Wide => "Long",
    },
    keys: "Single-key shortcuts",
    keys_name: |keys| match keys {
        Keys::On => "On",
        Keys::Off => "Off",
    },
    invisible: "Invisible characters",
    invisible_name: |invisible| match invisible {
        Invisible::Hidden => "Hidden",
        Invisible::Shown => "Shown",
    },
    settings_explained: "Settings are kept in this browser alone. Where it keeps nothing, they last until the page is closed.",
    close: "Close",
    key_language: "Switch language",
    key_layout: "Side by side, or one language",
    key_next: "Next passage, letter or result",
    key_previous: "Previous passage, letter or result",
    key_help: "Show or hide this list",
    keys_off: "Single-key shortcuts are switched off; the settings can switch them on.",
    citation_copied: "Passage and citation copied.",
    not_copied: "The browser does not allow copying. Select the passage and copy it by hand.",
    saved: |name| format!("Saved as {name}."),
    not_saved: "The browser does not allow saving files from this page.",
    save_copy: "Save a copy with the reader (HTML)",
    save_copy_of_these: "Save a copy of these letters (HTML)",
    save_copy_of_all: "Save a copy of all letters (HTML)",
    copying: "Making the copy…",
    no_copy: "No copy was saved: not all that belongs in it could be fetched. Try again when there is a network.",
};

pub(super) const CHINESE: ComfortWording = ComfortWording {
    theme: "外觀",
    theme_name: |theme| match theme {
        Theme::System => "跟隨系統",
        Theme::Light => "淺色",
        Theme::Dark => "深色",
        Theme::Contrast => "高對比",
    },
    size: "字體大小",
    size_name: |size| match size {
        Size::Small => "小",
        Size::Normal => "標準",
        Size::Large => "大",
        Size::Largest => "特大",
    },
    measure: "行寬",
    measure_name: |measure| match measure {
        Measure::Narrow => "窄",
        Measure::Normal => "標準",
        Measure::Wide => "寬",
    },
    keys: "單鍵快捷鍵",
    keys_name: |keys| match keys {
        Keys::On => "開啟",
        Keys::Off => "關閉",
    },
    invisible: "不可見字元",
    invisible_name: |invisible| match invisible {
        Invisible::Hidden => "隱藏",
        Invisible::Shown => "顯示",
    },
    settings_explained: "設定只存放在這個瀏覽器中；如果瀏覽器不保存資料，則在關閉頁面前有效。",
    close: "關閉",
    key_language: "切換語言",
    key_layout: "切換對照與單語",
    key_next: "下一段、下一封信或下一項結果",
    key_previous: "上一段、上一封信或上一項結果",
    key_help: "顯示或隱藏本列表",
    keys_off: "單鍵快捷鍵現已關閉，可在設定中開啟。",
    citation_copied: "已複製段落及引文出處。",
    not_copied: "瀏覽器不允許複製，請選取段落後自行複製。",
    saved: |name| format!("已存為 {name}。"),
    not_saved: "瀏覽器不允許本頁儲存檔案。",
    save_copy: "存為附閱讀器的副本（HTML）",
    save_copy_of_these: "儲存這些信件的副本（HTML）",
    save_copy_of_all: "儲存所有信件的副本（HTML）",
    copying: "正在製作副本⋯⋯",
    no_copy: "副本未能儲存：所需檔案未能全部取得，請連線後再試。",
};
