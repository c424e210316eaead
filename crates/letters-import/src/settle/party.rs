//! What a settle file says of parties: who one is that was found, or one with all words.

use std::collections::BTreeMap;

use letters_model::{EntityId, EntityKind, Role, Tag};
use toml::Spanned;

use crate::error::{SettleError, SettleFlaw};
use crate::settle::form::{Kind, PartyEntry, PartyRole, Words};
use crate::settle::spot::{At, Spot};
use crate::settle::values::{Place, Settling, at};
use crate::source::line::Line;
use crate::source::part::Part;

/// Who a party is that is found in the text.
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

/// A party with all words, in the place of what would be found on its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedParty {
    /// Its role.
    pub role: At<Role>,
    /// The lines that say it, in all languages.
    pub lines: Vec<At<Place>>,
    /// Its name as the letter prints it, by language.
    pub printed: Vec<(At<Tag>, String)>,
    /// Its office as the letter prints it.
    pub position: Vec<(At<Tag>, String)>,
    /// Who it is, if the archive knows.
    pub entity: Option<At<EntityId>>,
    /// Of what kind a new entity is that it makes; found out by its name if absent.
    pub kind: Option<EntityKind>,
    /// For whom it stands.
    pub organization: StatedOrganization,
    /// The lines of its address.
    pub address: Vec<At<String>>,
}

/// For whom a stated party stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatedOrganization {
    /// For nobody else.
    None,
    /// An entity.
    Known(At<EntityId>),
    /// An organization that the letter prints, by language.
    Printed(Vec<(At<Tag>, String)>),
}

/// What one entry says.
pub(crate) enum Settled {
    Found(SettledParty),
    Stated(StatedParty),
}

type ByLanguage = Vec<(At<Tag>, String)>;

impl Settled {
    pub fn read(here: &Settling<'_>, entry: PartyEntry) -> Result<Settled, SettleError> {
        match entry.lines.is_empty() {
            true => found(here, entry).map(Settled::Found),
            false => stated(here, entry).map(Settled::Stated),
        }
    }
}

impl SettledParty {
    /// Whom it names by id, and of what kind they seem to be.
    pub(crate) fn entities(&self) -> impl Iterator<Item = (&At<EntityId>, EntityKind)> {
        let entity = self.entity.iter().map(|id| (id, EntityKind::Person));
        entity.chain(self.organization.iter().map(|id| (id, EntityKind::Organization)))
    }
}

impl StatedParty {
    /// Whether a line says it.
    pub(crate) fn has(&self, line: &Line) -> bool {
        self.lines.iter().any(|place| place.has(line))
    }

    /// What its lines are among the others of the letter.
    pub(crate) fn part(&self) -> Part {
        match self.role.value {
            Role::Sender => Part::Letterhead,
            Role::Addressee => Part::Addressee,
            Role::Signatory => Part::Signature,
            Role::Endorser => Part::Endorser,
            Role::Copied => Part::Copied,
            Role::Member => Part::Member,
        }
    }

    /// Whom it names by id, and of what kind they seem to be.
    pub(crate) fn entities(&self) -> impl Iterator<Item = (&At<EntityId>, EntityKind)> {
        let kind = self.kind.unwrap_or(EntityKind::Person);
        let organization = match &self.organization {
            StatedOrganization::Known(id) => Some((id, EntityKind::Organization)),
            StatedOrganization::None | StatedOrganization::Printed(_) => None,
        };
        self.entity.iter().map(move |id| (id, kind)).chain(organization)
    }

    /// The languages that it names.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &At<Tag>> {
        let organization = match &self.organization {
            StatedOrganization::Printed(words) => words.as_slice(),
            StatedOrganization::None | StatedOrganization::Known(_) => &[],
        };
        let all = self.printed.iter().chain(&self.position).chain(organization);
        all.map(|(tag, _)| tag)
    }

    /// All words that its lines have to say, and where the settle file has them.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, Spot)> {
        let organization = match &self.organization {
            StatedOrganization::Printed(words) => words.as_slice(),
            StatedOrganization::None | StatedOrganization::Known(_) => &[],
        };
        let all = self.printed.iter().chain(&self.position).chain(organization);
        let all = all.map(|(tag, words)| (words.as_str(), tag.spot));
        all.chain(self.address.iter().map(|line| (line.value.as_str(), line.spot)))
    }
}

fn found(here: &Settling<'_>, entry: PartyEntry) -> Result<SettledParty, SettleError> {
    let needs_lines = |spot| {
        let why = "words of each language are stated together with the lines that say them; write \
                   those, as in `lines = [\"30-31\", \"64\"]`";
        SettleError::at(spot, SettleFlaw::Form { why: why.to_owned() })
    };
    let stated = [entry.position.as_ref().map(|words| here.spot(words))]
        .into_iter()
        .chain([entry.kind.as_ref().map(|kind| here.spot(kind))])
        .chain([entry.address.as_ref().map(|lines| here.spot(lines))]);
    if let Some(spot) = stated.flatten().next() {
        return Err(needs_lines(spot));
    }
    let alone = |words: Spanned<Words>| {
        let spot = here.spot(&words);
        match words.into_inner() {
            Words::Alone(value) => Ok(At { value, spot }),
            Words::ByLanguage(_) => Err(needs_lines(spot)),
        }
    };
    let organization = entry.organization.map(alone).transpose()?;
    let organization =
        organization.map(|id| at(id.spot, &id.value, EntityId::parse)).transpose()?;
    Ok(SettledParty {
        role: role(here, entry.role),
        printed: entry.printed.map(alone).transpose()?,
        entity: entry.entity.map(|id| here.value(&id, EntityId::parse)).transpose()?,
        organization,
    })
}

fn stated(here: &Settling<'_>, entry: PartyEntry) -> Result<StatedParty, SettleError> {
    let role = role(here, entry.role);
    let by_language = |words: Spanned<Words>| {
        let spot = here.spot(&words);
        match words.into_inner() {
            Words::ByLanguage(words) => tagged(words, spot),
            Words::Alone(words) => Err(not_by_language(&words, spot)),
        }
    };
    let printed = entry.printed.map(by_language).transpose()?.unwrap_or_default();
    if printed.is_empty() {
        let why = "a party with `lines` needs its name as they print it; write it as in \
                   `printed = { en = \"Mara Quill\" }`";
        return Err(SettleError::at(role.spot, SettleFlaw::Form { why: why.to_owned() }));
    }
    let organization = match entry.organization {
        None => StatedOrganization::None,
        Some(words) => {
            let spot = here.spot(&words);
            match words.into_inner() {
                Words::Alone(id) => StatedOrganization::Known(at(spot, &id, EntityId::parse)?),
                Words::ByLanguage(words) => StatedOrganization::Printed(tagged(words, spot)?),
            }
        }
    };
    let address = entry.address.map_or(Vec::new(), |lines| {
        let spot = here.spot(&lines);
        lines.into_inner().into_iter().map(|value| At { value, spot }).collect()
    });
    Ok(StatedParty {
        role,
        lines: entry.lines.iter().map(|place| here.place(place)).collect::<Result<_, _>>()?,
        printed,
        position: entry.position.map(by_language).transpose()?.unwrap_or_default(),
        entity: entry.entity.map(|id| here.value(&id, EntityId::parse)).transpose()?,
        kind: entry.kind.map(|kind| kind.into_inner().into()),
        organization,
        address,
    })
}

fn tagged(words: BTreeMap<String, String>, spot: Spot) -> Result<ByLanguage, SettleError> {
    words.into_iter().map(|(tag, words)| Ok((at(spot, &tag, Tag::parse)?, words))).collect()
}

fn not_by_language(words: &str, spot: Spot) -> SettleError {
    let why = format!(
        "a party with `lines` has its words by language; write `{{ en = \"{words}\" }}`, with the tag of \
         the language"
    );
    SettleError::at(spot, SettleFlaw::Form { why })
}

fn role(here: &Settling<'_>, role: Spanned<PartyRole>) -> At<Role> {
    let spot = here.spot(&role);
    let value = match role.into_inner() {
        PartyRole::Sender => Role::Sender,
        PartyRole::Addressee => Role::Addressee,
        PartyRole::Signatory => Role::Signatory,
        PartyRole::Endorser => Role::Endorser,
        PartyRole::Cc => Role::Copied,
        PartyRole::Member => Role::Member,
    };
    At { value, spot }
}

impl From<Kind> for EntityKind {
    fn from(kind: Kind) -> EntityKind {
        match kind {
            Kind::Person => EntityKind::Person,
            Kind::Group => EntityKind::Group,
            Kind::Organization => EntityKind::Organization,
        }
    }
}
