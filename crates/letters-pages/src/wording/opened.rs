//! Words for bundles that readers open from their devices.

use letters_model::grouped;

/// Words for bundles that readers open from their devices.
pub struct OpenedWording {
    pub heading: &'static str,
    /// What that means.
    pub explained: &'static str,
    /// That letters from the device are counted with those of the archive.
    pub counted_too: &'static str,
    pub keep: &'static str,
    pub do_not_keep: &'static str,
    pub not_kept: &'static str,
    /// What is said when a file is kept, or no longer.
    pub now_kept: fn(&str, bool) -> String,
    pub remove: &'static str,
    /// That files are open, and how many letters they have.
    pub opened: fn(&str, usize) -> String,
    pub already_open: fn(&str) -> String,
    pub refused: fn(&str) -> String,
    pub removed: fn(&str) -> String,
    pub reading: &'static str,
    /// What stands in the place of a name.
    pub pasted: &'static str,
    pub save_problems: &'static str,
    /// What can be opened.
    pub only_bundles: &'static str,
    /// Where a letter may be that is not in the archive.
    pub open_again: &'static str,
}

pub(super) const ENGLISH: OpenedWording = OpenedWording {
    heading: "Opened from this device",
    explained: "These letters are not part of this archive. They stay in this browser, and nobody else sees them.",
    counted_too: "Letters opened from this device, which are not part of this archive, are counted here too.",
    keep: "Keep for the next visit",
    do_not_keep: "Do not keep",
    not_kept: "This browser does not allow keeping it.",
    now_kept: |name, is_kept| match is_kept {
        true => format!("{name} is kept for the next visit."),
        false => format!("{name} is not kept any longer."),
    },
    remove: "Remove",
    opened: |name, letters| match letters {
        1 => format!("Opened {name}: 1 letter."),
        letters => format!("Opened {name}: {} letters.", grouped(letters)),
    },
    already_open: |name| format!("{name} is open already."),
    refused: |name| format!("Not opened: {name}."),
    removed: |name| format!("{name} was taken off the list."),
    reading: "Reading the file…",
    pasted: "Pasted text",
    save_problems: "Save all problems as a file",
    only_bundles: "What can be opened here are bundles of letters: files ending in .json, as this reader saves them. Documents, pictures and archives of files are not.",
    open_again: "If it was opened from a file on this device, open that file again.",
};

pub(super) const CHINESE: OpenedWording = OpenedWording {
    heading: "從此裝置開啟",
    explained: "以下信件不屬於本檔案庫，只留在這個瀏覽器中，其他人看不到。",
    counted_too: "本頁的數目包括從此裝置開啟、不屬於本檔案庫的信件。",
    keep: "保留至下次瀏覽",
    do_not_keep: "不再保留",
    not_kept: "這個瀏覽器不允許保留。",
    now_kept: |name, is_kept| match is_kept {
        true => format!("已保留 {name} 至下次瀏覽。"),
        false => format!("不再保留 {name}。"),
    },
    remove: "移除",
    opened: |name, letters| format!("已開啟 {name}，共 {} 封信。", grouped(letters)),
    already_open: |name| format!("{name} 已經開啟。"),
    refused: |name| format!("未能開啟：{name}。"),
    removed: |name| format!("{name} 已移除。"),
    reading: "正在讀取檔案⋯⋯",
    pasted: "貼上的文字",
    save_problems: "把全部問題存成檔案",
    only_bundles: "這裡只能開啟信件檔，即本閱讀器所存、以 .json 結尾的檔案，不能開啟文件（如 Word、PDF）、圖片或壓縮檔。",
    open_again: "如果這封信來自此裝置上的檔案，請再次開啟該檔案。",
};
