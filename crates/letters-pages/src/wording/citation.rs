//! Words of citations.

use letters_model::Edition;

/// Words of citations.
pub struct CitationWording {
    /// Words that are quoted.
    pub quoted: fn(&str) -> String,
    /// Title, date and edition of what is cited.
    pub cited: fn(&str, &str, Edition) -> String,
}

pub(super) const ENGLISH: CitationWording = CitationWording {
    quoted: |words| format!("“{words}”"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("{title}, {date}. Full text."),
        Edition::Abstract => {
            format!(
                "{title}, {date}. Abstract by the archive’s editors, not the letter’s own words."
            )
        }
    },
};

pub(super) const CHINESE: CitationWording = CitationWording {
    quoted: |words| format!("「{words}」"),
    cited: |title, date, edition| match edition {
        Edition::Full => format!("《{title}》，{date}。全文。"),
        Edition::Abstract => format!("《{title}》，{date}。檔案編者所撰提要，並非信件原文。"),
    },
};
