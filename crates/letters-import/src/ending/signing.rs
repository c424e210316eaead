//! The end of a letter: the words that close it, signatures, copies.

use crate::body::rows;
use crate::dates;
use crate::ending::about_signers::about_signers;
use crate::ending::closing::can_sign_above_date;
use crate::ending::others::counts_others;
use crate::ending::postscript::{heads_notes, is_postscript, is_remark, is_unmarked_note};
use crate::ending::respects::{begins_wish, is_greeted, is_greeting_end, is_wished};
use crate::ending::said::{behalf, person_and_details, strip_article};
use crate::ending::tables;
use crate::head::greeting::{is_closing_sentence, is_stage_direction, is_valediction};
use crate::head::postal::is_address;
use crate::language::pairs;
use crate::lists::enumerations::run_of_names;
use crate::lists::list_heads::{
    introduces, is_country_head, is_group, is_joint, names_group, says_all,
};
use crate::sort::sorted::Sorted;
use crate::source::layout::cells;
use crate::source::part::Part;
use crate::words::shape::{ends_sentence, is_organization, is_person, is_position, is_sentence};
use crate::words::signs::{bullet, label};
use crate::words::{self, Kind};

/// The part of a line before its first comma or column.
pub(crate) fn first_part(text: &str) -> &str {
    text.split([',', '，', '\t', '|', '(']).next().unwrap_or_default().trim()
}

pub(crate) fn is_behalf(text: &str) -> bool {
    let is_short = !is_sentence(text) || text.ends_with([',', '，', ':', '：']);
    // In columns each may sign for another body.
    behalf(text).is_some() && is_short && cells(text, "   ").len() < 2
}

/// Whether the body in whose name someone signs stands in the next line.
fn is_bare_behalf(text: &str) -> bool {
    behalf(text).is_some_and(|rest| !rest.contains(char::is_alphanumeric))
}

/// Says what the lines from the closing on are, in one language.
pub(crate) fn sort(sorted: &mut Sorted<'_>, lines: &[usize]) {
    for at in about_signers(sorted, lines) {
        sorted.leave_out(at, Part::Furniture, "says what those are who sign");
    }
    let mut running = Part::Closing;
    let mut is_enclosure = false;
    for (place, at) in lines.iter().copied().enumerate() {
        let text = sorted.text(at);
        // What is enclosed may be listed below the word for it.
        is_enclosure = is_postscript(text) || is_enclosure && bullet(text).is_some();
        let gap = sorted.lines.get(at).is_some_and(|line| line.gap > 0);
        // A table of cases below the names is no list of those who sign.
        if sorted.grid.is_of_cases(at) {
            rows::sort(sorted, at);
        }
        if let Some(settled) = sorted.part(at) {
            running = settled;
            continue;
        }
        let rest = lines.get(place + 1..).unwrap_or_default();
        let part = match is_enclosure {
            true => Part::Closing,
            false => part(sorted, at, running, gap, rest),
        };
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let greets = running == Part::Closing
            && part == Part::Signature
            && (rest.iter().take(2).any(|next| is_greeting_end(sorted.text(*next)))
                || before.is_some_and(|before| is_greeted(sorted, *before, at, rest)));
        let is_wish = !gap
            && before.is_some_and(|before| begins_wish(sorted.text(*before)) && is_wished(text));
        let part = if greets || is_wish { Part::Closing } else { part };
        if part == Part::Closing
            && is_sentence(text)
            && !words::contains(text, Kind::Consist)
            && !is_valediction(text)
            && !is_closing_sentence(text)
            && !is_behalf(text)
            && !is_postscript(text)
        {
            sorted.doubt(at, "stands after the closing; kept as a passage at the end");
        }
        match part {
            Part::Label => sorted.leave_out(at, part, "the label of a list"),
            Part::PageDate => sorted.leave_out(at, part, "a date that is not the letter's"),
            Part::Furniture => sorted.leave_out(at, part, "says again who wrote the letter"),
            part => sorted.set(at, part),
        }
        running = match part {
            Part::Label if label(text, Kind::Copies, false).is_some() => Part::Copied,
            Part::Label if heads_notes_below(sorted, text, rest) => Part::Note,
            part => part,
        };
    }
}

/// What a line is from the closing on; `running` is what the line before is, and `rest` are the lines below.
fn part(sorted: &Sorted<'_>, at: usize, running: Part, gap: bool, rest: &[usize]) -> Part {
    let text = sorted.text(at);
    // No sentence begins with `c. c.`
    let is_short_label = |words: usize| text.get(..words).is_some_and(|said| said.contains('.'));
    if let Some(words) = label(text, Kind::Copies, false).filter(|words| {
        !is_sentence(text) || is_short_label(*words) || label(text, Kind::Copies, true).is_some()
    }) {
        return if words == text.len() { Part::Label } else { Part::Copied };
    }
    let is_to = |kind| label(text, kind, true).is_some_and(|words| words < text.len());
    // Who is named above is not named again.
    let is_new = !sorted.has(Part::Addressee, sorted.languages.get(at).copied());
    if is_to(Kind::Original) || is_to(Kind::To) && is_new {
        return Part::Addressee;
    }
    if heads_notes_below(sorted, text, rest) {
        return Part::Label;
    }
    if is_remark(text) || is_unmarked_note(text) || running == Part::Note && goes_on(text, gap) {
        return Part::Note;
    }
    let heads_table = rest.first().is_some_and(|next| sorted.grid.is_of_cases(*next));
    if heads_table && !ends_sentence(text) && !is_sentence(text) {
        return Part::Heading;
    }
    if heads_list(sorted, at, running, gap, rest) {
        return Part::Label;
    }
    if closes(sorted, at, running, gap, rest) {
        return Part::Closing;
    }
    if says_again_who_wrote(sorted, at) {
        return Part::Furniture;
    }
    if words::beginning(text, Kind::PageDate).is_some() && dates::find(text).is_some() {
        return Part::PageDate;
    }
    if dates::line(text).is_some() || dates::day(text).is_some() {
        let language = sorted.languages.get(at).copied();
        return if sorted.has(Part::Date, language) { Part::Closing } else { Part::Date };
    }
    let ends_copies = is_sentence(text) && ends_sentence(text)
        || gap && !after_label(sorted, at)
        || is_behalf(text);
    if running == Part::Copied && !ends_copies && !signs_last(sorted, at, rest) {
        return Part::Copied;
    }
    let is_last = matches!(rest, [date] if can_sign_above_date(text, sorted.text(*date)));
    if is_last || signs(text, running) { Part::Signature } else { Part::Closing }
}

/// Whether a line heads the notes that stand below it.
fn heads_notes_below(sorted: &Sorted<'_>, text: &str, rest: &[usize]) -> bool {
    rest.first().is_some_and(|next| heads_notes(text, sorted.text(*next)))
}

/// Whether a line below a note is one, too, or goes on with it.
fn goes_on(text: &str, gap: bool) -> bool {
    !is_valediction(text) && (is_sentence(text) || ends_sentence(text) || !gap)
}

/// Whether the last line of an official letter says who signs it, right below those who get a copy.
fn signs_last(sorted: &Sorted<'_>, at: usize, rest: &[usize]) -> bool {
    let is_official =
        sorted.lines.iter().any(|line| label(&line.text, Kind::Original, true).is_some());
    let said = person_and_details(sorted.text(at)).and_then(|(_, said)| said);
    let language = sorted.languages.get(at).copied();
    rest.is_empty()
        && is_official
        && said.is_some_and(is_position)
        && !sorted.has(Part::Signature, language)
}

/// Whether a line is the label of those who sign below it, or of a group of them.
fn heads_list(sorted: &Sorted<'_>, at: usize, running: Part, gap: bool, rest: &[usize]) -> bool {
    let text = sorted.text(at);
    let is_label = (pairs::is_one(text, Kind::Signatories)
        || pairs::is_one(text, Kind::SignatoryGroup))
        && !is_stage_direction(text)
        && (!rest.is_empty() || is_above_list(sorted, at))
        && (!is_valediction(text) || text.ends_with([':', '：']) && rest.len() > 1);
    is_label
        || !rest.is_empty() && introduces(text)
        || is_joint(text)
        || (running != Part::Closing || names_group(text))
            && !rest.is_empty()
            && is_group(text, gap)
        || is_country_head(sorted, at, rest)
        || tables::is_head(text) && !rest.is_empty()
}

/// Whether a line closes the letter, or stands loose around those who sign.
fn closes(sorted: &Sorted<'_>, at: usize, running: Part, gap: bool, rest: &[usize]) -> bool {
    let text = sorted.text(at);
    let above = at.checked_sub(1).map(|above| sorted.text(above));
    let names_behalf = above.is_some_and(|above| is_behalf(above) && is_bare_behalf(above));
    // `/s/ Mara Quill` stands for a signature above the printed name.
    let is_signed_above = rest.first().is_some_and(|next| {
        let by_hand = text.strip_prefix("/s/ ").map(str::trim);
        by_hand.is_some_and(|name| sorted.text(*next).starts_with(name))
    });
    // The place may stand below the date.
    let is_below_date = above.is_some_and(|above| dates::line(above).is_some());
    let is_place = words::is_one(text, Kind::City) && (gap || is_below_date);
    let is_bracketed = text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    let is_aside = is_bracketed && (gap || says_of_all(text));
    is_signed_above
        || counts_others(text)
        || is_valediction(text)
        || running == Part::Closing && is_closing_sentence(text)
        || is_stage_direction(text)
        || is_greeting_end(text)
        || is_behalf(text)
        || names_behalf && !is_sentence(text)
        || is_place
        || is_aside
}

/// Whether what stands in brackets is said of all who sign: `(affiliations are given for identification only)`.
fn says_of_all(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let small =
        words.iter().filter(|word| word.trim_start_matches('(').starts_with(char::is_lowercase));
    let in_han =
        ["姓名", "名字", "排名", "排序", "次序", "順序", "职衔", "職銜", "身份", "僅供", "仅供"];
    words.len() >= 4 && small.count() * 3 >= words.len() * 2
        || in_han.iter().any(|word| text.contains(word))
}

/// Whether a line says again who signs above: `Written by the Harbour Guild`.
fn says_again_who_wrote(sorted: &Sorted<'_>, at: usize) -> bool {
    let writer = sorted.text(at).strip_prefix("Written by ").map(strip_article);
    let is_again = |writer: &str| {
        let signs = |other: usize| sorted.part(other) == Some(Part::Signature);
        (0..at).any(|other| signs(other) && strip_article(sorted.text(other)) == writer)
    };
    writer.is_some_and(is_again)
}

/// Whether a line says who signs, or goes on with what is said of them.
fn signs(text: &str, running: Part) -> bool {
    let is_listed = bullet(text).is_some_and(|(_, words)| {
        is_person(first_part(&text[words..])) || is_organization(&text[words..])
    });
    // A sentence is never a name, whatever words it has.
    let speaks = is_sentence(text) && text.ends_with('.') || ends_in_han(text);
    let is_name = is_person(first_part(text)) && !speaks
        || says_all(text)
        || tables::is_row(text)
        || !run_of_names(text).is_empty()
        || is_behalf(text)
        || is_position(text) && !speaks
        || is_organization(text) && !speaks
        || is_address(text)
        || is_listed && !speaks;
    let is_continuation = running == Part::Signature && !is_sentence(text) && !ends_in_han(text);
    let is_short = !is_sentence(text) && text.chars().count() <= 60 && !ends_sentence(text);
    (is_name || is_continuation || is_short) && !words::contains(text, Kind::Consist)
}

/// Whether a line ends as sentences in Chinese do, which no name does, however short: 我們記得。
pub(crate) fn ends_in_han(text: &str) -> bool {
    text.ends_with(['。', '！', '？'])
}

/// Whether a list stands below a line, perhaps below the same heading in other languages.
fn is_above_list(sorted: &Sorted<'_>, at: usize) -> bool {
    let mut below = (at + 1..sorted.lines.len()).map(|next| sorted.part(next));
    let is_heading = |part: &Option<Part>| part.is_none() || *part == Some(Part::Label);
    let first = below.by_ref().take(3).find(|part| !is_heading(part));
    matches!(first, Some(Some(Part::CoSignatory | Part::Signature | Part::Endorser | Part::Member)))
}

/// Whether the line before is a label without words.
fn after_label(sorted: &Sorted<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| sorted.part(before) == Some(Part::Label))
}
