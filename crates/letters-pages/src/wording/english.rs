//! The interface in English.

use letters_address::Page;
use letters_model::{Date, Edition, EntityKind, Role};

use super::{
    Wording, cases, comfort, comparison, filtering, language_names, offline, opened, organizations,
    parts, reading, searching, taking, trust,
};
use crate::FetchFault;

pub(super) static WORDING: Wording = Wording {
    tag: "en",
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
    loaded: |received, total| format!("{received} of {total} kB"),

    date,
    letters_count: |count| counted(count, "letter", "letters"),
    passages_count: |count| counted(count, "passage", "passages"),
    language_name: language_names::english,

    no_letters: "This archive holds no letters yet.",
    no_entities: "The letters name none.",
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
    untranslated: "This passage is missing in this language.",
    merged: "This passage is part of another one in this language.",
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
    case: "Case",
    other_names: "Also known as",
    more: "More",
    in_letters: "In the letters",
    part: |role| match role {
        Role::Sender => "Sender",
        Role::Addressee => "Addressee",
        Role::Signatory => "Signed",
        Role::Endorser => "Endorsed",
        Role::Copied => "Sent a copy",
        Role::Member => "Member",
    },
    names_nothing: "No letter of this archive names them.",
    to_passage: "Read in the letter",

    publisher: "Publisher",
    contact: "Contact",
    program_explained: "Open Letters shows letters that name people. It is a folder of files: everything you read here, your browser has fetched from this site and keeps to itself.",
    privacy: "There is no account, no cookie, no counting of visitors, and no request to any other site. Your language and your settings are kept in this browser alone.",

    reading: reading::ENGLISH,
    individuals: cases::ENGLISH,
    filtering: filtering::ENGLISH,
    searching: searching::ENGLISH,
    parts: parts::ENGLISH,
    comfort: comfort::ENGLISH,
    offline: offline::ENGLISH,
    trust: trust::ENGLISH,
    opened: opened::ENGLISH,
    taking: taking::ENGLISH,
    of_organizations: organizations::ENGLISH,
    comparison: comparison::ENGLISH,

    try_again: "Try again",
    to_the_letters: "To the list of letters",
    cannot_open: "The letters cannot be opened",
    not_found: |page| match page {
        Page::Letter(id) | Page::Comparison(id, _) => {
            format!("There is no letter “{id}” in this archive.")
        }
        Page::Entity(id) => {
            format!("There is no person, group or organization “{id}” in this archive.")
        }
        _ => "There is no such page.".to_owned(),
    },
    not_shown: |path| format!("{path} is not shown"),
    others_readable: "All other letters of this site can be read.",
    fetch_fault: |fault| match fault {
        FetchFault::Unreachable => "The site does not answer. There may be no network.".to_owned(),
        FetchFault::Status(404) => "The site does not have this file (404).".to_owned(),
        FetchFault::Status(status) => format!("The site refused to give this file ({status})."),
        FetchFault::Stalled => "The site began to answer and then fell silent.".to_owned(),
        FetchFault::TooLong { most } => {
            format!("The file is longer than the {most} bytes it may have.")
        }
        FetchFault::Unreadable => "The browser cannot read this file.".to_owned(),
    },
    altered_length: |expected, found| {
        format!(
            "It has been altered or has not arrived whole: {found} bytes instead of {expected}."
        )
    },
    altered_digest: |expected, found| {
        format!("It has been altered: its digest is {found}… instead of {expected}….")
    },
    refused: |count| match count {
        1 => "It breaks the rules of the bundle format in one place:".to_owned(),
        _ => format!("It breaks the rules of the bundle format in {count} places:"),
    },
    fault: |fault| format!("{fault}; {}", fault.remedy()),
    place: |line, column, path| format!("line {line}, column {column}, {path}"),
    more_problems: |count| format!("and {count} more"),
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(date: Date) -> String {
    let month = date.month().and_then(|month| MONTHS.get(usize::from(month) - 1));
    match (month, date.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year()),
        (Some(month), None) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(count)),
    }
}

/// A number with commas between its groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
