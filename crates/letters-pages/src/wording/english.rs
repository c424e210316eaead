//! The interface in English.

use letters_model::{Date, ENGLISH_MONTHS, Edition, EntityKind, Role, grouped};

use super::{Wording, filtering, language_names, parts, reading, searching};

/// The language.
pub(super) const TAG: &str = "en";

pub(super) static WORDING: Wording = Wording {
    tag: TAG,
    program: "Open Letters",
    skip_to_letter: "Skip to the letter",
    navigation: "Main",
    letters: "Letters",
    cases: "Cases",
    organizations: "Organizations",
    about: "About",
    display: "Display",
    language: "Language",
    layout: "Layout",
    one_language: "One language",
    side_by_side: "Side by side",
    loading: "Opening the letters…",
    loaded: |received, total| format!("{} of {} kB", grouped(received), grouped(total)),

    date,
    letters_count: |count| counted(count, "letter", "letters"),
    passages_count: passages,
    language_name: language_names::english,

    no_letters: "This archive holds no letters yet.",
    settings: "Settings",
    help: "Keyboard shortcuts",
    notices: "Notices",
    open: "Open a bundle…",
    from_device: "Opened from this device, not part of this archive",

    years: |first, last| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    },
    asks_count: |count| counted(count, "request", "requests"),
    last_ask: "Last asked",

    from: "From",
    to: "To",
    dated: "Date",
    printed_date: "printed as",
    subject: "Subject",
    edition: "Edition",
    edition_name: |edition| match edition {
        Edition::Full => "Full text",
        Edition::Abstract => "Abstract",
    },
    abstract_explained: "These are summaries by the archive’s editors, not the letter’s own words.",
    languages: "Languages",
    not_in_language: |wanted, shown| {
        format!("This letter has not been published in {wanted}. It is shown in {shown}.")
    },
    list: |items| items.join(", "),
    single_language_only: "This letter exists in one language only, so there is nothing to set beside it.",
    letter_text: "The letter",
    notes: "Notes",
    note: |label| format!("Note {label}"),
    back_to_text: "Back to the text",
    role: |role| match role {
        Role::Sender => "Sent by",
        Role::Addressee => "Addressed to",
        Role::Signatory => "Signed by",
        Role::Endorser => "Endorsed by",
        Role::Copied => "Copy to",
        Role::Member => "Members",
    },
    coverage: "In the media",
    source: "Source",
    document: "Document",
    published_by: "Published by",
    retrieved: "Retrieved",
    digest: "SHA-256 of the source",
    related: "Related letters",
    unavailable: "not available here",

    kind: |kind| match kind {
        EntityKind::Person => "Person",
        EntityKind::Group => "Group",
        EntityKind::Organization => "Organization",
    },

    privacy: "There is no account, no cookie, no counting of visitors, and no request to any other site. Your language and your settings are kept in this browser alone.",

    reading: reading::ENGLISH,
    filtering: filtering::ENGLISH,
    searching: searching::ENGLISH,
    parts: parts::ENGLISH,

    try_again: "Try again",
    cannot_open: "The letters cannot be opened",
    cannot_show: "This page cannot be shown",
    rest_coming: "Fetching the rest of the reader…",
    rest_missing: "This needs a part of the reader that could not be fetched. There may be no network, or the site has a new version: try again, or load the page again.",
};

fn date(date: Date) -> String {
    let month = date.month().and_then(|month| ENGLISH_MONTHS.get(usize::from(month) - 1));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// So many passages.
pub(super) fn passages(count: usize) -> String {
    counted(count, "passage", "passages")
}

/// So many of something.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(count)),
    }
}
