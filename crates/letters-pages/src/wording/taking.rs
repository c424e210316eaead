//! Words for what readers take along: citations, texts, files, paper.

use letters_model::Edition;

/// Words for what readers take along.
pub struct TakingWording {
    /// The button that copies a passage with its citation.
    pub copy_citation: &'static str,
    /// Words that are quoted.
    pub quoted: fn(&str) -> String,
    /// Title, date and edition of what is cited.
    pub cited: fn(&str, &str, Edition) -> String,
    /// The short digest of the bundle.
    pub bundle_digest: fn(&str) -> String,
    /// The heading above the ways to take a letter along.
    pub take_along: &'static str,
    pub save_text: &'static str,
    pub save_bundle: &'static str,
    /// The buttons that save a copy in one file: of the letter, of those that are listed, of all.
    pub save_copy: &'static str,
    pub save_copy_of_these: &'static str,
    pub save_copy_of_all: &'static str,
    /// That it is being made.
    pub copying: &'static str,
    pub no_copy: &'static str,
    pub print: &'static str,
    /// A label with what follows it, on a line of plain text.
    pub labelled: fn(&str, &str) -> String,
    /// Before the address of what has been printed.
    pub printed_from: &'static str,
}

pub(super) const ENGLISH: TakingWording = TakingWording {
    copy_citation: "Copy citation",
    quoted: |words| format!("“{words}”"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("{title}, {date}. Full text."),
        Edition::Abstract => {
            format!(
                "{title}, {date}. Abstract by the archive’s editors, not the letter’s own words."
            )
        }
    },
    bundle_digest: |digest| format!("Bundle SHA-256 {digest}…"),
    take_along: "Take it along",
    save_text: "Save as plain text",
    save_bundle: "Save as a bundle (JSON)",
    save_copy: "Save a copy with the reader (HTML)",
    save_copy_of_these: "Save a copy of these letters (HTML)",
    save_copy_of_all: "Save a copy of all letters (HTML)",
    copying: "Making the copy…",
    no_copy: "No copy was saved: not all that belongs in it could be fetched. Try again when there is a network.",
    print: "Print",
    labelled: |label, words| format!("{label}: {words}"),
    printed_from: "Printed from",
};

pub(super) const CHINESE: TakingWording = TakingWording {
    copy_citation: "複製引文",
    quoted: |words| format!("「{words}」"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("《{title}》，{date}。全文。"),
        Edition::Abstract => format!("《{title}》，{date}。檔案編者所撰提要，並非信件原文。"),
    },
    bundle_digest: |digest| format!("信件檔 SHA-256 {digest}⋯⋯"),
    take_along: "保存與列印",
    save_text: "存為純文字檔",
    save_bundle: "存為信件檔（JSON）",
    save_copy: "存為附閱讀器的副本（HTML）",
    save_copy_of_these: "儲存這些信件的副本（HTML）",
    save_copy_of_all: "儲存所有信件的副本（HTML）",
    copying: "正在製作副本⋯⋯",
    no_copy: "副本未能儲存：所需檔案未能全部取得，請在有網絡時再試。",
    print: "列印",
    labelled: |label, words| format!("{label}：{words}"),
    printed_from: "列印自",
};
