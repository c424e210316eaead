//! What the format asks of a value, as data: `check` compares trees with it, and `schema` says the
//! same as JSON Schema.

use crate::context::Context;
use crate::json::Node;
use crate::problem::Thing;

/// What may stand in one place of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    String,
    Boolean,
    /// A whole number from one up.
    Count,
    /// An address; one that cannot become a link is accepted with a warning.
    Address,
    Tag,
    Date,
    Digest,
    Id,
    /// The id of something that the document, or the letter, must have.
    Reference(Thing),
    /// One of a few words.
    Choice(&'static [&'static str]),
    List {
        of: &'static Kind,
        rule: &'static ListRule,
    },
    /// An object with language tags for keys.
    ByLanguage {
        of: &'static Kind,
        rule: &'static LanguageRule,
    },
    /// A string, or a list of [`Kind::Span`].
    Inline,
    /// A string, or one of [`MARKS`].
    Span,
    Object(&'static Object),
}

/// What a list must be like.
#[derive(Debug)]
pub(crate) struct ListRule {
    pub least: usize,
    /// The greatest number of entries; nothing where the length of the file alone limits it.
    pub most: Option<usize>,
    /// Whether no two entries may be equal.
    pub distinct: bool,
}

impl ListRule {
    /// Any list.
    pub const ANY: ListRule = ListRule { least: 0, most: None, distinct: false };
}

/// What an object with language tags for keys must be like.
#[derive(Debug)]
pub(crate) struct LanguageRule {
    /// Whether the letter's languages are meant, rather than the bundle's.
    pub of_letter: bool,
    /// Whether it must have an entry, and no entry may be empty.
    pub filled: bool,
}

/// An object with certain fields.
#[derive(Debug)]
pub(crate) struct Object {
    /// The name of such objects in messages and in the schema.
    pub name: &'static str,
    /// For the outermost object: what its field `format` says.
    pub format: Option<&'static str>,
    pub fields: &'static [Field],
    /// What is to be checked, or learned, before the fields.
    pub rule: Option<Rule>,
    /// Its lists of things that have ids: those are learned before the fields, too, so that references find
    /// them in any order.
    pub ids: &'static [(&'static str, Thing)],
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub key: &'static str,
    pub needed: bool,
    pub kind: Kind,
}

/// A rule that no [`Kind`] can express.
pub(crate) type Rule = for<'n> fn(&'n Node<'n>, &mut Context<'n>);

/// The keys by which marks are told apart.
pub(crate) const MARK_KEYS: [&str; 4] = ["text", "entity", "note", "sic"];

/// The marks that running text can have: each has all its fields and none of the other
/// [`MARK_KEYS`].
pub(crate) static MARKS: [Object; 3] = [
    mark(&[field("text", Kind::String), field("entity", Kind::Reference(Thing::Entity))]),
    mark(&[field("note", Kind::Reference(Thing::Note))]),
    mark(&[field("text", Kind::String), field("sic", Kind::String)]),
];

const fn mark(fields: &'static [Field]) -> Object {
    Object { name: "Mark", format: None, fields, rule: None, ids: &[] }
}

const fn field(key: &'static str, kind: Kind) -> Field {
    Field { key, needed: true, kind }
}

impl Object {
    /// Whether such objects have a field of this name.
    pub fn knows(&self, key: &str) -> bool {
        (key == "format" && self.format.is_some()) || self.fields.iter().any(|f| f.key == key)
    }
}
