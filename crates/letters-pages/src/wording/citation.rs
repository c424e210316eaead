//! Words of citations.

use letters_model::Edition;

/// Words of citations.
pub struct CitationWording {
    /// The words of a passage: quoted where they are the letter's own, and called an abstract where they are none.
    pub passage: fn(&str, Edition) -> String,
    /// What stands before and after the title of what is cited.
    pub title: (&'static str, &'static str),
    /// What follows the title: date and edition.
    pub dated: fn(&str, Edition) -> String,
    /// What stands between two senders, or two addressees, each with office and organization.
    pub between_parties: &'static str,
}

pub(super) const ENGLISH: CitationWording = CitationWording {
    passage: |words, edition| match edition {
        Edition::Full => format!("“{words}”"),
        Edition::Abstract => format!("[Abstract] {words}"),
    },
    title: ("", ""),
    dated: |date, edition| match edition {
        Edition::Full => format!(", {date}. Full text."),
        Edition::Abstract => {
            format!(", {date}. Abstract by the archive’s editors, not the letter’s own words.")
        }
    },
    between_parties: "; ",
};

pub(super) const CHINESE: CitationWording = CitationWording {
    passage: |words, edition| match edition {
        Edition::Full => format!("「{words}」"),
        Edition::Abstract => format!("（提要）{words}"),
    },
    title: ("《", "》"),
    dated: |date, edition| match edition {
        Edition::Full => format!("，{date}。全文。"),
        Edition::Abstract => format!("，{date}。檔案庫編者所撰提要，並非信件原文。"),
    },
    between_parties: "；",
};
