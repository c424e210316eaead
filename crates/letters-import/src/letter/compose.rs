//! The letter, made of lines that are sorted.

use std::collections::{HashMap, HashSet};

use letters_model::{
    Date, Edition, Entity, EntityId, Inline, Letter, LetterId, Note, NoteId, Party, Role, Tag,
};

use crate::body::drafts::{Draft, drafts};
use crate::error::ImportError;
use crate::head::{dating, heading};
use crate::language::script::is_han;
use crate::language::{self, Languages};
use crate::letter::marking::Marker;
use crate::letter::roll::{Sources, roll};
use crate::letter::rows::{Rows, passages, rows};
use crate::letter::settled;
use crate::letter::{doubtful, doubtful_parties};
use crate::lists::coverage;
use crate::lists::notes::{NoteDraft, notes};
use crate::names::glosses::propose;
use crate::names::proposals;
use crate::names::registry::Registry;
use crate::names::tabled;
use crate::report::proof;
use crate::report::trace::Trace;
use crate::settle::{Settle, SettledName};
use crate::sort::sorted::Sorted;
use crate::source::line::Line;
use crate::source::part::Part;
use crate::words::Kind;

/// A letter with the entities that it refers to, and what became of each line.
pub(crate) struct Composed {
    pub letter: Letter,
    /// The entities of the archive, and after them the new ones.
    pub entities: Vec<Entity>,
    pub trace: Trace,
}

/// The languages of lines, as far as they can be those of one letter.
pub(crate) fn languages(
    lines: &[Line],
    wanted: &[Tag],
    settle: &Settle,
) -> Result<Languages, ImportError> {
    let told = lines.iter().map(|line| settle.line(line).language.map(|language| language.value));
    let languages = language::tell(lines, wanted, &told.collect::<Vec<_>>());
    settle.check_languages(&languages.tags)?;
    match languages.tags.len() {
        0..=16 => Ok(languages),
        found => Err(ImportError::TooManyLanguages { found }),
    }
}

/// Makes a letter of lines that are sorted. Lines that would stand nowhere become passages at its end.
pub(crate) fn compose(
    sorted_once: &Sorted<'_>,
    entities: &[Entity],
    languages: &Languages,
    settle: &Settle,
) -> Result<Composed, ImportError> {
    let lines = sorted_once.lines;
    let mut kept = Vec::new();
    loop {
        let mut sorted = sorted_once.clone();
        for at in &kept {
            sorted.keep_at_end(*at);
        }
        let composed = compose_sorted(sorted, entities, languages, settle)?;
        // What the proof would miss is no better than lost.
        let mut lost = composed.trace.lost();
        lost.extend(proof::lost(&composed.trace, &composed.letter, &composed.entities));
        let known = kept.len();
        kept.extend(lost.iter().filter(|at| !kept.contains(at)).copied().collect::<Vec<_>>());
        if kept.len() == known {
            // A line that says the same, or a part of it, may have taken the words of one that is kept.
            let said = |at: &usize| lines.get(*at).map_or("", |line| line.text.as_str());
            let is_twin = |at: &usize| {
                lost.iter().any(|lost| said(lost).contains(said(at)))
                    && !composed.trace.is_left_out(*at)
            };
            let twins = (0..lines.len()).filter(|at| is_twin(at) && !kept.contains(at));
            kept.extend(twins.collect::<Vec<_>>());
        }
        if kept.len() == known {
            return Ok(composed);
        }
    }
}

fn compose_sorted(
    mut sorted: Sorted<'_>,
    entities: &[Entity],
    languages: &Languages,
    settle: &Settle,
) -> Result<Composed, ImportError> {
    let tags = &languages.tags;
    let mut registry = Registry::new(entities, settle, tags);
    registry.read(sorted.lines.iter().map(|line| line.text.clone()));
    let (reports, loose) = coverage::reports(&sorted.signature_lines(Part::Coverage));
    loose.iter().for_each(|at| sorted.keep_at_end(*at));
    let drafts: Vec<Vec<Draft>> = (0..tags.len()).map(|at| drafts(&mut sorted, at)).collect();
    if drafts.iter().all(Vec::is_empty) {
        return Err(ImportError::Empty);
    }
    let note_drafts = notes(&sorted);
    let titles = heading::titles(&sorted, tags);
    let date = settle.date.or_else(|| dating::date(&mut sorted)).ok_or(ImportError::NoDate)?;
    let sources = Sources { tags, drafts: &drafts, titles: &titles };
    let together = roll(&mut sorted, &sources, &registry);
    let parties = settled::parties(together, &mut registry, &sorted, tags, settle)?;
    let doubts = doubtful_parties::of_parties(&parties, tags);
    sorted.doubts.extend(doubts);
    let mut proposed = proposed(&mut registry, &sorted, &drafts, &note_drafts, tags);
    proposed.extend(registry.unsure().map(|id| (id.clone(), false)));
    let labels: Vec<(String, NoteId)> =
        note_drafts.iter().map(|note| (note.label.clone(), note.id.clone())).collect();
    let marker = Marker::new(&registry, &settled_names(settle), &labels);
    let Rows { rows, way, doubts } = rows(&drafts, &marker, &together_lines(&sorted, settle));
    sorted.doubts.extend(doubts);
    doubtful::note(&mut sorted, &drafts, &note_drafts, &marker);
    let passages = passages(&rows, &drafts, tags, &marker);
    let addressee = parties.iter().find(|(party, _)| party.role == Role::Addressee);
    let addressee = addressee.map(|(party, _)| party);
    let mut letter = headed(&sorted, &sources, date, addressee, &registry, settle)?;
    if titles.is_empty() && settle.title.is_empty() {
        heading::doubt_stopgap(&mut sorted, &letter.title);
    }
    let unknown = unknown_names(&sorted, &drafts, &marker);
    let mut trace = Trace::new(sorted, tags);
    trace.way = way;
    trace.proposed = proposed;
    trace.unknown_names = unknown;
    letter.notes = note_drafts.iter().map(|note| made(note, tags, &marker)).collect();
    letter.coverage = reports.iter().map(|report| report.made(tags)).collect();
    stand(&mut trace, &parties, &passages, &note_drafts, &reports);
    letter.parties = parties.into_iter().map(|(party, _)| party).collect();
    letter.passages = passages.into_iter().map(|(passage, _)| passage).collect();
    Ok(Composed { letter, entities: registry.all().to_vec(), trace })
}

/// Makes entities of the names that the letter prints in both scripts, in its tables and in all else.
fn proposed(
    registry: &mut Registry,
    sorted: &Sorted<'_>,
    drafts: &[Vec<Draft>],
    notes: &[NoteDraft],
    tags: &[Tag],
) -> Vec<(EntityId, bool)> {
    let mut texts: Vec<&str> =
        drafts.iter().flat_map(|drafts| tabled::texts(sorted, drafts)).collect();
    texts.extend(notes.iter().flat_map(|note| note.texts.iter().map(|(_, text)| text.as_str())));
    let mut proposed = propose(registry, &texts, tags);
    proposed.extend(tabled::propose(registry, sorted, drafts, tags));
    proposed
}

/// A letter that has only what stands above its text: id, title, dates and subject.
fn headed(
    sorted: &Sorted<'_>,
    sources: &Sources<'_>,
    date: Date,
    addressee: Option<&Party>,
    registry: &Registry,
    settle: &Settle,
) -> Result<Letter, ImportError> {
    let tags = sources.tags;
    let words =
        |part, kind| heading::text(&heading::words_of(sorted, part, Some(kind), tags), tags);
    let mut title = heading::text(sources.titles, tags);
    if title.is_empty() {
        title = heading::proposed_title(addressee, date, tags);
    }
    for (tag, words) in settle.title.iter().filter(|(tag, _)| tags.contains(tag)) {
        title.insert(tag.value.clone(), words.clone());
    }
    let entity = addressee.and_then(|party| registry.get(party.entity.as_ref()?));
    let id = settle.id.clone();
    let id = id.or_else(|| heading::id(addressee, entity.map(|entity| &entity.name), date));
    let id = id.or_else(|| LetterId::parse(&date.to_string()).ok()).ok_or(ImportError::NoDate)?;
    let mut letter = Letter::new(id, Edition::Full, tags.to_vec(), date, title);
    let printed = words(Part::Date, Kind::Date);
    letter.date_printed = Some(printed).filter(|text| !text.is_empty());
    letter.other_dates = dating::other_dates(sorted, date, tags);
    let subject = words(Part::Subject, Kind::Subject);
    letter.subject = Some(subject).filter(|text| !text.is_empty());
    Ok(letter)
}

/// Notes of every line where it stands.
fn stand(
    trace: &mut Trace,
    parties: &[(Party, Vec<usize>)],
    passages: &[(letters_model::Passage, Vec<usize>)],
    notes: &[NoteDraft],
    reports: &[coverage::ReportDraft],
) {
    for (passage, lines) in passages {
        trace.stand(lines, passage.id.as_str());
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (party, lines) in parties {
        let role = crate::report::role(party.role);
        let count = counts.entry(role).or_default();
        *count += 1;
        trace.stand(lines, &format!("{role} {count}"));
    }
    for note in notes {
        trace.stand(&note.lines, &format!("note {}", note.label));
    }
    for (number, report) in reports.iter().enumerate() {
        trace.stand(&report.lines, &format!("coverage {}", number + 1));
    }
    for (part, place) in [(Part::Title, "title"), (Part::Subject, "subject"), (Part::Date, "date")]
    {
        let lines: Vec<usize> =
            (0..trace.lines.len()).filter(|at| trace.parts.get(*at) == Some(&part)).collect();
        trace.stand(&lines, place);
    }
}

fn made(note: &NoteDraft, tags: &[Tag], marker: &Marker<'_>) -> Note {
    let texts = note
        .texts
        .iter()
        .filter_map(|(language, text)| Some((tags.get(*language)?.clone(), marker.mark(text))));
    let texts: letters_model::ByLanguage<Inline> = texts.collect();
    Note { id: note.id.clone(), label: note.label.clone(), text: texts }
}

fn settled_names(settle: &Settle) -> Vec<(String, letters_model::EntityId)> {
    let known = settle.names.iter().filter_map(|(name, settled)| match &settled.value {
        SettledName::Nobody => None,
        SettledName::Known(id) | SettledName::New(id, _) => Some((name.clone(), id.clone())),
    });
    known.collect()
}

fn together_lines(sorted: &Sorted<'_>, settle: &Settle) -> Vec<Vec<usize>> {
    let places = settle.together.iter().map(|places| {
        let has = |line: &Line| places.iter().any(|place| place.has(line));
        (0..sorted.lines.len()).filter(|at| sorted.lines.get(*at).is_some_and(has)).collect()
    });
    places.collect()
}

/// Words within sentences, and in tables where names stand, that look like names of people and are not marked.
fn unknown_names(sorted: &Sorted<'_>, drafts: &[Vec<Draft>], marker: &Marker<'_>) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for drafts in drafts {
        for text in tabled::texts(sorted, drafts) {
            let known = marker.names(text);
            let marked = |name: &str| {
                let mut printed = known.iter().filter_map(|(at, _)| text.get(at.clone()));
                printed.any(|text| text.contains(name) || name.contains(text))
            };
            unknown.extend(proposals::capitals(text).into_iter().filter(|name| !marked(name)));
        }
        let named = tabled::named(sorted, drafts).into_iter();
        let in_latin = named.filter(|name| !name.contains(is_han) && marker.names(name).is_empty());
        unknown.extend(in_latin.map(str::to_owned));
    }
    let mut seen = HashSet::new();
    unknown.retain(|name| seen.insert(name.clone()));
    unknown
}
