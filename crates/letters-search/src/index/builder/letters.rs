//! Reading letters: their terms, and whom they name.

use std::ops::Range;

use letters_model::{Letter, Library};

use super::{Builder, Stage};
use crate::index::place::{Part, Place};
use crate::index::{FORM, Index, PROMINENT, TERM};
use crate::term::date;
use crate::term::stretch::{Stretch, stretches};
use crate::term::{Term, spell, terms};

impl Builder {
    pub(super) fn read_letters(&mut self, library: &Library, bytes: usize) {
        if self.next == 0 {
            for entity in library.entities() {
                self.entities.add_word(entity.id.as_str().as_bytes());
                self.index.entities.push(entity.id.clone());
            }
            for topic in library.archives().flat_map(|archive| &archive.topics) {
                self.index.topics.add_word(topic.id.as_str().as_bytes());
            }
            /// So many terms a letter brings that no other has, about: most of them pairs of characters.
            const TERMS: usize = 50;
            self.index.lexicon.reserve(TERMS * self.letters(library));
            self.last_mentions = vec![None; self.entities.len() + self.index.topics.len()];
        }
        let mut read = 0;
        let letters = self.letters(library);
        for shelved in library.letters().take(letters).skip(self.next) {
            if read > bytes {
                return;
            }
            self.make_room(letters);
            for place in Place::all(shelved.letter) {
                let unit = self.index.places.len() as u32;
                self.index.places.push(place.pack());
                self.index.letters.push(self.index.addresses.len() as u32);
                for text in place.texts(library, &shelved) {
                    let printed = text.printed();
                    let stands_out = matches!(
                        (place, text.part),
                        (Place::Title | Place::Subject | Place::Party(_), Part::Body)
                            | (_, Part::Ask(_))
                    );
                    let names: Vec<_> = text.names().into_iter().map(|(range, _)| range).collect();
                    self.read_text(&printed, stands_out, &names);
                    read += printed.len();
                }
                if let Some(dates) = dates(place, shelved.letter) {
                    self.read_text(&dates, false, &[]);
                }
                self.end_unit();
                for id in place.entities(shelved.letter) {
                    self.note_mention(unit, self.entities.find_word(id.as_str().as_bytes()));
                }
                for id in place.topics(shelved.letter) {
                    self.note_mention(unit, self.index.topic(id));
                }
            }
            self.index.addresses.push(shelved.address.to_owned());
            self.index.firsts.push(self.index.places.len() as u32);
            self.next += 1;
        }
        self.group_mentions();
        self.go_on_to(Stage::Entities);
    }

    /// Makes room for the terms of a letter, and if there is none, for about as many as all letters
    /// will have: what grows by half again and again is copied, which takes long. A few long letters before
    /// many short ones do not make it much more than is needed.
    fn make_room(&mut self, letters: usize) {
        const SPARE: usize = 1 << 14;
        const MODEST: usize = 1 << 21;
        let terms = &mut self.index.terms;
        if terms.capacity() - terms.len() < SPARE {
            let rest = (terms.len() / self.next.max(1)).saturating_mul(letters - self.next);
            let rest = (rest + rest / 16).min(terms.len().max(MODEST));
            terms.reserve_exact(rest + 2 * SPARE);
        }
    }

    pub(super) fn read_text(&mut self, printed: &str, stands_out: bool, names: &[Range<usize>]) {
        let bits = |at: usize, form: u8| {
            // They come one after the other.
            let next = names.partition_point(|range| range.end <= at);
            let is_name = || names.get(next).is_some_and(|range| range.contains(&at));
            let stands_out = stands_out || is_name();
            let prominent = if stands_out { PROMINENT } else { 0 };
            prominent | u32::from(form) << FORM
        };
        let Index { lexicon, terms: all, .. } = &mut self.index;
        for (start, stretch) in stretches(printed) {
            let text = match stretch {
                Stretch::Word(word) => {
                    self.spelt.clear();
                    self.spelt.extend(word.iter().map(u8::to_ascii_lowercase));
                    all.push(lexicon.add_word(&self.spelt) & TERM | bits(start, 0));
                    continue;
                }
                Stretch::Text(text) => text,
            };
            self.folded.fold(text);
            for found in terms(&self.folded) {
                let id = match found.term {
                    Term::Word(word) => {
                        spell(word, &mut self.spelt);
                        lexicon.add_word(&self.spelt)
                    }
                    Term::Pair(first, second) => lexicon.add_pair(first, second),
                };
                let at = start + found.characters[0].start as usize;
                all.push(id & TERM | bits(at, found.form));
            }
        }
        all.push(0);
    }

    pub(super) fn end_unit(&mut self) {
        self.index.starts.push(self.index.terms.len() as u32);
    }

    fn note_mention(&mut self, unit: u32, entity: Option<u32>) {
        let Some(entity) = entity else { return };
        if self.last_mentions[entity as usize].replace(unit) != Some(unit) {
            self.mentions.push((entity, unit));
        }
    }

    /// Groups what was noted by entity.
    fn group_mentions(&mut self) {
        let mut starts = vec![0_u32; self.last_mentions.len() + 1];
        for (entity, _) in &self.mentions {
            starts[*entity as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        self.index.mentions = vec![0; self.mentions.len()];
        for (entity, unit) in std::mem::take(&mut self.mentions) {
            let place = &mut next[entity as usize];
            self.index.mentions[*place as usize] = unit;
            *place += 1;
        }
        self.index.mention_starts = starts;
    }
}

/// The dates of a letter or of a report as people write them, for the places that have a text that is not
/// printed: it is the last one there.
fn dates(place: Place, letter: &Letter) -> Option<String> {
    let mut spelt = String::new();
    match place {
        Place::Title => {
            date::spell(letter.date, &mut spelt);
            letter.other_dates.iter().for_each(|other| date::spell(other.date, &mut spelt));
        }
        Place::Coverage(at) => {
            let date = letter.coverage.get(at).and_then(|report| report.date);
            date.into_iter().for_each(|date| date::spell(date, &mut spelt));
        }
        _ => return None,
    }
    Some(spelt)
}
