//! Words for the ways to take letters along: citations, texts, files, paper.

/// Words for the ways to take letters along.
pub struct TakingWording {
    /// The short digest of the bundle.
    pub bundle_digest: fn(&str) -> String,
    /// Above the citation of the letter.
    pub cite_as: &'static str,
    /// The button that copies it.
    pub copy_citation: &'static str,
    /// Says that it was copied.
    pub citation_copied: &'static str,
    /// The heading above the ways to take a letter along.
    pub take_along: &'static str,
    pub save_text: &'static str,
    pub save_bundle: &'static str,
    pub print: &'static str,
    /// Compares the letter with another one, which is to be chosen.
    pub compare: &'static str,
    /// A label with what follows it, on a line of plain text.
    pub labelled: fn(&str, &str) -> String,
    /// That a passage has no text in the language of the text around it.
    pub untranslated: &'static str,
    /// That it is part of another one there.
    pub merged: &'static str,
    /// Before the address of what has been printed.
    pub printed_from: &'static str,
}

pub(super) const ENGLISH: TakingWording = TakingWording {
    bundle_digest: |digest| format!("Bundle SHA-256 {digest}…"),
    cite_as: "Cite this letter as",
    copy_citation: "Copy this citation",
    citation_copied: "Citation copied.",
    take_along: "Take it along",
    save_text: "Save as plain text",
    save_bundle: "Save as a bundle (JSON)",
    print: "Print",
    compare: "Compare with another letter",
    labelled: |label, words| format!("{label}: {words}"),
    untranslated: "This passage is missing in this language.",
    merged: "This passage is part of another one in this language.",
    printed_from: "Printed from",
};

pub(super) const CHINESE: TakingWording = TakingWording {
    bundle_digest: |digest| format!("信件檔 SHA-256 {digest}⋯⋯"),
    cite_as: "引用本信",
    copy_citation: "複製本信出處",
    citation_copied: "已複製本信出處。",
    take_along: "保存與列印",
    save_text: "存為純文字檔",
    save_bundle: "存為信件檔（JSON）",
    print: "列印",
    compare: "與另一封信比較",
    labelled: |label, words| format!("{label}：{words}"),
    untranslated: "此段沒有這個語言的版本。",
    merged: "在這個語言的版本中，此段併入另一段。",
    printed_from: "列印自",
};
