//! The settle file: what an editor says about a source that no program can know.

pub(crate) mod flaws;
pub(crate) mod form;
pub(crate) mod idle;
pub(crate) mod party;
pub(crate) mod spot;
pub(crate) mod values;

use letters_model::{Date, Entity, EntityId, EntityKind, LetterId, Tag};
use toml::Spanned;

use crate::error::{SettleError, SettleFlaw};
use crate::settle::flaws::misformed;
use crate::settle::form::{File, FullLine, LineEntry, NameEntry};
use crate::settle::party::Settled;
use crate::settle::spot::At;
use crate::settle::values::{Place, Settling, at};
use crate::source::line::Line;

pub use crate::settle::idle::Idle;
pub use crate::settle::party::{SettledParty, StatedOrganization, StatedParty};
pub use crate::source::part::Part;

/// What an editor has settled. An empty one settles nothing.
///
/// ```
/// use letters_import::Settle;
///
/// let settle = Settle::read(r#"
///     id = "2001-03-04-harbour-master"
///     together = [["12", "40-41"]]
///
///     [lines]
///     "1-3" = "furniture"
///     "18" = { is = "paragraph", joins = true }
///
///     [names]
///     "Mara Quill" = "mara-quill"
///     "Open Sea" = false
/// "#)?;
/// assert!(settle != Settle::default());
/// # Ok::<(), letters_import::SettleError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settle {
    /// The id of the letter.
    pub id: Option<LetterId>,
    /// The date of the letter.
    pub date: Option<Date>,
    /// The title, by language.
    pub title: Vec<(At<Tag>, String)>,
    /// What is settled of lines.
    pub lines: Vec<(At<Place>, SettledLine)>,
    /// Lines whose passages hold the same words in different languages.
    pub together: Vec<Vec<At<Place>>>,
    /// Words that name an entity, or nobody.
    pub names: Vec<(String, At<SettledName>)>,
    /// Who parties are that are found in the text.
    pub parties: Vec<SettledParty>,
    /// Parties that are stated with all words, in the place of what would be found on their lines.
    pub stated: Vec<StatedParty>,
}

/// What is settled of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettledLine {
    /// What it is.
    pub is: Option<Part>,
    /// Its language.
    pub language: Option<At<Tag>>,
    /// Whether it goes on with the passage of the line before.
    pub joins: Option<bool>,
}

/// Whom words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettledName {
    /// Nobody.
    Nobody,
    /// An entity of the archive.
    Known(EntityId),
    /// An entity that is made if the archive does not have it.
    New(EntityId, EntityKind),
}

impl Settle {
    /// Reads a settle file.
    ///
    /// # Errors
    /// It is no TOML, or has other fields than a settle file has, or values that they cannot have.
    pub fn read(text: &str) -> Result<Settle, SettleError> {
        let file: File = toml::from_str(text).map_err(|why| misformed(text, &why))?;
        let (here, mut wrong) = (Settling(text), Vec::new());
        let id = file.id.map(|id| here.value(&id, LetterId::parse));
        let date = file.date.map(|date| here.value(&date, Date::parse));
        let mut settle = Settle {
            id: id.and_then(|id| kept(id, &mut wrong)).map(|id| id.value),
            date: date.and_then(|date| kept(date, &mut wrong)).map(|date| date.value),
            ..Settle::default()
        };
        for (tag, words) in file.title {
            let tag = kept(here.value(&tag, Tag::parse), &mut wrong);
            settle.title.extend(tag.map(|tag| (tag, words)));
        }
        for (place, entry) in file.lines {
            let place = kept(here.place(&place), &mut wrong);
            let line = kept(SettledLine::read(&here, entry), &mut wrong);
            settle.lines.extend(place.zip(line));
        }
        for places in file.together {
            let places = places.iter().filter_map(|place| kept(here.place(place), &mut wrong));
            settle.together.push(places.collect());
        }
        for (name, entry) in file.names {
            let settled = kept(SettledName::read(&here, entry), &mut wrong);
            settle.names.extend(settled.map(|settled| (name, settled)));
        }
        for entry in file.parties {
            match kept(Settled::read(&here, entry), &mut wrong) {
                Some(Settled::Found(party)) => settle.parties.push(party),
                Some(Settled::Stated(party)) => settle.stated.push(party),
                None => {}
            }
        }
        SettleError::all(wrong)?;
        Ok(settle)
    }

    /// What is settled of a line; where two entries speak of it, what the later one says.
    pub(crate) fn line(&self, line: &Line) -> SettledLine {
        let mut settled = SettledLine::default();
        for (_, more) in self.lines.iter().filter(|(place, _)| place.has(line)) {
            settled.is = more.is.or(settled.is);
            settled.language = more.language.clone().or(settled.language);
            settled.joins = more.joins.or(settled.joins);
        }
        let stated = self.stated.iter().find(|party| party.has(line));
        settled.is = stated.map(|party| party.part()).or(settled.is);
        settled
    }

    /// Whether an entity is named.
    pub(crate) fn names_entity(&self, id: &EntityId) -> bool {
        let in_names = self.names.iter().any(|(_, name)| match &name.value {
            SettledName::Nobody => false,
            SettledName::Known(known) | SettledName::New(known, _) => known == id,
        });
        in_names || self.of_parties().any(|(entity, _)| entity.value == *id)
    }

    /// Sees that every place that is settled has words.
    pub(crate) fn check_places(&self, lines: &[Line]) -> Result<(), SettleError> {
        let places = self.lines.iter().map(|(place, _)| place);
        let of_parties = self.stated.iter().flat_map(|party| &party.lines);
        let missing = places.chain(self.together.iter().flatten()).chain(of_parties);
        let missing = missing.filter(|place| !lines.iter().any(|line| place.has(line)));
        SettleError::all(missing.map(|place| {
            let (file, first) = place.start();
            let near = lines.iter().filter(|line| line.file == file).map(|line| line.number);
            let nearest = near.min_by_key(|number| number.abs_diff(first));
            let flaw = SettleFlaw::NoSuchLine { found: place.to_string(), nearest };
            SettleError::at(place.spot, flaw)
        }))
    }

    /// Sees that everybody who is named by id is in the archive, or made here.
    pub(crate) fn check_entities(&self, entities: &[Entity]) -> Result<(), SettleError> {
        let named = self.names.iter().map(|(_, name)| name);
        let made = named.clone().filter_map(|name| match &name.value {
            SettledName::New(id, _) => Some(id),
            _ => None,
        });
        let there: Vec<&EntityId> = entities.iter().map(|entity| &entity.id).chain(made).collect();
        let known = named.filter_map(|name| match &name.value {
            SettledName::Known(id) => Some((id, name.spot, EntityKind::Person)),
            _ => None,
        });
        let of_parties = self.of_parties().map(|(id, kind)| (&id.value, id.spot, kind));
        let missing = known.chain(of_parties).filter(|(id, ..)| !there.contains(id));
        SettleError::all(missing.map(|(id, spot, kind)| {
            let ids = there.iter().map(|id| id.as_str());
            let nearest = letters_bundle::nearest(id.as_str(), ids).map(str::to_owned);
            let flaw = SettleFlaw::NoSuchEntity { found: id.to_string(), kind, nearest };
            SettleError::at(spot, flaw)
        }))
    }

    /// Whom entries of parties name by id, and of what kind they seem to be.
    fn of_parties(&self) -> impl Iterator<Item = (&At<EntityId>, EntityKind)> {
        let found = self.parties.iter().flat_map(SettledParty::entities);
        found.chain(self.stated.iter().flat_map(StatedParty::entities))
    }

    /// Sees that every language that is settled is one of the letter's.
    pub(crate) fn check_languages(&self, tags: &[Tag]) -> Result<(), SettleError> {
        let of_lines = self.lines.iter().filter_map(|(_, line)| line.language.as_ref());
        let of_titles = self.title.iter().map(|(tag, _)| tag);
        let of_parties = self.stated.iter().flat_map(StatedParty::languages);
        let all = of_lines.chain(of_titles).chain(of_parties);
        SettleError::all(all.filter(|tag| !tags.contains(tag)).map(|tag| {
            let languages = tags.iter().map(Tag::to_string).collect();
            let flaw = SettleFlaw::Language { found: tag.to_string(), languages };
            SettleError::at(tag.spot, flaw)
        }))
    }
}

/// A value, or nothing and one flaw more.
fn kept<T>(read: Result<T, SettleError>, wrong: &mut Vec<SettleError>) -> Option<T> {
    read.map_err(|why| wrong.push(why)).ok()
}

impl SettledLine {
    fn read(here: &Settling<'_>, entry: Spanned<LineEntry>) -> Result<SettledLine, SettleError> {
        let spot = here.spot(&entry);
        let full = match entry.into_inner() {
            LineEntry::Is(is) => FullLine { is: Some(is), language: None, joins: None },
            LineEntry::Full(full) => full,
        };
        let language = full.language.map(|text| at(spot, &text, Tag::parse)).transpose()?;
        Ok(SettledLine { is: full.is, language, joins: full.joins })
    }
}

impl SettledName {
    fn read(
        here: &Settling<'_>,
        entry: Spanned<NameEntry>,
    ) -> Result<At<SettledName>, SettleError> {
        let spot = here.spot(&entry);
        let id = |text: &str| at(spot, text, EntityId::parse).map(|id| id.value);
        let value = match entry.into_inner() {
            NameEntry::Is(false) => SettledName::Nobody,
            NameEntry::Is(true) => {
                let why =
                    "`true` names nobody in particular; write the id of an entity, or `false`";
                return Err(SettleError::at(spot, SettleFlaw::Form { why: why.to_owned() }));
            }
            NameEntry::Known(text) => SettledName::Known(id(&text)?),
            NameEntry::New { id: text, kind } => SettledName::New(id(&text)?, kind.into()),
        };
        Ok(At { value, spot })
    }
}
