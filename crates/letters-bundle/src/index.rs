//! The index of a site: which bundles it has, how long they are, and their digests.

use letters_model::{Digest, Text};

use crate::context::Context;
use crate::decode::digest;
use crate::form::object;
use crate::json::Node;
use crate::path::Step;
use crate::problem::Fault;
use crate::rules::{check_path, leaves_site};
use crate::shorten::shorten;

/// The name of the format of indexes.
pub const INDEX_FORMAT: &str = "open-letters-index/1";

/// What a site holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteIndex {
    /// The name of the site.
    pub title: Text,
    /// Grows with every change of the site, from 1.
    pub version: u64,
    /// The bundles, in the order in which they are shown.
    pub bundles: Vec<IndexEntry>,
}

/// One bundle of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexEntry {
    /// The path of the file, relative to the index.
    pub path: String,
    /// The digest of its bytes.
    pub sha256: Digest,
    /// The number of its bytes.
    pub bytes: u64,
}

object! { SiteIndex as "Index": "The bundles of a site.", format INDEX_FORMAT;
    needed "title" title: Text, "The name of the site.";
    needed "version" version: u64, "Grows with every change of the site.";
    needed "bundles" bundles: Vec<IndexEntry>, "The bundles, in the order in which they are shown.";
}

object! { IndexEntry as "IndexEntry": "One bundle of a site.", rule check_path;
    needed "path" path: String, "The path of the file, relative to the index.";
    needed "sha256" sha256: Digest, "The digest of its bytes.";
    needed "bytes" bytes: u64, "The number of its bytes.";
}

/// Reports bundles that are not there, or are not those of which the index speaks.
pub(crate) fn check_bundles<'n>(
    index: &SiteIndex,
    node: &'n Node<'n>,
    context: &mut Context<'n>,
    mut find: impl FnMut(&str) -> Option<Vec<u8>>,
) {
    let items = node.member_items("bundles");
    for (place, (entry, item)) in index.bundles.iter().zip(items).enumerate() {
        if leaves_site(&entry.path) {
            continue;
        }
        let (key, fault) = match find(&entry.path) {
            None => ("path", Fault::BundleAbsent { found: shorten(&entry.path) }),
            Some(bytes) if bytes.len() as u64 != entry.bytes => {
                ("bytes", Fault::BundleDiffers { found: format!("{} bytes", bytes.len()) })
            }
            Some(bytes) if digest(&bytes) != entry.sha256 => {
                ("sha256", Fault::BundleDiffers { found: digest(&bytes).to_string() })
            }
            Some(_) => continue,
        };
        let Some(value) = item.member(key) else { continue };
        let steps = [Step::Key("bundles"), Step::Item(place), Step::Key(key)];
        context.report_below(&steps, value.start, fault);
    }
}
