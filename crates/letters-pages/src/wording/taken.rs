//! Words for what readers have taken along: in citations, and on how a copy goes.

use letters_model::Edition;

/// Words for what readers have taken along.
pub struct TakenWording {
    /// Words that are quoted.
    pub quoted: fn(&str) -> String,
    /// Title, date and edition of what is cited.
    pub cited: fn(&str, &str, Edition) -> String,
    /// That it is being made.
    pub copying: &'static str,
    pub no_copy: &'static str,
}

pub(super) const ENGLISH: TakenWording = TakenWording {
    quoted: |words| format!("“{words}”"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("{title}, {date}. Full text."),
        Edition::Abstract => {
            format!(
                "{title}, {date}. Abstract by the archive’s editors, not the letter’s own words."
            )
        }
    },
    copying: "Making the copy…",
    no_copy: "No copy was saved: not all that belongs in it could be fetched. Try again when there is a network.",
};

pub(super) const CHINESE: TakenWording = TakenWording {
    quoted: |words| format!("「{words}」"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("《{title}》，{date}。全文。"),
        Edition::Abstract => format!("《{title}》，{date}。檔案編者所撰提要，並非信件原文。"),
    },
    copying: "正在製作副本⋯⋯",
    no_copy: "副本未能儲存：所需檔案未能全部取得，請在有網絡時再試。",
};
