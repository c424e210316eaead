//! Gives the lines of a source the words of a letter that are theirs.

use letters_model::{Letter, Tag};

use crate::ending::said::after_sign;
use crate::ending::tables;
use crate::head::byline;
use crate::head::postal::addressed;
use crate::letter::holders::{Holder, HolderKind, mark};
use crate::letter::lookup::Lookup;
use crate::letter::pieces::in_pieces;
use crate::report::trace::Trace;
use crate::source::grid::without_frame;
use crate::source::part::Part;
use crate::words::Kind;
use crate::words::signs::{
    CLOSING, bullet, divided_mark, label, marks, note_label, numbered_note, without_hashes,
};

/// How often those that found no words may choose before all others.
const MOST_TRIES: usize = 3;

/// Gives each line that is not left out its words. Returns those that find none, and how many do.
pub(crate) fn give(trace: &Trace, letter: &Letter, holders: &mut [Holder]) -> (Vec<usize>, usize) {
    let all: Vec<usize> = (0..trace.lines.len()).filter(|at| !trace.is_left_out(*at)).collect();
    let untouched = holders.to_vec();
    let mut lost = give_in_order(trace, letter, holders, &[]);
    let mut first: Vec<usize> = Vec::new();
    // What a line found no more may have gone to another one that has words elsewhere, too.
    for _ in 0..MOST_TRIES {
        if lost.is_empty() {
            break;
        }
        first.extend(lost.iter().filter(|at| !first.contains(at)).copied().collect::<Vec<_>>());
        let mut others = untouched.clone();
        let still_lost = give_in_order(trace, letter, &mut others, &first);
        if still_lost.len() < lost.len() {
            lost = still_lost;
            holders.clone_from_slice(&others);
        }
    }
    let whole = all.len() - lost.len();
    (lost, whole)
}

/// Gives lines their words, some of them before all others. Returns those that find none.
fn give_in_order(
    trace: &Trace,
    letter: &Letter,
    holders: &mut [Holder],
    first: &[usize],
) -> Vec<usize> {
    let labels: Vec<&str> = letter.notes.iter().map(|note| note.label.as_str()).collect();
    let length = |at: &usize| trace.lines.get(*at).map_or(0, |line| line.text.len());
    let all = (0..trace.lines.len()).filter(|at| !trace.is_left_out(*at));
    let (before, after): (Vec<usize>, Vec<usize>) = all.partition(|at| first.contains(at));
    let lookup = Lookup::new(holders);
    let mut lost = Vec::new();
    for mut kept in [before, after] {
        // The longest lines choose first, so that short ones take no words out of the midst of them.
        kept.sort_by_key(|at| std::cmp::Reverse(length(at)));
        // First each where words of its kind belong, then those that are left wherever they find them.
        for scope in [Scope::SameLanguage, Scope::SamePart, Scope::SameKind, Scope::Anywhere] {
            kept.retain(|at| {
                let (Some(line), Some(part)) = (trace.lines.get(*at), trace.parts.get(*at)) else {
                    return false;
                };
                let language = trace.languages.get(*at).and_then(|place| trace.tags.get(*place));
                let mut given = Given { holders: &mut *holders, lookup: &lookup };
                !stands(&line.text, *part, language, &labels, &mut given, scope)
            });
        }
        lost.extend(kept);
    }
    lost.sort_unstable();
    lost
}

/// The holders, and which of them can have words.
pub(crate) struct Given<'a> {
    pub holders: &'a mut [Holder],
    pub lookup: &'a Lookup,
}

/// Where a line may look for its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// A quotation among quotations in its language, and so on.
    SameLanguage,
    /// A quotation among quotations, and so on.
    SamePart,
    /// Running text in passages and notes, and other lines elsewhere.
    SameKind,
    /// Everywhere.
    Anywhere,
}

/// A line with the marks of notes as holders have them; one at its beginning may be the label of a note.
fn with_marks(text: &str, labels: &[&str], first: bool) -> String {
    let mut marked = text.replace('\t', " ");
    for found in marks(text).into_iter().rev() {
        if (first || found.at.start > 0) && labels.contains(&found.label.as_str()) {
            marked.replace_range(found.at, &mark(&found.label));
        }
    }
    marked
}

/// The same, where the next line has the bracket that closes the last mark.
fn with_divided_mark(mut marked: String, labels: &[&str]) -> String {
    if let Some(found) = divided_mark(&marked).filter(|found| labels.contains(&&*found.label)) {
        marked.replace_range(found.at, &mark(&found.label));
    }
    marked
}

/// Gives a line its words in the letter; false if they do not stand there.
fn stands(
    text: &str,
    part: Part,
    language: Option<&Tag>,
    labels: &[&str],
    given: &mut Given<'_>,
    scope: Scope,
) -> bool {
    let is_running = part.is_text() || part == Part::Note;
    let marked = [false, true].map(|first| with_marks(text, labels, first));
    let mut texts: Vec<String> =
        marked.iter().map(|marked| with_divided_mark(marked.clone(), labels)).collect();
    texts.extend(marked);
    texts.push(text.replace('\t', " "));
    // A tab may tell that `o` is a bullet, and that a number only counts the rows of a table.
    let bare = bullet(text).map(|(_, at)| &text[at..]).or_else(|| tables::without_number(text));
    let bare = bare.filter(|bare| text.contains('\t') && says(bare));
    texts.extend(bare.map(|text| with_marks(text, labels, false)));
    let mut all: Vec<&str> = Vec::new();
    for words in texts.iter().flat_map(|text| readings(text, part, labels)) {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    if all.iter().any(|words| words.is_empty()) {
        return true;
    }
    // A number before an item tells it from another with the same words, also where the passage is of
    // another kind in this language.
    if is_running && scope == Scope::SameLanguage && bullet(text).is_some() {
        let entire: Vec<&str> = texts.iter().map(String::as_str).collect();
        let is_item = |holder: &Holder| {
            let speaks = holder.part.is_some() && holder.language.as_ref() == language;
            speaks && entire.iter().any(|words| holder.text.starts_with(words))
        };
        if take(&entire, given, is_item) {
            return true;
        }
    }
    if is_running && matches!(scope, Scope::SameLanguage | Scope::SamePart) {
        let speaks =
            |holder: &Holder| scope == Scope::SamePart || holder.language.as_ref() == language;
        return take(&all, given, |holder| holder.part == Some(part) && speaks(holder));
    }
    let own = match part {
        _ if is_running => HolderKind::Running,
        Part::Title | Part::Date | Part::Subject => HolderKind::Editorial,
        _ => HolderKind::Fact,
    };
    let is_elsewhere = |holder: &Holder| holder.kind != HolderKind::Running;
    if take(&all, given, |holder| holder.kind == own)
        || !is_running && take(&all, given, is_elsewhere)
    {
        return true;
    }
    // Names, offices and organizations of one line stand in several places.
    let is_short = !is_running && text.len() <= 1000;
    let writers = byline::named(text);
    if part == Part::Signature && !writers.is_empty() {
        return writers.iter().all(|name| in_pieces(name, given));
    }
    is_short && all.iter().any(|words| in_pieces(words, given))
        || scope == Scope::Anywhere && take(&all, given, |_| true)
}

/// Gives one of several readings of a line its words in those holders that may hold them: all that one holds, or whole
/// words if there are any, so that a line which is half a word is not taken out of the midst of another.
fn take(readings: &[&str], given: &mut Given<'_>, may_hold: impl Fn(&Holder) -> bool) -> bool {
    for find in [Holder::find_all, Holder::find_whole, Holder::find] {
        for words in readings {
            for place in given.lookup.of_free(words, given.holders) {
                let Some(holder) = given.holders.get_mut(*place) else { continue };
                if let Some(at) = find(holder, words).filter(|_| may_hold(holder)) {
                    holder.take(at);
                    return true;
                }
            }
        }
    }
    false
}

/// Whether a text has more than signs.
fn says(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// A line as it stands, then without the signs that the structure of the bundle stands for.
fn readings<'a>(text: &'a str, part: Part, labels: &[&str]) -> Vec<&'a str> {
    let mut all = vec![text];
    let mut add = |words: Option<&'a str>| all.extend(words);
    let after = |kind, needs_colon| label(text, kind, needs_colon).and_then(|at| text.get(at..));
    match part {
        Part::Subject => add(after(Kind::Subject, true)),
        Part::Title => {
            add(after(Kind::TitleLabel, true));
            add(Some(without_hashes(text)));
        }
        Part::Date => add(after(Kind::Date, true)),
        Part::Addressee => {
            add(after(Kind::To, true));
            add(after(Kind::Original, true));
            add(text.strip_prefix('致').map(str::trim_start));
            add(addressed(text));
        }
        Part::Letterhead => add(after(Kind::From, true)),
        Part::Signature => add(Some(after_sign(text))),
        Part::Copied => add(after(Kind::Copies, false)),
        Part::Party => {
            for kind in [Kind::From, Kind::To, Kind::Original] {
                add(after(kind, true));
            }
            add(after(Kind::Copies, false));
            add(Some(after_sign(text)));
        }
        Part::Heading => add(Some(without_hashes(text))),
        Part::Item => add(Some(without_frame(text))),
        Part::Quotation => add(Some(text.trim_start_matches(['>', '＞']).trim_start())),
        Part::Note => {
            let known = note_label(text).or_else(|| numbered_note(text));
            let known = known.filter(|(label, _)| labels.contains(&label.as_str()));
            add(known.and_then(|(_, at)| text.get(at..)));
        }
        _ => {}
    }
    // Behind a label a bullet, and at the end a comma or the hyphen of a divided word.
    let bare: Vec<&str> = all.iter().filter_map(|words| words.get(bullet(words)?.1..)).collect();
    all.extend(bare);
    // Or the bracket of a mark that the end of the line before has divided.
    let closed: Vec<&str> = all.iter().filter_map(|words| words.strip_prefix(CLOSING)).collect();
    all.extend(closed);
    let ends = |c: char| matches!(c, ',' | ';' | '，' | '；' | '、' | ' ' | '-');
    let trimmed: Vec<&str> = all.iter().map(|words| words.trim_end_matches(ends)).collect();
    all.extend(trimmed);
    // 東湖居民： and `Signed for the Guild:` above a name.
    if matches!(part, Part::Addressee | Part::Signature) {
        let called: Vec<&str> =
            all.iter().map(|words| words.trim_end_matches([':', '：'])).collect();
        all.extend(called);
    }
    if part.is_text() && !says(text) {
        all.push("");
    }
    all
}
