//! Lists and notes after a letter, which may be in several languages at once.

use crate::dates;
use crate::ending::others::counts_others;
use crate::ending::postscript::{is_postscript, is_unmarked_note};
use crate::ending::tables;
use crate::head::greeting::{is_salutation, is_stage_direction, is_valediction};
use crate::language::pairs;
use crate::lists::enumerations::run_of_names;
use crate::lists::list_heads::{
    follows_list, follows_number, follows_one_a_line, heading_of_list, heads_list_of_all,
    introduces, is_country_head, is_followed_by_body, is_group, is_second_list, lead_in, says_all,
};
use crate::sort::sorted::Sorted;
use crate::sort::within::Bodies;
use crate::source::part::Part;
use crate::words::Kind;
use crate::words::shape::{ends_sentence, is_sentence};
use crate::words::signs::{bullet, circled, label, marks, note_label, numbered_note};

/// What the lines after a heading are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Text,
    PageEnd,
    Coverage,
    Note,
    /// Endorsers, members or signatories.
    List(Part),
    /// The list within a note.
    NoteList(Part),
}

/// Finds notes, lists of endorsers and members, media reports, and what follows on the page; `heads` are
/// the last lines of the labelled head of each language. What heads them within a body heads a chapter of the letter.
pub(crate) fn find(sorted: &mut Sorted<'_>, heads: &[Option<usize>], bodies: &Bodies<'_>) {
    let starts = starts(sorted, heads);
    let speak: Vec<bool> = sorted.lines.iter().map(|line| is_sentence(&line.text)).collect();
    let sentences = |sorted: &Sorted<'_>, from: usize, to: usize, language: usize| {
        let of =
            |at: &usize| sorted.languages.get(*at) == Some(&language) && sorted.part(*at).is_none();
        (from..to).filter(|at| speak.get(*at).is_some_and(|speaks| *speaks)).filter(of).count()
    };
    let mut section = Section::Text;
    let count = sorted.lines.len();
    for at in 0..count {
        // END below a letter in Chinese ends that, whatever language is still to come.
        let ends = pairs::is_one(sorted.text(at), Kind::PageEnd);
        if section == Section::PageEnd && bodies.are_closed_at(at) {
            section = Section::Text;
        }
        if ends && section == Section::Text && bodies.have_chapter(at) {
            sorted.doubt(at, "stands within the letter; may be a part of the page");
            continue;
        }
        let said = (0..at).rev().find(|before| ends && speak.get(*before) == Some(&true));
        let language = sorted.languages.get(said.unwrap_or(at)).copied().unwrap_or(0);
        let begins_later = starts.get(language).copied().flatten().is_some_and(|start| start >= at);
        let is_known = sorted.part(at).is_some();
        // The names of a list may be in a language of which the letter is still to come.
        let is_close = sorted.lines.get(at).is_some_and(|line| line.gap == 0)
            || at.checked_sub(1).is_some_and(|above| sorted.part(above) == Some(Part::Label));
        let is_listed = matches!(section, Section::List(_) | Section::Coverage) && is_close;
        let begins_later = begins_later && !is_listed && !heads_list_of_all(sorted, at);
        if begins_later && sorted.part(at) != Some(Part::Furniture) {
            section = Section::Text;
        }
        if sorted.grid.is_of_cases(at) {
            section = Section::Text;
        }
        if begins_later || is_known || sorted.grid.is_of_cases(at) {
            continue;
        }
        let has_body = starts.get(language).copied().flatten().is_some()
            || sentences(sorted, 0, at, language) > 0
            || (0..at).any(|before| sorted.part(before).is_some_and(Part::is_text))
            || at > count / 2 && sentences(sorted, at, count, language) <= 2;
        if !has_body && !is_listed {
            // What ends the page of one language does not end that of the next.
            if is_sentence(sorted.text(at)) {
                section = Section::Text;
            }
            continue;
        }
        match begins(sorted, at, section) {
            Some((next, part)) => {
                section = next;
                match part {
                    Part::Label | Part::Furniture => {
                        sorted.leave_out(at, part, "a heading; its list has one in the reader");
                    }
                    part => sorted.set(at, part),
                }
            }
            None => section = go_on(sorted, at, section),
        }
    }
}

/// The line with which the letter begins in each language: its greeting, or the last of its head.
fn starts(sorted: &Sorted<'_>, heads: &[Option<usize>]) -> Vec<Option<usize>> {
    let languages = sorted.languages.iter().max().map_or(0, |most| most + 1);
    let first = |language| {
        (0..sorted.lines.len()).find(|at| {
            sorted.languages.get(*at) == Some(&language) && is_salutation(sorted.text(*at))
        })
    };
    let head = |language: usize| heads.get(language).copied().flatten();
    (0..languages).map(|language| first(language).max(head(language))).collect()
}

/// The section that a line begins, and what the line itself is.
fn begins(sorted: &Sorted<'_>, at: usize, section: Section) -> Option<(Section, Part)> {
    let text = sorted.text(at);
    if pairs::is_one(text, Kind::PageEnd) {
        return Some((Section::PageEnd, Part::Furniture));
    }
    if section == Section::PageEnd {
        return None;
    }
    // Below a list the heading is enough; within the text it may be that of a chapter.
    let is_below_list = matches!(section, Section::List(_));
    if pairs::is_one(text, Kind::Coverage) && (is_below_list || follows_date(sorted, at)) {
        return Some((Section::Coverage, Part::Label));
    }
    if section == Section::Coverage {
        return None;
    }
    let next = sorted.text(at + 1);
    if pairs::is_one(text, Kind::NoteHeading)
        && note_label(next)
            .or_else(|| numbered_note(next))
            .is_some_and(|(label, _)| is_marked(sorted, at, &label))
    {
        return Some((Section::Note, Part::Label));
    }
    // A number in round brackets, or with a full stop, may also stand before an item of the letter.
    let is_below = section == Section::Note;
    let own = note_label(text).filter(|(label, _)| {
        let may_be_item = label.starts_with('(') || circled(text).is_some();
        !may_be_item || is_below || is_closed(sorted, at)
    });
    if let Some((label, _)) = own.or_else(|| numbered_note(text).filter(|_| is_below))
        && is_marked(sorted, at, &label)
    {
        return Some((Section::Note, Part::Note));
    }
    if is_stage_direction(text) {
        return None;
    }
    let heading = heading_of_list(text)
        .map(|part| if is_second_list(sorted, at) { Part::Endorser } else { part })
        .filter(|part| {
            *part != Part::CoSignatory || follows_one_a_line(sorted, at) || is_run(next)
        });
    let next_is_short = (at + 1..sorted.lines.len()).find(|next| sorted.part(*next).is_none());
    let next_is_short = next_is_short
        .is_some_and(|next| !is_sentence(sorted.text(next)) || names(sorted.text(next)));
    if let Some(part) = heading.filter(|_| {
        next_is_short && (heads_list_of_all(sorted, at) || !is_followed_by_body(sorted, at))
    }) {
        return Some((Section::List(part), Part::Label));
    }
    let part = lead_in(text)?;
    match section {
        Section::Note | Section::NoteList(_) if follows_list(sorted, at) => {
            Some((Section::NoteList(part), Part::Note))
        }
        // The same lead in another language.
        Section::List(known)
            if known == part
                && at.checked_sub(1).is_some_and(|at| sorted.part(at) == Some(Part::Closing))
                && follows_list(sorted, at) =>
        {
            Some((Section::List(part), Part::Closing))
        }
        Section::Text if follows_list(sorted, at) && !is_followed_by_body(sorted, at) => {
            Some((Section::List(part), if introduces(text) { Part::Label } else { Part::Closing }))
        }
        _ => None,
    }
}

/// What a line is that begins no section, by the section in which it stands.
fn go_on(sorted: &mut Sorted<'_>, at: usize, section: Section) -> Section {
    let text = sorted.text(at);
    let gap = sorted.lines.get(at).is_some_and(|line| line.gap > 0);
    let is_short = !is_sentence(text) || bullet(text).is_some() || names(text);
    match section {
        Section::Text => {}
        Section::PageEnd => sorted.leave_out(at, Part::Furniture, "after the letter on its page"),
        Section::Coverage => sorted.set(at, Part::Coverage),
        Section::Note => {
            let language = sorted.languages.get(at);
            let said = (0..at).rev().take_while(|before| sorted.part(*before) == Some(Part::Note));
            let said = said.filter(|before| sorted.languages.get(*before) == language).count() > 0;
            let alone = at > 0
                && note_label(sorted.text(at - 1))
                    .is_some_and(|(_, words)| words == sorted.text(at - 1).len());
            let ended = gap || at > 0 && ends_sentence(sorted.text(at - 1));
            if gap && said && !alone || ended && dates::line(text).is_some() {
                return Section::Text;
            }
            sorted.set(at, Part::Note);
        }
        Section::List(part) | Section::NoteList(part) => {
            let is_copies = label(text, Kind::Copies, false).is_some();
            let heads = is_country_head(sorted, at, &[at + 1])
                || tables::is_head(text)
                || gap && heads_items(sorted, at);
            if pairs::is_one(text, Kind::SignatoryGroup) || is_group(text, gap) || heads {
                sorted.leave_out(at, Part::Label, "a heading within a list");
                return section;
            }
            // What is enclosed, and a note, stand below all lists.
            if is_postscript(text) {
                return Section::Text;
            }
            if gap && is_unmarked_note(text) && !follows_number(sorted, at) {
                sorted.set(at, Part::Note);
                return Section::Note;
            }
            if counts_others(text) {
                sorted.set(at, Part::Closing);
                return section;
            }
            if !is_short
                || is_copies
                || dates::line(text).is_some()
                || gap && heads_text(sorted, at)
            {
                return Section::Text;
            }
            sorted.set(at, part);
        }
    }
    section
}

/// Whether a short line without a number stands right above items of a list.
fn heads_items(sorted: &Sorted<'_>, at: usize) -> bool {
    let is_near = sorted.lines.get(at + 1).is_some_and(|line| line.gap == 0);
    let text = sorted.text(at);
    is_near
        && bullet(text).is_none()
        && bullet(sorted.text(at + 1)).is_some()
        && !is_sentence(text)
        && !names(text)
        && text.split_whitespace().count() <= 5
}

/// Whether running text in the same language follows a line, so that this is its heading.
fn heads_text(sorted: &Sorted<'_>, at: usize) -> bool {
    let next = sorted.text(at + 1);
    let same = sorted.languages.get(at) == sorted.languages.get(at + 1);
    same && is_sentence(next) && ends_sentence(next) && !names(next)
}

/// Whether a line names one with all that is said of them, or several.
fn names(text: &str) -> bool {
    says_all(text) || is_run(text)
}

fn is_run(text: &str) -> bool {
    !run_of_names(text).is_empty()
}

/// Whether a mark with this label stands in a line before.
fn is_marked(sorted: &Sorted<'_>, at: usize, label: &str) -> bool {
    (0..at).any(|before| {
        let text = sorted.text(before);
        marks(text).iter().any(|mark| mark.label == label && mark.at.start > 0)
    })
}

/// Whether the letter has been closed in the language of a line.
fn is_closed(sorted: &Sorted<'_>, at: usize) -> bool {
    let language = sorted.languages.get(at);
    let before = (0..at).filter(|before| sorted.languages.get(*before) == language);
    before.into_iter().any(|before| is_valediction(sorted.text(before)))
}

/// Whether the next lines have a date.
fn follows_date(sorted: &Sorted<'_>, at: usize) -> bool {
    dates::follow_soon((at + 1..sorted.lines.len()).map(|next| sorted.text(next)))
}
