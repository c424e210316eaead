//! What stands around a letter: notes, media reports, where its text comes from.

use letters_model::{
    Address, Coverage, Date, Digest, Inline, Note, NoteId, OtherDate, Source, Span, Tag,
};

use crate::calendar;
use crate::flaw::Flaw;
use crate::passages::Draft;
use crate::sentence::Pair;
use crate::writer::Writer;

/// Puts the marks of notes into one letter in three, and gives the notes.
pub fn notes(
    writer: &mut Writer<'_>,
    drafts: &mut [Draft],
    languages: &[Tag],
) -> Result<Vec<Note>, Flaw> {
    let number = if writer.chance.once_in(3) { writer.chance.between(1, 3) } else { 0 };
    let mut places: Vec<usize> = (0..number).map(|_| writer.chance.below(drafts.len())).collect();
    places.sort_unstable();
    places.dedup();
    let mut notes = Vec::new();
    for (place, label) in places.into_iter().zip(1..) {
        let id = format!("n{label}");
        let id = NoteId::parse(&id).map_err(Flaw::value(&id))?;
        let line = &mut drafts[place].line;
        line.english.push(Span::Note(id.clone()));
        line.chinese.push(Span::Note(id.clone()));
        let words = writer.write("note")?;
        let (english, chinese) = (Inline(words.english), Inline(words.chinese));
        let text = writer.world.tongues.choose(languages, english, chinese);
        notes.push(Note { id, label: label.to_string(), text });
    }
    Ok(notes)
}

/// What the media reported on one letter in three; most reports are in one language.
pub fn coverage(writer: &mut Writer<'_>) -> Result<Vec<Coverage>, Flaw> {
    let number = if writer.chance.once_in(3) { writer.chance.between(1, 3) } else { 0 };
    (0..number).map(|_| report(writer)).collect()
}

fn report(writer: &mut Writer<'_>) -> Result<Coverage, Flaw> {
    let world = writer.world;
    let place = world.names.western_place(&mut writer.chance)?.printed;
    let kind = world.phrases.word("outlet", &mut writer.chance)?;
    let outlet = Pair::new(
        format!("{} {}", place.english, kind.english),
        format!("{}{}", place.chinese, kind.chinese),
    );
    let title = writer.write("headline")?.words();
    let tongues = &world.tongues;
    let lang = if writer.chance.once_in(2) { &tongues.english } else { &tongues.chinese };
    let kept = std::slice::from_ref(lang);
    let remark = match writer.chance.once_in(5) {
        true => Some(world.phrases.word("remark", &mut writer.chance)?),
        false => None,
    };
    let number = writer.chance.between(1000, 99_999);
    Ok(Coverage {
        date: Some(calendar::day_after(writer.outline.date)),
        outlet: tongues.text(outlet),
        title: tongues.choose(kept, title.english, title.chinese),
        lang: Some(lang.clone()),
        url: Some(Address::from_text(format!("https://news.example/{number}"))),
        remark: remark.map(|remark| tongues.text(remark)),
    })
}

/// Where the text comes from.
pub fn source(writer: &mut Writer<'_>) -> Result<Source, Flaw> {
    let id = writer.outline.id.as_str();
    let retrieved = format!("2026-{:02}-01", writer.chance.between(1, 12));
    let retrieved = Date::parse(&retrieved).map_err(Flaw::value(&retrieved))?;
    Ok(Source {
        publisher: Some(writer.world.tongues.text(writer.sender.name.printed.clone())),
        title: None,
        url: Some(Address::from_text(format!("https://letters.example/{id}"))),
        retrieved: Some(retrieved),
        sha256: digest(writer),
    })
}

/// For every second letter, a digest of what was taken.
fn digest(writer: &mut Writer<'_>) -> Option<Digest> {
    let id = writer.outline.id.as_str();
    writer.chance.once_in(2).then(|| letters_bundle::digest(id.as_bytes()))
}

/// For one letter in twenty, the date of the page that published it.
pub fn other_dates(writer: &mut Writer<'_>) -> Vec<OtherDate> {
    let label = Pair::new("Date on the web page", "網頁所載日期");
    let date = calendar::day_after(writer.outline.date);
    let other = OtherDate { date, label: writer.world.tongues.text(label) };
    if writer.chance.once_in(20) { vec![other] } else { Vec::new() }
}
