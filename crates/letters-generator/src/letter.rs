//! One letter, written whole.

use letters_model::{Edition, Letter, LetterId, Tag};

use crate::flaw::Flaw;
use crate::world::World;
use crate::writer::Writer;
use crate::{apparatus, calendar, parties, passages};

/// Writes the letter at this place of the world's outlines.
///
/// # Errors
/// The data has a flaw.
pub fn letter(world: &World, number: usize) -> Result<Letter, Flaw> {
    let mut writer = Writer::new(world, number)?;
    let languages = languages(&mut writer);
    let is_abstract = writer.chance.once_in(7);
    let edition = if is_abstract { Edition::Abstract } else { Edition::Full };
    let title = writer.write("title-visit")?.words();
    let mut drafts = match edition {
        Edition::Abstract => passages::abstract_of(&mut writer)?,
        Edition::Full => passages::full(&mut writer)?,
    };
    let notes = apparatus::notes(&mut writer, &mut drafts, &languages)?;
    let printed = calendar::printed(writer.outline.date, &mut writer.chance);
    let subject = writer.write("subject")?.words();
    let tongues = &world.tongues;
    let (id, date) = (writer.outline.id.clone(), writer.outline.date);
    let mut letter = Letter::new(id, edition, languages.clone(), date, tongues.text(title));
    if writer.chance.once_in(2) {
        letter.date_printed = Some(tongues.choose(&languages, printed.english, printed.chinese));
    }
    if writer.chance.once_in(2) {
        letter.subject = Some(tongues.choose(&languages, subject.english, subject.chinese));
    }
    letter.other_dates = apparatus::other_dates(&mut writer);
    letter.parties = parties::parties(&mut writer, &languages);
    letter.passages = passages::finish(&mut writer, drafts, &languages);
    letter.notes = notes;
    letter.coverage = apparatus::coverage(&mut writer)?;
    letter.related = related(&mut writer, number);
    letter.source = Some(apparatus::source(&mut writer)?);
    Ok(letter)
}

/// Both languages for most letters, English or Chinese alone for a few.
fn languages(writer: &mut Writer<'_>) -> Vec<Tag> {
    let tongues = &writer.world.tongues;
    match writer.chance.below(33) {
        0 => vec![tongues.chinese.clone()],
        1 | 2 => vec![tongues.english.clone()],
        _ => tongues.both(),
    }
}

/// An earlier letter or two, for one letter in four.
fn related(writer: &mut Writer<'_>, number: usize) -> Vec<LetterId> {
    if number == 0 || !writer.chance.once_in(4) {
        return Vec::new();
    }
    let mut ids: Vec<LetterId> = Vec::new();
    for _ in 0..writer.chance.between(1, 2) {
        let id = &writer.world.outlines[writer.chance.below(number)].id;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}
