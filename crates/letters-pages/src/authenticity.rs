//! Whether the site is what its publishers have signed.

use crate::node::{Element, Node, element};
use crate::text::{fact, unmarked};
use crate::{Extra, Scene};

/// The id of the part of the page about the archive that says who has signed it.
const SIGNATURE: &str = "site_signature";

/// What is known of who has signed the index of the site. Keys stand here by their ids, as minisign
/// writes them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Authenticity {
    /// What became of the signature. An index that is not what was signed is never shown.
    pub signed: Signed,
    /// The version of the index.
    pub version: u64,
    /// What differs from what this browser has seen here before.
    pub doubt: Option<Doubt>,
}

/// What became of the signature of an index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Signed {
    /// The page names no key.
    #[default]
    Not,
    /// The page names a key, and this browser cannot check signatures.
    Unchecked {
        /// The key.
        key: String,
    },
    /// It is right.
    By {
        /// The key.
        key: String,
        /// What those who hold it call themselves, if they do.
        name: Option<String>,
    },
}

/// What speaks against a site that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// It was signed with another key before, or is signed no longer.
    OtherKey {
        /// The key of then.
        before: String,
    },
    /// A newer version was seen here before.
    Older {
        /// The version of then.
        seen: u64,
    },
}

impl Authenticity {
    /// The key that the page names, if it names one.
    pub(crate) fn key(&self) -> Option<&str> {
        match &self.signed {
            Signed::Not => None,
            Signed::Unchecked { key } | Signed::By { key, .. } => Some(key),
        }
    }
}

/// What every page says of a site of which something speaks against it.
pub(crate) fn doubt(scene: &Scene<'_>) -> Option<Node> {
    let doubt = scene.authenticity.doubt.as_ref()?;
    let words = scene.wording.trust();
    let trust = element("button").set("type", "button").class("quiet").does(&Extra::Trust.into());
    let warning = element("div")
        .class("trouble")
        .set("role", "alert")
        .with(element("p").with(element("strong").with(words.doubted)))
        .with(element("p").with((words.doubt)(doubt, scene.authenticity)))
        .with(element("p").with(trust.with(words.trust)));
    Some(warning.into())
}

/// Who has signed the site, and what that is worth.
pub(crate) fn authenticity(scene: &Scene<'_>) -> Element {
    let (words, known) = (scene.wording.trust(), scene.authenticity);
    let name = match &known.signed {
        Signed::By { name: Some(name), .. } => Some(fact(words.name, [unmarked(name)])),
        _ => None,
    };
    let key = known.key().map(|key| fact(words.key, [element("code").with(key.to_owned())]));
    let facts = element("dl")
        .class("facts")
        .with_all(name)
        .with_all(key)
        .with(fact(scene.wording.offline().version, [known.version.to_string()]));
    let explained = known.key().map(|_| element("p").class("position").with(words.explained));
    element("section")
        .set("aria-labelledby", SIGNATURE)
        .with(element("h2").place(SIGNATURE).with(words.heading))
        .with(element("p").with((words.signed)(&known.signed)))
        .with(facts)
        .with_all(explained)
}
