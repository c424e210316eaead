//! What this browser has seen of who signs the site: the key, which is trusted from the first visit on,
//! and the highest version that was signed with it. Without storage nothing is remembered, and every
//! visit is a first one.

use letters_pages::{Doubt, Signed};
use letters_signature::PublicKey;

use super::{address_bar, settings};

/// What is doubtful of a site that now names this key and is signed so, after what was seen before. What
/// is seen now is remembered, if it is signed and nothing speaks against it.
pub fn doubt(key: Option<&str>, signed: &Signed, version: u64) -> Option<Doubt> {
    let name = name()?;
    let stored = settings::storage().and_then(|storage| storage.get_item(&name).ok()?);
    let doubt = after(stored.as_deref().unwrap_or_default(), key, version);
    if let (Some(key), None, Signed::By { .. }) = (key, &doubt, signed) {
        settings::keep(&name, &[key, " ", &version.to_string()].concat());
    }
    doubt
}

/// What is doubtful after what is stored: a key, and the highest version that was signed with it.
fn after(stored: &str, key: Option<&str>, version: u64) -> Option<Doubt> {
    let (before, seen) = stored.split_once(' ')?;
    if key != Some(before) {
        let before = PublicKey::parse(before).ok()?.id.to_string();
        return Some(Doubt::OtherKey { before });
    }
    let seen = seen.parse().ok()?;
    (version < seen).then_some(Doubt::Older { seen })
}

/// Remembers nothing of this site.
pub fn forget() {
    if let (Some(storage), Some(name)) = (settings::storage(), name()) {
        // What cannot be removed was hardly there.
        let _ = storage.remove_item(&name);
    }
}

/// Several sites can lie on one host, each in a folder of its own, and signed with keys of its own. Files
/// on a disk have no folder that would say whose they are: nothing is remembered of them.
fn name() -> Option<String> {
    name_for(&address_bar::site_address())
}

/// The name for the site of a page. `public/offline-page.js` knows it as one of ours by its beginning and its end.
fn name_for(page: &str) -> Option<String> {
    let (folder, _) = page.rsplit_once('/')?;
    Some(format!("open-letters.signed {folder}/"))
}

#[cfg(test)]
mod tests {
    use letters_signature::KeyId;

    use super::*;

    fn line(byte: u8) -> String {
        PublicKey { id: KeyId([1; 8]), bytes: [byte; 32] }.to_string()
    }

    #[test]
    fn a_key_is_trusted_from_the_first_visit_on_and_versions_only_grow() {
        let (key, other) = (line(1), line(2));
        let after = |key: Option<&str>, version| after(&format!("{} 5", line(1)), key, version);
        assert_eq!(after(Some(&key), 5), None);
        assert_eq!(after(Some(&key), 6), None);
        assert_eq!(after(Some(&key), 4), Some(Doubt::Older { seen: 5 }));
        let before = || "0101010101010101".to_owned();
        // The ids are the same, and prove nothing.
        assert_eq!(after(Some(&other), 6), Some(Doubt::OtherKey { before: before() }));
        assert_eq!(after(None, 6), Some(Doubt::OtherKey { before: before() }));
    }

    #[test]
    fn sites_in_different_folders_of_a_host_are_remembered_apart_and_files_not_at_all() {
        let name = |page| name_for(page).unwrap_or_default();
        assert_eq!(name("https://a.org/b/"), "open-letters.signed https://a.org/b/");
        assert_eq!(name("https://a.org/b/index.html"), name("https://a.org/b/"));
        assert_ne!(name("https://a.org/"), name("https://a.org/b/"));
        assert_eq!(name_for("letters.html"), None);
    }

    #[test]
    fn where_nothing_is_stored_or_nothing_that_we_wrote_nothing_is_doubtful() {
        let key = line(1);
        for stored in ["", "5", &key, "RWQ 5", &format!("{key} -1"), &format!("{key} 5 6")] {
            assert_eq!(after(stored, Some(&key), 4), None, "{stored}");
        }
    }
}
