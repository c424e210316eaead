//! How a site is signed, and how it says by which key.

use letters_model::Text;
use letters_signature::{PublicKey, Signer};

use crate::reader_page;
use crate::shelf::ReadArchive;

/// The path of the signature of the index.
pub const SIGNATURE: &str = "letters/index.json.minisig";

/// The path of the key as minisign reads it. The reader takes the one in its page.
pub const PUBLIC_KEY: &str = "letters/minisign.pub";

/// Who signs a site; without a name, they are called as the first archive calls its publisher.
pub(crate) fn named(signer: Signer, shelf: &[ReadArchive]) -> Signer {
    let publisher = shelf.first().and_then(|read| read.archive.publisher.as_ref());
    let publisher = publisher.map(|publisher| in_all_languages(&publisher.name));
    Signer { name: signer.name.or(publisher), ..signer }
}

fn in_all_languages(name: &Text) -> String {
    let mut names: Vec<&str> = name.iter().map(|(_, words)| words.as_str()).collect();
    names.dedup();
    names.join(" / ")
}

/// The key that the page of a site says its letters are signed with; nothing if it says none, or
/// nothing that is a key.
pub fn page_key(page: &[u8]) -> Option<PublicKey> {
    let key = reader_page::key_in(&String::from_utf8_lossy(page)).ok()??;
    PublicKey::parse(&key).ok()
}

#[cfg(test)]
mod tests {
    use letters_model::Tag;

    use super::*;

    #[test]
    fn a_name_that_is_the_same_in_all_languages_is_said_once() {
        let name = |words: [&str; 2]| -> Text {
            let tags = ["en", "zh-Hant"].map(|tag| Tag::parse(tag).unwrap());
            tags.into_iter().zip(words.map(str::to_owned)).collect()
        };
        assert_eq!(in_all_languages(&name(["The ferry", "渡輪"])), "The ferry / 渡輪");
        assert_eq!(in_all_languages(&name(["Ferry 渡輪", "Ferry 渡輪"])), "Ferry 渡輪");
    }
}
