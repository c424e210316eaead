//! Words for reading a letter closely: the tools of a passage, misprints, passages that name someone.

use letters_model::grouped;

/// Words for reading a letter closely.
pub struct ReadingWording {
    /// The place of a passage in its letter, which is also what its tools are called.
    pub passage: fn(usize) -> String,
    /// The link that leads to a passage itself.
    pub passage_link: &'static str,
    /// The button that copies a passage with its citation.
    pub copy_citation: &'static str,
    /// Shows a passage in this other language as well.
    pub show_in: fn(&str) -> String,
    /// That something has no text in this language.
    pub missing_in: fn(&str) -> String,
    /// That a passage is part of another one in this language.
    pub merged_in: fn(&str) -> String,
    /// What a misprint's button is called: its sign, and what it does.
    pub misprint: &'static str,
    /// The sign of a misprint that can be unfolded.
    pub misprint_sign: &'static str,
    /// What stands before and after the correction of a misprint.
    pub correction: (&'static str, &'static str),
    /// Leads from a note that is shown in part to the whole.
    pub whole_note: &'static str,
    /// How many passages name someone.
    pub passages_naming: fn(usize, &str) -> String,
    pub between_names: &'static str,
    /// Which of the passages that name someone is gone to.
    pub which_of: fn(usize, usize) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    /// Stops marking the passages that name someone.
    pub stop_marking: &'static str,
}

pub(super) const ENGLISH: ReadingWording = ReadingWording {
    passage: |number| ["Passage ", &grouped(number)].concat(),
    passage_link: "Link to this passage",
    copy_citation: "Copy citation",
    show_in: |language| format!("Also in {language}"),
    missing_in: |language| format!("Missing in {language}."),
    merged_in: |language| format!("In {language}, this is part of another passage."),
    misprint: "sic: show the correction",
    misprint_sign: "sic",
    correction: (" [read: ", "]"),
    whole_note: "Whole note",
    passages_naming: |count, name| match count {
        0 => format!("No passage names {name}"),
        1 => format!("1 passage names {name}"),
        _ => format!("{} passages name {name}", grouped(count)),
    },
    between_names: ", ",
    which_of: |at, count| format!("{} of {}", grouped(at), grouped(count)),
    previous: "Previous",
    next: "Next",
    stop_marking: "Stop marking",
};

pub(super) const CHINESE: ReadingWording = ReadingWording {
    passage: |number| ["第 ", &grouped(number), " 段"].concat(),
    passage_link: "本段連結",
    copy_citation: "複製引文",
    show_in: |language| format!("對照{language}"),
    missing_in: |language| format!("此處沒有{language}版本。"),
    merged_in: |language| format!("在{language}版本中，此段併入另一段。"),
    misprint: "原文如此：顯示更正",
    misprint_sign: "原文如此",
    correction: ("〔應作「", "」〕"),
    whole_note: "註釋全文",
    passages_naming: |count, name| match count {
        0 => format!("沒有段落提及{name}"),
        _ => format!("{} 段提及{name}", grouped(count)),
    },
    between_names: "、",
    which_of: |at, count| format!("第 {} 段，共 {} 段", grouped(at), grouped(count)),
    previous: "上一段",
    next: "下一段",
    stop_marking: "取消標示",
};
