//! The settle file: what an editor says about a source that no program can know.

use std::collections::BTreeMap;

use letters_model::{Date, EntityId, EntityKind, LetterId, Role, Tag};
use serde::Deserialize;

use crate::error::SettleError;
use crate::line::Line;
use crate::settled::{Place, id, tags};

pub use crate::part::Part;

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
    pub title: Vec<(Tag, String)>,
    /// What is settled of lines.
    pub lines: Vec<(Place, SettledLine)>,
    /// Lines whose passages hold the same words in different languages.
    pub together: Vec<Vec<Place>>,
    /// Words that name an entity, or nobody.
    pub names: Vec<(String, SettledName)>,
    /// Who parties are.
    pub parties: Vec<SettledParty>,
}

/// What is settled of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettledLine {
    /// What it is.
    pub is: Option<Part>,
    /// Its language.
    pub language: Option<Tag>,
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
    pub role: Role,
    /// Its printed name in some language; the only one of its role if absent.
    pub printed: Option<String>,
    /// Who it is.
    pub entity: Option<EntityId>,
    /// For whom it stands.
    pub organization: Option<EntityId>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    id: Option<String>,
    date: Option<String>,
    title: BTreeMap<String, String>,
    lines: BTreeMap<String, LineEntry>,
    together: Vec<Vec<String>>,
    names: BTreeMap<String, NameEntry>,
    parties: Vec<PartyEntry>,
}

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "write what the line is, such as `\"furniture\"` or `\"paragraph\"`, or a table of `is`, \
                 `language` and `joins`, such as `{ is = \"paragraph\", joins = true }`"
)]
enum LineEntry {
    Is(Part),
    Full(FullLine),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FullLine {
    is: Option<Part>,
    language: Option<String>,
    joins: Option<bool>,
}

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "write the id of an entity, or `false` for nobody, or a table such as \
                 `{ id = \"mara-quill\", kind = \"person\" }`, where `kind` is `person`, `group` or \
                 `organization`"
)]
enum NameEntry {
    Is(bool),
    Known(String),
    New { id: String, kind: Kind },
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Person,
    Group,
    Organization,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartyEntry {
    role: PartyRole,
    printed: Option<String>,
    entity: Option<String>,
    organization: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum PartyRole {
    Sender,
    Addressee,
    Signatory,
    Endorser,
    Cc,
    Member,
}

impl Settle {
    /// Reads a settle file.
    ///
    /// # Errors
    /// It is no TOML, or has other fields than a settle file has, or values that they cannot have.
    pub fn read(text: &str) -> Result<Settle, SettleError> {
        let file: File = toml::from_str(text).map_err(|why| SettleError::at(text, &why))?;
        let mut settle = Settle { title: tags(file.title)?, ..Settle::default() };
        settle.id = file.id.map(|text| id(&text, LetterId::parse)).transpose()?;
        settle.date = file.date.map(|text| id(&text, Date::parse)).transpose()?;
        for (place, entry) in file.lines {
            settle.lines.push((Place::read(&place)?, SettledLine::read(entry)?));
        }
        for places in file.together {
            settle
                .together
                .push(places.iter().map(|place| Place::read(place)).collect::<Result<_, _>>()?);
        }
        for (name, entry) in file.names {
            settle.names.push((name, SettledName::read(entry)?));
        }
        for entry in file.parties {
            settle.parties.push(SettledParty::read(entry)?);
        }
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
        let in_names = self.names.iter().any(|(_, name)| match name {
            SettledName::Nobody => false,
            SettledName::Known(known) | SettledName::New(known, _) => known == id,
        });
        let of_party = |party: &SettledParty| {
            [&party.entity, &party.organization].contains(&&Some(id.clone()))
        };
        in_names || self.parties.iter().any(of_party)
    }

    /// Sees that every place that is settled has words.
    pub(crate) fn check_places(&self, lines: &[Line]) -> Result<(), SettleError> {
        let places = self.lines.iter().map(|(place, _)| place);
        for place in places.chain(self.together.iter().flatten()) {
            if !lines.iter().any(|line| place.has(line)) {
                return Err(SettleError::NoSuchLine { found: place.to_string() });
            }
        }
        Ok(())
    }
}

impl SettledLine {
    fn read(entry: LineEntry) -> Result<SettledLine, SettleError> {
        let full = match entry {
            LineEntry::Is(is) => FullLine { is: Some(is), language: None, joins: None },
            LineEntry::Full(full) => full,
        };
        let language = full.language.map(|text| id(&text, Tag::parse)).transpose()?;
        Ok(SettledLine { is: full.is, language, joins: full.joins })
    }
}

impl SettledName {
    fn read(entry: NameEntry) -> Result<SettledName, SettleError> {
        Ok(match entry {
            NameEntry::Is(false) => SettledName::Nobody,
            NameEntry::Is(true) => {
                let why = "`names` says `true`; write the id of an entity, or `false`".to_owned();
                return Err(SettleError::Form(why));
            }
            NameEntry::Known(text) => SettledName::Known(id(&text, EntityId::parse)?),
            NameEntry::New { id: text, kind } => {
                let kind = match kind {
                    Kind::Person => EntityKind::Person,
                    Kind::Group => EntityKind::Group,
                    Kind::Organization => EntityKind::Organization,
                };
                SettledName::New(id(&text, EntityId::parse)?, kind)
            }
        })
    }
}

impl SettledParty {
    fn read(entry: PartyEntry) -> Result<SettledParty, SettleError> {
        let role = match entry.role {
            PartyRole::Sender => Role::Sender,
            PartyRole::Addressee => Role::Addressee,
            PartyRole::Signatory => Role::Signatory,
            PartyRole::Endorser => Role::Endorser,
            PartyRole::Cc => Role::Copied,
            PartyRole::Member => Role::Member,
        };
        let entity = |text: Option<String>| text.map(|text| id(&text, EntityId::parse)).transpose();
        let (entity, organization) = (entity(entry.entity)?, entity(entry.organization)?);
        Ok(SettledParty { role, printed: entry.printed, entity, organization })
    }
}
