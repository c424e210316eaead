//! The settle file: what an editor says about a source that no program can know.

pub(crate) mod flaws;
pub(crate) mod form;
pub(crate) mod spot;
pub(crate) mod values;

use letters_model::{Date, Entity, EntityId, EntityKind, LetterId, Role, Tag};
use toml::Spanned;

use crate::error::{SettleError, SettleFlaw};
use crate::settle::flaws::misformed;
use crate::settle::form::{File, FullLine, Kind, LineEntry, NameEntry, PartyEntry, PartyRole};
use crate::settle::spot::At;
use crate::settle::values::{Place, Settling, at};
use crate::source::line::Line;

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
    /// Who parties are.
    pub parties: Vec<SettledParty>,
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

/// Who a party is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledParty {
    /// Its role.
    pub role: At<Role>,
    /// Its printed name in some language; the only one of its role if absent.
    pub printed: Option<At<String>>,
    /// Who it is.
    pub entity: Option<At<EntityId>>,
    /// For whom it stands.
    pub organization: Option<At<EntityId>>,
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
            settle.parties.extend(kept(SettledParty::read(&here, entry), &mut wrong));
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
        settled
    }

    /// Whether an entity is named.
    pub(crate) fn names_entity(&self, id: &EntityId) -> bool {
        let in_names = self.names.iter().any(|(_, name)| match &name.value {
            SettledName::Nobody => false,
            SettledName::Known(known) | SettledName::New(known, _) => known == id,
        });
        let of_party = |party: &SettledParty| party.entities().any(|entity| entity.value == *id);
        in_names || self.parties.iter().any(of_party)
    }

    /// Sees that every place that is settled has words.
    pub(crate) fn check_places(&self, lines: &[Line]) -> Result<(), SettleError> {
        let places = self.lines.iter().map(|(place, _)| place);
        let missing = places.chain(self.together.iter().flatten());
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
            SettledName::Known(id) => Some((id, name.spot)),
            _ => None,
        });
        let of_parties = self.parties.iter().flat_map(SettledParty::entities);
        let all = known.chain(of_parties.map(|id| (&id.value, id.spot)));
        SettleError::all(all.filter(|(id, _)| !there.contains(id)).map(|(id, spot)| {
            let ids = there.iter().map(|id| id.as_str());
            let nearest = letters_bundle::nearest(id.as_str(), ids).map(str::to_owned);
            SettleError::at(spot, SettleFlaw::NoSuchEntity { found: id.to_string(), nearest })
        }))
    }

    /// Sees that every language that is settled is one of the letter's.
    pub(crate) fn check_languages(&self, tags: &[Tag]) -> Result<(), SettleError> {
        let of_lines = self.lines.iter().filter_map(|(_, line)| line.language.as_ref());
        let all = of_lines.chain(self.title.iter().map(|(tag, _)| tag));
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
            NameEntry::New { id: text, kind } => {
                let kind = match kind {
                    Kind::Person => EntityKind::Person,
                    Kind::Group => EntityKind::Group,
                    Kind::Organization => EntityKind::Organization,
                };
                SettledName::New(id(&text)?, kind)
            }
        };
        Ok(At { value, spot })
    }
}

impl SettledParty {
    /// Whom it names by id.
    pub(crate) fn entities(&self) -> impl Iterator<Item = &At<EntityId>> {
        self.entity.iter().chain(&self.organization)
    }

    fn read(here: &Settling<'_>, entry: PartyEntry) -> Result<SettledParty, SettleError> {
        let spot = here.spot(&entry.role);
        let value = match entry.role.into_inner() {
            PartyRole::Sender => Role::Sender,
            PartyRole::Addressee => Role::Addressee,
            PartyRole::Signatory => Role::Signatory,
            PartyRole::Endorser => Role::Endorser,
            PartyRole::Cc => Role::Copied,
            PartyRole::Member => Role::Member,
        };
        let printed = entry.printed.map(|text| {
            let spot = here.spot(&text);
            At { value: text.into_inner(), spot }
        });
        let id = |text: Option<Spanned<String>>| {
            text.map(|text| here.value(&text, EntityId::parse)).transpose()
        };
        let (entity, organization) = (id(entry.entity)?, id(entry.organization)?);
        Ok(SettledParty { role: At { value, spot }, printed, entity, organization })
    }
}
