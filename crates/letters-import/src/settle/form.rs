//! The form of a settle file: which fields there are, and how their values are written.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::source::part::Part;

/// All that a settle file can say.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct File {
    pub id: Option<Spanned<String>>,
    pub date: Option<Spanned<String>>,
    pub title: BTreeMap<Spanned<String>, String>,
    pub lines: BTreeMap<Spanned<String>, Spanned<LineEntry>>,
    pub together: Vec<Vec<Spanned<String>>>,
    pub names: BTreeMap<String, Spanned<NameEntry>>,
    pub parties: Vec<PartyEntry>,
}

/// What it says of a line.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "write what the line is, such as `\"furniture\"` or `\"paragraph\"`, or a table of `is`, \
                 `language` and `joins`, such as `{ is = \"paragraph\", joins = true }`"
)]
pub(crate) enum LineEntry {
    Is(Part),
    Full(FullLine),
}

/// All that it can say of a line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FullLine {
    pub is: Option<Part>,
    pub language: Option<String>,
    pub joins: Option<bool>,
}

/// Whom it says that words name.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "write the id of an entity, or `false` for nobody, or a table such as \
                 `{ id = \"mara-quill\", kind = \"person\" }`, where `kind` is `person`, `group` or \
                 `organization`"
)]
pub(crate) enum NameEntry {
    Is(bool),
    Known(String),
    New { id: String, kind: Kind },
}

/// The kind of a new entity.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Person,
    Group,
    Organization,
}

/// What it says of a party.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartyEntry {
    pub role: Spanned<PartyRole>,
    #[serde(default)]
    pub lines: Vec<Spanned<String>>,
    pub printed: Option<Spanned<Words>>,
    pub position: Option<Spanned<Words>>,
    pub entity: Option<Spanned<String>>,
    pub kind: Option<Spanned<Kind>>,
    pub organization: Option<Spanned<Words>>,
    pub address: Option<Spanned<Vec<String>>>,
}

/// Words in one language, or in each.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "write the words between quotation marks, or those of each language in a table such as \
                 `{ en = \"Mara Quill\", zh-Hant = \"關美華\" }`"
)]
pub(crate) enum Words {
    Alone(String),
    ByLanguage(BTreeMap<String, String>),
}

/// The role of a party.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PartyRole {
    Sender,
    Addressee,
    Signatory,
    Endorser,
    Cc,
    Member,
}
